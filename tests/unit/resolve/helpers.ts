import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { AgreementValue, Claim, ClaimKind, ClaimValues, MeetingValue, PersonValue } from '../../../server/model/claims.ts';
import type { FactLabel, FactNode } from '../../../server/model/facts.ts';
import { allFacts, resolveAll, type Inputs } from '../../../server/resolve/all.ts';
import type { Correction, Judgement } from '../../../server/resolve/types.ts';
import { packageRoot } from '../../../server/store/root.ts';

export const lexicon = loadLexicon(packageRoot());

/** A document of a few claims; ordinal numbers stand for offsets. */
export interface Doc {
  key: string;
  on: string | null;
  publisher?: string | null;
  dataset?: boolean;
  claims: [ClaimKind, object, object?][];
  sketch?: number[];
}

export const meeting = (v: Partial<MeetingValue>): ['meeting', MeetingValue] => [
  'meeting',
  {
    kind: 'bilateral',
    status: 'held',
    date: null,
    endDate: null,
    place: null,
    hostCountry: null,
    countries: ['IN', 'US'],
    people: [],
    forum: null,
    edition: null,
    sidelinesOf: null,
    ...v,
  },
];
export const agreement = (v: Partial<AgreementValue>): ['agreement', AgreementValue] => [
  'agreement',
  {
    name: 'Falcon Logistics Agreement',
    kind: 'agreement',
    status: 'signed',
    parties: ['IN', 'US'],
    signedOn: null,
    durationYears: null,
    signatories: [],
    ...v,
  },
];
export const person = (name: string, country: string | null, role: PersonValue['role'] = null): ['person', PersonValue] => [
  'person',
  { name, country, role, title: null },
];
export const tenure = (v: Partial<ClaimValues['tenure']>): ['tenure', ClaimValues['tenure']] => [
  'tenure',
  {
    person: 'Arun Mehta',
    country: 'IN',
    role: 'defence-minister',
    title: 'Defence Minister',
    from: '2019-05-30',
    to: null,
    lastConfirmed: '2024-12-31',
    aliases: [],
    wikidata: null,
    ...v,
  },
];

export const claimIdOf = (key: string, n: number, kind: string): string => `${key}#${kind}:${n}.0`;

export function inputs(docs: readonly Doc[], judgements: Judgement[] = [], corrections: Correction[] = []): Inputs {
  return {
    documents: docs.map((d) => ({
      doc: {
        key: d.key,
        publisher: d.publisher ?? null,
        publishedOn: d.on,
        origin: d.dataset ? 'record' : 'press',
        kind: d.dataset ? 'dataset' : 'article',
        sketch: d.sketch ?? [],
      },
      claims: d.claims.map(
        ([kind, value, refs], n) =>
          ({
            ...(refs ? { refs } : {}),
            id: claimIdOf(d.key, n, kind),
            kind,
            document: d.key,
            quote: `q${n}`,
            start: n,
            end: n + 1,
            spans: {},
            rule: 'test',
            value,
          }) as unknown as Claim,
      ),
    })),
    judgements,
    corrections,
  };
}

/** The facts of one label with the claims behind each. */
export function factsOf(
  label: FactLabel,
  docs: readonly Doc[],
  judgements: Judgement[] = [],
  corrections: Correction[] = [],
): { node: FactNode; claims: string[]; reasons: string[] }[] {
  const all = allFacts(resolveAll(inputs(docs, judgements, corrections), lexicon));
  return all.nodes
    .filter((n) => n.label === label)
    .map((node) => {
      const supports = all.supports.filter((s) => s.fact === node.id);
      return { node, claims: supports.map((s) => s.claim).sort(), reasons: supports.map((s) => s.reason) };
    });
}

export const edgesOf = (docs: readonly Doc[]) => allFacts(resolveAll(inputs(docs), lexicon)).edges;
