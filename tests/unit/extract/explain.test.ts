import { describe, expect, it } from 'vitest';
import { explain } from '../../../server/extract/explain.ts';
import { extract } from '../../../server/extract/index.ts';
import { documentOf, lexicon } from './helper.ts';

const TEXT = `Defence Minister Ana Lopez of Peru met Chile's Defence Minister Juan Soto in Lima on Monday. The two ministers met again over
lunch. They signed an agreement on naval training.

Peru did not sign a defence pact with Brazil. Lopez may meet Brazil's Defence Minister Rui Alves next year.`;

describe('explain', () => {
  const document = documentOf(TEXT);
  const { extraction, sentences } = explain(document, lexicon);
  const steps = (n: number): string[] => (sentences[n]?.steps ?? []).map((s) => `${s.action} ${s.kind}`);

  it('reads exactly what extract reads', () => {
    expect(extraction).toEqual(extract(document, lexicon));
  });

  it('gives each sentence as it stands', () => {
    expect(sentences).toHaveLength(5);
    for (const s of sentences) expect(TEXT.slice(s.start, s.end)).toBe(s.text);
  });

  it('tells what was recognised, what fired and what came out', () => {
    expect(steps(0)).toEqual(expect.arrayContaining(['recognised country', 'recognised date', 'fired person', 'fired meeting']));
    expect(sentences[0]?.steps.find((s) => s.action === 'stated' && s.kind === 'meeting')?.note).toContain('status held');
  });

  it('tells what was joined, with where it was first told', () => {
    const joined = sentences[1]?.steps.find((s) => s.action === 'joined' && s.kind === 'meeting');
    expect(joined?.note).toBe('the meeting told in sentence 1');
  });

  it('tells what was dropped and why', () => {
    expect(sentences[3]?.steps.find((s) => s.action === 'dropped')).toMatchObject({
      kind: 'agreement',
      note: expect.stringContaining('denied'),
    });
    expect(sentences[4]?.steps.find((s) => s.action === 'dropped')).toMatchObject({
      kind: 'meeting',
      note: 'only wished, possible or habitual',
    });
    expect(extraction.claims.filter((c) => c.kind === 'meeting')).toHaveLength(1);
  });

  it('keeps to the words: every step lies in its sentence', () => {
    for (const s of sentences)
      for (const step of s.steps) {
        expect(step.start).toBeGreaterThanOrEqual(s.start);
        expect(step.end).toBeLessThanOrEqual(s.end);
      }
  });
});
