import type { GraphStore } from '../../server/store/port.ts';
import { keyedId } from '../../server/model/ids.ts';
import { WorldBuilder } from './build.ts';
import { documents } from './documents.ts';
import { WORLD } from './ids.ts';
import { said } from './said.ts';

export { WORLD } from './ids.ts';

const COUNTRIES: [string, string, string, number, number][] = [
  ['AU', 'Australia', 'Oceania', -35.3, 149.1],
  ['GB', 'United Kingdom', 'Europe', 51.5, -0.1],
  ['IN', 'India', 'Asia', 28.6, 77.2],
  ['JP', 'Japan', 'Asia', 35.7, 139.7],
  ['MY', 'Malaysia', 'Asia', 3.1, 101.7],
  ['PH', 'Philippines', 'Asia', 14.6, 121],
  ['US', 'United States', 'Americas', 38.9, -77],
];
const country = keyedId.country;

/** Writes the small world into a prepared store. */
export async function writeWorld(store: GraphStore): Promise<void> {
  const w = new WorldBuilder();
  for (const [code, name, region, latitude, longitude] of COUNTRIES)
    w.node('Country', country(code), { name, code, region, latitude, longitude });
  organizations(w);
  people(w);
  meetings(w);
  agreements(w);
  documents(w);
  said(w);
  w.node('Block', 'meeting|bilateral|IN,US', { claimsVersion: 1, resolvedVersion: 1 });
  await store.write(w.statements());
}

function organizations(w: WorldBuilder): void {
  w.fact('Organization', 'organization:asean', 'ASEAN', null, {
    fullName: 'Association of Southeast Asian Nations',
    kind: 'grouping',
  });
  w.fact('Organization', WORLD.admmPlus, 'ADMM-Plus', null, { fullName: "ASEAN Defence Ministers' Meeting-Plus", kind: 'forum' });
  w.fact('Organization', 'organization:quad', 'Quad', null, { kind: 'grouping' });
  w.fact('Organization', 'organization:2-plus-2', '2+2', null, { kind: 'series' });
  w.tie('PART_OF', WORLD.admmPlus, 'organization:asean', { claims: [] });
  const join = (organization: string, code: string, start: string, end?: string): void => {
    const id = `membership:${organization}-${code.toLowerCase()}`;
    const name = `${code} in ${organization}`;
    w.fact('Membership', id, name, null, { role: 'member', startDate: start, endDate: end, earliest: start, latest: end });
    w.tie('MEMBERSHIP_OF', id, country(code), { claims: [] });
    w.tie('MEMBERSHIP_IN', id, `organization:${organization}`, { claims: [] });
  };
  for (const code of ['AU', 'IN', 'JP', 'MY', 'PH', 'US']) join('admm-plus', code, '2010-10-12');
  for (const code of ['MY', 'PH']) join('asean', code, '1967-08-08');
  for (const code of ['AU', 'IN', 'JP', 'US']) join('quad', code, '2017-11-11');
  join('2-plus-2', 'GB', '1990-01-01', '1995-12-31');
}

function people(w: WorldBuilder): void {
  const serve = (id: string, name: string, code: string, aliases: string[] = []): void => {
    w.fact('Person', id, name, null, { aliases });
    w.tie('SERVES', id, country(code), { claims: [] });
  };
  serve(WORLD.singh, 'Rajnath Singh', 'IN', ['Singh']);
  serve(WORLD.hegseth, 'Pete Hegseth', 'US');
  serve('person:minoru-kihara-oooooooooooo', 'Minoru Kihara', 'JP', ['Kihara Minoru']);
  const hold = (
    office: string,
    code: string,
    person: string,
    title: string,
    start: string,
    end?: string,
    confirmed?: string,
  ): void => {
    const id = `tenure:${person.slice('person:'.length)}`;
    w.fact('Tenure', id, `${title}, ${code}, ${start}–${end ?? ''}`, null, {
      title,
      startDate: start,
      endDate: end,
      confirmedUntil: confirmed,
      earliest: start,
      latest: end ?? confirmed,
    });
    w.tie('OF_PERSON', id, person, { claims: [] });
    w.tie('OF_OFFICE', id, office, { claims: [] });
  };
  for (const code of ['IN', 'US', 'JP']) {
    const id = `office:${code.toLowerCase()}-defence-minister`;
    w.fact('Office', id, `Defence minister of ${code}`, null, { role: 'defence-minister' });
    w.tie('OFFICE_OF', id, country(code), { claims: [] });
  }
  hold(WORLD.minister, 'IN', WORLD.singh, 'Defence Minister', '2019-05-31', undefined, '2025-11-01');
  hold('office:us-defence-minister', 'US', WORLD.hegseth, 'Secretary of War', '2025-01-25', undefined, '2025-11-01');
  hold(
    'office:jp-defence-minister',
    'JP',
    'person:minoru-kihara-oooooooooooo',
    'Minister of Defense',
    '2023-09-13',
    '2024-10-01',
  );
}

function meetings(w: WorldBuilder): void {
  w.node('Place', 'place:kuala-lumpur-my', { name: 'Kuala Lumpur', latitude: 3.139, longitude: 101.687 });
  w.tie('LOCATED_IN', 'place:kuala-lumpur-my', country('MY'), { claims: [] });
  w.node('Place', 'place:manila-ph', { name: 'Manila', latitude: 14.6, longitude: 121 });
  w.tie('LOCATED_IN', 'place:manila-ph', country('PH'), { claims: [] });
  const meet = (
    id: string,
    name: string,
    kind: string,
    status: string,
    date: string,
    codes: string[],
    more: Record<string, string | number> = {},
  ): void => {
    w.fact('Meeting', id, name, date, { kind, status, date, countries: codes, ...more });
    for (const code of codes) w.tie('TOOK_PART_IN', country(code), id, { claims: [], role: 'participant' });
  };
  meet(WORLD.klTalks, 'India–US talks, Kuala Lumpur, 31 October 2025', 'bilateral', 'held', '2025-10-31', ['IN', 'US'], {
    reports: 2,
    sources: 2,
  });
  meet(
    WORLD.session,
    '12th ADMM-Plus, 1 November 2025',
    'multilateral',
    'held',
    '2025-11-01',
    ['AU', 'IN', 'JP', 'MY', 'PH', 'US'],
    { edition: 12 },
  );
  meet(WORLD.manila, 'Japan–Philippines 2+2, Manila, 8 July 2024', 'bilateral', 'held', '2024-07-08', ['JP', 'PH']);
  meet(WORLD.planned, 'Australia–India talks planned for 2026', 'bilateral', 'planned', '2026', ['AU', 'IN']);
  meet(WORLD.cancelled, 'India–US 2+2, July 2018 (cancelled)', 'bilateral', 'cancelled', '2018-07', ['IN', 'US']);
  w.tie('HELD_AT', WORLD.klTalks, 'place:kuala-lumpur-my', { claims: [] });
  w.tie('HELD_AT', WORLD.manila, 'place:manila-ph', { claims: [] });
  w.tie('SESSION_OF', WORLD.session, WORLD.admmPlus, { claims: [] });
  w.tie('SESSION_OF', WORLD.cancelled, 'organization:2-plus-2', { claims: [] });
  w.tie('ON_SIDELINES_OF', WORLD.klTalks, WORLD.session, { claims: [] });
  w.tie('ATTENDED', WORLD.singh, WORLD.klTalks, { claims: [] });
  w.tie('ATTENDED', WORLD.hegseth, WORLD.klTalks, { claims: [] });
  w.tie('REPRESENTED_AT', WORLD.minister, WORLD.session, { claims: [] });
  for (const [id, name, codes] of [
    [WORLD.malabar, 'Malabar', ['AU', 'IN', 'JP', 'US']],
    [WORLD.balikatan, 'Balikatan', ['PH', 'US']],
  ] as const) {
    w.fact('Exercise', id, name, null);
    for (const code of codes)
      w.tie('EXERCISED_IN', country(code), id, { claims: [], earliest: '2024-04-01', latest: '2024-04-30' });
  }
}

function agreements(w: WorldBuilder): void {
  const agree = (
    id: string,
    name: string,
    date: string | null,
    parties: string[],
    more: Record<string, string | number | string[]>,
  ): void => {
    w.fact('Agreement', id, name, date, { parties, ...(date === null ? {} : { signedOn: date }), ...more });
    for (const party of parties) w.tie('PARTY_TO', party === 'ASEAN' ? 'organization:asean' : country(party), id, { claims: [] });
  };
  agree(WORLD.framework, 'Framework for the US–India Major Defence Partnership', '2025-10-31', ['IN', 'US'], {
    kind: 'framework',
    status: 'signed',
    obligation: 'general-cooperation',
    durationYears: 10,
    reports: 3,
    sources: 2,
    records: 1,
    conflicts: ['durationYears'],
  });
  agree(WORLD.access, 'Reciprocal Access Agreement', '2024-07-08', ['JP', 'PH'], {
    kind: 'agreement',
    status: 'in-force',
    obligation: 'visiting-forces',
  });
  agree(WORLD.trilateral, 'Trilateral Information Sharing Arrangement', '2014', ['AU', 'JP', 'US'], {
    kind: 'arrangement',
    status: 'in-force',
    obligation: 'information',
  });
  agree(WORLD.fourNations, 'Four Nations Treaty', '1990-05-01', ['AU', 'IN', 'JP', 'US'], {
    kind: 'treaty',
    status: 'ended',
    obligation: 'mutual-defence',
    endedOn: '2010',
  });
  agree(WORLD.undated, 'Memorandum on defence cooperation', null, ['IN', 'JP'], {
    kind: 'mou',
    status: 'in-force',
    obligation: 'general-cooperation',
  });
  agree(WORLD.withForum, 'Arrangement on training', '2023-03', ['ASEAN', 'AU'], {
    kind: 'arrangement',
    status: 'signed',
    obligation: 'training-exercises',
  });
  w.fact('Agreement', WORLD.proposed, 'Logistics agreement (proposed)', '2025-11', {
    kind: 'agreement',
    status: 'proposed',
    obligation: 'logistics',
    proposedOn: '2025-11',
    parties: ['AU', 'IN'],
  });
  for (const code of ['AU', 'IN']) w.tie('PARTY_TO', country(code), WORLD.proposed, { claims: [] });
  w.tie('SIGNED', WORLD.singh, WORLD.framework, { claims: [], country: 'IN' });
  w.tie('SIGNED', WORLD.hegseth, WORLD.framework, { claims: [], country: 'US' });
  w.tie('CONCLUDED_AT', WORLD.framework, WORLD.klTalks, { claims: [] });
  w.tie('SIGNED_AT', WORLD.framework, 'place:kuala-lumpur-my', { claims: [] });
  w.tie('REPLACES', WORLD.framework, WORLD.fourNations, { claims: [] });
}
