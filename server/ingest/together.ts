import { keyedId } from '../model/ids.ts';
import { blocksTouched, hangStatements, touchedForms } from './hang.ts';
import type { Stated } from './extracting.ts';
import { judgedBlocks, type T1Context } from './inputs.ts';
import { blockRows, documentProperties, mentionsBlock, planClaims, textProperties } from './plan.ts';
import { statement, statements } from './texts.ts';

/**
 * T1 of documents that the store has never seen: all of them, their texts and claims in one transaction, so that a long load pays its round
 * trips once for several. Throws ConflictError where one of them was there after all; then none is written.
 */
export async function createDocuments(context: T1Context, stated: readonly Stated[]): Promise<void> {
  const { store, tables, corrections, now } = context;
  const planned = stated.map(({ document, claims, mentions }) => ({
    document,
    claims: planClaims(document, claims, corrections, tables, now),
    text: textProperties(document, 1, mentions, claims, now),
  }));
  const added = planned.flatMap(({ document, claims }) =>
    claims.map((claim) => ({ document: keyedId.document(document.key), claim })),
  );
  const hung = added.map((a) => a.claim);
  const touched = touchedForms(hung);
  const judged = await judgedBlocks(
    store,
    hung.map((c) => c.id),
  );
  const mentioning = planned.map(({ document }) => mentionsBlock(document.key));
  await store.write([
    ...statements(
      'create-documents',
      'rows',
      planned.map(({ document }) => ({
        id: keyedId.document(document.key),
        properties: documentProperties(document, 1, now, now),
      })),
      { exact: true },
    ),
    ...statements(
      'create-texts',
      'rows',
      planned.map(({ document, text }) => ({ document: keyedId.document(document.key), id: text['id'], properties: text })),
      { exact: true },
    ),
    ...statements('mark-blocks', 'rows', blockRows([...mentioning, ...judged, ...blocksTouched(hung, touched)])),
    ...hangStatements({ added, hung, all: hung, touched }),
    statement('bump-graph', {}),
  ]);
}
