// node --expose-gc --import tsx tests/bench/exports.ts: the most memory that lives while exports of 50,000 and of 500,000 records are written, for
// each form. It stays the same where memory is flat. Exit 1 where ten times the records take more than 16 MB more.
import { EXPORT_FORMATS } from '../../server/contract/requests.ts';
import { exportFiles, exportText, isFolder } from '../../server/graph/export/index.ts';
import { scriptTexts } from '../../server/queries/index.ts';

const SIZES = [50_000, 500_000] as const;
const MOST_MORE_MB = 16;
const EVERY = 2000;
const gc = globalThis.gc;
if (!gc) throw new Error('Start it with --expose-gc, so that only what lives is counted.');

/** A graph of so many records, one third nodes, made while it is read. */
async function* lines(records: number): AsyncGenerator<string> {
  const nodes = Math.floor(records / 3);
  const id = (i: number): string => `agreement:example-${String(i).padStart(7, '0')}`;
  const labels = ['Agreement', 'Entity'];
  for (let i = 0; i < nodes; i++) {
    const properties = {
      id: id(i),
      name: `Agreement number ${i} on mutual assistance`,
      signedOn: '2020-01-01',
      reports: i % 9,
      conflicts: ['date'],
    };
    yield JSON.stringify({ type: 'node', id: id(i), labels, properties });
  }
  for (let i = 0; i < records - nodes; i++) {
    const [start, end] = [id(i % nodes), id((i * 7919) % nodes)];
    const properties = { id: `r-${i}`, claims: [`a#${i}`] };
    yield JSON.stringify({
      type: 'relationship',
      id: `r-${i}`,
      label: 'AMENDS',
      start: { id: start, labels },
      end: { id: end, labels },
      properties,
    });
  }
}

async function livingMb(format: (typeof EXPORT_FORMATS)[number], records: number): Promise<{ mb: number; seconds: number }> {
  let most = 0;
  let pieces = 0;
  const look = (): void => {
    if (pieces++ % EVERY) return;
    gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const read = () => lines(records);
  const started = performance.now();
  if (isFolder(format)) {
    for await (const file of exportFiles(format, read)) for await (const _ of file.pieces) look();
  } else for await (const _ of exportText(format, read, scriptTexts())) look();
  return { mb: most / 2 ** 20, seconds: (performance.now() - started) / 1000 };
}

await livingMb('jsonl', 1000);
for (const format of EXPORT_FORMATS) {
  const [small, large] = [await livingMb(format, SIZES[0]), await livingMb(format, SIZES[1])];
  const flat = large.mb - small.mb <= MOST_MORE_MB;
  if (!flat) process.exitCode = 1;
  const figures = `${small.mb.toFixed(1)} MB at ${SIZES[0]} records, ${large.mb.toFixed(1)} MB at ${SIZES[1]} (${large.seconds.toFixed(1)} s)`;
  console.log(`${format.padEnd(12)} ${figures}${flat ? '' : '  NOT FLAT'}`);
}
