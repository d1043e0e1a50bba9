import { inColumn, type ExportGraph } from './items.ts';

/**
 * One line of CSV (RFC 4180), with its line end. Null and undefined are empty cells. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, which spreadsheets do not show: names come from documents of strangers.
 */
export function csvLine(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The nodes as CSV, a line a yield, with the headings that Gephi's spreadsheet import knows (`Id`, `Label`). */
export async function* nodesCsv(graph: Pick<ExportGraph, 'nodes' | 'nodeColumns'>): AsyncGenerator<string> {
  yield csvLine(['Id', 'Label', 'Start', 'End', ...graph.nodeColumns.map(({ name }) => name)]);
  for await (const { id, label, spell, values } of graph.nodes)
    yield csvLine([id, label, spell?.start, spell?.end, ...graph.nodeColumns.map((column) => inColumn(values, column))]);
}

/** The edges as CSV, a line a yield; `Source`, `Target`, `Type` and `Weight` as Gephi's spreadsheet import knows them. */
export async function* edgesCsv(graph: Pick<ExportGraph, 'edges' | 'edgeColumns' | 'directed'>): AsyncGenerator<string> {
  yield csvLine([
    'Source',
    'Target',
    'Type',
    'Id',
    'relation',
    'Weight',
    'Start',
    'End',
    ...graph.edgeColumns.map(({ name }) => name),
  ]);
  const type = graph.directed ? 'Directed' : 'Undirected';
  for await (const { id, from, to, relation, weight, spell, values } of graph.edges)
    yield csvLine([
      from,
      to,
      type,
      id,
      relation,
      weight,
      spell?.start,
      spell?.end,
      ...graph.edgeColumns.map((column) => inColumn(values, column)),
    ]);
}
