import type { AgreementValue } from '../../../../server/model/claims.ts';

/** An agreement as one document tells of it, and when that was published. */
export type Paper = Partial<AgreementValue> & { told?: string };
type Pair = { why: string; a: Paper; b: Paper };

const SOVFA = 'Status of Visiting Forces Agreement';
const mou = (parties: string[], signedOn: string | null): Paper => ({
  name: 'Memorandum of Understanding on defence cooperation',
  kind: 'mou',
  parties,
  signedOn,
});
const raa = (parties: string[], signedOn: string): Paper => ({ name: 'Reciprocal Access Agreement (RAA)', parties, signedOn });
const dca = (parties: string[], signedOn: string | null): Paper => ({
  name: 'Defence Cooperation Agreement (DCA)',
  parties,
  signedOn,
});

/** Two papers each. */
export const TWO_PAPERS: readonly Pair[] = [
  ...pairs('one name, other parties', [
    [
      { name: SOVFA, parties: ['NZ', 'PH'], signedOn: '2025-04-30' },
      { name: SOVFA, parties: ['CA', 'PH'], signedOn: '2025-04-30' },
    ],
    [
      { name: SOVFA, parties: ['AU', 'PH'], signedOn: '2007' },
      { name: SOVFA, parties: ['NZ', 'PH'], signedOn: '2025' },
    ],
    [raa(['AU', 'JP'], '2022-01-06'), raa(['GB', 'JP'], '2023-01-11')],
    [raa(['GB', 'JP'], '2023-01-11'), raa(['JP', 'PH'], '2023-01-11')],
    [dca(['SE', 'US'], '2023-12-05'), dca(['FI', 'US'], '2023-12-05')],
    [dca(['AU', 'ID'], '2024'), dca(['SG', 'US'], '2024')],
    [dca(['GB', 'KE'], null), dca(['ID', 'SG'], null)],
    [
      { name: 'General Security of Military Information Agreement', parties: ['JP', 'KR'], signedOn: '2016-11-23' },
      { name: 'General Security of Military Information Agreement', parties: ['PH', 'US'], signedOn: '2016-11-23' },
    ],
    [
      { name: 'GSOMIA', parties: ['IN', 'US'] },
      { name: 'GSOMIA', parties: ['JP', 'KR'] },
    ],
    [mou(['EG', 'IN'], '2022-09'), mou(['AE', 'IN'], '2022-09')],
    [mou(['IN', 'MY'], null), mou(['IN', 'LK'], null)],
    [
      { name: 'security agreement', parties: ['DE', 'UA'], signedOn: '2024-02-16' },
      { name: 'security agreement', parties: ['FR', 'UA'], signedOn: '2024-02-16' },
    ],
    [
      { name: 'ACSA', parties: ['IN', 'JP'], signedOn: '2020-09-09' },
      { name: 'ACSA', parties: ['GB', 'JP'], signedOn: '2020-09-09' },
    ],
    [
      { name: 'Trilateral Framework', parties: ['JP', 'KR', 'US'], signedOn: '2024-07-28' },
      { name: 'Trilateral Framework', parties: ['JP', 'US'], signedOn: '2024-07-28' },
    ],
  ]),
  ...pairs('other papers of one pair and day', [
    [
      { name: 'Memorandum of Understanding on the exchange of cadets', kind: 'mou', signedOn: '2024-01-09' },
      { name: 'Letter of Arrangement on defence research', kind: 'arrangement', signedOn: '2024-01-09' },
    ],
    [
      { name: 'Joint Vision Statement towards 2030', kind: 'joint-statement', signedOn: '2022-06-08' },
      { name: 'Memorandum of Understanding on Mutual Logistics Support', kind: 'mou', signedOn: '2022-06-08' },
    ],
    [
      { name: 'agreement on reciprocal logistics support', signedOn: '2018-03-10' },
      { name: 'agreement on the protection of classified information', signedOn: '2018-03-10' },
    ],
    [
      { name: 'Mutual Logistics Support Arrangement', kind: 'arrangement', signedOn: '2020-06-04' },
      { name: 'implementing arrangement on defence science and technology', kind: 'arrangement', signedOn: '2020-06-04' },
    ],
    [
      { name: 'a memorandum of understanding', kind: 'mou', signedOn: '2024-01-09' },
      { name: 'a letter of intent', kind: 'letter-of-intent', signedOn: '2024-01-09' },
    ],
    [
      { name: 'Logistics Exchange Memorandum of Agreement (LEMOA)', signedOn: '2016-08-29' },
      { name: 'Communications Compatibility and Security Agreement (COMCASA)', signedOn: '2016-08-29' },
    ],
  ]),
  ...pairs('one of several of one name', [
    [
      { name: 'Annex I', kind: 'protocol', signedOn: '2024-03-01' },
      { name: 'Annex II', kind: 'protocol', signedOn: '2024-03-01' },
    ],
    [
      { name: 'Protocol No. 1 to the treaty', kind: 'protocol', signedOn: '2024-03-01' },
      { name: 'Protocol No. 2 to the treaty', kind: 'protocol', signedOn: '2024-03-01' },
    ],
    [
      { name: 'first executive contract', kind: 'contract', signedOn: '2022-08-26' },
      { name: 'second executive contract', kind: 'contract', signedOn: '2022-08-26' },
    ],
    [
      { name: 'Plan of Action 2024-2025', kind: 'roadmap', signedOn: '2024-03-01' },
      { name: 'Plan of Action 2026-2027', kind: 'roadmap', signedOn: '2024-03-01' },
    ],
  ]),
  ...pairs('one name, other years', [
    [
      { name: 'New Framework for the Defense Relationship', kind: 'framework', signedOn: '2005-06-28' },
      { name: 'Framework for the Defense Relationship', kind: 'framework', signedOn: '2015-06-03' },
    ],
    [dca(['SG', 'US'], '2005'), dca(['SG', 'US'], '2015')],
    [
      { name: 'Protocol of Amendment', kind: 'protocol', signedOn: '2005' },
      { name: 'Protocol of Amendment', kind: 'protocol', signedOn: '2019' },
    ],
    [mou(['IN', 'US'], '1993-02-01'), mou(['IN', 'US'], '2023-02-01')],
    [mou(['IN', 'US'], '2024-03-01'), mou(['IN', 'US'], '2024-03-20')],
    [
      { name: 'Security Treaty', kind: 'treaty', signedOn: '1951-09-08' },
      { name: 'Treaty of Mutual Cooperation and Security', kind: 'treaty', signedOn: '1960-01-19' },
    ],
    [
      { name: 'Falcon Logistics Agreement', signedOn: '2014-03-01' },
      { name: 'Falcon Logistics Agreement', signedOn: '2024-03-01' },
    ],
    [
      { name: 'Guidelines for Defense Cooperation', kind: 'framework', signedOn: '1997-09-23' },
      { name: 'Guidelines for Defense Cooperation', kind: 'framework', signedOn: '2015-04-27' },
    ],
  ]),
  ...pairs('a paper and what it changes, or what comes after it', [
    [
      { name: 'Exchange of Letters amending the memorandum', kind: 'agreement', signedOn: '2023-07-10' },
      { name: 'Memorandum of Understanding on defence cooperation', kind: 'mou', signedOn: '1993' },
    ],
    [
      { name: 'Falcon Logistics Agreement', signedOn: '2024-03-01' },
      { name: 'Falcon Logistics Agreement', status: 'proposed', told: '2025-01-01' },
    ],
    [
      { name: 'Harbour Treaty', kind: 'treaty', signedOn: '2024-03-01' },
      { name: 'an agreement', told: '2025-01-01' },
    ],
  ]),
];

/** One paper each. */
export const ONE_PAPER: readonly Pair[] = [
  ...pairs('short name and long', [
    [
      { name: 'LEMOA', signedOn: '2016-08-29' },
      { name: 'Logistics Exchange Memorandum of Agreement', signedOn: '2016-08-29' },
    ],
    [
      { name: 'BECA', signedOn: '2020-10-27' },
      { name: 'Basic Exchange and Cooperation Agreement', signedOn: '2020-10-27' },
    ],
    [
      { name: 'COMCASA', signedOn: '2018' },
      { name: 'Communications Compatibility and Security Agreement', shortName: 'COMCASA', signedOn: '2018-09-06' },
    ],
    [
      { name: 'Pukpuk Treaty', kind: 'treaty', signedOn: '2025-10-06' },
      { name: 'Mutual Defence Treaty', shortName: 'Pukpuk Treaty', kind: 'treaty', signedOn: '2025-10-06' },
    ],
    [
      { name: 'Trinity House Agreement', signedOn: '2024-10-23' },
      { name: 'Trinity House Agreement on Defence', signedOn: '2024-10-23' },
    ],
    [
      { name: 'RDT&E Agreement', signedOn: '2020-03-08' },
      { name: 'Research, Development, Test and Evaluation (RDT&E) Agreement', signedOn: '2020-03-08' },
    ],
    [
      { name: 'Reciprocal Access Agreement (RAA)', parties: ['JP', 'PH'], signedOn: '2024-07-08' },
      { name: 'Japan-Philippines Reciprocal Access Agreement', parties: ['JP', 'PH'], signedOn: '2024-07' },
    ],
    [
      { name: 'GSOMIA', signedOn: '2024-11-18' },
      { name: 'General Security of Military Information Agreement', signedOn: '2024-11-18' },
    ],
  ]),
  ...pairs('spelling of a name', [
    [
      { name: 'Strategic Mutual Defense Agreement', signedOn: '2025-09-17' },
      { name: 'Strategic Mutual Defence Agreement (SMDA)', signedOn: '2025-09-17' },
    ],
    [
      { name: 'MoU on Mutual Logistics Support', kind: 'mou', signedOn: '2022-06-08' },
      { name: 'Memorandum of Understanding on Mutual Logistics Support', kind: 'mou', signedOn: '2022-06-08' },
    ],
    [
      { name: 'visiting forces agreements', signedOn: null, told: '2025-04-30' },
      { name: 'Visiting Forces Agreement', signedOn: '1998-02-10' },
    ],
    [
      { name: 'Geelong treaty', kind: 'treaty', signedOn: '2025-07-26' },
      { name: 'Geelong Treaty', kind: 'treaty', signedOn: '2025-07-26' },
    ],
  ]),
  ...pairs('a day and the year that holds it', [
    [
      { name: 'LEMOA', signedOn: '2016' },
      { name: 'Logistics Exchange Memorandum of Agreement (LEMOA)', signedOn: '2016-08-29' },
    ],
    [
      { name: 'Falcon Logistics Agreement', signedOn: '2024-03' },
      { name: 'Falcon Logistics Agreement', signedOn: '2024-03-01' },
    ],
    [mou(['CA', 'PH'], '2024-01'), mou(['CA', 'PH'], '2024-01-19')],
  ]),
  ...pairs('a day that two sources see differently', [
    [
      { name: 'Treaty of Jakarta', kind: 'treaty', signedOn: '2026-02-06' },
      { name: 'Treaty of Jakarta', kind: 'treaty', signedOn: '2026-02-05' },
    ],
    [
      { name: 'Harbour Treaty', kind: 'treaty', signedOn: '2024-03-01' },
      { name: 'Harbour Treaty', kind: 'treaty', signedOn: '2024-03-29' },
    ],
  ]),
  ...pairs('proposed, then signed', [
    [
      { name: 'Falcon Logistics Agreement', status: 'proposed', told: '2023-04-12' },
      { name: 'Falcon Logistics Agreement', signedOn: '2024-03-01' },
    ],
    [
      { name: 'a memorandum of understanding on defence', kind: 'mou', status: 'proposed', told: '2025-10-30' },
      { ...mou(['IN', 'US'], '2025-10-31') },
    ],
    [
      { name: 'Falcon Logistics Agreement', status: 'in-force', told: '2025-01-01' },
      { name: 'Falcon Logistics Agreement', signedOn: '2024-03-01' },
    ],
  ]),
  ...pairs('a nameless paper of one day and kind', [
    [mou(['IN', 'US'], '2024-03-01'), { name: 'a memorandum of understanding', kind: 'mou', signedOn: '2024-03-01' }],
    [
      { name: 'security agreement', signedOn: '2024-02-16' },
      { name: 'agreement on security', signedOn: '2024-02-16' },
    ],
  ]),
];

function pairs(why: string, list: readonly (readonly [Paper, Paper])[]): Pair[] {
  return list.map(([a, b]) => ({ why, a, b }));
}
