// npm run bench -- api: named queries over HTTP beside the same Cypher through the bare driver or engine. What each request asks of the
// store is recorded first, and then replayed: together what was asked together.
import { createServer, request as ask, Agent, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appOf } from '../../server/cli/app.ts';
import { jobsOf } from '../../server/cli/data-folder.ts';
import { readConfig } from '../../server/config.ts';
import { start } from '../fault/process.ts';
import { itemOf, some } from './corpus/index.ts';
import { worldOf } from './corpus/world.ts';
import { line, tell, type Line } from './line.ts';
import { at, ingestInto, KINDS, lexicon, placeOf, recording, type Place, type Recorded } from './stores.ts';

const DOCUMENTS = Number(process.argv[2] ?? 1500);
const WARM = 40;
const TIMES = 400;

const lands = worldOf(1).lands.slice(0, 60);
const codes = lands.map((l) => l.code);
const pathsOf: Record<string, (n: number) => string> = {
  point: (n) => `/api/queries/entity?id=${pick(codes, n)}`,
  neighbourhood: (n) => `/api/queries/neighbourhood?id=${pick(codes, n)}`,
  tie: (n) => `/api/queries/tie?a=${pick(codes, n)}&b=${pick(codes, n * 7 + 1)}`,
  search: (n) => `/api/queries/search?text=${encodeURIComponent(pick(lands, n).name.slice(0, 5))}`,
};
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
function get(base: string, path: string): Promise<number> {
  return new Promise((done, fail) => {
    ask(`${base}${path}`, { agent }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? done(200) : fail(new Error(`${path} gave ${response.statusCode}`)),
      );
    })
      .on('error', fail)
      .end();
  });
}

/** Times of two kinds of work, turn by turn, so that what else the machine does befalls both alike. */
async function inTurns(
  ours: (n: number) => Promise<unknown>,
  theirs: (n: number) => Promise<unknown>,
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < WARM + TIMES; n++) {
    for (const [side, work] of [ours, theirs].entries()) {
      const begun = performance.now();
      await work(n);
      if (n >= WARM) times[side as 0 | 1].push(performance.now() - begun);
    }
  }
  return times;
}

/** What each request asks of the store. */
async function recorded(place: Place): Promise<Map<string, Recorded['reads']>> {
  const store = await place.open();
  const out = new Map<string, Recorded['reads']>();
  let server: Server | undefined;
  let jobs: ReturnType<typeof jobsOf> | undefined;
  try {
    await store.prepare();
    const ingest = ingestInto(store);
    await ingest.add([...some(0, DOCUMENTS)].map(itemOf));
    const noted = recording(store);
    const config = readConfig({ ...place.env, ENTENTE_LOG_LEVEL: 'silent', ENTENTE_REQUESTS_PER_MINUTE: '0' });
    jobs = jobsOf(config);
    const work = { jobs, stopping: new AbortController().signal };
    server = createServer(appOf(config, lexicon, { store, ingest, lexicon }, work, { secret: 'none', token: null }));
    const listening = server;
    await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
    const base = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    for (const path of Object.values(pathsOf)) {
      for (let n = 0; n < codes.length; n++) {
        noted.reads = [];
        await get(base, path(n));
        out.set(path(n), noted.reads);
      }
    }
  } finally {
    server?.closeAllConnections();
    server?.close();
    await jobs?.stop();
    await store.close();
  }
  return out;
}

async function measured(kind: Place['name']): Promise<Line[]> {
  const place = await placeOf(kind);
  try {
    const replays = await recorded(place);
    // One process may hold an embedded file: the bare engine has a copy.
    const bare = await place.bare({ copy: true });
    const serving = start(['serve'], {
      cwd: place.config.dataFolder,
      env: { ...place.env, PORT: '0', ENTENTE_REQUESTS_PER_MINUTE: '0', ENTENTE_LOG_LEVEL: 'silent' },
    });
    try {
      const base = (await serving.until(/Entente is at (\S+)/))[1] as string;
      const lines: Line[] = [];
      for (const [name, path] of Object.entries(pathsOf)) {
        const replay = async (n: number): Promise<void> => {
          for (const wave of replays.get(path(n % codes.length)) ?? [])
            await Promise.all(wave.map(({ text, parameters }) => bare.read(text, parameters)));
        };
        const [ours, theirs] = await inTurns((n) => get(base, path(n % codes.length)), replay);
        for (const share of [0.5, 0.99]) {
          const [a, b] = [at(ours, share), at(theirs, share)];
          lines.push(
            line({
              name: `${name} over HTTP, ${kind}, p${share * 100}`,
              value: a,
              unit: 'ms',
              against: kind === 'neo4j' ? 'the same Cypher, bare driver' : 'the same Cypher, bare engine',
              yardstick: b,
              // 1 ms is what a request may cost beside its queries.
              ratio: Math.max(0, a - 1) / b,
              most: 1.25,
            }),
          );
        }
      }
      return lines;
    } finally {
      serving.child.kill('SIGTERM');
      await serving.ended;
      await bare.close();
    }
  } finally {
    await place.remove();
  }
}

const lines: Line[] = [];
for (const kind of KINDS) lines.push(...(await measured(kind)));
tell(lines);
