import { byCodeUnit, canonicalJson, sortedUnique } from '../model/compare.ts';
import { ConflictError } from '../model/errors.ts';
import type { FactNode } from '../model/facts.ts';
import type { Question } from '../model/questions.ts';
import type { Progress } from '../model/reading.ts';
import { blockKind, STAGES } from '../resolve/blocks.ts';
import { collect } from '../resolve/fold.ts';
import { resolveBlock } from '../resolve/index.ts';
import { holdersAsked } from '../resolve/tenure.ts';
import type { LiveClaim, ResolveTables } from '../resolve/types.ts';
import type { GraphStore, Statement } from '../store/port.ts';
import { differenceOf, type FactCounts } from './difference.ts';
import { DocumentFacts, readClaims, readElsewhere, readFacts, readJudgements, type BlockClaims } from './reading.ts';
import { questionStatements } from './questions.ts';
import { readMany, readRows } from './reads.ts';
import { mentionStatements } from './settle-mentions.ts';
import { nameStatements } from './settle-names.ts';
import { statement, statements } from './texts.ts';
import { unitsOf } from './units.ts';

/** A block as its version stands when it is read. */
export interface BlockVersion {
  key: string;
  claimsVersion: number;
  settled: number;
  /** The questions it asks, as they are stored: canonical JSON, or null for none. */
  questions: string | null;
}

export interface SettleOptions {
  /** What is known of documents from earlier settlings of this store. */
  documents?: DocumentFacts;
  onProgress?: (p: Progress) => void;
  signal?: AbortSignal;
  /** Called after each commit; tests stop here. */ afterCommit?: () => void;
}

/** Blocks settled in one transaction. More save round trips, fewer lose less to a conflict. */
const BATCH = 250;
const TRIES = 50;
const STAGE_WORDS = [
  'places and organizations',
  'names',
  'people',
  'offices and memberships',
  'meetings',
  'agreements and exercises',
  'mentions',
];

/**
 * T2: settles every dirty block, stage by stage (notes on resolving). Each batch reads blocks, claims and stored facts, resolves, and writes the
 * difference in one transaction that first locks the blocks at the versions read; where somebody was quicker it reads again.
 */
export async function settleAll(store: GraphStore, tables: ResolveTables, options: SettleOptions = {}): Promise<FactCounts> {
  const total: FactCounts = { added: 0, changed: 0, removed: 0 };
  const documents = options.documents ?? new DocumentFacts(store);
  for (let stage = 0; stage < STAGES.length; stage++) {
    let tries = 0;
    let done = 0;
    for (;;) {
      options.signal?.throwIfAborted();
      const dirty = await readRows<BlockVersion>(store, 'dirty-blocks', { stage });
      if (!dirty.length) break;
      const all = done + dirty.length;
      const settle = async (batch: readonly BlockVersion[]): Promise<void> => {
        options.signal?.throwIfAborted();
        options.onProgress?.({ stage: `Settling ${STAGE_WORDS[stage]}`, done, total: all });
        add(total, await settleBatch(store, tables, documents, batch));
        tries = 0;
        done += batch.length;
        options.afterCommit?.();
      };
      try {
        await inTwos(batchesOf(dirty), settle);
      } catch (error) {
        if (!(error instanceof ConflictError) || ++tries > TRIES) throw error;
        await new Promise((r) => setTimeout(r, Math.min(200, 2 ** tries)));
      }
    }
  }
  return total;
}

const batchesOf = (blocks: readonly BlockVersion[]): BlockVersion[][] =>
  Array.from({ length: Math.ceil(blocks.length / BATCH) }, (_, i) => blocks.slice(i * BATCH, (i + 1) * BATCH));

/**
 * Works through tasks with two under way, so that one is computed while the store writes the other. The first failure stops those not yet
 * begun and is thrown when the other task under way has ended.
 */
async function inTwos<T>(tasks: readonly T[], work: (task: T) => Promise<void>): Promise<void> {
  const left = [...tasks];
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined && !failed; task = left.shift()) {
      try {
        await work(task);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled([lane(), lane()]);
  const failure = ended.find((e) => e.status === 'rejected');
  if (failure) throw failure.reason;
}

function add(total: FactCounts, more: FactCounts): void {
  total.added += more.added;
  total.changed += more.changed;
  total.removed += more.removed;
}

const lock = (blocks: readonly BlockVersion[]): Statement[] =>
  statements(
    'lock-blocks',
    'rows',
    [...blocks].sort((a, b) => byCodeUnit(a.key, b.key)).map((b) => ({ key: b.key, seen: b.claimsVersion, settled: b.settled })),
    { exact: true },
  );

async function settleBatch(
  store: GraphStore,
  tables: ResolveTables,
  documents: DocumentFacts,
  dirty: readonly BlockVersion[],
): Promise<FactCounts> {
  const kind = blockKind((dirty[0] as BlockVersion).key);
  if (kind === 'names') {
    const write = await nameStatements(store, dirty, await readJudgements(store));
    await store.write([...lock(dirty), ...write, statement('bump-graph', {})]);
    return { added: 0, changed: 0, removed: 0 };
  }
  if (kind === 'mentions') {
    await store.write([
      ...lock(dirty),
      ...(await mentionStatements(
        store,
        dirty.map((d) => d.key),
      )),
      statement('bump-graph', {}),
    ]);
    return { added: 0, changed: 0, removed: 0 };
  }
  const judgements = await readJudgements(store);
  const units = await unitsOf(
    store,
    dirty.map((d) => d.key),
    judgements,
  );
  const keys = units.flat();
  const known = new Map(dirty.map((d) => [d.key, d]));
  const missing = keys.filter((k) => !known.has(k));
  for (const v of await readMany<BlockVersion>(store, 'block-versions', 'keys', missing)) known.set(v.key, v);
  const claims = await readClaims(store, documents, keys);
  const stored = await readFacts(store, keys);
  const yieldedBy = new Map<string, string>();
  const asked = new Map<string, readonly Question[]>();
  const parts = units.map((unit) => {
    const facts = resolveBlock({ keys: unit, claims: uniqueClaims(unit, claims), judgements }, claims.answers, tables);
    for (const n of facts.nodes) yieldedBy.set(n.id, unit[0] as string);
    asked.set(unit[0] as string, facts.questions ?? []);
    return facts;
  });
  const wanted = collect(parts);
  const held = new Set(stored.nodes.map((n) => n.node.id));
  const elsewhere = await readElsewhere(
    store,
    wanted.nodes.map((n) => n.id).filter((id) => !held.has(id)),
  );
  const before = {
    nodes: [...stored.nodes, ...elsewhere.nodes],
    edges: [...stored.edges, ...elsewhere.edges],
    supports: [...stored.supports, ...elsewhere.supports],
  };
  const difference = differenceOf(before, wanted, (n: FactNode) => yieldedBy.get(n.id) as string);
  const versions = keys.map((k) => known.get(k) as BlockVersion);
  await store.write([
    ...lock(versions),
    ...difference.statements,
    ...questionStatements(versions, asked),
    ...(await afterwards(store, units, claims, wanted.nodes, yieldedBy, difference.moved)),
    statement('bump-graph', {}),
  ]);
  return difference.counts;
}

const uniqueClaims = (unit: readonly string[], claims: BlockClaims): LiveClaim[] => [
  ...new Map(unit.flatMap((k) => claims.byKey.get(k) ?? []).map((c) => [c.claim.id, c])).values(),
];

/** What later stages asked of these blocks: where the answer changed, their blocks become dirty. */
async function afterwards(
  store: GraphStore,
  units: readonly string[][],
  claims: BlockClaims,
  nodes: readonly FactNode[],
  yieldedBy: ReadonlyMap<string, string>,
  moved: readonly string[],
): Promise<Statement[]> {
  const kind = blockKind((units[0] as string[])[0] as string);
  if (kind === 'person') return personAnswers(store, units.flat(), nodes, yieldedBy);
  if (kind === 'meeting') return statements('mark-referring-claims', 'ids', moved, { more: { stage: 4 } });
  const rows: { id: string; holders: string }[] = [];
  for (const key of units.flat()) {
    if (blockKind(key) !== 'tenure') continue;
    const [, country, role] = key.split('|') as [string, string, string];
    const list = claims.byKey.get(key) ?? [];
    for (const [id, person] of holdersAsked(list, country, role, claims.answers)) {
      const office = `${country}|${role}`;
      if ((claims.holders.get(`${id}|${office}`) ?? null) === person) continue;
      rows.push({ id, holders: holdersText(claims, id, office, person) });
      claims.holders.set(`${id}|${office}`, person);
    }
  }
  return [
    ...statements('set-holders', 'rows', rows),
    ...statements(
      'mark-blocks-of-claims',
      'ids',
      rows.map((r) => r.id),
      { more: { stage: 3 } },
    ),
  ];
}

/** All answers for one claim's unnamed offices, with one of them new. */
function holdersText(claims: BlockClaims, id: string, office: string, person: string | null): string {
  const all: Record<string, string> = {};
  for (const [key, value] of claims.holders) if (value && key.startsWith(`${id}|`)) all[key.slice(id.length + 1)] = value;
  if (person) all[office] = person;
  else delete all[office];
  return canonicalJson(all);
}

async function personAnswers(
  store: GraphStore,
  keys: readonly string[],
  nodes: readonly FactNode[],
  yieldedBy: ReadonlyMap<string, string>,
): Promise<Statement[]> {
  const owners = keys.map((k) => k.slice('person|'.length));
  const personOf = new Map(nodes.map((n) => [(yieldedBy.get(n.id) as string).slice('person|'.length), n.id]));
  const forms = await readMany<{ key: string; owner: string; person: string | null }>(
    store,
    'people-of-owners',
    'owners',
    owners,
  );
  const changed = forms.filter((f) => f.person !== (personOf.get(f.owner) ?? null));
  return [
    ...statements(
      'set-form-person',
      'rows',
      changed.map((f) => ({ key: f.key, person: personOf.get(f.owner) ?? null })),
    ),
    ...statements('mark-users-of-forms', 'forms', sortedUnique(changed.map((f) => f.key)), { more: { stage: 2 } }),
  ];
}
