import { describe, expect, it } from 'vitest';
import { supportOf } from '../../../web/src/words.ts';

describe('what stands behind a fact, in words', () => {
  it.each([
    [{ reports: 4, sources: 2, records: 0 }, '4 reports, 2 independent sources'],
    [{ reports: 5, sources: 3, records: 1 }, '4 reports, 2 independent sources; 1 record'],
    [{ reports: 3, sources: 3, records: 0 }, '3 reports'],
    [{ reports: 4, sources: 2, records: 1 }, '3 reports, 1 independent source; 1 record'],
    [{ reports: 1, sources: 1, records: 0 }, '1 report'],
    [{ reports: 2, sources: 2, records: 2 }, '2 records'],
    [{ reports: 0, sources: 0, records: 0 }, 'Evidence'],
  ])('%o: %s', (fact, words) => expect(supportOf(fact)).toBe(words));
});
