import { useSyncExternalStore } from 'react';
import { formatView, parseView, START, type View } from './graph/view.ts';

const listeners = new Set<() => void>();
let seen = '';
let view: View = START;

/** The view that the address holds; the same object until the address changes. */
function current(): View {
  const { search } = window.location;
  if (search !== seen) {
    seen = search;
    view = parseView(search);
  }
  return view;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The address of a view, for links. */
export function hrefOf(view: View): string {
  return `/${formatView(view)}`;
}

export type Go = (next: View | ((view: View) => View), how?: 'push' | 'replace') => void;

const go: Go = (next, how = 'push') => {
  const target = hrefOf(typeof next === 'function' ? next(current()) : next);
  if (target === `${window.location.pathname}${window.location.search}`) return;
  if (how === 'push') window.history.pushState(null, '', target);
  else window.history.replaceState(null, '', target);
  for (const listener of listeners) listener();
};

/** The state of the explorer, held by the address alone, and the way to change it: back and forward come for free. */
export function useView(): [View, Go] {
  return [useSyncExternalStore(subscribe, current), go];
}
