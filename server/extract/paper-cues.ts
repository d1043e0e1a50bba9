import type { Paper } from './papers.ts';
import type { Scene } from './scene.ts';
import { word } from './triggers.ts';

/** "is to follow", "in the making", "in the pipeline", "is nearly ready". */
export function inTheMaking(scene: Scene, i: number): boolean {
  const [a, b, c] = [word(scene, i), word(scene, i + 1), word(scene, i + 2)];
  if (/^(is|are)$/.test(a) && b === 'to' && /^(follow|come|be)$/.test(c)) return true;
  if (a === 'in' && ((b === 'the' && /^(making|pipeline|works|offing)$/.test(c)) || b === 'preparation')) return true;
  const verb = /^(also|now|still|currently)$/.test(b) ? word(scene, i + 2) : b;
  const making = verb === b ? c : word(scene, i + 3);
  if (
    /^(is|are)$/.test(a) &&
    verb === 'being' &&
    /^(finali[sz]ed|drafted|negotiated|prepared|discussed|drawn|hammered)$/.test(making)
  )
    return true;
  return /^(is|are)$/.test(a) && (/^(near|close|imminent|pending|unsigned)$/.test(b) || (b === 'ready' && c === 'for'));
}

/** "replaces the treaty", "the treaty that it supersedes", "takes the place of": token of the verb before a paper that another one replaces, -1 for none. */
export function replacing(scene: Scene, p: Paper, start: number): number {
  for (let i = p.from - 1; i >= Math.max(start, p.from - 4); i--) {
    const w = word(scene, i);
    if (
      /^(replaces|replace|replaced|replacing|supersedes|supersede|superseded|superseding|supplants|supplant|supplanted|supplanting|succeeds|succeeded)$/.test(
        w,
      )
    )
      return /^(not|never|without|nor)$/.test(word(scene, i - 1)) || /^(is|was|are|were|been|be)$/.test(word(scene, i - 1))
        ? -1
        : i;
    if (
      w === 'place' &&
      word(scene, i + 1) === 'of' &&
      /^(takes|take|took|taking|in)$/.test(word(scene, i - 1) === 'the' ? word(scene, i - 2) : word(scene, i - 1))
    )
      return i;
    if (/^[,;]$/.test(w)) return -1;
  }
  return -1;
}

/** "The 1998 agreement is replaced by the new treaty": token of the verb after the paper that is replaced, -1 for none. */
export function replacedBy(scene: Scene, p: Paper, end: number): number {
  for (let i = p.to; i < Math.min(end, p.to + 8); i++)
    if (/^(replaced|superseded|supplanted|succeeded)$/.test(word(scene, i)) && word(scene, i + 1) === 'by')
      return /^(is|was|are|were|been|be|being|,)$/.test(word(scene, i - 1)) || i === p.to ? i : -1;
  return -1;
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
  // "said in a joint statement", "according to the joint communique"
  if (p.kind === 'joint-statement' && !p.weak) {
    if (word(scene, p.from - 1) === 'in')
      for (let i = p.from - 2; i >= Math.max(start, p.from - 8); i--)
        if (
          /^(said|stated|announced|declared|pledged|agreed|condemned|confirmed|reaffirmed|noted|added|affirmed|expressed)$/.test(
            word(scene, i),
          )
        )
          return i;
    if (word(scene, p.from - 1) === 'to' && word(scene, p.from - 2) === 'according') return p.from - 2;
  }
  for (let i = Math.max(start, p.from - 7); i < Math.min(end, p.to + 6); i++)
    if (verb.test(word(scene, i)) && !/^(to|be|not|will|yet|would)$/.test(word(scene, i - 1))) return i;
  return -1;
}
