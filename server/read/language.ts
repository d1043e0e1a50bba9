import { eld } from 'eld/extrasmall';

/** Fewer letters than this prove no language: a line of names is as often taken for Malay as for English. */
const ENOUGH_LETTERS = 120;
/** How much likelier another language must be than English. */
const MARGIN = 0.06;
/** Words of English that no other language written with these letters shares as words this common. */
const ENGLISH = new Set([
  'the',
  'of',
  'and',
  'with',
  'that',
  'from',
  'by',
  'which',
  'were',
  'this',
  'their',
  'would',
  'has',
  'have',
]);

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
  const sample = text.length > 20_000 ? `${text.slice(0, 10_000)}\n\n${text.slice(-10_000)}` : text;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const otherScript = letters >= 10 && latin < letters / 2;
  if (!otherScript && letters < ENOUGH_LETTERS) return null;
  const other = detected(sample);
  if (other === null && !otherScript) return null;
  return { other: other ?? 'another language', partly: paragraphs(text).some(isEnglish) };
}

function detected(text: string): string | null {
  if (shareOfEnglishWords(text) >= 0.08) return null;
  const result = eld.detect(text);
  if (result.language === 'en' || result.language === '' || !result.isReliable()) return null;
  const scores = result.getScores();
  if ((scores[result.language] ?? 0) - (scores['en'] ?? 0) < MARGIN) return null;
  return NAMES[result.language] ?? 'another language';
}

function isEnglish(paragraph: string): boolean {
  return (paragraph.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH_LETTERS && shareOfEnglishWords(paragraph) >= 0.08;
}

function shareOfEnglishWords(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length ? words.filter((word) => ENGLISH.has(word)).length / words.length : 0;
}

/** Paragraphs of a text, long ones in pieces, at most 2,000 of them. */
function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n\s*\n/)
    .flatMap((p) => p.match(/[^]{1,4000}/g) ?? [])
    .slice(0, 2000);
}
