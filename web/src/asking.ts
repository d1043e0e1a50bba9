import { useSyncExternalStore } from 'react';
import type { EntityKind } from '../../server/contract/index.ts';

/** A step of expanding that would add more than is added without asking. */
export interface Asked {
  node: string;
  name: string;
  kind: EntityKind;
  total: number;
}

const listeners = new Set<() => void>();
let asked: Asked | null = null;

/** Asks the reader how many to add; null puts the question away. */
export function askHowMany(question: Asked | null): void {
  asked = question;
  for (const listener of listeners) listener();
}

/** The question that is open. */
export function useAsked(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => asked,
  );
}
