import type { Claim } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import { keyedId } from '../model/ids.ts';
import type { Correction, ResolveTables } from '../resolve/types.ts';
import type { GraphStore, Statement } from '../store/port.ts';
import type { Stated } from './extracting.ts';
import { blocksTouched, hangStatements, touchedForms } from './hang.ts';
import {
  blockRows,
  contentHash,
  documentProperties,
  mentionsBlock,
  planClaims,
  textProperties,
  type PlannedClaim,
} from './plan.ts';
import { readJudgements } from './reading.ts';
import { readMany, readRows } from './reads.ts';
import { statement, statements } from './texts.ts';

/** What the store holds of a document. */
export interface DocumentState {
  id: string;
  key: string;
  version: number;
  contentHash: string;
  live: boolean;
  recordedAt: string;
}

/** The states of documents by key; those never seen are absent. */
export async function documentStates(store: GraphStore, keys: readonly string[]): Promise<Map<string, DocumentState>> {
  const ids = keys.map(keyedId.document);
  const rows = [
    ...(await readMany<DocumentState>(store, 'document-states', 'ids', ids)),
    ...(await readMany<DocumentState>(store, 'past-document-states', 'ids', ids)),
  ];
  return new Map(rows.map((r) => [r.key, r]));
}

interface StoredClaim {
  id: string;
  content: string;
  hanging: string;
  start: number;
  end: number;
  spans: string;
  recordedAt: string;
}

/** What changes of a document's claims. */
interface ClaimChange {
  /** New, or stating something else than the claim of that id did. */
  added: PlannedClaim[];
  /** The same words, hanging elsewhere: another correction, another date of the document. */
  rehung: { claim: PlannedClaim; recordedAt: string }[];
  /** Only their place in the text changed. */
  moved: PlannedClaim[];
  gone: string[];
  /** All claims of the version, for the links among them. */
  all: readonly PlannedClaim[];
}

function changeOf(stored: readonly StoredClaim[], planned: readonly PlannedClaim[]): ClaimChange {
  const before = new Map(stored.map((s) => [s.id, s]));
  const change: ClaimChange = { added: [], rehung: [], moved: [], gone: [], all: planned };
  const stays = new Set<string>();
  for (const p of planned) {
    const s = before.get(p.id);
    if (s?.content !== p.content) {
      change.added.push(p);
      continue;
    }
    stays.add(p.id);
    if (s.hanging !== p.hanging) change.rehung.push({ claim: p, recordedAt: s.recordedAt });
    else if (s.start !== p.properties['start'] || s.end !== p.properties['end'] || s.spans !== p.properties['spans'])
      change.moved.push(p);
  }
  change.gone = stored.filter((s) => !stays.has(s.id)).map((s) => s.id);
  return change;
}

export interface T1Context {
  store: GraphStore;
  tables: ResolveTables;
  corrections: readonly Correction[];
  now: string;
}

/**
 * T1: writes a further version of a document, its text and its claims, in one transaction; what it replaces becomes past. Throws ConflictError
 * where somebody else wrote the document meanwhile.
 */
export async function writeVersion(
  context: T1Context,
  { document, claims, mentions }: Pick<Stated, 'document' | 'claims' | 'mentions'>,
  state: DocumentState,
): Promise<void> {
  const { store, now } = context;
  const id = keyedId.document(document.key);
  const version = state.version + 1;
  const properties = documentProperties(document, version, now, state.recordedAt);
  const planned = planClaims(document, claims, context.corrections, context.tables, now);
  const stored = state.live ? await storedClaims(store, document.key) : [];
  const change = changeOf(stored, planned);
  const text = textProperties(document, version, mentions, claims, now);
  await store.write([
    statement(state.live ? 'replace-document' : 'revive-document', { id, properties, seen: state.version }, 1),
    ...(state.live ? [statement('retire-texts', { id })] : []),
    statement('create-texts', { rows: [{ document: id, id: text['id'], properties: text }] }, 1),
    ...(await claimStatements(store, id, change, state.version, now, [mentionsBlock(document.key)])),
  ]);
}

const storedClaims = async (store: GraphStore, key: string): Promise<StoredClaim[]> =>
  (await readRows<{ claim: StoredClaim }>(store, 'stored-claims', { key })).map((r) => r.claim);

/** Takes a document out of every answer; its versions and claims stay as history. */
export async function retireDocument(
  context: T1Context,
  state: DocumentState,
  retraction: { id: string; why: string | null },
): Promise<void> {
  const { store, now } = context;
  const stored = await storedClaims(store, state.key);
  const claims = await claimStatements(
    store,
    state.id,
    { added: [], rehung: [], moved: [], gone: stored.map((s) => s.id), all: [] },
    state.version,
    now,
    [mentionsBlock(state.key)],
  );
  await store.write([
    statement('retract-document', { id: state.id, seen: state.version, at: now }, 1),
    statement('create-retraction', {
      document: state.id,
      id: retraction.id,
      properties: { id: retraction.id, document: state.key, recordedAt: now, ...(retraction.why ? { why: retraction.why } : {}) },
    }),
    statement('retire-texts-past', { id: state.id }),
    statement('drop-mentions-past', { id: state.id }),
    ...claims,
  ]);
}

/** Writes the claims of a stored document again under other corrections; its version and text stay. */
export async function rewriteClaims(
  context: T1Context,
  document: SourceDocument,
  claims: readonly Claim[],
  version: number,
  extra: readonly Statement[],
): Promise<void> {
  const planned = planClaims(document, claims, context.corrections, context.tables, context.now);
  const change = changeOf(await storedClaims(context.store, document.key), planned);
  const id = keyedId.document(document.key);
  await context.store.write([
    ...extra,
    ...(await claimStatements(context.store, id, change, version, context.now, [mentionsBlock(document.key)])),
  ]);
}

async function claimStatements(
  store: GraphStore,
  documentId: string,
  change: ClaimChange,
  version: number,
  at: string,
  more: readonly string[],
): Promise<Statement[]> {
  const { added, rehung, moved, gone } = change;
  const loose = [...gone, ...rehung.map((r) => r.claim.id)];
  const hung = [...added, ...rehung.map((r) => r.claim)];
  const looseBlocks = (await readMany<{ key: string }>(store, 'blocks-of-claims', 'ids', loose)).map((r) => r.key);
  const looseForms = (await readMany<{ form: string }>(store, 'forms-of-claims', 'ids', loose)).map((r) => r.form);
  const judged = await judgedBlocks(store, [...gone, ...change.all.map((c) => c.id)]);
  const touched = touchedForms(hung, looseForms);
  const blocks = [...more, ...judged, ...looseBlocks, ...blocksTouched(hung, touched)];
  const place = (c: PlannedClaim): Record<string, unknown> => ({
    start: c.properties['start'],
    end: c.properties['end'],
    spans: c.properties['spans'],
  });
  const exact = { exact: true };
  return [
    ...statements('mark-blocks', 'rows', blockRows(blocks)),
    ...statements('unsupport-claims', 'ids', gone),
    ...statements('unlink-blocks', 'ids', loose),
    ...statements('unlink-forms', 'ids', loose),
    ...statements('unlink-references', 'ids', gone),
    ...statements(
      'retire-claims',
      'rows',
      gone.map((id) => ({ id, past: `${id}~${version}` })),
      { more: { at } },
    ),
    ...statements(
      'move-claims',
      'rows',
      moved.map((c) => ({ id: c.id, properties: place(c) })),
      exact,
    ),
    ...statements(
      'reset-claims',
      'rows',
      rehung.map((r) => ({ id: r.claim.id, properties: { ...r.claim.properties, recordedAt: r.recordedAt } })),
      exact,
    ),
    ...hangStatements({
      added: added.map((claim) => ({ document: documentId, claim })),
      hung,
      all: change.all,
      touched,
    }),
    statement('bump-graph', {}),
  ];
}

/**
 * Blocks of all claims that judgements tie to one of these: a judged claim that comes or goes ties blocks together or sets them free, so
 * each of them is to be resolved again.
 */
export async function judgedBlocks(store: GraphStore, claims: readonly string[]): Promise<string[]> {
  const joins = (await readJudgements(store)).filter((j) => j.verdict === 'same');
  const tied = new Set(joins.flatMap((j) => [j.a, j.b]).filter((id) => claims.includes(id)));
  if (!tied.size) return [];
  for (let before = -1; before !== tied.size;) {
    before = tied.size;
    for (const j of joins) if (tied.has(j.a) || tied.has(j.b)) tied.add(j.a).add(j.b);
  }
  return (await readMany<{ key: string }>(store, 'blocks-of-claims', 'ids', [...tied])).map((r) => r.key);
}

/** True where the stored live version holds the same text and the same words about it. */
export function unchanged(state: DocumentState | undefined, document: SourceDocument): boolean {
  return state !== undefined && state.live && state.contentHash === contentHash(document);
}
