// node --import tsx tests/bench/apart.ts: two processes of `entente ingest` on one Neo4j beside one, and two of `entente serve` beside one:
// what docs/scale.md tells. Needs NEO4J_TEST_URI (scripts/test-neo4j.mjs starts one). Not part of `npm run bench`: on a machine whose cores the
// database shares it says only that nothing but cores is in the way.
import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { run, start } from '../fault/process.ts';
import { lineOf, some } from './corpus/index.ts';
import { cpuOf, placeOf } from './stores.ts';

const DOCUMENTS = Number(process.argv[2] ?? 600);
const SECONDS = Number(process.argv[3] ?? 15);
const engine = (): number => cpuOf(Number(process.env['NEO4J_TEST_PID'] ?? NaN)) ?? NaN;

/** Loads the same documents through so many processes at once; gives seconds, processor seconds of the database and the graph's hash. */
async function ingesters(count: number): Promise<{ seconds: number; engine: number; graph: string }> {
  const place = await placeOf('neo4j');
  const where = (n: number) => ({ cwd: place.config.dataFolder, env: { ...place.env, ENTENTE_DATA: join(place.config.dataFolder, `d${n}`), SOURCE_DATE_EPOCH: '1761868800' } }); // prettier-ignore
  try {
    const empty = await run(['ingest', file(place.config.dataFolder, 'first', 0, 1)], where(0));
    if (empty.code !== 0) throw new Error(empty.stderr);
    const step = DOCUMENTS / count;
    const files = Array.from({ length: count }, (_, n) => file(place.config.dataFolder, `part${n}`, n * step, (n + 1) * step));
    const [begun, before] = [performance.now(), engine()];
    const ended = await Promise.all(files.map((f, n) => run(['ingest', f], where(n))));
    for (const e of ended) if (e.code !== 0) throw new Error(e.stderr);
    const seconds = (performance.now() - begun) / 1000;
    const graph = (await run(['export'], where(0))).stdout.replaceAll(/"file":"[^"]*",/g, '');
    return { seconds, engine: engine() - before, graph: createHash('sha256').update(graph).digest('hex').slice(0, 12) };
  } finally {
    await place.remove();
  }
}

function file(folder: string, name: string, from: number, to: number): string {
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, [...some(from, to)].map(lineOf).join(''));
  return path;
}

/** Requests a second that so many API processes answer together. */
async function servers(count: number): Promise<{ rate: number; p50: number; p99: number; failures: number }> {
  const place = await placeOf('neo4j');
  const env = (n: number) => ({ ...place.env, ENTENTE_DATA: join(place.config.dataFolder, `s${n}`), PORT: '0', ENTENTE_REQUESTS_PER_MINUTE: '0', ENTENTE_LOG_LEVEL: 'silent' }); // prettier-ignore
  const folder = place.config.dataFolder;
  await run(['ingest', file(folder, 'all', 0, DOCUMENTS)], { cwd: folder, env: env(9) });
  const running = Array.from({ length: count }, (_, n) => start(['serve'], { cwd: folder, env: env(n) }));
  try {
    const urls = await Promise.all(running.map(async (r) => (await r.until(/Entente is at (\S+)/))[1] as string));
    const requests = ['FR', 'PL', 'IN', 'KE', 'BR', 'JP'].flatMap((c) => [
      { path: `/api/queries/entity?id=${c}` },
      { path: `/api/queries/neighbourhood?id=${c}` },
    ]);
    const fire = (duration: number) =>
      Promise.all(urls.map((url) => autocannon({ url, requests, connections: 16 / count, duration })));
    await fire(5);
    const found = await fire(SECONDS);
    return {
      rate: found.reduce((sum, f) => sum + f.requests.average, 0),
      p50: Math.max(...found.map((f) => f.latency.p50)),
      p99: Math.max(...found.map((f) => f.latency.p99)),
      failures: found.reduce((sum, f) => sum + f.errors + f.non2xx, 0),
    };
  } finally {
    for (const r of running) r.child.kill('SIGTERM');
    await Promise.all(running.map((r) => r.ended));
    await place.remove();
  }
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';
await ingesters(1); // Warms the server up: its first load is compiled while it runs.
for (const n of [1, 2]) console.log(`ingesters ${n}:`, await ingesters(n), `load ${load()}`);
for (const n of [1, 2]) console.log(`servers ${n}:`, await servers(n), `load ${load()}`);
