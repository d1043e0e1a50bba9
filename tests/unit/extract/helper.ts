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

/** A person as tables of tests write one: name, country, role, title. */
export type Named = (string | null)[];

/** The people of a text. */
export const named = (text: string): Named[] => values('person', text).map((p) => [p.name, p.country, p.role, p.title]);

/** Rows of a table of texts, each with a person that it names: `text → name | country | role | title`, `-` for none. */
export function peopleOf(table: string): [string, Named][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [text, person, ...more] = line.trim().split(' → ');
      const parts = person?.split(' | ').map((part) => (part === '-' ? null : part));
      if (text === undefined || parts?.length !== 4 || more.length > 0)
        throw new Error(`This is no row of such a table: ${line}`);
      return [text, parts];
    });
}
