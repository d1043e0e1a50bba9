/** Ordinal words, with "inaugural" and "maiden" for the first. A closed class of the language, so it is grammar and no table. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((w, i): [string, number] => [w, i + 1])
    .concat([
      ['inaugural', 1],
      ['maiden', 1],
    ]),
);
