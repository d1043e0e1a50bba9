import type { HubRow, OverviewRows, SpotRow, TieFact, TieRow } from '../../contract/overview-rows.ts';
import type { Cell } from '../../model/values.ts';
import { count, numberOrNull, text, textOrNull, texts, type Asker, type Row } from './asker.ts';
import { obligationNamed } from './brief.ts';
import { given, type Times } from './entity.ts';

/** All that the overview draws, before it is laid out. */
export async function overviewRows(ask: Asker, countries: string | undefined, times: Times): Promise<OverviewRows> {
  const asked = { ...given(times), countries: countries ?? null };
  const [ties, hubs, spots] = await Promise.all([
    ask.query('overview', asked),
    ask.query('hubs', asked),
    ask.part('places-on-the-map'),
  ]);
  return { ties: ties.map(tieRow), hubs: hubs.map(hubRow), spots: spots.map(spotRow) };
}

function tieRow(row: Row): TieRow {
  return {
    a: text(row['a']),
    b: text(row['b']),
    agreements: count(row['agreements']),
    meetings: count(row['meetings']),
    exercises: count(row['exercises']),
    first: textOrNull(row['first']),
    last: textOrNull(row['last']),
    facts: (Array.isArray(row['facts']) ? row['facts'] : []).map((cell) => tieFact(cell)),
  };
}

function tieFact(cell: Cell): TieFact {
  const fact = (typeof cell === 'object' && cell !== null && !Array.isArray(cell) ? cell : {}) as Row;
  const kind = fact['kind'] === 'Agreement' || fact['kind'] === 'Exercise' ? fact['kind'] : 'Meeting';
  return {
    id: text(fact['id']),
    kind,
    status: textOrNull(fact['status']),
    obligation: obligationNamed(fact['obligation']),
    earliest: textOrNull(fact['earliest']),
    latest: textOrNull(fact['latest']),
    sources: count(fact['sources']),
  };
}

function hubRow(row: Row): HubRow {
  return {
    id: text(row['id']),
    kind: row['kind'] === 'Agreement' ? 'Agreement' : 'Organization',
    name: text(row['name']),
    shortName: textOrNull(row['shortName']),
    type: textOrNull(row['type']),
    status: textOrNull(row['status']),
    obligation: obligationNamed(row['obligation']),
    earliest: textOrNull(row['earliest']),
    latest: textOrNull(row['latest']),
    reports: count(row['reports']),
    sources: count(row['sources']),
    conflicts: count(row['conflicts']),
    members: texts(row['members']),
  };
}

function spotRow(row: Row): SpotRow {
  return {
    id: text(row['id']),
    kind: row['kind'] === 'Country' ? 'Country' : 'Organization',
    name: text(row['name']),
    code: textOrNull(row['code']),
    type: textOrNull(row['type']),
    region: textOrNull(row['region']),
    latitude: numberOrNull(row['latitude']),
    longitude: numberOrNull(row['longitude']),
    reports: count(row['reports']),
    sources: count(row['sources']),
    conflicts: count(row['conflicts']),
    documents: count(row['documents']),
  };
}
