import type { Group } from './groups.ts';
import { castOf, codesOf, joinCasts, objectOf, subjectOf } from './participants.ts';
import { emptyCast, type Cast, type Line, type Range, type Scene } from './scene.ts';
import { isCall, pairTrigger, word, type Trigger } from './triggers.ts';

// Further ways to say that people met, beside the verb "meet" and the talks that are held.

const TALKED =
  /^(discussed|discuss|discusses|talked|talk|talks|spoke|speak|speaks|reviewed|reviews|exchanged|considered|explored|examined|addressed|tackled|conferred|consulted|deliberated|agreed|went|dwelt|looked|raised)$/;
const CHAIRED = /^(chaired|chair|headed|led|presided|hosted|opened)$/;
const TALK_LIKE =
  /^(meeting|meetings|talks|dialogue|session|committee|commission|consultations|discussions|summit|round|council|group|conference|forum|board|delegation|delegations|side)$/;
const COURTESY = /^(courtesy|protocol|farewell|introductory|familiarisation)$/;

/** A meeting told by other words than "met" and "held talks" at token `i`; null if there is none. */
export function encounterAt(scene: Scene, line: Line, i: number): Trigger | null {
  const w = word(scene, i);
  if (/^(visit|visits|call|calls)$/.test(w) && COURTESY.test(word(scene, i - 1))) return courtesyVisit(scene, line, i);
  if (w === 'chair' && word(scene, i - 1) === 'the' && word(scene, i - 2) === 'in') return inTheChair(scene, line, i);
  if (CHAIRED.test(w) && word(scene, i + 1) === 'by') return chairedBy(scene, line, i);
  if (w === 'with' && i <= line.from + 2) return withFirst(scene, line, i);
  if (w === 'with' && /^(was|is|were)$/.test(word(scene, i - 1))) return oneWasWith(scene, line, i);
  if (TALKED.test(w)) return discussedWith(scene, line, i);
  if (/^(sat|sit|sits)$/.test(w) && word(scene, i + 1) === 'down') return satDown(scene, line, i);
  if (/^(went|came)$/.test(w) && word(scene, i + 1) === 'to' && word(scene, i + 2) === 'see') {
    const object = objectOf(scene, line, i + 3, new Set<string>(), 3);
    return object?.actors.some((a) => a.person ?? a.office)
      ? pairTrigger(scene, line, { from: i, to: i + 3 }, 'past', 'went-to-see', subjectOf(scene, line, i), object)
      : null;
  }
  if (/^(conferred|huddled|consulted)$/.test(w)) {
    const object = objectOf(scene, line, i + 1, new Set(['with']), 4);
    return object
      ? pairTrigger(scene, line, { from: i, to: i + 1 }, 'past', 'conferred', subjectOf(scene, line, i), object)
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

/** "In the chair were X and Y": the chairs of the session told before or in this sentence. */
function inTheChair(scene: Scene, line: Line, i: number): Trigger | null {
  const cast = castOf(
    scene,
    line,
    line.groups.filter((g) => g.from > i || g.to <= i - 2),
  );
  return together(scene, line, { from: i - 2, to: i + 1 }, cast, 'in-the-chair');
}

/** "was co-chaired by X and Y", "was led by X from the A side and by Y from the B side". */
function chairedBy(scene: Scene, line: Line, i: number): Trigger | null {
  let talk = false;
  for (let k = line.from; k < i && !talk; k++) talk = TALK_LIKE.test(word(scene, k)) || (scene.doc.at.organization[k] ?? 0) > 0;
  if (!talk) return null;
  const cast = castOf(
    scene,
    line,
    line.groups.filter((g) => g.from > i && g.actors.some((a) => a.person ?? a.office)),
  );
  return together(scene, line, { from: i, to: i + 2 }, cast, 'chaired-by');
}

function together(scene: Scene, line: Line, at: Range, cast: Cast, rule: string): Trigger | null {
  if (codesOf(cast).length < 2 || cast.people.size < 1) return null;
  return { at, rule, form: 'past', cast, each: null, call: isCall(scene, line, at) };
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
    if (!TALKED.test(word(scene, k)) && !/^(held|had)$/.test(word(scene, k))) continue;
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

/** "discussed the programme with X", "talked about exercises with X": no clause of its own in between. */
function discussedWith(scene: Scene, line: Line, i: number): Trigger | null {
  if (/^(agreed|went|raised|addressed|looked|considered)$/.test(word(scene, i))) return null;
  const subject = subjectOf(scene, line, i);
  if (!subject || i - subject.to > 5) return null;
  const partner = line.groups.find((g) => g.from > i && g.from - i <= 24 && g.before === 'with');
  if (!partner?.actors.some((a) => a.person ?? a.office)) return null;
  for (let k = i + 1; k < partner.from; k++)
    if (/^(;|that|which|who|after|before|said|signed|when|while)$/.test(word(scene, k))) return null;
  const spoke = /^(spoke|speak|speaks|talked|talk|talks)$/.test(word(scene, i));
  if (spoke && partner.from - i <= 6 && !placed(scene, line)) return null;
  return known(
    scene,
    line,
    pairTrigger(
      scene,
      line,
      { from: i, to: i + 1 },
      word(scene, i).endsWith('d') || word(scene, i) === 'spoke' ? 'past' : 'base',
      'discussed-with',
      subject,
      partner,
    ),
  );
}

/** "spoke with X" alone does not say whether they met: a place does. */
function placed(scene: Scene, line: Line): boolean {
  for (let k = line.from; k < line.to; k++)
    if (
      /^(in|at|here)$/.test(word(scene, k)) &&
      (scene.doc.at.place[k + 1] || scene.doc.at.seat[k + 1] || word(scene, k) === 'here')
    )
      return true;
  return false;
}

/** What people discussed is often told after the meeting or call itself: then it is no second one. */
function known(scene: Scene, line: Line, t: Trigger | null): Trigger | null {
  if (!t || t.each) return t;
  const codes = codesOf(t.cast);
  const told = scene.meetings
    .slice(-12)
    .findLast(
      (m) =>
        m.kind !== 'visit' &&
        codes.length === m.countries.size &&
        codes.every((c) => m.countries.has(c)) &&
        [...t.cast.people.keys()].every((p) => m.people.has(p) || p.country === null),
    );
  if (!told) return t;
  told.sentences.add(line.index);
  return null;
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
