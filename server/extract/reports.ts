import type { Actor } from './actors.ts';
import { castOf, codesOf, objectOf, subjectOf } from './participants.ts';
import { emptyCast, type Line, type Scene } from './scene.ts';
import { known } from './told.ts';
import { isCall, pairTrigger, word, type Trigger } from './triggers.ts';

// Meetings told beside what a sentence is mainly about.

const INCLUDING = /^(including|namely|like)$/;
const TOLD =
  /^(told|informed|assured|reassured|briefed|thanked|urged|conveyed|congratulated|asked|warned|stressed|expressed|raised|reiterated|reaffirmed|emphasized|emphasised|underlined|presented|handed|invited|pressed|reminded|requested)$/;
const MET = /^(met|meets|meet|meeting|meetings|talks|discussions|conversations|calls|received|consultations|bilaterals)$/;

const official = (a: Actor): boolean => a.person !== null || a.office !== null;

/** "met heads of delegation of several countries, including X of A and Y of B": one meeting with each. */
export function includingSome(scene: Scene, line: Line, i: number): Trigger | null {
  const w = word(scene, i);
  const two = (w === 'such' && word(scene, i + 1) === 'as') || (w === 'among' && /^(them|others)$/.test(word(scene, i + 1)));
  if (!INCLUDING.test(w) && !two) return null;
  const start = i + (two ? 2 : 1);
  const some = line.groups.find((g) => g.from >= start && g.from - start <= 4 && g.actors.some(official));
  if (!some) return null;
  for (let k = i - 1; k >= Math.max(line.from, i - 30); k--) {
    if (/^(;|that|said)$/.test(word(scene, k))) return null;
    if (!MET.test(word(scene, k))) continue;
    // A group of its own between the verb and the list: then these are its companions.
    if (line.groups.some((g) => g.from > k && g.to <= i && g.actors.some(official))) return null;
    const subject = subjectOf(scene, line, k);
    const own = codesOf(castOf(scene, line, [subject]));
    const t = pairTrigger(scene, line, { from: k, to: k + 1 }, 'past', 'met-including', subject, some);
    if (!t || own.length > 1) return null;
    return known(scene, line, t);
  }
  return null;
}

/** "told his counterpart on the sidelines of …", "X thanked Y during the talks": who speaks to whom at a meeting that the sentence names. */
export function toldDuring(scene: Scene, line: Line, i: number): Trigger | null {
  if (i - line.from <= 6) return toldAfter(scene, line, i);
  for (let k = i - 1; k >= Math.max(line.from, i - 40); k--) {
    if (!TOLD.test(word(scene, k))) continue;
    const subject = subjectOf(scene, line, k);
    const object =
      objectOf(scene, line, k + 1, new Set(['to', 'with', 'and']), 3) ??
      line.groups.find((g) => g.from > k && g.to <= i && (g.before === 'to' || g.before === 'with')) ??
      null;
    if (
      !object?.actors.some(official) ||
      object.to > i ||
      (subject && !subject.actors.some((a) => official(a) || a.kind === 'single'))
    )
      continue;
    const at = { from: i, to: i + 1 };
    const t = pairTrigger(scene, line, at, 'past', 'told-during', subject, object);
    if (!t || t.each || codesOf(t.cast).length !== 2) continue;
    t.call = /^(call|calls|conversation)$/.test(word(scene, i)) || isCall(scene, line, at);
    return known(scene, line, t);
  }
  return null;
}

/** "During the call, X told Y …": the talks in front. */
function toldAfter(scene: Scene, line: Line, i: number): Trigger | null {
  for (let k = i + 1; k < Math.min(line.to, i + 24); k++) {
    if (!TOLD.test(word(scene, k))) continue;
    const subject = line.groups.findLast((g) => g.to <= k && g.from > i) ?? null;
    const object = objectOf(scene, line, k + 1, new Set(['to', 'with']), 3);
    if (!subject?.actors.some(official) || !object?.actors.some(official)) return null;
    const at = { from: i, to: i + 1 };
    const t = pairTrigger(scene, line, at, 'past', 'told-during', subject, object);
    if (!t || t.each || codesOf(t.cast).length !== 2) return null;
    t.call = /^(call|calls)$/.test(word(scene, i)) || isCall(scene, line, at);
    return known(scene, line, t);
  }
  return null;
}

function lastOfSeveral(scene: Scene, line: Line, i: number, from: number): Trigger | null {
  const day = [from, from + 1].find((k) => scene.doc.at.date[k]);
  const subject = subjectOf(scene, line, i);
  if (!day || !subject) return null;
  const at = { from: from - 1, to: from };
  const t = pairTrigger(scene, line, at, 'past', 'last-one', subject, null);
  if (!t || codesOf(t.cast).length !== 2) return null;
  t.call = word(scene, i) === 'calls' || isCall(scene, line, at);
  return t;
}

/** "Their last call was on 12 October", "the two ministers' previous meeting took place in May": told only with its day. */
export function lastOne(scene: Scene, line: Line, i: number): Trigger | null {
  const { doc } = scene;
  // "had two calls within a week, the last one on 21 October"
  const one = scene.doc.tokens.slice(i + 1, i + 8).findIndex((t, k) => t.norm === 'one' && word(scene, i + k) === 'last');
  if (one >= 0 && /^(calls|meetings|talks|conversations)$/.test(word(scene, i)))
    return lastOfSeveral(scene, line, i, i + one + 2);
  if (!/^(last|latest|previous|earlier|recent|second|third|first)$/.test(word(scene, i - 1))) return null;
  let k = i + 1;
  if (word(scene, k) === 'between') return null;
  if (!/^(was|took|came|had|occurred|happened)$/.test(word(scene, k))) return null;
  while (
    k < Math.min(line.to, i + 8) &&
    /^(was|took|came|had|been|place|held|in|on|occurred|happened|earlier|last|back|only)$/.test(word(scene, k))
  ) {
    if (doc.at.date[k]) break;
    k++;
  }
  if (!doc.at.date[k]) return null;
  const owner = line.groups.findLast((g) => g.to <= i && i - g.to <= 4);
  const cast = owner ? castOf(scene, line, [owner]) : emptyCast();
  if (codesOf(cast).length < 2) {
    if (scene.lastPeople.length === 2) for (const p of scene.lastPeople) cast.people.set(p, { from: i, to: i + 1 });
    for (const p of cast.people.keys()) if (p.country) cast.countries.set(p.country, { from: i, to: i + 1 });
  }
  if (codesOf(cast).length !== 2) return null;
  const at = { from: i, to: i + 1 };
  return {
    at,
    rule: 'last-one',
    form: 'past',
    cast,
    each: null,
    call: /^calls?$/.test(word(scene, i)) || isCall(scene, line, at),
  };
}
