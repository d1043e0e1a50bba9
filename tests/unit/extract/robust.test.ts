import { expect, it } from 'vitest';
import { extract } from '../../../server/extract/index.ts';
import { documentOf, lexicon, read } from './helper.ts';

// Work that grows faster than the text would not come back within the suite's time limit on these.
it.each<[string, string]>([
  ['one line of 2 MB', 'Poland and Sweden signed a defence pact in Warsaw on Monday, and '.repeat(30_000)],
  ['capitals', 'Aaa Bbb '.repeat(60_000)],
  ['hyphens', 'Aa-'.repeat(150_000)],
  ['nested quotes', '"('.repeat(100_000)],
  ['initials', 'A. B. '.repeat(60_000)],
  ['offices', 'Defence Minister '.repeat(30_000)],
  ['papers', 'Treaty on Treaty of '.repeat(20_000)],
  ['marks', '*_#`'.repeat(100_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['hidden and bidirectional characters', 'Pol​and ‮met‬ Swe­den ️'.repeat(20_000)],
])('reads %s', (_, text) => {
  const x = extract(documentOf(text), lexicon);
  for (const c of x.claims) expect(c.quote).toBe(text.slice(c.start, c.end));
});

it('gives nothing for nothing', () => {
  for (const text of ['', ' ', '\n\n', '…', '123', '😀']) expect(read(text).claims).toEqual([]);
});

it('gives the same for the same text', () => {
  const text =
    'Polish Defence Minister Jan Wolski met Swedish Defence Minister Nils Berg in Warsaw on Monday. They signed a defence pact.';
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
});
