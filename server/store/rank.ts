import { byCodeUnit } from '../model/compare.ts';
import { foldText } from '../model/names.ts';
import type { Cell } from '../model/values.ts';
import type { SearchHit, SearchKind } from './port.ts';

/** Something a search may find: its names by property. */
export interface Candidate {
  id: string;
  labels: readonly string[];
  name: string;
  texts: readonly string[];
}

const texts = (cell: Cell | undefined): string[] =>
  (Array.isArray(cell) ? cell : [cell]).filter((t): t is string => typeof t === 'string');

/** A row id, labels, name, other names … -> a candidate. The same columns on both engines. */
export function candidateOf(row: readonly Cell[]): Candidate {
  const [id, labels, name, ...others] = row;
  return {
    id: typeof id === 'string' ? id : '',
    labels: texts(labels),
    name: typeof name === 'string' ? name : '',
    texts: [...texts(name), ...others.flatMap(texts)],
  };
}

/** Kinds in the order in which equally good hits are shown. */
export const SEARCH_KINDS: readonly SearchKind[] = [
  'Country',
  'Organization',
  'Person',
  'Agreement',
  'Meeting',
  'Exercise',
  'Office',
  'Place',
  'Document',
];

/** The words of a text for searching: folded letters and digits, at most 12 of at most 60 characters. */
export function searchWords(text: string): string[] {
  return foldText(text.slice(0, 1000))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((w) => w.slice(0, 60));
}

/**
 * Orders what an engine's index found. Both engines only propose; this decides, so that they answer alike: every word of the
 * query must begin a word of the same text. Exact texts first, then those that begin with the query, whole words, beginnings;
 * shorter texts before longer ones; names before other forms. Score 0..1, ties by kind, then id.
 */
export function rank(
  query: string,
  candidates: Iterable<Candidate>,
  kinds: readonly SearchKind[] | null,
  limit: number,
): SearchHit[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const asked = words.join(' ');
  const wanted = kinds ?? SEARCH_KINDS;
  const hits = new Map<string, SearchHit & { order: number }>();
  for (const candidate of candidates) {
    const order = SEARCH_KINDS.findIndex((kind) => wanted.includes(kind) && candidate.labels.includes(kind));
    if (order < 0) continue;
    let best: SearchHit | null = null;
    for (const text of candidate.texts) {
      const score = scoreOf(asked, words, text) * (text === candidate.name ? 1 : 0.98);
      if (score > (best?.score ?? 0))
        best = {
          id: candidate.id,
          label: SEARCH_KINDS[order] as string,
          name: candidate.name,
          score: round(score),
          matched: text,
        };
    }
    if (best) hits.set(candidate.id, { ...best, order });
  }
  return [...hits.values()]
    .sort((a, b) => b.score - a.score || a.order - b.order || byCodeUnit(a.id, b.id))
    .slice(0, Math.max(0, limit))
    .map(({ id, label, name, score, matched }) => ({ id, label, name, score, matched }));
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

function scoreOf(asked: string, words: readonly string[], text: string): number {
  const own = searchWords(text);
  const whole = own.join(' ');
  if (whole === asked) return 1;
  if (!words.every((word) => own.some((o) => o.startsWith(word)))) return 0;
  const share = asked.length / Math.max(asked.length, whole.length);
  if (whole.startsWith(asked)) return (own.includes(words.at(-1) as string) ? 0.8 : 0.75) + 0.15 * share;
  const exact = words.filter((word) => own.includes(word)).length / words.length;
  return 0.4 + 0.2 * exact + 0.15 * share;
}
