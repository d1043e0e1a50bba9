import type { Lexicon } from '../lexicon/types.ts';
import type { Claim, Extraction } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import { read } from './index.ts';
import { type Step, Trace } from './trace.ts';

/** One sentence of the text and every step that was taken in it, in the order of the text. */
export interface ExplainedSentence {
  start: number;
  end: number;
  text: string;
  steps: Step[];
}

/** How a document was read. */
export interface Explanation {
  extraction: Extraction;
  sentences: ExplainedSentence[];
}

const ORDER: Record<Step['action'], number> = { recognised: 0, fired: 1, joined: 2, dropped: 3, stated: 4 };

/**
 * Reads a document as `extract` does and tells, sentence by sentence, what the tables knew, which rule fired, what was joined with
 * what, what was dropped and why, and which claims came out. The extraction is the same, byte for byte.
 */
export function explain(document: SourceDocument, lexicon: Lexicon): Explanation {
  let trace: Trace | null = null;
  const { extraction, doc } = read(document, lexicon, (annotated) => (trace = new Trace(annotated)));
  const steps = (trace as Trace | null)?.steps ?? [];
  const sentences = doc.sentences.flatMap((s): ExplainedSentence[] => {
    const start = doc.tokens[s.from]?.start;
    const end = doc.tokens[s.to - 1]?.end;
    return start === undefined || end === undefined ? [] : [{ start, end, text: doc.text.slice(start, end), steps: [] }];
  });
  for (const step of [...steps, ...extraction.claims.map(stated)]) sentenceAt(sentences, step.start)?.steps.push(step);
  for (const s of sentences) s.steps.sort((a, b) => ORDER[a.action] - ORDER[b.action] || a.start - b.start || a.end - b.end);
  return { extraction, sentences };
}

/** A claim as a step at the words that triggered it. */
function stated(claim: Claim): Step {
  const at = claim.spans['status']?.[0] ?? claim.spans['name']?.[0] ?? claim.spans['id']?.[0] ?? claim;
  const filled = Object.entries(claim.value)
    .filter(([, v]) => v !== null && v !== undefined && v !== false && !(Array.isArray(v) && v.length === 0))
    .map(([field, v]) => `${field} ${Array.isArray(v) ? v.map(plain).join(', ') : plain(v)}`);
  return { action: 'stated', kind: claim.kind, rule: claim.rule, start: at.start, end: at.end, note: filled.join(' · ') };
}

const plain = (v: unknown): string => (typeof v === 'object' && v !== null ? Object.values(v).join(' ') : String(v));

/** The sentence that holds an offset, by halving. */
function sentenceAt(sentences: readonly ExplainedSentence[], offset: number): ExplainedSentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}
