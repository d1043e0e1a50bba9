import { counted, listed, wordsOf } from '../words.ts';
import type { Tie } from '../../../server/contract/index.ts';

/** Two sentences on a tie: what binds, and what both belong to. */
export function summaryOf(tie: Tie): string {
  const group = (kind: string) => tie.groups.find((one) => one.kind === kind);
  const count = (kind: string, one: string, many?: string): string | null => {
    const total = group(kind)?.total ?? 0;
    return total > 0 ? counted(total, one, many) : null;
  };
  const known = listed([
    count('Agreement', 'agreement'),
    count('Meeting', 'meeting'),
    count('Exercise', 'exercise series', 'exercise series'),
  ]);
  const bound =
    tie.status === 'active' && tie.obligation
      ? `The strongest thing that binds them is ${wordsOf(tie.obligation)}`
      : tie.status === 'proposed'
        ? 'What would bind them is only proposed'
        : tie.status === 'ended'
          ? 'What bound them has ended'
          : tie.status === 'contact'
            ? 'They talk, but no agreement between them is known here'
            : 'Nothing is known here that binds the two';
  const shared = group('Organization')?.facts.map((fact) => fact.name) ?? [];
  return [`${bound}${known ? `: ${known}` : ''}.`, shared.length > 0 ? `Both belong to ${listed(shared)}.` : null]
    .filter(Boolean)
    .join(' ');
}
