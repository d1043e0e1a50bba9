import type { VerbForm } from '../lexicon/types.ts';
import { compoundBefore } from './compounds.ts';
import { castOf, joinCasts, subjectOf } from './participants.ts';
import { type Line, type Scene, emptyCast } from './scene.ts';
import { type Trigger, isCall, pairTrigger, word } from './triggers.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

const BETWEEN =
  /^(was|were|is|are|being|be|in|at|on|the|a|an|of|held|took|takes|taken|place|here|there|today|yesterday|his|her|their|its|separately|late|early|earlier|last|this|week|month|year|day|also|sidelines|margins|capital|city|for|hour|hours|with|between|among|by|via|phone|telephone|call|conversation|video|conference|online|level|virtual|to|visiting|new|newly|appointed|then|both|morning|afternoon|evening|night|from|and|as|own|'s|meeting|talks|discussions|summit|dialogue|two|three|first|senior|former|local|time|minutes|tour|office|ministry|defence|defense|ministerial|respectively|counterpart|counterparts|colleague|colleagues|peer|peers|fellow)$/;

const ADJECTIVES =
  /^(tete|staff|political|military|technical|expert|experts|politico|tripartite|quadrilateral|initial|final|comprehensive|thorough|candid|frank|friendly|warm|useful|intense|some|many|numerous|other|latest|new|next|third|sixth|seventh|eighth|ninth|tenth|bilateral|trilateral|official|formal|separate|brief|lengthy|delegation|level|one|on|wide|ranging|extensive|fruitful|productive|constructive|high|telephone|telephonic|phone|virtual|video|online|the|a|an|their|first|second|third|fourth|fifth|annual|series|of|several|two|joint|closed|door|ministerial|defence|defense|security|face|to|in|person|more|further|detailed|expanded|restricted|working|summit|extended|direct|preliminary|own|short|hour|long|-|"|substantive|intensive|cordial|introductory|side|special|informal|working|regular|held)$/;

/** The verb that governs a noun phrase: up to eight words back over adjectives and articles. */
export function nounVerb(scene: Scene, line: Line, i: number): number {
  for (let k = i - 1; k >= Math.max(line.from, i - 9); k--) {
    const w = word(scene, k);
    if (/^(paid|pay|pays|paying|made|granted|grants|given)$/.test(w) || scene.doc.compiled.lexicon.words.holdVerbs.has(w))
      return k;
    if (!ADJECTIVES.test(w) && scene.doc.tokens[k]?.cap === 0 && !/^(courtesy|separate)$/.test(w)) return i;
  }
  return i;
}

export function verbForm(scene: Scene, line: Line, i: number): VerbForm | null {
  const k = nounVerb(scene, line, i);
  if (k === i) return null;
  return (
    scene.doc.compiled.lexicon.words.holdVerbs.get(word(scene, k)) ??
    (/^(paid|made|granted|given)$/.test(word(scene, k)) ? 'past' : 'base')
  );
}

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
    !/^(phone|telephone|video|conference|a|the|his|her|their|telephonic|-|'s|held|had|made|first|introductory|recent|last|second|separate|after|during|in)$/.test(
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
      return { at, rule: 'talks-between', form, cast, each: null, call: w === 'call' || isCall(scene, line, at) };
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
      subject && new Set(subject.actors.flatMap((a) => a.countries)).size > 1
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

/** "The meeting on Friday in Kuala Lumpur": the day and place of talks told before without them. */
function enrich(scene: Scene, line: Line, i: number): void {
  const { doc, context, memory } = scene;
  if (!/^(the|their|this)$/.test(word(scene, i - 1)) && !/^(the|their|this)$/.test(word(scene, i - 2))) return;
  const near = dateNear(doc, context, memory, i, i, Math.min(line.to, i + 9), 'past');
  if (!near || near.from - i > 5) return;
  const m = scene.meetings
    .slice(-20)
    .findLast((x) => x.kind !== 'visit' && x.kind !== 'call' && x.when === null && x.status === 'held');
  if (!m) return;
  m.when = near;
  m.place ??= placeNear(doc, scene.covered, context, memory, i, i, Math.min(line.to, i + 9));
}

/** "after talks", "following a meeting": true for a preposition of time before the noun. */
export function leadOf(scene: Scene, line: Line, i: number): boolean {
  for (let k = i - 1; k >= Math.max(line.from, i - 6); k--) {
    const w = word(scene, k);
    if (/^(after|following|during|at|with|in|through)$/.test(w)) return true;
    if (!ADJECTIVES.test(w)) return false;
  }
  return false;
}

function listedWith(scene: Scene, from: number, to: number): boolean {
  let and = false;
  for (let k = from; k < to; k++) {
    if (word(scene, k) === 'and') and = true;
    if (/^(said|who|which|that|;|signed)$/.test(word(scene, k))) return false;
  }
  return and;
}

/** "their meeting", "Singh's talks": the possessor takes part. */
function ownerOf(scene: Scene, line: Line, i: number): ReturnType<typeof subjectOf> {
  for (let k = i - 1; k >= Math.max(line.from, i - 4); k--) {
    const w = word(scene, k);
    if (w === 'their') {
      const subject = subjectOf(scene, line, k) ?? line.groups.find((g) => g.to <= k) ?? null;
      const enough = subject && new Set(subject.actors.flatMap((a) => a.countries)).size > 1;
      return enough
        ? subject
        : {
            from: k,
            to: k + 1,
            before: '',
            actors: [
              {
                from: k,
                to: k + 1,
                kind: 'plural',
                person: null,
                office: null,
                countries: [],
                count: 0,
                role: null,
                bodies: false,
              },
            ],
          };
    }
    if (w === 'his' || w === 'her')
      return (
        // "A informed the ambassador of his meeting": whose is A's, not that of whom A informed.
        line.groups.findLast(
          (g) => g.to <= k && /^(|,|and|that|while|but|when|where|said|also)$/.test(g.before) && !following(scene, g.from),
        ) ?? subjectOf(scene, line, k)
      );
    if (w === "'s") return line.groups.find((g) => g.to === k) ?? null;
    if (!ADJECTIVES.test(w)) return null;
  }
  return null;
}

/** A verb of telling right before a group makes it an object. */
const following = (scene: Scene, from: number): boolean => {
  const k = /^(the|his|her|their)$/.test(word(scene, from - 1)) ? from - 2 : from - 1;
  return /^(informed|told|briefed|thanked|assured|updated|notified|invited|asked|congratulated|hosted|received)$/.test(
    word(scene, k),
  );
};

/** With no subject before ("In a meeting with X, Singh said"), the first group after the phrase. */
function nearSubject(line: Line, i: number): ReturnType<typeof subjectOf> {
  const after = line.groups.filter((g) => g.from > i);
  return after.find((g) => g.before === ',' && g.actors.some((a) => a.person ?? a.kind === 'single')) ?? null;
}

/** Words from "next" to the noun ("next trilateral ministerial meeting"), 0 where it does not stand there. */
function nextWords(scene: Scene, i: number): number {
  for (let k = i - 1; k >= i - 5; k--) {
    if (word(scene, k) === 'next') return i - k;
    if (!/^(trilateral|bilateral|ministerial|defence|defense|ministers|'|annual|such|summit)$/.test(word(scene, k))) return 0;
  }
  return 0;
}

/** A clause boundary between a noun and the "with" or "between" that names its participants; commas around dates are none. */
function blocked(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const w = word(scene, k);
    if (
      w === ',' &&
      ((scene.doc.at.date[k - 1] ?? 0) || (scene.doc.at.date[k + 1] ?? 0) || /^(of|with|between)$/.test(word(scene, k + 1)))
    )
      continue;
    if (/^(;|that|which|who|said|after|before|when|and|,)$/.test(w) && !(w === 'and' && k > to - 3)) return true;
    const t = scene.doc.tokens[k];
    // Another verb or noun in between has the "with" or "between" for itself.
    if (t?.kind === 'word' && t.cap === 0 && !BETWEEN.test(w) && !(scene.doc.at.date[k] ?? 0)) return true;
  }
  return false;
}
