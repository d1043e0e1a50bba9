import { describe, expect, it } from 'vitest';
import { findDates } from '../../../server/extract/dates.ts';
import { resolveDate, type Tense } from '../../../server/extract/resolve-dates.ts';
import { tokenize } from '../../../server/extract/tokens.ts';
import { lexicon } from './helper.ts';

/** The dates of a text written on 15 May 2024 (a Wednesday). */
function dates(text: string, tense: Tense = 'past', ref: string | null = '2024-05-15', previous: string | null = null): string[] {
  const tokens = tokenize(text);
  return findDates(tokens, lexicon.words).flatMap((d) => {
    const r = resolveDate(d.spec, ref, tense, previous);
    return r ? [r.endDate ? `${r.date}/${r.endDate}` : r.date] : [];
  });
}

describe('dates', () => {
  it.each([
    ['on 3 March 2021', ['2021-03-03']],
    ['on March 3, 2021', ['2021-03-03']],
    ['on the 3rd of March 2021', ['2021-03-03']],
    ['on Oct. 7, 2022', ['2022-10-07']],
    ['on 2023-02-28', ['2023-02-28']],
    ['in March 2021', ['2021-03']],
    ['in 2019', ['2019']],
    ['on 29 and 30 November 2023', ['2023-11-29/2023-11-30']],
    ['on November 29 and 30, 2023', ['2023-11-29/2023-11-30']],
    ['from 30 October to 2 November 2023', ['2023-10-30/2023-11-02']],
    ['on 31 June 2021', []],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    ['on Monday', ['2024-05-13']],
    ['on Wednesday', ['2024-05-15']],
    ['last Wednesday', ['2024-05-08']],
    ['on Thursday', ['2024-05-09']],
    ['on Monday (May 13)', ['2024-05-13']],
    ['from Monday to Wednesday', ['2024-05-13/2024-05-15']],
    ['yesterday', ['2024-05-14']],
    ['this morning', ['2024-05-15']],
    ['on 2 May', ['2024-05-02']],
    ['on 2 December', ['2023-12-02']],
    ['last December', ['2023-12']],
    ['last month', ['2024-04']],
    ['earlier this year', ['2024']],
    ['last year', ['2023']],
  ])('past: %s', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    ['on Monday', ['2024-05-20']],
    ['next Wednesday', ['2024-05-22']],
    ['tomorrow', ['2024-05-16']],
    ['on 2 December', ['2024-12-02']],
    ['on 2 January', ['2025-01-02']],
    ['next year', ['2025']],
  ])('future: %s', (text, expected) => expect(dates(text, 'future')).toEqual(expected));

  // A week has no day, but lies in a month; the week of 29 April to 5 May lies in two.
  it.each([
    ['last week', ['2024-05']],
    ['earlier this week', ['2024-05']],
    ['over the weekend', ['2024-05']],
    ['two weeks ago', []],
    ['a week ago', ['2024-05']],
    ['in August last year', ['2023-08']],
    ['in March last year', ['2023-03']],
    ['on 5 March last year', ['2023-03-05']],
    ['from the 30 November until the 4th of December 2010', ['2010-11-30/2010-12-04']],
    ['on 3, 4 and 5 May', ['2024-05-03/2024-05-05']],
    ['between 29 April and 2 May', ['2024-04-29/2024-05-02']],
    ['2 through 4 May', ['2024-05-02/2024-05-04']],
    ['between Monday and Wednesday', ['2024-05-13/2024-05-15']],
  ])('stretches: %s', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each(['for ten years', 'they may march on', 'a few days ago', 'the next 10 years', '3000 troops', 'Sun Tzu'])(
    'no day for %s',
    (text) => expect(dates(text)).toEqual([]),
  );

  it('gives nothing relative without a date of the document', () => {
    expect(dates('on Monday and yesterday and on 2 May', 'past', null)).toEqual([]);
    expect(dates('on 2 May 2020', 'past', null)).toEqual(['2020-05-02']);
  });

  it('follows the date named before', () => {
    expect(dates('the same day', 'past', '2024-05-15', '2020-01-31')).toEqual(['2020-01-31']);
    expect(dates('the following day', 'past', '2024-05-15', '2020-01-31')).toEqual(['2020-02-01']);
    expect(dates('the day before', 'past', '2024-05-15', '2020-03-01')).toEqual(['2020-02-29']);
    expect(dates('in August of that year', 'past', '2024-05-15', '2019-11')).toEqual(['2019-08']);
    expect(dates('the same day', 'past', '2024-05-15', null)).toEqual([]);
  });
});
