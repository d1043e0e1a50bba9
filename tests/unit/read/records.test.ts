import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../server/model/claims.ts';
import type { ReadItem } from '../../../server/model/reading.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import { folderWith, only, read, readFile, summary } from './helpers.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REFERENCE = `${ROOT}reference`;

type Dataset = Extract<ReadItem, { type: 'dataset' }>;

/** Every claim quotes its row word for word, and every filled field has a span inside the row that says something. */
function expectEvidence({ document, claims }: Dataset): void {
  for (const claim of claims) {
    const where = `${document.key} ${claim.id}`;
    expect(document.text.slice(claim.start, claim.end), where).toBe(claim.quote);
    expect(claim.quote, where).not.toBe('');
    for (const [field, value] of Object.entries(claim.value)) {
      const spans = claim.spans[field] ?? [];
      const filled = value !== null && !(Array.isArray(value) && value.length === 0);
      expect(spans.length > 0, `${where} ${field}`).toBe(filled);
      for (const span of spans) {
        expect(span.start >= claim.start && span.end <= claim.end && span.end > span.start, `${where} ${field}`).toBe(true);
        const cell = document.text.slice(span.start, span.end).replaceAll('""', '"');
        const parts = cell.split(';').map((part) => part.trim());
        if (typeof value === 'string') expect(cell, where).toBe(value);
        if (typeof value === 'number') expect(Number(cell), where).toBe(value);
        if (Array.isArray(value))
          expect([...new Set(parts.filter(Boolean))].sort(), where).toEqual([...(value as string[])].sort());
      }
    }
    expect(Object.keys(claim.spans).filter((field) => !(field in claim.value))).toEqual([]);
  }
}

test('the reference files are taken whole, every row a claim with its evidence', async () => {
  const lexicon = loadLexicon(ROOT);
  const paths = readdirSync(REFERENCE)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => `${REFERENCE}/${name}`);
  const items = await read(paths, { lexicon });
  expect(items.filter((item) => item.type !== 'dataset')).toEqual([]);
  const datasets = items as Dataset[];
  const kinds = Object.fromEntries(
    datasets.map((d) => [d.document.key, [...new Set(d.claims.map((claim) => claim.kind))].join()]),
  );
  expect(kinds).toEqual({
    SOURCES: '',
    agreements: 'agreement',
    countries: 'country',
    memberships: 'membership',
    ministers: 'tenure',
    organizations: 'organization',
    places: 'place',
  });
  for (const dataset of datasets) {
    const { document, claims } = dataset;
    expect(document).toMatchObject({ kind: 'dataset', origin: 'record', licence: 'CC0-1.0', language: 'en', publishedOn: null });
    expect(document.title).toMatch(/^[A-Z][a-z, ]+/);
    expect(document.text).toBe(readFileSync(`${REFERENCE}/${document.key}.csv`, 'utf8'));
    const ids = claims.map((claim) => claim.id);
    expect(new Set(ids).size).toBe(ids.length);
    if (document.key !== 'SOURCES') expect(claims.length).toBeGreaterThan(20);
    expectEvidence(dataset);
  }
});

const AGREEMENTS =
  'id,name,short_name,kind,subject,obligation,parties,signed_on,place,signatories,duration_years,term_basis,continuation,in_force_from,ended_on,status,source\r\n';

describe('what rows become', () => {
  const value = async (name: string, text: string): Promise<Claim> => {
    const dataset = only(await readFile(name, text), 'dataset');
    expectEvidence(dataset);
    const [claim, ...more] = dataset.claims;
    if (!claim || more.length) throw new Error(`expected one claim, got ${dataset.claims.length}`);
    return claim;
  };

  test('a minister', async () => {
    const claim = await value(
      'ministers.csv',
      'person,country,role,title,from,to,last_confirmed,aliases,wikidata,source\nRajnath Singh,IN,defence-minister,Defence Minister,2019-05-31,,2025-11,Shri Rajnath Singh;R. Singh,Q3349671,https://a.org/1 ; https://b.org/2\n',
    );
    expect(claim).toMatchObject({
      id: 'ministers#Rajnath Singh|IN|defence-minister|2019-05-31',
      kind: 'tenure',
      document: 'ministers',
      rule: 'record:ministers',
      reportedBy: ['https://a.org/1', 'https://b.org/2'],
      value: {
        person: 'Rajnath Singh',
        country: 'IN',
        role: 'defence-minister',
        title: 'Defence Minister',
        from: '2019-05-31',
        to: null,
        lastConfirmed: '2025-11',
        aliases: ['Shri Rajnath Singh', 'R. Singh'],
        wikidata: 'Q3349671',
      },
    });
  });

  test('an agreement', async () => {
    const claim = await value(
      'agreements.csv',
      `${AGREEMENTS}in-us-2025,"Framework for the ""Partnership"", US-India",,framework,general-cooperation,general-cooperation,US;IN,2025-10-31,Kuala Lumpur,Rajnath Singh;Pete Hegseth,10,,unknown,,,signed,https://a.org\r\n`,
    );
    expect(claim).toMatchObject({
      id: 'agreements#in-us-2025',
      kind: 'agreement',
      value: {
        name: 'Framework for the "Partnership", US-India',
        shortName: null,
        kind: 'framework',
        status: 'signed',
        parties: ['IN', 'US'],
        signedOn: '2025-10-31',
        place: 'Kuala Lumpur',
        signatories: ['Rajnath Singh', 'Pete Hegseth'],
        durationYears: 10,
        termBasis: null,
        continuation: 'unknown',
        inForceOn: null,
        endedOn: null,
        obligation: 'general-cooperation',
        subject: 'general-cooperation',
      },
    });
  });

  test('a membership, an organization, a country, a place', async () => {
    const membership = await value(
      'memberships.csv',
      'organization,country,role,from,to,source\nNATO,BE,founding-member,1949-04-04,,\n',
    );
    expect(membership.id).toBe('memberships#NATO|BE|founding-member|1949-04-04');
    expect(membership.reportedBy).toBeUndefined();
    const organization = await value(
      'organizations.csv',
      'id,name,kind,founded,parent,wikidata,source\nNATO,,alliance,1949-04-04,,Q7184,x\n',
    );
    expect(organization).toMatchObject({ id: 'organizations#NATO', value: { id: 'NATO', name: null, founded: '1949-04-04' } });
    const country = await value(
      'c.csv',
      'code,name,iso3,cow,wikidata,region,latitude,longitude\nIN,India,IND,750,Q668,Southern Asia,21.5,78\n',
    );
    expect(country).toMatchObject({ id: 'c#IN', kind: 'country', value: { code: 'IN', cow: '750', latitude: 21.5 } });
    const place = await value(
      'p.csv',
      'id,name,country,latitude,longitude,kind,aliases\nkl-my,Kuala Lumpur,MY,3.14,-101.69,city,KL\n',
    );
    expect(place).toMatchObject({ id: 'p#kl-my', kind: 'place', value: { id: 'kl-my', longitude: -101.69 } });
  });

  test('offsets hold behind characters of several units, quotes and line ends in cells, and a mark', async () => {
    const text =
      '\ufeffperson,country,role,title,from,to\r\n"Zoë ""Z"" 😀\r\nSecond line",FR,defence-minister,Ministre 😀,2020,2021\r\nÉric,FR,defence-minister,Ministre,2021,\r\n';
    const dataset = only(await readFile('ministers.csv', text), 'dataset');
    expectEvidence(dataset);
    expect(dataset.document.text).toBe(text.slice(1));
    expect(dataset.claims.map((claim) => claim.quote.slice(0, 6))).toEqual(['"Zoë "', 'Éric,F']);
  });

  test('columns may stand in any order; one that is not known is noticed', async () => {
    const dataset = only(
      await readFile('m.csv', 'to,from,role,country,organization,mood\n,2000,member,FR,NATO,good\n'),
      'dataset',
    );
    expect(dataset.claims[0]?.value).toMatchObject({ organization: 'NATO', from: '2000', to: null });
    expect(dataset.notices).toEqual(['columns not used: mood']);
  });

  test('the id given stands for the name of the file', async () => {
    const text = 'organization,country,role,from,to\nNATO,BE,member,,\n';
    const dataset = only(await readFile('memberships.csv', text, { meta: { id: 'mine', title: 'Mine' } }), 'dataset');
    expect(dataset.document).toMatchObject({ key: 'mine', title: 'Mine', licence: null });
    expect(dataset.claims[0]).toMatchObject({ id: 'mine#NATO|BE|member|', document: 'mine' });
  });
});

describe('a bad row is a failure with its line, and the good rows are taken', () => {
  const HEADER = 'person,country,role,title,from,to,last_confirmed,aliases,wikidata,source\n';
  const good = 'A,IN,defence-minister,Minister,2019,,,,,\n';

  test.each([
    [
      'B,XX,defence-minister,Minister,2019,,,,,',
      'column country: "XX" is not a country code (ISO 3166-1 alpha-2) that countries.csv has',
    ],
    ['B,UK,defence-minister,Minister,2019,,,,,', 'column country: "UK" is not a country code; write GB'],
    ['B,,defence-minister,Minister,2019,,,,,', 'column country is empty'],
    [',IN,defence-minister,Minister,2019,,,,,', 'column person is empty'],
    ['B,IN,king,Minister,2019,,,,,', /^column role: "king" is not one of head-of-state, /],
    ['B,IN,,Minister,2019,,,,,', /^column role is empty; give one of /],
    ['B,IN,defence-minister,Minister,2019-02-30,,,,,', /^column from: "2019-02-30" is not a date that exists/],
    ['B,IN,defence-minister,Minister,2019,2018-12,,,,', 'column to: "2018-12" is before from "2019"'],
    ['B,IN,defence-minister,Minister,2019,,,,Q0,', /^column wikidata: "Q0" is not a Wikidata item/],
    ['B,IN,defence-minister,Minister,2019,,,,', 'it has 9 cells, and the header has 10'],
    ['B,IN,defence-minister,Minister,2019,,,,,,x', 'it has 11 cells, and the header has 10'],
    ['A,IN,defence-minister,Premier,2019,,,,,', 'it has the same key (A|IN|defence-minister|2019) as line 2'],
    ['B,"IN"x,defence-minister,Minister,2019,,,,,', 'characters follow a closing quotation mark'],
    ['B,"IN,defence-minister,Minister,2019,,,,,', 'a quotation mark is never closed'],
  ])('%s', async (row, reason) => {
    const folder = folderWith({ 'ministers.csv': `${HEADER}${good}${row}\nC,JP,defence-minister,Minister,2020,,,,,\n` });
    const items = await read([folder]);
    expect(summary(items, folder)).toEqual(['failure /ministers.csv:3', 'dataset /ministers.csv']);
    expect(items[0]).toMatchObject({ reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) });
    expect((items[1] as Dataset).claims.map((claim) => claim.value)).toMatchObject([{ person: 'A' }, { person: 'C' }]);
  });

  test.each([
    ['x,N,,pact,,,IN;US,2025,,,,,,,,signed,', /^column kind: "pact" is not one of treaty/],
    ['x,N,,mou,,,IN,2025,,,,,,,,signed,', /^column parties: "IN" is not a list of at least two parties/],
    ['x,N,,mou,,,IN;QQ,2025,,,,,,,,signed,', /^column parties: "QQ" is not a country code/],
    ['x,N,,mou,,,IN;OSCE,2025,,,,,,,,signed,', /^column parties: "OSCE" is not the id of a known organization/],
    ['x,N,,mou,,,IN;US,2025,,,ten,,,,,signed,', /^column duration_years: "ten" is not a number from/],
    ['x,N,,mou,,love,IN;US,2025,,,,,,,,signed,', /^column obligation: "love"/],
    ['x,N,,mou,,,IN;US,2025,,,,,,2024-12,,signed,', /^column in_force_from: "2024-12" is before signed_on "2025"/],
    [',N,,mou,,,IN;US,2025,,,,,,,,signed,', 'column id is empty'],
  ])('%s', async (row, reason) => {
    const items = await readFile('agreements.csv', `${AGREEMENTS}${row}\r\n`);
    const item = only(items, 'failure');
    expect(item.path).toMatch(/agreements\.csv:2$/);
    expect(item.reason).toMatch(reason);
  });

  test('coordinates outside the globe', async () => {
    const item = only(await readFile('places.csv', 'id,name,country,latitude,longitude\na,A,IN,91,0\n'), 'failure');
    expect(item.reason).toBe('column latitude: "91" is not a number from -90 to 90');
  });

  test('lines are counted behind cells of several lines', async () => {
    const text = 'person,country,role,title,from,to\n"A\nA\nA",IN,defence-minister,M,2019,\nB,XX,defence-minister,M,2019,\n';
    expect((await readFile('m.csv', text))[0]?.path).toMatch(/m\.csv:5$/);
  });
});

describe('a file that is no table', () => {
  test.each([
    ['date,amount,note\n2020,1,x\n', /^its header is that of no table known here \(ministers, /],
    ['person,country,role,name\nA,IN,x,y\n', /for ministers it lacks the columns title, from, to$/],
    ['organization,country,role,from,to\n', 'it has a header and no rows'],
    ['organization,country,role,from,to,role\nNATO,BE,member,,,x\n', 'its header has the column role twice'],
  ])('%j fails', async (text, reason) => {
    expect(only(await readFile('x.csv', text), 'failure').reason).toMatch(reason);
  });
});

test('a table is known by its header, whatever the ending; NUL and lone surrogates in it are replaced', async () => {
  const dataset = only(await readFile('x.txt', 'organization,country,role,from,to\nNATO,BE,member,,\0\n'), 'failure');
  expect(dataset.reason).toContain('column to');
  const replaced = only(await readFile('x.txt', 'organization,country,role,from,to,note\nNATO,BE,member,,,a\0b\n'), 'dataset');
  expect(replaced.document.text).toContain('a\ufffdb');
  expect(replaced.notices.join()).toMatch(/promises text.*U\+FFFD/);
});
