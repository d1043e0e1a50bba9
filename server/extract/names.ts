import { PATRONYMICS } from '../lexicon/honorifics.ts';
import { HEADLINE_VERBS } from '../lexicon/verbs.ts';
import { bracketed } from './prefixes.ts';
import { startsAt, type Annotated } from './annotate.ts';

/** Small English words that are also family names of Asia ("He Wei", "To Lam", "An Gyu-back"). */
const SHORT_NAMES = new Set([
  'he',
  'to',
  'an',
  'so',
  'do',
  'no',
  'my',
  'you',
  'on',
  'in',
  'of',
  'or',
  'if',
  'may',
  'june',
  'march',
  'per',
  'long',
  'new',
]);

const FATHERS: ReadonlySet<string> = new Set(PATRONYMICS);
const HEADLINE: ReadonlySet<string> = new Set(HEADLINE_VERBS);

/** A run of tokens that may be a person's name. */
export interface NameRun {
  from: number;
  /** End of the name itself. */
  to: number;
  /** End with letters after the name (MP, KC). */
  end: number;
  /** Capitalized words, initials not counted. */
  words: number;
}

/**
 * Reads a name from token `i`. `anchored` says that a title or honorific stands before it, so that words that are also places
 * ("Austin", "Florence") count as names.
 */
export function readName(doc: Annotated, i: number, limit: number, anchored: boolean): NameRun | null {
  const { words } = doc.compiled.lexicon;
  let j = i;
  let count = 0;
  let letters = 0;
  let to = i;
  while (j < limit && j < i + 16) {
    const t = doc.tokens[j];
    if (!t || (j > i && t.lines > 1)) break;
    if (t.norm === ',' && count > 0 && words.suffixes.has(doc.tokens[j + 1]?.norm ?? '') && doc.tokens[j + 1]?.cap) {
      j += 2;
      to = j;
      break;
    }
    // "Benjamin “Benny” Gantz"
    if (t.norm === '"' && count > 0) {
      let k = j + 1;
      while (k < j + 4 && doc.tokens[k]?.kind === 'word' && (doc.tokens[k]?.cap ?? 0) > 0) k++;
      if (
        k > j + 1 &&
        doc.tokens[j + 1]?.glued &&
        doc.tokens[k]?.norm === '"' &&
        ((doc.tokens[k + 1]?.cap ?? 0) > 0 || words.particles.has(doc.tokens[k + 1]?.norm ?? ''))
      ) {
        j = k + 1;
        continue;
      }
    }
    if (t.kind !== 'word' || t.norm === "'s") break;
    if (count > 0 && words.suffixes.has(t.norm) && t.cap > 0) {
      j++;
      to = j;
      break;
    }
    if (t.cap === 0 && count > 1 && FATHERS.has(t.norm)) {
      j++;
      to = j;
      break;
    }
    if (t.cap === 0) {
      if (!words.particles.has(t.norm)) break;
      if (count === 0 && !(anchored || t.norm === 'al' || t.norm === 'el')) break;
      const after = doc.tokens[j + 1];
      const joined = after?.norm === '-' && after.glued ? 2 : 1;
      const next = doc.tokens[j + joined];
      const second = doc.tokens[j + joined + 1];
      if (!next || next.kind !== 'word' || !(next.cap > 0 || (words.particles.has(next.norm) && (second?.cap ?? 0) > 0))) break;
      // "Mali and y"… : small words that English uses too join names only between capitals.
      if ((t.norm === 'e' || t.norm === 'y' || t.norm === 'of' || t.norm === 'la') && count === 0) break;
      j += joined;
      continue;
    }
    // "Defence Minister Concludes Trip": a headline's verb.
    if (HEADLINE.has(t.norm) && !doc.tokens[j + 1]?.norm.startsWith('-')) break;
    const initial = t.norm.length === 1 || (t.dotted && t.norm.length <= 3);
    if (initial) {
      letters++;
      j++;
      to = j;
      continue;
    }
    if (
      words.notNames.has(t.norm) &&
      !(words.givenNames.has(t.norm) && (count > 0 || givenFirst(doc, j, anchored))) &&
      !shortName(doc, j, i, anchored)
    ) {
      if (
        !(
          anchored &&
          count > 0 &&
          t.norm.length <= 3 &&
          !words.months.has(t.norm) &&
          !/^(the|and|of|in|on|at|by|for|to|is|was|has|who|a|an|as|or|if)$/.test(t.norm)
        )
      )
        break;
    }
    if (words.postNominals.has(t.norm) && t.cap === 2 && count > 0) break;
    const country = startsAt(doc.countries, doc.at.country, j);
    if (country && !(anchored && words.nameLikePlaces.has(t.norm) && (doc.tokens[country.to]?.cap ?? 0) > 0)) break;
    if (startsAt(doc.organizations, doc.at.organization, j)) break;
    if (startsAt(doc.seats, doc.at.seat, j)) break;
    const office = startsAt(doc.offices, doc.at.office, j);
    if (office && t.cap > 0 && !words.givenNames.has(t.norm)) break;
    if (startsAt(doc.nouns, doc.at.agreement, j)) break;
    if (
      words.honorifics.has(t.norm) &&
      count > 0 &&
      doc.tokens[j - 1]?.cap &&
      /^(mr|mrs|ms|dr|sir|shri|smt|minister|secretary|president)$/.test(t.norm)
    )
      break;
    const place = startsAt(doc.places, doc.at.place, j);
    if (place && !anchored && count === 0 && place.to - place.from > 1) break;
    j++;
    count++;
    while (
      doc.tokens[j]?.norm === '-' &&
      doc.tokens[j]?.glued &&
      doc.tokens[j + 1]?.glued &&
      doc.tokens[j + 1]?.kind === 'word' &&
      j + 1 < limit
    )
      j += 2;
    to = j;
  }
  if (count === 0) return null;
  let end = bracketed(doc, to, limit) || to;
  // "Ma Wen-chun (馬文君)": the name in its own script.
  if (
    doc.tokens[end]?.norm === '(' &&
    doc.tokens[end + 2]?.norm === ')' &&
    /^[\u0400-\u1fff\u3040-\ud7ff]/u.test(doc.tokens[end + 1]?.norm ?? '')
  )
    end += 3;
  while (end < limit && doc.tokens[end]?.cap === 2 && words.postNominals.has(doc.tokens[end]?.norm ?? '')) end++;
  while (
    doc.tokens[end]?.norm === ',' &&
    doc.tokens[end + 1]?.cap === 2 &&
    words.postNominals.has(doc.tokens[end + 1]?.norm ?? '')
  )
    end += 2;
  return { from: i, to, end, words: count + (letters > 0 ? 1 : 0) };
}

/** "the Honourable Bill Blair": a given name that is a common word too, after a title and before a surname. */
function givenFirst(doc: Annotated, j: number, anchored: boolean): boolean {
  const next = doc.tokens[j + 1];
  return (
    anchored &&
    doc.tokens[j]?.cap === 1 &&
    next?.kind === 'word' &&
    next.cap === 1 &&
    !doc.compiled.lexicon.words.notNames.has(next.norm)
  );
}

/** A family name that English has as a small word: first after a title, or in mid-sentence before another capitalized word. */
function shortName(doc: Annotated, j: number, from: number, anchored: boolean): boolean {
  const t = doc.tokens[j];
  const next = doc.tokens[j + 1];
  if (!t || j !== from || t.cap !== 1 || !SHORT_NAMES.has(t.norm) || !next || next.kind !== 'word' || next.cap === 0)
    return false;
  if (
    doc.compiled.lexicon.words.notNames.has(next.norm) ||
    doc.at.office[j + 1] ||
    doc.at.country[j + 1] ||
    doc.at.place[j + 1] ||
    doc.at.date[j]
  )
    return false;
  const s = doc.sentences[doc.sentenceOf[j] ?? 0];
  if (anchored) return s !== undefined && j > s.from;
  const before = doc.tokens[j - 1];
  const heading = doc.blocks[s?.block ?? 0]?.kind === 'heading';
  return t.norm === 'he' && s !== undefined && j > s.from && before?.kind === 'word' && before.cap === 0 && !heading;
}

/** A name as it is shown: one space between words, words in capitals ("KIHARA Minoru") in title case. */
export function shownName(raw: string): string {
  const words = raw.replace(/\s+/g, ' ').split(' ');
  const long = words.filter((w) => /\p{L}{2}/u.test(w) && w.length > 3);
  return words
    .map((w) => {
      const bare = w.replace(/[^\p{L}]/gu, '');
      const upper = bare.length > 3 && bare === bare.toUpperCase();
      const short =
        bare.length >= 2 &&
        bare.length <= 3 &&
        bare === bare.toUpperCase() &&
        !w.includes('.') &&
        !/^I{2,3}$|^IV$/.test(bare) &&
        long.some((l) => l === l.toUpperCase());
      return (upper && !isInitials(bare, words.length)) || short ? titleCase(w) : w;
    })
    .join(' ');
}

const isInitials = (bare: string, words: number): boolean => words > 1 && bare.length <= 3;

function titleCase(w: string): string {
  return w.replace(/\p{L}+/gu, (part, at: number) =>
    at > 0 && w.charAt(at - 1) === '-'
      ? part.toLowerCase().replace(/^./u, (c) => c.toUpperCase())
      : part.charAt(0) + part.slice(1).toLowerCase(),
  );
}
