import { foldText } from '../../model/names.ts';
import type { Parameters, SearchKind } from '../port.ts';
import { searchWords, SEARCH_KINDS } from '../rank.ts';
import { schemaText } from '../schema.ts';

/** How many proposals of each statement are ranked. */
const MOST = 500;

let variants: ReadonlyMap<string, string> | null = null;

/** Every Latin letter that folds to one base letter, by base letter. */
function letterVariants(): ReadonlyMap<string, string> {
  if (variants) return variants;
  const map = new Map<string, string>();
  for (let code = 0xc0; code <= 0x1eff; code++) {
    const letter = String.fromCodePoint(code);
    const base = foldText(letter);
    if (base.length === 1 && base !== letter && /^[a-z]$/.test(base)) map.set(base, (map.get(base) ?? '') + letter);
  }
  variants = map;
  return map;
}

/** A regular expression (the engine's) for texts in which a word begins with `word`, whatever its accents. */
export function wordPattern(word: string): string {
  const known = letterVariants();
  const body = Array.from(word)
    .map((letter) => `[${letter}${known.get(letter) ?? ''}]\\p{M}*`)
    .join('');
  return `(?is)(?:.*[^\\p{L}\\p{N}\\p{M}])?${body.replace(/\[s\S*?\]\\p\{M\}\*\[s\S*?\]\\p\{M\}\*/g, (pair) => `(?:${pair}|ß)`)}.*`;
}

/** The statements that propose candidates for a search, or none for a text without words. */
export function searchStatements(text: string, kinds: readonly SearchKind[] | null): { text: string; parameters: Parameters }[] {
  // The longest words tell most; the ranking checks them all.
  const words = searchWords(text).sort((x, y) => y.length - x.length);
  if (words.length === 0) return [];
  const [a, b, c] = [0, 1, 2].map((i) => wordPattern(words[i] ?? (words[0] as string)));
  const asked = kinds ?? SEARCH_KINDS;
  const shared = { a, b, c, most: MOST };
  const out: { text: string; parameters: Parameters }[] = [];
  if (asked.some((kind) => kind !== 'Document'))
    out.push({
      text: schemaText('embedded', 'search', 'entities'),
      parameters: { ...shared, kinds: [...asked], code: text.trim().toUpperCase().slice(0, 3) },
    });
  if (asked.includes('Document')) out.push({ text: schemaText('embedded', 'search', 'documents'), parameters: shared });
  return out;
}
