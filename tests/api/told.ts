import type { Claim, ClaimKind, Extraction } from '../../server/model/claims.ts';
import type { SourceDocument } from '../../server/model/document.ts';
import { claimId } from '../../server/model/ids.ts';

/** A text whose lines are `kind {fields}`; each is one claim, and stands for all of its fields. */
export const textOf = (...told: [ClaimKind, object][]): string =>
  told.map(([kind, value]) => `${kind} ${JSON.stringify(value)}\n`).join('');
/** What such a text says. */
export function stated({ key, text }: SourceDocument): Extraction {
  const claims = [...text.matchAll(/^(\w+) (\{.*\})$/gm)].map((m) => {
    const value = JSON.parse(m[2] as string) as Record<string, unknown>;
    const span = { start: m.index, end: m.index + m[0].length };
    const spans = Object.fromEntries(Object.keys(value).map((field) => [field, [span]]));
    const kind = m[1] as ClaimKind;
    return { id: claimId(key, kind, span.start, 0), kind, document: key, quote: m[0], ...span, spans, rule: 'test', value };
  });
  return { claims: claims as unknown as Claim[], mentions: [], notices: [] };
}
