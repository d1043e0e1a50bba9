// Months, weekdays and number words of English. Closed lists from any grammar; one line each.

export const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'.split(' ').flatMap((m, i) => {
    const short = [m.slice(0, 3)];
    if (m === 'september') short.push('sept');
    if (m === 'june' || m === 'july') short.push(m.slice(0, 4));
    return [m, ...short].map((name): [string, number] => [name, i + 1]);
  }),
);

/** 0 is Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .flatMap(
      (d, i) =>
        [
          [d, i],
          [d.slice(0, 3), i],
        ] as [string, number][],
    )
    .concat([
      ['tues', 1],
      ['thur', 3],
      ['thurs', 3],
      ['weds', 2],
    ]),
);

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: [string, number][] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
];
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Cardinal words; "a decade" and "half a century" are the grammar's. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([...UNITS.map((w, i): [string, number] => [w, i]), ...TENS]);

/** Ordinal words up to thirtieth, with "inaugural" and "maiden". */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((w, i): [string, number] => [w, i]),
  ['inaugural', 1],
  ['maiden', 1],
  ['thirtieth', 30],
  ['twenty-first', 21],
]);
