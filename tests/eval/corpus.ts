// The documents of the evaluation and what the extractor makes of them; used by scripts/eval.mjs and by eval.test.ts.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { extract } from '../../server/extract/index.ts';
import { toFormat, type FactLine } from '../../server/extract/format.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import type { Extraction } from '../../server/model/claims.ts';
import type { SourceDocument } from '../../server/model/document.ts';
import { readPaths } from '../../server/read/index.ts';
import { packageRoot } from '../../server/store/root.ts';

/** One document of the evaluation with its extraction. */
export interface Sample {
  id: string;
  document: SourceDocument;
  extraction: Extraction;
  line: FactLine;
}

/** The two real news texts stay outside the repository (their publishers' rights), beside the checkout. */
export const SEEDS = [
  { id: 'seed-000', file: '000_1e659a7e14e25a5e.txt', publishedOn: '2025-11-01' },
  { id: 'seed-002', file: '002_7b2b9ad32e5a417c.txt', publishedOn: '2025-10-31' },
];

export const root = packageRoot();
export const seedFolder = resolve(dirname(root), 'shared', 'seeds');

/** True where the seed texts are at hand. */
export const hasSeeds = (): boolean => SEEDS.every((s) => existsSync(join(seedFolder, s.file)));

/** Reads and extracts the sample documents, and the seeds where they are at hand. */
export async function samples(): Promise<Sample[]> {
  const lexicon = loadLexicon(root);
  const files: { path: string; meta: { id: string; publishedOn?: string } }[] = ['documents', 'documents-past'].flatMap(
    (folder) =>
      readdirSync(join(root, folder))
        .filter((f) => f.endsWith('.md') && f.toLowerCase() !== 'readme.md')
        .sort()
        .map((f) => ({ path: join(root, folder, f), meta: { id: f.replace(/\.md$/, '') } })),
  );
  if (hasSeeds())
    for (const s of SEEDS) files.push({ path: join(seedFolder, s.file), meta: { id: s.id, publishedOn: s.publishedOn } });
  const out: Sample[] = [];
  for (const { path, meta } of files) {
    for await (const item of readPaths([path], { lexicon, meta })) {
      if (item.type !== 'document') throw new Error(`${path} was not read as a document`);
      const extraction = extract(item.document, lexicon);
      out.push({ id: meta.id, document: item.document, extraction, line: toFormat(item.document, extraction) });
    }
  }
  return out;
}

/** Writes the lines where score.mjs reads them; the path. */
export function writeLines(list: readonly Sample[]): string {
  const folder = join(root, 'tests', 'eval', 'out');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'extracted.jsonl');
  writeFileSync(path, list.map((s) => `${JSON.stringify(s.line)}\n`).join(''));
  return path;
}
