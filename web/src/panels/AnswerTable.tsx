import { show } from '../graph/view.ts';
import { Empty } from '../parts/States.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { cellWords } from '../words.ts';
import { isGraphNode, type Cell } from '../../../server/model/values.ts';
import type { AnswerValue } from '../../../server/contract/index.ts';
import css from './ConsolePage.module.css';

const MOST_ROWS = 500;

/** The rows of an answer; nodes are links into the graph. */
export function AnswerTable({ answer: { columns, rows } }: { answer: AnswerValue }) {
  if (rows.length === 0) return <Empty title="No rows">The query ran and found nothing.</Empty>;
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label="Rows">
      <table className={css['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, i) => (
            <tr key={i}>
              {row.map((cell, column) => (
                <td key={columns[column]} data-number={typeof cell === 'number' || undefined}>
                  <div className={css['cell']}>
                    <CellText cell={cell} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p className={css['small']}>The first {MOST_ROWS} rows are shown.</p>}
    </div>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (cell === null) return <span className={css['null']}>null</span>;
  if (Array.isArray(cell))
    return cell.map((part, i) => (
      <span key={i}>
        {i > 0 && ', '}
        <CellText cell={part} />
      </span>
    ));
  if (isGraphNode(cell)) {
    if (cell.labels.includes('Document'))
      return (
        <ViewLink to={(view) => ({ ...view, page: 'documents', document: cell.id, claim: null })}>{cellWords(cell)}</ViewLink>
      );
    if (cell.labels.includes('Entity')) return <ViewLink to={(view) => show(view, cell.id)}>{cellWords(cell)}</ViewLink>;
  }
  return cellWords(cell);
}
