/** Characters and escapes that the engines' lexers take differently: here no attempt is made to tell strings from code. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const AMBIGUOUS = /\\u|\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/i;

/** Whether the engines could see strings and comments of a text in different places. */
export const isAmbiguous = (text: string): boolean => AMBIGUOUS.test(text);

const WORD = /[\p{L}\p{N}\p{Pc}$]/u;

/** A word (a name, a keyword, a number) or an ASCII sign; a string is the sign of its quote. */
export type Token = { word: string } | { sign: string };

/** Words and signs of a text, without comments and strings; a name in backticks is a word. Unclosed ones run to the end. */
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text[i] as string;
    if (c === '/' && (text[i + 1] === '/' || text[i + 1] === '*')) {
      const block = text[i + 1] === '*';
      const end = text.indexOf(block ? '*/' : '\n', i + 2);
      i = end < 0 ? text.length : end + (block ? 2 : 1);
    } else if (c === "'" || c === '"') {
      let end = i + 1;
      while (end < text.length && text[end] !== c) end += text[end] === '\\' ? 2 : 1;
      out.push({ sign: c });
      i = end + 1;
    } else if (c === '`') {
      const end = text.indexOf('`', i + 1);
      out.push({ word: text.slice(i + 1, end < 0 ? text.length : end) });
      i = end < 0 ? text.length : end + 1;
    } else if (WORD.test(c)) {
      const start = i;
      while (i < text.length && WORD.test(text[i] as string)) i++;
      out.push({ word: text.slice(start, i) });
    } else {
      if (/[!-~]/.test(c)) out.push({ sign: c });
      i++;
    }
  }
  return out;
}

/**
 * A text with its `\u` escapes resolved and lone carriage returns as line ends, which is how Neo4j reads it: so every check, and
 * either engine, sees the same letters. An escape behind a backslash, or one that makes half a character, stays.
 */
export function plainText(text: string): string {
  return text
    .replace(/(?<!\\)((?:\\\\)*)\\u+([0-9a-fA-F]{4})/g, (whole, before: string, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code < 0x20 || (code >= 0xd800 && code < 0xe000) ? whole : before + String.fromCharCode(code);
    })
    .replace(/\r(?!\n)/g, '\n');
}
