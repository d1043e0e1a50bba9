import type { Excerpt } from '../../contract/published.ts';
import { sha256 } from '../../model/ids.ts';

/** A half-open range of UTF-16 offsets. */
interface Range {
  start: number;
  end: number;
}

/** Most that is shown on either side of a quote where no sentence ends, in UTF-16 units. */
const REACH = 600;
/** Where a sentence ends, with the blanks after it; or an empty line. */
const END = /[.!?…]["'”’)\]]*\s+|\n[ \t]*\n\s*/g;

/**
 * The quotes of a text with so many sentences either side, in order; those that overlap are one. An abbreviation counts as an end, so
 * that rather less is shown than more.
 */
export function excerptsOf(text: string, quotes: readonly Range[], sentences: number): Excerpt[] {
  const borders = [0, ...[...text.matchAll(END)].map((found) => found.index + found[0].length), text.length];
  const ranges = quotes
    .map((quote) => around(text, quote, borders, sentences))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined.map(({ start, end }) => {
    const cut = text.slice(start, end);
    return { start, text: cut, sha256: sha256(cut) };
  });
}

function around(text: string, quote: Range, borders: readonly number[], sentences: number): Range {
  if (sentences === 0) return quote;
  const first = borders.findLastIndex((at) => at <= quote.start);
  const last = borders.findIndex((at) => at >= quote.end);
  const start = borders[Math.max(0, first - sentences)] ?? 0;
  const end = borders[Math.min(borders.length - 1, last + sentences)] ?? text.length;
  return {
    start: whole(text, Math.max(start, quote.start - REACH)),
    end: whole(text, Math.min(end, quote.end + REACH)),
  };
}

/** A place that does not cut a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && at < text.length && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
