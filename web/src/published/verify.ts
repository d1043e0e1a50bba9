import { sha256 } from '../../../server/model/ids.ts';
import type { Published, PublishedClaim, PublishedDocument } from '../../../server/contract/index.ts';

/** What checking a page found. */
export interface Findings {
  ok: boolean;
  /** Quotes checked, and texts or stretches of texts whose SHA-256 was computed. */
  quotes: number;
  texts: number;
  /** Claims whose quote does not stand where it should, or in a text that is not what it was. */
  bad: ReadonlySet<string>;
  /** In words, each naming what is wrong. */
  problems: string[];
}

/**
 * Checks a page against itself: its data against the SHA-256 it was made with, each text against its own, each quote, unit for unit,
 * against its text. `source`: the data as it stands in the page.
 */
export function verify(page: Published, source: string, expected: string): Findings {
  const problems: string[] = [];
  const bad = new Set<string>();
  if (sha256(source) !== expected) problems.push('The data of this page is not what it was made with: its SHA-256 differs.');
  let texts = 0;
  const documents = new Map(page.documents.map((document) => [document.id, document]));
  const altered = new Set<string>();
  for (const document of page.documents) {
    const parts = partsOf(document);
    texts += parts.length;
    if (parts.every((part) => sha256(part.text) === part.sha256)) continue;
    altered.add(document.id);
    problems.push(`The text of “${nameOf(document)}” was changed: its SHA-256 differs.`);
  }
  for (const claim of page.claims) {
    const document = documents.get(claim.document);
    const stands = document !== undefined && standsIn(document, claim);
    if (!stands)
      problems.push(`A quote does not stand in “${document ? nameOf(document) : claim.document}”: “${short(claim.quote)}”`);
    if (!stands || altered.has(claim.document)) bad.add(claim.id);
  }
  return { ok: problems.length === 0, quotes: page.claims.length, texts, bad, problems };
}

/** What the page holds of a document: its whole text, or stretches of it. */
export function partsOf(document: PublishedDocument): { start: number; text: string; sha256: string }[] {
  return document.text === null ? document.excerpts : [{ start: 0, text: document.text, sha256: document.sha256 }];
}

function standsIn(document: PublishedDocument, { quote, start, end }: PublishedClaim): boolean {
  return partsOf(document).some(
    (part) => start >= part.start && quote !== '' && part.text.slice(start - part.start, end - part.start) === quote,
  );
}

/** The name of a document for readers. */
export function nameOf(document: PublishedDocument): string {
  return document.title ?? document.key;
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
