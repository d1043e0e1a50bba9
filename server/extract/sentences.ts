import type { Token } from './tokens.ts';

/** A run of tokens of one block. `from` and `to` are token indexes, half-open. */
export interface Sentence {
  from: number;
  to: number;
  block: number;
}

/** A paragraph, list item or heading. */
export interface Block {
  from: number;
  to: number;
  kind: 'paragraph' | 'item' | 'heading';
  /** A bold or capital lead-in ("**Australia.**"): token range, empty when there is none. */
  labelTo: number;
}

/** Longest sentence in tokens; a longer one is cut, so that every later step stays linear. */
const LONGEST_SENTENCE = 160;

const OPENERS = new Set(['"', "'", '(', '[']);
const TITLES = new Set(
  'mr mrs ms dr gen lt ltg col maj adm vadm radm capt sgt sen rep gov st hon prof amb brig cmdr cmde cdr rt messrs smt engr atty gp wg sqn flt mt ft no vs he hrh hm hh eg ie'.split(
    ' ',
  ),
);
const STARTERS = new Set(
  'the a an he she it they we i in on at his her their this that these those but and after before during both mr mrs ms dr under when while as for with'.split(
    ' ',
  ),
);

/** Splits tokens into blocks by lines, list marks and headings. */
export function blocksOf(text: string, tokens: readonly Token[]): Block[] {
  const wrapped = isHardWrapped(text);
  const blocks: Block[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const t = tokens[i];
    if (t && !(t.lines > 1 || t.bullet || t.hash || (t.lines === 1 && breaksLine(text, tokens, i, wrapped)))) continue;
    const first = tokens[from];
    if (first) blocks.push(makeBlock(tokens, from, i, first));
    from = i;
  }
  return blocks;
}

/** A full stop, a dash or bracket, and a word or two: the agency that a text ends with. */
function signedOff(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = to - 2; k > Math.max(from + 3, to - 7); k--)
    if (/^(—|–|-|\(|\/)$/.test(tokens[k]?.norm ?? '') && !(tokens[k]?.norm === '-' && tokens[k]?.glued)) {
      const before = tokens[k - 1]?.norm === '-' ? tokens[k - 2] : tokens[k - 1];
      if (before?.norm === '.' || (before?.norm ?? '').endsWith('.')) return true;
    }
  return false;
}

function makeBlock(tokens: readonly Token[], from: number, to: number, first: Token): Block {
  let labelTo = from;
  if (first.bold) while (labelTo < to && tokens[labelTo]?.bold) labelTo++;
  if (tokens[labelTo - 1]?.norm === ':') labelTo = from;
  const last = tokens[to - 1];
  const closed = last !== undefined && /^[.!?:;,"]$/.test(last.norm) && !(last.bold && labelTo === to);
  // "… in September. — Bernama": a sentence with an agency's name behind it is no heading.
  const short = to - from <= 22 && !signedOff(tokens, from, to);
  const kind =
    first.hash || (labelTo === to && short) || (!closed && short && !first.bullet)
      ? 'heading'
      : first.bullet
        ? 'item'
        : 'paragraph';
  return { from, to, kind, labelTo };
}

/** Texts that break their lines at a column: most lines long, none very long. */
function isHardWrapped(text: string): boolean {
  let longest = 0;
  let lines = 0;
  let long = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 10) continue;
    const length = i - start;
    start = i + 1;
    if (!length) continue;
    lines++;
    if (length > 55) long++;
    if (length > longest) longest = length;
  }
  return lines > 4 && longest <= 100 && long * 2 > lines;
}

function breaksLine(text: string, tokens: readonly Token[], i: number, wrapped: boolean): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  // A line that goes on in small letters breaks no sentence, however the rest of the text is set.
  const next = tokens[i];
  if (next?.kind === 'word' && next.cap === 0 && /[\p{L}\p{N},’']$/u.test(text.slice(before.start, before.end))) return false;
  if (!wrapped) return true;
  const lineStart = text.lastIndexOf('\n', before.end - 1) + 1;
  const length = before.end - lineStart;
  return length < 45 && (/[.!?:"”]/.test(text.charAt(before.end - 1)) || length < 30);
}

/** Splits each block into sentences. */
export function sentencesOf(tokens: readonly Token[], blocks: readonly Block[]): Sentence[] {
  const out: Sentence[] = [];
  blocks.forEach((b, block) => {
    let from = b.from;
    for (let i = b.from; i < b.to; i++) {
      let end = i + 1 >= b.to || (b.labelTo > b.from && i + 1 === b.labelTo) || endsHere(tokens, i, b.to);
      let to = i + 1;
      if (end) {
        // Closing quotes and brackets belong to the sentence that they close.
        while (to < b.to && tokens[to]?.glued && /^["')\]]$/.test(tokens[to]?.norm ?? '')) to++;
        if (to > i + 1 && to < b.to && tokens[to]?.cap === 0 && tokens[to]?.kind === 'word') end = false;
      }
      if (!end && to - from >= LONGEST_SENTENCE) end = true;
      if (!end) continue;
      out.push({ from, to, block });
      from = to;
      i = to - 1;
    }
    if (from < b.to) out.push({ from, to: b.to, block });
  });
  return out;
}

function endsHere(tokens: readonly Token[], i: number, limit: number): boolean {
  const t = tokens[i];
  const next = tokens[i + 1];
  if (!t || !next || i + 1 >= limit) return true;
  if (t.dotted) return !next.glued && endsWithAbbreviation(tokens, i, next);
  if (t.kind !== 'mark') return false;
  if (t.norm === '!' || t.norm === '?' || t.norm === '…') return !next.glued || OPENERS.has(next.norm);
  if (t.norm === ';') return false;
  if (t.norm !== '.') return false;
  if (next.glued) {
    // "relationship.The" and "partnership."The": a full stop without a space after it still ends a sentence.
    if (next.norm === '"' || next.norm === "'") return true;
    return next.kind === 'word' && next.cap === 1 && tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.cap === 0;
  }
  if (next.kind === 'word') return next.cap > 0 || !next.glued;
  return true;
}

function endsWithAbbreviation(tokens: readonly Token[], i: number, next: Token): boolean {
  const t = tokens[i];
  if (!t || next.kind !== 'word' || next.cap === 0) return false;
  if (TITLES.has(t.norm)) return false;
  // After "J." or "U.S." a small common word with a capital can only start a sentence.
  return STARTERS.has(next.norm) && t.norm.length > 1;
}
