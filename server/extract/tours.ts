import { type Goal, goalsAfter } from './journeys.ts';
import type { Line, Scene } from './scene.ts';

// Journeys with several stops, and what a text says of a journey after it has told it.

const NOUN_OF_STOPS = /^(tour|trip|trips|visits|swing|journey)$/;

/**
 * Stops of a tour that stand apart from its noun: "a tour that takes him to A and B", "a three-nation tour including A", "with
 * stops in A and B", "the last stop of a tour after A and B", "tour: A, B and C". Empty where the noun is no tour.
 */
export function stopsOf(scene: Scene, line: Line, i: number): Goal[] {
  const { doc } = scene;
  if (!NOUN_OF_STOPS.test(doc.tokens[i]?.norm ?? '')) return [];
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  const out: Goal[] = [];
  const last = doc.tokens.slice(Math.max(line.from, i - 9), i).some((t) => /^(stop|leg|stage|part)$/.test(t.norm));
  for (let k = i + 1; k < Math.min(line.to, i + 30); k++) {
    const w = word(k);
    if (/^(;|said|met)$/.test(w)) break;
    let at = -1;
    if (/^(including|includes|included|include|covering|covers|covered|comprising|encompassing)$/.test(w)) at = k + 1;
    else if (/^(stops|stop|stopovers|halts|stopping)$/.test(w) && word(k + 1) === 'in') at = k + 2;
    else if (/^(take|takes|took|taking|taken|brought|brings|bring)$/.test(w)) {
      at = k + 1;
      while (at < k + 7 && word(at) !== 'to') at++;
      at = word(at) === 'to' ? at + 1 : -1;
    } else if (w === 'through' || (last && w === 'after') || (w === ':' && k - i < 6)) at = k + 1;
    else if (/^(began|begins|started|starts)$/.test(w)) {
      at = k + 1;
      while (at < k + 5 && word(at) !== 'in') at++;
    }
    if (at < 0) continue;
    if (/^(stops|stop|visits|also)$/.test(word(at))) at++;
    if (/^(in|to|at)$/.test(word(at))) at++;
    const goals = goalsAfter(scene, line, at);
    out.push(...goals);
    const end = goals.at(-1)?.at.to;
    if (end) k = end - 1;
  }
  return out;
}

/** "is the first minister to visit Sweden since 2005": a visit that is made, told by its rank. */
export function rankedVisit(scene: Scene, line: Line, verb: number): boolean {
  const { doc } = scene;
  if (doc.tokens[verb - 1]?.norm !== 'to') return false;
  for (let k = verb - 2; k >= Math.max(line.from, verb - 16); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (/^(;|who|which|said)$/.test(w)) return false;
    if (/^(first|second|third|fourth|last|latest|only|highest|senior|ranking)$/.test(w))
      for (let b = k - 1; b >= Math.max(line.from, k - 5); b--)
        if (/^(is|was|becomes|became|becoming|as|being|,)$/.test(doc.tokens[b]?.norm ?? '')) return true;
  }
  return false;
}
