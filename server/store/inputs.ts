import type { Claim } from '../model/claims.ts';
import type { Correction, DocFacts, Judgement } from '../model/inputs.ts';
import type { Cell } from '../model/values.ts';
import type { GraphStore } from './port.ts';
import { claimOf } from './records.ts';
import { namedStatements } from './texts.ts';

/** A live document as resolution sees it, with the claims its version states (before corrections). */
export interface StoredInput {
  doc: DocFacts;
  claims: Claim[];
}

/** All live inputs, read from the store: what every fact must follow from. */
export interface StoredInputs {
  documents: StoredInput[];
  judgements: Judgement[];
  corrections: Correction[];
}

const text = (name: string): string => {
  const found = namedStatements('write', 'all').get(name);
  if (found === undefined) throw new Error(`cypher/write/all.cypher holds no statement named ${name}`);
  return found;
};

/** Every row of a named statement of `cypher/write/all.cypher`, in batches. */
export async function* streamRows<T>(store: GraphStore, name: string): AsyncIterable<T> {
  const statement = text(name);
  for await (const batch of store.stream(statement)) for (const row of batch) yield row[0] as unknown as T;
}

/** Reads all live inputs; memory grows with the number of claims. */
export async function loadInputs(store: GraphStore): Promise<StoredInputs> {
  const documents = new Map<string, StoredInput>();
  for await (const d of streamRows<DocFacts>(store, 'documents')) {
    const doc = { ...d, publisher: d.publisher ?? null, publishedOn: d.publishedOn ?? null, sketch: d.sketch ?? [] };
    documents.set(d.key, { doc, claims: [] });
  }
  for await (const c of streamRows<Record<string, Cell>>(store, 'claims')) {
    const claim = claimOf(c);
    documents.get(claim.document)?.claims.push(claim);
  }
  const judgements: Judgement[] = [];
  for await (const { day, ...j } of streamRows<Omit<Judgement, 'on'> & { day: string }>(store, 'judgements'))
    judgements.push({ ...j, on: day });
  const corrections: Correction[] = [];
  type Row = Omit<Correction, 'on' | 'value'> & { day: string; value: string | null };
  for await (const { day, value, field, ...c } of streamRows<Row>(store, 'corrections')) {
    corrections.push({ ...c, field: field ?? null, value: value ? (JSON.parse(value) as unknown) : null, on: day });
  }
  return { documents: [...documents.values()], judgements, corrections };
}
