import type { VerbForm } from '../lexicon/types.ts';
import { subjectOf } from './participants.ts';
import type { Line, Scene } from './scene.ts';
import { word } from './triggers.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

// The words around a noun of talks: its verb, its possessor, what leads it and what cuts it off.

const BETWEEN =
  /^(scheduled|planned|due|slated|originally|was|were|is|are|being|be|in|at|on|the|a|an|of|held|took|takes|taken|place|here|there|today|yesterday|his|her|their|its|separately|late|early|earlier|last|this|week|month|year|day|also|sidelines|margins|capital|city|for|hour|hours|with|between|among|by|via|phone|telephone|call|conversation|video|conference|online|level|virtual|to|visiting|new|newly|appointed|then|both|morning|afternoon|evening|night|from|and|as|own|'s|meeting|talks|discussions|summit|dialogue|two|three|first|senior|former|local|time|minutes|tour|office|ministry|defence|defense|ministerial|respectively|counterpart|counterparts|colleague|colleagues|peer|peers|fellow)$/;

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

/** The form of the verb that governs a noun phrase, null where none does. */
export function verbForm(scene: Scene, line: Line, i: number): VerbForm | null {
  const k = nounVerb(scene, line, i);
  if (k === i) return null;
  return (
    scene.doc.compiled.lexicon.words.holdVerbs.get(word(scene, k)) ??
    (/^(paid|made|granted|given)$/.test(word(scene, k)) ? 'past' : 'base')
  );
}

/** "The meeting on Friday in Kuala Lumpur": the day and place of talks told before without them. */
export function enrich(scene: Scene, line: Line, i: number): void {
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

/** True where a list of partners goes on between two tokens: an "and", and no clause of its own. */
export function listedWith(scene: Scene, from: number, to: number): boolean {
  let and = false;
  for (let k = from; k < to; k++) {
    if (word(scene, k) === 'and') and = true;
    if (/^(said|who|which|that|;|signed)$/.test(word(scene, k))) return false;
  }
  return and;
}

/** "their meeting", "Singh's talks": the possessor takes part. */
export function ownerOf(scene: Scene, line: Line, i: number): ReturnType<typeof subjectOf> {
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
export function nearSubject(line: Line, i: number): ReturnType<typeof subjectOf> {
  const after = line.groups.filter((g) => g.from > i);
  return after.find((g) => g.before === ',' && g.actors.some((a) => a.person ?? a.kind === 'single')) ?? null;
}

/** Words from "next" to the noun ("next trilateral ministerial meeting"), 0 where it does not stand there. */
export function nextWords(scene: Scene, i: number): number {
  for (let k = i - 1; k >= i - 5; k--) {
    if (word(scene, k) === 'next') return i - k;
    if (!/^(trilateral|bilateral|ministerial|defence|defense|ministers|'|annual|such|summit)$/.test(word(scene, k))) return 0;
  }
  return 0;
}

/** A clause boundary between a noun and the "with" or "between" that names its participants; commas around dates are none. */
export function blocked(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const w = word(scene, k);
    if (
      w === ',' &&
      (/^(colleagues?|counterparts?|peers?)$/.test(word(scene, k - 1)) ||
        (scene.doc.at.date[k - 1] ?? 0) ||
        (scene.doc.at.date[k + 1] ?? 0) ||
        /^(of|with|between)$/.test(word(scene, k + 1)))
    )
      continue;
    if (/^(;|that|which|who|said|after|before|when|and|,)$/.test(w) && !(w === 'and' && k > to - 3)) return true;
    const t = scene.doc.tokens[k];
    // Another verb or noun in between has the "with" or "between" for itself.
    if (t?.kind === 'word' && t.cap === 0 && !BETWEEN.test(w) && !(scene.doc.at.date[k] ?? 0)) return true;
  }
  return false;
}
