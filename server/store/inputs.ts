import type { Claim } from '../model/claims.ts';
import type { Origin } from '../model/document.ts';
import type { Cell } from '../model/values.ts';
import type { GraphStore } from './port.ts';
import { claimOf } from './records.ts';
import { namedStatements } from './texts.ts';

/** A live document as resolution sees it, with the claims its version states (before corrections). */
export interface StoredInput {
  doc: {
    key: string;
    publisher: string | null;
    publishedOn: string | null;
    origin: Origin;
    kind: 'article' | 'dataset';
    sketch: number[];
  };
  claims: Claim[];
}

/** All live inputs, read from the store: what every fact must follow from. Judgements and corrections as in server/resolve. */
export interface StoredInputs {
  documents: StoredInput[];
  judgements: { id: string; verdict: 'same' | 'different'; a: string; b: string; on: string }[];
  corrections: {
    id: string;
    claim: string;
    quote: string;
    action: 'reject' | 'confirm' | 'replace';
    field: string | null;
    value: unknown;
    on: string;
  }[];
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
  interface Row {
    key: string;
    publisher: string | null;
    publishedOn: string | null;
    origin: Origin;
    kind: 'article' | 'dataset';
    sketch: number[] | null;
  }
  for await (const d of streamRows<Row>(store, 'documents')) {
    documents.set(d.key, {
      doc: {
        key: d.key,
        publisher: d.publisher ?? null,
        publishedOn: d.publishedOn ?? null,
        origin: d.origin,
        kind: d.kind,
        sketch: d.sketch ?? [],
      },
      claims: [],
    });
  }
  for await (const c of streamRows<Record<string, Cell>>(store, 'claims')) {
    const claim = claimOf(c);
    documents.get(claim.document)?.claims.push(claim);
  }
  const judgements: StoredInputs['judgements'] = [];
  for await (const j of streamRows<Omit<StoredInputs['judgements'][number], 'on'> & { day: string }>(store, 'judgements')) {
    judgements.push({ id: j.id, verdict: j.verdict, a: j.a, b: j.b, on: j.day });
  }
  const corrections: StoredInputs['corrections'] = [];
  for await (const c of streamRows<
    Omit<StoredInputs['corrections'][number], 'on' | 'value'> & { day: string; value: string | null }
  >(store, 'corrections')) {
    corrections.push({
      id: c.id,
      claim: c.claim,
      quote: c.quote,
      action: c.action,
      field: c.field ?? null,
      value: c.value ? (JSON.parse(c.value) as unknown) : null,
      on: c.day,
    });
  }
  return { documents: [...documents.values()], judgements, corrections };
}
