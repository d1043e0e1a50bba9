import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import { evidenceProblem } from '../../../server/model/evidence.ts';
import type { ReadItem } from '../../../server/model/reading.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { COW_NUMBERS } from '../../../server/read/maps/cow-states.ts';
import { MAP_FIELDS, parseMap } from '../../../server/read/index.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { readFile } from './helpers.ts';

const lexicon = loadLexicon(packageRoot());
const bundled = (name: string) => parseMap(readFileSync(join(packageRoot(), 'maps', `${name}.yml`), 'utf8'), `maps/${name}.yml`);

interface Taken {
  values: Record<string, unknown>[];
  quotes: string[];
  failures: [string, string][];
  items: ReadItem[];
}

/** What a map makes of a table; every claim's evidence is checked. */
async function taken(name: string, csv: string, map: ReturnType<typeof parseMap>): Promise<Taken> {
  const items = await readFile(name, csv, { lexicon, map });
  const data = items.flatMap((item) => (item.type === 'dataset' ? [item] : []));
  for (const { claims, document } of data)
    expect(claims.map((claim) => evidenceProblem(claim, document.text))).toEqual(claims.map(() => null));
  return {
    values: data.flatMap(({ claims }) => claims.map(({ value }) => ({ ...value }))),
    quotes: data.flatMap(({ claims }) => claims.map((claim) => claim.quote)),
    failures: items.flatMap((item) =>
      item.type === 'failure' ? [[item.path.replace(/^.*\//, ''), item.reason] as [string, string]] : [],
    ),
    items,
  };
}

const wrong = (text: string): string => {
  try {
    parseMap(text, 'own.yml');
  } catch (error) {
    expect(error).toBeInstanceOf(EntenteError);
    expect((error as EntenteError).code).toBe('usage');
    return (error as EntenteError).message;
  }
  throw new Error('the map was taken');
};

// The headers are the published ones; the rows are made up.

/** DCAD-v1.0-main.csv of the Defense Cooperation Agreement Dataset 1.0. */
const DCAD =
  'ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,category2,category3,span,renewType,renewYears,terminated,durationActual,endYearEstimate,asymmetry,categoryConf,UNTS,fullText,sourceType,source,factivaConf,factivaSign,factivaEIF,DCAid';
/** atop-alliance-level.csv of ATOP; 5.1 has the columns that the map reads under the same names. */
const ATOP = `atopid,cowid,cow4id,begyr,begmo,begday,endyr,endmo,endday,ineffect,bilat,maxphase,wartime,estmode,pubsecr,secrart,proadd,futmem,speclgth,length,renounce,proren,renewlgt,term,defense,offense,neutral,nonagg,consul,active,conditio,defcon,offcon,neucon,concon,asymm,notaiden,dipaid,terrres,seppeace,thirdcom,noothall,specthrt,statthr1,statthr2,conwtin,medarb,milcon,milaid,intcom,subord,organ1,orgpurp1,organ2,orgpurp2,base,contrib,armred,acqterr,divgains,demwith,reflnun,refothio,natrefal,compag,nomicoop,conres,agprois,conmen,ecaid,interv,${Array.from({ length: 59 }, (_, i) => `mem${i + 1}`).join(',')},source,new4,rev4,version`;
/** alliance_v4.1_by_member.csv of the Correlates of War Formal Alliances 4.1. */
const COW =
  'version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version';

/** A row under a header, empty but for the cells given. */
const rowOf = (header: string, cells: Record<string, string | number>): string =>
  header
    .split(',')
    .map((name) => String(cells[name] ?? ''))
    .join(',');

describe('the maps that come with Entente', () => {
  it('are all named here', () => {
    expect(readdirSync(join(packageRoot(), 'maps')).sort()).toEqual(['atop.yml', 'cow-alliances.yml', 'cow-igo.yml', 'dcad.yml']);
  });

  it('DCAD: a row is an agreement of two countries, quoted whole', async () => {
    const rows = [
      rowOf(DCAD, {
        ccode1: 385,
        ccode2: 740,
        signDay: 3,
        signMonth: 6,
        signYear: 2007,
        EIFDay: 1,
        EIFMonth: 1,
        EIFYear: 2008,
        DCAid: 11,
      }),
      rowOf(DCAD, { ccode1: 260, ccode2: 290, signDay: 'NA', signMonth: 9, signYear: 1989, DCAid: 12 }),
      rowOf(DCAD, { ccode1: 265, ccode2: 290, signYear: 1985, DCAid: 13 }),
      rowOf(DCAD, { ccode1: 2, ccode2: 20, signDay: 31, signMonth: 2, signYear: 1999, DCAid: 14 }),
      '1,2,3',
    ];
    const { values, quotes, failures, items } = await taken('dcad.csv', `${[DCAD, ...rows].join('\n')}\n`, bundled('dcad'));
    expect(values).toMatchObject([
      {
        name: 'Defence cooperation agreement between Norway and Japan',
        kind: 'agreement',
        status: 'in-force',
        parties: ['JP', 'NO'],
        signedOn: '2007-06-03',
        inForceOn: '2008-01-01',
        obligation: 'general-cooperation',
      },
      { parties: ['DE', 'PL'], status: 'signed', signedOn: '1989-09', inForceOn: null },
    ]);
    expect(quotes).toEqual(rows.slice(0, 2));
    expect(failures).toEqual([
      ['dcad.csv:4', 'column ccode1: no country known here has the Correlates of War number "265"'],
      ['dcad.csv:5', 'columns signYear, signMonth, signDay: "1999-02-31" is no date that exists'],
      ['dcad.csv:6', 'it has 3 cells, and the header has 30'],
    ]);
    const document = items.flatMap((item) => (item.type === 'dataset' ? [item.document] : []))[0];
    expect(document).toMatchObject({ key: 'dcad', kind: 'dataset', origin: 'record', publisher: 'Brandon J. Kinne' });
    expect(document?.sources[1]).toMatch(/^map dcad\.yml sha256:[0-9a-f]{64}$/);
  });

  it('ATOP: members stand in columns, the strongest promise counts, early alliances are left out', async () => {
    const rows = [
      rowOf(ATOP, { atopid: 9001, begyr: 1815, begmo: 1, begday: 3, endyr: 1815, defense: 1, mem1: 200, mem2: 240 }),
      rowOf(ATOP, {
        atopid: 9002,
        begyr: 1951,
        begmo: 9,
        begday: 1,
        ineffect: 1,
        defense: 1,
        consul: 1,
        mem1: 2,
        mem2: 900,
        mem59: 920,
      }),
      rowOf(ATOP, {
        atopid: 9003,
        begyr: 1960,
        begmo: 5,
        begday: 0,
        endyr: 1971,
        endmo: 8,
        endday: 9,
        nonagg: 1,
        consul: 1,
        mem1: 750,
        mem2: 770,
      }),
    ];
    const { values, failures, items } = await taken('atop.csv', `${[ATOP, ...rows].join('\n')}\n`, bundled('atop'));
    expect(values).toMatchObject([
      {
        name: 'Alliance of United States, Australia and New Zealand',
        parties: ['AU', 'NZ', 'US'],
        signedOn: '1951-09-01',
        status: 'in-force',
        obligation: 'mutual-defence',
        subject: 'defence',
        endedOn: null,
      },
      {
        parties: ['IN', 'PK'],
        signedOn: '1960-05',
        status: 'ended',
        endedOn: '1971-08-09',
        obligation: 'other',
        subject: 'non-aggression',
      },
    ]);
    expect(failures).toEqual([]);
    expect(items.flatMap((item) => ('notices' in item ? item.notices : []))).toEqual(['1 rows left out, as maps/atop.yml says']);
  });

  it('COW alliances: the rows of an alliance are one agreement, quoted together', async () => {
    const member = (id: number, ccode: number, more: object): string =>
      rowOf(COW, {
        version4id: id,
        ccode,
        all_st_day: -9,
        all_st_month: 5,
        all_st_year: 1955,
        ss_type: '"Type I: Defense Pact"',
        defense: 1,
        ...more,
      });
    const rows = [
      member(1, 290, { all_end_day: 1, all_end_month: 7, all_end_year: 1991 }),
      member(1, 355, { all_end_day: 1, all_end_month: 7, all_end_year: 1991 }),
      member(2, 740, { defense: 0, entente: 1, ss_type: '"Type III: Entente"' }),
      member(2, 732, { defense: 0, entente: 1, ss_type: '"Type III: Entente"' }),
      member(1, 310, {}),
      member(3, 20, {}),
    ];
    const { values, quotes, failures } = await taken('cow.csv', `${[COW, ...rows].join('\r\n')}\r\n`, bundled('cow-alliances'));
    expect(values).toMatchObject([
      {
        parties: ['BG', 'PL'],
        signedOn: '1955-05',
        endedOn: '1991-07-01',
        status: 'ended',
        obligation: 'mutual-defence',
        subject: 'Type I: Defense Pact',
      },
      { parties: ['JP', 'KR'], status: 'signed', obligation: 'general-cooperation', endedOn: null },
    ]);
    expect(quotes[0]).toBe(`${rows[0]}\r\n${rows[1]}`);
    expect(failures).toEqual([
      ['cow.csv:6', 'column version4id: the rows of 1 ended on line 3; sort the file by this column'],
      ['cow.csv:7', expect.stringContaining('at least two parties')],
    ]);
  });

  it('COW organizations: a membership begins and ends between two years that follow each other', async () => {
    const header = 'ccode,year,state,NATO,EU,ASEAN,CSTO,SCO,GCC,ANZUS,PIF,Wassen';
    const year = (ccode: number, at: number, NATO: number, EU = 0): string =>
      rowOf(header, { ccode, year: at, state: 'x', NATO, EU, ASEAN: 0, CSTO: 0, SCO: 0, GCC: 0, ANZUS: 0, PIF: 0, Wassen: 1 });
    const rows = [
      year(290, 1998, 0),
      year(290, 1999, 1),
      year(290, 2003, 1),
      year(290, 2004, 1, 1),
      year(290, 2005, 1, 1),
      year(220, 1960, 1, 1),
      year(220, 1965, 1, 1),
      year(220, 1966, 0, 1),
      year(220, 1967, -9, 1),
      year(220, 1968, 1, 1),
    ];
    const { values, quotes, failures } = await taken('igo.csv', `${[header, ...rows].join('\n')}\n`, bundled('cow-igo'));
    expect(failures).toEqual([]);
    expect(values).toEqual([
      { organization: 'NATO', country: 'PL', role: 'member', from: '1999', to: null },
      { organization: 'EU', country: 'PL', role: 'member', from: '2004', to: null },
      // In the first row of a country it may have begun at any time before.
      { organization: 'NATO', country: 'FR', role: 'member', from: null, to: null },
      { organization: 'NATO', country: 'FR', role: 'member', from: null, to: '1965' },
      // After a year of which nothing is known, neither is the year of the start.
      { organization: 'NATO', country: 'FR', role: 'member', from: null, to: null },
      { organization: 'EU', country: 'FR', role: 'member', from: null, to: null },
    ]);
    expect(quotes.slice(0, 4)).toEqual([rows[1], rows[3], rows[5], rows[6]]);
  });
});

const OWN = `title: Ministers of somebody
kind: ministers
countries: { codes: iso3 }
fields:
  person: who
  country: land
  role: { column: post, values: { MoD: defence-minister, PM: head-of-government } }
  title: post
  from: { column: since, format: DD/MM/YYYY }
`;

describe('a map of one’s own', () => {
  it('turns values and dates, and names each bad row', async () => {
    const csv =
      'who,land,post,since\nAna Lund,NOR,MoD,05/11/2023\nBo Ek,SWE,King,01/01/2020\nCy Ito,QQQ,PM,01/01/2020\nDi Ray,IND,PM,2020\n';
    const { values, failures } = await taken('people.csv', csv, parseMap(OWN, 'own.yml'));
    expect(values).toMatchObject([
      { person: 'Ana Lund', country: 'NO', role: 'defence-minister', title: 'MoD', from: '2023-11-05' },
    ]);
    expect(failures).toEqual([
      ['people.csv:3', 'column post: "King" is not one of the values that the map knows (MoD, PM)'],
      ['people.csv:4', 'column land: no country known here has the ISO 3166-1 alpha-3 code "QQQ"'],
      ['people.csv:5', 'column since: "2020" is not a date as DD/MM/YYYY'],
    ]);
  });

  it.each([
    ['iso2', 'no', 'NO'],
    ['iso3', 'NOR', 'NO'],
    ['cow-number', '0385', 'NO'],
    ['cow-abbreviation', 'UKG', 'GB'],
    ['name', 'Republic of Korea', 'KR'],
  ])('knows countries by %s', async (codes, given, code) => {
    const map = parseMap(OWN.replace('iso3', codes), 'own.yml');
    const { values, failures } = await taken('p.csv', `who,land,post,since\nAna Lund,${given},PM,05/11/2023\n`, map);
    expect([values[0]?.['country'], failures]).toEqual([code, []]);
  });

  it('names the line of what is wrong in it', () => {
    expect(wrong(OWN.replace('person: who', 'persn: who'))).toBe(
      `own.yml:5: fields.persn: there is no field persn in ministers; there are ${MAP_FIELDS.ministers.join(', ')}`,
    );
    expect(wrong(OWN.replace('title: post', 'title: { column: post, value: x }'))).toMatch(
      /^own\.yml:8: fields\.title: needs one of/,
    );
    expect(wrong(OWN.replace('format: DD/MM/YYYY', 'format: DD-MM'))).toMatch(/^own\.yml:9: fields\.from\.format/);
    expect(wrong(`${OWN}colour: red\n`)).toBe('own.yml:10: there is no "colour" in a map');
    expect(wrong(OWN.replace('{ codes: iso3 }', '{ codes: iso3'))).toMatch(/^own\.yml:\d+: /);
    expect(wrong('- a list\n')).toMatch(/^own\.yml:1: the map/);
  });

  it('names the line of a column that the table lacks', async () => {
    const { failures, values } = await taken(
      'p.csv',
      'who,land,job,since\nAna Lund,NOR,MoD,05/11/2023\n',
      parseMap(OWN, 'own.yml'),
    );
    expect([values, failures]).toEqual([
      [],
      [['p.csv', 'own.yml:7: the table has no column post; it has who, land, job, since']],
    ]);
  });
});

it('the numbers of states are those of the table of countries', () => {
  const known = new Set(lexicon.countries.flatMap((c) => (c.cow === null ? [] : [c.cow])));
  const numbers = [...COW_NUMBERS.values()];
  expect(new Set(numbers).size).toBe(217);
  expect([...known].filter((number) => !numbers.includes(number))).toEqual([]);
});
