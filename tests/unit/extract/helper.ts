import { extract } from '../../../server/extract/index.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { Claim, ClaimKind, ClaimOf, Extraction } from '../../../server/model/claims.ts';
import { NO_META, type SourceDocument } from '../../../server/model/document.ts';
import { sha256 } from '../../../server/model/ids.ts';
import { packageRoot } from '../../../server/store/root.ts';

export const lexicon = loadLexicon(packageRoot());

/** A document of a text written for a test; published on 15 May 2024, a Wednesday, unless told otherwise. */
export function documentOf(text: string, publishedOn: string | null = '2024-05-15', title: string | null = null): SourceDocument {
  return { ...NO_META, key: 'test', title, publishedOn, text, sha256: sha256(text) };
}

export function read(text: string, publishedOn: string | null = '2024-05-15', title: string | null = null): Extraction {
  return extract(documentOf(text, publishedOn, title), lexicon);
}

/** The values of one kind that a text gives. */
export function values<K extends ClaimKind>(
  kind: K,
  text: string,
  publishedOn: string | null = '2024-05-15',
  title: string | null = null,
): ClaimOf<K>['value'][] {
  return read(text, publishedOn, title)
    .claims.filter((c): c is Claim & ClaimOf<K> => c.kind === kind)
    .map((c) => c.value as ClaimOf<K>['value']);
}
