import { describe, expect, test } from 'vitest';
import { ENGLISH, only, pdf, readFile, readFiles } from './helpers.ts';

const utf16le = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('plain text and Markdown', () => {
  test('front matter is metadata, the text is the body after it, unchanged', async () => {
    const body = `\n# Title\r\n\r\n${ENGLISH}  `;
    const source = `---\ntitle: "A: b"\npublisher: Entente sample digest\npublishedOn: 2016-04-12\nsources:\n  - https://example.org/a\nlicence: CC0-1.0\ntags: [x]\n---\n${body}`;
    const { document, notices } = only(await readFile('a.md', source), 'document');
    expect(document.text).toBe(body);
    expect(notices).toEqual([]);
    expect(document).toMatchObject({
      title: 'A: b',
      publisher: 'Entente sample digest',
      publishedOn: '2016-04-12',
      sources: ['https://example.org/a'],
      licence: 'CC0-1.0',
      origin: 'sample',
      language: 'en',
    });
  });

  test('a mark, CRLF and blanks after the dashes do not hide front matter', async () => {
    const { document } = only(await readFile('a.md', `\ufeff--- \r\ntitle: T\r\n---\r\n${ENGLISH}`), 'document');
    expect(document).toMatchObject({ title: 'T', text: ENGLISH });
  });

  test('a rule across the page is no front matter', async () => {
    const source = `---\n\nHeading\n\n---\n${ENGLISH}`;
    expect(only(await readFile('a.md', source), 'document').document.text).toBe(source);
  });

  test.each([
    ['a list: [', 'not valid YAML'],
    ['title: a\ntitle: b', 'it has "title" twice'],
    ['"just text: here"', 'not a mapping'],
    [`a: ${'['.repeat(20_000)}`, /nested too deep|not valid YAML/],
  ])('broken YAML is dropped with a notice, the text is taken (%#)', async (yaml, notice) => {
    const item = only(await readFile('a.md', `---\n${yaml}\n---\n${ENGLISH}`), 'document');
    expect(item.document).toMatchObject({ text: ENGLISH, title: null });
    expect(item.notices).toEqual([expect.stringMatching(notice)]);
  });

  test('an alias bomb is dropped with a notice', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
    const yaml = ['a0: &a0 [x, x, x]', ...levels, 'title: T'].join('\n');
    const item = only(await readFile('a.md', `---\n${yaml}\n---\n${ENGLISH}`), 'document');
    expect(item.notices).toEqual(['front matter was dropped: too many aliases']);
    expect(item.document.title).toBeNull();
  });

  test('tags that ask for code or types are plain values', async () => {
    const yaml = 'title: !!js/function "function () { process.exit(9) }"\npublisher: !!python/object/apply:os.system ["true"]';
    const item = only(await readFile('a.md', `---\n${yaml}\n---\n${ENGLISH}`), 'document');
    expect(item.document.text).toBe(ENGLISH);
    expect(item.document.publisher).toBeNull();
  });

  test('many keys take no quadratic time', async () => {
    const yaml = Array.from({ length: 7000 }, (_, i) => `k${i}: 1`).join('\n');
    const item = only(
      await readFile('a.md', `---\n${yaml}\ntitle: T\n---\n${ENGLISH}`, { limits: { frontMatterKb: 128 } }),
      'document',
    );
    expect(item.document.title).toBe('T');
  });

  test('front matter above its limit, without end, or without text after it fails', async () => {
    const huge = `---\ntitle: T\nx: ${'y'.repeat(65 * 1024)}\n---\n${ENGLISH}`;
    expect(only(await readFile('a.md', huge), 'failure').reason).toMatch(/front matter is larger than 64 KB/);
    expect(only(await readFile('a.md', `---\ntitle: T\n${ENGLISH}`), 'failure').reason).toMatch(/no closing line/);
    expect(only(await readFile('a.md', '---\ntitle: T\n---\n \n'), 'failure').reason).toMatch(/no text after its front matter/);
  });

  test('impossible dates and wrong types are dropped with a notice', async () => {
    const source = `---\ntitle: [1]\nid: 12\npublishedOn: 2025-02-30\n---\n${ENGLISH}`;
    const { document, notices } = only(await readFile('a.md', source), 'document');
    expect(document).toMatchObject({ title: null, publishedOn: null, key: document.sha256 });
    expect(notices).toEqual([
      expect.stringContaining('front matter: id'),
      expect.stringContaining('front matter: title'),
      expect.stringContaining('front matter: publishedOn "2025-02-30"'),
    ]);
  });
});

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(ENGLISH)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${ENGLISH}`)],
    ['UTF-16 LE with a mark', utf16le(ENGLISH)],
    ['UTF-16 BE with a mark', Buffer.from(utf16le(ENGLISH)).swap16()],
  ])('%s is read', async (_name, bytes) => {
    expect(only(await readFile('a.txt', bytes), 'document').document.text).toBe(ENGLISH);
  });

  test('half a surrogate pair in UTF-16 becomes U+FFFD with a notice', async () => {
    const item = only(await readFile('a.txt', utf16le(`a\ud800b ${ENGLISH}`)), 'document');
    expect(item.document.text).toBe(`a\ufffdb ${ENGLISH}`);
    expect(item.notices).toEqual([expect.stringContaining('U+FFFD')]);
  });

  test.each([
    ['Latin-1', Buffer.from(`Café. ${ENGLISH}`, 'latin1'), 'neither UTF-8 nor UTF-16'],
    ['UTF-16 without a mark', Buffer.from(ENGLISH, 'utf16le'), 'UTF-16 without its byte-order mark'],
    ['UTF-16 cut short', utf16le(ENGLISH).subarray(0, 41), 'odd number of bytes'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
    ['HTML in Latin-1', Buffer.from(`<!doctype html><meta charset=latin1><p>Café ${ENGLISH}`, 'latin1'), 'neither UTF-8 nor'],
  ])('%s fails', async (_name, bytes, reason) => {
    expect(only(await readFile('a.txt', bytes), 'failure').reason).toContain(reason);
  });
});

describe('empty and binary files fail', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n'],
    ['a mark alone', '\ufeff'],
  ])('%s', async (_name, content) => {
    expect(only(await readFile('a.txt', content), 'failure').reason).toBe('it is empty');
  });

  test.each([
    ['a PNG picture', 'a.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a ZIP archive', 'a.docx', Buffer.from('504b030414000600', 'hex')],
    ['it is binary', 'zeros.md', Buffer.alloc(5000)],
    ['it is binary', 'noise', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197 + 31) % 256))],
  ])('%s: %s', async (reason, name, bytes) => {
    expect(only(await readFile(name, bytes), 'failure').reason).toContain(reason);
  });

  test('a few NULs in a text are replaced, not taken for binary', async () => {
    const item = only(await readFile('a.txt', `\0${ENGLISH}`), 'document');
    expect(item.document.text).toBe(`\ufffd${ENGLISH}`);
    expect(item.notices).toHaveLength(1);
  });
});

const PAGE = `<!doctype html><html lang="en"><head><title>Pact signed | The Paper</title>
<meta property="og:site_name" content="The Paper"><meta property="og:title" content="Pact signed">
<link rel="canonical" href="https://Example.org/pact?utm_source=feed#top">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"India and Japan sign pact","datePublished":"2025-10-31T08:00:00+09:00","publisher":{"@type":"Organization","name":"The Daily Paper"}}]}</script>
<script>document.title = 'changed'; throw new Error('run');</script><style>p{color:red}</style></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>India and Japan sign pact</h1>
<p>The defence ministers of <b>India</b> and&nbsp;Japan met in Tokyo
on Friday and signed an agreement on logistics, &amp; more.</p>
<p>It is the third of its kind that the two countries have concluded, and it will be reviewed after ten years.<br>So it was said.</p>
<ul><li>First point of the pact</li><li>Second point of the pact</li></ul>
<p style="display:none">Hidden words</p><img src="http://127.0.0.1:9/x.png" onerror="alert(1)"></article>
<footer>Copyright The Paper</footer></body></html>`;

const GRAPH_ONLY = PAGE.replace(/\{"@graph.*\}/, '{"@type": ').replace(
  '</head>',
  '<meta property="article:published_time" content="2025-11-02T00:00:00Z"></head>',
);

test('HTML', async () => {
  const items = await readFiles({
    'page.html': PAGE,
    'graph-only.html': GRAPH_ONLY,
    'short.html': '<html><body><nav>Menu</nav><p>India and Japan signed a pact.</p></body></html>',
    'fragment.htm': '<p>One.</p><p>Two.</p>',
    'bodiless.html': '<!doctype html><html><head><title>T</title></head><p>One.<p>Two.',
    'headless.html': '<html><p>One.</p></html>',
    'table.html':
      '<html><body><table><tr><td>India</td><td>Japan</td></tr><tr><td>a</td></tr></table><pre>x\n  y</pre></body></html>',
    'silent.html': '<html><body><script>var a</script></body></html>',
    'french.html':
      '<html><body><p>Les ministres de la défense de la France et de l’Inde ont signé un accord sur la logistique à Paris vendredi, et il sera réexaminé.</p></body></html>',
  });
  const page = only(items('page.html'), 'document');
  expect(page.notices).toEqual([]);
  expect(page.document).toMatchObject({
    key: 'https://example.org/pact',
    title: 'India and Japan sign pact',
    publisher: 'The Daily Paper',
    publishedOn: '2025-10-31',
    url: 'https://example.org/pact',
  });
  expect(page.document.text).toBe(
    'India and Japan sign pact\n\n' +
      'The defence ministers of India and Japan met in Tokyo on Friday and signed an agreement on logistics, & more.\n\n' +
      'It is the third of its kind that the two countries have concluded, and it will be reviewed after ten years.\nSo it was said.\n\n' +
      'First point of the pact\nSecond point of the pact',
  );
  // OpenGraph serves where JSON-LD is broken.
  expect(only(items('graph-only.html'), 'document').document).toMatchObject({
    title: 'Pact signed',
    publisher: 'The Paper',
    publishedOn: '2025-11-02',
  });
  const short = { text: 'India and Japan signed a pact.', title: null, publishedOn: null };
  expect(only(items('short.html'), 'document').document).toMatchObject(short);
  expect(only(items('fragment.htm'), 'document').document.text).toBe('One.\n\nTwo.');
  expect(only(items('bodiless.html'), 'document').document).toMatchObject({ text: 'One.\n\nTwo.', title: 'T' });
  expect(only(items('headless.html'), 'document').document.text).toBe('One.');
  expect(only(items('table.html'), 'document').document.text).toBe('India Japan\na\n\nx\n  y');
  expect(only(items('silent.html'), 'failure').reason).toContain('no readable text');
  expect(only(items('french.html'), 'failure').reason).toContain('French');
});

test('PDF', async () => {
  const pages = [
    [
      'The defence ministers of India and Japan met in Tokyo and',
      'signed an agree-',
      'ment on logistics.',
      '',
      'A second paragraph.',
    ],
    ['The second page (of two).'],
  ];
  const items = await readFiles({
    'a.pdf': pdf(pages, '/Title (Pact) /CreationDate (D:20250101000000Z)'),
    'named.pdf': pdf([['Some words on a page.']], '/Title (final2.docx)'),
    'broken.pdf': '%PDF-1.7\nnothing of the sort',
    'cut.pdf': pdf([['Some words.']]).subarray(0, 300),
    'pictures.pdf': pdf([[]]),
  });
  const { document } = only(items('a.pdf'), 'document');
  expect(document.text).toBe(
    'The defence ministers of India and Japan met in Tokyo and signed an agreement on logistics.\n\n' +
      'A second paragraph.\n\nThe second page (of two).',
  );
  // When a file was made says nothing of when its text was published; a file's name is no title.
  expect(document).toMatchObject({ title: 'Pact', publishedOn: null });
  expect(only(items('named.pdf'), 'document').document.title).toBeNull();
  expect(only(items('broken.pdf'), 'failure').reason).toBe('this PDF is broken and cannot be read');
  expect(only(items('cut.pdf'), 'failure').reason).toMatch(/PDF/);
  expect(only(items('pictures.pdf'), 'failure').reason).toContain('holds no text');
});

describe('an ending that contradicts the content', () => {
  test('is read as what it is, with a notice', async () => {
    const items = await readFiles({
      'page.txt': PAGE,
      'pdf.txt': pdf([['The ministers signed an agreement.']]),
      'text.pdf': `1 ${ENGLISH}`,
      'text.html': `2 ${ENGLISH}`,
      'text.csv': `3 ${ENGLISH}`,
      'text.jsonl': `4 ${ENGLISH}`,
    });
    const notices = (name: string): string[] => only(items(name), 'document').notices;
    expect(notices('page.txt')).toEqual(['its ending promises text, but it is HTML and was read as that']);
    expect(notices('pdf.txt')).toEqual(['its ending promises text, but it is PDF and was read as that']);
    expect(notices('text.pdf')).toEqual(['its ending promises PDF, but it is text and was read as that']);
    expect(notices('text.html')).toEqual(['its ending promises HTML, but it is text and was read as that']);
    expect(notices('text.csv')).toEqual(['its ending promises a table of records, but it is text and was read as that']);
    expect(notices('text.jsonl')).toEqual(['its ending promises JSONL, but it is text and was read as that']);
    const lines = await readFile('a.md', `${JSON.stringify({ text: ENGLISH })}\n`);
    expect(only(lines, 'document').notices).toEqual(['its ending promises text, but it is JSONL and was read as that']);
  });

  test.each([
    ['a JPEG picture', 'a.html', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['this JSON holds no document', 'a.json', '{"name": "x"}'],
    ['not valid JSON', 'a.json', '{"text": '],
    ['it is XML', 'a.txt', '<?xml version="1.0"?><rss><item>x</item></rss>'],
    ['it is RTF', 'a.doc', '{\\rtf1 hello}'],
  ])('fails where it cannot be: %s', async (reason, name, content) => {
    expect(only(await readFile(name, content), 'failure').reason).toContain(reason);
  });
});

describe('JSONL and JSON', () => {
  test('each line is a document; a bad line is one failure and costs no other', async () => {
    const lines = [
      JSON.stringify({ id: 'a', title: 'A', publishedOn: '2025-10', text: `A ${ENGLISH}` }),
      '{"id": "b", "text": ',
      '',
      '[1, 2]',
      '{"id": "c"}',
      '{"id": "d", "text": 5}',
      JSON.stringify({ id: 'e', publishedOn: '2025-02-30', text: `E ${ENGLISH}` }),
      JSON.stringify({ id: 'f', text: '' }),
    ];
    const items = await readFile('a.jsonl', `\ufeff${lines.join('\r\n')}\r\n`);
    expect(items.map((i) => `${i.type} ${i.path.replace(/.*\//, '')}`)).toEqual([
      'document a.jsonl:1',
      'failure a.jsonl:2',
      'failure a.jsonl:4',
      'failure a.jsonl:5',
      'failure a.jsonl:6',
      'document a.jsonl:7',
      'failure a.jsonl:8',
    ]);
    expect(items[0]).toMatchObject({ document: { key: 'a', title: 'A', publishedOn: '2025-10', text: `A ${ENGLISH}` } });
    expect(items[5]).toMatchObject({ document: { publishedOn: null }, notices: [expect.stringContaining('2025-02-30')] });
    const first = items[0];
    expect(first?.type === 'document' && first.document.file).toBe(first?.path);
  });

  test('a first bad line does not make the file something else', async () => {
    const items = await readFile('a.jsonl', `{"text": \n${JSON.stringify({ text: ENGLISH })}\n`);
    expect(items.map((i) => i.type)).toEqual(['failure', 'document']);
    expect((await readFile('b.jsonl', '{"text": ')).map((i) => `${i.type} ${i.path.replace(/.*\//, '')}`)).toEqual([
      'failure b.jsonl:1',
    ]);
  });

  test('a JSON object, list or API request is read too', async () => {
    expect(only(await readFile('a.json', JSON.stringify({ id: 'o', text: ENGLISH }, null, 2)), 'document').document.key).toBe(
      'o',
    );
    const list = [{ id: 'p', text: `P ${ENGLISH}` }, 'x'];
    for (const value of [list, { documents: list }]) {
      const items = await readFile('a.json', JSON.stringify(value, null, 2));
      expect(items.map((i) => `${i.type} ${i.path.replace(/.*\//, '')}`)).toEqual(['document a.json[0]', 'failure a.json[1]']);
    }
  });
});
