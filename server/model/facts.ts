import type { Question } from './questions.ts';
import type { Properties } from './values.ts';

/** Labels of derived nodes; each also carries `Entity`. */
export const FACT_LABELS = [
  'Country',
  'Organization',
  'Place',
  'Person',
  'Office',
  'Tenure',
  'Membership',
  'Meeting',
  'Agreement',
  'Exercise',
] as const;
export type FactLabel = (typeof FACT_LABELS)[number];

/** Derived relationships, and the end whose block makes and removes them. */
export const EDGE_OWNER = {
  SERVES: 'from',
  OFFICE_OF: 'from',
  OF_PERSON: 'from',
  OF_OFFICE: 'from',
  PART_OF: 'from',
  MEMBERSHIP_OF: 'from',
  MEMBERSHIP_IN: 'from',
  LOCATED_IN: 'from',
  TOOK_PART_IN: 'to',
  ATTENDED: 'to',
  REPRESENTED_AT: 'to',
  HELD_AT: 'from',
  SESSION_OF: 'from',
  ON_SIDELINES_OF: 'from',
  PARTY_TO: 'to',
  SIGNED: 'to',
  CONCLUDED_AT: 'from',
  SIGNED_AT: 'from',
  AMENDS: 'from',
  REPLACES: 'from',
  EXERCISED_IN: 'to',
} as const satisfies Record<string, 'from' | 'to'>;
export type EdgeType = keyof typeof EDGE_OWNER;
export const EDGE_TYPES = Object.keys(EDGE_OWNER) as EdgeType[];

export interface FactNode {
  id: string;
  label: FactLabel;
  properties: Properties;
}
/** `properties` holds `id` and `claims` too. */
export interface FactEdge {
  id: string;
  type: EdgeType;
  from: string;
  to: string;
  properties: Properties;
}
/** That a claim stands behind a fact, and why the two were taken for one. */
export interface Support {
  claim: string;
  fact: string;
  reason: string;
  score: number;
}
/** All that one block yields, each list in code-unit order of its ids. */
export interface BlockFacts {
  nodes: FactNode[];
  edges: FactEdge[];
  supports: Support[];
  /** What is left to a person to decide, likeliest first; absent for nothing. */
  questions?: Question[];
}
