import { NAME_STYLES } from '../lexicon/name-styles.ts';

/** Countries whose people mostly bear names of the form that the name has (`lexicon/name-styles.ts`). */
export function nameCountries(words: readonly string[]): ReadonlySet<string> {
  const out = new Set<string>();
  const last = words.at(-1) ?? '';
  // "Jong-woo", "Wen-chun"
  if (words.length === 2 && /^[a-z]{2,6}-[a-z]{2,6}$/.test(last)) for (const code of ['KR', 'KP', 'TW']) out.add(code);
  for (const style of NAME_STYLES)
    if (words.some((w) => style.words.has(w)) || (last.length > 4 && style.endings.some((e) => last.endsWith(e))))
      for (const code of style.countries) out.add(code);
  return out;
}
