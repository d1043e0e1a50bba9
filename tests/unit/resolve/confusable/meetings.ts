import type { MeetingValue } from '../../../../server/model/claims.ts';

/** A meeting as one document tells of it, and when that was published. People stand for themselves: each is known to the graph. */
export type Telling = Partial<MeetingValue> & { told?: string };
type Pair = { why: string; a: Telling; b: Telling };

/** Who may be named: India's and America's ministers, and a name of each written otherwise. */
export const ATTENDING = {
  IN: ['Arun Mehta', 'Sunita Rao', 'A. Mehta'],
  US: ['Adam Cole', 'Ruth Baker', 'Adam J. Cole'],
} as const;

const ministers = ['Arun Mehta', 'Adam Cole'];
const delhi = { place: 'New Delhi', hostCountry: 'IN' };

/** Two meetings each. */
export const TWO_MEETINGS: readonly Pair[] = [
  ...pairs(
    'one pair in one week',
    ['2024-03-03', '2024-03-04', '2024-03-06', '2024-03-08'].map((date) => [
      { date: '2024-03-01', people: ministers, ...delhi },
      { date, people: ministers, ...delhi },
    ]),
  ),
  ...pairs('a day apart, nothing else alike', [
    [{ date: '2024-03-01' }, { date: '2024-03-02' }],
    [
      { date: '2024-03-01', people: ['Arun Mehta'] },
      { date: '2024-03-02', people: ['Ruth Baker'] },
    ],
    [
      { date: '2024-03-01', place: 'New Delhi' },
      { date: '2024-03-02', place: 'Kuala Lumpur' },
    ],
  ]),
  ...pairs('other people of one pair and day', [
    [
      { date: '2024-03-01', people: ['Arun Mehta', 'Adam Cole'] },
      { date: '2024-03-01', people: ['Sunita Rao', 'Ruth Baker'] },
    ],
    [
      { date: '2024-03-01', people: ['Arun Mehta', 'Adam Cole'] },
      { date: '2024-03-01', people: ['Sunita Rao', 'Adam Cole'] },
    ],
  ]),
  ...pairs('another kind of meeting', [
    [
      { date: '2024-03-01', people: ministers },
      { kind: 'call', date: '2024-03-01', people: ministers },
    ],
    [
      { date: '2024-03-01', people: ['Adam Cole'] },
      { kind: 'visit', date: '2024-03-01', people: ['Adam Cole'] },
    ],
  ]),
  ...pairs('other countries', [
    [{ date: '2024-03-01' }, { date: '2024-03-01', countries: ['IN', 'MY'] }],
    [{ date: '2024-03-01' }, { kind: 'multilateral', date: '2024-03-01', countries: ['IN', 'JP', 'US'] }],
    [
      { kind: 'multilateral', date: '2024-03-01', countries: ['IN', 'JP', 'US'] },
      { kind: 'multilateral', date: '2024-03-01', countries: ['AU', 'IN', 'US'] },
    ],
  ]),
  ...pairs('another host', [
    [
      { date: '2024-03-01', hostCountry: 'IN' },
      { date: '2024-03-01', hostCountry: 'US' },
    ],
    [
      { kind: 'visit', date: '2024-03', hostCountry: 'IN', people: ['Adam Cole'] },
      { kind: 'visit', date: '2024-03-05', hostCountry: 'US', people: ['Adam Cole'] },
    ],
  ]),
  ...pairs('a session and other talks', [
    [
      { date: '2024-03-01', forum: '2+2', people: ['Arun Mehta', 'Sunita Rao', 'Adam Cole', 'Ruth Baker'], ...delhi },
      { date: '2024-03-01', people: ministers, ...delhi },
    ],
    [
      { date: '2024-03-01', forum: '2+2', people: ministers, ...delhi },
      { date: null, people: ['Arun Mehta'], told: '2024-03-02', ...delhi },
    ],
    [
      { date: '2024-03-01', forum: '2+2' },
      { date: '2024-03-01', forum: 'AUSMIN' },
    ],
    [
      { date: '2024-03-01', forum: '2+2', edition: 2 },
      { date: '2024-03-01', forum: '2+2', edition: 3 },
    ],
    [
      { kind: 'multilateral', forum: 'ADMM-Plus', date: '2024-11-21', countries: ['IN', 'LA', 'US'] },
      { kind: 'multilateral', forum: 'ADMM-Plus', date: '2025-11-01', countries: ['IN', 'MY', 'US'] },
    ],
    [
      { kind: 'multilateral', forum: 'ADMM-Plus', date: '2025-11-01', countries: ['IN', 'MY', 'US'] },
      { kind: 'multilateral', forum: 'ADMM', date: '2025-11-01', countries: ['IN', 'MY', 'US'] },
    ],
  ]),
  ...pairs('called off, and held on another day', [
    [
      { status: 'cancelled', date: '2024-07-06', people: ministers },
      { date: '2024-09-06', people: ministers },
    ],
    [{ status: 'cancelled', date: '2024-07-06' }, { date: '2024-07-07' }],
  ]),
  ...pairs('a plan for another time', [
    [
      { status: 'planned', date: '2026-01', people: ministers, told: '2025-11-13' },
      { date: '2026-02-05', people: ministers },
    ],
    [
      { status: 'planned', date: null, people: ministers, told: '2024-04-01' },
      { date: '2024-03-01', people: ministers },
    ],
  ]),
  ...pairs('undated, told years apart', [
    [
      { people: ministers, told: '2021-03-02', ...delhi },
      { people: ministers, told: '2024-03-02', ...delhi },
    ],
    [
      { people: ministers, told: '2024-03-02', place: 'New Delhi' },
      { people: ministers, told: '2024-03-03', place: 'Washington' },
    ],
  ]),
];

/** One meeting each. */
export const ONE_MEETING: readonly Pair[] = [
  ...pairs('one day', [
    [{ date: '2024-03-01' }, { date: '2024-03-01' }],
    [{ date: '2024-03-01', people: ministers }, { date: '2024-03-01' }],
    [
      { date: '2024-03-01', people: ministers },
      { date: '2024-03-01', people: ['Adam Cole'] },
    ],
    [
      { date: '2024-03-01', people: ministers },
      { date: '2024-03-01', people: ['A. Mehta', 'Adam J. Cole'] },
    ],
    [
      { date: '2024-03-01', place: 'New Delhi' },
      { date: '2024-03-01', place: 'South Block' },
    ],
    [
      { date: '2024-03-01', hostCountry: 'IN' },
      { date: '2024-03-01', place: 'New Delhi' },
    ],
    [
      { kind: 'call', date: '2024-03-01' },
      { kind: 'call', date: '2024-03-01', people: ministers },
    ],
  ]),
  ...pairs('a day that two sources see differently', [
    [
      { date: '2024-03-01', people: ministers },
      { date: '2024-03-02', people: ministers },
    ],
    [
      { date: '2024-03-01', place: 'New Delhi' },
      { date: '2024-03-02', place: 'New Delhi' },
    ],
  ]),
  ...pairs('planned, then held', [
    [{ status: 'planned', date: '2024-03-01', told: '2024-02-20' }, { date: '2024-03-01' }],
    [
      { status: 'planned', date: '2024', people: ministers, told: '2024-01-05' },
      { date: '2024-03-01', people: ministers },
    ],
    [
      { status: 'planned', date: null, people: ministers, told: '2024-01-05' },
      { date: '2024-03-01', people: ministers },
    ],
    [
      { status: 'planned', date: '2024-03-01', told: '2024-02-20' },
      { status: 'cancelled', date: '2024-03-01' },
    ],
  ]),
  ...pairs('a vague day', [
    [
      { date: '2024-03', ...delhi },
      { date: '2024-03-01', ...delhi },
    ],
    [
      { date: null, people: ministers, told: '2024-03-02', ...delhi },
      { date: '2024-03-01', people: ministers, ...delhi },
    ],
    [
      { people: ministers, told: '2024-03-02', ...delhi },
      { people: ministers, told: '2024-03-04' },
    ],
  ]),
  ...pairs('a forum by two names', [
    [
      { date: '2024-03-01', forum: '2+2' },
      { date: '2024-03-01', forum: '2+2 Ministerial Dialogue' },
    ],
    [
      { kind: 'multilateral', forum: 'ADMM-Plus', date: '2025-11-01', countries: ['IN', 'MY', 'US'] },
      { kind: 'multilateral', forum: "ASEAN Defence Ministers' Meeting-Plus", date: '2025-11-01', countries: ['AU', 'IN', 'MY'] },
    ],
    [
      { date: '2024-03-01', forum: '2+2', people: ministers },
      { date: '2024-03-01', people: ministers },
    ],
    [
      { date: '2024-03-01', forum: '2+2', edition: 3 },
      { date: '2024-03-01', forum: '2+2' },
    ],
  ]),
];

function pairs(why: string, list: readonly (readonly Telling[])[]): Pair[] {
  return list.map(([a, b]) => ({ why, a: a ?? {}, b: b ?? {} }));
}
