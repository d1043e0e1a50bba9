import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

// Written on Wednesday, 15 May 2024.
describe('one paper told twice, one place told by "there"', () => {
  it('a framework agreement for something is later the framework for it, and a call told in between dates nothing', () => {
    const text = `Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg on Monday signed a ten-year framework agreement for the Polish-Swedish common coastal shield. Mr Wolski met Mr Berg in Warsaw.

Mr Berg had in a telephone conversation on February 1 invited Mr Wolski to Sweden. Their ties had been cool.

The two ministers reviewed joint training. They spoke about mines. Experts took part.

After the meeting, both ministers signed the “framework for the Polish-Swedish common coastal shield”, which opens a new era.`;
    const papers = values('agreement', text);
    expect(papers.map((a) => [a.kind, a.status, a.signedOn, a.durationYears])).toEqual([
      ['framework', 'signed', '2024-05-13', 10],
    ]);
  });
  it('what was signed "there" was not signed at the dateline', () => {
    const text =
      'WARSAW, May 15 — Defence Minister Jan Wolski of Poland came home from Stockholm. The Baltic Shield Treaty was signed there on Monday by him and his Swedish counterpart, Nils Berg, after the two had met.';
    expect(values('meeting', text).map((m) => [m.date, m.place, m.hostCountry])).not.toContainEqual([
      '2024-05-13',
      'Warsaw',
      'PL',
    ]);
    expect(values('meeting', text)).toHaveLength(1);
  });
});
