import { Modal } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api.ts';
import type { Stage } from '../draw/stage.ts';
import { useLoad } from '../load.ts';
import { svgOf } from '../graph/picture.ts';
import type { Scene } from '../graph/scene.ts';
import { exportOf, fileOf, partsInSight, partsSelected, type Format, type Parts } from '../graph/take.ts';
import type { Selection } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { useScheme } from '../parts/useScheme.ts';
import { counted, dateWords } from '../words.ts';
import css from './TakeAway.module.css';
import { picturesOf, pngOf, save } from '../saving.ts';

type What = 'drawn' | 'selected' | 'all';

const FILES: { format: Format; name: string; says: string }[] = [
  { format: 'gexf', name: 'GEXF', says: 'for Gephi, whose timeline plays it' },
  { format: 'graphml', name: 'GraphML', says: 'for yEd, Cytoscape, igraph, NetworkX' },
  { format: 'nodes.csv', name: 'CSV of nodes', says: 'a table for a spreadsheet' },
  { format: 'lines.csv', name: 'CSV of lines', says: 'a table for a spreadsheet' },
  { format: 'json', name: 'JSON', says: 'for programs' },
];

/** What is drawn, what is selected, or everything, as files for other programs; the view as a picture. */
export default function TakeAway({
  scene,
  hidden,
  selection,
  stage,
  horizon,
  close,
}: {
  scene: Scene;
  hidden: Parts;
  selection: Selection;
  stage: Stage;
  horizon: string | null;
  close: () => void;
}) {
  const { palette } = useScheme();
  const about = useLoad('about', (signal) => api.about(signal));
  const inSight = partsInSight(scene, hidden);
  const selected = partsSelected(scene, inSight, selection);
  const [what, setWhat] = useState<What>('drawn');
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const parts = what === 'selected' && selected ? selected : inSight;
  const names = { drawn: 'What is drawn', selected: 'The selection', all: 'The whole graph' };
  const counts = `${counted(parts.nodes.size, 'node')}, ${counted(parts.lines.size, 'line')}`;
  const title = `Who is tied to whom in defence: ${counts}`;
  const file = (ending: string): string =>
    `entente-${what === 'selected' ? 'selection' : 'view'}${horizon ? `-${horizon}` : ''}.${ending}`;

  const tell = (work: () => Promise<string>): void => {
    setError(null);
    setDone(null);
    work().then(
      (name) => setDone(name),
      (reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  const take = (format: Format): void =>
    tell(async () => {
      const graph = exportOf(scene, parts, palette, { title, horizon });
      const name = file(format);
      save(name, new Blob([await fileOf(format, graph, window.location.href)], { type: TYPES[format] }));
      return name;
    });
  const picture = (kind: 'svg' | 'png'): void =>
    tell(async () => {
      const shot = stage.snapshot();
      const pictures = await picturesOf(shot.nodes.flatMap((node) => node.image ?? []));
      const samples = about.value?.samples.documents ?? 0;
      const svg = svgOf(shot, scene, pictures, {
        palette,
        title: 'Who is tied to whom in defence',
        notes: [
          [
            `Entente${horizon ? `, what documents say up to ${dateWords(horizon)}` : ''}.`,
            samples > 0
              ? `${counted(samples, 'document')} behind it ${samples === 1 ? 'is a sample' : 'are samples'}, written to show how it works.`
              : '',
          ].join(' '),
          window.location.href,
        ],
      });
      const name = file(kind);
      save(name, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg));
      return name;
    });

  return (
    <Modal opened onClose={close} title="Take away" size="md" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={css['take']}>
        <section aria-label="Picture">
          <h3>Picture of the view, with its legend</h3>
          <div className={css['row']}>
            <button type="button" onClick={() => picture('png')}>
              <Icon name="download" size={15} /> PNG
            </button>
            <button type="button" onClick={() => picture('svg')}>
              <Icon name="download" size={15} /> SVG
            </button>
          </div>
        </section>
        <section aria-label="Data">
          <h3>Data</h3>
          <div className={css['what']} role="radiogroup" aria-label="What to take">
            {(['drawn', 'selected', 'all'] as const).map((value) => (
              <label key={value} data-off={(value === 'selected' && !selected) || undefined}>
                <input
                  type="radio"
                  name="what"
                  value={value}
                  checked={what === value}
                  disabled={value === 'selected' && !selected}
                  onChange={() => setWhat(value)}
                />
                {names[value]}
              </label>
            ))}
          </div>
          <p className={css['count']}>
            {what === 'all' ? 'Every fact, with the claims, quotes and documents behind it.' : `${counts}.`}
            {!selected && what !== 'all' && ' Select a node or a line to take that alone.'}
          </p>
          {what === 'all' ? (
            <Whole />
          ) : (
            <ul className={css['files']}>
              {FILES.map(({ format, name, says }) => (
                <li key={format}>
                  <button type="button" onClick={() => take(format)}>
                    <Icon name="download" size={15} /> <strong>{name}</strong> <span>{says}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
        <p role="status" className={css['done']}>
          {done !== null && (
            <>
              <Icon name="check" size={14} /> Saved as {done}
            </>
          )}
        </p>
        {error !== null && (
          <p role="alert" className={css['error']}>
            The file could not be made: {error}
          </p>
        )}
        <p className={css['note']}>
          The address of this page holds the whole view: a link to it brings it all back. For a page that others can open without
          Entente: <code>entente publish</code>.
        </p>
      </div>
    </Modal>
  );
}

const TYPES: Record<Format, string> = {
  gexf: 'application/xml',
  graphml: 'application/xml',
  'nodes.csv': 'text/csv;charset=utf-8',
  'lines.csv': 'text/csv;charset=utf-8',
  json: 'application/json',
};

const WHOLE = [
  { format: 'gexf', name: 'GEXF', says: 'the facts, for Gephi', file: 'entente.gexf' },
  { format: 'graphml', name: 'GraphML', says: 'the facts, for yEd, Cytoscape, igraph, NetworkX', file: 'entente.graphml' },
  { format: 'csv', name: 'CSV', says: 'the facts as two tables, zipped', file: 'entente-csv.zip' },
  { format: 'jsonl', name: 'JSON lines', says: 'all of it, with claims, quotes and documents', file: 'entente.jsonl' },
];

/** Everything, as the server writes it: it may be larger than a page can hold. */
function Whole() {
  return (
    <ul className={css['files']}>
      {WHOLE.map(({ format, name, says, file }) => (
        <li key={format}>
          <a href={api.exportAddress(format)} download={file}>
            <Icon name="download" size={15} /> <strong>{name}</strong> <span>{says}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
