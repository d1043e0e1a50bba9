import { modalityAt } from './modality.ts';
import type { Paper } from './papers.ts';
import type { Line, Scene } from './scene.ts';
import { word } from './triggers.ts';

/** "is to follow", "in the making", "in the pipeline", "is nearly ready". */
export function inTheMaking(scene: Scene, i: number): boolean {
  const [a, b, c] = [word(scene, i), word(scene, i + 1), word(scene, i + 2)];
  if (/^(is|are)$/.test(a) && b === 'to' && /^(follow|come|be)$/.test(c)) return true;
  if (a === 'in' && ((b === 'the' && /^(making|pipeline|works|offing)$/.test(c)) || b === 'preparation')) return true;
  return /^(is|are)$/.test(a) && (/^(near|close|imminent|pending|unsigned)$/.test(b) || (b === 'ready' && c === 'for'));
}

/** A statement is issued or adopted, a contract awarded or won, rather than signed. Token of the verb, -1 for none. */
export function issuing(scene: Scene, p: Paper, start: number, end: number): number {
  const verb =
    p.kind === 'joint-statement'
      ? /^(issued|adopted|released|approved)$/
      : p.kind === 'contract'
        ? /^(awarded|won|clinched|placed)$/
        : null;
  if (!verb) return -1;
  for (let i = Math.max(start, p.from - 7); i < Math.min(end, p.to + 6); i++)
    if (verb.test(word(scene, i)) && !/^(to|be|not|will|yet|would)$/.test(word(scene, i - 1))) return i;
  return -1;
}

/** "terminated its agreement", "is ending the pact", "withdrew from the accord": told as done or decided. */
export function endsBefore(scene: Scene, line: Line, i: number, p: Paper): boolean {
  const w = word(scene, i);
  const out =
    (w === 'from' && /^(withdrew|withdrawn|withdraw|withdraws|withdrawing)$/.test(word(scene, i - 1))) ||
    (w === 'of' && word(scene, i - 1) === 'out' && /^(pulled|pulls|pulling)$/.test(word(scene, i - 2)));
  const verb = out ? (w === 'of' ? i - 2 : i - 1) : i;
  if (
    !out &&
    !/^(terminated|terminates|terminating|terminate|ended|ends|ending|scrapped|scraps|scrapping|abrogated|abrogates|revoked|revokes|annulled|denounced|cancelled|canceled|cancels|quit)$/.test(
      w,
    )
  )
    return false;
  // "ended their talks without a pact": something else was ended.
  for (let k = i + 1; k < p.from; k++)
    if (/^(talks|negotiations|discussions|without|for|on|over|about|after|with|and|,)$/.test(word(scene, k))) return false;
  const form = /(?:ed|drew|drawn)$/.test(word(scene, verb))
    ? 'past'
    : word(scene, verb).endsWith('s')
      ? 'present'
      : word(scene, verb).endsWith('ing')
        ? 'ing'
        : 'base';
  return modalityAt(scene.doc, verb, line.from, line.to, form) === 'real' && word(scene, verb - 1) !== 'to';
}
