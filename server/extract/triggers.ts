import type { VerbForm } from '../lexicon/types.ts';
import { castOf, codesOf, joinCasts } from './participants.ts';
import type { Group } from './groups.ts';
import { emptyCast, type Cast, type Line, type Range, type Scene } from './scene.ts';

/** A word or phrase that tells of a meeting, with what is known before its participants are read. */
export interface Trigger {
  at: Range;
  rule: string;
  form: VerbForm | null;
  /** The participants. */
  cast: Cast;
  /** One participant met each country of this part apart ("met his counterparts of A, B and C"). */
  each: Cast | null;
  call: boolean;
}

/** The folded word of a token, empty outside the text. */
export const word = (scene: Scene, i: number): string => scene.doc.tokens[i]?.norm ?? '';

/** Subject and object together; without an object the subject must be of two countries. */
export function pairTrigger(
  scene: Scene,
  line: Line,
  at: Range,
  form: VerbForm | null,
  rule: string,
  subject: Group | null,
  object: Group | null,
): Trigger | null {
  const s = castOf(scene, line, [subject]);
  // "years of talks with India": a country alone holds talks only with another country.
  if (rule === 'meeting-with' && object?.actors.every((a) => a.kind === 'country') && (s.people.size || !subject)) return null;
  if (!subject && scene.lastSubject && object) s.people.set(scene.lastSubject, at);
  if (!subject && scene.lastSubject?.country && object) s.countries.set(scene.lastSubject.country, at);
  const o = castOf(scene, line, [object, ...listedAfter(scene, line, object)]);
  if (subject) noteSubject(scene, s);
  return compose(scene, at, form, rule, s, o, line);
}

/** "met A of X, B of Y; and C of Z": the partners that a list goes on with; none where a clause of its own begins. */
function listedAfter(scene: Scene, line: Line, first: Group | null): Group[] {
  const out: Group[] = [];
  if (!first?.actors.some((a) => a.person ?? a.office)) return out;
  let end = first.to;
  for (const g of line.groups) {
    if (g.from < end) continue;
    const between = scene.doc.tokens.slice(end, g.from);
    const commas = between.length > 0 && /^[,;]$/.test(between[0]?.norm ?? '');
    const names = between.every((t, k) => k === 0 || t.cap > 0 || /^([,;()]|and|of|for|the|as|well|also|with|to)$/.test(t.norm));
    const next = scene.doc.tokens[g.to];
    const goesOn =
      !next || g.to >= line.to || next.kind === 'mark' || /^(and|on|at|in|during|for|to|as|while|from|of)$/.test(next.norm);
    if (!commas || !names || !goesOn || !g.actors.every((a) => a.person ?? a.office)) break;
    out.push(g);
    end = g.to;
  }
  // A single name after a comma is an aside, no list.
  return out.length > 1 || (out.length === 1 && first.actors.length > 1) ? out : [];
}

function compose(scene: Scene, at: Range, form: VerbForm | null, rule: string, s: Cast, o: Cast, line: Line): Trigger | null {
  const own = new Set(codesOf(s));
  const theirs = codesOf(o).filter((c) => !own.has(c));
  const event =
    (theirs.length === 2 && o.people.size > 1 && line.index >= 0 && !apart(scene, line)) ||
    jointly(scene, line, at, theirs.length + own.size);
  // Calls are of two parties, one after the other.
  const calls =
    theirs.length > 1 &&
    own.size === 1 &&
    !jointly(scene, line, at) &&
    (isCall(scene, line, at) || /^(spoke|telephoned|call-|rang)/.test(rule));
  if (calls) return { at, rule, form, cast: s, each: dropCodes(o, own), call: true };
  if (own.size === 1 && theirs.length > 1 && !event && (o.people.size > 1 || o.offices.length > 1 || rule !== 'talks-between')) {
    return { at, rule, form, cast: s, each: dropCodes(o, own), call: isCall(scene, line, at) };
  }
  // "A and B called separately on C": one host, several guests.
  if (theirs.length === 1 && own.size > 1 && !own.has(theirs[0] ?? '') && singly(scene, line))
    return { at, rule, form, cast: o, each: dropCodes(s, new Set(theirs)), call: false };
  const cast = joinCasts(s, o);
  if (cast.countries.size < 2 && cast.people.size < 2) return null;
  return { at, rule, form, cast, each: null, call: rule !== 'called-on' && rule !== 'courtesy-call' && isCall(scene, line, at) };
}

/** "trilateral talks", "three-way": all at one table. */
function jointly(scene: Scene, line: Line, at: Range, size = 0): boolean {
  // "the four ministers": as many as sit here.
  const paired = scene.doc.tokens
    .slice(Math.max(line.from, at.from - 4), at.to + 2)
    .some((t) => /^(bilateral|bilaterals|separate|separately)$/.test(t.norm));
  if (paired) return false;
  if (scene.groupSizes.has(size)) return true;
  for (let i = 0; i < Math.min(60, scene.doc.tokens.length); i++)
    if (
      /^(trilateral|tripartite)$/.test(word(scene, i)) ||
      (word(scene, i) === 'three' && word(scene, i + 1) === '-' && word(scene, i + 2) === 'way')
    )
      return true;
  for (let i = Math.max(line.from, at.from - 30); i < Math.min(line.to, at.to + 40); i++)
    if (
      /^(trilateral|trilaterally|tripartite|quadrilateral|multilateral|threesome)$/.test(word(scene, i)) ||
      (/^(three|four)$/.test(word(scene, i)) && word(scene, i + 1) === '-' && word(scene, i + 2) === 'way')
    )
      return true;
  return false;
}

function singly(scene: Scene, line: Line): boolean {
  for (let i = line.from; i < line.to; i++)
    if (/^(separately|separate|individually|respectively|courtesy)$/.test(word(scene, i))) return true;
  return false;
}

/** Words that tell of one meeting for each counterpart rather than one of all. */
function apart(scene: Scene, line: Line): boolean {
  for (let i = line.from; i < line.to; i++)
    if (
      /^(separately|separate|respectively|counterparts|counterpart|sidelines|margins|then|each|individually|bilaterals|meetings|series|string|peers|peer|colleagues|ministers|presidents|chiefs|heads|calls|conversations|including)$/.test(
        word(scene, i),
      )
    )
      return true;
  return false;
}

function dropCodes(cast: Cast, codes: ReadonlySet<string>): Cast {
  const out = emptyCast();
  for (const [p, at] of cast.people) if (!p.country || !codes.has(p.country)) out.people.set(p, at);
  out.offices.push(...cast.offices.filter((x) => !codes.has(x.ref.country)));
  for (const [c, at] of cast.countries) if (!codes.has(c)) out.countries.set(c, at);
  return out;
}

function noteSubject(scene: Scene, cast: Cast): void {
  const first = cast.people.keys().next().value;
  if (first) scene.lastSubject = first;
}

/** Telephone, video or virtual words right before the noun, or "by phone" after it. */
export function isCall(scene: Scene, line: Line, at: Range): boolean {
  const phone = scene.doc.compiled.lexicon.words.phoneWords;
  for (let k = Math.max(line.from, at.from - 2); k < Math.min(line.to, at.to + 1); k++)
    if (phone.has(word(scene, k)) && word(scene, k) !== 'called') return true;
  if (/^calls?$/.test(word(scene, at.to - 1)) && /^(phone|telephone|video|telephonic)$/.test(word(scene, at.to - 2))) return true;
  for (let k = at.to; k < Math.min(line.to, at.to + 24); k++) {
    const w = word(scene, k);
    if (/^(;|—)$/.test(w)) return false;
    // "met virtually", "talked on screen", "through a secure video link"
    if (/^(virtually|telephonically|videolink|videoconference|videoconferencing|teleconference)$/.test(w)) return true;
    if (!/^(by|over|via|on|through|in)$/.test(w)) continue;
    let n = k + 1;
    while (n < k + 4 && /^(a|an|the|secure|their|joint|live|-)$/.test(word(scene, n))) n++;
    if (/^(screen|screens|phone|telephone|videolink|zoom)$/.test(word(scene, n))) return true;
    if (
      phone.has(word(scene, n)) &&
      /^(call|calls|conference|link|conversation|conferencing|format|mode|meeting|teleconference|talks|-|[.,])$/.test(
        word(scene, n + 1),
      )
    )
      return true;
    if (w !== 'in' && w !== 'on' && phone.has(word(scene, n))) return true;
  }
  return false;
}

const BETWEEN_VERB_AND_GUEST =
  /^(on|in|at|the|a|an|here|today|yesterday|also|separately|his|her|office|morning|afternoon|evening|earlier|late|later|this|of|ministry|palace|visiting|then|former|new|outgoing|and|both|first|headquarters|respectively|individually|is|are|was|were)$/;

/** "received on Monday, in Brasilia, the minister", but not "received the notice from the minister". */
export function adjoins(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const t = scene.doc.tokens[k];
    if (t?.kind === 'word' && t.cap === 0 && !scene.doc.at.date[k] && !BETWEEN_VERB_AND_GUEST.test(t.norm)) return false;
  }
  return true;
}

/** "have met three times", "spoke twice": counts are no reports. */
export function counted(scene: Scene, i: number): boolean {
  for (let k = i + 1; k <= i + 4; k++) if (/^(times|twice)$/.test(word(scene, k))) return true;
  return false;
}
