import { ActionIcon } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useView } from '../address.ts';
import type { Scene } from '../graph/scene.ts';
import { select, type View } from '../graph/view.ts';
import type { Path } from '../graph/paths.ts';
import { Icon } from '../parts/Icon.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { LinePanel } from './LinePanel.tsx';
import { PathPanel } from './PathPanel.tsx';
import { TiePanel } from './TiePanel.tsx';
import css from './SidePanel.module.css';

/** What is known of the selection (a node, a tie of two countries, or another line), else the paths between two nodes. */
export function SidePanel({
  view,
  scene,
  facts,
  drawn,
  paths,
}: {
  view: View;
  scene: Scene | null;
  /** The facts behind a selected line. */
  facts: readonly string[];
  /** Whether the selected node is on the graph. */
  drawn: boolean;
  paths: readonly Path[] | null;
}) {
  const { selection, path } = view;
  const key = JSON.stringify([selection, selection ? null : path]);
  const [, go] = useView();
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      const busy = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=dialog], [role=menu]');
      if (event.key === 'Escape' && !event.defaultPrevented && !busy) go(closed);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [go]);
  return (
    <aside className={css['panel']} aria-label="Selection">
      <div key={key} ref={takeFocus} tabIndex={-1} className={css['scroll']}>
        {!selection ? (
          scene && paths && <PathPanel scene={scene} ends={path} paths={paths} />
        ) : (
          <>
            {path.length === 2 && (
              <p className={css['back']}>
                <ViewLink to={(view) => select(view, null)}>
                  <Icon name="back" size={14} /> Back to the paths
                </ViewLink>
              </p>
            )}
            {'node' in selection ? (
              <EntityPanel id={selection.node} drawn={drawn} />
            ) : selection.line.every((end) => end.startsWith('country:')) ? (
              <TiePanel a={selection.line[0]} b={selection.line[1]} />
            ) : (
              <LinePanel ends={selection.line} facts={facts} />
            )}
          </>
        )}
      </div>
    </aside>
  );
}

/** A view with the panel closed: first what is selected, then the paths. */
function closed(view: View): View {
  return view.selection ? select(view, null) : { ...view, path: [] };
}

/** Who chose by keyboard from a box that has closed reads on in the panel; who is elsewhere stays there. */
function takeFocus(panel: HTMLElement | null): void {
  if (document.activeElement === document.body) panel?.focus({ preventScroll: true });
}

/** Head of the panel: symbol, name, what it is, and what can be done with it. */
export function PanelHead({
  symbol,
  title,
  kind,
  close = (view) => select(view, null),
  children,
}: {
  symbol: ReactNode;
  title: ReactNode;
  kind: ReactNode;
  close?: (view: View) => View;
  children?: ReactNode;
}) {
  const [, go] = useView();
  return (
    <header className={css['head']}>
      <div className={css['top']}>
        <span className={css['symbol']}>{symbol}</span>
        <div className={css['names']}>
          <p className={css['kind']}>{kind}</p>
          <h2 className={css['title']}>{title}</h2>
        </div>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label="Close the panel" onClick={() => go(close)}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      {children}
    </header>
  );
}
