// npm run bench -- extract: how fast prose becomes claims, on one core, beside compromise's bare nlp(text).json() on the same texts in
// the same run. The texts are the sample documents (and the seed texts, where they lie beside the checkout) repeated to some size.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import nlp from 'compromise';
import { extract } from '../../server/extract/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import type { SourceDocument } from '../../server/model/document.ts';
import { documentOf, readPaths } from '../../server/read/index.ts';
import { packageRoot } from '../../server/store/root.ts';

export interface Figure {
  name: string;
  documents: number;
  words: number;
  seconds: number;
  wordsPerSecond: number;
  documentsPerSecond: number;
  /** Resident memory in MB after a tenth of the texts and at the end. */
  rssEarly: number;
  rssEnd: number;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const rss = (): number => Math.round(process.memoryUsage.rss() / 1e6);

async function texts(): Promise<SourceDocument[]> {
  const root = packageRoot();
  const lexicon = loadLexicon(root);
  const out: SourceDocument[] = [];
  for await (const item of readPaths([join(root, 'documents')], { lexicon }))
    if (item.type === 'document') out.push(item.document);
  const seeds = join(dirname(root), 'shared', 'seeds');
  if (existsSync(seeds)) {
    for (const file of readdirSync(seeds))
      out.push(documentOf({ id: file, text: readFileSync(join(seeds, file), 'utf8') }, null).document);
  }
  return out;
}

function measure(
  name: string,
  documents: readonly SourceDocument[],
  bytes: number,
  work: (document: SourceDocument) => unknown,
): Figure {
  const cycle = documents.reduce((sum, d) => sum + d.text.length, 0);
  const rounds = Math.max(1, Math.round(bytes / cycle));
  const words = documents.reduce((sum, d) => sum + wordsIn(d.text), 0) * rounds;
  for (const d of documents) work(d);
  let rssEarly = 0;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const d of documents) work(d);
    if (round === Math.floor(rounds / 10)) rssEarly = rss();
  }
  const seconds = (performance.now() - started) / 1000;
  const count = documents.length * rounds;
  return {
    name,
    documents: count,
    words,
    seconds,
    wordsPerSecond: words / seconds,
    documentsPerSecond: count / seconds,
    rssEarly,
    rssEnd: rss(),
  };
}

const [, , what = 'entente', megabytes = '20'] = process.argv;
const documents = await texts();
const lexicon = loadLexicon(packageRoot());
const figure =
  what === 'compromise'
    ? measure('compromise nlp(text).json()', documents, Number(megabytes) * 1e6, (d) => nlp(d.text).json())
    : measure('entente, whole extraction', documents, Number(megabytes) * 1e6, (d) => extract(d, lexicon));
console.log(JSON.stringify(figure));
