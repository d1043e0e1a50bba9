import type { DocumentView } from '../../../server/contract/index.ts';

/** A stretch of a document's text in which the same things are marked. */
export interface Segment {
  start: number;
  end: number;
  /** Claims whose quote covers it, in the document's order. */
  claims: string[];
  /** The kind of the thing that is named here, and its id; null where none is. */
  mention: { id: string; kind: string; name: string } | null;
  /** True where a field of the chosen claim stands. */
  field: boolean;
}

/** Cuts a text at every border of a quote, mention or field of the chosen claim. The segments joined are the text. */
export function segmentsOf(view: Pick<DocumentView, 'text' | 'claims' | 'mentions'>, chosen: string | null): Segment[] {
  const { length } = view.text;
  const inside = (span: { start: number; end: number }): boolean =>
    span.start >= 0 && span.end <= length && span.start < span.end;
  const claims = view.claims.filter(inside);
  const mentions = view.mentions
    .flatMap((mention) => mention.spans.filter(inside).map((span) => ({ ...span, mention })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const fields = view.claims
    .filter((claim) => claim.id === chosen)
    .flatMap((claim) => claim.fields.flatMap((field) => field.spans));
  const borders = new Set([0, length]);
  for (const span of [...claims, ...mentions, ...fields.filter(inside)]) borders.add(span.start).add(span.end);
  const points = [...borders].sort((a, b) => a - b);

  const byStart = [...claims].sort((a, b) => a.start - b.start);
  const out: Segment[] = [];
  let open: typeof claims = [];
  let nextClaim = 0;
  let nextMention = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i] ?? 0;
    const end = points[i + 1] ?? length;
    open = open.filter((claim) => claim.end > start);
    for (let claim = byStart[nextClaim]; claim && claim.start <= start; claim = byStart[++nextClaim]) open.push(claim);
    for (let span = mentions[nextMention]; span && span.end <= start; span = mentions[nextMention]) nextMention++;
    const named = mentions.slice(nextMention, nextMention + 4).find((span) => span.start <= start && span.end >= end)?.mention;
    out.push({
      start,
      end,
      claims: open.map((claim) => claim.id),
      mention: named ? { id: named.id, kind: named.kind, name: named.name } : null,
      field: fields.some((span) => span.start <= start && span.end >= end),
    });
  }
  return out;
}
