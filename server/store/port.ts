import type { Cell } from '../model/values.ts';

/** Parameters of a statement: numbers that are integers reach both engines as integers. `undefined` is refused. */
export type Parameters = Record<string, unknown>;

/** One statement of a writing transaction. `expectRows`: how many rows it must return, else all is rolled back with ConflictError. */
export interface Statement {
  text: string;
  parameters?: Parameters;
  expectRows?: number;
}

/** Rows of a reading statement. */
export interface Rows {
  columns: string[];
  rows: Cell[][];
  /** Why and after how many rows the answer was cut, or null. */
  truncated: null | { by: 'rows' | 'bytes' | 'time'; returned: number };
  notices: string[];
  /** Milliseconds from asking to the last row. */
  ms: number;
}

export interface ReadLimits {
  /** Most rows returned; the rest is cut and said in `truncated`. */
  rows?: number;
  /** Most bytes of the answer as JSON. */
  bytes?: number;
  /** Deadline in milliseconds; passing it is a TimeoutError. */
  ms?: number;
}

export interface ReadOptions {
  limits?: ReadLimits;
  signal?: AbortSignal;
  /** Text that a stranger wrote: it is checked by `explain` first and runs behind every wall the engine has. */
  guest?: boolean;
}

/** One step of a plan. `depth` counts from the step whose rows are the answer; `rows` is what the engine expects, if it says. */
export interface PlanStep {
  depth: number;
  operator: string;
  detail: string | null;
  rows: number | null;
}

/** What a statement would do, asked of the engine without running it. */
export interface Plan {
  /** The engine's operator names, in order, without repeats. */
  operators: string[];
  /** Whether Entente runs it for a stranger. */
  allowed: boolean;
  /** If not, the reason in words for people, else null. */
  reason: string | null;
  /** The steps as the engine orders them, last first; none where it was not asked. */
  steps: PlanStep[];
}

export type SearchKind =
  | 'Country'
  | 'Person'
  | 'Office'
  | 'Organization'
  | 'Meeting'
  | 'Agreement'
  | 'Exercise'
  | 'Place'
  | 'Document';
export interface SearchHit {
  id: string;
  label: string;
  name: string;
  score: number;
  matched: string;
}

export interface StoreStatus {
  engine: 'neo4j' | 'embedded';
  /** Engine name and version for people. */
  version: string;
  /** Where it is: address or file, without credentials. */
  where: string;
  /** `ours` holds EntenteMeta, `empty` holds nothing, `foreign` holds something else. */
  state: 'ours' | 'empty' | 'foreign';
  /** For `foreign`: what was found, in words ("1,204 nodes: Movie, Person, …"). */
  found: string | null;
}

/**
 * The one way to a graph database. Reads never write; writes are one transaction. Every failure is one of ours
 * (UnavailableError, TimeoutError, ConflictError, LimitError, QuerySyntaxError, RefusedError, NotOursError).
 */
export interface GraphStore {
  /** Runs one reading statement and returns all its rows. Nodes, relationships and paths come in the shapes of model/values. */
  read(text: string, parameters?: Parameters, options?: ReadOptions): Promise<Rows>;
  /** The rows of one reading statement in batches, with memory that does not grow with their number. */
  stream(text: string, parameters?: Parameters, options?: ReadOptions): AsyncIterable<Cell[][]>;
  /** All statements in one transaction; resolves when it is committed, with each statement's rows. */
  write(statements: readonly Statement[]): Promise<Cell[][][]>;
  explain(text: string, parameters?: Parameters): Promise<Plan>;
  /** Full-text search over names, titles and aliases. Best first; ties by id. Never throws on odd text. */
  search(text: string, kinds: readonly SearchKind[] | null, limit: number): Promise<SearchHit[]>;
  /** Creates constraints, indexes and the EntenteMeta node in an empty or own database; NotOursError in a foreign one. Safe to repeat. */
  prepare(): Promise<void>;
  status(): Promise<StoreStatus>;
  /** Engine housekeeping after a load (embedded: the log is folded into the file where much of the graph is new). Does nothing where there is none. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
