import { drawnPart, type View } from './view.ts';

/** What can be undone and done again. */
export interface Steps {
  past: readonly Partial<View>[];
  future: readonly Partial<View>[];
}

export const NO_STEPS: Steps = { past: [], future: [] };

/** Most steps that are remembered. */
const MOST = 200;

/** True where both views draw the same graph. */
export function drawsSame(a: View, b: View): boolean {
  return JSON.stringify(drawnPart(a)) === JSON.stringify(drawnPart(b));
}

/**
 * The steps after going from one view to another. Selecting, reading and changing the page are no steps. `amend`: the change
 * goes on with the last step (a brush that is still being drawn) rather than making one of its own.
 */
export function stepped(steps: Steps, from: View, to: View, amend = false): Steps {
  if (drawsSame(from, to)) return steps;
  if (amend && steps.past.length > 0) return { past: steps.past, future: [] };
  return { past: [...steps.past, drawnPart(from)].slice(-MOST), future: [] };
}

/** The view one step back and the steps then; null where there is none. What is selected stays so. */
export function undone(steps: Steps, view: View): { steps: Steps; view: View } | null {
  const last = steps.past.at(-1);
  if (!last) return null;
  return {
    steps: { past: steps.past.slice(0, -1), future: [...steps.future, drawnPart(view)] },
    view: { ...view, ...last },
  };
}

/** The view one step on again, and the steps then. */
export function redone(steps: Steps, view: View): { steps: Steps; view: View } | null {
  const next = steps.future.at(-1);
  if (!next) return null;
  return {
    steps: { past: [...steps.past, drawnPart(view)], future: steps.future.slice(0, -1) },
    view: { ...view, ...next },
  };
}
