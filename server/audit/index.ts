import type { Claim } from '../model/claims.ts';
import { byCodeUnit, canonicalJson } from '../model/compare.ts';
import { evidenceProblem } from '../model/evidence.ts';
import type { FactEdge, FactNode, Support } from '../model/facts.ts';
import { sha256 } from '../model/ids.ts';
import { pairOf, type Question } from '../model/questions.ts';
import type { Cell } from '../model/values.ts';
import { allFacts, resolveAll } from '../resolve/all.ts';
import type { ResolveTables } from '../resolve/types.ts';
import { loadInputs, streamRows } from '../store/inputs.ts';
import type { GraphStore } from '../store/port.ts';
import { claimOf } from '../store/records.ts';

export interface DoctorReport {
  ok: boolean;
  /** Fact nodes looked at. */
  facts: number;
  /** Live claims looked at. */
  claims: number;
  /** Quotes found word for word at their offsets or not. */
  quotesChecked: number;
  /** What is wrong, one sentence each; long lists end with how many more there are. */
  problems: string[];
}

export interface DoctorOptions {
  /** Also resolves every claim again in memory and compares: time and memory grow with the graph. */
  deep: boolean;
  /** The lexicon; used with `deep`. */
  lexicon: ResolveTables;
}

/** Problems of one kind that are named before the rest is only counted. */
const NAMED = 20;

/** Checks every claim against its text, every fact against its claims, and, if asked, every block against what it resolves to. Changes nothing. */
export async function doctor(store: GraphStore, options: DoctorOptions): Promise<DoctorReport> {
  const problems: string[] = [];
  const claims = await checkClaims(store, problems);
  const facts = await checkFacts(store, claims, problems);
  let dirty = 0;
  for await (const _ of streamRows(store, 'dirty')) dirty++;
  if (dirty)
    problems.push(
      `${dirty} ${dirty === 1 ? 'block of claims waits' : 'blocks of claims wait'} to be settled: an ingest is running or was stopped. Starting the server or any ingest settles them.`,
    );
  if (options.deep && !dirty) await checkBlocks(store, options.lexicon, problems);
  return { ok: !problems.length, facts, claims: claims.size, quotesChecked: claims.size, problems };
}

async function checkClaims(store: GraphStore, problems: string[]): Promise<Set<string>> {
  const texts = new Map<string, string>();
  const bad: string[] = [];
  for await (const t of streamRows<{ key: string; text: string; sha256: string }>(store, 'texts')) {
    if (sha256(t.text) !== t.sha256) bad.push(`The text of document ${t.key} is not the one that was read: its SHA-256 differs.`);
    texts.set(t.key, t.text);
  }
  const seen = new Set<string>();
  for await (const row of streamRows<Record<string, Cell>>(store, 'claims')) {
    const problem = claimProblem(row, texts);
    if (problem) bad.push(problem);
    seen.add(typeof row['id'] === 'string' ? row['id'] : '');
  }
  name(problems, bad, 'claims or texts');
  return seen;
}

function claimProblem(row: Record<string, Cell>, texts: ReadonlyMap<string, string>): string | null {
  let claim: Claim;
  try {
    claim = claimOf(row);
  } catch (error) {
    return error instanceof Error ? error.message : 'A claim cannot be read.';
  }
  const text = texts.get(claim.document);
  if (text === undefined) return `The claim ${claim.id} is stated in no live document.`;
  const problem = evidenceProblem(claim, text);
  return problem ? `The claim ${claim.id}: ${problem}.` : null;
}

async function checkFacts(store: GraphStore, claims: ReadonlySet<string>, problems: string[]): Promise<number> {
  const supported = new Set<string>();
  for await (const s of streamRows<Support>(store, 'supports')) supported.add(s.fact);
  const bad: string[] = [];
  let count = 0;
  for await (const n of streamRows<{ id: string; labels: string[] }>(store, 'entities')) {
    count++;
    if (!supported.has(n.id)) bad.push(`The fact ${n.id} rests on no claim.`);
  }
  for await (const e of streamRows<{ type: string; from: string; to: string; properties: { claims?: string[] } }>(
    store,
    'relationships',
  )) {
    const stating = e.properties.claims ?? [];
    const gone = stating.filter((c) => !claims.has(c));
    if (!stating.length) bad.push(`The relationship ${e.type} from ${e.from} to ${e.to} rests on no claim.`);
    else if (gone.length)
      bad.push(`The relationship ${e.type} from ${e.from} to ${e.to} rests on ${gone[0]}, which is no live claim.`);
  }
  name(problems, bad, 'facts');
  return count;
}

async function checkBlocks(store: GraphStore, lexicon: ResolveTables, problems: string[]): Promise<void> {
  const wanted = allFacts(resolveAll(await loadInputs(store), lexicon));
  const nodeLine = (n: FactNode): string => `${n.label} ${canonicalJson(n.properties)}`;
  const edgeLine = (e: Pick<FactEdge, 'type' | 'from' | 'to' | 'properties'>): string =>
    `${e.type} ${e.from} ${e.to} ${canonicalJson(e.properties)}`;
  const supportLine = (s: Support): string => `${s.claim} ${s.fact} ${s.reason} ${s.score}`;
  const stored = { nodes: new Map<string, string>(), edges: new Map<string, string>(), supports: new Map<string, string>() };
  for await (const n of streamRows<{ labels: string[]; properties: FactNode['properties'] }>(store, 'nodes')) {
    const node = {
      id: n.properties['id'] as string,
      label: n.labels.find((l) => l !== 'Entity') as FactNode['label'],
      properties: n.properties,
    };
    stored.nodes.set(node.id, nodeLine(node));
  }
  for await (const e of streamRows<FactEdge>(store, 'relationships'))
    stored.edges.set(`${e.type}:${e.from}>${e.to}`, edgeLine(e));
  for await (const s of streamRows<Support>(store, 'supports')) stored.supports.set(`${s.claim} -> ${s.fact}`, supportLine(s));
  const questions = new Map<string, string>();
  for await (const b of streamRows<{ questions: string }>(store, 'questions'))
    for (const q of JSON.parse(b.questions) as Question[])
      questions.set(pairOf(q.a, q.b).replace('\0', ' or '), canonicalJson(q));
  const bad: string[] = [];
  compare('fact', stored.nodes, new Map(wanted.nodes.map((n) => [n.id, nodeLine(n)])), bad);
  compare('relationship', stored.edges, new Map(wanted.edges.map((e) => [e.id, edgeLine(e)])), bad);
  compare('support', stored.supports, new Map(wanted.supports.map((s) => [`${s.claim} -> ${s.fact}`, supportLine(s)])), bad);
  compare(
    'question whether to join',
    questions,
    new Map((wanted.questions ?? []).map((q) => [pairOf(q.a, q.b).replace('\0', ' or '), canonicalJson(q)])),
    bad,
  );
  name(problems, bad, 'differences from what the claims resolve to ("entente rebuild" mends them)');
}

function compare(what: string, stored: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>, bad: string[]): void {
  for (const key of [...new Set([...stored.keys(), ...wanted.keys()])].sort(byCodeUnit)) {
    const a = stored.get(key);
    const b = wanted.get(key);
    if (a === b) continue;
    bad.push(
      a === undefined
        ? `The ${what} ${key} follows from the claims but is not stored.`
        : b === undefined
          ? `The ${what} ${key} is stored but follows from no claim.`
          : `The ${what} ${key} is stored otherwise than it follows from the claims.`,
    );
  }
}

function name(problems: string[], bad: readonly string[], what: string): void {
  problems.push(...bad.slice(0, NAMED));
  if (bad.length > NAMED) problems.push(`… and ${bad.length - NAMED} more ${what}.`);
}
