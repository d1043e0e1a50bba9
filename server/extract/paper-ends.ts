import { modalityAt } from './modality.ts';
import type { Paper } from './papers.ts';
import type { Line, Scene } from './scene.ts';
import { word } from './triggers.ts';

// What is done to a paper that exists: ended, given notice of, renewed, carried out.

const END =
  /^(terminated?|terminates|terminating|end|ended|ends|ending|scrap|scrapped|scraps|scrapping|abrogated?|abrogates|abrogating|revoked?|revokes|revoking|annul|annulled|annulling|denounced?|denounces|denouncing|cancel|cancelled|canceled|cancels|cancelling|canceling|quit|quitting|dissolved?|dissolving|rescind|rescinded|rescinding)$/;
const LEAVE = /^(withdrew|withdrawn|withdraw|withdraws|withdrawing)$/;
const PULL = /^(pull|pulled|pulls|pulling)$/;
const KEEP =
  /^(renew|renews|renewed|renewing|extend|extends|extended|extending|prolong|prolongs|prolonged|prolonging|amend|amends|amended|amending|revise|revises|revised|revising|update|updates|updated|updating|modify|modified|modifying|renegotiate|renegotiating|review|reviews|reviewed|reviewing|implement|implements|implemented|implementing|honour|honours|honoured|honouring|honor|honors|honored|honoring|uphold|upholds|upheld|upholding|observe|observing|violate|violates|violated|violating|breach|breached|breaching|invoke|invoked|invokes|invoking|suspend|suspends|suspended|suspending|enforce|enforcing|abide|abides|abiding|bound|governed)$/;
const SETTLED = /^(decided|decides|decision|agreed|agrees|voted|votes|resolved|chose|opted|moved|ordered)$/;

/** "took back the decision to end", "retract the termination", "decided against": what undoes it. */
const UNDONE =
  /^(against|back|backs|backed|reversal|reverse|reversed|reverses|reversing|recall|recalled|retract|retracted|retracts|revoke|revoked|rescind|rescinded|withdrew|halt|halted|suspend|suspended|delay|delayed|stop|stopped|overturn|overturned|dropped|not|no|never|without|avoid|prevent|opposed|rejected)$/;

const undone = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (UNDONE.test(word(scene, i))) return true;
  return false;
};

/** The verb right before a paper whose object it is, over an article and words that praise; -1 for none. */
function governing(scene: Scene, line: Line, p: Paper, verb: (i: number) => boolean): number {
  for (let i = p.from - 1; i >= Math.max(line.from, p.from - 5); i--) {
    if (verb(i)) return i;
    if (!/^(the|a|an|its|their|his|that|this|such|existing|current|present|same|from|out|of|by|'s|to|,)$/.test(word(scene, i))) {
      // "terminate Kenya's agreement with Italy"
      if (!(scene.doc.at.country[i] ?? 0)) return -1;
    }
  }
  return -1;
}

const leaving = (scene: Scene, i: number): boolean =>
  (LEAVE.test(word(scene, i)) && word(scene, i + 1) === 'from') ||
  (PULL.test(word(scene, i)) && word(scene, i + 1) === 'out' && /^(of|from)$/.test(word(scene, i + 2)));

/** "terminated its agreement", "withdrew from the accord", "decided to end the pact": the verb that ends it, told as done or decided; -1 for none. */
export function endsBefore(scene: Scene, line: Line, p: Paper): number {
  const verb = governing(scene, line, p, (i) => END.test(word(scene, i)) || leaving(scene, i));
  if (verb < 0) return noticeOf(scene, line, p);
  const w = word(scene, verb);
  if (word(scene, verb - 1) === 'to') {
    // "decided to end", "its decision to terminate"; "intends to end" leaves it in force.
    for (let k = verb - 2; k >= Math.max(line.from, verb - 5); k--)
      if (SETTLED.test(word(scene, k)))
        return !undone(scene, Math.max(line.from, k - 5), verb) && modalityAt(scene.doc, k, line.from, line.to, 'past') === 'real'
          ? verb
          : -1;
    return -1;
  }
  if (w.endsWith('ing') && !/^(is|are|was|were|after|by|of|'s|'re)$/.test(word(scene, verb - 1))) return -1;
  const form = /(?:ed|drew|drawn|quit)$/.test(w) ? 'past' : w.endsWith('s') ? 'present' : w.endsWith('ing') ? 'ing' : 'base';
  return modalityAt(scene.doc, verb, line.from, line.to, form) === 'real' ? verb : -1;
}

/** "the denunciation of the agreement", "notice of termination of the pact". */
function noticeOf(scene: Scene, line: Line, p: Paper): number {
  for (let i = p.from - 1; i >= Math.max(line.from, p.from - 9); i--) {
    const w = word(scene, i);
    if (/^(denunciation|termination|abrogation|revocation|cancellation|annulment)$/.test(w)) {
      if (undone(scene, Math.max(line.from, i - 6), i)) return -1;
      if (/^(possible|threatened|planned|early|any|no|a)$/.test(word(scene, i - 1))) return -1;
      return modalityAt(scene.doc, i, line.from, line.to, null) === 'real' ? i : -1;
    }
    if (/^(and|which|that|who|;|said|to)$/.test(w)) return -1;
  }
  return -1;
}

/** "intends to terminate the pact", "against renewing it", "implement the accord": a verb that only a paper in being can have; -1 for none. */
export function existsBefore(scene: Scene, line: Line, p: Paper): number {
  if (/^(no|any|another)$/.test(p.determiner)) return -1;
  return governing(
    scene,
    line,
    p,
    (i) =>
      (END.test(word(scene, i)) || leaving(scene, i) || KEEP.test(word(scene, i))) &&
      !/^(a|an|the|its|their)$/.test(word(scene, i - 1)),
  );
}

/** "bring the pact into force", "the entry into force of the pact", "has come into effect": token of "force", -1 for none. */
export function broughtIntoForce(scene: Scene, line: Line, p: Paper): number {
  for (let i = p.from - 1; i >= Math.max(line.from + 1, p.from - 6); i--) {
    if (!/^(force|effect)$/.test(word(scene, i)) || word(scene, i - 1) !== 'into') continue;
    const verb = word(scene, i - 2);
    if (/^(bring|brings|brought|bringing|put|puts|putting)$/.test(verb) || /^(entry|coming|entering)$/.test(verb)) {
      const modality = modalityAt(scene.doc, i - 2, line.from, line.to, /^(brought|put)$/.test(verb) ? 'past' : null);
      return modality === 'real' ? i : -1;
    }
  }
  return -1;
}
