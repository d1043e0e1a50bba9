// npm run bench -- ingest: the writes of a load, as rows a second, beside a bare UNWIND of the very same rows: the statements of the load,
// recorded, through the bare driver or engine on an empty database with the same schema.
import { itemOf, some } from './corpus/index.ts';
import { line, tell, type Line } from './line.ts';
import { ingestInto, KINDS, placeOf, recording, type Place } from './stores.ts';
import type { Statement } from '../../server/store/port.ts';

const DOCUMENTS = Number(process.argv[2] ?? 600);
const TURNS = 3;

const rowsOf = (statements: readonly Statement[]): number =>
  statements.reduce(
    (sum, s) =>
      sum +
      Object.values(s.parameters ?? {}).reduce((most: number, v) => (Array.isArray(v) ? Math.max(most, v.length) : most), 1),
    0,
  );

/** Seconds in which an empty, prepared database of that kind takes all writes. */
async function replayed(kind: Place['name'], writes: readonly Statement[][], bare: boolean): Promise<number> {
  const place = await placeOf(kind);
  try {
    const store = await place.open();
    await store.prepare();
    if (bare) await store.close();
    const target = bare ? await place.bare() : store;
    const begun = performance.now();
    for (const statements of writes) await target.write(statements);
    const seconds = (performance.now() - begun) / 1000;
    await target.close();
    return seconds;
  } finally {
    await place.remove();
  }
}

/** All transactions of a load of the corpus, as ingest writes them. */
async function writesOf(kind: Place['name']): Promise<Statement[][]> {
  const place = await placeOf(kind);
  try {
    const store = await place.open();
    await store.prepare();
    const noted = recording(store);
    await ingestInto(store).add([...some(0, DOCUMENTS)].map(itemOf));
    await store.close();
    return noted.writes;
  } finally {
    await place.remove();
  }
}

async function measured(kind: Place['name']): Promise<Line> {
  const writes = await writesOf(kind);
  const rows = writes.reduce((sum, w) => sum + rowsOf(w), 0);
  const best = [Infinity, Infinity] as [number, number];
  // Turn by turn, the best of each: what else the machine does befalls both alike, and neither has the warmer server.
  for (let turn = 0; turn < TURNS; turn++) {
    best[0] = Math.min(best[0], await replayed(kind, writes, false));
    best[1] = Math.min(best[1], await replayed(kind, writes, true));
  }
  return line({
    name: `rows written by a load of ${DOCUMENTS} documents, ${kind}`,
    value: rows / best[0],
    unit: 'rows/s',
    against: 'bare UNWIND of the same rows',
    yardstick: rows / best[1],
    ratio: best[1] / best[0],
    least: 0.8,
  });
}

const lines: Line[] = [];
for (const kind of KINDS) lines.push(await measured(kind));
tell(lines);
