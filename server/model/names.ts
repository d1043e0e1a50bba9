import { koreanSpelled, parentage } from './spellings.ts';

/**
 * Compatibility decomposition without marks, lower case, and the letters that do not decompose (ø, ł, ß, đ, ı …) as ASCII
 * letters. The same on every machine: Unicode data only, no locale.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłßđðþæœıʻ’‘`´]/gu, (c) => FOLDED[c] ?? c);
}

const FOLDED: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ʻ: "'",
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
};

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Initials written together ("RKS Bhadauria"): capitals without a vowel; "NG" is a family name, "JR" none at all. */
const RUN_OF_INITIALS = /(?<![\p{L}.])(?!(?:NG|JR|SR)(?!\p{L}))[B-DF-HJ-NP-TV-XZ]{2,3}(?![\p{L}.])/gu;

/** The words as written, folded, and the generation that ends them. */
function written(name: string): { words: string[]; suffix: string | null } {
  const words = foldText(name.replace(RUN_OF_INITIALS, (run) => run.split('').join(' ')))
    .replace(/['.]/g, (c) => (c === '.' ? ' ' : ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || !SUFFIXES.has(last)) return { words, suffix: null };
  return { words: words.slice(0, -1), suffix: last };
}

/** The words of a person's name, folded: without dots, `Jr.`, `III`; the spellings of one word as one. */
export function nameTokens(name: string): string[] {
  return parentage(written(name).words);
}

/** True for a name of one written word, however many it stands for ("Abdulaziz"). */
export function isSingleWord(name: string): boolean {
  return written(name).words.length === 1;
}

/**
 * The key of a name form: country served (`-` if unknown), the name's tokens in code-unit order, so that name order ("Kihara Minoru",
 * "Minoru Kihara") makes no difference, and the generation (`, jr`) where the name gives one. Null for a name without letters.
 */
export function nameFormKey(name: string, country: string | null): string | null {
  const korean = country === 'KR' || country === 'KP';
  const tokens = nameTokens(name)
    .map((t) => (korean ? koreanSpelled(t) : t))
    .sort();
  if (!tokens.length) return null;
  const { suffix } = written(name);
  return `${country ?? '-'}|${tokens.join(' ')}${suffix ? `, ${suffix}` : ''}`;
}

/** The country, tokens and generation that a form's key holds. */
export function formParts(key: string): { country: string; tokens: string[]; suffix: string | null } {
  const bar = key.indexOf('|');
  const [tokens, suffix] = key.slice(bar + 1).split(', ') as [string, string?];
  return { country: key.slice(0, bar), tokens: tokens.split(' '), suffix: suffix ?? null };
}
