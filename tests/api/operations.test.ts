import { afterEach, describe, expect, it, vi } from 'vitest';
import { UnavailableError } from '../../server/model/errors.ts';
import { TestApp } from './app.ts';

let app: TestApp;
const open = async (): Promise<TestApp> => (app = await TestApp.open());
afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
});

/** The samples of a metric, by their labels. */
async function metric(name: string): Promise<Record<string, number>> {
  const { status, headers, text } = await app.ask('/api/metrics');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(name.length, at), Number(line.slice(at + 1))];
    }),
  );
}

describe('figures for Prometheus', () => {
  it('count requests by operation and status, with few labels', async () => {
    await open();
    await app.ask('/api/about');
    for (const id of ['IN', 'JP', 'person%3Anobody']) await app.ask(`/api/entities/${id}`);
    await app.ask('/api/no/such/thing');
    const requests = await metric('entente_http_request_duration_seconds_count');
    expect(requests).toEqual({
      '{method="GET",operation="about",status="200"}': 1,
      '{method="GET",operation="entity",status="200"}': 2,
      '{method="GET",operation="entity",status="404"}': 1,
      '{method="GET",operation="other",status="404"}': 1,
    });
    // The one that asks.
    expect(await metric('entente_http_requests_in_progress')).toEqual({ '': 1 });
  });

  it('tell of the store, what waits, and how new the newest document is', async () => {
    await open();
    expect(await metric('entente_store_up')).toEqual({ '': 1 });
    expect(await metric('entente_nodes')).toMatchObject({ '{label="Country"}': 7, '{label="Document"}': 4 });
    expect(await metric('entente_blocks_waiting')).toEqual({ '': 0 });
    expect(await metric('entente_jobs_unfinished')).toEqual({ '': 0 });
    expect(await metric('entente_horizon_timestamp_seconds')).toEqual({ '': Date.parse('2025-10-31') / 1000 });
    const before = await metric('entente_graph_version');
    await app.post('/api/documents', { documents: [{ id: 'new', publishedOn: '2031-05-06', text: 'India spoke.' }] });
    expect(await metric('entente_newest_document_timestamp_seconds')).toMatchObject({
      '{of="published"}': Date.parse('2031-05-06') / 1000,
    });
    expect((await metric('entente_graph_version'))['']).toBeGreaterThan(before[''] ?? NaN);
  });

  it('come while the store does not answer', async () => {
    await open();
    vi.spyOn(app.store, 'read').mockImplementation(async () => new Promise(() => {}));
    expect(await metric('entente_store_up')).toEqual({ '': 0 });
    expect(await metric('entente_store_failures_total')).toEqual({ '': 2 });
  });
});

describe('health', () => {
  it('is alive without a store, but not ready', async () => {
    await open();
    vi.spyOn(app.store, 'status').mockRejectedValue(new UnavailableError('The database at bolt://x does not answer.'));
    expect((await app.ask('/api/health/live')).status).toBe(200);
    const ready = await app.ask('/api/health/ready');
    expect([ready.status, ready.json()]).toEqual([
      503,
      { status: 'unavailable', detail: 'The database at bolt://x does not answer.' },
    ]);
  });

  it('is alive but not ready while the server stops, and answers what is still asked', async () => {
    await open();
    expect((await app.ask('/api/health/ready')).status).toBe(200);
    app.keys.stop.abort();
    expect((await app.ask('/api/health/live')).status).toBe(200);
    expect((await app.ask('/api/health/ready')).json()).toEqual({ status: 'unavailable', detail: 'The server is stopping.' });
    const last = await app.ask('/api/about', { headers: { Connection: 'keep-alive' } });
    expect([last.status, last.headers.connection]).toEqual([200, 'close']);
  });
});

describe('events', () => {
  /** The events of a stream while `during` happens, until there are so many. */
  async function eventsOf(
    headers: Record<string, string>,
    most: number,
    during = async (): Promise<void> => {},
  ): Promise<{ id: string; previous: string | null }[]> {
    const stop = new AbortController();
    const reply = await fetch(`http://127.0.0.1:${app.port}/api/events`, { headers, signal: stop.signal });
    expect([reply.status, reply.headers.get('content-encoding')]).toEqual([200, null]);
    await during();
    let text = '';
    const found = (): RegExpMatchArray[] => [...text.matchAll(/^id: (.+)\nevent: graph\ndata: (.+)$/gm)];
    for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk);
      if (found().length >= most) break;
    }
    stop.abort();
    return found().map((m) => {
      const event = JSON.parse(String(m[2])) as { id: string; previous: string | null };
      expect(event.id).toBe(m[1]);
      return event;
    });
  }
  const change = async (id: string): Promise<void> => {
    expect((await app.post('/api/documents', { documents: [{ id, text: 'India spoke.' }] })).status).toBe(200);
  };

  it('tell of each change, and whoever comes back what it missed', async () => {
    await open();
    const [first, second] = await eventsOf({}, 2, () => change('one'));
    expect([first?.previous, second?.previous]).toEqual([null, '7']);
    expect(second?.id).not.toBe(first?.id);
    await change('two');
    const [missed] = await eventsOf({ 'Last-Event-ID': String(second?.id) }, 1);
    expect(missed).toMatchObject({ previous: String(second?.id).split('.')[1] });
    // Who knows all is told of the next change alone.
    const [next] = await eventsOf({ 'Last-Event-ID': String(missed?.id) }, 1, () => change('three'));
    expect(next?.previous).toBe(String(missed?.id).split('.')[1]);
  });

  it('end when the server stops', async () => {
    await open();
    const reply = await fetch(`http://127.0.0.1:${app.port}/api/events`);
    app.keys.stop.abort();
    expect(await reply.text()).toContain('event: graph');
  });
});

describe('logs', () => {
  it('hold no word of a document, whatever goes wrong', async () => {
    await open();
    const secret = 'zebra-crossing treaty';
    const json = { 'Content-Type': 'application/json' };
    const documents = { documents: [{ id: 'z', title: secret, text: `India and Japan: the ${secret}.` }] };
    expect((await app.post('/api/documents', documents)).status).toBe(200);
    await app.post('/api/extract', { documents: [{ text: secret, publishedOn: secret }, 7, { title: secret }] });
    await app.ask('/api/documents', { method: 'POST', headers: json, body: `{"documents":[{"text":"${secret}` });
    await app.ask('/api/documents', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: secret });
    await app.ask('/api/documents', { method: 'POST', headers: json, body: JSON.stringify(secret.repeat(10_000)) });
    await app.post('/api/cypher', { statement: `RETURN "${secret}` });
    await app.ask('/api/documents/z');
    await app.ask('/api/export');
    await app.ask(`/api/search?q=${encodeURIComponent(secret)}`);
    for (const error of [
      new Error(`cannot store "${secret}"\nat all: ${secret}`),
      new TypeError(secret, { cause: new Error(secret) }),
      secret,
    ]) {
      vi.spyOn(app.store, 'read').mockRejectedValueOnce(error);
      expect((await app.ask('/api/documents')).status).toBe(500);
    }
    const lines = app.logged.join('');
    expect(lines).not.toContain('zebra');
    // Yet each failure is there with its place.
    const failures = app.logged
      .map((line) => JSON.parse(line) as { level: number; err?: { stack?: string[] } })
      .filter((l) => l.level >= 50);
    expect(failures.length).toBeGreaterThanOrEqual(3);
    expect(failures.some(({ err }) => err?.stack?.some((place) => place.includes('operations.test.ts')))).toBe(true);
  });
});
