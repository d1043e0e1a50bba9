import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestReport } from '../../server/model/reading.ts';
import type { Answer } from '../../server/model/values.ts';
import { makeWorkplace, run, serve, type Ended } from './process.ts';

const TALKS = `---
id: talks-oslo
title: Talks in Oslo
publisher: Ministry of Defence
publishedOn: 2025-05-02
---

OSLO, May 2 — Norway's Defence Minister Tore Sandvik met his Japanese counterpart Gen Nakatani in Oslo on Friday. The two ministers
signed a memorandum of understanding on defence cooperation between Norway and Japan.
`;
const CALL = `Australia's Defence Minister Richard Marles spoke by telephone with Philippine Defense Secretary Gilberto Teodoro on 3 May 2025.`;

const EPOCH = '1761868800';

/** What one way of running the commands gave, to be compared with the other. */
interface Story {
  codes: Record<string, number | null>;
  reports: Record<string, IngestReport>;
  answers: Record<string, Omit<Answer, 'ms'>>;
  exports: Record<string, string>;
  doctor: unknown;
  words: Record<string, string>;
}

/** The same commands, one after another, by themselves or through a running server. */
async function tell(withServer: boolean): Promise<Story> {
  const place = makeWorkplace();
  mkdirSync(join(place.folder, 'articles'));
  writeFileSync(join(place.folder, 'articles/talks.md'), TALKS);
  writeFileSync(join(place.folder, 'articles/empty.txt'), '');
  const env = { ENTENTE_DATA: place.data, SOURCE_DATE_EPOCH: EPOCH };
  const server = withServer ? await serve(place, ['--no-sample'], { SOURCE_DATE_EPOCH: EPOCH }) : null;
  const story: Story = { codes: {}, reports: {}, answers: {}, exports: {}, doctor: null, words: {} };
  const say = async (name: string, args: string[], input?: string): Promise<Ended> => {
    const ended = await run(args, { cwd: place.folder, env, ...(input === undefined ? {} : { input }) });
    story.codes[name] = ended.code;
    if (ended.code !== 0) story.words[name] = ended.stderr;
    return ended;
  };
  const report = async (name: string, args: string[], input?: string): Promise<void> => {
    story.reports[name] = JSON.parse((await say(name, args, input)).stdout) as IngestReport;
  };
  const answer = async (name: string, args: string[]): Promise<void> => {
    const { ms, ...rest } = JSON.parse((await say(name, args)).stdout) as Answer;
    expect(ms).toBeGreaterThanOrEqual(0);
    story.answers[name] = rest;
  };
  try {
    await report('dry run', ['ingest', 'articles', '--dry-run', '--json']);
    await report('ingest', ['ingest', 'articles', '--json']);
    await report('again', ['ingest', 'articles', '--json']);
    await report('from standard input', ['ingest', '-', '--id', 'call', '--published-on', '2025-05-04', '--json'], CALL);
    await answer('query', ['query', 'tie', '-p', 'a=Norway', '-p', 'b=JP', '--json']);
    await answer('cypher', [
      'cypher',
      'MATCH (d:Document {kind: $kind}) RETURN d.id AS id ORDER BY id',
      '-p',
      'kind="article"',
      '--json',
    ]);
    await say('bad parameter', ['query', 'tie', '-p', 'a=Atlantis', '-p', 'b=JP']);
    await say('no such query', ['query', 'nothing']);
    await say('writing cypher', ['cypher', 'CREATE (:Country {id: "x"})']);
    story.exports['full'] = (await say('export', ['export', '--format', 'jsonl'])).stdout;
    story.doctor = JSON.parse((await say('doctor', ['doctor', '--deep', '--json'])).stdout);
    await report('rebuild', ['rebuild', '--json']);
    story.exports['rebuilt'] = (await say('export rebuilt', ['export'])).stdout;
    const meeting = JSON.parse(
      (await say('find', ['cypher', 'MATCH (c:Claim {kind: "meeting", document: "call"}) RETURN c.id', '--json'])).stdout,
    ) as Answer;
    const claim = meeting.rows[0]?.[0] as string;
    const corrected = await say('correct', ['correct', claim, 'reject', '--why', 'a test', '--on', '2025-06-01', '--json']);
    story.exports['corrected'] = (await say('export corrected', ['export'])).stdout;
    const { id } = JSON.parse(corrected.stdout) as { id: string };
    await say('take back', ['correct', '--withdraw', id, '--json']);
    story.exports['taken back'] = (await say('export taken back', ['export'])).stdout;
    const find = async (id: string): Promise<string> => {
      const statement = `MATCH (c:Claim {kind: "meeting", document: "${id}"}) RETURN c.id`;
      return (JSON.parse((await say(`find ${id}`, ['cypher', statement, '--json'])).stdout) as Answer).rows[0]?.[0] as string;
    };
    const ends = [await find('talks-oslo'), await find('call')];
    await say('different', ['different', ...ends, '--on', '2025-06-02', '--why', 'a visit, and a call', '--json']);
    story.words['judgements'] = (await say('judgements export', ['judgements', 'export'])).stdout;
    writeFileSync(join(place.folder, 'said.csv'), `${story.words['judgements']}same,nothing,at all,,,\n`);
    const { judgements } = JSON.parse((await say('judgements', ['judgements', '--json'])).stdout) as {
      judgements: { id: string }[];
    };
    await say('withdraw', ['judgements', 'withdraw', judgements[0]?.id as string, '--json']);
    story.words['import'] = (await say('import', ['judgements', 'import', 'said.csv', '--json'])).stdout;
    story.words['import again'] = (await say('import again', ['judgements', 'import', 'said.csv', '--json'])).stdout;
    story.words['review'] = (await say('review', ['review', '--json'])).stdout;
    await say('corrections', ['corrections', '--all']);
    await report('retract', ['retract', 'talks-oslo', '--json']);
    await say('retract nothing', ['retract', 'no-such-document']);
    story.exports['retracted'] = (await say('export retracted', ['export'])).stdout;
    story.exports['history'] = (await say('export history', ['export', '--history'])).stdout;
  } finally {
    const ended = await server?.stop();
    if (ended) expect([ended.code, ended.stderr]).toEqual([0, '']);
    place.remove();
  }
  return story;
}

describe('every command, by itself and through a running server', () => {
  let alone: Story;
  let served: Story;
  beforeAll(async () => {
    alone = await tell(false);
    served = await tell(true);
  });

  it('ends with the same codes', () => {
    expect(served.codes).toEqual(alone.codes);
    expect(alone.codes).toMatchObject({
      ingest: 1,
      query: 0,
      'bad parameter': 2,
      'no such query': 2,
      'writing cypher': 2,
      'retract nothing': 1,
      doctor: 0,
    });
  });

  it('reports the same', () => {
    expect(served.reports).toEqual(alone.reports);
    expect(alone.reports['ingest']).toMatchObject({
      documents: { read: 2, added: 1, replaced: 0, unchanged: 0, failed: 1 },
      failures: [{ path: 'articles/empty.txt' }],
      skipped: 0,
    });
    expect(alone.reports['dry run']?.documents).toEqual(alone.reports['ingest']?.documents);
    expect(alone.reports['again']?.documents).toEqual({ read: 2, added: 0, replaced: 0, unchanged: 1, failed: 1 });
    expect(alone.reports['again']?.facts).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(alone.reports['from standard input']?.documents.added).toBe(1);
  });

  it('answers the same', () => {
    expect(served.answers).toEqual(alone.answers);
    expect(alone.answers['query']?.rows.length).toBeGreaterThan(0);
    expect(alone.answers['cypher']?.rows).toEqual([['document:call'], ['document:talks-oslo']]);
  });

  it('says the same about what went wrong', () => {
    expect(served.words).toEqual(alone.words);
    expect(alone.words['bad parameter']).toContain('Atlantis');
    expect(alone.words['no such query']).toContain('nothing');
  });

  it('takes judgements out as CSV and in again, and names the line that it cannot take', () => {
    const [header, row, ...more] = (alone.words['judgements'] ?? '').trimEnd().split('\n');
    expect([header, more]).toEqual(['verdict,a,b,on,why,by', []]);
    expect(row).toMatch(/^different,call#meeting:[\d.]+,talks-oslo#meeting:[\d.]+,2025-06-02,"a visit, and a call",$/);
    expect(JSON.parse(alone.words['import'] ?? '')).toMatchObject({
      read: 2,
      added: 1,
      unchanged: 0,
      failures: [{ path: 'said.csv:3', reason: expect.stringContaining('nothing') }],
    });
    expect(JSON.parse(alone.words['import again'] ?? '')).toMatchObject({ added: 0, unchanged: 1, failed: 1 });
    expect(JSON.parse(alone.words['review'] ?? '')).toMatchObject({ questions: [], total: 0 });
  });

  it('exports the same bytes, before and after a rebuild, a correction, its withdrawal and a retraction', () => {
    expect(served.exports).toEqual(alone.exports);
    expect(alone.exports['full']).toContain('"type":"node"');
    expect(alone.exports['rebuilt']).toBe(alone.exports['full']);
    expect(alone.exports['corrected']).not.toBe(alone.exports['full']);
    expect(alone.exports['taken back']).toBe(alone.exports['full']);
    expect(alone.exports['retracted']).not.toContain('talks-oslo');
    expect(alone.exports['history']).toContain('talks-oslo');
  });

  it('finds nothing wrong in the end', () => {
    expect(alone.doctor).toMatchObject({ ok: true, problems: [] });
    expect(served.doctor).toEqual(alone.doctor);
  });
});

describe('commands without a store', () => {
  const place = makeWorkplace();
  afterAll(() => place.remove());
  const env = { ENTENTE_DATA: place.data };

  it('extract prints one object a document', async () => {
    writeFileSync(join(place.folder, 'talks.md'), TALKS);
    const ended = await run(['extract', 'talks.md', '--jsonl'], { cwd: place.folder, env });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const lines = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ id: 'talks-oslo', source: { publisher: 'Ministry of Defence', publishedOn: '2025-05-02' } });
    expect(lines[0]?.['textSha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(lines[0]?.['countries']).toEqual(expect.arrayContaining(['JP', 'NO']));
  });

  it('extract names what it cannot read, and takes the rest', async () => {
    const ended = await run(['extract', 'talks.md', 'missing.md', '--jsonl'], { cwd: place.folder, env });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('missing.md');
    expect(ended.stdout.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['frobnicate'], 2, /unknown command/],
    [['ingest'], 2, /missing required argument/],
    [['ingest', 'a.md', 'b.md', '--id', 'x'], 2, /exactly one file/],
    [['query', 'tie', '-p', 'a'], 2, /name=value/],
    [['export', '--format', 'xml'], 2, /jsonl/],
    [['correct', 'x', 'reject', '--field', 'date'], 2, /FIELD=VALUE/],
    [['correct', 'x', 'nonsense'], 2, /reject, confirm or FIELD=VALUE/],
  ])('%j ends with %i and says why', async (args, code, words) => {
    const ended = await run(args, { cwd: place.folder, env });
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(words);
    expect(ended.stdout).toBe('');
  });

  it('a setting that cannot be used ends with 2 and its name', async () => {
    const ended = await run(['doctor'], { cwd: place.folder, env: { ...env, ENTENTE_QUERY_ROWS: 'all' } });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('ENTENTE_QUERY_ROWS is "all"');
  });

  it('a database that cannot be reached ends with 3 and no stack', async () => {
    const neo4j = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'not used' };
    const ended = await run(['ingest', 'talks.md', '--json'], { cwd: place.folder, env: { ...env, ...neo4j } });
    expect(ended.code).toBe(3);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain('127.0.0.1:1');
    expect(ended.stderr).not.toContain('    at ');
  });

  it('help has examples for every command', async () => {
    for (const command of [
      'serve',
      'ingest',
      'extract',
      'query',
      'cypher',
      'export',
      'doctor',
      'retract',
      'same',
      'different',
      'correct',
      'review',
    ]) {
      const ended = await run(['help', command], { cwd: place.folder, env });
      expect(ended.code).toBe(0);
      expect(ended.stdout).toMatch(/Examples?:\n {2}\S/);
    }
  });
});
