/** One cell: its value, and where its characters stand in the text, without quotes and surrounding white space. */
export interface Cell {
  value: string;
  start: number;
  end: number;
}

/** One row as it stands: `text.slice(start, end)`, without its line end. `line` counts from 1. */
export interface Row {
  line: number;
  start: number;
  end: number;
  cells: Cell[];
  /** What is wrong with it, null for a good row. */
  problem: string | null;
}

/**
 * Reads RFC 4180 rows with the UTF-16 offsets of every cell; CR, LF and CRLF end a row, and a blank line is none. Written
 * here because a claim needs the place of each cell, and because one bad quote must cost one row, not the file: after a
 * quote that is never closed, reading goes on at the next line.
 */
export function* csvRows(text: string): Generator<Row, void> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = readRow(text, at, line);
    if (row.cells.length > 1 || text.slice(row.start, row.end).trim() !== '') yield row;
    at = row.end;
    line += linesIn(text, row.start, row.end);
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at += 1;
    line += 1;
  }
}

function readRow(text: string, start: number, line: number): Row {
  const cells: Cell[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell.problem !== null) return { line, start, end: lineEnd(text, start), cells, problem: cell.problem };
    cells.push({ value: cell.value, start: cell.start, end: cell.end });
    at = cell.next;
    if (text[at] !== ',') return { line, start, end: at, cells, problem: null };
    at += 1;
  }
}

type ReadCell = Cell & { next: number; problem: string | null };

function plainCell(text: string, from: number): ReadCell {
  let next = from;
  while (next < text.length && text[next] !== ',' && text[next] !== '\n' && text[next] !== '\r') next++;
  const cell = trimmed(text, from, next);
  const problem = cell.value.includes('"') ? 'a quotation mark stands inside a cell that is not quoted' : null;
  return { ...cell, next, problem };
}

function quotedCell(text: string, from: number): ReadCell {
  let close = from;
  do {
    close = text.indexOf('"', close + 1);
    if (close < 0) return { value: '', start: from, end: from, next: from, problem: 'a quotation mark is never closed' };
  } while (text[close + 1] === '"' && close++ >= 0);
  const next = close + 1;
  const after = text[next];
  const problem =
    after === undefined || after === ',' || after === '\n' || after === '\r'
      ? null
      : 'characters follow a closing quotation mark';
  const inner = trimmed(text, from + 1, close);
  return { ...inner, value: inner.value.replaceAll('""', '"'), next, problem };
}

function trimmed(text: string, from: number, to: number): Cell {
  const raw = text.slice(from, to);
  const value = raw.trim();
  const start = from + (raw.length - raw.trimStart().length);
  return { value, start, end: start + value.length };
}

function lineEnd(text: string, from: number): number {
  const m = /[\r\n]/g;
  m.lastIndex = from;
  return m.exec(text)?.index ?? text.length;
}

function linesIn(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
}
