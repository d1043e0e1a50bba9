import type { Origin, SourceDocument } from './document.ts';
import { sketchOf } from './sketch.ts';

/** What resolution needs to know of a claim's document. */
export interface DocFacts {
  key: string;
  publisher: string | null;
  publishedOn: string | null;
  origin: Origin;
  kind: 'article' | 'dataset';
  /** `sketchOf` its text; empty for datasets. */
  sketch: number[];
}

/** The facts of a document as read. */
export function docFactsOf(document: SourceDocument): DocFacts {
  const { key, publisher, publishedOn, origin, kind, text } = document;
  return { key, publisher, publishedOn, origin, kind, sketch: kind === 'article' ? sketchOf(text) : [] };
}

/** What a person may say of two claims or two name forms; `later` is kept, but decides nothing. */
export const VERDICTS = ['same', 'different', 'later'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A live judgement on two claims, or on two name forms. */
export interface Judgement {
  id: string;
  verdict: 'same' | 'different';
  a: string;
  b: string;
  /** The day it was given. */
  on: string;
}

/** A live correction of one claim. It holds while a live claim has this id and this quote. */
export interface Correction {
  id: string;
  claim: string;
  quote: string;
  action: 'reject' | 'confirm' | 'replace';
  field: string | null;
  value: unknown;
  /** The day it was made. */
  on: string;
}
