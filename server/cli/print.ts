import type { IngestReport } from '../model/reading.ts';
import { isGraphNode, isGraphPath, isGraphRelationship, type Answer, type Cell } from '../model/values.ts';
import { printable } from './progress.ts';

const WIDEST_COLUMN = 60;

/** An ingest's report in words, its failures one a line. */
export function reportText(report: IngestReport, dryRun = false): string {
  const { documents: d, facts: f } = report;
  const skipped = report.skipped > 0 ? `; ${report.skipped} skipped` : '';
  const lines = [
    `${dryRun ? 'Would be done: read' : 'Read'} ${d.read}: ${d.added} added, ${d.replaced} replaced, ${d.unchanged} unchanged, ${d.failed} failed${skipped}.`,
    `Facts: ${f.added} added, ${f.changed} changed, ${f.removed} removed.`,
    ...report.failures.map((failure) => `failed  ${printable(failure.path)}: ${printable(failure.reason)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** An answer as a table with its remarks; columns that are empty in every row are left out. */
export function answerText(answer: Answer): string {
  const filled = answer.columns.map(
    (_, i) => answer.rows.length === 0 || answer.rows.some((row) => cellText(row[i] ?? null) !== ''),
  );
  const columns = answer.columns.filter((_, i) => filled[i]);
  const cells = answer.rows.map((row) => row.filter((_, i) => filled[i]).map((cell) => cut(cellText(cell))));
  const widths = columns.map((name, i) => Math.max(name.length, ...cells.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const out = columns.length > 0 ? [line(columns), line(widths.map((w) => '─'.repeat(w))), ...cells.map(line)] : [];
  out.push('', `${answer.rows.length} ${answer.rows.length === 1 ? 'row' : 'rows'}, ${Math.round(answer.ms)} ms`);
  if (answer.truncated) out.push(`Cut after ${answer.truncated.returned} rows: the limit on ${answer.truncated.by} was reached.`);
  out.push(...answer.notices);
  return `${out.join('\n')}\n`;
}

/** One cell in words: a node by its name, a relationship by its type, a path by its nodes. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return printable(String(cell));
  if (Array.isArray(cell)) return cell.map(cellText).join(', ');
  if (isGraphNode(cell)) return cellText(cell.properties['name'] ?? cell.properties['title'] ?? cell.id);
  if (isGraphRelationship(cell)) return `${cell.from} -${cell.type}-> ${cell.to}`;
  if (isGraphPath(cell)) return cell.nodes.map(cellText).join(' – ');
  return printable(JSON.stringify(cell));
}

function cut(text: string): string {
  return text.length > WIDEST_COLUMN ? `${text.slice(0, WIDEST_COLUMN - 1)}…` : text;
}
