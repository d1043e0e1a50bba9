import type { Actor } from './actors.ts';
import { castOf, codesOf, subjectOf } from './participants.ts';
import type { Line, Scene } from './scene.ts';
import { known } from './told.ts';
import { pairTrigger, word, type Trigger } from './triggers.ts';

// Meetings and calls told by what was said in them.

/** Verbs of talking something over. */
export const TALKED =
  /^(discussed|discuss|discusses|talked|talk|talks|spoke|speak|speaks|reviewed|reviews|exchanged|considered|explored|examined|addressed|tackled|conferred|consulted|deliberated|agreed|went|dwelt|looked|raised)$/;
const SAID =
  /^(views?|opinions?|ideas?|notes|perspectives?|assessments?|thoughts|information|pleasantries|greetings|experiences?)$/;
/** Somebody in office, named or not, also as "his counterparts of A and B". */
const official = (a: Actor): boolean =>
  a.person !== null || a.office !== null || a.bodies || (a.kind === 'plural' && a.countries.length > 0);

/** "discussed the programme with X", "talked about exercises with X": no clause of its own in between. */
export function discussedWith(scene: Scene, line: Line, i: number): Trigger | null {
  if (/^(went|raised|addressed|looked|considered)$/.test(word(scene, i))) return null;
  if (word(scene, i) === 'agreed' && word(scene, i + 1) !== 'with' && !hereToday(scene, line)) return null;
  const passive = passivelyDiscussed(scene, line, i);
  if (passive) return passive;
  const subject = subjectOf(scene, line, i);
  if (!subject || i - subject.to > 5) return null;
  const both = codesOf(castOf(scene, line, [subject]));
  // "exchanged letters", "exchanged fire": only what is said can be exchanged in talks.
  if (word(scene, i).startsWith('exchange') && !scene.doc.tokens.slice(i + 1, i + 5).some((t) => SAID.test(t.norm))) return null;
  // "A and B discussed …": two people of two countries, and no meeting of theirs told yet.
  if (
    both.length === 2 &&
    subject.actors.filter((a) => a.person ?? a.office).length === 2 &&
    /^(discussed|reviewed|exchanged|explored|examined|talked|spoke|agreed)$/.test(word(scene, i))
  ) {
    const t = pairTrigger(scene, line, { from: i, to: i + 1 }, 'past', 'discussed-together', subject, null);
    if (t && word(scene, i) === 'spoke' && !placed(scene, line) && !gathered(scene, line)) t.call = true;
    return known(scene, line, t);
  }
  const partner = line.groups.find(
    (g) =>
      g.from > i &&
      g.from - i <= 24 &&
      (g.before === 'with' || (g.before === 'to' && /^(spoke|speak|speaks|talked)$/.test(word(scene, i)) && g.from - i <= 4)),
  );
  if (!partner?.actors.some(official)) return null;
  // "discussed the call with X": the "with" belongs to the call.
  if (
    /^(conversations?|talks|meetings?|calls?|visits?|negotiations|deals?|agreements?|pacts?|war|conflict|ties|relations|cooperation|tensions)$/.test(
      word(scene, partner.from - 2),
    ) &&
    word(scene, i) !== 'spoke' &&
    partner.actors.some((a) => a.person)
  )
    return null;
  for (let k = i + 1; k < partner.from; k++)
    if (/^(;|that|which|who|after|before|said|signed|when|while)$/.test(word(scene, k))) return null;
  const spoke = /^(spoke|speak|speaks|talked|talk|talks)$/.test(word(scene, i));
  const apart = spoke && partner.from - i <= 6 && !placed(scene, line) && !ofMeetings(scene, line) && !gathered(scene, line);
  // "talked with A and with B": one after the other.
  const more = line.groups.filter(
    (g) => g.from > partner.to && g.from - partner.to <= 14 && g.before === 'with' && g.actors.some((a) => a.person ?? a.office),
  );
  const others = castOf(scene, line, [partner, ...more]);
  if (more.length && both.length === 1 && codesOf(others).length > 1)
    return {
      at: { from: i, to: i + 1 },
      rule: 'discussed-with-each',
      form: 'past',
      cast: castOf(scene, line, [subject]),
      each: others,
      call: apart,
    };
  const t = pairTrigger(
    scene,
    line,
    { from: i, to: i + 1 },
    word(scene, i).endsWith('d') || word(scene, i) === 'spoke' ? 'past' : 'base',
    apart ? 'spoke-with' : 'discussed-with',
    subject,
    partner,
  );
  if (t && apart) t.call = true;
  return known(scene, line, t);
}

/** "his visiting counterpart": who agree there sit together. */
function hereToday(scene: Scene, line: Line): boolean {
  for (let k = line.from; k < line.to; k++) if (word(scene, k) === 'visiting') return true;
  return false;
}

/** "… were discussed by A and B". */
function passivelyDiscussed(scene: Scene, line: Line, i: number): Trigger | null {
  if (!/^(were|was|been)$/.test(word(scene, i - 1)) || !/^(discussed|reviewed|exchanged|examined)$/.test(word(scene, i)))
    return null;
  const by = line.groups.find((g) => g.from > i && g.from - i <= 12 && g.before === 'by');
  if (!by?.actors.some(official) || codesOf(castOf(scene, line, [by])).length !== 2) return null;
  return known(scene, line, pairTrigger(scene, line, { from: i, to: i + 1 }, 'past', 'discussed-by', by, null));
}

/** Words of a gathering: who speaks there meets. */
function gathered(scene: Scene, line: Line): boolean {
  for (let k = line.from; k < line.to; k++)
    if (
      /^(sidelines|margins|summit|forum|conference|ceremony|dinner|lunch|breakfast|reception|visit|visiting|meeting|talks|person)$/.test(
        word(scene, k),
      )
    )
      return true;
  return false;
}

/** The sentence before tells of several meetings: "spoke with" goes on with them. */
function ofMeetings(scene: Scene, line: Line): boolean {
  for (let n = Math.max(0, line.index - 2); n <= line.index; n++) {
    const s = scene.doc.sentences[n];
    for (let k = s?.from ?? 0; k < (s?.to ?? 0); k++)
      if (
        /^(meetings|bilaterals|audiences|margins|sidelines)$/.test(word(scene, k)) ||
        (word(scene, k) === 'received' && word(scene, k + 1) === 'separately')
      )
        return true;
  }
  return false;
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
