import type { Paper } from './papers.ts';
import type { Scene } from './scene.ts';
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
