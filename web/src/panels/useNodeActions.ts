import { useContext } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { askHowMany } from '../asking.ts';
import { useVersion } from '../changes.ts';
import {
  expand,
  EXPAND_KINDS,
  expandStep,
  fold,
  hide,
  isExpanded,
  keepAround,
  pin,
  unpin,
  WITHOUT_ASKING,
} from '../graph/explore.ts';
import { select } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import type { EntityKind } from '../../../server/contract/index.ts';
import { SceneHere } from './sceneContext.ts';

/** A kind by which a node can be expanded. */
export interface ByKind {
  kind: EntityKind;
  total: number;
  /** Whether the newest hundred, or all, were added by this kind. */
  open: boolean;
}

export interface NodeActions {
  /** Kinds with something in them; null until they are counted. */
  kinds: ByKind[] | null;
  expanded: boolean;
  pinned: boolean;
  /** Adds neighbours of all kinds, or takes away all that was added. */
  toggle: () => void;
  /** Adds neighbours of one kind (asking first where they are many), or takes them away again. */
  toggleKind: (of: ByKind) => void;
  hide: () => void;
  togglePin: () => void;
  keep: () => void;
  pathFrom: () => void;
}

/** What can be done with a node, the same in the panel and in the menu. */
export function useNodeActions(id: string, name: string): NodeActions {
  const [view, go] = useView();
  const scene = useContext(SceneHere);
  const version = useVersion();
  const { from, to, asOf } = view;
  const { value } = useLoad(`kinds ${version} ${id} ${from} ${to} ${asOf}`, (signal) =>
    api.neighbours(id, { from, to, asOf }, { kinds: EXPAND_KINDS, limit: 1 }, signal),
  );
  const steps = (kind: EntityKind): string[] => [true, false].map((all) => expandStep({ node: id, kind, all }));
  const kinds = value
    ? EXPAND_KINDS.flatMap((kind) => {
        const total = value.counts.find((count) => count.kind === kind)?.total ?? 0;
        return total > 0 ? [{ kind, total, open: steps(kind).some((step) => view.expanded.includes(step)) }] : [];
      })
    : null;
  const expanded = isExpanded(view, id);
  const pinned = view.pins.some((pin) => pin.id === id);
  return {
    kinds,
    expanded,
    pinned,
    toggle: () => go((view) => (expanded ? fold(view, id) : expand(view, { node: id, kind: null, all: false }))),
    toggleKind: ({ kind, total, open }) => {
      if (open) go((view) => fold(view, id, kind));
      else if (total > WITHOUT_ASKING) askHowMany({ node: id, name, kind, total });
      else go((view) => expand(view, { node: id, kind, all: false }));
    },
    hide: () => go((view) => hide(select(view, null), id)),
    togglePin: () => {
      const at = scene?.hasNode(id) ? scene.getNodeAttributes(id) : null;
      go((view) => (pinned || !at ? unpin(view, id) : pin(view, id, at)));
    },
    keep: () => go((view) => keepAround(view, id)),
    pathFrom: () => go((view) => ({ ...select(view, null), path: [id] })),
  };
}
