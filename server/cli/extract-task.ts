import { extract } from '../extract/index.ts';
import { loadLexicon } from '../lexicon/index.ts';
import type { Extraction } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import { packageRoot } from '../store/root.ts';

const lexicon = loadLexicon(packageRoot());

/** A thread's task: what one document states. */
export default function task(document: SourceDocument): Extraction {
  return extract(document, lexicon);
}
