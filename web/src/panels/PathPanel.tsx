import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { keepOnly } from '../graph/explore.ts';
import { lineEnds, type Scene } from '../graph/scene.ts';
import { select } from '../graph/view.ts';
import type { Path } from '../graph/paths.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { counted } from '../words.ts';
import { FactEvidence } from './FactEvidence.tsx';
import { LineFacts } from './LineFacts.tsx';
import { PanelHead } from './SidePanel.tsx';
import css from './PathPanel.module.css';
import { lineWords } from './sceneWords.ts';

/** The shortest paths between two nodes over what is drawn, each line with its claims. */
export function PathPanel({ scene, ends, paths }: { scene: Scene; ends: readonly string[]; paths: readonly Path[] }) {
  const [view, go] = useView();
  const [from = '', to = ''] = ends;
  const name = (id: string): string => (scene.hasNode(id) ? scene.getNodeAttribute(id, 'name') : id);
  const timed = view.from !== null || view.to !== null || view.asOf !== null;
  return (
    <>
      <PanelHead
        symbol={<Icon name="path" size={30} />}
        kind="Shortest paths"
        title={`${name(from)} to ${name(to)}`}
        close={(view) => ({ ...view, path: [] })}
      >
        {paths.length > 0 && (
          <Button
            mt="sm"
            size="compact-md"
            variant="light"
            leftSection={<Icon name="target" size={16} />}
            onClick={() =>
              go((view) =>
                keepOnly(
                  view,
                  paths.flatMap((path) => path.nodes),
                ),
              )
            }
          >
            Keep only these paths
          </Button>
        )}
      </PanelHead>
      {paths.length === 0 ? (
        <Empty title="No path">
          Nothing that is drawn joins the two{timed ? ' in this time' : ''}. Expanding them, or showing what is hidden, may find
          one.
        </Empty>
      ) : (
        <ol className={css['paths']}>
          {paths.map((path, i) => (
            <li key={path.nodes.join()} className={css['path']}>
              <h3 className={css['count']}>
                Path {i + 1}: {counted(path.lines.length, 'line')}
              </h3>
              <ol className={css['steps']}>
                {path.nodes.map((id, at) => (
                  <Step key={id} scene={scene} id={id} line={path.lines[at] ?? null} />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
      <p className={css['note']}>Paths lead over what is drawn: filters, dates and what is hidden count.</p>
    </>
  );
}

function Step({ scene, id, line }: { scene: Scene; id: string; line: string | null }) {
  const [open, setOpen] = useState(false);
  if (!scene.hasNode(id)) return null;
  const node = scene.getNodeAttributes(id);
  const words = line ? lineWords(scene, line)?.slice(1) : null;
  return (
    <li>
      <p className={css['node']}>
        <KindSymbol kind={node.kind} code={node.code} size={22} />
        <ViewLink to={(view) => select(view, { node: id })}>{node.name}</ViewLink>
      </p>
      {line && words && (
        <div className={css['line']}>
          <p>{words.join(' · ')}</p>
          <p className={css['links']}>
            <button type="button" className={css['toggle']} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Hide the claims' : 'Show the claims'}
            </button>
            <ViewLink to={(view) => select(view, { line: lineEnds(line) })}>Open this line</ViewLink>
          </p>
          {open && <Claims scene={scene} line={line} />}
        </div>
      )}
    </li>
  );
}

function Claims({ scene, line }: { scene: Scene; line: string }) {
  const { facts, kind } = scene.getEdgeAttributes(line);
  return kind === 'tie' ? facts.map((id) => <FactEvidence key={id} id={id} />) : <OtherClaims line={line} facts={facts} />;
}

function OtherClaims({ line, facts }: { line: string; facts: readonly string[] }) {
  const ends = useLoad(`ends ${line}`, (signal) =>
    Promise.all(lineEnds(line).map((id) => api.entity(id, { from: null, to: null, asOf: null }, signal))),
  );
  if (ends.error) return <Failed error={ends.error} retry={ends.retry} what="The line" />;
  return ends.value ? <LineFacts ends={ends.value} facts={facts} /> : <Waiting label="Loading the line" />;
}
