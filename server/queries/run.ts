import type { PlanValue } from '../contract/service.ts';
import { InputError, LimitError } from '../model/errors.ts';
import type { Answer } from '../model/values.ts';
import type { GraphStore, Parameters, ReadLimits, ReadOptions, Rows, SearchKind } from '../store/port.ts';
import { toAnswer } from './answer.ts';
import { HORIZON, isPaged, queryNamed, SKIP, type Catalogue, type NamedQuery } from './catalogue.ts';
import { horizonOf } from './horizon.ts';
import { asKnown, KNOWN_AT, type Known } from './known.ts';
import { checkParameters, type Resolver } from './parameters.ts';

export interface RunOptions {
  signal?: AbortSignal | undefined;
  limits?: ReadLimits | undefined;
  /** Without one, countries are known by ISO codes alone. */
  resolver?: Resolver | undefined;
  /** What `knownAt` asks; without it that parameter is refused. */
  known?: Known | undefined;
}

/** Limits of a named query: its text is ours, so they are generous. */
export const QUERY_LIMITS: ReadLimits = { rows: 50_000, bytes: 64 << 20, ms: 30_000 };
/** Limits of a stranger's Cypher. */
export const CYPHER_LIMITS: ReadLimits = { rows: 1000, bytes: 8 << 20, ms: 10_000 };
/** Deepest nesting of a stranger's parameters: both engines overflow on thousands. */
const MAX_DEPTH = 16;

const CODES_ONLY: Resolver = {
  countryCode: (name) => (/^[A-Za-z]{2}$/.test(name) ? name.toUpperCase() : null),
  organizationId: () => null,
};

/**
 * Runs a named query with what a caller gave as parameters.
 * Throws NotFoundError for an unknown name, ParameterError for wrong parameters, and what the store throws.
 */
export async function runQuery(
  store: GraphStore,
  catalogue: Catalogue,
  name: string,
  given: Readonly<Record<string, unknown>>,
  options: RunOptions = {},
): Promise<Answer> {
  return (await run(store, queryNamed(catalogue, name), given, options, { skip: 0, peek: false })).answer;
}

/** A page of a named query: what it covers of the rows, and whether any come after it. */
export interface QueryPage {
  answer: Answer;
  /** Rows of the list that the page stands for; `knownAt` may have left out some of them. */
  taken: number;
  more: boolean;
}

/** As `runQuery`, from row `skip` on; `more` only of queries that are given a page at a time (see `isPaged`). */
export async function runPage(
  store: GraphStore,
  catalogue: Catalogue,
  name: string,
  given: Readonly<Record<string, unknown>>,
  options: RunOptions,
  skip: number,
): Promise<QueryPage> {
  return run(store, queryNamed(catalogue, name), given, options, { skip, peek: true });
}

async function run(
  store: GraphStore,
  query: NamedQuery,
  given: Readonly<Record<string, unknown>>,
  options: RunOptions,
  { skip, peek }: { skip: number; peek: boolean },
): Promise<QueryPage> {
  let parameters = checkParameters(query.parameters, given, options.resolver ?? CODES_ONLY);
  if (query.asks === 'search') parameters = await hitsOf(store, parameters);
  const reading = readOptions(options, QUERY_LIMITS);
  const timed = query.parameters.some((p) => p.name === 'asOf');
  const today = timed ? await horizonOf(store, reading) : null;
  const limit = isPaged(query) ? (parameters['limit'] as number) : null;
  const paging = limit === null ? {} : { [SKIP]: skip, limit: peek ? limit + 1 : limit };
  const rows = await store.read(query.text, { ...parameters, ...paging, ...uses(query, today) }, reading);
  const page = limit === null ? { rows, more: false } : firstRows(rows, limit);
  const answer = toAnswer(page.rows);
  const out: QueryPage = { answer, taken: answer.rows.length, more: page.more };
  // What is not about a time obeys `knownAt` in its own text.
  if (!timed) return out;
  out.answer = { ...answer, notices: [...timeNotices(parameters, today), ...answer.notices] };
  const day = parameters[KNOWN_AT];
  if (typeof day !== 'string') return out;
  if (!options.known) throw new InputError('knownAt cannot be asked here.');
  return { ...out, answer: await asKnown(out.answer, day, options.known) };
}

/** The first rows of an answer that was asked for one more than is wanted, and whether that one, or any, is left. */
function firstRows(rows: Rows, limit: number): { rows: Rows; more: boolean } {
  const more = rows.rows.length > limit || rows.truncated !== null;
  const full = rows.rows.length >= limit;
  return { rows: full ? { ...rows, rows: rows.rows.slice(0, limit), truncated: null } : rows, more };
}

/** The horizon as a parameter of the queries that use it. */
function uses(query: NamedQuery, today: string | null): Record<string, string | null> {
  return query.text.includes(`$${HORIZON}`) ? { [HORIZON]: today } : {};
}

/** Up to when the documents speak, and what a chosen time leaves out. */
function timeNotices(parameters: Readonly<Record<string, unknown>>, today: string | null): string[] {
  if (today === null) return [];
  const { from, to, asOf } = parameters as Record<string, string | null>;
  const known = `What documents say up to ${today}${asOf ? ` of how things stood on ${asOf}` : ''}.`;
  return from || to || asOf ? [known, 'Facts without a date are left out.'] : [known];
}

async function hitsOf(store: GraphStore, parameters: Record<string, unknown>): Promise<Record<string, unknown>> {
  const kinds = parameters['kinds'] as SearchKind[] | null;
  const hits = await store.search(parameters['text'] as string, kinds, parameters['limit'] as number);
  return { ids: hits.map((h) => h.id), matched: hits.map((h) => h.matched), scores: hits.map((h) => h.score) };
}

/**
 * Runs Cypher that a stranger wrote, behind every wall of the store. Throws LimitError for parameters nested too deep, and
 * what the store throws (RefusedError, QuerySyntaxError, TimeoutError, LimitError, UnavailableError).
 */
export async function runCypher(
  store: GraphStore,
  statement: string,
  parameters: Parameters,
  options: RunOptions = {},
): Promise<Answer> {
  checkDepth(parameters);
  return toAnswer(await store.read(statement, parameters, { ...readOptions(options, CYPHER_LIMITS), guest: true }));
}

/** The engine's plan of Cypher that a stranger wrote; nothing is run. Throws as `runCypher` does where the text is wrong. */
export async function explainCypher(store: GraphStore, statement: string, parameters: Parameters): Promise<PlanValue> {
  checkDepth(parameters);
  const { allowed, reason, steps } = await store.explain(statement, parameters);
  return { allowed, reason, steps };
}

function checkDepth(parameters: Parameters): void {
  if (tooDeep(parameters, MAX_DEPTH)) throw new LimitError(`Parameters may be nested at most ${MAX_DEPTH} deep.`);
}

function readOptions(options: RunOptions, limits: ReadLimits): ReadOptions {
  const out: ReadOptions = { limits: { ...limits, ...options.limits } };
  if (options.signal) out.signal = options.signal;
  return out;
}

function tooDeep(value: unknown, left: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => tooDeep(inner, left - 1));
}
