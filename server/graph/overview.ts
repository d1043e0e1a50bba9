import type { OverviewEdge, OverviewFact, OverviewNode } from '../contract/graph.ts';
import type { HubRow, OverviewRows, SpotRow, TieRow } from '../contract/overview-rows.ts';
import { byCodeUnit } from '../model/compare.ts';
import { shortLabel } from './draw.ts';
import { layout, type LayoutEdge } from './layout.ts';
import { tieStrength, widthOf } from './strength.ts';

export interface OverviewGraph {
  nodes: OverviewNode[];
  edges: OverviewEdge[];
}

/**
 * The country tie graph, laid out: countries with lines for facts of two or three parties, agreements and organizations of
 * four or more members as hubs. Countries without any line are left out. Equal rows give equal graphs, in order of their ids.
 */
export function buildOverview(rows: OverviewRows): OverviewGraph & { facts: OverviewFact[] } {
  const spots = new Map(rows.spots.map((spot) => [spot.id, spot]));
  const hubs = rows.hubs.filter((hub) => hub.members.some((id) => spots.has(id)));
  const edges = [
    ...rows.ties.filter((t) => spots.has(t.a) && spots.has(t.b)).map((tie) => tieEdge(tie, spots)),
    ...hubs.flatMap((hub) => hubEdges(hub, spots)),
  ];
  const ends = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.from, edge.to]) ends.set(id, (ends.get(id) ?? 0) + 1);
  const nodes: OverviewNode[] = [];
  const hubIds = new Set(hubs.map((hub) => hub.id));
  for (const hub of hubs) nodes.push(hubNode(hub, ends.get(hub.id) ?? 0));
  for (const spot of rows.spots) {
    const ties = ends.get(spot.id);
    if (ties !== undefined && !hubIds.has(spot.id)) nodes.push(spotNode(spot, ties));
  }
  place(nodes, edges);
  const byId = (a: { id: string }, b: { id: string }): number => byCodeUnit(a.id, b.id);
  return { nodes: nodes.sort(byId), edges: edges.sort(byId), facts: factsOf(rows, hubs).sort(byId) };
}

/** Every fact behind a line, once. */
function factsOf(rows: OverviewRows, hubs: readonly HubRow[]): OverviewFact[] {
  const facts = new Map<string, OverviewFact>();
  for (const tie of rows.ties) for (const fact of tie.facts) facts.set(fact.id, fact);
  for (const { id, kind, status, obligation, earliest, latest, sources } of hubs)
    if (kind === 'Agreement') facts.set(id, { id, kind, status, obligation, earliest, latest, sources });
  return [...facts.values()];
}

/** What stands for an end in the id of a line: a country's code, else what its id says after the kind. */
function endOf(id: string, spots: ReadonlyMap<string, SpotRow>): string {
  return spots.get(id)?.code ?? id.slice(id.indexOf(':') + 1);
}

function tieEdge(tie: TieRow, spots: ReadonlyMap<string, SpotRow>): OverviewEdge {
  const count = tie.agreements + tie.meetings + tie.exercises;
  return {
    id: `tie:${endOf(tie.a, spots)}-${endOf(tie.b, spots)}`,
    from: tie.a,
    to: tie.b,
    kind: 'tie',
    ...tieStrength(tie.facts),
    count,
    agreements: tie.agreements,
    meetings: tie.meetings,
    exercises: tie.exercises,
    width: widthOf(count),
    first: tie.first,
    last: tie.last,
    facts: tie.facts.map((fact) => fact.id),
  };
}

function hubEdges(hub: HubRow, spots: ReadonlyMap<string, SpotRow>): OverviewEdge[] {
  const agreement = hub.kind === 'Agreement';
  const strength = agreement ? tieStrength([{ ...hub, kind: 'Agreement' }]) : ({ status: 'active', obligation: null } as const);
  return hub.members
    .filter((member) => spots.has(member) && member !== hub.id)
    .map((member) => ({
      id: `${agreement ? 'PARTY_TO' : 'MEMBER'}:${member}>${hub.id}`,
      from: member,
      to: hub.id,
      kind: agreement ? 'party' : 'member',
      ...strength,
      count: 1,
      agreements: agreement ? 1 : 0,
      meetings: 0,
      exercises: 0,
      width: widthOf(1),
      first: hub.earliest,
      last: hub.latest,
      facts: [hub.id],
    }));
}

/** Pixels of radius: grows with the square root, so that the area tells the number of lines. */
function radiusOf(lines: number, least: number): number {
  return Math.round(Math.min(20, least + 1.6 * Math.sqrt(lines)) * 100) / 100;
}

function hubNode(hub: HubRow, ties: number): OverviewNode {
  return {
    id: hub.id,
    kind: hub.kind,
    label: shortLabel(hub.shortName ?? hub.name),
    name: hub.name,
    code: null,
    status: hub.status,
    obligation: hub.obligation,
    type: hub.type,
    date: null,
    earliest: hub.earliest,
    latest: hub.latest,
    reports: hub.reports,
    sources: hub.sources,
    conflicts: hub.conflicts,
    x: 0,
    y: 0,
    size: radiusOf(hub.members.length, 3),
    hub: true,
    members: hub.members.length,
    ties,
    region: null,
    latitude: null,
    longitude: null,
    documents: 0,
  };
}

function spotNode(spot: SpotRow, ties: number): OverviewNode {
  return {
    id: spot.id,
    kind: spot.kind,
    label: shortLabel(spot.name),
    name: spot.name,
    code: spot.code,
    status: null,
    obligation: null,
    type: spot.type,
    date: null,
    earliest: null,
    latest: null,
    reports: spot.reports,
    sources: spot.sources,
    conflicts: spot.conflicts,
    x: 0,
    y: 0,
    size: radiusOf(ties, 4),
    hub: false,
    members: 0,
    ties,
    region: spot.region,
    latitude: spot.latitude,
    longitude: spot.longitude,
    documents: spot.documents,
  };
}

/** Lines draw their ends together, each hub's lines less the more members it has, so that no treaty becomes a knot. */
function place(nodes: OverviewNode[], edges: readonly OverviewEdge[]): void {
  const members = new Map(nodes.map((node) => [node.id, node.members]));
  const weighted: LayoutEdge[] = edges.map((edge) => ({
    from: edge.from,
    to: edge.to,
    weight: edge.kind === 'tie' ? edge.width : 2 / Math.sqrt(Math.max(1, members.get(edge.to) ?? 1)),
  }));
  const placed = layout(
    nodes.map((node) => ({
      id: node.id,
      size: node.size,
      // Countries begin where they lie on the map, so that neighbours stay neighbours.
      start: node.latitude === null || node.longitude === null ? null : { x: node.longitude, y: node.latitude * 1.5 },
    })),
    weighted,
  );
  for (const node of nodes) Object.assign(node, placed.get(node.id));
}
