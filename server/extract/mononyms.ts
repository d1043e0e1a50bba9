import { LEADERS } from '../lexicon/names.ts';
import type { Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';

const KNOWN: ReadonlySet<string> = new Set(LEADERS);
/** After a leader's name: his government or time, not himself. */
const NOT_HIMSELF = /^(administration|government|era|regime|doctrine|cabinet|years|presidency|camp|dynasty|international|tower)$/;
const SPEAKS =
  /^(said|added|stressed|noted|insisted|told|explained|emphasised|emphasized|recalled|thanked|underlined|underscored|affirmed|assured|reiterated|remarked|continued|concluded)$/;

/**
 * People whom a text gives by one name alone, without title: a leader whom every reader knows ("Putin"), who is set beside a
 * counterpart ("Rojas and his British counterpart"), who speaks in two sentences and is "he" or "she". The first mention of each.
 */
export function mononyms(doc: Annotated, mentions: readonly PersonMention[]): PersonMention[] {
  const taken = new Int8Array(doc.tokens.length + 1);
  const known = new Set<string>();
  for (const m of mentions) {
    taken.fill(1, m.from, m.to);
    for (const w of m.words) known.add(w);
  }
  const first = new Map<string, number>();
  const spoken = new Map<string, Set<number>>();
  const sure = new Set<string>();
  for (let i = 0; i < doc.tokens.length; i++) {
    const t = doc.tokens[i];
    if (!t || taken[i] || t.cap !== 1 || t.norm.length < 3 || known.has(t.norm) || !alone(doc, i)) continue;
    const next = doc.tokens[i + 1]?.norm ?? '';
    if (!first.has(t.norm)) first.set(t.norm, i);
    if ((KNOWN.has(t.norm) && !NOT_HIMSELF.test(next)) || besideCounterpart(doc, i)) sure.add(t.norm);
    else if (SPEAKS.test(next) && human(doc, i)) {
      const sentences = spoken.get(t.norm) ?? new Set<number>();
      sentences.add(doc.sentenceOf[i] ?? 0);
      spoken.set(t.norm, sentences);
      if (sentences.size > 1) sure.add(t.norm);
    }
  }
  return [...sure].map((norm) => oneWord(doc, first.get(norm) ?? 0));
}

/** A capitalized word that no table knows, with no other beside it. */
function alone(doc: Annotated, i: number): boolean {
  const { words } = doc.compiled.lexicon;
  const t = doc.tokens[i];
  const at = doc.at;
  if (!t || t.kind !== 'word' || words.notNames.has(t.norm) || words.honorifics.has(t.norm) || words.ranks.has(t.norm))
    return false;
  if (at.country[i] || at.place[i] || at.organization[i] || at.seat[i] || at.office[i] || at.date[i] || at.agreement[i])
    return false;
  const before = doc.tokens[i - 1];
  const after = doc.tokens[i + 1];
  const start = doc.sentences[doc.sentenceOf[i] ?? 0]?.from === i;
  const joined = (x: typeof before): boolean => x !== undefined && x.kind === 'word' && x.cap > 0 && x.lines === 0;
  if (after?.norm === '-' || (before?.norm === '-' && t.glued)) return false;
  if (/^(the|a|an)$/.test(before?.norm ?? '')) return false;
  // "Later Rojas added"
  const opener = before && words.notNames.has(before.norm) && doc.sentences[doc.sentenceOf[i] ?? 0]?.from === i - 1;
  return !joined(after) && (start || t.lines > 0 || before?.kind !== 'word' || before.cap === 0 || opener === true);
}

/** "Rojas and British counterpart Ann Field", "Rojas met with her counterpart". */
function besideCounterpart(doc: Annotated, i: number): boolean {
  const s = doc.sentences[doc.sentenceOf[i] ?? 0];
  if (!s || !/^(and|met|meets|hosted|received|welcomed|told)$/.test(doc.tokens[i + 1]?.norm ?? '')) return false;
  for (let k = i + 2; k < Math.min(s.to, i + 6); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === 'counterpart') return true;
    if (!(doc.at.country[k] || /^(his|her|with)$/.test(w))) return false;
  }
  return false;
}

/** The sentence or the next speaks of him or her. */
function human(doc: Annotated, i: number): boolean {
  const index = doc.sentenceOf[i] ?? 0;
  const to = doc.sentences[index + 1]?.to ?? doc.sentences[index]?.to ?? i;
  for (let k = doc.sentences[index]?.from ?? i; k < Math.min(to, i + 60); k++)
    if (/^(he|she|his|her|him)$/.test(doc.tokens[k]?.norm ?? '')) return true;
  return false;
}

function oneWord(doc: Annotated, i: number): PersonMention {
  const t = doc.tokens[i];
  return {
    from: i,
    to: i + 1,
    nameFrom: i,
    nameTo: i + 1,
    name: doc.text.slice(t?.start ?? 0, t?.end ?? 0),
    words: [t?.norm ?? ''],
    office: null,
    role: null,
    country: null,
    countryAt: -1,
    former: false,
    honorific: false,
    rank: false,
    counterpart: false,
    person: -1,
  };
}
