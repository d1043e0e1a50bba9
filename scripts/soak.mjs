#!/usr/bin/env node
// npm run soak [-- embedded neo4j --minutes=10 --documents=1000]: a server is read, queried and fed for some minutes while the process of its
// store is killed at random moments and comes back. Every error must be one that says to try again, every document that was acknowledged must
// be there in the end, the doctor must find nothing, and memory must not creep. Writes bench/soak.json; exit 1 where a bound is missed.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { ensureBuilt } from './build.mjs';
import { childrenOf, mbOf, serve, workplace } from './serving.mjs';
import { commit, line, option, print, record } from './table.mjs';
import { ownNeo4j } from './test-neo4j.mjs';

const MINUTES = option('minutes', 10);
const DOCUMENTS = option('documents', 1000);
const SEED = option('seed', 20261122);
/** Of the run, before memory is looked at: caches fill, code is compiled. */
const SETTLING = Math.min(2, MINUTES / 5);
const READERS = 4;
const PATHS = [
  '/api/entities/country:FR',
  '/api/queries/neighbourhood?id=PL',
  '/api/tie?a=IN&b=JP',
  '/api/search?q=Minister',
  '/api/overview',
  '/api/documents?limit=20',
  '/api/promises',
  '/api/entities/country:KE/neighbours',
];
const CYPHER = [
  'MATCH (m:Meeting)-[:HELD_AT]->(p:Place) RETURN p.name AS place, count(m) AS n ORDER BY n DESC LIMIT 10',
  'MATCH (c:Country)-[:PARTY_TO]->(a:Agreement) RETURN c.name AS country, count(a) AS n ORDER BY n DESC LIMIT 10',
];

/** mulberry32: moments that look like chance and are the same for one seed. */
function chance(seed) {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Errors that say to try again: the store is away, took too long, or too much was asked at once. */
const RETRYABLE = new Set([429, 503, 504]);

async function soak(name, place, kill) {
  const base = await place.corpus(0, DOCUMENTS);
  const more = readFileSync(await place.corpus(DOCUMENTS, DOCUMENTS + MINUTES * 600), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  await place.command('ingest', base);
  const server = await serve(place);
  const next = chance(SEED);
  const until = Date.now() + MINUTES * 60_000;
  const counts = { answered: 0, retryable: 0, wrong: 0, kills: 0 };
  const wrong = [];
  const memory = [];
  const acknowledged = [];
  const over = () => Date.now() >= until;

  /** True where the answer is what was asked for. */
  const ask = async (path, options) => {
    try {
      const response = await fetch(`${server.url}${path}`, { ...options, signal: AbortSignal.timeout(60_000) });
      const text = await response.text();
      if (response.ok) {
        counts.answered++;
        return true;
      }
      if (RETRYABLE.has(response.status)) counts.retryable++;
      else throw new Error(`${response.status} ${text.slice(0, 200)}`);
    } catch (error) {
      counts.wrong++;
      if (wrong.length < 10) wrong.push(`${path}: ${error.message}`);
    }
    await pause(100);
    return false;
  };
  const post = (path, body) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const reader = async () => {
    while (!over()) {
      await ask(PATHS[Math.floor(next() * PATHS.length)]);
      await pause(next() * 100);
    }
  };
  const asker = async () => {
    while (!over()) {
      await post('/api/cypher', { statement: CYPHER[Math.floor(next() * CYPHER.length)] });
      await pause(next() * 400);
    }
  };
  const feeder = async () => {
    while (!over() && more.length) {
      const documents = more.splice(0, 1 + Math.floor(next() * 3));
      // The same documents again until they are taken: nothing is doubled by that.
      while (!over()) {
        if (!(await post('/api/documents', { documents }))) continue;
        acknowledged.push(...documents.map((d) => d.id));
        break;
      }
      await pause(next() * 800);
    }
  };
  const killer = async () => {
    while (!over()) {
      await pause(10_000 + next() * 25_000);
      if (!over() && (await kill(server))) counts.kills++;
    }
  };
  const watcher = async () => {
    while (!over()) {
      memory.push({ at: Date.now(), mb: mbOf(server.pid) ?? 0 });
      await pause(1000);
    }
  };
  await Promise.all([...Array.from({ length: READERS }, reader), asker(), feeder(), killer(), watcher()]);
  await server.stop();
  const held = new Set(
    JSON.parse(await place.command('cypher', 'MATCH (d:Document) RETURN collect(d.id) AS ids', '--json')).rows[0][0],
  );
  const lost = acknowledged.filter((id) => !held.has(`document:${id}`)).length;
  const doctor = JSON.parse(await place.command('doctor', '--deep', '--json'));
  for (const problem of [...wrong, ...doctor.problems]) console.error(`${name}: ${problem}`);
  const from = until - (MINUTES - SETTLING) * 60_000;
  const slope = slopeOf(memory.filter((m) => m.at >= from));
  const zero = (what, value, unit) =>
    line({ name: `${what}, ${name}`, value, unit, against: 'wanted', yardstick: 0, ratio: value, most: 0 });
  return [
    zero(
      `errors that do not say to try again, ${MINUTES} minutes`,
      counts.wrong,
      `of ${counts.answered + counts.retryable + counts.wrong} (${counts.retryable} said so, ${counts.kills} kills)`,
    ),
    zero('acknowledged documents that are gone', lost, `of ${acknowledged.length}`),
    zero('problems that doctor --deep finds', doctor.problems.length, `in ${doctor.facts} facts`),
    line({
      name: `memory of the server after the first ${SETTLING} minutes, ${name}`,
      value: slope.perMinute * 100,
      unit: '%/min',
      against: `MB on average`,
      yardstick: slope.mean,
      ratio: slope.perMinute * 100,
      most: 1,
    }),
  ];
}

/** Growth by least squares, as a share of the mean a minute. */
function slopeOf(samples) {
  const mean = (pick) => samples.reduce((sum, s) => sum + pick(s), 0) / samples.length;
  const minutes = (s) => (s.at - samples[0].at) / 60_000;
  const [mx, my] = [mean(minutes), mean((s) => s.mb)];
  const up = samples.reduce((sum, s) => sum + (minutes(s) - mx) * (s.mb - my), 0);
  const across = samples.reduce((sum, s) => sum + (minutes(s) - mx) ** 2, 0);
  return { perMinute: up / across / my, mean: my };
}

/** Kills the process that holds the embedded file; the server starts another. */
async function killEngine(server) {
  const engine = childrenOf(server.pid)[0];
  if (engine === undefined) return false;
  process.kill(engine, 'SIGKILL');
  return true;
}

await ensureBuilt(['server', 'web'], { say: (text) => console.error(text) });
const asked = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const chosen = asked.length ? asked : ['embedded', 'neo4j'];
const benchmarks = {};
let neo4j = 'not asked for';
for (const name of chosen) {
  const before = loadavg()[0];
  // One of our own: a given server is not ours to kill.
  const own = name === 'neo4j' ? await ownNeo4j({ log: (text) => console.error(text) }) : null;
  if (own && 'reason' in own) {
    neo4j = `not measured: ${own.reason}`;
    console.error(`Neo4j is ${neo4j}`);
    continue;
  }
  if (own) neo4j = own.version;
  const place = await workplace(own && { uri: own.uri, user: 'neo4j', password: own.password });
  const restart = async () => {
    await own.kill();
    await own.start();
    return true;
  };
  try {
    const lines = await soak(name, place, own ? restart : killEngine);
    benchmarks[name] = { commit: commit(), load: [before, loadavg()[0]], lines };
  } finally {
    place.remove();
    await own?.stop();
  }
}
const lines = Object.values(benchmarks).flatMap((b) => b.lines);
print(lines);
record('soak.json', neo4j, ['embedded', 'neo4j'], benchmarks);
process.exit(lines.length > 0 && lines.every((l) => l.ok) ? 0 : 1);
