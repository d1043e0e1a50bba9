import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sortedUnique } from '../../../server/model/compare.ts';
import { addDays, dateContains, datesOverlap, dayNumber, isPartialDate, spanOf } from '../../../server/model/dates.ts';
import { factId, hash12, hashOfFactId, keyedId, sha256, slug } from '../../../server/model/ids.ts';
import { foldText, nameFormKey, nameTokens } from '../../../server/model/names.ts';
import { likeness, sketchOf } from '../../../server/model/sketch.ts';

describe('partial dates', () => {
  it('are days, months and years that exist', () => {
    for (const good of ['2024-02-29', '2025-12', '1947', '2000-02-29']) expect(isPartialDate(good)).toBe(true);
    for (const bad of ['2025-02-29', '1900-02-29', '2025-13', '2025-00', '2025-1-1', '25', '0999', '2025-04-31', '', null, 2025])
      expect(isPartialDate(bad)).toBe(false);
  });
  it('span the days they may mean', () => {
    expect(spanOf('2024-02')).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' });
    expect(spanOf('2023')).toEqual({ earliest: '2023-01-01', latest: '2023-12-31' });
    expect(spanOf('2023-05-06')).toEqual({ earliest: '2023-05-06', latest: '2023-05-06' });
  });
  it('contain finer ones and overlap where they share a day', () => {
    expect(dateContains('2023', '2023-05')).toBe(true);
    expect(dateContains('2023-05', '2023')).toBe(false);
    expect(datesOverlap('2023', '2023-12-31')).toBe(true);
    expect(datesOverlap('2023-05', '2023-06')).toBe(false);
  });
  it('count days as the calendar does', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => dayNumber(addDays('1970-01-01', n)) === n));
  });
});

describe('ids', () => {
  it('hash as SHA-256 does', () => {
    fc.assert(fc.property(fc.string(), (text) => sha256(text) === createHash('sha256').update(text, 'utf8').digest('hex')));
  });
  it('carry twelve base-32 characters that lead back to the hash', () => {
    // RFC 4648 base 32 of the first 60 bits of SHA-256("abc") = ba7816bf8f01cfea…
    expect(hash12('abc')).toBe('xj4bnp4pahh6');
    const id = factId('Meeting', 'India – United States talks', 'doc#meeting:12.0');
    expect(id).toBe(`meeting:india-united-states-talks-${hash12('doc#meeting:12.0')}`);
    expect(hashOfFactId(id)).toBe(hash12('doc#meeting:12.0'));
    expect(hashOfFactId('country:in')).toBeNull();
  });
  it('are readable, cut at words, and lower case', () => {
    expect(slug('Häkkänen & Güler: “Défense”')).toBe('hakkanen-guler-defense');
    expect(slug('one two three', 8)).toBe('one-two');
    expect(slug('Łódź Straße')).toBe('lodz-strasse');
    expect(keyedId.country('IN')).toBe('country:in');
  });
});

describe('names', () => {
  it('fold letters that do not decompose', () => {
    expect(foldText('Kosiniak-Kamysz Władysław Øst İstanbul')).toBe('kosiniak-kamysz wladyslaw ost istanbul');
  });
  it('have one key for every order, and one spelling for common transliterations', () => {
    expect(nameFormKey('KIHARA Minoru', 'JP')).toBe(nameFormKey('Minoru Kihara', 'JP'));
    expect(nameFormKey('Mohammed Zaki', 'EG')).toBe(nameFormKey('Mohamed Zaki', 'EG'));
    expect(nameFormKey('Minoru Kihara', 'JP')).not.toBe(nameFormKey('Minoru Kihara', null));
    expect(nameFormKey('…', 'JP')).toBeNull();
    expect(nameTokens('Gilberto C. Teodoro, Jr.')).toEqual(['gilberto', 'c', 'teodoro']);
  });
});

describe('canonical JSON', () => {
  it('is one text for equal values', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
    expect(sortedUnique(['b', 'a', 'B', 'a'])).toEqual(['B', 'a', 'b']);
  });
});

describe('sketches', () => {
  const text = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
  it('know equal, unlike and partly equal texts', () => {
    expect(likeness(sketchOf(text(0, 200)), sketchOf(text(0, 200)))).toBe(1);
    expect(likeness(sketchOf(text(0, 200)), sketchOf(text(300, 500)))).toBe(0);
    // 197 grams each, 147 shared, 247 in all.
    expect(likeness(sketchOf(text(0, 200)), sketchOf(text(50, 250)))).toBeCloseTo(147 / 247, 2);
  });
  it('of long texts estimate the same', () => {
    // 9,997 grams each, 7,497 shared: 0.6.
    expect(likeness(sketchOf(text(0, 10_000)), sketchOf(text(2500, 12_500)))).toBeGreaterThan(0.5);
    expect(likeness(sketchOf(text(0, 10_000)), sketchOf(text(2500, 12_500)))).toBeLessThan(0.7);
  });
});
