/** An office named without its holder, in a meeting of a day that a document of a day tells of; who held it by the reference, or nobody. */
export interface OfficeCase {
  why: string;
  country: string;
  role: 'defence-minister' | 'head-of-government' | 'head-of-state';
  /** The meeting's date as told. */
  on: string | null;
  until?: string;
  told: string | null;
  status?: 'planned';
  holder: string | null;
}

/** Against the rows of `reference/ministers.csv`, which the test reads. */
export const OFFICES_AT_A_DATE: readonly OfficeCase[] = [
  {
    why: 'inside a term',
    country: 'IN',
    role: 'defence-minister',
    on: '2020-10-27',
    told: '2020-10-27',
    holder: 'Rajnath Singh',
  },
  {
    why: 'inside an earlier term',
    country: 'IN',
    role: 'defence-minister',
    on: '2016-08-29',
    told: '2016-08-29',
    holder: 'Manohar Parrikar',
  },
  {
    why: 'a term long ago, told today',
    country: 'US',
    role: 'defence-minister',
    on: '2016-08-29',
    told: '2025-01-30',
    holder: 'Ash Carter',
  },
  {
    why: 'changed hands between the report and the meeting',
    country: 'JP',
    role: 'defence-minister',
    on: '2024-10-19',
    told: '2024-09-30',
    status: 'planned',
    holder: 'Gen Nakatani',
  },
  {
    why: 'changed hands between the meeting and the report',
    country: 'JP',
    role: 'defence-minister',
    on: '2024-09-20',
    told: '2024-10-15',
    holder: 'Minoru Kihara',
  },
  {
    why: 'changed hands between the meeting and the report',
    country: 'GB',
    role: 'defence-minister',
    on: '2023-08-20',
    told: '2023-09-20',
    holder: 'Ben Wallace',
  },
  {
    why: 'an undated meeting, by the day of its report',
    country: 'GB',
    role: 'defence-minister',
    on: null,
    told: '2023-09-20',
    holder: 'Grant Shapps',
  },
  { why: 'the day of change', country: 'JP', role: 'defence-minister', on: '2024-10-01', told: '2024-10-02', holder: null },
  { why: 'the day of change', country: 'GB', role: 'defence-minister', on: '2023-08-31', told: '2023-08-31', holder: null },
  {
    why: 'the day of change of heads of government',
    country: 'JP',
    role: 'head-of-government',
    on: '2021-10-04',
    told: '2021-10-04',
    holder: null,
  },
  {
    why: 'past the last confirmation',
    country: 'AU',
    role: 'defence-minister',
    on: '2026-03-01',
    told: '2026-03-01',
    holder: null,
  },
  {
    why: 'past the last confirmation of another row',
    country: 'NZ',
    role: 'defence-minister',
    on: '2025-08-01',
    told: '2025-08-01',
    holder: null,
  },
  { why: 'no date at all', country: 'IN', role: 'defence-minister', on: null, told: null, holder: null },
  {
    why: 'a month in which the office changed',
    country: 'JP',
    role: 'defence-minister',
    on: '2024-10',
    told: '2024-11-05',
    holder: null,
  },
  {
    why: 'a plan without a day',
    country: 'IN',
    role: 'defence-minister',
    on: null,
    told: '2021-05-05',
    status: 'planned',
    holder: null,
  },
  {
    why: 'before every term that is recorded',
    country: 'FJ',
    role: 'defence-minister',
    on: '2010-01-01',
    told: '2010-01-02',
    holder: null,
  },
  { why: 'a gap between two terms', country: 'CN', role: 'defence-minister', on: '2023-11-15', told: '2023-11-16', holder: null },
  {
    why: 'a meeting of several days, during which the office changed',
    country: 'JP',
    role: 'defence-minister',
    on: '2024-09-30',
    until: '2024-10-02',
    told: '2024-10-02',
    holder: null,
  },
  {
    why: 'a meeting of several days inside one term',
    country: 'IN',
    role: 'defence-minister',
    on: '2020-10-26',
    until: '2020-10-27',
    told: '2020-10-27',
    holder: 'Rajnath Singh',
  },
  {
    why: 'a year only, of the document too',
    country: 'IN',
    role: 'defence-minister',
    on: null,
    told: '2021',
    holder: null,
  },
];
