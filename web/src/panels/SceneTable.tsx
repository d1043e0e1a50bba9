import { ActionIcon } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useView } from '../address.ts';
import { BAND_LABELS } from '../graph/palette.ts';
import { lineEnds, lineId, type Scene } from '../graph/scene.ts';
import { select } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, pluralOf, relationOf, singularOf, spanWords, wordsOf } from '../words.ts';
import css from './SceneTable.module.css';

interface Row {
  id: string;
  cells: (string | number)[];
}

/** Exactly what is drawn, as two tables that sort and share the selection. */
export default function SceneTable({
  scene,
  hiddenNodes,
  hiddenLines,
}: {
  scene: Scene;
  hiddenNodes: ReadonlySet<string>;
  hiddenLines: ReadonlySet<string>;
}) {
  const [view, go] = useView();
  const { selection } = view;
  const lines = useMemo<Row[]>(
    () =>
      scene
        .filterEdges((id, _, from, to) => !hiddenLines.has(id) && !hiddenNodes.has(from) && !hiddenNodes.has(to))
        .map((id) => {
          const line = scene.getEdgeAttributes(id);
          const [a, b] = lineEnds(id);
          const what =
            line.types.length > 0
              ? line.types.map((type) => relationOf(type)).join(', ')
              : line.kind === 'tie'
                ? BAND_LABELS[line.band]
                : line.kind;
          return {
            id,
            cells: [
              scene.getNodeAttribute(a, 'name'),
              scene.getNodeAttribute(b, 'name'),
              capital(what),
              capital(wordsOf(line.status === 'contact' ? 'talks only' : line.status)),
              line.count,
              spanWords(line.first, line.last) ?? '',
            ],
          };
        }),
    [scene, hiddenNodes, hiddenLines],
  );
  const nodes = useMemo<Row[]>(
    () =>
      scene
        .filterNodes((id) => !hiddenNodes.has(id))
        .map((id) => {
          const node = scene.getNodeAttributes(id);
          const drawn = scene.filterEdges(
            id,
            (line, _, from, to) => !hiddenLines.has(line) && !hiddenNodes.has(from) && !hiddenNodes.has(to),
          );
          return { id, cells: [node.name, singularOf(node.kind), drawn.length, node.documents ?? ''] };
        }),
    [scene, hiddenNodes, hiddenLines],
  );
  return (
    <section className={css['table']} aria-label="Table of what is drawn">
      <header className={css['head']}>
        <h2>What is drawn</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Close the table"
          onClick={() => go((view) => ({ ...view, table: false }))}
        >
          <Icon name="close" />
        </ActionIcon>
      </header>
      <div className={css['scroll']}>
        <Sorted
          caption={`${lines.length} lines`}
          columns={['Between', 'and', 'What', 'Status', 'Facts', 'When']}
          rows={lines}
          chosen={selection && 'line' in selection ? lineId(...selection.line) : null}
          first={4}
        >
          {(row) => <ViewLink to={(view) => select(view, { line: lineEnds(row.id) })}>{row.cells[0]}</ViewLink>}
        </Sorted>
        <Sorted
          caption={`${nodes.length} ${pluralOf('Node').toLowerCase()}`}
          columns={['Name', 'Kind', 'Lines', 'Named in documents']}
          rows={nodes}
          chosen={selection && 'node' in selection ? selection.node : null}
          first={2}
        >
          {(row) => (
            <span className={css['node']}>
              <KindSymbol kind={scene.getNodeAttribute(row.id, 'kind')} code={scene.getNodeAttribute(row.id, 'code')} size={18} />
              <ViewLink to={(view) => select(view, { node: row.id })}>{row.cells[0]}</ViewLink>
            </span>
          )}
        </Sorted>
      </div>
    </section>
  );
}

function Sorted({
  caption,
  columns,
  rows,
  chosen,
  first,
  children,
}: {
  caption: string;
  columns: string[];
  rows: Row[];
  /** The row of what is selected on the graph. */
  chosen: string | null;
  first: number;
  children: (row: Row) => ReactNode;
}) {
  const [by, setBy] = useState({ column: first, down: true });
  const sorted = useMemo(() => {
    const sign = by.down ? -1 : 1;
    return rows.toSorted((a, b) => sign * compare(a.cells[by.column], b.cells[by.column]) || compare(a.cells[0], b.cells[0]));
  }, [rows, by]);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name, column) => (
            <th key={name} scope="col" aria-sort={by.column === column ? (by.down ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => setBy({ column, down: by.column === column ? !by.down : column === first })}>
                {name}
                <span aria-hidden="true">{by.column === column ? (by.down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.id} {...(row.id === chosen ? { 'aria-current': true, ref: intoSight } : {})}>
            {row.cells.map((cell, i) =>
              i === 0 ? (
                <th key={columns[i]} scope="row">
                  {children(row)}
                </th>
              ) : (
                <td key={columns[i]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Brings the selected row into view, wherever it was sorted to. */
function intoSight(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
}
