import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddedDocuments } from '../../server/contract/documents.ts';
import { Job, LARGE_BATCH } from '../../server/contract/jobs.ts';
import { Jobs, type Take } from '../../server/api/jobs.ts';
import { InputError, UnavailableError } from '../../server/model/errors.ts';
import { TestApp, type Reply } from './app.ts';

const batch = (n: number, word = 'India'): object[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${word}-${i}`, text: `${word} and Japan spoke of ship ${i}.` }));
const later = { Prefer: 'respond-async' };

describe('a large batch over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.open();
  });
  afterAll(async () => app?.close());
  const jobAt = async (reply: Reply): Promise<Job> => {
    const got = await app.ask(String(reply.headers.location));
    expect(got.status).toBe(200);
    return Job.strict().parse(got.json());
  };

  it('is a job with progress, whose end says what was taken', async () => {
    const documents = [...batch(LARGE_BATCH), 'no object'];
    const reply = await app.post('/api/documents', { documents });
    expect(reply.status).toBe(202);
    const job = Job.strict().parse(reply.json());
    expect([job.state, job.documents, reply.headers.location]).toEqual(['queued', LARGE_BATCH + 1, `/api/jobs/${job.id}`]);
    await app.settled();
    expect(await jobAt(reply)).toMatchObject({
      state: 'done',
      restarts: 0,
      problem: null,
      report: {
        documents: { read: LARGE_BATCH + 1, added: LARGE_BATCH, failed: 1 },
        failures: [{ path: `documents[${LARGE_BATCH}]`, reason: 'it is not an object with a text' }],
      },
    });
    // Once more: the same job, and all is there already.
    const again = await app.post('/api/documents', { documents });
    expect(again.headers.location).toBe(reply.headers.location);
    await app.settled();
    expect((await jobAt(again)).report?.documents).toMatchObject({ added: 0, unchanged: LARGE_BATCH });
    const about = app.keys.audit.read().entries.filter((entry) => entry.what === 'runJob');
    expect(about.map(({ outcome, who, counts }) => [outcome, who.via, counts['added'], counts['unchanged']])).toEqual([
      ['done', 'loopback', LARGE_BATCH, 0],
      ['done', 'loopback', 0, LARGE_BATCH],
    ]);
  });

  it('may be asked for with any number, and is answered at once otherwise', async () => {
    const asked = await app.post('/api/documents', { documents: batch(1, 'Nepal') }, later);
    expect([asked.status, asked.headers['preference-applied']]).toEqual([202, 'respond-async']);
    await app.settled();
    expect((await jobAt(asked)).state).toBe('done');
    expect((await app.post('/api/documents', { documents: batch(2, 'Chad') })).status).toBe(200);
    const followed = await app.post('/api/documents', { documents: batch(LARGE_BATCH + 1) }, { Accept: 'application/x-ndjson' });
    expect([followed.status, followed.text]).toEqual([200, expect.stringContaining('"type":"report"')]);
  });

  it('is not known by another id', async () => {
    for (const id of ['job-none', `job-${'0'.repeat(32)}`, '..%2F..%2Faudit'])
      expect((await app.ask(`/api/jobs/${id}`)).json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('can be taken back document by document', async () => {
    await app.post('/api/documents', { documents: batch(1, 'Peru') });
    const retract = async (document: string): Promise<Reply> => app.post('/api/documents/retract', { document, why: 'a test' });
    expect((await retract('Peru-0')).json()).toMatchObject({ documents: expect.any(Object), facts: expect.any(Object) });
    expect((await app.ask('/api/documents/Peru-0')).json()).toMatchObject({ document: { live: false } });
    expect((await retract('Peru-0')).status).toBe(404);
    expect((await app.post('/api/documents/retract', { id: 'Peru-0' })).json()).toMatchObject({ code: 'input' });
  });
});

describe('jobs', () => {
  let folder: string;
  const who = { via: 'loopback', id: null, name: null, from: null } as const;
  const report = (n: number): AddedDocuments => ({
    documents: { read: n, added: n, replaced: 0, unchanged: 0, failed: 0 },
    failures: [],
    skipped: 0,
    facts: { added: 0, changed: 0, removed: 0 },
    ids: [],
    notices: [],
  });
  const now = (): string => new Date().toISOString();
  const make = (waits: readonly number[] = []): Jobs => new Jobs(join(folder, 'jobs'), now, waits);
  /** Takes nothing until it is let go, or given back. */
  const held = (): { take: Take; taken: unknown[][]; release(): void } => {
    const taken: unknown[][] = [];
    let release = (): void => {};
    const letGo = new Promise<void>((done) => {
      release = done;
    });
    return {
      taken,
      release: () => release(),
      take: async (documents, { signal, onProgress }) => {
        taken.push([...documents]);
        onProgress({ stage: 'Reading', done: 1, total: null });
        await Promise.race([
          letGo,
          new Promise((_, fail) => {
            signal.addEventListener('abort', () => fail(signal.reason as Error));
          }),
        ]);
        return report(documents.length);
      },
    };
  };
  const until = async (jobs: Jobs, id: string, state: Job['state']): Promise<Job> =>
    vi.waitFor(() => {
      const job = jobs.get(id) as Job;
      expect(job.state).toBe(state);
      return job;
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-jobs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are on disk before they are promised, for their owner alone, and leave no text behind', async () => {
    const jobs = make();
    const { id } = jobs.submit([{ text: 'secret words' }], who);
    const files = readdirSync(join(folder, 'jobs'));
    expect(files.sort()).toEqual([`${id}.documents`, `${id}.json`]);
    for (const file of files) expect(statSync(join(folder, 'jobs', file)).mode & 0o777).toBe(0o600);
    jobs.start(async (documents) => report(documents.length));
    await until(jobs, id, 'done');
    await vi.waitFor(() => expect(readdirSync(join(folder, 'jobs'))).toEqual([`${id}.json`]));
    expect(readFileSync(join(folder, 'jobs', `${id}.json`), 'utf8')).not.toContain('secret words');
  });

  it('go one after another, the same documents once', async () => {
    const jobs = make();
    const holding = held();
    jobs.start(holding.take);
    const first = jobs.submit([1], who);
    const second = jobs.submit([2], who);
    expect((await until(jobs, first.id, 'running')).progress).toEqual({ stage: 'Reading', done: 1, total: 1 });
    expect(jobs.submit([1], who).id).toBe(first.id);
    expect(jobs.submit([2], who)).toMatchObject({ id: second.id, state: 'queued' });
    expect([jobs.unfinished, holding.taken]).toEqual([2, [[1]]]);
    holding.release();
    await until(jobs, second.id, 'done');
    expect(holding.taken).toEqual([[1], [2]]);
  });

  it('are given back at a stop, and taken up by the next process in their order, which says so', async () => {
    const before = make();
    const first = held();
    before.start(first.take);
    const { id } = before.submit(['a'], who);
    await until(before, id, 'running');
    const { id: next } = before.submit(['b'], who);
    await before.stop();
    const after = make();
    expect(after.get(id)).toMatchObject({ state: 'running', finishedAt: null });
    const taken: unknown[] = [];
    after.start(async (documents) => {
      taken.push(...documents);
      return report(documents.length);
    });
    expect([(await until(after, id, 'done')).restarts, (await until(after, next, 'done')).restarts]).toEqual([1, 0]);
    expect(taken).toEqual(['a', 'b']);
  });

  it('try again where the store was away, and say why they failed where that does not help', async () => {
    const jobs = make([1, 1]);
    let tries = 0;
    jobs.start(async (documents) => {
      if (documents[0] === 'never') throw new UnavailableError('The store is away.');
      if (documents[0] === 'wrong') throw new InputError('That cannot be.');
      if (++tries < 3) throw new UnavailableError('The store is away.');
      return report(1);
    });
    expect((await until(jobs, jobs.submit(['soon'], who).id, 'done')).problem).toBeNull();
    expect(tries).toBe(3);
    expect((await until(jobs, jobs.submit(['never'], who).id, 'failed')).problem).toMatchObject({
      code: 'unavailable',
      detail: 'The store is away.',
    });
    const wrong = jobs.submit(['wrong'], who);
    expect((await until(jobs, wrong.id, 'failed')).problem).toMatchObject({ code: 'input', instance: `/api/jobs/${wrong.id}` });
  });

  it('are turned away where too many wait', () => {
    const jobs = make();
    for (let i = 0; i < 20; i++) jobs.submit([i], who);
    expect(() => jobs.submit(['one more'], who)).toThrow(/20 batches are waiting/);
    expect(jobs.submit([3], who).state).toBe('queued');
  });
});
