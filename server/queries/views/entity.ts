import {
  ENTITY_KINDS,
  type Entity,
  type EntityList,
  type FactGroup,
  type FactSummary,
  type RelatedNode,
} from '../../contract/facts.ts';
import { byCodeUnit, sortedUnique } from '../../model/compare.ts';
import { NotFoundError } from '../../model/errors.ts';
import { hashOfFactId } from '../../model/ids.ts';
import { isGraphNode, isGraphRelationship, type Cell, type GraphNode } from '../../model/values.ts';
import { countryId } from '../parameters.ts';
import { count, text, textOrNull, type Asker, type Paged, type Row } from './asker.ts';
import { factOfNode, factSummary, kindNamed, kindOf, nodeBrief } from './brief.ts';
import { factKnown } from './known.ts';

export interface Times {
  from?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

/** The asked id belonged to a fact that now has another: follow it with a redirect. */
export class MovedError extends NotFoundError {
  readonly to: string;
  constructor(from: string, to: string) {
    super(`"${from}" is now "${to}".`);
    this.to = to;
  }
}

/**
 * The node of an id, or of a country's code or name. Throws MovedError where an id once handed out now leads to another
 * fact, NotFoundError where it leads to none.
 */
export async function factNode(ask: Asker, id: string): Promise<GraphNode> {
  const { resolver } = ask.options;
  const key = (!id.includes(':') || id.startsWith('country:')) && resolver ? (countryId(id, resolver) ?? id) : id;
  const found = (await ask.part('entity-node', { id: key }))[0]?.['node'];
  if (isGraphNode(found)) return { ...found, labels: [...found.labels].sort(byCodeUnit) };
  const hash = hashOfFactId(id);
  const moved = hash === null ? [] : await ask.part('moved', { hash });
  const to = moved[0]?.['id'];
  if (typeof to === 'string' && to !== id) throw new MovedError(id, to);
  throw new NotFoundError(
    id.includes(':')
      ? `Nothing has the id "${id}".`
      : `There is no country "${id}": give a country's name or code (India, IN), or the id of a thing, which search gives.`,
  );
}

/** A fact's summary with the countries and the place that its relationships give. */
export async function summaryOf(ask: Asker, node: GraphNode): Promise<FactSummary> {
  return summaryFrom(node, await ask.query('entity', { id: node.id }));
}

function summaryFrom(node: GraphNode, rows: readonly Row[]): FactSummary {
  const others = rows.map((row) => ({ relation: text(row['relation']), node: row['other'] })).filter((o) => isGraphNode(o.node));
  const parties = others.filter((o) => /^(PARTY_TO|TOOK_PART_IN|EXERCISED_IN|MEMBERSHIP_OF|SERVES|OFFICE_OF)$/.test(o.relation));
  const countries = sortedUnique(parties.map((o) => nodeBrief(o.node as GraphNode)).map((b) => b.code ?? b.name));
  const place = others.find((o) => /^(HELD_AT|SIGNED_AT)$/.test(o.relation));
  return factOfNode(node, countries, place ? nodeBrief(place.node as GraphNode).name : null);
}

/** A node with what it rests on and its facts by kind, at most `limit` of each. */
export async function entityView(ask: Asker, id: string, times: Times, limit: number): Promise<Entity> {
  const node = await factNode(ask, id);
  const [rows, facts, weight] = await Promise.all([
    ask.query('entity', { id: node.id }),
    ask.query('facts-of', { id: node.id, limit, ...given(times) }),
    ask.part('weight', { id: node.id }),
  ]);
  const { fact } = await factKnown(ask, summaryFrom(node, rows), node.properties, times.knownAt);
  return {
    node,
    kind: kindOf(node.labels),
    fact,
    related: rows.flatMap((row) => relatedNode(node.id, row)),
    groups: groupsOf(facts),
    documents: { claims: count(weight[0]?.['claims']), mentioning: count(weight[0]?.['mentioning']) },
  };
}

/** All entities of some kinds, by kind and id. */
export async function entityList(ask: Asker, kinds: string | undefined, limit: number, skip: number): Promise<Paged<EntityList>> {
  const { rows, ...page } = await ask.page('entities', { kinds: kinds ?? null, limit }, skip);
  const entities = rows.map((row) => ({
    id: text(row['id']),
    kind: kindNamed(row['kind']),
    name: text(row['name']) || text(row['id']),
    code: textOrNull(row['code']),
  }));
  return { value: { entities }, ...page };
}

/** The times that were given, as parameters of a named query. */
export function given(times: Times): Record<string, string> {
  return Object.fromEntries(Object.entries(times).filter((e): e is [string, string] => typeof e[1] === 'string' && e[1] !== ''));
}

/** Rows of facts by kind, in the order of ENTITY_KINDS; `total` where the rows carry it. */
export function groupsOf(rows: readonly Row[]): FactGroup[] {
  return ENTITY_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row['kind'] === kind);
    if (!own.length) return [];
    return [{ kind, total: count(own[0]?.['total']) || own.length, facts: own.map(factSummary) }];
  });
}

function relatedNode(id: string, row: Row): RelatedNode[] {
  const other: Cell | undefined = row['other'];
  const relationship = row['relationship'];
  if (!isGraphNode(other) || !isGraphRelationship(relationship)) return [];
  const { id: _, claims: __, ...properties } = relationship.properties;
  return [{ relation: relationship.type, outgoing: relationship.from === id, node: nodeBrief(other), properties }];
}
