import type { Claim } from './claims.ts';

/** Fields that follow from others or from tables, and so may stand without words of their own. */
const DERIVED = new Set([
  'former',
  'hostCountry',
  'offices',
  'obligation',
  'subject',
  'status',
  'kind',
  'id',
  'country',
  'role',
  'termBasis',
  'continuation',
  'edition',
]);

/** What is wrong with a claim's evidence, or null: its quote must stand word for word, every filled field must have a span inside the text. */
export function evidenceProblem(claim: Claim, text: string): string | null {
  if (!claim.quote || text.slice(claim.start, claim.end) !== claim.quote)
    return 'its quote does not stand word for word at its offsets';
  for (const [field, value] of Object.entries(claim.value)) {
    if (value === null || value === undefined || value === false || (Array.isArray(value) && !value.length) || DERIVED.has(field))
      continue;
    if (!claim.spans[field]?.length) return `its field "${field}" has no words in the text`;
  }
  for (const [field, spans] of Object.entries(claim.spans)) {
    if (spans.some((s) => s.start < 0 || s.end > text.length || s.start >= s.end))
      return `the words of its field "${field}" lie outside the text`;
  }
  return null;
}
