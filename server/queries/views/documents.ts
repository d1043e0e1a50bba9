import type { CorrectionView } from '../../contract/corrections.ts';
import type { DocumentClaim, DocumentList, DocumentView } from '../../contract/documents.ts';
import { NotFoundError } from '../../model/errors.ts';
import { keyedId } from '../../model/ids.ts';
import { count, numbers, text, textOrNull, texts, type Asker, type Paged, type Row } from './asker.ts';
import { documentBrief, kindNamed } from './brief.ts';
import { claimView } from './evidence.ts';
import { correctionsOf } from './said.ts';

export interface DocumentFilter {
  q?: string | undefined;
  origin?: string | undefined;
  kind?: string | undefined;
  limit: number;
  offset: number;
}

/** A page of documents, newest first. */
export async function documentList(ask: Asker, filter: DocumentFilter): Promise<Paged<DocumentList>> {
  const asked = { text: filter.q ?? null, origin: filter.origin ?? null, kind: filter.kind ?? null };
  const [{ rows, taken, more }, total] = await Promise.all([
    ask.page('documents', { ...asked, limit: filter.limit }, filter.offset),
    ask.part('document-count', asked),
  ]);
  const value = {
    documents: rows.map((row) => ({
      ...documentBrief(row),
      claims: count(row['claims']),
      recordedAt: textOrNull(row['recordedAt']),
    })),
    total: count(total[0]?.['n']),
    offset: filter.offset,
    limit: filter.limit,
  };
  return { value, taken, more };
}

/** A document with text, claims and mentions; `id` is its id or key. NotFoundError if there is none. */
export async function documentView(ask: Asker, id: string): Promise<DocumentView> {
  const key = id.startsWith('document:') ? id : keyedId.document(id);
  const row = (await ask.query('document', { id: key }))[0];
  if (!row) throw new NotFoundError(`There is no document "${id}".`);
  const [claims, mentions] = await Promise.all([ask.query('claims-of', { id: key }), ask.query('mentions-of', { id: key })]);
  return {
    document: {
      ...documentBrief(row),
      language: textOrNull(row['language']),
      licence: textOrNull(row['licence']),
      sources: texts(row['sources']),
      file: textOrNull(row['file']),
      sha256: textOrNull(row['sha256']),
      recordedAt: textOrNull(row['recordedAt']),
      live: row['live'] === true,
    },
    text: text(row['text']),
    claims: claimsOf(claims, await correctionsOf(ask, claims)),
    mentions: mentions.map((m) => {
      const ends = numbers(m['ends']);
      return {
        id: text(m['id']),
        kind: kindNamed(m['kind']),
        name: text(m['name']),
        code: textOrNull(m['code']),
        spans: numbers(m['starts']).map((start, i) => ({ start, end: ends[i] ?? start })),
      };
    }),
  };
}

/** One claim for each id; a claim that supports several facts stands in several rows. */
function claimsOf(rows: readonly Row[], corrections: ReadonlyMap<string, CorrectionView[]>): DocumentClaim[] {
  const byId = new Map<string, DocumentClaim>();
  for (const row of rows) {
    const claim = byId.get(text(row['claim'])) ?? { ...claimView(row, corrections), facts: [] };
    byId.set(claim.id, claim);
    if (typeof row['fact'] === 'string')
      claim.facts.push({
        id: row['fact'],
        kind: kindNamed(row['factKind']),
        name: text(row['factName']) || row['fact'],
        code: textOrNull(row['factCode']),
        reason: textOrNull(row['reason']),
      });
  }
  return [...byId.values()];
}
