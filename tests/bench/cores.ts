// npm run bench -- cores: documents a second of `ingest` on one core and on two, each in a process of its own held to them by taskset.
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { itemOf, some } from './corpus/index.ts';
import { line, tell } from './line.ts';
import { ingestInto, placeOf } from './stores.ts';

const DOCUMENTS = Number(process.env['BENCH_DOCUMENTS'] ?? 3000);

async function load(): Promise<number> {
  const place = await placeOf('embedded');
  try {
    const store = await place.open();
    await store.prepare();
    const items = [...some(0, DOCUMENTS)].map(itemOf);
    const begun = performance.now();
    await ingestInto(store).add(items);
    const seconds = (performance.now() - begun) / 1000;
    await store.close();
    return DOCUMENTS / seconds;
  } finally {
    await place.remove();
  }
}

const on = (cores: string): number =>
  Number(
    execFileSync('taskset', ['-c', cores, process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), 'here'], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .at(-1),
  );

if (process.argv[2] === 'here') console.log(await load());
else if (availableParallelism() < 2) tell([]);
else {
  const [one, two] = [on('0'), on('0,1')];
  tell([
    line({
      name: `documents a second of a load of ${DOCUMENTS} on two cores, embedded`,
      value: two,
      unit: 'documents/s',
      against: 'on one core',
      yardstick: one,
      ratio: two / one,
      least: 1.7,
    }),
  ]);
}
