// npm run bench -- startup: from the command to the first answer on a store that is there already, beside the bare engine opening the same
// file or the bare driver connecting; and the whole export beside the bare queries written as JSON.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exportJsonl } from '../../server/queries/export.ts';
import { namedStatements } from '../../server/store/texts.ts';
import { packageRoot } from '../../server/store/root.ts';
import { start } from '../fault/process.ts';
import { itemOf, some } from './corpus/index.ts';
import { line, tell, type Line } from './line.ts';
import { at, ingestInto, KINDS, placeOf, type Place } from './stores.ts';

const DOCUMENTS = Number(process.argv[2] ?? 1500);
const STARTS = 5;

async function ready(place: Place): Promise<number> {
  const begun = performance.now();
  const serving = start(['serve'], {
    cwd: place.config.dataFolder,
    env: { ...place.env, PORT: '0', ENTENTE_LOG_LEVEL: 'silent' },
  });
  try {
    const base = (await serving.until(/Entente is at (\S+)/))[1] as string;
    const answer = await fetch(`${base}/api/health/ready`);
    if (answer.status !== 200) throw new Error(`not ready: ${answer.status}`);
    return performance.now() - begun;
  } finally {
    serving.child.kill('SIGTERM');
    await serving.ended;
  }
}

/** A bare Node that loads the web framework, and the database opened bare: what nobody can save. */
async function opened(place: Place): Promise<number> {
  const begun = performance.now();
  spawnSync(process.execPath, ['-e', 'require("express")'], { cwd: join(packageRoot(), 'server') });
  const bare = await place.bare();
  await bare.read('MATCH (m:EntenteMeta) RETURN m.id AS id', {});
  const took = performance.now() - begun;
  await bare.close();
  return took;
}

async function measured(kind: Place['name']): Promise<Line[]> {
  const place = await placeOf(kind);
  try {
    const store = await place.open();
    await store.prepare();
    await ingestInto(store).add([...some(0, DOCUMENTS)].map(itemOf));
    let [begun, rows, bytes] = [performance.now(), 0, 0];
    for await (const row of exportJsonl(store, { history: false })) {
      rows++;
      bytes += row.length;
    }
    const exported = performance.now() - begun;
    await store.close();
    const bare = await place.bare();
    begun = performance.now();
    for (const [name, text] of namedStatements('read/parts', 'export')) {
      if (!name.startsWith('past-')) await bare.read(text, {});
    }
    const asked = performance.now() - begun;
    await bare.close();
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let n = 0; n < STARTS; n++) {
      ours.push(await ready(place));
      theirs.push(await opened(place));
    }
    return [
      line({
        name: `from the command to ready, ${kind}, ${DOCUMENTS} documents`,
        value: at(ours, 0.5),
        unit: 'ms',
        against: 'bare Node with Express, database opened bare',
        yardstick: at(theirs, 0.5),
        // Two seconds for the tables, the schema and the health of the store.
        ratio: Math.max(0, at(ours, 0.5) - 2000) / at(theirs, 0.5),
        most: 2,
      }),
      line({
        name: `export of ${rows} lines (${(bytes / 1e6).toFixed(1)} MB), ${kind}`,
        value: (rows / exported) * 1000,
        unit: 'lines/s',
        against: 'the bare queries, nothing written',
        yardstick: (rows / asked) * 1000,
        ratio: asked / exported,
        least: 0.3,
      }),
    ];
  } finally {
    await place.remove();
  }
}

const lines: Line[] = [];
for (const kind of KINDS) lines.push(...(await measured(kind)));
tell(lines);
