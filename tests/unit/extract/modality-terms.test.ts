import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

const P = 'Norway and the Netherlands';
const S = `${P} signed a defence agreement on Monday.`;
const only = (text: string) => {
  const [a, ...more] = values('agreement', text);
  return more.length ? null : a;
};

describe('length in years', () => {
  it.each<[text: string, years: number | null]>([
    [`${P} signed a defence agreement for ten years.`, 10],
    [`${P} signed a 10-year defence agreement.`, 10],
    [`${P} signed a ten-year defence pact.`, 10],
    [`${P} signed a decade-long defence pact.`, 10],
    [`${P} signed a five-year memorandum of understanding on military training.`, 5],
    [`${P} signed a defence agreement with an initial five-year term.`, 5],
    [`${P} signed a defence agreement with an initial term of five years.`, 5],
    [`${P} signed a defence agreement valid for 25 years.`, 25],
    [`${S} It will remain in force for an initial period of ten years.`, 10],
    [`${S} The agreement has a term of 15 years.`, 15],
    [`${S} The agreement runs for twenty years.`, 20],
    [`${S} It is valid for three years.`, 3],
    [`${S} The agreement will last for a decade.`, 10],
    [`${P} renewed the Fjord Defence Treaty for another five years.`, 5],
    [`The Fjord Defence Treaty between ${P} has been extended by seven years.`, 7],
    [`${P} signed a defence agreement covering the years 2024 to 2029.`, 5],
    [`${P} signed a defence agreement.`, null],
    [`${P} signed a defence agreement ten years ago.`, null],
    [`${P} signed a defence agreement after ten years of talks.`, null],
    [`${P} signed a defence agreement, five years after the first draft.`, null],
    [`${P}, partners for 30 years, signed a defence agreement.`, null],
    [`${P} signed a defence agreement and will spend two billion euros over ten years.`, null],
    [`${S} The minister, 60, has been in office for three years.`, null],
    [`${P} signed a defence agreement at the 10th meeting of their ministers.`, null],
    [`${S} It will last indefinitely.`, null],
    [`${S} It runs until 2032.`, null],
  ])('%s', (text, years) => expect(only(text)).toMatchObject({ durationYears: years }));
});

describe('what follows the term', () => {
  it.each<[text: string, continuation: string | null]>([
    [`${S} It will last for ten years and be renewed automatically.`, 'automatic'],
    [`${S} The agreement is valid for five years and is automatically renewed for the same period.`, 'automatic'],
    [`${S} The agreement has a term of five years with automatic renewal.`, 'automatic'],
    [`${S} The agreement is extended automatically unless either party gives notice.`, 'automatic'],
    [`${S} It will last for ten years and continue indefinitely.`, 'indefinite'],
    [`${S} The agreement remains in force indefinitely.`, 'indefinite'],
    [`${S} It will remain in force indefinitely.`, 'indefinite'],
    [`${P} signed a defence agreement of indefinite duration.`, 'indefinite'],
    [`${P} signed an open-ended defence agreement.`, 'indefinite'],
    [`${S} The agreement remains in force unless terminated by either party.`, 'indefinite'],
    [`${S} The agreement stays in force until terminated.`, 'indefinite'],
    [`${S} The agreement runs for ten years and cannot be renewed.`, 'none'],
    [`${S} The agreement runs for ten years and is not renewable.`, 'none'],
    [`${S} The agreement runs for ten years.`, 'unknown'],
    [`${P} signed a ten-year defence agreement.`, 'unknown'],
    [`${P} signed a defence agreement.`, null],
    [`${P} signed a defence agreement. Pay rises automatically.`, null],
    [`${S} It has put off a joint exercise indefinitely.`, null],
    [`${S} The agreement will be renewed automatically for further periods of five years.`, 'automatic'],
    [`${P} signed a defence agreement. Its parties may renew it.`, null],
  ])('%s', (text, continuation) => expect(only(text)).toMatchObject({ continuation }));
});

describe('from when the term counts', () => {
  it.each<[text: string, basis: string | null]>([
    [`${S} The agreement will last ten years from the date of its signing.`, 'signing'],
    [`${S} The agreement is valid for five years from its signature.`, 'signing'],
    [`${S} The agreement is valid for five years from the date of signature.`, 'signing'],
    [`${S} The agreement is valid for five years after its entry into force.`, 'entry-into-force'],
    [`${S} The agreement runs for ten years from the date of entry into force.`, 'entry-into-force'],
    [`${S} The agreement runs until 2032.`, 'stated-end'],
    [`${S} It is valid until 31 December 2030.`, 'stated-end'],
    [`${P} signed a defence agreement covering the years 2024 to 2029.`, 'stated-end'],
    [`${S} The agreement runs for ten years.`, null],
    [`${P} signed a defence agreement. Talks had lasted until 2023.`, null],
  ])('%s', (text, basis) => expect(only(text)).toMatchObject({ termBasis: basis }));
});

describe('never a made-up end', () => {
  it.each([
    `${P} signed a ten-year defence agreement on Monday.`,
    `${P} signed a defence agreement in 2010. It was valid for ten years.`,
    `${S} The agreement runs until 2032.`,
    `${S} The agreement will lapse in 2030.`,
  ])('%s', (text) => expect(only(text)).toMatchObject({ endedOn: null }));
});
