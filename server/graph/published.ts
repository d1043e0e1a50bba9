import type { EntityKind, FactSummary } from '../contract/facts.ts';
import type { OverviewEdge, OverviewNode } from '../contract/graph.ts';
import { ENTITY_KINDS } from '../contract/facts.ts';
import { byCodeUnit } from '../model/compare.ts';
import { shortLabel } from './draw.ts';
import { layout } from './layout.ts';
import type { OverviewGraph } from './overview.ts';
import { tieStrength, widthOf } from './strength.ts';

/** A fact to draw as a node, and who takes part in it. */
export type DrawnFact = FactSummary & { parties: readonly string[] };
export interface DrawnParty {
  id: string;
  kind: string;
  name: string;
  code: string | null;
  type: string | null;
}

/**
 * Facts as nodes with a line to each who takes part, laid out. With `ends` (the two sides of a tie) only these are drawn of the countries.
 * People are drawn where a fact has no other party than one country: terms of office. Equal input, in any order, gives an equal graph.
 */
export function factGraph(
  facts: readonly DrawnFact[],
  parties: readonly DrawnParty[],
  ends: readonly [string, string] | null,
): OverviewGraph {
  const wanted = (party: DrawnParty, fact: DrawnFact): boolean => {
    if (party.kind === 'Person') return fact.kind === 'Tenure';
    return ends === null || party.kind !== 'Country' || ends.includes(party.id);
  };
  const known = new Map(parties.map((party) => [party.id, party]));
  const edges: OverviewEdge[] = facts.flatMap((fact) =>
    fact.parties.flatMap((id) => {
      const party = known.get(id);
      return party && wanted(party, fact) ? [factEdge(party.id, fact)] : [];
    }),
  );
  const lines = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.from, edge.to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const nodes = [
    ...facts.filter((fact) => lines.has(fact.id)).map((fact) => factNode(fact, lines.get(fact.id) ?? 0)),
    ...[...known.values()].filter((party) => lines.has(party.id)).map((party) => partyNode(party, lines.get(party.id) ?? 0)),
  ];
  const placed = layout(
    nodes.map((node) => ({ id: node.id, size: node.size, start: startOf(node.id, ends) })),
    edges.map((edge) => ({ from: edge.from, to: edge.to, weight: 1 })),
  );
  for (const node of nodes) Object.assign(node, placed.get(node.id));
  const byId = (a: { id: string }, b: { id: string }): number => byCodeUnit(a.id, b.id);
  return { nodes: nodes.sort(byId), edges: edges.sort(byId) };
}

/** The two sides of a tie begin left and right, so that their facts come to lie between them. */
function startOf(id: string, ends: readonly [string, string] | null): { x: number; y: number } | null {
  const at = ends?.indexOf(id) ?? -1;
  return at < 0 ? null : { x: at === 0 ? -400 : 400, y: 0 };
}

function factEdge(party: string, fact: DrawnFact): OverviewEdge {
  const agreement = fact.kind === 'Agreement';
  const telling = fact.kind === 'Agreement' || fact.kind === 'Meeting' || fact.kind === 'Exercise';
  const strength = telling
    ? tieStrength([{ kind: fact.kind as 'Agreement', status: fact.status, obligation: fact.obligation }])
    : ({ status: fact.endDate ? 'ended' : 'active', obligation: null } as const);
  return {
    id: `${fact.kind}:${party}>${fact.id}`,
    from: party,
    to: fact.id,
    // Drawn as a tie, in the colour of its obligation: here every line is one fact's.
    kind: 'tie',
    ...strength,
    count: 1,
    agreements: agreement ? 1 : 0,
    meetings: fact.kind === 'Meeting' ? 1 : 0,
    exercises: fact.kind === 'Exercise' ? 1 : 0,
    width: widthOf(2),
    first: fact.earliest,
    last: fact.latest,
    facts: [fact.id],
  };
}

const NOWHERE = { x: 0, y: 0, region: null, latitude: null, longitude: null, date: null, documents: 0 } as const;

function factNode(fact: DrawnFact, ties: number): OverviewNode {
  const { id, kind, name, status, obligation, type, earliest, latest, reports, sources } = fact;
  return {
    ...NOWHERE,
    id,
    kind,
    name,
    status,
    obligation,
    type,
    earliest,
    latest,
    reports,
    sources,
    label: shortLabel(name),
    code: null,
    date: fact.date,
    conflicts: fact.conflicts.length,
    size: 8,
    hub: true,
    members: fact.parties.length,
    ties,
  };
}

function partyNode(party: DrawnParty, ties: number): OverviewNode {
  return {
    ...NOWHERE,
    id: party.id,
    kind: ENTITY_KINDS.find((kind): kind is EntityKind => kind === party.kind) ?? 'Organization',
    name: party.name,
    label: shortLabel(party.name),
    code: party.code,
    type: party.type,
    status: null,
    obligation: null,
    earliest: null,
    latest: null,
    reports: 0,
    sources: 0,
    conflicts: 0,
    size: party.kind === 'Country' ? 13 : 9,
    hub: false,
    members: 0,
    ties,
  };
}
