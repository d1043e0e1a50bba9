import { textOf, type Annotated } from './annotate.ts';
import type { Range } from './scene.ts';

// Names of exercises that no table lists, by the words and marks around them.

/** The noun of an exercise. */
export const CUE =
  /^(exercise|exercises|drill|drills|wargame|wargames|wargaming|games|manoeuvre|manoeuvres|maneuver|maneuvers|exercising|ex)$/;

/** What may stand between a name and the noun, either way. */
const KIND =
  /^(joint|military|naval|navy|air|maritime|army|strategic|command|staff|post|bilateral|trilateral|multinational|multilateral|annual|training|field|live|fire|war|combined|special|forces|ground|land|sea|amphibious|tactical|computer|assisted|counter|terrorism|peacekeeping|defence|defense|cyber|major|large|scale|biennial|regional|-|operational|flagship)$/;
const CALLED = /^(called|named|codenamed|code|titled|dubbed|known|as|the|-|,|:|"|')$/;
/** Capitalized words that are no name of a series. */
const GENERIC =
  /^(joint|military|naval|navy|annual|combined|field|training|command|defence|defense|army|armed|air|maritime|bilateral|trilateral|multinational|special|national|the|this|that|these|both|large|major|live|staff|first|second|third|last|next|several|other|all|such|our|their|its|his|her|some|many|more|recent|regional|international|peacekeeping|amphibious|submarine|rescue|disaster|in|on|at|after|before|during|when|while|as|since|and|but|for|with|a|an|tri|service|services|mechanized|infantry|exercise|exercises|drill|drills|forces|force|guard|coast|marine|marines|corps|fleet|brigade|battalion|division|regiment|ministry|minister|ministers|president|general|colonel|admiral|captain|chief|part|parts|day|phase|edition|new|year|years|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Seas and quarters: "the Northern drills" tells where, "Exercise Northern Lantern" is a name. */
const REGION = /^(black|baltic|red|mediterranean|arctic|pacific|indian|south|north|east|west|southern|northern|eastern|western)$/;
/** Shows, visions and plans carry years as exercises do. */
const EVENT =
  /^(expo|fair|exhibition|airshow|show|vision|agenda|forum|summit|conference|idex|dimdex|dsei|eurosatory|idef|maks|partner|army|seoul|farnborough|adex|defexpo|indodefence|langkawi|lima|games|olympics|cop|covid|nato|strategy|plan|budget|horizon|objective|concept|roadmap|goal|target|resolution)$/;

export interface Named {
  name: string;
  at: Range;
}

const word = (doc: Annotated, i: number): string => doc.tokens[i]?.norm ?? '';
const capital = (doc: Annotated, i: number): boolean => doc.tokens[i]?.kind === 'word' && (doc.tokens[i]?.cap ?? 0) > 0;

/** A capitalized word that may belong to the name of a series. */
function own(doc: Annotated, i: number): boolean {
  return (
    capital(doc, i) && !doc.at.country[i] && !doc.at.organization[i] && !doc.at.date[i] && !doc.at.office[i] && !doc.at.seat[i]
  );
}

/** A name without its number, year and what follows them. */
function nameOf(doc: Annotated, from: number, to: number): Named | null {
  let end = to;
  while (end > from && (/^[ivx]{1,5}$/.test(word(doc, end - 1)) || doc.tokens[end - 1]?.kind !== 'word')) end--;
  if (end <= from) return null;
  const first = word(doc, from);
  const region = REGION.test(first);
  if (GENERIC.test(first) || (region ? end - from === 1 : doc.compiled.lexicon.words.notNames.has(first))) return null;
  const name = textOf(doc, from, end).replace(/\s+/g, ' ').trim();
  return name.length < 3 ? null : { name, at: { from, to: end } };
}

/** A run of capitalized words from `i`, joined by hyphens, as far as `limit`. */
function runFrom(doc: Annotated, i: number, limit: number): number {
  let k = i;
  while (k < limit && k < i + 5 && own(doc, k)) {
    k++;
    if (word(doc, k) === '-' && doc.tokens[k]?.glued && own(doc, k + 1)) k++;
    // "Al Nimr Al Jabal", "Flame of Unity" in quotation marks only.
  }
  return k;
}

/** "exercise Alon 2025", "drills Birdik-2022", "the exercise, code-named Dustlik", "an exercise dubbed "Silent Forest"". */
export function afterCue(doc: Annotated, i: number, limit: number): Named | null {
  const cue = word(doc, i);
  if (!CUE.test(cue) || cue === 'games') return null;
  let k = i + 1;
  let called = false;
  let quoted = false;
  while (k < limit && k < i + 6 && CALLED.test(word(doc, k))) {
    if (/^(called|named|codenamed|titled|dubbed)$/.test(word(doc, k))) called = true;
    quoted = /^["']$/.test(word(doc, k));
    if (word(doc, k) === ',' && !/^(called|named|codenamed|code|titled|dubbed|known)$/.test(word(doc, k + 1))) return null;
    if (word(doc, k) === '-' && !/^(named|called)$/.test(word(doc, k + 1))) return null;
    k++;
  }
  if (quoted) return inQuotes(doc, k, limit);
  const end = runFrom(doc, k, limit);
  if (end === k) return null;
  // "the exercises Zapad and Vostok" names one; "these exercises Minister Berg saw" none.
  if (
    !called &&
    cue !== 'exercise' &&
    cue !== 'ex' &&
    !(numbered(doc, end) || /^(the|naval|joint|military|annual|maritime|command)$/.test(word(doc, i - 1)))
  )
    return null;
  if (cue === 'exercises' && !called && doc.tokens[i - 1]?.kind === 'word' && !numbered(doc, end)) return null;
  return nameOf(doc, k, end);
}

/** The words up to the closing mark: a name in quotation marks may hold small words. */
function inQuotes(doc: Annotated, from: number, limit: number): Named | null {
  for (let k = from; k < Math.min(limit, from + 8); k++)
    if (/^["']$/.test(word(doc, k)) && k > from) {
      let end = k;
      while (end > from && /^[,.]$/.test(word(doc, end - 1))) end--;
      return capital(doc, from) ? nameOf(doc, from, withoutYear(doc, from, end)) : null;
    }
  return null;
}

function withoutYear(doc: Annotated, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && (doc.tokens[end - 1]?.kind === 'number' || word(doc, end - 1) === '-' || doc.at.date[end - 1])) end--;
  return end;
}

/** A year, a number or a Roman numeral right after a name. */
function numbered(doc: Annotated, i: number): boolean {
  const k = word(doc, i) === '-' && doc.tokens[i]?.glued ? i + 1 : i;
  const t = doc.tokens[k];
  return t?.kind === 'number' ? /^((19|20)\d\d|\d{1,2})$/.test(t.norm) : k > i && /^[ivx]{1,5}$/.test(t?.norm ?? '');
}

/** "the Swift Falcon drills", "the annual Malabar naval exercise": capitalized words before the noun. */
export function beforeCue(doc: Annotated, i: number, from: number): Named | null {
  if (!CUE.test(word(doc, i)) || /^(games|ex|exercising)$/.test(word(doc, i))) return null;
  let k = i - 1;
  while (k > from && (doc.tokens[k]?.cap ?? 0) === 0 && KIND.test(word(doc, k))) k--;
  while (k > from && (doc.tokens[k]?.kind === 'number' || doc.at.date[k] || /^["'-]$/.test(word(doc, k))) && i - k < 8) k--;
  const end = k + 1;
  while (k >= from && end - k < 4 && own(doc, k) && !GENERIC.test(word(doc, k)) && !REGION.test(word(doc, k)) && !doc.at.place[k])
    k--;
  const start = k + 1;
  if (start >= end || doc.tokens[start]?.lines) return null;
  // A lone capital at the head of a sentence is no name, nor what belongs to a country or a force.
  const before = word(doc, start - 1);
  if (
    start === from ||
    !/^(the|annual|this|year's|'s|joint|"|'|of|in|for|exercise|during|bilateral|trilateral|first|second|third|naval|military|latest|edition|and|at|to|with|multinational|led|biennial|\d+(st|nd|rd|th))$/.test(
      before,
    )
  )
    return null;
  if (
    /^(north|south|east|west|central|latin|nordic|arab|european|african|asian|allied|western|eastern|pacific|joint)$/.test(
      word(doc, start),
    )
  )
    return null;
  if (end - start === 1 && (doc.tokens[start]?.norm.length ?? 0) < 4) return null;
  return nameOf(doc, start, end);
}

/** "Hamkor-2021, now under way": a name with its year, where the text speaks of exercises. */
export function withYear(doc: Annotated, i: number, from: number): Named | null {
  if (word(doc, i) !== '-' || !doc.tokens[i]?.glued || !/^(19|20)\d\d$/.test(word(doc, i + 1)) || !doc.tokens[i + 1]?.glued)
    return null;
  let k = i - 1;
  const quoted = (n: number): boolean => /^["']$/.test(word(doc, n));
  while (k >= from && i - k < 5 && own(doc, k) && !GENERIC.test(word(doc, k)) && !REGION.test(word(doc, k)) && !doc.at.place[k])
    k--;
  const start = k + 1;
  if (start >= i) return null;
  if (doc.tokens.slice(start, i).some((t) => EVENT.test(t.norm))) return null;
  // The first word of a sentence may be anything, unless marks hold the name.
  if (start === from && !quoted(start - 1) && i - start > 2) return null;
  return nameOf(doc, start, i);
}

/** "Al Nimr Al Jabal (Mountain Leopard 3), the joint war drill", ""Eternal Bond", an exercise of": the noun as an apposition. */
export function apposed(doc: Annotated, i: number, from: number): Named | null {
  if (!CUE.test(word(doc, i)) || word(doc, i) === 'games') return null;
  let k = i - 1;
  while (k > from && KIND.test(word(doc, k))) k--;
  if (!/^(the|an|a|another)$/.test(word(doc, k))) return null;
  k--;
  while (k > from && /^["']$/.test(word(doc, k))) k--;
  if (word(doc, k) !== ',') return null;
  k--;
  while (k > from && /^["']$/.test(word(doc, k))) k--;
  if (word(doc, k) === ')') {
    const open = k;
    while (k > from && open - k < 10 && word(doc, k) !== '(') k--;
    k--;
  }
  while (k > from && (doc.tokens[k]?.kind === 'number' || word(doc, k) === '-')) k--;
  const end = k + 1;
  while (k >= from && end - k < 6 && own(doc, k) && !doc.at.place[k]) k--;
  const start = k + 1;
  if (start >= end) return null;
  // A person or a town before the comma is none.
  const quoted = /^["']$/.test(word(doc, start - 1));
  const governed = /^(of|in|for|exercise|the|during|at|joined|to|and)$/.test(word(doc, start - 1));
  return quoted || governed ? nameOf(doc, start, end) : null;
}
