import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIngest } from '../../server/ingest/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import { openStore } from '../../server/store/index.ts';
import { packageRoot } from '../../server/store/root.ts';
import { namedStatements } from '../../server/store/texts.ts';
import { extractPool } from '../../server/cli/extract-pool.ts';
import { itemOf, some } from './corpus/index.ts';

const COUNT = Number(process.argv[2] ?? 1000);
const ADDED = 15;
const names = new Map([...namedStatements('write', 'inputs'), ...namedStatements('write', 'facts')].map(([k, v]) => [v, k]));
const spent = new Map<string, { n: number; ms: number; rows: number }>();
const note = (text: string, ms: number, rows: number) => { const k = names.get(text) ?? text.slice(0, 30); const e = spent.get(k) ?? { n: 0, ms: 0, rows: 0 }; e.n++; e.ms += ms; e.rows += rows; spent.set(k, e); };
const folder = mkdtempSync(join(tmpdir(), 'entente-profile-'));
const uri = process.env.NEO4J_TEST_URI;
const store = await openStore(uri ? { dataFolder: folder, neo4j: { uri, username: process.env.NEO4J_TEST_USERNAME!, password: process.env.NEO4J_TEST_PASSWORD! } } as never : { dataFolder: folder });
const read = store.read.bind(store), write = store.write.bind(store), ck = store.checkpoint.bind(store);
const depth = { v: 0 };
store.read = async (t, p, o) => { const s = performance.now(); const r = await read(t, p, o); note(t, performance.now() - s, r.rows.length); return r; };
store.write = async (st) => { const s = performance.now(); const r = await write(st); note('WRITE ' + (st.some(x => names.get(x.text) === 'create-text') ? 'T1' : 'T2'), performance.now() - s, st.length); return r; };
store.checkpoint = async () => { const s = performance.now(); await ck(); note('CHECKPOINT', performance.now() - s, 0); };
const show = (title: string, per: number) => { console.log(title); for (const [k, e] of [...spent].sort((a, b) => b[1].ms - a[1].ms).slice(0, 16)) console.log(`  ${k.padEnd(28)} ${(e.ms / per).toFixed(2)} ms  n ${(e.n / per).toFixed(1)} rows ${(e.rows / per).toFixed(0)}`); spent.clear(); };
try {
  await store.prepare();
  const lexicon = loadLexicon(packageRoot());
  const pool = process.env.POOL ? extractPool() : null;
  const ingest = createIngest({ store, lexicon, now: () => '2026-01-01T00:00:00Z', ...(pool ? { pool } : {}) });
  let at = 0;
  for (const size of process.argv[2]!.split(',').map(Number)) {
    const t0 = performance.now(), c0 = process.cpuUsage();
    const all = [...some(at, size)].map(itemOf);
    const t1 = performance.now();
    const report = await ingest.add(all);
    const c = process.cpuUsage(c0);
    console.log(`load ${at}-${size}: ${((performance.now() - t1) / 1000).toFixed(1)} s wall (${((size - at) / ((performance.now() - t1) / 1000)).toFixed(0)} docs/s), parent cpu ${((c.user + c.system) / 1e6).toFixed(1)} s, generating ${((t1 - t0) / 1000).toFixed(1)}; facts ${report.facts.added}`);
    show('  load', 1);
    const t: number[] = [];
    const c1 = process.cpuUsage();
    for (const item of [...some(size, size + ADDED)].map(itemOf)) { const s = performance.now(); await ingest.add([item]); t.push(performance.now() - s); }
    const c2 = process.cpuUsage(c1);
    t.sort((a, b) => a - b);
    console.log(`add one at ${size}: median ${t[ADDED >> 1]!.toFixed(0)} ms, max ${t.at(-1)!.toFixed(0)}; parent cpu ${((c2.user + c2.system) / 1e3 / ADDED).toFixed(0)} ms`);
    show('  add', ADDED);
    at = size + ADDED;
  }
} finally { await store.close(); rmSync(folder, { recursive: true, force: true }); }
