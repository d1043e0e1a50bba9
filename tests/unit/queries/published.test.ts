import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../server/model/ids.ts';
import { excerptsOf } from '../../../server/queries/published/excerpt.ts';
import { mayShowWhole } from '../../../server/queries/published/licence.ts';

describe('excerpts of a text that may not be passed on whole', () => {
  const text = 'First of all. Second came then. They signed it on Monday. "It holds," he said! Fifth, the end. Sixth.';
  const at = (quote: string): { start: number; end: number } => ({
    start: text.indexOf(quote),
    end: text.indexOf(quote) + quote.length,
  });
  const cut = (...quotes: string[]): string[] => excerptsOf(text, quotes.map(at), 1).map((excerpt) => excerpt.text);

  it('are the quote with a sentence either side', () => {
    expect(cut('They signed it on Monday.')).toEqual(['Second came then. They signed it on Monday. "It holds," he said! ']);
    expect(cut('signed it')).toEqual(['Second came then. They signed it on Monday. "It holds," he said! ']);
    expect(cut('First of all.')).toEqual(['First of all. Second came then. ']);
    expect(cut('Sixth.')).toEqual(['Fifth, the end. Sixth.']);
    expect(excerptsOf(text, [at('signed it')], 0).map((e) => e.text)).toEqual(['signed it']);
  });

  it('are one where they overlap, and carry their place and their SHA-256', () => {
    const found = excerptsOf(text, [at('Fifth, the end.'), at('Second came then.')], 1);
    expect(found.map((e) => e.text)).toEqual([
      'First of all. Second came then. They signed it on Monday. ',
      '"It holds," he said! Fifth, the end. Sixth.',
    ]);
    for (const { start, text: own, sha256: hash } of found) {
      expect(text.slice(start, start + own.length)).toBe(own);
      expect(hash).toBe(sha256(own));
    }
  });

  it('stop short where no sentence ends, and never within a surrogate pair', () => {
    const long = '𝒳'.repeat(5000);
    const [one] = excerptsOf(long, [{ start: 5000, end: 5002 }], 1);
    expect(one?.text.length).toBeLessThanOrEqual(2 * 601 + 2);
    // Whole characters only: so many pairs, and nothing else.
    expect(one?.text).toMatch(/^(?:𝒳){600,}$/u);
  });

  it('always hold every quote at its place', () => {
    const words = fc.array(fc.constantFrom('a ', 'Mr. ', 'end. ', '\n\n', '“so!” ', 'é'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), (parts, picks) => {
        const whole = parts.join('');
        const quotes = picks.map(([a, b]) => {
          const start = a % whole.length;
          return { start, end: start + 1 + (b % (whole.length - start)) };
        });
        const found = excerptsOf(whole, quotes, 1);
        for (const { start, end } of quotes) {
          const holder = found.find((e) => e.start <= start && e.start + e.text.length >= end);
          expect(holder?.text.slice(start - (holder?.start ?? 0), end - (holder?.start ?? 0))).toBe(whole.slice(start, end));
        }
      }),
    );
  });
});

describe('licences', () => {
  it.each([
    'CC0-1.0',
    'CC BY 4.0',
    'cc-by-sa-3.0',
    'CC-BY-ND-4.0',
    'https://creativecommons.org/licenses/by/4.0/',
    'http://creativecommons.org/publicdomain/zero/1.0/',
    'Creative Commons Attribution 4.0 International',
    'Public domain',
    'Open Government Licence v3.0',
    'OGL-UK-3.0',
  ])('%s lets a whole text be passed on', (licence) => {
    expect(mayShowWhole(licence)).toBe(true);
  });
  it.each([
    null,
    '',
    'All rights reserved',
    'CC BY-NC 4.0',
    'CC-BY-NC-ND-4.0',
    'https://creativecommons.org/licenses/by-nc/4.0/',
    'Creative Commons Attribution-NonCommercial 4.0',
    'facts-only',
    'not public domain',
    'Press licence, see our terms',
  ])('%s does not', (licence) => {
    expect(mayShowWhole(licence)).toBe(false);
  });
});
