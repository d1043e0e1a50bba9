/** A piece of a text with its place in it. */
export interface Piece {
  kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'sign' | 'end';
  /** As written; for names in backticks, strings and parameters what they stand for. */
  text: string;
  start: number;
  end: number;
}

/** A text that this reader does not understand; the engine may still say what is wrong with it. */
export class NotReadError extends Error {}

const WORD_START = /[\p{L}\p{Pc}]/u;
const WORD = /[\p{L}\p{N}\p{Pc}\p{M}]/u;
const NUMBER = /(?:0x[0-9a-f]+|0o[0-7]+|(?:\d[\d_]*)?\.\d+(?:e[+-]?\d+)?|\d[\d_]*(?:e[+-]?\d+)?)/iy;
const SIGNS = ['<>', '<=', '>=', '=~', '!=', '..', '::', '+=', '||'];
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Cuts a text into pieces, without comments. Throws NotReadError where a string, name or comment never ends. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let i = 0;
  const add = (kind: Piece['kind'], value: string, end: number): void => {
    out.push({ kind, text: value, start: i, end });
    i = end;
  };
  while (i < text.length) {
    const c = text[i] as string;
    const two = text.slice(i, i + 2);
    if (/\s/.test(c)) i++;
    else if (two === '//') {
      const end = text.indexOf('\n', i);
      i = end < 0 ? text.length : end;
    } else if (two === '/*') i = ends(text, '*/', i + 2) + 2;
    else if (c === "'" || c === '"') {
      const { value, end } = quoted(text, i);
      add('string', value, end);
    } else if (c === '`') {
      const end = ends(text, '`', i + 1);
      add('name', text.slice(i + 1, end), end + 1);
    } else if (c === '$') {
      const tick = text[i + 1] === '`';
      const end = tick ? ends(text, '`', i + 2) : wordEnd(text, i + 1);
      if (end === i + 1) throw new NotReadError('a parameter without a name');
      add('parameter', text.slice(i + (tick ? 2 : 1), end), tick ? end + 1 : end);
    } else if (/\d/.test(c) || (c === '.' && /\d/.test(text[i + 1] ?? '') && out.at(-1)?.text !== '.')) {
      const end = numberEnd(text, i);
      add('number', text.slice(i, end), end);
    } else if (WORD_START.test(c)) {
      const end = wordEnd(text, i);
      add('word', text.slice(i, end), end);
    } else add('sign', SIGNS.includes(two) ? two : c, i + (SIGNS.includes(two) ? 2 : 1));
  }
  add('end', '', text.length);
  return out;
}

function ends(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  if (end < 0) throw new NotReadError(`${sign} is missing`);
  return end;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && WORD.test(text[end] as string)) end++;
  return end;
}

/** `1..3` is a range, not a fraction. */
function numberEnd(text: string, from: number): number {
  const whole = /\d+(?=\.\.)/y;
  whole.lastIndex = from;
  if (whole.test(text)) return whole.lastIndex;
  NUMBER.lastIndex = from;
  return NUMBER.test(text) ? NUMBER.lastIndex : from + 1;
}

function quoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i] as string;
    if (c === text[start]) return { value, end: i + 1 };
    if (c === '\\') {
      const next = text[++i] ?? '';
      value += ESCAPES[next] ?? next;
    } else value += c;
  }
  throw new NotReadError('a string never ends');
}
