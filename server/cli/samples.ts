import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Ingest, IngestOptions } from '../ingest/port.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { NotFoundError } from '../model/errors.ts';
import type { IngestReport, ReadItem } from '../model/reading.ts';
import { splitFrontMatter } from '../read/front-matter.ts';
import { readPaths } from '../read/index.ts';
import { packageRoot } from '../store/root.ts';

/** The records beside the country table, which every load brings itself; SOURCES.csv and README.md are no records. */
const RECORDS = ['places', 'organizations', 'memberships', 'ministers', 'agreements'].map((name) => `reference/${name}.csv`);

/** Samples that were published once and no longer stand: earlier versions of samples, and reports that were withdrawn. */
const PAST = 'documents-past';

/**
 * Takes the reference records and the sample documents that come with Entente; what is there already is unchanged. First what no
 * longer stands is taken, so that the samples replace their earlier versions; last, what says `retracted: WHY` in its front matter is
 * retracted. So the samples have a history, made by the same steps as anybody's, and the graph is that of the documents that stand.
 */
export async function loadSamples(ingest: Ingest, lexicon: Lexicon, options: IngestOptions): Promise<IngestReport> {
  const steps = [
    await ingest.add(bundled([PAST], lexicon), { ...options, onlyUnseen: true }),
    await ingest.add(bundled([...RECORDS, 'documents'], lexicon), options),
  ];
  for (const { file, why } of withdrawnSamples()) {
    try {
      steps.push(await ingest.retract(file, why, options));
    } catch (error) {
      // Retracted by an earlier load.
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return steps.reduce(together);
}

/** Which past samples were withdrawn by their publisher, and the reason given. */
export function withdrawnSamples(): { file: string; why: string }[] {
  const folder = join(packageRoot(), PAST);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const why = splitFrontMatter(readFileSync(join(folder, name), 'utf8'), 64).fields?.['retracted'];
      return typeof why === 'string' ? [{ file: `${PAST}/${name}`, why }] : [];
    });
}

function together(a: IngestReport, b: IngestReport): IngestReport {
  const sum = <T extends Record<keyof T, number>>(x: T, y: T): T =>
    Object.fromEntries(Object.keys(x).map((k) => [k, x[k as keyof T] + y[k as keyof T]])) as T;
  return {
    documents: sum(a.documents, b.documents),
    failures: [...a.failures, ...b.failures],
    skipped: a.skipped + b.skipped,
    facts: sum(a.facts, b.facts),
  };
}

/** Reads files of this package. Their paths are told from its root, so that equal loads on two machines are equal. */
async function* bundled(paths: string[], lexicon: Lexicon): AsyncGenerator<ReadItem> {
  const root = packageRoot();
  const shorten = (path: string): string => relative(root, path).split(sep).join('/');
  const full = paths.map((path) => join(root, path)).filter(existsSync);
  for await (const item of readPaths(full, { lexicon })) {
    if (item.type === 'document' || item.type === 'dataset') {
      const file = item.document.file === null ? null : shorten(item.document.file);
      yield { ...item, path: shorten(item.path), document: { ...item.document, file } };
    } else yield { ...item, path: shorten(item.path) };
  }
}

/**
 * The note that the first load into a store is under way, so that one cut short goes on at the next start. It names the
 * store, for a data folder may serve several in turn.
 */
export function firstLoadNote(dataFolder: string): { isOpen(where: string): boolean; open(where: string): void; close(): void } {
  const file = join(dataFolder, 'loading');
  return {
    isOpen: (where) => existsSync(file) && readFileSync(file, 'utf8').trim() === where,
    open(where) {
      mkdirSync(dataFolder, { recursive: true });
      writeFileSync(file, `${where}\n`);
    },
    close: () => rmSync(file, { force: true }),
  };
}
