import { ActionIcon, Tooltip } from '@mantine/core';
import { useEffect } from 'react';
import { redo, undo, useSteps, useView } from '../address.ts';
import type { Stage } from '../draw/stage.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import css from './GraphTools.module.css';

/** Zoom, undo and redo, and the way to take things away, at the edge of the graph. */
export function GraphTools({ stage, taking, takeAway }: { stage: Stage | null; taking: boolean; takeAway: () => void }) {
  const [{ layout }, go] = useView();
  const steps = useSteps();
  useUndoKeys();
  return (
    <div className={css['tools']} role="toolbar" aria-label="Undo, redo, zoom, take away" aria-orientation="vertical">
      <div className={css['group']}>
        <Tool label="Undo" keys="Ctrl+Z" icon="undo" disabled={steps.past === 0} onClick={undo} />
        <Tool label="Redo" keys="Shift+Ctrl+Z" icon="redo" disabled={steps.future === 0} onClick={redo} />
      </div>
      <div className={css['group']}>
        <Tool label="Zoom in" icon="plus" onClick={() => stage?.zoom(1.5)} />
        <Tool label="Zoom out" icon="minus" onClick={() => stage?.zoom(1 / 1.5)} />
        <Tool label="Show the whole graph" icon="fit" onClick={() => stage?.fit()} />
      </div>
      <div className={css['group']}>
        <Tool
          label={layout === 'map' ? 'Lay out by ties' : 'Lay out on the map'}
          icon={layout === 'map' ? 'mesh' : 'globe'}
          onClick={() => go((view) => ({ ...view, layout: layout === 'map' ? 'force' : 'map' }))}
        />
        <Tool label="Take away" icon="download" quiet={taking} disabled={stage === null} onClick={takeAway} />
      </div>
    </div>
  );
}

function Tool({
  label,
  keys,
  icon,
  disabled = false,
  quiet = false,
  onClick,
}: {
  label: string;
  keys?: string;
  icon: IconName;
  disabled?: boolean;
  /** What it opens is open: no tooltip beside it. */
  quiet?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} position="left" openDelay={400} disabled={quiet}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={label}
        aria-disabled={disabled || undefined}
        {...(disabled ? { 'data-disabled': true } : {})}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        onClick={() => !disabled && onClick()}
      >
        <Icon name={icon} size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Ctrl+Z and Shift+Ctrl+Z (⌘ on a Mac, Ctrl+Y too), but not where a text is being written. */
function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const writing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable], [role=dialog]');
      if (writing) return;
      const key = event.key.toLowerCase();
      const way = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' && !event.shiftKey ? redo : null;
      if (!way) return;
      event.preventDefault();
      way();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
