import type { Paper } from './papers.ts';
import { word } from './triggers.ts';
import type { Line, Scene } from './scene.ts';

const PASSIVE = new Set([
  'was',
  'were',
  'been',
  'be',
  'being',
  'is',
  'are',
  'as',
  'got',
  'also',
  'jointly',
  'finally',
  'eventually',
  'already',
  'since',
  'never',
  'not',
  'yet',
  'recently',
  'first',
  'formally',
]);

export interface Sign {
  at: number;
  to: number;
  mode: 'active' | 'passive' | 'relative' | 'noun';
}

/** The signing word that governs this paper: before it as its object, after it as its predicate. */
export function signVerbFor(scene: Scene, line: Line, p: Paper, papers: readonly Paper[]): Sign | null {
  const { signVerbs } = scene.doc.compiled.lexicon.words;
  // "signed a supplementary agreement to the pact of 1951": the pact is what the other paper belongs to.
  if (word(scene, p.from - 1) === 'to' && papers.some((q) => q !== p && q.to === p.from - 1)) return null;
  const isSign = (i: number): boolean =>
    (signVerbs.has(word(scene, i)) || (/^(struck|clinched)$/.test(word(scene, i)) && (i >= p.to || p.from - i <= 3))) &&
    !(scene.doc.at.agreement[i] ?? 0) &&
    !(word(scene, i) === 'concluded' && /^(that|by|negotiations|talks|discussions|consultations)$/.test(word(scene, i + 1)));
  let before: Sign | null = null;
  for (let i = p.from - 1; i >= Math.max(line.from, p.from - 42); i--) {
    const w = word(scene, i);
    if (w === ';') break;
    if (/^(which|that|who)$/.test(w) && !before && i < p.from - 1 && !papers.some((q) => q.to <= p.from && q.from > i)) break;
    if (
      /^(signature|signatures|names|pen)$/.test(w) &&
      word(scene, i + 1) === 'to' &&
      /^(their|his|its|put|the|our|formal|official|respective)$/.test(word(scene, i - 1))
    ) {
      const put = /^(formal|official|respective)$/.test(word(scene, i - 1)) ? i - 2 : i - 1;
      before = { at: put, to: i + 2, mode: 'active' };
      break;
    }
    if (w === 'signing' || w === 'signature' || w === 'conclusion') {
      if (word(scene, i + 1) === 'of' && p.from - i <= 5) {
        before = { at: i, to: i + 2, mode: 'noun' };
        break;
      }
      if (w === 'signing' && p.from - i <= 3) {
        before = { at: i, to: i + 1, mode: 'active' };
        break;
      }
      continue;
    }
    // "entered into an agreement", but "entered into force"
    if (w === 'into' && /^enter(s|ed|ing)?$/.test(word(scene, i - 1)) && !clauseBetween(scene, i + 1, p.from)) {
      before = { at: i - 1, to: i + 1, mode: 'active' };
      break;
    }
    if (!isSign(i)) continue;
    // "…, signed in 2016, and the DCA": a passive of an earlier paper governs only that one.
    const passive = PASSIVE.has(word(scene, i - 1)) || word(scene, i - 1) === ',' || papers.some((q) => q.to === i);
    const earlier = papers.find((q) => q.to <= i && i - q.to <= 4 && q !== p);
    if (passive && earlier) break;
    // Only the object right after the verb, or one listed with others after it.
    const between = papers.some((q) => q.from > i && q.to <= p.from);
    if (!between && clauseBetween(scene, i + 1, p.from)) break;
    before = { at: i, to: i + 1, mode: PASSIVE.has(word(scene, i - 1)) && word(scene, i - 1) !== 'also' ? 'passive' : 'active' };
    break;
  }
  let after: Sign | null = null;
  const next = papers.find((q) => q.from >= p.to);
  for (let i = p.to; i < Math.min(line.to, p.to + 30); i++) {
    const w = word(scene, i);
    if (w === ';') break;
    if (/^(signatures|signature)$/.test(w) && word(scene, i + 1) === 'of') {
      after = { at: i, to: i + 2, mode: 'noun' };
      break;
    }
    if (w === 'signature' && word(scene, i - 1) === 'to' && /^put$/.test(word(scene, i - 2))) {
      after = { at: i - 2, to: i + 1, mode: 'passive' };
      break;
    }
    if (w === 'signature' && word(scene, i - 1) === 'for') {
      after = { at: i, to: i + 1, mode: 'passive' };
      break;
    }
    if (!isSign(i)) continue;
    const passive =
      PASSIVE.has(word(scene, i - 1)) ||
      i === p.to ||
      /^[,:(—]$/.test(word(scene, i - 1)) ||
      (i === p.to + 1 && /^[,:(—"]$/.test(word(scene, p.to)));
    const clause =
      /^(that|which)$/.test(word(scene, p.to)) || (word(scene, p.to) === ',' && /^(that|which)$/.test(word(scene, p.to + 1)));
    if (
      clause &&
      !PASSIVE.has(word(scene, i - 1)) &&
      line.groups.some((g) => g.from >= p.to && g.to <= i && g.actors.some((a) => a.person ?? a.kind !== 'single'))
    ) {
      after = { at: i, to: i + 1, mode: 'relative' };
      break;
    }
    if (passive) {
      // "The protocol, which renews the pact of 1990, was signed": the verb after the clause is the protocol's.
      const owner = papers.findLast((q) => q.to <= p.from);
      if (owner && aside(scene, owner.to, p.to, i)) break;
      // "A was signed, as was B": B's own verb.
      const listed = next && next.from < i && !coordinated(scene, p.to, next.from) && !aside(scene, p.to, next.to, i);
      if (!listed) after = { at: i, to: i + 1, mode: 'passive' };
      break;
    }
    const relative =
      thatAfter(scene, p, i) ||
      (/^(it|he|she|they)$/.test(word(scene, p.to)) && i - p.to <= 3) ||
      /^(that|which)$/.test(word(scene, p.to)) ||
      (word(scene, p.to) === ',' && /^(that|which)$/.test(word(scene, p.to + 1)));
    const bare = line.groups.some((g) => g.from >= p.to && g.from - p.to <= 1 && g.to <= i);
    if ((relative || bare) && !(next && next.from - i <= 6 && next.from > i)) after = { at: i, to: i + 1, mode: 'relative' };
    break;
  }
  // "The MoU … was signed, as was an implementing arrangement"
  if (!before && !after && /^(was|were)$/.test(word(scene, p.from - 1)) && word(scene, p.from - 2) === 'as') {
    for (let i = p.from - 3; i >= line.from; i--) if (isSign(i)) return { at: i, to: i + 1, mode: 'passive' };
  }
  if (before && after) return p.from - before.to <= after.at - p.to + 4 ? before : after;
  return before ?? after;
}

/** Between the end of one paper and a verb stands ", which … B …,": B is named in an aside. `end` is where B ends. */
function aside(scene: Scene, from: number, end: number, verb: number): boolean {
  if (word(scene, from) !== ',' || !/^(which|that|one|itself|an|a)$/.test(word(scene, from + 1))) return false;
  for (let i = end; i < verb; i++)
    if (word(scene, i) === ',') return /^(was|were|is|has|had|will|,)$/.test(word(scene, i + 1)) || i + 1 === verb;
  return false;
}

/** "the deal for 24 jets that Egypt signed": the clause stands behind what the paper is about. */
function thatAfter(scene: Scene, p: Paper, verb: number): boolean {
  if (!/^(for|on|of|covering|concerning)$/.test(word(scene, p.to))) return false;
  for (let k = p.to + 1; k < Math.min(verb, p.to + 9); k++) {
    if (/^(that|which)$/.test(word(scene, k))) return verb - k <= 6;
    if (/^[,;]$/.test(word(scene, k))) return false;
  }
  return false;
}

function coordinated(scene: Scene, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) if (!/^(and|,|a|an|the|as|well|both)$/.test(word(scene, i))) return false;
  return true;
}

/** A finite verb or clause word between the signing verb and the paper means another clause. */
function clauseBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^(said|that|which|who|while|after|when|where|before|under|because|describing|discussed|reviewed|will|would|has|have|follows|announced|welcomed|reaffirmed)$/.test(
        word(scene, i),
      )
    )
      return true;
  return false;
}
