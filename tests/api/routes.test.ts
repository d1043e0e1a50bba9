import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { REVIEW_ROUTES } from '../../server/contract/review-routes.ts';
import { ROUTES, routeOf, type OperationId } from '../../server/contract/routes.ts';
import { hash12 } from '../../server/model/ids.ts';
import { WORLD } from '../world/world.ts';
import { TestApp, type Reply } from './app.ts';

let app: TestApp;
type ResponseOf<O extends OperationId> = z.output<Extract<(typeof ROUTES)[number], { operationId: O }>['response']>;
const called = new Set<OperationId>();
const id = encodeURIComponent;

beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(async () => app.close());

/** Checks status and schema of an answer and gives its value. */
function answered<O extends OperationId>(operation: O, reply: Reply): ResponseOf<O> {
  called.add(operation);
  expect(reply.status, reply.text.slice(0, 500)).toBe(200);
  const value = reply.json();
  const checked = routeOf(operation).response.safeParse(value);
  expect(checked.error?.issues ?? []).toEqual([]);
  return value as ResponseOf<O>;
}
async function get<O extends OperationId>(operation: O, path: string): Promise<ResponseOf<O>> {
  return answered(operation, await app.ask(path));
}

describe('service', () => {
  it('is alive and ready', async () => {
    expect(await get('live', '/api/health/live')).toEqual({ status: 'ok', detail: null });
    expect(await get('ready', '/api/health/ready')).toEqual({ status: 'ok', detail: null });
  });

  it('says what is in the graph and whose it is', async () => {
    const about = await get('about', '/api/about');
    expect(about.counts).toMatchObject({ Country: 7, Agreement: 7, Document: 4, Claim: 5 });
    expect(about.horizon).toBe('2025-10-31');
    expect(about.graphVersion).toBe('7');
    expect(about.samples).toEqual({ loaded: true, documents: 1 });
    expect(about.engine.kind).toBe('embedded');
    expect(about.sources.map((s) => s.licence)).toContain('CC0-1.0');
  });

  it('gives the schema for completion', async () => {
    const schema = await get('schema', '/api/schema');
    expect(schema.labels.find((l) => l.label === 'Agreement')).toMatchObject({
      count: 7,
      properties: expect.arrayContaining(['obligation', 'signedOn']),
    });
    expect(schema.relationships.find((r) => r.type === 'PARTY_TO')).toMatchObject({
      from: ['Country', 'Organization'],
      to: ['Agreement'],
    });
  });

  it('has a page that describes it', async () => {
    const redirect = await app.ask('/api/docs');
    const page = redirect.status === 301 ? await app.ask(redirect.headers.location ?? '') : redirect;
    called.add('docs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    const script = await app.ask('/api/docs/swagger-ui-init.js');
    expect(script.status).toBe(200);
    expect(script.text).toContain('/api/overview');
  });
});

describe('queries', () => {
  it('lists every named query', async () => {
    const { queries } = await get('listQueries', '/api/queries');
    expect(queries.map((q) => q.name)).toEqual(
      expect.arrayContaining(['overview', 'neighbourhood', 'entity', 'path', 'search', 'timeline', 'tie']),
    );
    expect(queries.find((q) => q.name === 'tie')?.parameters.map((p) => p.name)).toEqual([
      'from',
      'to',
      'asOf',
      'knownAt',
      'a',
      'b',
      'limit',
    ]);
  });

  it('runs one by query string and by body alike', async () => {
    const one = await get('getQuery', '/api/queries/agreements-of?country=India&partner=US&limit=1');
    const other = answered('postQuery', await app.post('/api/queries/agreements-of', { country: 'IN', partner: 'US', limit: 1 }));
    expect(one.rows).toHaveLength(1);
    expect({ ...one, ms: 0 }).toEqual({ ...other, ms: 0 });
  });

  it('runs reading Cypher and shapes nodes and paths', async () => {
    const answer = answered(
      'cypher',
      await app.post('/api/cypher', {
        statement: 'MATCH (c:Country) WHERE c.code = $code RETURN c, c.name AS name',
        parameters: { code: 'IN' },
      }),
    );
    expect(answer.columns).toEqual(['c', 'name']);
    expect(answer.rows[0]?.[0]).toMatchObject({ id: 'country:in', labels: ['Country', 'Entity'] });
    expect(answer.graph.nodes.map((n) => n.id)).toEqual(['country:in']);
  });

  it('explains Cypher without running it, and says why it would be refused', async () => {
    const explain = async (statement: string) => answered('explainCypher', await app.post('/api/cypher/explain', { statement }));
    const plan = await explain('MATCH (c:Country) RETURN c.name LIMIT 1');
    expect(plan.allowed).toBe(true);
    expect(plan.steps[0]).toEqual({ depth: 0, operator: 'Limit', detail: '1', rows: null });
    expect(plan.steps.at(-1)?.operator).toBe('NodeScan');
    const refused = await explain('MATCH (c:Country) DETACH DELETE c');
    expect(refused).toMatchObject({ allowed: false, reason: expect.stringContaining('change the graph') as unknown });
  });
});

describe('graph', () => {
  it('draws lines for two or three parties and hubs for four or more', async () => {
    const graph = await get('overview', '/api/overview');
    const line = graph.edges.find((e) => e.id === 'tie:IN-US');
    expect(line).toMatchObject({
      kind: 'tie',
      status: 'active',
      obligation: 'general-cooperation',
      agreements: 1,
      meetings: 1,
      count: 2,
    });
    expect(graph.edges.filter((e) => e.to === WORLD.fourNations || e.from === WORLD.fourNations).map((e) => e.kind)).toEqual(
      Array(4).fill('party'),
    );
    expect(graph.edges.filter((e) => e.kind === 'tie').flatMap((e) => e.facts)).not.toContain(WORLD.fourNations);
    expect(graph.nodes.filter((n) => n.hub).map((n) => n.id)).toEqual([WORLD.fourNations, WORLD.admmPlus, 'organization:quad']);
    expect(graph.edges.find((e) => e.id === 'tie:AU-IN')).toMatchObject({ status: 'proposed', obligation: 'logistics' });
    expect(graph.nodes.some((n) => n.id === 'country:GB')).toBe(false);
    expect(graph.nodes.every((n) => Number.isFinite(n.x) && Number.isFinite(n.y))).toBe(true);
    expect(new Set(graph.nodes.map((n) => `${n.x},${n.y}`)).size).toBe(graph.nodes.length);
  });

  it('lays the same graph out alike each time, and filters by time and country', async () => {
    const one = await get('overview', '/api/overview?country=IN&asOf=2000');
    const other = await get('overview', '/api/overview?asOf=2000&country=India');
    expect(one.nodes.map((n) => [n.id, n.x, n.y])).toEqual(other.nodes.map((n) => [n.id, n.x, n.y]));
    expect(one.edges.map((e) => [e.kind, e.status])).toEqual(Array.from({ length: 4 }, () => ['party', 'active']));
    expect(one.notices).toHaveLength(1);
  });

  it('says so where a limit cut the overview', async () => {
    const narrow = await TestApp.open({ queryLimits: { rows: 2, bytes: 16 << 20, ms: 15_000 } });
    try {
      const graph = answered('overview', await narrow.ask('/api/overview'));
      expect(graph.notices).toEqual([expect.stringContaining('more than one answer may hold')]);
    } finally {
      await narrow.close();
    }
  });

  it('shows a node with its facts', async () => {
    const entity = await get('entity', `/api/entities/${id('country:in')}`);
    const agreements = entity.groups.find((g) => g.kind === 'Agreement');
    expect(agreements?.total).toBe(4);
    expect(agreements?.facts.find((f) => f.id === WORLD.framework)).toMatchObject({
      reports: 3,
      sources: 2,
      conflicts: ['durationYears'],
      countries: ['IN', 'US'],
    });
    const meeting = await get('entity', `/api/entities/${id(WORLD.klTalks)}`);
    expect(meeting.related.map((r) => [r.relation, r.node.name])).toEqual(
      expect.arrayContaining([
        ['ATTENDED', 'Rajnath Singh'],
        ['HELD_AT', 'Kuala Lumpur'],
        ['TOOK_PART_IN', 'India'],
      ]),
    );
    expect(meeting.fact.place).toBe('Kuala Lumpur');
  });

  it('leads from an id that a fact once had to the one it has now', async () => {
    const old = `agreement:another-name-${hash12('press-2#agreement:0.0')}`;
    for (const [path, rest] of [
      [`/api/entities/${id(old)}?limit=5`, '?limit=5'],
      [`/api/entities/${id(old)}/neighbours`, '/neighbours'],
    ] as const) {
      const reply = await app.ask(path);
      expect(reply.status).toBe(308);
      expect(reply.headers.location).toBe(`/api/entities/${id(WORLD.framework)}${rest}`);
    }
    const evidence = await app.ask(`/api/facts/${id(old)}/evidence`);
    expect([evidence.status, evidence.headers.location]).toEqual([308, `/api/facts/${id(WORLD.framework)}/evidence`]);
    expect((await app.ask(`/api/entities/${id(`agreement:x-${hash12('never stated')}`)}`)).status).toBe(404);
  });

  it('expands a node', async () => {
    const around = await get('neighbours', `/api/entities/${id('country:in')}/neighbours?kinds=Meeting,Agreement&limit=2`);
    expect(around.counts).toEqual([
      { kind: 'Meeting', total: 4, shown: 2 },
      { kind: 'Agreement', total: 4, shown: 2 },
    ]);
    expect(around.truncated).toBe(true);
    expect(around.graph.nodes).toHaveLength(5);
    expect(around.graph.edges).toHaveLength(4);
  });

  it('tells everything between two countries', async () => {
    const tie = await get('tie', '/api/tie?a=IN&b=US');
    expect(tie.groups.map((g) => [g.kind, g.total])).toEqual([
      ['Person', 2],
      ['Organization', 2],
      ['Meeting', 3],
      ['Agreement', 2],
      ['Exercise', 1],
    ]);
    expect(tie).toMatchObject({ status: 'active', obligation: 'general-cooperation', coverage: { documents: 2, claims: 4 } });
    // Every point leads to a fact that the answer lists, and together they are the whole.
    const { strength } = tie;
    const listed = new Set(tie.groups.flatMap((g) => g.facts.map((f) => f.id)));
    expect(strength?.parts.map((p) => [p.kind, listed.has(p.id), p.rank])).toEqual([
      ['Agreement', true, 1],
      ['Meeting', true, 2],
      ['Exercise', true, 3],
      ['Meeting', true, 4],
    ]);
    expect(strength?.points).toBeCloseTo(strength?.parts.reduce((sum, p) => sum + p.points, 0) ?? NaN, 1);
    const none = await get('tie', '/api/tie?a=GB&b=US');
    expect(none).toMatchObject({
      status: null,
      obligation: null,
      strength: null,
      groups: [],
      coverage: { documents: 0, claims: 0 },
    });
  });

  it('finds paths', async () => {
    const path = await get('path', `/api/path?from=PH&to=${id(WORLD.singh)}`);
    expect(path).toMatchObject({ found: true, length: 3 });
    expect(path.graph.nodes.map((n) => n.id)).toContain(WORLD.session);
    const none = await get('path', '/api/path?from=GB&to=organization%3Aasean');
    expect(none).toMatchObject({ found: false, length: 0, paths: 0 });
  });

  it('searches by name', async () => {
    const found = await get('search', '/api/search?q=rajnath');
    expect(found.hits[0]).toMatchObject({ id: WORLD.singh, label: 'Person', detail: 'India' });
    const documents = await get('search', '/api/search?q=partnership&kinds=Document');
    expect(documents.hits.map((h) => h.label)).toEqual(['Document']);
  });
});

describe('evidence and documents', () => {
  it('gives the words behind a fact, records apart, contradictions with their values', async () => {
    const evidence = await get('evidence', `/api/facts/${id(WORLD.framework)}/evidence`);
    expect(evidence.quoted.map((e) => e.document.id)).toEqual([WORLD.press, WORLD.second]);
    expect(evidence.reported.map((e) => e.claim.reportedBy)).toEqual([['https://gov.example/a', 'https://gov.example/b']]);
    expect(evidence.conflicts).toEqual([
      { field: 'durationYears', values: [expect.objectContaining({ value: 10 }), expect.objectContaining({ value: 15 })] },
    ]);
    expect(evidence.total).toBe(3);
    for (const { claim, document } of evidence.quoted) {
      const { text } = await get('document', `/api/documents/${id(document.id)}`);
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
    }
  });

  it('shows a document whose id is an address, with claims and mentions at their offsets', async () => {
    const view = await get('document', `/api/documents/${id(WORLD.press)}`);
    expect(view.document).toMatchObject({ publisher: 'The Daily', live: true, sample: false });
    expect(view.claims.map((c) => c.facts.map((f) => f.id))).toEqual([[WORLD.framework], [WORLD.klTalks]]);
    expect(view.mentions.map((m) => m.code)).toEqual(['IN', 'US']);
    const gone = await get('document', `/api/documents/${id('press-gone')}`);
    expect(gone.document.live).toBe(false);
    expect(gone.claims).toEqual([]);
  });

  it('lists documents by page', async () => {
    const page = await get('listDocuments', '/api/documents?limit=2&offset=1');
    expect(page.total).toBe(4);
    expect(page.documents.map((d) => d.id)).toEqual([WORLD.second, WORLD.press]);
    expect((await get('listDocuments', '/api/documents?origin=sample')).documents.map((d) => d.sample)).toEqual([true]);
  });

  it('lists what there is of a kind', async () => {
    const { entities } = await get('listEntities', '/api/entities?kinds=Meeting,Country&limit=8');
    expect(entities.map((e) => e.kind)).toEqual([...Array<string>(7).fill('Country'), 'Meeting']);
    expect(entities[0]).toEqual({ id: 'country:au', kind: 'Country', name: 'Australia', code: 'AU' });
  });

  it('exports the graph, a JSON value a line, without what is internal', async () => {
    for (const [operation, path, headers] of [
      ['export', '/api/export', {}],
      ['internalExport', '/api/internal/export?history=true', { 'X-Entente-Secret': 's3cret-of-the-server' }],
    ] as const) {
      called.add(operation);
      const reply = await app.ask(path, { headers });
      expect(reply.status).toBe(200);
      expect(reply.headers['content-type']).toContain('application/x-ndjson');
      const lines = reply.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { type: string; labels?: string[] });
      const labels = new Set(lines.flatMap((line) => line.labels ?? []));
      expect(labels.has('Block') || labels.has('EntenteMeta')).toBe(false);
      expect(labels.has('PastClaim')).toBe(operation === 'internalExport');
      expect(lines.filter((line) => line.type === 'relationship').length).toBeGreaterThan(50);
    }
  });
});

describe('documents over HTTP', () => {
  const one = {
    id: 'posted-1',
    title: 'Talks',
    publishedOn: '2025-11-20',
    text: 'India and Japan held defence talks on Thursday.',
  };

  it('reads files as documents without writing, and says why it cannot', async () => {
    const read = async (name: string, bytes: string) =>
      answered('readFile', await app.post('/api/files', { name, base64: Buffer.from(bytes).toString('base64') }));
    const page = await read(
      'talks.html',
      '<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>The ministers of India and Japan met in Tokyo on 2 May 2025 and agreed to meet again before the year is out.</p></article></body></html>',
    );
    expect(page.documents).toMatchObject([{ title: 'Talks', text: expect.stringContaining('met in Tokyo') as unknown }]);
    const marked = await read(
      'note.md',
      '---\ntitle: A note\npublished_on: 2025-05-02\n---\nThe ministers of India and Japan met in Tokyo.\n',
    );
    expect(marked.documents).toMatchObject([{ title: 'A note', text: expect.stringMatching(/^The ministers/) as unknown }]);
    expect((await read('empty.txt', '')).failures).toEqual([{ path: 'empty.txt', reason: 'it is empty' }]);
    expect((await read('/etc/passwd', ' ')).failures[0]?.path).toBe('/etc/passwd');
    const rows = await read('countries.csv', 'a,b\n1,2\n');
    expect(rows.failures[0]?.path).toBe('countries.csv');
  });

  it('extracts without writing', async () => {
    const reply = await app.post('/api/extract', { documents: [one, { text: '' }, 7] });
    const value = answered('extract', reply);
    expect(value.documents.map((d) => d.id)).toEqual(['posted-1']);
    expect(value.failures.map((f) => f.path)).toEqual(['documents[1]', 'documents[2]']);
    expect((await app.ask('/api/documents/posted-1')).status).toBe(404);
    const lines = await app.post('/api/extract', { documents: [one] }, { Accept: 'application/x-ndjson' });
    expect(JSON.parse(lines.text)).toMatchObject({ id: 'posted-1' });
    expect(value.documents[0]?.sentences).toBeUndefined();
    const explained = answered('extract', await app.post('/api/extract?explain=true', { documents: [one] }));
    const [sentence] = explained.documents[0]?.sentences ?? [];
    expect(sentence?.text).toBe(one.text);
  });

  it('takes documents and names those it cannot take', async () => {
    const value = answered('addDocuments', await app.post('/api/documents', { documents: [one, { title: 'no text' }] }));
    expect(value.documents).toEqual({ read: 2, added: 1, replaced: 0, unchanged: 0, failed: 1 });
    expect(value.ids).toEqual(['document:posted-1']);
    expect(value.failures.map((f) => f.path)).toEqual(['documents[1]']);
    expect((await get('document', '/api/documents/posted-1')).text).toBe(one.text);
  });

  it('tells of progress line by line, and as server-sent events', async () => {
    const lines = await app.post('/api/documents', { documents: [one] }, { Accept: 'application/x-ndjson' });
    const events = lines.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; report?: { documents: object } });
    expect(events.at(-1)).toMatchObject({ type: 'report', report: { documents: { unchanged: 1 }, ids: ['document:posted-1'] } });
    const sse = await app.post('/api/documents', { documents: [one] }, { Accept: 'text/event-stream' });
    expect(sse.headers['content-type']).toContain('text/event-stream');
    expect(sse.text).toMatch(/event: report\ndata: \{.*\}\n\n$/s);
  });
});

describe('for commands on this machine', () => {
  const secret = { 'X-Entente-Secret': 's3cret-of-the-server' };
  const stream = async (path: string, body: string): Promise<Record<string, unknown>[]> => {
    const reply = await app.ask(path, { method: 'POST', headers: { ...secret, 'Content-Type': 'application/x-ndjson' }, body });
    expect(reply.status).toBe(200);
    return reply.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const item = JSON.stringify({ type: 'failure', path: 'a/b.txt', reason: 'it is empty' });

  it('streams items in and progress and report out', async () => {
    for (const [operation, path] of [
      ['internalIngest', '/api/internal/ingest'],
      ['internalPreview', '/api/internal/preview'],
    ] as const) {
      called.add(operation);
      const events = await stream(path, `${item}\n`);
      expect(events.at(-1)).toMatchObject({
        type: 'report',
        report: { documents: { read: 1, failed: 1 }, failures: [{ path: 'a/b.txt' }] },
      });
      const broken = await stream(path, `${item}\nnot json\n`);
      expect(broken.at(-1)).toMatchObject({
        type: 'error',
        problem: { code: 'input', detail: 'Line 2 of the items is not JSON.' },
      });
    }
  });

  it('checks, retracts, judges and corrects', async () => {
    expect(answered('internalDoctor', await app.post('/api/internal/doctor', { deep: true }, secret))).toMatchObject({
      ok: true,
      quotesChecked: 3,
    });
    called.add('internalRetract');
    const retracted = await app.post('/api/internal/retract', { document: 'posted-1' }, secret);
    expect(retracted.status, retracted.text).toBe(200);
    expect((await app.post('/api/internal/retract', { document: 'never-there' }, secret)).json()).toMatchObject({
      code: 'not-found',
    });
    for (const [operation, path] of [
      ['internalJudge', '/api/internal/judge'],
      ['internalCorrect', '/api/internal/correct'],
    ] as const) {
      called.add(operation);
      expect((await app.post(path, { withdraw: 'none' }, secret)).json()).toMatchObject({ status: 404, code: 'not-found' });
      expect((await app.post(path, { verdict: 'perhaps' }, secret)).json()).toMatchObject({ status: 400, code: 'input' });
    }
  });

  it('gives all that a published page shows', async () => {
    const page = answered(
      'internalPublish',
      await app.post('/api/internal/publish', { kind: 'tie', a: 'India', b: 'US' }, secret),
    );
    expect(page).toMatchObject({ title: 'India and United States' });
    const refused = async (scope: object): Promise<unknown> => (await app.post('/api/internal/publish', scope, secret)).json();
    expect(await refused({ kind: 'tie', a: 'IN', b: 'IN' })).toMatchObject({ status: 400, code: 'input' });
    expect(await refused({ kind: 'query', name: 'nope' })).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refused({ kind: 'query', name: 'search', parameters: { text: 'zzz' } })).toMatchObject({ status: 400 });
  });

  it('keeps others out', async () => {
    const doors: [string, Record<string, string>][] = [
      ['/api/internal/doctor', {}],
      ['/api/internal/rebuild', { 'X-Entente-Secret': 'guess' }],
    ];
    for (const [path, headers] of doors)
      expect((await app.post(path, {}, headers)).json()).toMatchObject({ status: 401, code: 'unauthorized' });
  });
});

it('was called at every address of the contract', () => {
  // The description is checked in openapi.test.ts, what is about time in time.test.ts, what people say in review.test.ts, jobs and retracting in jobs.test.ts, metrics and events in
  // operations.test.ts; rebuilding needs documents with claims and is shown by the tests of ingest.
  const said = REVIEW_ROUTES.map((r) => r.operationId);
  const elsewhere = new Set<OperationId>([
    'promises',
    'changes',
    'changesFeed',
    'openapi',
    'internalRebuild',
    'metrics',
    'events',
    'job',
    'retract',
    ...said,
  ]);
  expect(ROUTES.map((r) => r.operationId).filter((o) => !called.has(o) && !elsewhere.has(o))).toEqual([]);
});
