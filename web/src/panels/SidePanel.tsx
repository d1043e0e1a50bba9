import { ActionIcon } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useView } from '../address.ts';
import { select, type Selection } from '../graph/view.ts';
import type { Neighbours } from '../../../server/contract/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { LinePanel } from './LinePanel.tsx';
import { TiePanel } from './TiePanel.tsx';
import css from './SidePanel.module.css';

/** What is known of the selection: a node, a tie of two countries, or another line. */
export function SidePanel({
  selection,
  facts,
  drawn,
  counts,
}: {
  selection: NonNullable<Selection>;
  /** The facts behind a selected line. */
  facts: readonly string[];
  /** Whether the selected node is on the graph. */
  drawn: boolean;
  /** How much of what is tied to the selected node is drawn. */
  counts: Neighbours['counts'];
}) {
  const key = JSON.stringify(selection);
  const [, go] = useView();
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      const busy = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=dialog], [role=menu]');
      if (event.key === 'Escape' && !event.defaultPrevented && !busy) go((view) => select(view, null));
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [go]);
  return (
    <aside className={css['panel']} aria-label="Selection">
      <div key={key} ref={takeFocus} tabIndex={-1} className={css['scroll']}>
        {'node' in selection ? (
          <EntityPanel id={selection.node} drawn={drawn} counts={counts} />
        ) : selection.line.every((end) => end.startsWith('country:')) ? (
          <TiePanel a={selection.line[0]} b={selection.line[1]} />
        ) : (
          <LinePanel ends={selection.line} facts={facts} />
        )}
      </div>
    </aside>
  );
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
  children,
}: {
  symbol: ReactNode;
  title: ReactNode;
  kind: ReactNode;
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
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Close the panel"
          onClick={() => go((view) => select(view, null))}
        >
          <Icon name="close" />
        </ActionIcon>
      </div>
      {children}
    </header>
  );
}
