import type { PublishedClaim, PublishedDocument, PublishedFact, PublishScope } from '../../contract/published.ts';
import { byCodeUnit, sortedUnique } from '../../model/compare.ts';
import { InputError } from '../../model/errors.ts';
import { sha256 } from '../../model/ids.ts';
import { isGraphNode, type Cell, type GraphNode } from '../../model/values.ts';
import { namedStatements } from '../../store/texts.ts';
import { objects } from '../answer.ts';
import { runQuery } from '../run.ts';
import { count, text, textOrNull, texts, type Asker, type Row } from '../views/asker.ts';
import { documentBrief, factOfNode, kindOf } from '../views/brief.ts';
import { factNode } from '../views/entity.ts';
import { excerptsOf } from './excerpt.ts';
import { mayShowWhole } from './licence.ts';

/** Most facts of one page: what a browser still opens at once. */
export const MOST_FACTS = 5000;

/** What memberships without an end have for their last day. */
const OPEN = '9999-12-31';

/** Who takes part in a fact, as a node to draw. */
export interface PartyRow {
  fact: string;
  relation: string;
  id: string;
  kind: string;
  name: string;
  code: string | null;
  type: string | null;
  earliest: string | null;
  latest: string | null;
}

/** All that a page holds but its drawing. */
export interface PublishedRows {
  /** What it is made of, in words. */
  title: string;
  facts: PublishedFact[];
  parties: PartyRow[];
  claims: PublishedClaim[];
  documents: PublishedDocument[];
  /** The two countries of a tie, else null. */
  ends: [string, string] | null;
}

/**
 * What a page of that scope holds. `organizations`: those whose members it draws. Throws InputError where the scope gives no fact or too
 * many, NotFoundError and ParameterError for what cannot be found.
 */
export async function publishedRows(ask: Asker, scope: PublishScope, organizations: readonly string[]): Promise<PublishedRows> {
  const { ids: named, title, ends } = await scoped(ask, scope, organizations);
  const found = await rowsOf(ask, 'facts', { ids: named });
  const ids = found.map((row) => nodeOf(row).id);
  if (ids.length === 0)
    throw new InputError(`Nothing to publish: "${title}" has no agreement, meeting, exercise, membership or term of office.`);
  if (ids.length > MOST_FACTS)
    throw new InputError(
      `${ids.length.toLocaleString('en')} facts are more than one page holds (${MOST_FACTS.toLocaleString('en')}). Choose two countries (--tie) or a query (--query).`,
    );
  const [parties, evidence] = await Promise.all([rowsOf(ask, 'parties', { ids }), rowsOf(ask, 'evidence', { ids })]);
  const partyRows = parties.map(partyRow);
  const partiesOf = grouped(partyRows, (party) => party.fact);
  const evidenceOf = grouped(evidence, (row) => text(row['fact']));
  const facts = found.map((row) => publishedFact(row, partiesOf, evidenceOf)).sort(newestFirst);
  const claims = [...new Map(evidence.map((row) => [text(row['claim']), claimOf(row)])).values()];
  const texts = await rowsOf(ask, 'documents', { ids: sortedUnique(claims.map((claim) => claim.document)) });
  const quotesOf = grouped(claims, (claim) => claim.document);
  const documents = texts.map((row) => documentOf(row, quotesOf.get(text(row['id'])) ?? []));
  return { title, facts, parties: partyRows, claims, documents, ends };
}

async function scoped(
  ask: Asker,
  scope: PublishScope,
  organizations: readonly string[],
): Promise<{ ids: string[]; title: string; ends: [string, string] | null }> {
  const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => text(row['id']));
  if (scope.kind === 'all') {
    const [facts, members] = await Promise.all([
      rowsOf(ask, 'all-facts', {}),
      rowsOf(ask, 'memberships', { organizations, members: null }),
    ]);
    return { ids: sortedUnique([...idsOf(facts), ...idsOf(members)]), title: 'Who is tied to whom in defence', ends: null };
  }
  if (scope.kind === 'tie') {
    const [a, b] = await Promise.all([factNode(ask, scope.a), factNode(ask, scope.b)]);
    if (a.id === b.id) throw new InputError(`--tie names one country twice (${a.id}).`);
    const rows = await ask.query('tie', { a: a.id, b: b.id });
    const shared = rows.filter((row) => row['kind'] === 'Organization');
    const members = await rowsOf(ask, 'memberships', { organizations: idsOf(shared), members: [a.id, b.id] });
    const names = [a, b].map((node) => text(node.properties['name']) || node.id);
    return { ids: sortedUnique([...idsOf(rows), ...idsOf(members)]), title: names.join(' and '), ends: [a.id, b.id] };
  }
  const answer = await runQuery(ask.store, ask.catalogue, scope.name, scope.parameters, ask.options);
  const query = ask.catalogue.get(scope.name);
  const given = Object.entries(scope.parameters).map(([name, value]) => `${name} ${value}`);
  const ids = [...answer.graph.nodes.map((node) => node.id), ...objects(answer).flatMap((row) => idsIn(Object.values(row)))];
  return { ids: sortedUnique(ids), title: [query?.title ?? scope.name, ...given].join(', '), ends: null };
}

/** Every text of an answer that can be the id of a fact; which ones are, the store says. */
function idsIn(cell: Cell): string[] {
  if (typeof cell === 'string') return /^(agreement|meeting|exercise|membership|tenure):./.test(cell) ? [cell] : [];
  if (cell === null || typeof cell !== 'object') return [];
  return Object.values(cell).flatMap((inner: Cell) => idsIn(inner));
}

let statements: ReadonlyMap<string, string> | null = null;

/** The rows of a statement of parts/publish.cypher, however many: a page with a part of its quotes would say less than it seems to. */
async function rowsOf(ask: Asker, name: string, parameters: Record<string, unknown>): Promise<Row[]> {
  statements ??= namedStatements('read/parts', 'publish');
  const statement = statements.get(name);
  if (statement === undefined) throw new Error(`cypher/read/parts/publish.cypher has no statement "${name}".`);
  const { signal } = ask.options;
  const limits = { rows: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER, ms: 600_000 };
  return objects(await ask.store.read(statement, parameters, { limits, ...(signal ? { signal } : {}) }));
}

function partyRow(row: Row): PartyRow {
  return {
    fact: text(row['fact']),
    relation: text(row['relation']),
    id: text(row['id']),
    kind: text(row['kind']),
    name: text(row['name']) || text(row['id']),
    code: textOrNull(row['code']),
    type: textOrNull(row['type']),
    earliest: textOrNull(row['earliest']),
    latest: textOrNull(row['latest']),
  };
}

/** Items by a key, in their order. */
function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const own = out.get(key(item));
    if (own) own.push(item);
    else out.set(key(item), [item]);
  }
  return out;
}

function publishedFact(row: Row, parties: ReadonlyMap<string, PartyRow[]>, evidence: ReadonlyMap<string, Row[]>): PublishedFact {
  const node = nodeOf(row);
  const own = parties.get(node.id) ?? [];
  const bodies = own.filter((party) => party.kind === 'Country' || party.kind === 'Organization');
  const summary = factOfNode(node, sortedUnique(bodies.map((party) => party.code ?? party.name)), textOrNull(row['place']));
  const days = (pick: (party: PartyRow) => string | null): string[] =>
    own
      .map(pick)
      .filter((day) => day !== null)
      .sort(byCodeUnit);
  const exercise = kindOf(node.labels) === 'Exercise';
  return {
    ...summary,
    // An exercise has no day of its own: its reports have.
    earliest: exercise ? (days((p) => p.earliest)[0] ?? null) : summary.earliest,
    latest: exercise ? (days((p) => p.latest).at(-1) ?? null) : summary.latest === OPEN ? null : summary.latest,
    parties: sortedUnique(own.map((party) => party.id)),
    people: own.filter((party) => party.kind === 'Person').map(({ name, relation }) => ({ name, relation })),
    evidence: (evidence.get(node.id) ?? []).map((item) => ({ claim: text(item['claim']), reason: textOrNull(item['reason']) })),
  };
}

function nodeOf(row: Row): GraphNode {
  const node = row['f'];
  if (!isGraphNode(node)) throw new Error('The statement "facts" of parts/publish.cypher gave a row without a node.');
  return node;
}

function newestFirst(a: PublishedFact, b: PublishedFact): number {
  return byCodeUnit(b.latest ?? b.earliest ?? '', a.latest ?? a.earliest ?? '') || byCodeUnit(a.id, b.id);
}

function claimOf(row: Row): PublishedClaim {
  return {
    id: text(row['claim']),
    document: text(row['document']),
    quote: text(row['quote']),
    start: count(row['start']),
    end: count(row['end']),
    status: textOrNull(row['status']),
    date: textOrNull(row['date']),
    reportedBy: texts(row['reportedBy']),
  };
}

/** A document with its whole text where its licence allows, else with what stands about its quotes; of records the rows alone. */
function documentOf(row: Row, quotes: readonly PublishedClaim[]): PublishedDocument {
  const brief = documentBrief(row);
  const whole = text(row['text']);
  const licence = textOrNull(row['licence']);
  const open = mayShowWhole(licence);
  return {
    ...brief,
    licence,
    sha256: textOrNull(row['sha256']) ?? sha256(whole),
    text: open ? whole : null,
    excerpts: open ? [] : excerptsOf(whole, quotes, brief.kind === 'dataset' ? 0 : 1),
  };
}
