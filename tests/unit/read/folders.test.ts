import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { ENGLISH, folderWith, FRENCH, only, read, summary } from './helpers.ts';
import { skipped } from '../../skipped.ts';

describe('what a folder gives', () => {
  test('every plain file, whatever its ending, in code-unit order, folders where their name stands', async () => {
    const folder = folderWith({
      'b.txt': `b ${ENGLISH}`,
      'B.md': `B ${ENGLISH}`,
      'a/z.weird': `z ${ENGLISH}`,
      'a/no-ending': `n ${ENGLISH}`,
      'ä.txt': `ä ${ENGLISH}`,
      'c.bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3]),
    });
    expect(summary(await read([folder]), folder)).toEqual([
      'document /B.md',
      'document /a/no-ending',
      'document /a/z.weird',
      'document /b.txt',
      'failure /c.bin',
      'document /ä.txt',
    ]);
  });

  test('hidden files, node_modules, links, pipes and sockets are skipped, and nothing hangs', async () => {
    const folder = folderWith({
      'a.txt': ENGLISH,
      '.hidden': ENGLISH,
      '.git/config': ENGLISH,
      'node_modules/x/README.md': ENGLISH,
    });
    const outside = folderWith({ 'secret.txt': ENGLISH });
    execFileSync('mkfifo', [`${folder}/fifo`]);
    symlinkSync(outside, `${folder}/link-out`);
    symlinkSync(`${outside}/secret.txt`, `${folder}/link-file`);
    symlinkSync(folder, `${folder}/loop`);
    symlinkSync('nowhere', `${folder}/dangling`);
    const server = createServer();
    await new Promise<void>((done) => server.listen(`${folder}/sock`, done));
    try {
      const items = await read([folder]);
      expect(summary(items, folder)).toEqual([
        'skipped /.git',
        'skipped /.hidden',
        'document /a.txt',
        'skipped /dangling',
        'skipped /fifo',
        'skipped /link-file',
        'skipped /link-out',
        'skipped /loop',
        'skipped /node_modules',
        'skipped /sock',
      ]);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  test('paths are the path given plus what lies below', async () => {
    const folder = folderWith({ 'sub/a.txt': ENGLISH });
    expect((await read([`${folder}/`]))[0]?.path).toBe(`${folder}/sub/a.txt`);
    expect((await read([`${folder}/./sub`]))[0]?.path).toBe(`${folder}/./sub/a.txt`);
    const item = only(await read([`${folder}/sub/a.txt`]), 'document');
    expect(item.document.file).toBe(`${folder}/sub/a.txt`);
  });

  test('an empty folder gives nothing', async () => {
    expect(await read([folderWith()])).toEqual([]);
  });
});

describe('given by itself', () => {
  test.each([
    ['missing', 'no such file'],
    ['link', 'a symbolic link'],
    ['fifo', 'a named pipe'],
    ['.hidden', 'a hidden file'],
    ['node_modules', 'a node_modules folder'],
    ['a.txt/below', 'not a folder'],
  ])('%s is a failure: %s', async (name, reason) => {
    const folder = folderWith({ 'a.txt': ENGLISH, '.hidden': ENGLISH, 'node_modules/a.txt': ENGLISH });
    symlinkSync('a.txt', `${folder}/link`);
    execFileSync('mkfifo', [`${folder}/fifo`]);
    const item = only(await read([`${folder}/${name}`]), 'failure');
    expect(item.path).toBe(`${folder}/${name}`);
    expect(item.reason).toContain(reason);
  });

  test('a device is a failure', async () => {
    expect(only(await read(['/dev/null']), 'failure').reason).toContain('a device');
  });

  test('a failure does not stop the paths after it', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH });
    expect(summary(await read([`${folder}/none`, `${folder}/a.txt`]), folder)).toEqual(['failure /none', 'document /a.txt']);
  });

  const allowed = process.getuid?.() === 0 ? 'root may read everything' : null;
  test.skipIf(skipped('a file that may not be read', allowed))('what may not be read is named', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH, 'sub/b.txt': ENGLISH });
    chmodSync(`${folder}/a.txt`, 0);
    chmodSync(`${folder}/sub`, 0);
    const items = await read([folder]);
    chmodSync(`${folder}/sub`, 0o700);
    expect(items.map((i) => 'reason' in i && i.reason)).toEqual(Array(2).fill('permission to read it is denied'));
  });
});

describe('failures are one line', () => {
  test('control characters in a path are escaped', async () => {
    const folder = folderWith({ 'a\n\u001b[31mb\u202e.txt': '' });
    const item = only(await read([folder]), 'failure');
    expect(item.path).toBe(`${folder}/a\\n\\u001b[31mb\\u202e.txt`);
    expect(item.reason).toBe('it is empty');
  });

  test('a name that is no UTF-8 is named as such', async () => {
    const folder = folderWith();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x61, 0xff, 0x62])]), ENGLISH);
    expect(only(await read([folder]), 'failure').reason).toBe('its name is not UTF-8; rename it');
  });

  test('no reason holds a stack, a code or a line end', async () => {
    const folder = folderWith({
      'empty.txt': '',
      'french.txt': FRENCH,
      'bin.dat': Buffer.from([0, 1, 2, 3, 255]),
      'bad.pdf': '%PDF-1.7\nrubbish',
      'bad.jsonl': '{"text": 1}\n{',
      'bad.csv': 'organization,country,role,from,to\nNATO,XX,member,,\n',
    });
    const reasons = (await read([folder, `${folder}/none`])).map((item) => {
      if (item.type !== 'failure') throw new Error(`${item.path} was taken`);
      return item.reason;
    });
    expect(reasons).toHaveLength(8);
    for (const reason of reasons) {
      expect(reason).toMatch(/^[a-z][^\n\r]{5,200}$/);
      expect(reason).not.toMatch(/\bat .*:\d+:\d+|Error|E[A-Z]{4,}|\.ts\b|\.js\b|undefined|\[object/);
    }
  });
});

describe('FILE.meta.json', () => {
  test('stands over what the file says, and is no document', async () => {
    const folder = folderWith({
      'a.txt': `---\ntitle: Own\npublisher: Own\n---\n${ENGLISH}`,
      'a.txt.meta.json': JSON.stringify({ id: 'x1', title: 'Beside', publishedOn: '2025-10', url: 'https://example.org/x' }),
    });
    const { document, notices } = only(await read([folder]), 'document');
    expect(document).toMatchObject({ key: 'x1', title: 'Beside', publisher: 'Own', publishedOn: '2025-10' });
    expect(notices).toEqual([]);
  });

  test.each([
    ['[1]', 'not a JSON object'],
    ['{', 'not valid JSON'],
    ['{"publishedOn": "2025-13-01"}', 'publishedOn'],
    [`{"title": "${'x'.repeat(70_000)}"}`, 'larger than'],
  ])('that cannot be used is dropped with a notice (%#)', async (meta, notice) => {
    const folder = folderWith({ 'a.txt': ENGLISH, 'a.txt.meta.json': meta });
    const item = only(await read([folder]), 'document');
    expect(item.notices).toEqual([expect.stringContaining(notice)]);
    expect(item.document.publishedOn).toBeNull();
  });

  test('is not followed where it is a link', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH });
    symlinkSync('/etc/hostname', `${folder}/a.txt.meta.json`);
    const items = await read([`${folder}/a.txt`]);
    expect(only(items, 'document').notices).toEqual([expect.stringContaining('symbolic link')]);
  });

  test('without its file, or given by itself, is named', async () => {
    const folder = folderWith({ 'gone.txt.meta.json': '{}', 'sub/a.txt': ENGLISH, 'sub/a.txt.meta.json': '{}' });
    const items = await read([`${folder}/gone.txt.meta.json`, `${folder}/sub/a.txt.meta.json`, folder]);
    expect(items.map((i) => ('reason' in i ? i.reason : i.type))).toEqual([
      'it describes gone.txt, which is not beside it',
      'it only describes a.txt; give that file, and this one is read with it',
      'it describes gone.txt, which is not beside it',
      'document',
    ]);
  });

  test('beside its file among the paths is passed over, so that a shell pattern works', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH, 'a.txt.meta.json': '{"id":"a1"}' });
    const items = await read([`${folder}/a.txt`, `${folder}/a.txt.meta.json`]);
    expect(only(items, 'document').document.key).toBe('a1');
  });
});

describe('metadata from the caller', () => {
  test('stands over FILE.meta.json', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH, 'a.txt.meta.json': '{"id":"m","title":"M"}' });
    const meta = { id: 'given', publishedOn: '2025', publisher: 'P', url: 'https://example.org/p' };
    const { document } = only(await read([`${folder}/a.txt`], { meta }), 'document');
    expect(document).toMatchObject({
      key: 'given',
      title: 'M',
      publishedOn: '2025',
      publisher: 'P',
      url: 'https://example.org/p',
    });
  });

  test.each([[['a.txt', 'b.txt']], [['']]])('is refused for several files or a folder: %j', async (names) => {
    const folder = folderWith({ 'a.txt': ENGLISH, 'b.txt': ENGLISH });
    const reading = read(
      names.map((n) => `${folder}/${n}`),
      { meta: { id: 'x' } },
    );
    await expect(reading).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('one file only') });
  });

  test('that cannot be used is refused, naming it', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH });
    await expect(read([`${folder}/a.txt`], { meta: { publishedOn: '2025-02-30' } })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/publishedOn "2025-02-30" is not a date that exists/),
    });
  });
});

describe('standard input', () => {
  test('is read as what it is', async () => {
    const text = only(await read(['-'], { stdin: Readable.from([ENGLISH]), meta: { id: 's' } }), 'document');
    expect(text).toMatchObject({ path: '-', document: { key: 's', file: '-', text: ENGLISH } });
    const lines = `${JSON.stringify({ id: 'a', text: ENGLISH })}\n{"id": 1\n`;
    const items = await read(['-'], { stdin: Readable.from([Buffer.from(lines)]) });
    expect(items.map((i) => `${i.type} ${i.path}`)).toEqual(['document -:1', 'failure -:2']);
  });

  test('above the limit fails without reading on', async () => {
    let chunks = 0;
    const endless = (function* () {
      for (;;) {
        chunks++;
        yield Buffer.alloc(400_000, 'a ');
      }
    })();
    const item = only(await read(['-'], { stdin: Readable.from(endless), limits: { fileMb: 1 } }), 'failure');
    expect(item.reason).toContain('larger than 1 MB');
    expect(chunks).toBeLessThan(40);
  });
});

describe('one id, two texts in one load', () => {
  test('the second is a failure that names the first', async () => {
    const folder = folderWith({
      'a.txt': `---\nid: x\n---\n${ENGLISH}`,
      'b.txt': `---\nid: x\n---\nOther. ${ENGLISH}`,
      'c.txt': `---\nid: x\n---\n${ENGLISH}`,
    });
    const items = await read([folder]);
    expect(summary(items, folder)).toEqual(['document /a.txt', 'failure /b.txt', 'document /c.txt']);
    expect(items[1]).toMatchObject({ reason: `it has the same id as ${folder}/a.txt (x), but another text` });
  });

  test('lines of a file and tables count too', async () => {
    const folder = folderWith({
      'a.jsonl': `${JSON.stringify({ id: 'm', text: ENGLISH })}\n${JSON.stringify({ id: 'm', text: `B ${ENGLISH}` })}\n`,
      'one/m.csv': 'organization,country,role,from,to\nNATO,BE,member,,\n',
    });
    const items = await read([folder]);
    expect(summary(items, folder)).toEqual(['document /a.jsonl:1', 'failure /a.jsonl:2', 'failure /one/m.csv']);
  });
});

test('a signal stops between files', async () => {
  const folder = folderWith({ 'a.txt': ENGLISH });
  mkdirSync(`${folder}/b`);
  await expect(read([folder], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});
