import type { SourceDocument } from '../../server/model/document.ts';
import { NO_META } from '../../server/model/document.ts';
import { sha256 } from '../../server/model/ids.ts';

const repeat = (piece: string, characters: number): string =>
  piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);

/** Texts that bring naive extractors to a halt, each as a function of its length in characters. */
export const HOSTILE: Record<string, (characters: number) => string> = {
  'one line without a full stop': (n) => repeat('the defence minister of India and the United States and Japan met with ', n),
  'one word': (n) => repeat('a', n),
  'capitals only': (n) => repeat('INDIA AND US SIGN DEFENCE PACT ', n),
  'single capital letters': (n) => repeat('A B C D ', n),
  'initials with dots': (n) => repeat('J. R. K. S. ', n),
  'nested quotes': (n) => repeat('“‘"', n),
  'brackets never closed': (n) => repeat('(', n),
  'commas and ands': (n) => repeat('Minister A, Minister B and Minister C, ', n),
  'offices in a row': (n) => repeat('Minister of Defence Secretary of State for Defence General ', n),
  'people and their offices': (n) => repeat('Mr Xabe Yodul spoke. The Defence Minister left. ', n),
  'honorifics in a row': (n) => repeat('H.E. Sheikh Dr. Gen. Datuk Seri ', n),
  'dates in a row': (n) => repeat('on 1 May 2024, Friday, 2 May and 3 June 2025 ', n),
  'countries in a row': (n) => repeat('India, Japan, the United States, ', n),
  'agreement nouns in a row': (n) => repeat('Memorandum of Understanding on Defence Cooperation Agreement on ', n),
  'meetings in a row': (n) => repeat('Singh met Hegseth in Paris. ', n),
  'people who differ': (n) => {
    let out = '';
    for (let i = 0; out.length < n; i++)
      out += `Minister Ab${i.toString(36)} Cd${(i * 7).toString(36)} of India met General Ef${i.toString(36)} Gh${i.toString(36)}. `;
    return out.slice(0, n);
  },
  'zero-width and bidi characters': (n) => repeat('\u200b\u202eIndia\u2066\u200d ', n),
  'combining marks': (n) => repeat('a\u0301\u0302\u0303\u0304', n),
  'empty lines': (n) => repeat('\n\n', n),
  bullets: (n) => repeat('\n- ', n),
  asterisks: (n) => repeat('**', n),
  spaces: (n) => repeat(' ', n),
};

export const hostileDocument = (text: string): SourceDocument => ({
  ...NO_META,
  key: 'hostile',
  publishedOn: '2025-01-01',
  text,
  sha256: sha256(text),
});
