import type { Obligation } from '../model/claims.ts';

/** A fact behind a line. */
export interface TieFact {
  id: string;
  kind: 'Agreement' | 'Meeting' | 'Exercise';
  status: string | null;
  obligation: Obligation | null;
  earliest: string | null;
  latest: string | null;
  sources: number;
}
export interface TieRow {
  a: string;
  b: string;
  agreements: number;
  meetings: number;
  exercises: number;
  first: string | null;
  last: string | null;
  facts: TieFact[];
}
/** A country or organization that may be drawn. */
export interface SpotRow {
  id: string;
  kind: 'Country' | 'Organization';
  name: string;
  code: string | null;
  type: string | null;
  region: string | null;
  latitude: number | null;
  longitude: number | null;
  reports: number;
  sources: number;
  conflicts: number;
  /** Documents that name it. */
  documents: number;
}
export interface HubRow {
  id: string;
  kind: 'Agreement' | 'Organization';
  name: string;
  /** What people call it ("NATO SOFA"), where a source gives that. */
  shortName: string | null;
  type: string | null;
  status: string | null;
  obligation: Obligation | null;
  earliest: string | null;
  latest: string | null;
  reports: number;
  sources: number;
  conflicts: number;
  members: string[];
}
export interface OverviewRows {
  ties: TieRow[];
  hubs: HubRow[];
  spots: SpotRow[];
}
