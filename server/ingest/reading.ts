import type { ClaimKind } from '../model/claims.ts';
import { ConflictError } from '../model/errors.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import type { EdgeType, FactEdge, FactLabel, Support } from '../model/facts.ts';
import type { Properties } from '../model/values.ts';
import type { Answers, CoreClaim, DocFacts, Judgement, Links, LiveClaim } from '../resolve/types.ts';
import type { GraphStore } from '../store/port.ts';
import type { StoredFacts } from './difference.ts';
import { readMany, readRows } from './reads.ts';

interface ClaimRow {
  key: string;
  document: string;
  version: number;
  claim: {
    id: string;
    kind: ClaimKind;
    document: string;
    value: string;
    effective: string | null;
    references: string | null;
    settledFields: string[] | null;
    holders: string | null;
  };
}

/** The claims of some blocks with all that resolving them asks, read in a handful of questions. */
export interface BlockClaims {
  byKey: Map<string, LiveClaim[]>;
  answers: Answers;
  holders: Map<string, string | null>;
}

/** Documents remembered; each takes some 2 kB. */
const KEPT = 20_000;

/** Remembers what documents say of themselves: it never changes for a version. */
export class DocumentFacts {
  readonly #store: GraphStore;
  readonly #known = new Map<string, DocFacts>();
  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** Facts of documents by `id~version`. */
  async of(wanted: readonly { document: string; version: number }[]): Promise<ReadonlyMap<string, DocFacts>> {
    if (this.#known.size > KEPT) this.#known.clear();
    const missing = sortedUnique(wanted.filter((w) => !this.#known.has(`${w.document}~${w.version}`)).map((w) => w.document));
    interface Row {
      document: {
        id: string;
        key: string;
        version: number;
        publisher: string | null;
        publishedOn: string | null;
        origin: DocFacts['origin'];
        kind: DocFacts['kind'];
      };
      sketch: number[] | null;
    }
    for (const r of await readMany<Row>(this.#store, 'documents-facts', 'ids', missing)) {
      const d = r.document;
      this.#known.set(`${d.id}~${d.version}`, {
        key: d.key,
        publisher: d.publisher ?? null,
        publishedOn: d.publishedOn ?? null,
        origin: d.origin,
        kind: d.kind,
        sketch: r.sketch ?? [],
      });
    }
    return this.#known;
  }
}

/** Reads the claims of blocks of one stage (for `person` blocks through the forms their owner bears). */
export async function readClaims(store: GraphStore, documents: DocumentFacts, keys: readonly string[]): Promise<BlockClaims> {
  const people = keys.filter((k) => k.startsWith('person|')).map((key) => ({ key, owner: key.slice('person|'.length) }));
  const others = keys.filter((k) => !k.startsWith('person|'));
  const rows = [
    ...(await readMany<ClaimRow>(store, 'claims-of-blocks', 'keys', others)),
    ...(await readMany<ClaimRow>(store, 'claims-of-owners', 'rows', people)),
  ];
  const docs = await documents.of(rows);
  const ids = sortedUnique(rows.map((r) => r.claim.id));
  const uses = await usesOf(store, ids, rows);
  const concluded = new Map<string, string>();
  const referred = sortedUnique(
    rows
      .flatMap((r) =>
        r.claim.references ? [(JSON.parse(r.claim.references) as { concludedAt?: string }).concludedAt ?? ''] : [],
      )
      .filter(Boolean),
  );
  for (const f of await readMany<{ id: string; fact: string }>(store, 'facts-of-claims', 'ids', referred))
    concluded.set(f.id, f.fact);
  const holders = new Map<string, string | null>();
  const byKey = new Map<string, LiveClaim[]>(keys.map((k) => [k, []]));
  for (const r of rows) {
    const doc = docs.get(`${r.document}~${r.version}`);
    // The document was written anew between the two questions: what was read is no longer one state.
    if (!doc) throw new ConflictError(`The document ${r.document} changed while its claims were read.`);
    for (const [office, person] of Object.entries((r.claim.holders ? JSON.parse(r.claim.holders) : {}) as Record<string, string>))
      holders.set(`${r.claim.id}|${office}`, person);
    byKey.get(r.key)?.push(liveOf(r, doc, uses.people.get(r.claim.id) ?? []));
  }
  const answers: Answers = {
    person: (form) => uses.persons.get(form) ?? null,
    holder: (claim, country, role) => holders.get(`${claim}|${country}|${role}`) ?? null,
    fact: (claim) => concluded.get(claim) ?? null,
  };
  return { byKey, answers, holders };
}

async function usesOf(
  store: GraphStore,
  ids: readonly string[],
  rows: readonly ClaimRow[],
): Promise<{ people: Map<string, Links['people']>; persons: Map<string, string> }> {
  const persons = new Map<string, string>();
  const people = new Map<string, Links['people']>();
  const kinds = new Set(rows.map((r) => r.claim.kind));
  if (kinds.has('meeting') || kinds.has('agreement')) {
    const forms = new Map<string, Map<string, string[]>>();
    for (const u of await readMany<{ id: string; name: string; form: string; person: string | null }>(
      store,
      'people-of-claims',
      'ids',
      ids,
    )) {
      if (u.person) persons.set(u.form, u.person);
      const names = forms.get(u.id) ?? new Map<string, string[]>();
      names.set(u.name, [...(names.get(u.name) ?? []), u.form]);
      forms.set(u.id, names);
    }
    for (const [id, names] of forms)
      people.set(
        id,
        [...names].map(([name, list]) => ({ name, forms: sortedUnique(list) })).sort((a, b) => byCodeUnit(a.name, b.name)),
      );
  }
  if (kinds.has('person') || kinds.has('tenure')) {
    for (const f of await readMany<{ form: string; person: string | null }>(store, 'forms-people', 'ids', ids))
      if (f.person) persons.set(f.form, f.person);
  }
  return { people, persons };
}

/** The claims of facts that were recorded by the end of a day, with what folding their values asks; nobody is named. */
export async function readKnown(
  store: GraphStore,
  documents: DocumentFacts,
  facts: readonly string[],
  day: string,
): Promise<Map<string, LiveClaim[]>> {
  const rows = await readMany<ClaimRow>(store, 'claims-of-facts', 'ids', facts, { day });
  const docs = await documents.of(rows);
  const out = new Map<string, LiveClaim[]>();
  for (const r of rows) {
    const doc = docs.get(`${r.document}~${r.version}`);
    if (!doc) throw new ConflictError(`The document ${r.document} changed while its claims were read.`);
    out.set(r.key, [...(out.get(r.key) ?? []), liveOf(r, doc, [])]);
  }
  return out;
}

function liveOf(r: ClaimRow, doc: DocFacts, people: Links['people']): LiveClaim {
  return {
    claim: {
      id: r.claim.id,
      kind: r.claim.kind,
      document: r.claim.document,
      value: JSON.parse(r.claim.effective ?? r.claim.value) as never,
      ...(r.claim.references ? { refs: JSON.parse(r.claim.references) as NonNullable<CoreClaim['refs']> } : {}),
    },
    doc,
    settledFields: new Set(r.claim.settledFields ?? []),
    people,
  };
}

interface NodeRow {
  key: string;
  properties: Properties & { id: string };
  labels: string[];
}
interface EdgeRow {
  type: EdgeType;
  from: string;
  to: string;
  properties: Properties;
}

/** What is stored of the facts that blocks yield. */
export async function readFacts(store: GraphStore, keys: readonly string[]): Promise<StoredFacts> {
  return factsOf(store, await readMany<NodeRow>(store, 'stored-nodes', 'keys', keys));
}

/** What is stored of facts under blocks that no longer yield them: where judgements tied and freed blocks, a fact may change hands. */
export async function readElsewhere(store: GraphStore, ids: readonly string[]): Promise<StoredFacts> {
  return factsOf(store, await readMany<NodeRow>(store, 'stored-nodes-by-id', 'ids', ids));
}

async function factsOf(store: GraphStore, nodes: readonly NodeRow[]): Promise<StoredFacts> {
  const ids = sortedUnique(nodes.map((n) => n.properties.id));
  const edges = [
    ...(await readMany<EdgeRow>(store, 'stored-edges-out', 'ids', ids)),
    ...(await readMany<EdgeRow>(store, 'stored-edges-in', 'ids', ids)),
  ];
  return {
    nodes: nodes.map((n) => ({
      key: n.key,
      node: {
        id: n.properties.id,
        label: (n.labels.find((l) => l !== 'Entity') ?? 'Entity') as FactLabel,
        properties: n.properties,
      },
    })),
    edges: edges.map((e): FactEdge => ({ ...e, id: `${e.type}:${e.from}>${e.to}` })),
    supports: await readMany<Support>(store, 'stored-supports', 'ids', ids),
  };
}

/** The live judgements. */
export async function readJudgements(store: GraphStore): Promise<Judgement[]> {
  const rows = await readRows<Omit<Judgement, 'on'> & { day: string }>(store, 'judgements');
  return rows.map(({ day, ...rest }) => ({ ...rest, on: day }));
}
