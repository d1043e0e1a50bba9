import { claimId } from '../../../server/model/ids.ts';
import type { FormatLine } from '../../../server/contract/index.ts';

/** What would be taken from a document: one fact with its quote. */
export interface Line {
  /** The id that its claim will have. */
  claim: string;
  kind: string;
  part: Record<string, unknown>;
}
export interface Group {
  kind: string;
  /** One of them, and several, in words. */
  one: string;
  many: string;
  lines: Line[];
}

const KINDS = [
  ['agreements', 'agreement'],
  ['meetings', 'meeting'],
  ['exercises', 'exercise'],
  ['people', 'person'],
] as const;

/** The facts of a document by kind. A claim's id is made of its kind, its start and its place among those of the same start. */
export function groupsOf(found: FormatLine): Group[] {
  return KINDS.flatMap(([key, kind]) => {
    const counts = new Map<number, number>();
    const lines = found[key].map((part): Line => {
      const start = typeof part['start'] === 'number' ? part['start'] : 0;
      const ordinal = counts.get(start) ?? 0;
      counts.set(start, ordinal + 1);
      return { claim: claimId(found.id, kind, start, ordinal), kind, part };
    });
    return lines.length > 0 ? [{ kind, one: kind, many: key, lines }] : [];
  });
}

/** How many facts a document gives. */
export function lineCount(found: FormatLine): number {
  return groupsOf(found).reduce((sum, group) => sum + group.lines.length, 0);
}
