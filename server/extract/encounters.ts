import type { Group } from './groups.ts';
import { leadOf } from './talk-words.ts';
import { castOf, codesOf, joinCasts, objectOf, subjectOf } from './participants.ts';
import { emptyCast, type Line, type Range, type Scene } from './scene.ts';
import { chairedBy, inTheChair, tookPart } from './chairs.ts';
import { discussedWith, TALKED } from './discussed.ts';
import { callTo, onTheLine, phoneFirst, rang } from './phone-calls.ts';
import { includingSome, lastOne, toldDuring } from './reports.ts';
import { known } from './told.ts';
import { isCall, pairTrigger, word, type Trigger } from './triggers.ts';

// Further ways to say that people met, beside the verb "meet" and the talks that are held.

const CHAIRED = /^(chaired|chair|headed|led|presided|hosted|opened|attended)$/;
const GATHERED = /^(gathered|gather|gathers|convened|assembled|convene|closeted)$/;
const PARTNER = /^(with|between|of|by|to|from)$/;
const COURTESY = /^(courtesy|protocol|farewell|introductory|familiarisation)$/;

/** A meeting told by other words than "met" and "held talks" at token `i`; null if there is none. */
export function encounterAt(scene: Scene, line: Line, i: number): Trigger | null {
  const w = word(scene, i);
  if (/^(visit|visits|call|calls)$/.test(w) && COURTESY.test(word(scene, i - 1))) return courtesyVisit(scene, line, i);
  if (w === 'chair' && word(scene, i - 1) === 'the' && word(scene, i - 2) === 'in') return inTheChair(scene, line, i);
  if (CHAIRED.test(w) && word(scene, i + 1) === 'by') return chairedBy(scene, line, i);
  if (
    w === 'with' &&
    (i === line.from ||
      (i <= line.from + 2 && !/^(call|talks|meeting|conversation|visit|deal|agreement|pact)$/.test(word(scene, i - 1))))
  )
    return withFirst(scene, line, i);
  if (w === 'with' && /^(was|is|were)$/.test(word(scene, i - 1))) return oneWasWith(scene, line, i);
  if (TALKED.test(w)) return discussedWith(scene, line, i);
  if (/^(sat|sit|sits)$/.test(w) && word(scene, i + 1) === 'down') return satDown(scene, line, i);
  if ((/^(came|got|come)$/.test(w) && word(scene, i + 1) === 'together') || GATHERED.test(w))
    return jointly(
      scene,
      line,
      { from: i, to: GATHERED.test(w) ? i + 1 : i + 2 },
      w === 'gather' || w === 'convene' ? 'base' : 'past',
    );
  if (/^calls?$/.test(w) && word(scene, i + 1) === 'to' && /^(a|the|phone|telephone|video)$/.test(word(scene, i - 1)))
    return callTo(scene, line, i);
  const some = includingSome(scene, line, i);
  if (some) return some;
  if (/^(sidelines|margins)$/.test(w)) return toldDuring(scene, line, i);
  if (w === 'joined' && word(scene, i + 1) === 'by') return joinedBy(scene, line, i);
  if (/^(called|calls|rang|phoned|telephones|dialled|dialed)$/.test(w)) return rang(scene, line, i);
  const had = scene.doc.compiled.lexicon.words.talkNouns.has(w) ? talksHad(scene, line, i) : null;
  if (had) return had;
  if (scene.doc.compiled.lexicon.words.talkNouns.has(w) || /^(call|calls)$/.test(w))
    return inMeeting(scene, line, i) ?? lastOne(scene, line, i) ?? (leadOf(scene, line, i) ? toldDuring(scene, line, i) : null);
  if (/^(bilaterals|bilateral)$/.test(w)) return bilaterals(scene, line, i);
  if (w === 'called' && /^(separately|individually|jointly)$/.test(word(scene, i + 1)) && word(scene, i + 2) === 'on') {
    const object = objectOf(scene, line, i + 3, new Set(['on']), 3);
    const t = object
      ? pairTrigger(scene, line, { from: i, to: i + 3 }, 'past', 'called-on', subjectOf(scene, line, i), object)
      : null;
    return t && word(scene, i + 1) !== 'jointly' ? eachGuest(t, codesOf(castOf(scene, line, [object]))[0] ?? null) : t;
  }
  if (/^(guest|host)$/.test(w) && /^(of|to)$/.test(word(scene, i + 1))) return guestOf(scene, line, i);
  if (w === 'line' && word(scene, i - 1) === 'the' && word(scene, i - 2) === 'on') return onTheLine(scene, line, i);
  if (w === 'part' && /^(took|take|takes|taking)$/.test(word(scene, i - 1)) && word(scene, i + 1) === 'in')
    return tookPart(scene, line, i);
  if (w === 'turn' && word(scene, i + 1) === 'of') {
    const next = objectOf(scene, line, i + 2, new Set(['of']), 2);
    return next?.actors.some((a) => a.person ?? a.office)
      ? pairTrigger(scene, line, { from: i, to: i + 2 }, 'past', 'turn-of', null, next)
      : null;
  }
  if (i <= line.from + 4 && scene.doc.compiled.lexicon.words.phoneWords.has(w)) return phoneFirst(scene, line, i);
  if (/^(went|came)$/.test(w) && word(scene, i + 1) === 'to' && word(scene, i + 2) === 'see') {
    const object = objectOf(scene, line, i + 3, new Set<string>(), 3);
    return object?.actors.some((a) => a.person ?? a.office)
      ? pairTrigger(scene, line, { from: i, to: i + 3 }, 'past', 'went-to-see', subjectOf(scene, line, i), object)
      : null;
  }
  // "when the two saw each other at the forum"
  if (w === 'saw' && word(scene, i + 1) === 'each' && word(scene, i + 2) === 'other')
    return jointly(scene, line, { from: i, to: i + 3 }, 'past');
  // "is due in Lima to see A"
  if (w === 'see' && word(scene, i - 1) === 'to') {
    const due = scene.doc.tokens
      .slice(Math.max(line.from, i - 12), i)
      .some((t) => /^(due|expected|will|travel|travels|flies|fly|visit|scheduled|heads|goes|leaves)$/.test(t.norm));
    const object = due ? objectOf(scene, line, i + 1, new Set<string>(), 3) : null;
    return object?.actors.some((a) => a.person ?? a.office)
      ? pairTrigger(scene, line, { from: i, to: i + 1 }, 'base', 'went-to-see', subjectOf(scene, line, i), object)
      : null;
  }
  if (/^(conferred|huddled|consulted|interacted|interacts|engaged|deliberated)$/.test(w)) {
    const object = objectOf(scene, line, i + 1, new Set(['with']), 4);
    const subject = subjectOf(scene, line, i);
    return object || codesOf(castOf(scene, line, [subject])).length > 1
      ? pairTrigger(scene, line, { from: i, to: i + 1 }, 'past', 'conferred', subject, object)
      : null;
  }
  return null;
}

/** "paid courtesy visits to X", "paid courtesy calls on X, and on Y". */
function courtesyVisit(scene: Scene, line: Line, i: number): Trigger | null {
  let verb = i - 2;
  while (verb > line.from && /^(a|separate|the|brief|short|,|and|his|her|their)$/.test(word(scene, verb))) verb--;
  const paid = /^(paid|pay|pays|paying|made|make|makes)$/.test(word(scene, verb));
  if (!paid) return null;
  const object = objectOf(scene, line, i + 1, new Set(['on', 'to', 'upon']), 4);
  if (!object?.actors.some((a) => a.person ?? a.office)) return null;
  const form = /^(paid|made)$/.test(word(scene, verb)) ? 'past' : word(scene, verb).endsWith('s') ? 'present' : 'base';
  const t = pairTrigger(scene, line, { from: verb, to: i + 1 }, form, 'courtesy-call', subjectOf(scene, line, verb), object);
  return t ? eachGuest(t, codesOf(castOf(scene, line, [object]))[0] ?? null) : null;
}

/** Several guests of different countries who call on one host come one after the other. */
function eachGuest(t: Trigger, host: string | null): Trigger {
  const guests = codesOf(t.cast).filter((c) => c !== host);
  if (t.each || !host || guests.length < 2) return t;
  const own = emptyCast();
  const rest = emptyCast();
  for (const [p, at] of t.cast.people) (p.country === host ? own : rest).people.set(p, at);
  for (const o of t.cast.offices) (o.ref.country === host ? own : rest).offices.push(o);
  for (const [c, at] of t.cast.countries) (c === host ? own : rest).countries.set(c, at);
  return { ...t, cast: own, each: rest };
}

/** "A and B came together in Warsaw": without an object the subject is of two countries. */
function jointly(scene: Scene, line: Line, at: Range, form: 'past' | 'base'): Trigger | null {
  const subject = subjectOf(scene, line, at.from);
  // "came together, during the visit, with X"
  const partner = line.groups.find(
    (g) => g.from > at.to && g.from - at.to <= 10 && g.before === 'with' && g.actors.some((a) => a.person ?? a.office),
  );
  if (partner && subject && at.from - subject.to <= 6)
    return pairTrigger(scene, line, at, form, 'came-together', subject, partner);
  if (!subject || at.from - subject.to > 6 || codesOf(castOf(scene, line, [subject])).length < 2) return null;
  if (subject.actors.every((a) => a.kind === 'country')) return null;
  return pairTrigger(scene, line, at, form, 'came-together', subject, null);
}

/** "was the guest of X", "played host to X". */
function guestOf(scene: Scene, line: Line, i: number): Trigger | null {
  if (!/^(the|a|was|is|played|plays)$/.test(word(scene, i - 1))) return null;
  const object = objectOf(scene, line, i + 2, new Set(['of', 'to']), 3);
  if (!object?.actors.some((a) => a.person ?? a.office)) return null;
  return pairTrigger(scene, line, { from: i, to: i + 2 }, 'past', 'guest-of', subjectOf(scene, line, i), object);
}

/** "the talks that A had with B". */
function talksHad(scene: Scene, line: Line, i: number): Trigger | null {
  const subject = line.groups.find(
    (g) => g.from > i && g.from - i <= 3 && /^(that|which|talks|meeting|discussions|conversation|,)$/.test(g.before),
  );
  if (!subject) return null;
  const verb = [subject.to, subject.to + 1].find((k) => /^(had|held|has|holds|have|hold)$/.test(word(scene, k)));
  const partner = verb ? line.groups.find((g) => g.from > verb && g.from - verb <= 12 && g.before === 'with') : undefined;
  return verb && partner ? pairTrigger(scene, line, { from: i, to: verb + 1 }, 'past', 'talks-had', subject, partner) : null;
}

/** "was joined by X for talks". */
function joinedBy(scene: Scene, line: Line, i: number): Trigger | null {
  const by = line.groups.find((g) => g.from > i && g.from - i <= 4 && g.before === 'by');
  if (!by?.actors.some((a) => a.person ?? a.office)) return null;
  for (let k = by.to; k < Math.min(line.to, by.to + 6); k++)
    if (scene.doc.compiled.lexicon.words.talkNouns.has(word(scene, k)))
      return pairTrigger(scene, line, { from: i, to: i + 2 }, 'past', 'joined-by', subjectOf(scene, line, i), by);
  return null;
}

/** "In a phone call on Monday, A and B agreed …", "During talks in Warsaw, A and B signed …": who talked comes after. */
function inMeeting(scene: Scene, line: Line, i: number): Trigger | null {
  if (i > line.from + 8) return null;
  if (!leadOf(scene, line, i) || line.groups.some((g) => g.to <= i)) return null;
  const first = line.groups.find((g) => g.from > i && g.from - i <= 14);
  if (!first || first.actors.every((a) => a.kind === 'country') || PARTNER.test(first.before)) return null;
  const cast = castOf(scene, line, [first]);
  if (codesOf(cast).length !== 2 || !cast.people.size) return null;
  const at = { from: i, to: i + 1 };
  return known(scene, line, {
    at,
    rule: 'in-meeting',
    form: 'past',
    cast,
    each: null,
    call: /^calls?$/.test(word(scene, i)) || isCall(scene, line, at),
  });
}

/** "had bilaterals with A and B". */
function bilaterals(scene: Scene, line: Line, i: number): Trigger | null {
  if (word(scene, i + 1) !== 'with') return null;
  let verb = i - 1;
  while (verb > line.from && !/^(had|has|held|holds|hold|have)$/.test(word(scene, verb)) && i - verb < 5) verb--;
  if (!/^(had|has|held|holds|hold|have)$/.test(word(scene, verb))) return null;
  const form = scene.doc.compiled.lexicon.words.holdVerbs.get(word(scene, verb)) ?? 'past';
  return pairTrigger(
    scene,
    line,
    { from: verb, to: i + 1 },
    form,
    'bilaterals',
    subjectOf(scene, line, verb),
    objectOf(scene, line, i + 1, new Set(['with']), 4),
  );
}

/** "With X of Sweden, Wolski discussed …": the partner in front. */
function withFirst(scene: Scene, line: Line, i: number): Trigger | null {
  const partner = line.groups.find((g) => g.from > i && g.from - i <= 4 && g.before === 'with');
  if (!partner?.actors.some((a) => a.person ?? a.office)) return null;
  const subject = line.groups.find(
    (g) => g.from >= partner.to && g.from - partner.to <= 12 && g.actors.some((a) => a.person ?? a.kind !== 'country'),
  );
  if (!subject) return null;
  for (let k = subject.to; k < Math.min(line.to, subject.to + 4); k++) {
    if (!TALKED.test(word(scene, k)) && !/^(held|had|sat|met|spoke|conferred|talked)$/.test(word(scene, k))) continue;
    return known(scene, line, pairTrigger(scene, line, { from: i, to: i + 1 }, 'past', 'with-first', subject, partner));
  }
  return null;
}

/** "He had a string of bilateral talks … One was with X": who the meetings told in the sentence before were with. */
function oneWasWith(scene: Scene, line: Line, i: number): Trigger | null {
  if (!/^(one|another|first|second|third|last|other|others|these|they)$/.test(word(scene, i - 2))) return null;
  const object = objectOf(scene, line, i + 1, new Set<string>(), 3);
  return object?.actors.some((a) => a.person ?? a.office)
    ? pairTrigger(scene, line, { from: i - 1, to: i + 1 }, 'past', 'one-was-with', null, object)
    : null;
}

/** "The ministers of A and B sat down in Lima", "sat down in Rabat with X". */
function satDown(scene: Scene, line: Line, i: number): Trigger | null {
  const partner = line.groups.find(
    (g) => g.from > i && g.from - i <= 12 && g.before === 'with' && g.actors.some((a) => a.person ?? a.office),
  );
  const subject: Group | null = subjectOf(scene, line, i);
  const cast = joinCasts(castOf(scene, line, [subject]));
  if (!partner && codesOf(cast).length < 2) return null;
  const t = pairTrigger(scene, line, { from: i, to: i + 2 }, 'past', 'sit-down', subject, partner ?? null);
  // "… and with Y": further partners of the same sitting.
  if (t && !t.each && partner)
    for (const g of line.groups)
      if (g.from > partner.to && g.from - partner.to <= 24 && g.before === 'with')
        t.cast = joinCasts(t.cast, castOf(scene, line, [g]));
  return t;
}
