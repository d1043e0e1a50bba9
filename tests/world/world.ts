import type { Claim, Span } from '../../server/model/claims.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { keyedId, sha256 } from '../../server/model/ids.ts';
import { WorldBuilder } from './build.ts';

/** Keys and ids of the small world that tests name. */
export const WORLD = {
  framework: 'agreement:in-us-framework-aaaaaaaaaaaa',
  access: 'agreement:jp-ph-reciprocal-access-bbbbbbbbbbbb',
  trilateral: 'agreement:au-jp-us-information-cccccccccccc',
  fourNations: 'agreement:four-nations-treaty-dddddddddddd',
  proposed: 'agreement:au-in-logistics-eeeeeeeeeeee',
  undated: 'agreement:in-jp-mou-ffffffffffff',
  withForum: 'agreement:au-asean-arrangement-gggggggggggg',
  klTalks: 'meeting:in-us-kuala-lumpur-hhhhhhhhhhhh',
  session: 'meeting:admm-plus-12-iiiiiiiiiiii',
  manila: 'meeting:jp-ph-manila-jjjjjjjjjjjj',
  planned: 'meeting:au-in-canberra-kkkkkkkkkkkk',
  cancelled: 'meeting:in-us-2018-llllllllllll',
  malabar: 'exercise:malabar',
  balikatan: 'exercise:balikatan',
  singh: 'person:rajnath-singh-mmmmmmmmmmmm',
  hegseth: 'person:pete-hegseth-nnnnnnnnnnnn',
  minister: 'office:in-defence-minister',
  admmPlus: 'organization:admm-plus',
  press: 'document:https://news.example/2025/10/31/india-us?a=1&b=2',
  second: 'document:press-2',
  sample: 'document:sample-1',
  records: 'document:agreements.csv',
  retracted: 'document:press-gone',
} as const;

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

interface Told {
  kind: Claim['kind'];
  quote: string;
  fact: string | null;
  value: object;
  /** Words of the text that fill each field. */
  words: Record<string, string>;
  flat?: Record<string, string | number>;
  reportedBy?: string[];
}

function documents(w: WorldBuilder): void {
  const tell = (id: string, meta: Record<string, string | string[]>, text: string, told: Told[], past = false): void => {
    const key = id.slice('document:'.length);
    w.node(past ? 'PastDocument' : 'Document', id, {
      key,
      name: String(meta['title'] ?? key),
      sha256: sha256(text),
      language: 'en',
      kind: 'article',
      origin: 'press',
      recordedAt: '2025-11-02T00:00:00.000Z',
      ...meta,
    });
    const textId = `text:${key}~1`;
    w.node('Text', textId, { text });
    w.tie(past ? 'HAD_TEXT' : 'HAS_TEXT', id, textId);
    told.forEach((t, i) => {
      const start = text.indexOf(t.quote);
      if (start < 0) throw new Error(`The text of ${id} lacks "${t.quote}"`);
      const spans: Record<string, Span[]> = {};
      for (const [field, word] of Object.entries(t.words)) {
        const at = text.indexOf(word, start);
        spans[field] = [{ start: at, end: at + word.length }];
      }
      const claim = `${key}#${t.kind}:${start}.${i}`;
      w.node(past ? 'PastClaim' : 'Claim', claim, {
        kind: t.kind,
        document: key,
        quote: t.quote,
        start,
        end: start + t.quote.length,
        rule: meta['kind'] === 'dataset' ? 'record-row' : 'test-rule',
        value: JSON.stringify(t.value),
        spans: JSON.stringify(spans),
        recordedAt: '2025-11-02T00:00:00.000Z',
        ...(t.reportedBy ? { reportedBy: t.reportedBy } : {}),
        ...t.flat,
      });
      w.tie(past ? 'PAST_STATED_IN' : 'STATED_IN', claim, id);
      if (t.fact && !past)
        w.tie('SUPPORTS', claim, t.fact, { reason: i === 0 ? 'representative' : 'same name and day', score: 1 });
    });
  };
  const signing =
    'India and the US signed a 10-year Framework for the US-India Major Defence Partnership in Kuala Lumpur on 31 October 2025.';
  const met = 'Rajnath Singh met Pete Hegseth in Kuala Lumpur on Friday.';
  const framework = {
    name: 'Framework for the US-India Major Defence Partnership',
    kind: 'framework',
    status: 'signed',
    parties: ['IN', 'US'],
    signedOn: '2025-10-31',
    durationYears: 10,
    signatories: [],
  };
  tell(
    WORLD.press,
    {
      title: 'India, US sign defence framework',
      publisher: 'The Daily',
      publishedOn: '2025-10-31',
      url: WORLD.press.slice('document:'.length),
    },
    `Héadline 🇮🇳\n\n${signing} ${met}\n`,
    [
      {
        kind: 'agreement',
        quote: signing,
        fact: WORLD.framework,
        value: framework,
        words: { parties: 'India and the US', durationYears: '10-year', signedOn: '31 October 2025', status: 'signed' },
        flat: { status: 'signed', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31', durationYears: 10 },
      },
      {
        kind: 'meeting',
        quote: met,
        fact: WORLD.klTalks,
        value: {
          kind: 'bilateral',
          status: 'held',
          date: '2025-10-31',
          countries: ['IN', 'US'],
          people: ['Rajnath Singh', 'Pete Hegseth'],
          place: 'Kuala Lumpur',
        },
        words: { people: 'Rajnath Singh', date: 'Friday', place: 'Kuala Lumpur' },
        flat: { status: 'held', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31' },
      },
    ],
  );
  w.tie('MENTIONS', WORLD.press, country('IN'), { starts: [13], ends: [18] });
  w.tie('MENTIONS', WORLD.press, country('US'), { starts: [27], ends: [29] });
  const fifteen = 'The 15-year framework was signed by India and the United States on Friday.';
  tell(WORLD.second, { title: 'Fifteen years of partnership', publisher: 'Evening Post', publishedOn: '2025-11-01' }, fifteen, [
    {
      kind: 'agreement',
      quote: fifteen,
      fact: WORLD.framework,
      value: { ...framework, name: 'framework', durationYears: 15 },
      words: { durationYears: '15-year', signedOn: 'Friday' },
      flat: { status: 'signed', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31', durationYears: 15 },
    },
  ]);
  w.tie('MENTIONS', WORLD.second, country('IN'), { starts: [36], ends: [41] });
  w.tie('MENTIONS', WORLD.second, country('US'), { starts: [50], ends: [63] });
  const access = 'Japan and the Philippines signed the Reciprocal Access Agreement in Manila on July 8.';
  tell(
    WORLD.sample,
    {
      title: 'Access agreement signed in Manila',
      publisher: 'Entente sample digest',
      publishedOn: '2024-07-08',
      origin: 'sample',
      sources: ['https://example.org/a'],
      licence: 'CC0-1.0',
      file: 'documents/sample-1.md',
    },
    access,
    [
      {
        kind: 'agreement',
        quote: access,
        fact: WORLD.access,
        value: {
          name: 'Reciprocal Access Agreement',
          kind: 'agreement',
          status: 'signed',
          parties: ['JP', 'PH'],
          signedOn: '2024-07-08',
          durationYears: null,
          signatories: [],
        },
        words: { name: 'Reciprocal Access Agreement', signedOn: 'July 8' },
        flat: { status: 'signed', date: '2024-07-08', earliest: '2024-07-08', latest: '2024-07-08' },
      },
    ],
  );
  w.tie('MENTIONS', WORLD.sample, country('JP'), { starts: [0], ends: [5] });
  w.tie('MENTIONS', WORLD.sample, country('PH'), { starts: [14], ends: [25] });
  const row = 'in-us-2025,Framework for the US–India Major Defence Partnership,framework,IN;US,2025-10-31';
  tell(
    WORLD.records,
    { title: 'agreements.csv', publishedOn: '2025-11-22', origin: 'record', kind: 'dataset' },
    `id,name,kind,parties,signed_on\n${row}\n`,
    [
      {
        kind: 'agreement',
        quote: row,
        fact: WORLD.framework,
        value: { ...framework, durationYears: null },
        words: { name: 'Framework for the US–India', signedOn: '2025-10-31' },
        flat: { status: 'signed', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31' },
        reportedBy: ['https://gov.example/a', 'https://gov.example/b'],
      },
    ],
  );
  const gone = 'India cancelled its talks with Japan.';
  tell(
    WORLD.retracted,
    { title: 'Withdrawn report', publisher: 'The Daily', publishedOn: '2025-10-01' },
    gone,
    [
      {
        kind: 'meeting',
        quote: gone,
        fact: null,
        value: { kind: 'bilateral', status: 'cancelled', countries: ['IN', 'JP'] },
        words: { status: 'cancelled' },
      },
    ],
    true,
  );
}
