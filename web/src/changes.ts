import { useSyncExternalStore } from 'react';
import { api } from './api.ts';

/** What was just said, so that it can be read and taken back. */
export interface Said {
  text: string;
  undo: (() => Promise<void>) | null;
}

const listeners = new Set<() => void>();
let version = 0;
let said: Said | null = null;

function tell(): void {
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The graph was changed from here: what is on screen is asked for anew. */
export function changed(): void {
  version++;
  tell();
}

/** Counts the changes made from here; part of the key of whatever shows facts. */
export function useVersion(): number {
  return useSyncExternalStore(subscribe, () => version);
}

/** What was said last; null when it was put away. */
export function useSaid(): Said | null {
  return useSyncExternalStore(subscribe, () => said);
}

export function putAway(): void {
  said = null;
  tell();
}

/** Tells what was recorded, offers to take it back, and has everything asked for anew. */
export function recorded(text: string, kind: 'judgements' | 'corrections', id: string): void {
  said = { text, undo: async () => takeBack(kind, id) };
  changed();
}

/** Takes something back, says so, and has everything asked for anew. Throws what the server says against it. */
export async function takeBack(kind: 'judgements' | 'corrections', id: string): Promise<void> {
  await api.withdraw(kind, id);
  said = { text: 'Taken back.', undo: null };
  changed();
}

const NAME = 'entente.name';

/** Who speaks: kept in this browser, sent with what is said. */
export function nameOf(): string | null {
  try {
    return window.localStorage.getItem(NAME)?.trim() || null;
  } catch {
    return null;
  }
}
export function setName(name: string): void {
  try {
    window.localStorage.setItem(NAME, name);
  } catch {
    // A browser that keeps nothing: the name is asked for again.
  }
}
