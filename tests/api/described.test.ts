import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIngest } from '../../server/ingest/index.ts';
import { EXAMPLE_JOB, EXAMPLES } from '../../server/contract/examples.ts';
import { openApi } from '../../server/api/openapi/index.ts';
import { loadCatalogue } from '../../server/queries/index.ts';
import { readPaths } from '../../server/read/index.ts';
import { packageRoot } from '../../server/store/root.ts';
import { onEveryStore, usePrepared } from '../contract/harness.ts';
import { lexicon, TestApp, type Reply } from './app.ts';
import { pageTests } from './pages.ts';
import { checker, exampleOf, failingOf, type Description, type Operation, type Sent } from './described.ts';

const description = openApi(loadCatalogue(), '0.0.0') as unknown as Description;
const errorsOf = checker(description);
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const root = packageRoot();
/** Tables and samples enough for every example and for several pages of every list. */
const TABLES = ['organizations', 'memberships', 'agreements'].map((name) => join(root, 'reference', `${name}.csv`));
const SAMPLES = readdirSync(join(root, 'documents'))
  .filter((name) => /^(0\d|10|5\d)-/.test(name))
  .map((name) => join(root, 'documents', name));

const send = async (app: TestApp, { path, ...ask }: Sent): Promise<Reply> => app.ask(path, ask);

/** What of an answer the document does not say. */
function unsaid(reply: Reply, operation: Operation): string[] {
  const said = operation.responses[String(reply.status)];
  if (!said) return [`status ${reply.status}: ${reply.text.slice(0, 300)}`];
  if (reply.status >= 300 && reply.status < 400) return reply.headers.location === undefined ? ['no Location'] : [];
  const type = String(reply.headers['content-type']).split(';')[0] ?? '';
  const media = said.content?.[type];
  if (!media) return [`type ${type} of ${reply.status}`];
  if (type === 'application/json' || type.endsWith('+json')) return errorsOf(media.schema, reply.json());
  return reply.text === '' ? ['an empty answer'] : [];
}

onEveryStore('the API as its document says', (kind) => {
  const store = usePrepared(kind);
  let app: TestApp;
  beforeAll(async () => {
    const ingest = createIngest({ store: store(), lexicon, now: () => '2026-11-22T00:00:00Z' });
    await ingest.add(readPaths([...TABLES, ...SAMPLES], { lexicon }));
    app = await TestApp.over(store(), ingest);
    // The example of a job is that of the example documents.
    const { body } = EXAMPLES.addDocuments ?? {};
    const sent = await app.post('/api/documents', body, { Prefer: 'respond-async' });
    expect([sent.status, sent.headers.location]).toEqual([202, `/api/jobs/${EXAMPLE_JOB}`]);
    await app.settled();
  }, 300_000);
  afterAll(async () => app?.close());

  it('serves the document', async () => {
    expect((await app.ask('/api/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(description)));
  });

  // Withdrawals stand after what they take back, as the document has them.
  it.each(operations)('$method $path answers its example', async ({ path, method, operation }) => {
    const request = exampleOf(path, method, operation);
    expect(request.path).not.toContain('%7B');
    const reply = await send(app, request);
    expect(reply.status).toBeLessThan(400);
    expect(unsaid(reply, operation)).toEqual([]);
    if (operation.responses['304']) {
      const again = await send(app, { ...request, headers: { ...request.headers, 'If-None-Match': String(reply.headers.etag) } });
      expect(reply.headers.etag).toMatch(/^W\/"[\w-]+"$/);
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', reply.headers.etag]);
    }
    if (operation.responses['200']?.content?.['text/csv']) {
      const table = await send(app, { ...request, headers: { ...request.headers, Accept: 'text/csv' } });
      expect(unsaid(table, operation)).toEqual([]);
      const { columns, rows } = reply.json() as { columns: string[]; rows: unknown[][] };
      const lines = parse(table.text);
      expect([lines[0], lines.length]).toEqual([columns, rows.length + 1]);
    }
    if (reply.status === 301)
      expect((await app.ask(new URL(String(reply.headers.location), 'http://x').pathname)).status).toBe(200);
  });

  pageTests(() => app);

  it.each(operations)('$method $path fails as declared', async ({ path, method, operation }) => {
    const failing = failingOf(path, method, operation);
    if (!failing) throw new Error('the document has no request that fails; add one to server/contract/examples.ts');
    const reply = await send(app, failing.request);
    expect(unsaid(reply, operation)).toEqual([]);
    expect(reply.json()).toMatchObject({ status: failing.status, code: failing.code });
  });
});

describe('the check itself', () => {
  const about = description.paths['/api/about']?.['get'] as Operation;
  const reply = (status: number, type: string, text: string): Reply => ({
    status,
    headers: { 'content-type': type },
    text,
    json: () => JSON.parse(text) as unknown,
  });
  it('sees an undeclared status, another type and a value that does not fit', () => {
    expect(unsaid(reply(418, 'application/json', '{}'), about)).toEqual(['status 418: {}']);
    expect(unsaid(reply(200, 'text/plain', 'x'), about)).toEqual(['type text/plain of 200']);
    expect(unsaid(reply(200, 'application/json', '{"name":"Entente"}'), about)).not.toEqual([]);
  });
  it('finds operation ids by which programs may call', () => {
    const listed = readFileSync(join(root, 'docs', 'api.md'), 'utf8');
    const ids = operations.map(({ operation }) => operation.operationId).filter((id) => !id.startsWith('query-'));
    expect(ids.filter((id) => !listed.includes(`\`${id}\``))).toEqual([]);
  });
});
