import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Ingest, IngestOptions } from '../ingest/port.ts';
import type { Lexicon } from '../lexicon/types.ts';
import type { IngestReport, ReadItem } from '../model/reading.ts';
import { readPaths } from '../read/index.ts';
import { packageRoot } from '../store/root.ts';

/** The records beside the country table, which every load brings itself; SOURCES.csv and README.md are no records. */
const RECORDS = ['places', 'organizations', 'memberships', 'ministers', 'agreements'].map((name) => `reference/${name}.csv`);

/** Takes the reference records and the sample documents that come with Entente; what is there already is unchanged. */
export async function loadSamples(ingest: Ingest, lexicon: Lexicon, options: IngestOptions): Promise<IngestReport> {
  return ingest.add(bundled([...RECORDS, 'documents'], lexicon), options);
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
