import fc from 'fast-check';
import type { AgreementValue, Claim, ClaimKind, MeetingValue, PersonValue } from '../../../server/model/claims.ts';
import { NO_META, type SourceDocument } from '../../../server/model/document.ts';
import { claimId, sha256 } from '../../../server/model/ids.ts';

/** A small universe in which the same few people meet and sign often, so that every rule of resolving is met in a short run. */

const NAMES: Record<string, string[]> = {
  IN: ['Arun Mehta', 'Mehta', 'A. Mehta', 'Mehta Arun', 'Anil Mehta', 'Sunita Rao'],
  US: ['John Carter', 'John Q. Carter', 'Carter', 'J. Carter', 'James Carter Jr.', 'James Carter Sr.'],
  MY: ['Farid Osman', 'Mohamed Farid Osman', 'Muhammad Farid Osman'],
};
const ROLES = ['defence-minister', 'head-of-government', 'military-chief'] as const;
const DATES = ['2024-03-01', '2024-03-02', '2024-03-15', '2024-03', '2024', '2025-01-10', null];
const PAPERS = [
  'Falcon Logistics Agreement',
  'FLA',
  'Memorandum of Understanding on defence cooperation',
  'Harbour Treaty',
  'logistics agreement',
];

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const COUNTRIES = Object.keys(NAMES);
const pair = fc.shuffledSubarray(COUNTRIES, { minLength: 2, maxLength: 3 }).map((c) => [...c].sort());

interface Telling {
  people: PersonValue[];
  meetings: MeetingValue[];
  agreements: AgreementValue[];
}

const person = pick(COUNTRIES)
  .chain((country) =>
    fc.record({
      name: pick(NAMES[country] as string[]),
      country: fc.constant(country),
      role: fc.option(pick(ROLES), { nil: null }),
      title: fc.constant<string | null>(null),
      former: fc.boolean(),
    }),
  )
  .map(({ former, ...rest }): PersonValue => (former ? { ...rest, former } : rest));

const telling: fc.Arbitrary<Telling> = fc.uniqueArray(person, { maxLength: 4, selector: (p) => p.name }).chain((people) => {
  const some = fc.subarray(people.map((p) => p.name));
  const meeting = fc.record({
    kind: pick(['bilateral', 'call', 'visit', 'multilateral'] as const),
    status: pick(['held', 'held', 'planned', 'cancelled'] as const),
    date: pick(DATES),
    endDate: fc.constant(null),
    place: pick(['Kuala Lumpur', 'New Delhi', 'Camp Ozone', null]),
    hostCountry: pick(['MY', 'IN', null]),
    countries: pair,
    people: some,
    forum: pick(['ADMM-Plus', null, null]),
    edition: pick([12, null]),
    sidelinesOf: pick(['Shangri-La Dialogue', null, null]),
    offices: pick([[], [], [{ country: 'IN', role: 'defence-minister' as const }]]),
  });
  const agreement = fc.record({
    name: pick(PAPERS),
    shortName: pick(['FLA', null, null]),
    kind: pick(['agreement', 'mou', 'treaty'] as const),
    status: pick(['signed', 'signed', 'proposed', 'in-force', 'renewed'] as const),
    parties: pair,
    signedOn: pick(DATES),
    durationYears: pick([5, 10, null]),
    signatories: some,
    place: pick(['New Delhi', null]),
  });
  return fc.record({
    people: fc.constant(people),
    meetings: fc.array(meeting, { maxLength: 3 }),
    agreements: fc.array(agreement, { maxLength: 3 }),
  });
});

/** One version of one document with its claims. */
export interface Told {
  document: SourceDocument;
  claims: Claim[];
}

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A random document: one of six keys, so that versions follow one another. */
export const told: fc.Arbitrary<Told> = fc
  .record({
    key: pick(KEYS),
    publisher: pick(['Gazette', 'Courier', null]),
    publishedOn: pick(['2024-03-02', '2024-04-01', '2025-06-30', null]),
    telling,
  })
  .map(({ key, publisher, publishedOn, telling: t }) => build(key, publisher, publishedOn, t));

/** Writes the text of a telling, a line a fact, so that every quote and field has words to stand on. */
function build(key: string, publisher: string | null, publishedOn: string | null, t: Telling): Told {
  let text = `Document ${key}.\n`;
  const claims: Claim[] = [];
  const say = (kind: ClaimKind, value: object): void => {
    const quote = `${kind} ${JSON.stringify(value)}`;
    const start = text.length;
    text += `${quote}\n`;
    const spans = Object.fromEntries(Object.keys(value).map((field) => [field, [{ start, end: start + quote.length }]]));
    claims.push({
      id: claimId(key, kind, start, 0),
      kind,
      document: key,
      quote,
      start,
      end: start + quote.length,
      spans,
      rule: 'test',
      value,
    } as unknown as Claim);
  };
  for (const p of t.people) say('person', p);
  for (const m of t.meetings) say('meeting', m.offices?.length ? m : { ...m, offices: undefined });
  for (const a of t.agreements) say('agreement', a);
  const meeting = claims.find((c) => c.kind === 'meeting');
  const agreements = claims.filter((c) => c.kind === 'agreement');
  if (meeting && agreements[0])
    agreements[0].refs = { concludedAt: meeting.id, ...(agreements[1] ? { amends: agreements[1].id } : {}) };
  const document: SourceDocument = {
    ...NO_META,
    key,
    title: `Document ${key}`,
    publisher,
    publishedOn,
    text,
    sha256: sha256(text),
  };
  return { document, claims: JSON.parse(JSON.stringify(claims)) as Claim[] };
}

/** A reference table of office holders, with an alias and a change of hands. */
export function holders(): Told {
  const rows = [
    {
      person: 'Arun Mehta',
      country: 'IN',
      role: 'defence-minister',
      title: 'Defence Minister',
      from: '2019-05-30',
      to: null,
      lastConfirmed: '2024-12-31',
      aliases: ['Arun K. Mehta'],
      wikidata: 'Q1',
    },
    {
      person: 'John Quincy Carter',
      country: 'US',
      role: 'defence-minister',
      title: 'Secretary of Defense',
      from: '2021-01-20',
      to: '2024-03-02',
      lastConfirmed: null,
      aliases: [],
      wikidata: null,
    },
    {
      person: 'James Carter',
      country: 'US',
      role: 'defence-minister',
      title: 'Secretary of Defense',
      from: '2024-03-02',
      to: null,
      lastConfirmed: '2025',
      aliases: ['Jim Carter'],
      wikidata: null,
    },
  ];
  let text = 'holders\n';
  const claims = rows.map((value, i): Claim => {
    const quote = JSON.stringify(value);
    const start = text.length;
    text += `${quote}\n`;
    const spans = Object.fromEntries(Object.keys(value).map((f) => [f, [{ start, end: start + quote.length }]]));
    return {
      id: `holders#${i}`,
      kind: 'tenure',
      document: 'holders',
      quote,
      start,
      end: start + quote.length,
      spans,
      rule: 'record',
      value: value as never,
    };
  });
  return {
    document: { ...NO_META, key: 'holders', kind: 'dataset', origin: 'record', title: 'Holders', text, sha256: sha256(text) },
    claims,
  };
}

/** One step of a random history. Numbers choose among what lives when the step is taken. */
export type Step =
  | { do: 'add'; docs: Told[] }
  | { do: 'retract'; n: number }
  | { do: 'correct'; n: number; how: 'reject' | 'confirm' | 'date' | 'parties'; on: string }
  | { do: 'withdraw-correction'; n: number }
  | { do: 'judge'; n: number; m: number; verdict: 'same' | 'different'; on: string }
  | { do: 'withdraw-judgement'; n: number };

const index = fc.nat({ max: 1000 });
const day = pick(['2025-01-01', '2025-01-02', '2025-01-03']);

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), docs: fc.array(told, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retract' as const), n: index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      n: index,
      how: pick(['reject', 'confirm', 'date', 'parties'] as const),
      on: day,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw-correction' as const), n: index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('judge' as const),
      n: index,
      m: index,
      verdict: pick(['same', 'different'] as const),
      on: day,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw-judgement' as const), n: index }) },
);
