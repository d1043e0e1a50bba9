import { byCodeUnit } from './compare.ts';

/** What is asked: which of several events a vague claim tells of, whether two events are one, whose a name is. */
export const QUESTION_KINDS = ['fits-several', 'one-short', 'name'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * Something that the rules left open and a person can answer: are `a` and `b` one? Both are claim ids, or both name forms. Questions
 * are a function of the inputs, as facts are; answers are judgements.
 */
export interface Question {
  kind: QuestionKind;
  a: string;
  b: string;
  /** What spoke for joining and what against it. */
  why: string;
  /** How likely the two are one, 0 to 1, for ranking alone; several candidates share what there is. */
  score: number;
  /** Candidates for `a`; 1 where only `b` is. */
  among: number;
}

/** Questions that one block may ask; the likeliest stay. */
const MOST_OF_A_BLOCK = 200;

/** Likeliest first; ties by the ends, so that every run ranks alike. */
export function byLikelihood(x: Question, y: Question): number {
  return y.score - x.score || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b) || byCodeUnit(x.kind, y.kind);
}

/** The questions of one block: each pair once, the likeliest kept, in a fixed order. */
export function ranked(questions: readonly Question[]): Question[] {
  const byPair = new Map<string, Question>();
  for (const q of [...questions].sort(byLikelihood)) {
    const key = pairOf(q.a, q.b);
    if (!byPair.has(key)) byPair.set(key, q);
  }
  return [...byPair.values()].sort(byLikelihood).slice(0, MOST_OF_A_BLOCK);
}

/** A key of two ends, whichever comes first. */
export function pairOf(a: string, b: string): string {
  return byCodeUnit(a, b) <= 0 ? `${a}\0${b}` : `${b}\0${a}`;
}

/** A score as it is kept: two places, so that equal questions are equal texts. */
export const scoreOf = (likelihood: number): number => Math.round(Math.min(1, Math.max(0, likelihood)) * 100) / 100;
