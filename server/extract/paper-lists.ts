import type { Ledger } from './ledger.ts';
import type { Paper } from './papers.ts';
import { type Predicate, predicateOf } from './predicates.ts';
import type { Line, Scene } from './scene.ts';
import { word } from './triggers.ts';

// "The two sides signed the following agreements: A; B; and C", on one line or with a line for each.

/** What an entry of a list of papers takes from the plural that opens it; null where it is none or has a state of its own. */
export function inherited(scene: Scene, line: Line, p: Paper, papers: readonly Paper[], ledger: Ledger): Predicate | null {
  const head = papers.findLast((q) => q.to <= p.from && q.plural && !q.named && opens(scene, q, p.from));
  const open = ledger.list;
  const entry = open && !head && line.index > open.sentence && entryStart(scene, line, p);
  if (!head && !entry) return null;
  const own = predicateOf(scene, line, p, papers);
  if (own.status || own.dropped) return null;
  if (head) {
    const told = predicateOf(scene, line, head, [head]);
    return told.status && told.explicit ? { ...told, rule: 'listed' } : null;
  }
  if (!open) return null;
  return { ...open.predicate, at: { from: p.from, to: p.to }, rule: 'listed' };
}

/** Keeps what the entries below inherit while the list goes on. */
export function openList(scene: Scene, line: Line, papers: readonly Paper[], ledger: Ledger): void {
  const { doc } = scene;
  if (doc.tokens[line.to - 1]?.norm === ':') {
    const head = papers.findLast(
      (q) => q.plural || /^(following|these)$/.test(word(scene, q.from - 1)) || q.determiner === 'these',
    );
    const predicate = head ? predicateOf(scene, line, head, [head]) : null;
    ledger.list =
      predicate?.status && predicate.explicit && !predicate.dropped
        ? { predicate, parties: predicate.signers.countries, sentence: line.index }
        : null;
    return;
  }
  if (!ledger.list) return;
  // The list ends with the first line that is no entry of its own.
  if (papers.some((p) => entryStart(scene, line, p)) && line.index === ledger.list.sentence + 1)
    ledger.list.sentence = line.index;
  else ledger.list = null;
}

/** The phrase begins its line or its entry. */
function entryStart(scene: Scene, line: Line, p: Paper): boolean {
  if (scene.doc.blocks[scene.doc.sentences[line.index]?.block ?? 0]?.from !== line.from) return false;
  if (p.from - line.from > 3) return false;
  // An entry is a phrase; a sentence tells for itself.
  if (scene.doc.tokens[line.from]?.bullet) return true;
  for (let i = p.to; i < line.to; i++) if (/^(is|are|was|were|has|have|had|will|would)$/.test(word(scene, i))) return false;
  return true;
}

/** A colon, or "include", "namely", "are", between the plural and the entry. */
function opens(scene: Scene, head: Paper, at: number): boolean {
  for (let i = head.to; i < at && i < head.to + 60; i++) {
    const w = word(scene, i);
    if (w === ':' || (i < head.to + 3 && /^(include|includes|including|namely|are|were)$/.test(w))) return true;
    if (i < head.to + 3 && /^(that|which|,|—|of)$/.test(w)) continue;
    if (i >= head.to + 12 || /^(which|who|that|while|but)$/.test(w)) return false;
  }
  return false;
}
