#!/usr/bin/env node
// npm run load [-- --seconds=60 --documents=2000]: a server of each store under load. Saturation is measured first; then an open loop at
// half of it, a closed loop of 200 connections, and a client over the rate limit beside one that is not. Writes bench/load.json; exit 1
// where a bound is missed.
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import { ensureBuilt } from './build.mjs';
import { serve, workplace } from './serving.mjs';
import { commit, line, option, print, record } from './table.mjs';
import { ensureNeo4j } from './test-neo4j.mjs';

const SECONDS = option('seconds', 60);
const DOCUMENTS = option('documents', 2000);
const LAND = ['FR', 'PL', 'IN', 'KE', 'BR', 'JP', 'NO', 'AU', 'EG', 'CL', 'VN', 'ID'];

/** The read routes, each for several countries, in one round that every connection goes through. */
const PATHS = LAND.flatMap((a, i) => {
  const b = LAND[(i + 5) % LAND.length];
  return [
    `/api/entities/country:${a}`,
    `/api/queries/neighbourhood?id=${a}`,
    `/api/tie?a=${a}&b=${b}`,
    `/api/search?q=${encodeURIComponent(['Minister', 'Bal', 'memorandum', 'Cairo', 'Silver'][i % 5])}`,
    `/api/queries/meetings-of?country=${a}`,
    `/api/queries/agreements-of?country=${a}`,
    `/api/entities/country:${b}/neighbours`,
    '/api/overview',
    '/api/documents?limit=20',
  ];
});

const cannon = (url, options) =>
  autocannon({ url, requests: PATHS.map((path) => ({ method: 'GET', path })), timeout: 20, ...options });
/** Answers that were none: `errors` holds those that took too long, too. */
function failures(r) {
  const failed = r.errors + r.non2xx;
  if (failed)
    console.error(
      `${failed} failures: ${JSON.stringify({ statuses: r.statusCodeStats, timeouts: r.timeouts, errors: r.errors })}`,
    );
  return failed;
}

function get(url, localAddress) {
  return new Promise((done, fail) => {
    request(url, { agent: new Agent(), localAddress }, (response) => {
      response.resume();
      response.on('end', () => done(response));
    })
      .on('error', fail)
      .end();
  });
}

/** Latency and failures at half of the saturation, and with 200 connections. */
async function underLoad(name, place) {
  const server = await serve(place);
  try {
    await cannon(server.url, { connections: 4, duration: 5 });
    const idle = await cannon(server.url, { connections: 1, overallRate: 5, duration: 15 });
    const full = await cannon(server.url, { connections: 16, duration: 15 });
    const rate = Math.max(1, Math.floor(full.requests.average / 2));
    console.error(`${name}: idle p99 ${idle.latency.p99} ms, saturated at ${full.requests.average.toFixed(0)} requests/s`);
    const open = await cannon(server.url, { connections: 50, overallRate: rate, duration: SECONDS });
    const memory = server.memory();
    const closed = await cannon(server.url, { connections: 200, duration: 20 });
    const middle = server.memory();
    const again = await cannon(server.url, { connections: 200, duration: 20 });
    const after = server.memory();
    const [failedOpen, failedClosed] = [failures(open), failures(closed) + failures(again)];
    const begun = performance.now();
    const ready = await get(`${server.url}/api/health/ready`);
    const waited = performance.now() - begun;
    const bad = failedClosed + (ready.statusCode === 200 && waited < 2000 ? 0 : 1);
    return [
      line({
        name: `open loop at half of saturation, ${SECONDS} s, ${name}: p99`,
        value: open.latency.p99,
        unit: `ms at ${rate} requests/s`,
        against: 'ms, p99 of the idle server',
        yardstick: idle.latency.p99,
        ratio: open.latency.p99 / idle.latency.p99,
        most: 10,
      }),
      line({
        name: `open loop, ${name}: failures`,
        value: failedOpen,
        unit: `of ${open.requests.total + open.errors}`,
        against: 'failures',
        yardstick: 0,
        ratio: failedOpen,
        most: 0,
      }),
      line({
        name: `closed loop of 200 connections, 40 s, ${name}: failures`,
        value: bad,
        unit: `of ${closed.requests.total + again.requests.total} (then ready after ${waited.toFixed(0)} ms)`,
        against: 'failures',
        yardstick: 0,
        ratio: bad,
        most: 0,
      }),
      line({
        name: `closed loop, ${name}: memory of server and engine after 40 s`,
        value: after,
        unit: 'MB',
        against: `MB after 20 s (${memory.toFixed(0)} before)`,
        yardstick: middle,
        ratio: after / middle,
        most: 1.1,
      }),
    ];
  } finally {
    await server.stop();
  }
}

/** A client that asks too often is told when to come again; another one notices nothing. */
async function overTheLimit(name, place) {
  const server = await serve(place, { ENTENTE_REQUESTS_PER_MINUTE: '60' });
  try {
    let [told, wrong, others] = [0, 0, 0];
    for (let n = 0; n < 120; n++) {
      const response = await get(`${server.url}/api/entities/country:${LAND[n % LAND.length]}`);
      const limited = response.statusCode === 429 && Number(response.headers['retry-after']) > 0;
      if (limited) told++;
      else if (response.statusCode !== 200) wrong++;
      // A client is an address: this one has another.
      if (n % 3 === 0 && (await get(`${server.url}/api/entities/country:FR`, '127.0.0.2')).statusCode !== 200) others++;
    }
    const bad = wrong + others + (told === 60 ? 0 : 1);
    return [
      line({
        name: `over the rate limit, ${name}: answers other than 200 within it, 429 with Retry-After beyond, and 200 for another client`,
        value: bad,
        unit: `of 160 (${told} told to wait)`,
        against: 'wrong answers',
        yardstick: 0,
        ratio: bad,
        most: 0,
      }),
    ];
  } finally {
    await server.stop();
  }
}

async function measure(name, neo4j) {
  const place = await workplace(neo4j);
  try {
    await place.command('ingest', await place.corpus(0, DOCUMENTS));
    return [...(await underLoad(name, place)), ...(await overTheLimit(name, place))];
  } finally {
    place.remove();
  }
}

await ensureBuilt(['server', 'web'], { say: (text) => console.error(text) });
const asked = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const chosen = asked.length ? asked : ['embedded', 'neo4j'];
const found = chosen.includes('neo4j') ? await ensureNeo4j({ log: (text) => console.error(text) }) : { reason: 'not asked for' };
const neo4j = 'reason' in found ? `not measured: ${found.reason}` : `${found.version} (${found.how})`;
if ('reason' in found && chosen.includes('neo4j')) console.error(`Neo4j is ${neo4j}`);
const benchmarks = {};
try {
  for (const name of chosen) {
    if (name === 'neo4j' && 'reason' in found) continue;
    const before = loadavg()[0];
    const lines = await measure(name, name === 'neo4j' ? found : null);
    benchmarks[name] = { commit: commit(), load: [before, loadavg()[0]], lines };
  }
} finally {
  if (!('reason' in found)) await found.stop();
}
const lines = Object.values(benchmarks).flatMap((b) => b.lines);
print(lines);
record('load.json', neo4j, ['embedded', 'neo4j'], benchmarks);
process.exit(lines.every((l) => l.ok) ? 0 : 1);
