import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnswerValue, Problem } from '../../../server/contract/index.ts';
import type { StoreKind, Taken } from '../../contract/harness.ts';
import { makeWorkplace, run, serve } from '../process.ts';

/** What stands in the file that nobody may read. */
export const SECRET = 'entente-secret-0815';
const EPOCH = '1761868800';

const TALKS = `---
id: talks-oslo
title: Talks in Oslo
publisher: Ministry of Defence
publishedOn: 2025-05-02
---

OSLO, May 2 — Norway's Defence Minister Tore Sandvik met his Japanese counterpart Gen Nakatani in Oslo on Friday. The two ministers
signed a memorandum of understanding on defence cooperation between Norway and Japan.
`;
const VISIT = `---
id: visit-canberra
title: A visit to Canberra
publisher: The Post
publishedOn: 2025-06-10
---

CANBERRA, June 10 — Australia's Defence Minister Richard Marles met Philippine Defense Secretary Gilberto Teodoro in Canberra on Tuesday.
`;

export interface Reply {
  status: number;
  text: string;
  headers: Headers;
  answer: AnswerValue | null;
  problem: Problem | null;
  ms: number;
}

/** A server on a small graph, with a secret file and a listener beside it. */
export interface World {
  address: string;
  /** Puts addresses in the place of FILE, PATH and PORT. */
  fill(text: string): string;
  /** How many connections the listener has seen. */
  visitors(): number;
  /** `parameters` are an object, or its JSON text. */
  cypher(text: string, parameters?: Record<string, unknown> | string, signal?: AbortSignal): Promise<Reply>;
  /** Everything that is stored, history too, as `entente export` writes it. */
  exported(): Promise<string>;
  /** The server's own store, on Neo4j; null where the server alone may open it. */
  beside: Taken | null;
  /** Processor time of the server's child processes, in hundredths of a second; 0 where the system does not tell. */
  cpu(): Promise<number>;
  stop(): Promise<string>;
}

/** Starts one; `seconds` is the most that a query may run. */
export async function makeWorld(kind: StoreKind, seconds: number): Promise<World> {
  const place = makeWorkplace();
  const beside = kind.name === 'neo4j' ? await kind.take() : null;
  const neo4j = beside?.config.neo4j;
  const env: Record<string, string> = {
    ENTENTE_DATA: place.data,
    SOURCE_DATE_EPOCH: EPOCH,
    ENTENTE_REQUESTS_PER_MINUTE: '0',
    ENTENTE_QUERY_SECONDS: String(seconds),
    ...(neo4j ? { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password } : {}),
  };
  const articles = join(place.folder, 'articles');
  mkdirSync(articles);
  writeFileSync(join(articles, 'talks.md'), TALKS);
  writeFileSync(join(articles, 'visit.md'), VISIT);
  const secret = join(place.folder, 'secret.csv');
  writeFileSync(secret, `${SECRET},1\n`);
  let visitors = 0;
  const listener = createServer((socket) => {
    visitors++;
    socket.destroy();
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const { port } = listener.address() as AddressInfo;
  const loaded = await run(['ingest', articles, '--json'], { cwd: place.folder, env });
  if (loaded.code !== 0) throw new Error(`ingest ended with ${loaded.code}: ${loaded.stderr}`);
  const server = await serve(place, ['--no-sample'], env);

  return {
    address: server.address,
    beside,
    cpu: () => cpuOfChildren(server.running.child.pid ?? 0),
    fill: (text) =>
      text
        .replace('FILE', () => pathToFileURL(secret).href)
        .replace('PATH', () => secret)
        .replace('PORT', String(port)),
    visitors: () => visitors,
    cypher: (text, parameters = {}, signal) => post(server.address, text, parameters, signal),
    async exported() {
      const ended = await run(['export', '--history'], { cwd: place.folder, env });
      if (ended.code !== 0) throw new Error(`export ended with ${ended.code}: ${ended.stderr}`);
      return ended.stdout;
    },
    async stop() {
      const ended = await server.stop();
      await beside?.dispose();
      listener.close();
      place.remove();
      return ended.stderr;
    },
  };
}

function cpuOfChildren(parent: number): Promise<number> {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = (readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1] ?? '').split(' ');
      if (Number(fields[1]) === parent) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended meanwhile.
    }
  }
  return Promise.resolve(ticks);
}

async function post(
  address: string,
  statement: string,
  parameters: Record<string, unknown> | string,
  signal?: AbortSignal,
): Promise<Reply> {
  const started = performance.now();
  const response = await fetch(`${address}/api/cypher`, {
    method: 'POST',
    // A kept connection may be closed by the server at the moment when it is used again.
    headers: { 'Content-Type': 'application/json', Connection: 'close' },
    body: `{"statement": ${JSON.stringify(statement)}, "parameters": ${typeof parameters === 'string' ? parameters : JSON.stringify(parameters)}}`,
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  const json = JSON.parse(text) as unknown;
  return {
    status: response.status,
    text,
    headers: response.headers,
    answer: response.ok ? (json as AnswerValue) : null,
    problem: response.ok ? null : (json as Problem),
    ms: performance.now() - started,
  };
}

/** Asks for the server's health all the while, and keeps the longest time that an answer took. */
export class Pulse {
  longest = 0;
  #beats = 0;
  #over = false;
  readonly #done: Promise<void>;
  constructor(address: string) {
    this.#done = this.#beat(address);
  }
  async #beat(address: string): Promise<void> {
    while (!this.#over) {
      const started = performance.now();
      const response = await fetch(`${address}/api/health/live`, { headers: { Connection: 'close' } });
      await response.text();
      if (!response.ok) throw new Error(`health answered ${response.status}`);
      this.longest = Math.max(this.longest, performance.now() - started);
      this.#beats++;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  /** Ends it; throws when the server stopped answering. */
  async stop(): Promise<{ longest: number; beats: number }> {
    this.#over = true;
    await this.#done;
    return { longest: this.longest, beats: this.#beats };
  }
}
