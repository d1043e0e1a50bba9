import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '../../../server/contract/index.ts';
import { segmentsOf } from '../../../web/src/graph/marks.ts';
import { dateWords, spanWords, valueWords } from '../../../web/src/words.ts';

type Marked = Pick<DocumentView, 'text' | 'claims' | 'mentions'>;
const span = fc.tuple(fc.integer({ min: -2, max: 60 }), fc.integer({ min: -2, max: 60 })).map(([start, end]) => ({ start, end }));
const claimOf = ({ start, end }: { start: number; end: number }, i: number): Marked['claims'][number] => ({
  id: `c${i}`,
  kind: 'meeting',
  quote: '',
  start,
  end,
  rule: 'r',
  fields: [{ name: 'date', value: '2025', read: '2025', spans: [{ start: start + 1, end: end - 1 }] }],
  reportedBy: [],
  rejected: false,
  corrections: [],
  facts: [],
});
const mentionOf = (spans: { start: number; end: number }[], i: number): Marked['mentions'][number] => ({
  id: `country:${i}`,
  kind: 'Country',
  name: `Country ${i}`,
  code: null,
  spans,
});

describe('marking a text', () => {
  it('changes no letter, whatever overlaps', () => {
    const views = fc
      .tuple(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.array(span, { maxLength: 8 }),
        fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 4 }),
      )
      .map(([text, claims, mentions]): Marked => ({ text, claims: claims.map(claimOf), mentions: mentions.map(mentionOf) }));
    fc.assert(
      fc.property(views, (view) => {
        const segments = segmentsOf(view, 'c0');
        expect(segments.map(({ start, end }) => view.text.slice(start, end)).join('')).toBe(view.text);
        for (const claim of view.claims) {
          const valid = claim.start >= 0 && claim.start < claim.end && claim.end <= view.text.length;
          const marked = segments.filter((segment) => segment.claims.includes(claim.id));
          expect(marked.map(({ start, end }) => view.text.slice(start, end)).join('')).toBe(
            valid ? view.text.slice(claim.start, claim.end) : '',
          );
        }
      }),
    );
  });

  it('tells the fields of the chosen claim and what is named', () => {
    const text = 'India and Japan met.';
    const view: Marked = { text, claims: [claimOf({ start: 0, end: 20 }, 0)], mentions: [mentionOf([{ start: 0, end: 5 }], 1)] };
    const segments = segmentsOf(view, 'c0');
    expect(
      segments
        .filter((s) => s.mention)
        .map((s) => text.slice(s.start, s.end))
        .join(''),
    ).toBe('India');
    expect(
      segments
        .filter((s) => s.field)
        .map((s) => text.slice(s.start, s.end))
        .join(''),
    ).toBe('ndia and Japan met');
    expect(segmentsOf(view, null).some((s) => s.field)).toBe(false);
  });
});

describe('words for values', () => {
  it('says dates as precisely as they are known', () => {
    expect([dateWords('2025-10-31'), dateWords('2025-10'), dateWords('2025')]).toEqual([
      '31 October 2025',
      'October 2025',
      '2025',
    ]);
    expect(spanWords('2025-10-31', '2025-11-02')).toBe('31 Oct 2025 – 2 Nov 2025');
    expect(spanWords('2019', null)).toBe('2019');
    expect(spanWords(null, '2023')).toBe('until 2023');
    expect(spanWords(null, null)).toBeNull();
  });

  it('puts our own words in plain ones and leaves quoted ones alone', () => {
    expect(valueWords('obligation', 'mutual-defence')).toBe('mutual defence');
    expect(valueWords('name', 'US-India Framework')).toBe('US-India Framework');
    expect(valueWords('parties', ['IN', 'US'])).toBe('India, United States');
    expect(valueWords('signedOn', '2025-10-31')).toBe('31 October 2025');
    expect(valueWords('durationYears', 10)).toBe('10');
    expect(valueWords('offices', [{ country: 'JP', role: 'head-of-government' }])).toBe('head of government of Japan');
  });
});
