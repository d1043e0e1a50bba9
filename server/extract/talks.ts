import { compoundBefore } from './compounds.ts';
import { castOf, codesOf, joinCasts, subjectOf } from './participants.ts';
import { type Line, type Scene, emptyCast } from './scene.ts';
import { type Trigger, isCall, pairTrigger, word } from './triggers.ts';
import { blocked, enrich, leadOf, listedWith, nearSubject, nextWords, nounVerb, ownerOf, verbForm } from './talk-words.ts';

/** "held talks with X", "talks between X and Y", "during his meeting with X", "met for talks". */
export function talkTrigger(scene: Scene, line: Line, i: number): Trigger | null {
  const { words } = scene.doc.compiled.lexicon;
  const w = word(scene, i);
  const call =
    /^(call|calls|videoconference|conference|teleconference)$/.test(w) ||
    (w === 'talk' && /^(phone|telephone|telephonic|video)$/.test(word(scene, i - 1)));
  if (!words.talkNouns.has(w) && !call) return null;
  if (scene.doc.at.organization[i] || scene.covered[i]) return null;
  if (
    w === 'conference' &&
    !/^(video|virtual|telephone|tele)$/.test(word(scene, i - 1)) &&
    !(word(scene, i - 1) === '-' && word(scene, i - 2) === 'video')
  )
    return null;
  if (
    call &&
    w !== 'conference' &&
    !/^(phone|telephone|video|conference|a|the|his|her|their|telephonic|-|'s|held|had|made|first|introductory|recent|last|second|third|separate|after|during|in|bilateral|trilateral|virtual|brief|productive|joint|secure)$/.test(
      word(scene, i - 1),
    )
  )
    return null;
  if (
    /^(round|session|engagement|negotiations|dialogue)$/.test(w) &&
    !scene.doc.tokens
      .slice(Math.max(line.from, i - 8), i + 10)
      .some((t) => words.holdVerbs.has(t.norm) || t.norm === 'between' || t.norm === 'with')
  )
    return null;
  if (/^(lunch|dinner|breakfast)$/.test(w) && !/^(working|business)$/.test(word(scene, i - 1))) return null;
  if (w === 'interview' && scene.doc.tokens[i + 1]?.norm !== 'with') return null;
  // "The dialogue is an annual meeting between the ministers": what it is, not that it took place.
  if (
    /^(annual|yearly|regular|biennial|recurring|biannual)$/.test(word(scene, i - 1)) &&
    /^(an|a|the)$/.test(word(scene, i - 2)) &&
    /^(is|was|are)$/.test(word(scene, i - 3))
  )
    return null;
  // "would be signed at their next meeting": an occasion to come, nothing that is announced.
  if (word(scene, i - 1) === 'next' && word(scene, i - 2) === 'their' && /^(at|in|during)$/.test(word(scene, i - 3))) return null;
  // "is in early talks with China": a process.
  if (
    w === 'talks' &&
    word(scene, i - 2) === 'in' &&
    /^(early|advanced|preliminary|exploratory|active|serious|ongoing|final)$/.test(word(scene, i - 1)) &&
    /^(is|are|was|were|been)$/.test(word(scene, i - 3))
  )
    return null;
  const verb = nounVerb(scene, line, i);
  // "agreed to open talks on a pact": a process begins, nobody sits down.
  if (
    /^(talks|negotiations|discussions)$/.test(w) &&
    word(scene, i + 1) === 'on' &&
    /^(open|begin|start|launch|resume)$/.test(word(scene, verb))
  )
    return null;
  const at = { from: verb, to: i + 1 };
  const form = verbForm(scene, line, i);
  const subject = subjectOf(scene, line, verb);
  // "granted an audience to X"
  if (w === 'audience') {
    const guest = line.groups.find((g) => g.from > i && g.from - i <= 4 && g.before === 'to');
    if (guest) return pairTrigger(scene, line, at, 'past', 'audience', subject, guest);
  }
  // What follows the noun: "between A and B", "with B", "of A and B"
  const next = line.groups.find(
    (g) =>
      g.from > i &&
      g.from - i <= 18 &&
      (/^(with|between|of|by|among)$/.test(g.before) || (call && g.before === 'to')) &&
      !blocked(scene, i + 1, g.from),
  );
  const owner = ownerOf(scene, line, i);
  if (next && (next.before === 'between' || next.before === 'of' || next.before === 'among')) {
    const cast = castOf(scene, line, [next]);
    // "negotiations between A and B on a pact": a process, unless people are named.
    if (/^negotiations?$/.test(w) && !cast.people.size && verb === i) return null;
    if (cast.countries.size >= 2 && !(next.before === 'of' && next.actors.every((a) => a.kind === 'country')))
      return { at, rule: 'talks-between', form, cast, each: null, call: /^calls?$/.test(w) || isCall(scene, line, at) };
    // "the meeting of A with B"
    const partner =
      next.before === 'of'
        ? line.groups.find((g) => g.from >= next.to && g.from - next.to <= 4 && g.before === 'with')
        : undefined;
    if (partner) return pairTrigger(scene, line, at, form, 'meeting-of-with', next, partner);
    if (next.before === 'of') return null;
  }
  // "negotiations with Mongolia": a process, unless they are held.
  if (next && /^negotiations?$/.test(w) && verb === i && next.actors.every((a) => a.kind === 'country')) return null;
  // "They discussed the conversation with X": it was one of them who had it.
  const topic = /^(discussed|about|mentioned|recalled|of|on)$/.test(word(scene, i - 2)) && subject?.actors[0]?.kind === 'plural';
  if (next && (next.before === 'with' || next.before === 'to')) {
    const t = pairTrigger(
      scene,
      line,
      at,
      // "While holding talks with X, Y said": told as having happened.
      form,
      verb === i ? 'meeting-with' : 'held-talks',
      owner ?? (topic ? null : subject) ?? nearSubject(line, i),
      next,
    );
    if (t && call && word(scene, i - 1) !== 'courtesy') t.call = true;
    // "with X in A, and then with Y"
    const more = t
      ? line.groups.find(
          (g) =>
            g.from > next.to &&
            g.before === 'with' &&
            ((g.from - next.to <= 9 && listedWith(scene, next.to, g.from)) ||
              (g.from - next.to <= 20 &&
                [2, 3].some((n) => word(scene, g.from - n) === 'and' && word(scene, g.from - n + 1) === 'with'))),
        )
      : undefined;
    if (t && more) {
      t.each = joinCasts(t.each ?? castOf(scene, line, [next]), castOf(scene, line, [more]));
      t.cast = castOf(scene, line, [owner ?? subject ?? nearSubject(line, i)]);
    }
    if (t) return t;
  }
  // "In a telephone conversation Hegseth had invited Singh": the caller before, the called after.
  if (isCall(scene, line, at) && subject) {
    const other = line.groups.find((g) => g.from > i && g.from - i <= 12 && g.actors.some((a) => a.person));
    const t = other ? pairTrigger(scene, line, at, null, 'call-told', subject, other) : null;
    if (t) {
      t.call = true;
      return t;
    }
  }
  if (verb !== i && form !== null) {
    if (word(scene, verb) === 'had' || word(scene, verb) === 'has' || word(scene, verb) === 'have')
      if (/^(appointments|more)$/.test(w)) return null;
    const pair = pairTrigger(scene, line, at, form, 'held-talks', subject, null);
    if (pair && /^calls?$/.test(w) && word(scene, i - 1) !== 'courtesy' && !pair.each) pair.call = true;
    // "have begun negotiations": a process, unless people sit at the table.
    return /^negotiations?$/.test(w) && pair && !pair.cast.people.size && word(scene, verb) !== 'held' ? null : pair;
  }
  // "The next trilateral meeting will take place in 2025"
  if (
    /^(the|their|a)$/.test(word(scene, i - nextWords(scene, i) - 1)) &&
    nextWords(scene, i) > 0 &&
    scene.lastCountries.length > 1 &&
    /^(will|is|was|has|to|would|takes|in|on|are|were)$/.test(word(scene, i + 1)) &&
    !next
  ) {
    const cast = emptyCast();
    for (const code of scene.lastCountries) cast.countries.set(code, { from: i, to: i + 1 });
    return { at: { from: i, to: i + 1 }, rule: 'next-meeting', form: null, cast, each: null, call: false };
  }
  // "A and B signed it after talks in Kuala Lumpur", "during a meeting": the talks of those named before.
  const lead = leadOf(scene, line, i);
  if (lead) {
    const both =
      subject && codesOf(castOf(scene, line, [subject])).length > 1
        ? subject
        : line.groups.find(
            (g) =>
              g.to <= i && new Set(g.actors.flatMap((a) => a.countries)).size > 1 && g.actors.some((a) => a.person ?? a.office),
          );
    if (both?.actors.some((a) => a.person ?? a.office ?? (a.kind === 'plural' && a.countries.length > 1 ? a : null)))
      return pairTrigger(scene, line, at, null, 'talks-of-both', both, null);
  }
  enrich(scene, line, i);
  const compound = compoundBefore(scene, line, i);
  if (compound)
    return {
      at: { from: i, to: i + 1 },
      rule: 'country-meeting',
      form: null,
      cast: compound,
      each: null,
      call: call || isCall(scene, line, { from: i, to: i + 1 }),
    };
  // "Talks … took place", "their meeting in Kuala Lumpur"
  if (owner) {
    const t = pairTrigger(scene, line, at, null, 'their-meeting', owner, null);
    if (t && call) t.call = true;
    return t;
  }
  return null;
}
