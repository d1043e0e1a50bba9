import { FREE_DOMAINS, PUBLISHERS } from '../lexicon/publishers.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { foldText } from '../model/names.ts';
import { compile } from './compile.ts';
import { tokenize } from './tokens.ts';

const WORDS: readonly (readonly [string, RegExp])[] = PUBLISHERS.map(([code, list]) => [
  code,
  new RegExp(`(?:^| )(?:${list})(?: |$)`),
]);
const DOMAINS: ReadonlySet<string> = new Set(FREE_DOMAINS);

/** The country that a text was published in, as its publisher's name or the address's top-level domain tells; null for neither. */
export function publisherCountry(publisher: string | null, url: string | null, lexicon: Lexicon): string | null {
  const end = /^https?:\/\/[^/:?#]{1,250}?\.([a-z]{2})(?=[/:?#]|$)/i.exec(url?.slice(0, 300) ?? '')?.[1]?.toLowerCase();
  const domain = end && !DOMAINS.has(end) ? lexicon.countryCode(end === 'uk' ? 'GB' : end.toUpperCase()) : null;
  if (domain) return domain;
  if (publisher) {
    const name = publisher.slice(0, 200);
    const { trie } = compile(lexicon);
    const tokens = tokenize(name);
    for (let i = 0; i < tokens.length; i++) {
      const country = trie.longest(tokens, i, tokens.length)?.values.find((v) => v.type === 'country');
      if (country?.type === 'country') return country.code;
    }
    const folded = foldText(name)
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .trim();
    const known = WORDS.find(([, words]) => words.test(folded));
    if (known) return known[0];
  }
  return null;
}
