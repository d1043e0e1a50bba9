import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { extract } from '../../extract/index.ts';
import type { Claim } from '../../model/claims.ts';
import { InputError } from '../../model/errors.ts';
import { docFactsOf, type DocFacts } from '../../model/inputs.ts';
import { readPaths } from '../../read/index.ts';
import { allFacts, resolveAll } from '../../resolve/all.ts';
import type { Context } from '../context.ts';
import { EXIT, usage } from '../failure.ts';
import { printable } from '../progress.ts';
import type { DiffFact, DiffQuote } from './compare.ts';

/** Kinds that the comparison is about; places, offices, countries and organizations are names, not news. */
const KINDS: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise', 'Tenure', 'Membership', 'Person']);

interface Told {
  kind: string;
  quote: string;
  document: string;
}
type Facts = Map<string, { kind: string; properties: Record<string, unknown>; claims: string[] }>;

/**
 * The facts of an export (`entente export`), or of a file or folder of documents, which are read and resolved by themselves. What cannot
 * be read is named on stderr and makes the exit code 1. Throws `usage` where there is nothing, InputError for an export that is broken.
 */
export async function loadFacts(context: Context, path: string): Promise<DiffFact[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw usage(`There is nothing at ${printable(path)}.`);
  return found.isFile() && (await isExport(path)) ? exported(path) : documents(context, path);
}

async function isExport(path: string): Promise<boolean> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity }))
    return line.startsWith('{"type":"node"');
  return false;
}

async function exported(path: string): Promise<DiffFact[]> {
  const facts: Facts = new Map();
  const claims = new Map<string, Told>();
  const titles = new Map<string, string>();
  let n = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    n++;
    if (!line) continue;
    const row = rowOf(line, path, n);
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    if (row.type === 'node') {
      const kind = row.labels.find((label) => KINDS.has(label));
      const p = row.properties;
      if (row.labels.includes('Entity') && kind) facts.set(row.id, { kind, properties: p, claims: [] });
      else if (row.labels.includes('Claim'))
        claims.set(row.id, { kind: text(p['kind']), quote: text(p['quote']), document: text(p['document']) });
      else if (row.labels.includes('Document')) titles.set(text(p['key']), text(p['title']) || text(p['name']) || text(p['key']));
    } else if (row.label === 'SUPPORTS') facts.get(row.end.id)?.claims.push(row.start.id);
  }
  for (const told of claims.values()) told.document = titles.get(told.document) ?? told.document;
  return diffFacts(facts, claims);
}

interface Row {
  type: 'node' | 'relationship';
  id: string;
  labels: string[];
  label: string;
  properties: Record<string, unknown>;
  start: { id: string };
  end: { id: string };
}

function rowOf(line: string, path: string, n: number): Row {
  try {
    return JSON.parse(line) as Row;
  } catch {
    throw new InputError(`${printable(path)}:${n} is no line of an export. Write it anew with "entente export".`);
  }
}

async function documents(context: Context, path: string): Promise<DiffFact[]> {
  const { lexicon } = context;
  const read = new Map<string, { doc: DocFacts; claims: readonly Claim[]; title: string }>();
  for await (const item of readPaths([path], { lexicon, limits: context.config.read })) {
    if (item.type === 'failure') {
      context.note(`${printable(item.path)}: ${printable(item.reason)}`);
      context.exitCode = EXIT.failed;
    } else if (item.type !== 'skipped') {
      const { document } = item;
      const claims = item.type === 'dataset' ? item.claims : extract(document, lexicon).claims;
      read.set(document.key, { doc: docFactsOf(document), claims, title: document.title ?? item.path });
    }
  }
  const { nodes, supports } = allFacts(resolveAll({ documents: [...read.values()], judgements: [], corrections: [] }, lexicon));
  const facts: Facts = new Map();
  for (const node of nodes)
    if (KINDS.has(node.label)) facts.set(node.id, { kind: node.label, properties: node.properties, claims: [] });
  for (const support of supports) facts.get(support.fact)?.claims.push(support.claim);
  const claims = new Map<string, Told>();
  for (const { claims: own, title } of read.values())
    for (const claim of own) claims.set(claim.id, { kind: claim.kind, quote: claim.quote, document: title });
  return diffFacts(facts, claims);
}

function diffFacts(facts: Facts, claims: ReadonlyMap<string, Told>): DiffFact[] {
  return [...facts].map(([id, { kind, properties, claims: own }]) => {
    const told = own.map((claim) => claims.get(claim)).filter((t): t is Told => t !== undefined);
    const quotes: DiffQuote[] = told.map(({ quote, document }) => ({ quote, document }));
    const name = typeof properties['name'] === 'string' ? properties['name'] : id;
    const marked = own.map((claim) => ({ id: claim, mark: markOf(claim, claims.get(claim)) }));
    return { id, kind, name, properties, claims: marked, quotes };
  });
}

/** A claim by its kind, its words, and its place among the claims that one sentence makes. */
function markOf(claim: string, told: Told | undefined): string {
  return `${told?.kind ?? ''}\0${told?.quote ?? ''}\0${claim.slice(claim.lastIndexOf('.'))}`;
}
