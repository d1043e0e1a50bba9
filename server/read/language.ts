import { eld } from 'eld/extrasmall';

/** Fewer letters than this prove no language. */
const FEWEST_LETTERS = 40;
/** From here on statistics alone decide; below, a line of names is as often taken for Malay as for English. */
const ENOUGH_LETTERS = 120;
/** How much likelier another language must be than English, for long and for short texts. */
const MARGIN = 0.06;
const MARGIN_SHORT = 0.12;
/** Share of words of `ENGLISH` above which a text is English whatever the statistics say; English prose has about twice that. */
const ENGLISH_SHARE = 0.08;
/** eld looks at the first kilobyte of what it is given, so a longer text is looked at in pieces, spread evenly. */
const PIECE = 1000;
const PIECES = 9;
/** Common words of English that no other language written with these letters has. */
const ENGLISH = new Set('the of and with that from by which were this their would has have'.split(' '));

const NAMES: Record<string, string> = {
  am: 'Amharic',
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  gu: 'Gujarati',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kn: 'Kannada',
  ko: 'Korean',
  ku: 'Kurdish',
  lo: 'Lao',
  lt: 'Lithuanian',
  lv: 'Latvian',
  ml: 'Malayalam',
  mr: 'Marathi',
  ms: 'Malay or Indonesian',
  nl: 'Dutch',
  no: 'Norwegian',
  or: 'Odia',
  pa: 'Punjabi',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovene',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  ta: 'Tamil',
  te: 'Telugu',
  th: 'Thai',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  yo: 'Yoruba',
  zh: 'Chinese',
};

/** English, or too short to tell: null. `other` names the language of the text; `partly` says that some of it is English. */
export type LanguageVerdict = null | { other: string; partly: boolean };

/**
 * Which language a text is in, as far as this matters: English or too short to tell, or another. Letter statistics (eld),
 * overruled by the common words of English; a text of another script is known by its letters however short.
 */
export function foreignLanguage(text: string): LanguageVerdict {
  const sample = piecesOf(text);
  const joined = sample.join('\n');
  const letters = lettersIn(joined);
  const latin = joined.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const otherScript = letters >= 10 && latin < letters / 2;
  const short = letters < ENOUGH_LETTERS;
  if (!otherScript && (letters < FEWEST_LETTERS || (short && mostlyNames(joined)))) return null;
  const found = sample.map((piece) => detected(piece, short ? MARGIN_SHORT : MARGIN)).filter((name) => name !== null);
  if (!otherScript && found.length <= sample.length / 2) return null;
  return { other: found[0] ?? 'another language', partly: paragraphs(text).some(isEnglish) };
}

function piecesOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length <= PIECE) return [trimmed];
  const count = Math.min(PIECES, Math.ceil(trimmed.length / PIECE));
  const step = (trimmed.length - PIECE) / (count - 1);
  return Array.from({ length: count }, (_, i) => trimmed.slice(Math.floor(i * step), Math.floor(i * step) + PIECE));
}

function detected(text: string, margin: number): string | null {
  if (englishShare(text) >= ENGLISH_SHARE) return null;
  const result = eld.detect(text);
  if (result.language === 'en' || result.language === '' || !result.isReliable()) return null;
  const scores = result.getScores();
  if ((scores[result.language] ?? 0) - (scores['en'] ?? 0) < margin) return null;
  return NAMES[result.language] ?? 'another language';
}

function isEnglish(paragraph: string): boolean {
  return lettersIn(paragraph) >= ENOUGH_LETTERS && englishShare(paragraph) >= ENGLISH_SHARE;
}

function englishShare(text: string): number {
  const words = wordsOf(text.toLowerCase());
  return words.length ? words.filter((word) => ENGLISH.has(word)).length / words.length : 0;
}

/** True where more words begin with a capital than not: names, which belong to no language. */
function mostlyNames(text: string): boolean {
  const words = wordsOf(text);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Paragraphs of a text, long ones in pieces, at most 2,000 of them. */
function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n\s*\n/)
    .flatMap((p) => p.match(/[^]{1,4000}/g) ?? [])
    .slice(0, 2000);
}
