/** A piece of text on a page, in points; `y` grows upwards. */
export interface TextPiece {
  str: string;
  y: number;
  height: number;
  hasEOL: boolean;
}

interface Line {
  text: string;
  y: number;
  height: number;
}

/**
 * The text of a page as paragraphs apart by an empty line. A gap clearly wider than a line, a step back up the page or
 * another size of letters ends a paragraph; the lines of one are joined by a blank, and a word that was divided at a line end is made whole.
 */
export function pageText(pieces: readonly TextPiece[]): string {
  const paragraphs: string[] = [];
  let current = '';
  let before: Line | null = null;
  for (const line of linesOf(pieces)) {
    if (line.text === '') {
      before = null;
      continue;
    }
    if (current !== '' && before !== null && !isNewParagraph(before, line)) current = joined(current, line.text);
    else {
      if (current !== '') paragraphs.push(current);
      current = line.text;
    }
    before = line;
  }
  if (current !== '') paragraphs.push(current);
  return paragraphs.join('\n\n');
}

function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let y: number | null = null;
  let height = 0;
  const end = (): void => {
    if (y !== null) lines.push({ text: text.replace(/\s+/g, ' ').trim(), y, height });
    text = '';
    y = null;
    height = 0;
  };
  for (const piece of pieces) {
    if (piece.str.trim() !== '') {
      y ??= piece.y;
      height = Math.max(height, piece.height);
    }
    text += piece.str;
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

function isNewParagraph(before: Line, line: Line): boolean {
  const height = Math.max(before.height, line.height, 1);
  const gap = before.y - line.y;
  const otherSize = Math.abs(before.height - line.height) > height * 0.15;
  return gap < 0 || gap > height * 1.8 || otherSize;
}

function joined(text: string, next: string): string {
  const divided = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next);
  return divided ? text.slice(0, -1) + next : `${text} ${next}`;
}
