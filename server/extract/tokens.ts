import { foldText } from '../model/names.ts';

/** A word, number or mark of the text. Offsets are UTF-16 units of the document's text. */
export interface Token {
  start: number;
  end: number;
  /** Folded, without dots and apostrophes at the ends ("us" for "U.S."). */
  norm: string;
  kind: 'word' | 'number' | 'mark';
  /** 0 no capital, 1 first letter, 2 all letters of at least two. */
  cap: 0 | 1 | 2;
  /** No white space between the token before and this one. */
  glued: boolean;
  /** Line ends between the token before and this one. */
  lines: number;
  /** Inside Markdown bold. */
  bold: boolean;
  /** First token after a list mark ("-", "*", "1."). */
  bullet: boolean;
  /** First token after "#" signs. */
  hash: boolean;
  /** A word that ends in its own full stop ("Gen.", "U.S.", "J."). */
  dotted: boolean;
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr gen lt ltg col maj adm vadm radm capt sgt sen rep gov st jr sr no vs hon prof amb brig cmdr cmde cdr rt messrs smt ret retd engr atty jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp dept approx fig art gp wg sqn flt cpt ' +
    'mt ft lieut genl comdr asst dy adv hrh'
  ).split(' '),
);

/** True for letters, digits and combining marks; false for every white space, mark and surrogate. */
function isWordCode(c: number): boolean {
  if (c < 128) return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba;
  if (c === 0xd7 || c === 0xf7) return false;
  if (c < 0x2000) return true;
  if (c < 0x2c00) return c >= 0x2070 && c <= 0x209c;
  if (c >= 0x3000 && c <= 0x303f) return false;
  if (c >= 0xd800 && c <= 0xf8ff) return false;
  return c < 0xfe00 || (c >= 0xff10 && c <= 0xffdc && !(c >= 0xff1a && c <= 0xff20));
}
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x2028 ||
  c === 0x2029 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0xfeff;
const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x02bc;

/** Longest word taken as one token; a longer run is cut, so that work stays linear in the text. */
const LONGEST_WORD = 200;

/** Splits a text into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const out: Token[] = [];
  const n = text.length;
  let i = 0;
  let spaced = true;
  let lines = 1;
  let bold = false;
  let bullet = false;
  let hash = false;
  const push = (start: number, end: number, kind: Token['kind'], norm: string, cap: Token['cap'], dotted = false): void => {
    out.push({ start, end, norm, kind, cap, glued: !spaced, lines, bold, bullet, hash, dotted });
    spaced = false;
    lines = 0;
    bullet = false;
    hash = false;
  };
  while (i < n) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      if (c === 10 || c === 0x2028 || c === 0x2029 || (c === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
      spaced = true;
      i++;
      continue;
    }
    if (lines > 0) {
      const mark = listMark(text, i);
      if (mark > i) {
        bullet = true;
        spaced = true;
        i = mark;
        continue;
      }
    }
    if (c === 42 || c === 95 || c === 35 || c === 96) {
      // Markdown marks are no tokens; they only colour the words between them.
      let j = i;
      while (j < n && text.charCodeAt(j) === c) j++;
      if (c === 42 && j - i >= 2) bold = !bold;
      if (c === 35 && lines > 0) hash = true;
      i = j;
      continue;
    }
    if (isWordCode(c)) {
      const end = isDigit(c) ? numberEnd(text, i) : wordEnd(text, i);
      if (isDigit(c)) push(i, end, 'number', text.slice(i, end).toLowerCase(), 0);
      else {
        const dotted = text.charCodeAt(end - 1) === 46;
        push(i, end, 'word', normOf(text.slice(i, end)), capOf(text, i, end), dotted);
      }
      i = end;
      continue;
    }
    if (isApostrophe(c) && !spaced && possessive(text, i)) {
      push(i, i + 2, 'word', "'s", 0);
      i += 2;
      continue;
    }
    const surrogate = c >= 0xd800 && c <= 0xdbff && i + 1 < n ? 2 : 1;
    push(i, i + surrogate, 'mark', markNorm(c), 0);
    i += surrogate;
  }
  return out;
}

/** End of a list mark at `i` ("- ", "* ", "• ", "12. ", "3) "), else `i`. */
function listMark(text: string, i: number): number {
  const c = text.charCodeAt(i);
  if ((c === 45 || c === 42 || c === 0x2022 || c === 0x2013 || c === 0x25cf || c === 0xb7) && isSpace(text.charCodeAt(i + 1)))
    return i + 1;
  if (isDigit(c)) {
    let j = i + 1;
    if (isDigit(text.charCodeAt(j))) j++;
    const d = text.charCodeAt(j);
    if ((d === 46 || d === 41) && isSpace(text.charCodeAt(j + 1))) return j + 1;
  }
  return i;
}

function possessive(text: string, i: number): boolean {
  const s = text.charCodeAt(i + 1);
  return (s === 115 || s === 83) && !isWordCode(text.charCodeAt(i + 2) || 32);
}

function numberEnd(text: string, i: number): number {
  let j = i;
  const stop = Math.min(text.length, i + LONGEST_WORD);
  while (j < stop) {
    const c = text.charCodeAt(j);
    if (isWordCode(c)) j++;
    else if ((c === 44 || c === 46) && isDigit(text.charCodeAt(j + 1)) && isDigit(text.charCodeAt(j - 1))) j++;
    else break;
  }
  return j;
}

function wordEnd(text: string, i: number): number {
  // "U.S.", "B.N.": single letters with full stops between them.
  if (text.charCodeAt(i + 1) === 46 && isWordCode(text.charCodeAt(i + 2)) && !isWordCode(text.charCodeAt(i + 3) || 32)) {
    let j = i + 2;
    const stop = Math.min(text.length, i + 24);
    while (j < stop && isWordCode(text.charCodeAt(j)) && !isWordCode(text.charCodeAt(j + 1) || 32)) {
      j++;
      if (text.charCodeAt(j) !== 46) return j;
      j++;
    }
    return j;
  }
  let j = i;
  const stop = Math.min(text.length, i + LONGEST_WORD);
  while (j < stop) {
    const c = text.charCodeAt(j);
    if (isWordCode(c)) j++;
    else if (isApostrophe(c) && isWordCode(text.charCodeAt(j + 1)) && !possessive(text, j)) j++;
    else break;
  }
  if (text.charCodeAt(j) === 46 && !isDigit(text.charCodeAt(j + 1))) {
    const length = j - i;
    const c = text.charCodeAt(i);
    if (length === 1 && c >= 65 && c <= 90) return j + 1;
    if (length <= 5 && ABBREVIATIONS.has(text.slice(i, j).toLowerCase())) return j + 1;
  }
  return j;
}

function normOf(word: string): string {
  let ascii = true;
  for (let k = 0; k < word.length; k++) {
    const c = word.charCodeAt(k);
    if (c > 127 || c === 46) ascii = false;
  }
  return ascii ? word.toLowerCase() : foldText(word).replace(/\./g, '');
}

function capOf(text: string, start: number, end: number): Token['cap'] {
  const first = text.slice(start, start + 1);
  if (first === first.toLowerCase()) return 0;
  let letters = 0;
  for (let k = start; k < end; k++) {
    const ch = text.charAt(k);
    const lower = ch.toLowerCase();
    if (lower === ch && ch.toUpperCase() !== ch) return 1;
    if (lower !== ch) letters++;
  }
  return letters > 1 ? 2 : 1;
}

function markNorm(c: number): string {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x60:
    case 0xb4:
      return "'";
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return '"';
    case 0x2010:
    case 0x2011:
      return '-';
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2012:
      return '—';
    default:
      return String.fromCharCode(c);
  }
}
