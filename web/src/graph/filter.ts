import type { Overview, OverviewEdge, OverviewFact } from '../../../server/contract/index.ts';
import { tieStrength, widthOf } from '../../../server/graph/strength.ts';

/** The kinds of fact that lines rest on, as the filter names them. */
export const FACT_KINDS = ['Agreement', 'Meeting', 'Exercise', 'Membership'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** The statuses of facts, in the order of their lives. */
export const FACT_STATUSES = ['proposed', 'planned', 'signed', 'in-force', 'renewed', 'ended', 'held', 'cancelled'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** Which facts the graph rests on. */
export interface Filter {
  /** Kinds and statuses that are left out. */
  withoutKinds: FactKind[];
  withoutStatuses: FactStatus[];
  /** Least number of independent sources. */
  sources: number;
  /** Only what ties the members of this organization, and it. */
  organization: string | null;
  /** Whether facts without a date count; null: they do as long as no period is set. */
  undated: boolean | null;
}

export const NO_FILTER: Filter = { withoutKinds: [], withoutStatuses: [], sources: 1, organization: null, undated: null };

/** Most sources that can be asked for. */
export const MOST_SOURCES = 5;

/** Reads a filter from the parameters of an address. */
export function parseFilter(given: URLSearchParams): Filter {
  const kinds = given.getAll('nokind');
  const statuses = given.getAll('nostatus');
  const sources = Number(given.get('sources') ?? 1);
  const undated = given.get('undated');
  return {
    withoutKinds: FACT_KINDS.filter((kind) => kinds.includes(kind)),
    withoutStatuses: FACT_STATUSES.filter((status) => statuses.includes(status)),
    sources: Number.isInteger(sources) && sources >= 1 && sources <= MOST_SOURCES ? sources : 1,
    organization: given.get('org') || null,
    undated: undated === '1' ? true : undated === '0' ? false : null,
  };
}

/** Adds a filter to the parameters of an address. */
export function formatFilter(out: URLSearchParams, filter: Filter): void {
  for (const kind of filter.withoutKinds) out.append('nokind', kind);
  for (const status of filter.withoutStatuses) out.append('nostatus', status);
  if (filter.sources > 1) out.set('sources', String(filter.sources));
  if (filter.organization) out.set('org', filter.organization);
  if (filter.undated !== null) out.set('undated', filter.undated ? '1' : '0');
}

/** How many parts of a filter are set, dates aside. */
export function filtersSet(filter: Filter): number {
  const { withoutKinds, withoutStatuses, sources, organization } = filter;
  return [withoutKinds.length > 0, withoutStatuses.length > 0, sources > 1, organization !== null].filter(Boolean).length;
}

/** Whether a fact counts, its date aside. A fact without a status passes every choice of statuses. */
export function passes(
  fact: { kind: string; status: string | null; sources: number },
  filter: Pick<Filter, 'withoutKinds' | 'withoutStatuses' | 'sources'>,
): boolean {
  return (
    !filter.withoutKinds.some((kind) => kind === fact.kind) &&
    !filter.withoutStatuses.some((status) => status === fact.status) &&
    fact.sources >= filter.sources
  );
}

/** The overview with only the facts that pass: lines are weighed anew, and go with their last fact. */
export function filtered(overview: Overview, filter: Filter): Overview {
  const { organization, undated } = filter;
  if (filtersSet(filter) === 0 && undated !== false) return overview;
  const facts = new Map(
    overview.facts.filter((fact) => passes(fact, filter) && (undated !== false || fact.earliest !== null)).map((f) => [f.id, f]),
  );
  const members = organization === null ? null : membersOf(overview, organization);
  const within = (id: string): boolean => members === null || members.has(id);
  const hubs = new Set(overview.nodes.filter((node) => node.hub && node.kind === 'Agreement').map((node) => node.id));
  const edges = overview.edges.flatMap((edge) => {
    if (!within(edge.from) || (!within(edge.to) && !hubs.has(edge.to))) return [];
    if (edge.kind === 'member') return passes({ kind: 'Membership', status: null, sources: 1 }, filter) ? [edge] : [];
    const kept = edge.facts.flatMap((id) => facts.get(id) ?? []);
    if (kept.length === 0) return [];
    return [kept.length === edge.facts.length ? edge : weighed(edge, kept)];
  });
  const ends = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.from, edge.to]) ends.set(id, (ends.get(id) ?? 0) + 1);
  // A paper of many parties with one of them left says nothing of a tie between members.
  const alone = (id: string): boolean => organization !== null && hubs.has(id) && (ends.get(id) ?? 0) < 2;
  return {
    ...overview,
    facts: [...facts.values()],
    nodes: overview.nodes.filter((node) => ends.has(node.id) && !alone(node.id)),
    edges: edges.filter((edge) => !alone(edge.to)),
  };
}

function membersOf(overview: Overview, organization: string): Set<string> {
  const members = overview.edges.filter((edge) => edge.kind === 'member' && edge.to === organization).map((edge) => edge.from);
  return new Set([...members, organization]);
}

/** A line as some of its facts make it. */
export function weighed(edge: OverviewEdge, facts: readonly OverviewFact[]): OverviewEdge {
  const count = (kind: string): number => facts.filter((fact) => fact.kind === kind).length;
  const days = (pick: (fact: OverviewFact) => string | null): string[] => facts.flatMap((fact) => pick(fact) ?? []).toSorted();
  return {
    ...edge,
    ...tieStrength(facts),
    facts: facts.map((fact) => fact.id),
    count: facts.length,
    agreements: count('Agreement'),
    meetings: count('Meeting'),
    exercises: count('Exercise'),
    width: widthOf(facts.length),
    first: days((fact) => fact.earliest)[0] ?? null,
    last: days((fact) => fact.latest).at(-1) ?? null,
  };
}

/** The overview of a period together with the facts without a date, which `all` (the overview of all times) knows. */
export function withUndated(part: Overview, all: Overview): Overview {
  const undated = new Map(all.facts.filter((fact) => fact.earliest === null).map((fact) => [fact.id, fact]));
  if (undated.size === 0) return part;
  const facts = new Map([...part.facts.map((fact) => [fact.id, fact] as const), ...undated]);
  const edges = new Map(part.edges.map((edge) => [edge.id, edge]));
  for (const edge of all.edges) {
    const more = edge.kind === 'member' ? [] : edge.facts.filter((id) => undated.has(id));
    if (more.length === 0) continue;
    const ids = [...new Set([...(edges.get(edge.id)?.facts ?? []), ...more])];
    edges.set(
      edge.id,
      weighed(
        edge,
        ids.flatMap((id) => facts.get(id) ?? []),
      ),
    );
  }
  const nodes = new Map(part.nodes.map((node) => [node.id, node]));
  const wanted = new Set([...edges.values()].flatMap((edge) => [edge.from, edge.to]));
  for (const node of all.nodes) if (wanted.has(node.id) && !nodes.has(node.id)) nodes.set(node.id, node);
  return { ...part, facts: [...facts.values()], edges: [...edges.values()], nodes: [...nodes.values()] };
}
