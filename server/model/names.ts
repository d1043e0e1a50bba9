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
const VARIANTS: Record<string, string> = {
  sergey: 'sergei',
  serguei: 'sergei',
  mohammed: 'muhammad',
  mohammad: 'muhammad',
  mohamed: 'muhammad',
  mohamad: 'muhammad',
  muhammed: 'muhammad',
  ahmad: 'ahmed',
  aleksandr: 'alexander',
  oleksandr: 'alexander',
  andrey: 'andrei',
  yury: 'yuri',
  yuriy: 'yuri',
  dmitry: 'dmitri',
  dmitriy: 'dmitri',
  volodymir: 'volodymyr',
  zelensky: 'zelenskyy',
  zelenskiy: 'zelenskyy',
  hussain: 'hussein',
  husain: 'hussein',
  abdallah: 'abdullah',
  yousef: 'yusuf',
  youssef: 'yusuf',
  yusof: 'yusuf',
};

/** The words of a person's name, folded: without dots, `Jr.`, `III`; common transliterations as one spelling. */
export function nameTokens(name: string): string[] {
  return foldText(name)
    .replace(/['.]/g, (c) => (c === '.' ? ' ' : ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((t) => t && !SUFFIXES.has(t))
    .map((t) => VARIANTS[t] ?? t);
}

/**
 * The key of a name form: country served (`-` if unknown) and the name's tokens in code-unit order, so that name order
 * ("Kihara Minoru", "Minoru Kihara") makes no difference. Null for a name without letters.
 */
export function nameFormKey(name: string, country: string | null): string | null {
  const tokens = nameTokens(name).sort();
  return tokens.length ? `${country ?? '-'}|${tokens.join(' ')}` : null;
}
