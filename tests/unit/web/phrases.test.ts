import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as described, loadCatalogue } from '../../../server/queries/index.ts';
import { filledWith, mayAdd, phrasesFor, type PhraseMatch } from '../../../web/src/find/phrases.ts';

const queries = [...loadCatalogue().values()].map(described);
const one = (text: string, name: string): PhraseMatch | undefined => phrasesFor(text, queries).find((m) => m.query.name === name);

describe('phrases of named queries', () => {
  it('are completed from their first letters', () => {
    expect(one('agr', 'agreements-of')).toMatchObject({ shown: 'agreements of ‹country›', text: 'agreements of ', done: false });
    expect(one('ag', 'agreements-of')).toBeUndefined();
    expect(one('agreements o', 'agreements-of')?.text).toBe('agreements of ');
    expect(one('agreed', 'agreements-of')).toBeUndefined();
  });

  it('take what is typed in place of their parameters', () => {
    const japan = one('Agreements of South Korea', 'agreements-of');
    expect(japan).toMatchObject({ given: { country: 'South Korea' }, done: true, shown: 'agreements of South Korea' });
    expect(japan?.open).toMatchObject({ parameter: { name: 'country' }, typed: 'South Korea' });
    expect(mayAdd(japan as PhraseMatch)).toEqual(['with ‹country›', 'since ‹date›']);
    expect(one('agreements of Japan with US since 2020', 'agreements-of')).toMatchObject({
      given: { country: 'Japan', partner: 'US', from: '2020' },
      done: true,
    });
    expect(one('agreements of Japan since 2020-05', 'agreements-of')?.given).toEqual({ country: 'Japan', from: '2020-05' });
  });

  it('are not done while a value lacks or fits nothing', () => {
    expect(one('agreements of Japan since ', 'agreements-of')).toMatchObject({ done: true, given: { country: 'Japan' } });
    expect(one('agreements of Japan since 20', 'agreements-of')?.done).toBe(false);
    expect(one('between India and', 'tie')).toMatchObject({ done: false, shown: 'between India and ‹country›' });
    expect(one('between India', 'tie')).toMatchObject({ done: false, shown: 'between India and ‹country›' });
    expect(one('between India and Japan', 'tie')).toMatchObject({ done: true, given: { a: 'India', b: 'Japan' } });
  });

  it('may end in words', () => {
    expect(one('terms that end within 12', 'terms')).toMatchObject({ done: true, given: { months: '12' } });
    expect(one('terms that end within 12 months', 'terms')).toMatchObject({
      done: true,
      shown: 'terms that end within 12 months',
    });
  });

  it('take another value where one is being typed', () => {
    const match = one('meetings of jap', 'meetings-of') as PhraseMatch;
    expect(filledWith(match, 'Japan')).toMatchObject({ given: { country: 'Japan' }, text: 'meetings of Japan', done: true });
    const partner = one('meetings of Japan with phil', 'meetings-of') as PhraseMatch;
    expect(filledWith(partner, 'Philippines').given).toEqual({ country: 'Japan', partner: 'Philippines' });
  });

  it('never fail, whatever is typed, and give only declared parameters', () => {
    const word = fc.constantFrom(
      'agreements',
      'of',
      'Japan',
      'with',
      'since',
      '2020',
      'between',
      'and',
      '[',
      '$',
      '‹',
      '(',
      '\\',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        for (const match of phrasesFor(words.join(' '), queries)) {
          const names = match.query.parameters.map((p) => p.name);
          expect(Object.keys(match.given).filter((name) => !names.includes(name))).toEqual([]);
          if (match.done) expect(match.query.parameters.filter((p) => p.required && !match.given[p.name])).toEqual([]);
        }
      }),
    );
  });
});
