import { useSyncExternalStore } from 'react';
import { NO_STEPS, redone, stepped, undone, type Steps } from './graph/steps.ts';
import { formatView, HOME, parseView, type View } from './graph/view.ts';

const listeners = new Set<() => void>();
let seen = '';
let view: View = HOME;
let steps: Steps = NO_STEPS;

/** The view that the address holds; the same object until the address changes. */
function current(): View {
  const { search } = window.location;
  if (search !== seen) {
    seen = search;
    view = keeping(view, parseView(search));
  }
  return view;
}

/** The next view with the parts of the last one that are equal, so that what depends on a part alone need not be made anew. */
function keeping(last: View, next: View): View {
  const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
  const parts = Object.entries(next).map(([key, part]) => {
    const before = last[key as keyof View];
    return [key, same(before, part) ? before : part];
  });
  return Object.assign(next, Object.fromEntries(parts));
}

function tell(): void {
  for (const listener of listeners) listener();
}

// Back and forward are steps as well, so that undo takes back what they did.
window.addEventListener('popstate', () => {
  const before = view;
  steps = stepped(steps, before, current());
  tell();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The address of a view, for links. */
export function hrefOf(view: View): string {
  return `/${formatView(view)}`;
}

/** How to go: a new entry of the browser's history, or the present one changed (which is no step of its own for undo). */
export type Go = (next: View | ((view: View) => View), how?: 'push' | 'replace') => void;

function arrive(next: View, how: 'push' | 'replace'): boolean {
  const target = hrefOf(next);
  if (target === `${window.location.pathname}${window.location.search}`) return false;
  if (how === 'push') window.history.pushState(null, '', target);
  else window.history.replaceState(null, '', target);
  return true;
}

const go: Go = (next, how = 'push') => {
  const before = current();
  if (!arrive(typeof next === 'function' ? next(before) : next, how)) return;
  steps = stepped(steps, before, current(), how === 'replace');
  tell();
};

/** The state of the explorer, held by the address alone, and the way to change it: back and forward come for free. */
export function useView(): [View, Go] {
  return [useSyncExternalStore(subscribe, current), go];
}

function turn(way: typeof undone): void {
  const turned = way(steps, current());
  if (!turned) return;
  steps = turned.steps;
  arrive(turned.view, 'push');
  tell();
}

/** Undo and redo of what was done to the graph. */
export const undo = (): void => turn(undone);
export const redo = (): void => turn(redone);

/** How many steps can be undone and done again. */
export function useSteps(): { past: number; future: number } {
  const held = useSyncExternalStore(subscribe, () => steps);
  return { past: held.past.length, future: held.future.length };
}
