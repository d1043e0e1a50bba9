// What the product's own graph holds after the samples and the reference were loaded: which claim supports which fact, and why.
import { basename } from 'node:path';
import type { AgreementValue, ExerciseValue, MeetingValue, PersonValue, TenureValue } from '../../../server/model/claims.ts';
import { onSampleStore } from '../sample-store.ts';

/** A live claim with the fact that it supports. */
export interface Supported {
  id: string;
  kind: string;
  /** The file without its ending, or the table. */
  document: string;
  value: PersonValue | MeetingValue | AgreementValue | ExerciseValue | TenureValue;
  fact: string;
  reason: string;
  score: number;
}

/** The fact that each kind of claim is told of; other facts that it also supports (its place, its office) are not what merges. */
const LABEL: Record<string, string> = {
  person: 'Person',
  tenure: 'Person',
  meeting: 'Meeting',
  agreement: 'Agreement',
  exercise: 'Exercise',
};

const SUPPORTS = `MATCH (d:Document)<-[:STATED_IN]-(c:Claim)-[s:SUPPORTS]->(f:Entity)
RETURN c.id, c.kind, d.file, c.value, f.id, labels(f), s.reason, s.score ORDER BY c.id, f.id`;

/** Which claim supports which fact of the samples and the reference. */
export async function sampleGraph(): Promise<Supported[]> {
  return onSampleStore(async (store) => {
    const { rows } = await store.read(SUPPORTS, {});
    return rows
      .filter((r) => (r[5] as string[]).includes(LABEL[r[1] as string] ?? ''))
      .map((r) => ({
        id: r[0] as string,
        kind: r[1] as string,
        document: basename(r[2] as string).replace(/\.\w+$/, ''),
        value: JSON.parse(r[3] as string) as Supported['value'],
        fact: r[4] as string,
        reason: r[6] as string,
        score: r[7] as number,
      }));
  });
}
