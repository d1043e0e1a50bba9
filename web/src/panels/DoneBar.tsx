import { useEffect, type ReactNode } from 'react';
import { useView } from '../address.ts';
import { showAll } from '../graph/explore.ts';
import type { Scene } from '../graph/scene.ts';
import { Icon } from '../parts/Icon.tsx';
import { counted } from '../words.ts';
import css from './DoneBar.module.css';

/** Above the graph: the filter, that a path's other end is awaited, and what was hidden or left out, each with the way back. */
export function DoneBar({ scene, children }: { scene: Scene | null; children: ReactNode }) {
  const [view, go] = useView();
  const name = (id: string): string => (scene?.hasNode(id) ? scene.getNodeAttribute(id, 'name') : id);
  const choosing = view.path.length === 1;
  useEffect(() => {
    if (!choosing) return;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) go((view) => ({ ...view, path: [] }));
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [choosing, go]);
  const kept = view.around[0] ?? null;
  const left = kept
    ? `${name(kept)} and neighbours only`
    : view.only.length > 0
      ? `${counted(view.only.length, 'node')} only`
      : null;
  return (
    <div className={css['bar']}>
      {children}
      <div className={css['notes']} aria-live="polite">
        {choosing && (
          <span className={css['choose']}>
            <Icon name="path" size={16} />
            <span>
              Path from <strong>{name(view.path[0] ?? '')}</strong> to … Choose the other end: click it, or search for it.
            </span>
            <button type="button" className={css['act']} onClick={() => go((view) => ({ ...view, path: [] }))}>
              Cancel
            </button>
          </span>
        )}
        {(left !== null || view.removed.length > 0) && (
          <span className={css['chip']}>
            <Icon name="hide" size={15} />
            <span>{[left, view.removed.length > 0 && `${view.removed.length} hidden`].filter(Boolean).join(' · ')}</span>
            <button type="button" className={css['act']} onClick={() => go(showAll)}>
              Show all
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
