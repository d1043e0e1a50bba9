import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limitsOf, READ_SETTINGS } from '../../../server/read/index.ts';
import { ENGLISH, folderWith, only, pdf, read, readFile, readFiles, summary } from './helpers.ts';

test('the defaults are those that the documents promise', () => {
  expect(limitsOf()).toEqual({ fileMb: 20, frontMatterKb: 64, htmlDepth: 200, pdfPages: 2000, seconds: 30, memoryMb: 512 });
  expect(limitsOf({ seconds: 1 })).toMatchObject({ seconds: 1, fileMb: 20 });
  for (const setting of READ_SETTINGS) expect(setting.name).toMatch(/^ENTENTE_READ_[A-Z_]+$/);
});

test('a file above 20 MB is named, and the rest goes on', async () => {
  const folder = folderWith({ 'b.txt': ENGLISH });
  writeFileSync(`${folder}/a.txt`, Buffer.alloc(20 * 1_048_576 + 1, 'a '));
  const items = await read([folder]);
  expect(summary(items, folder)).toEqual(['failure /a.txt', 'document /b.txt']);
  expect(items[0]).toMatchObject({ reason: expect.stringContaining('larger than 20 MB') });
});

describe('HTML depth', () => {
  const nested = (levels: number): string =>
    `<html><body>${'<div>'.repeat(levels)}${ENGLISH}${'</div>'.repeat(levels)}</body></html>`;

  test('up to the limit is read; deeper fails at once, whatever its size', async () => {
    const items = await readFiles({
      'limit.html': nested(198),
      'above.html': nested(199),
      'open.html': `<html><body>${'<b>'.repeat(200_000)}x`,
      'spans.html': `<html>${'<span><i>'.repeat(50_000)}x`,
    });
    expect(only(items('limit.html'), 'document').document.text).toBe(ENGLISH.trim());
    for (const name of ['above.html', 'open.html', 'spans.html']) {
      expect(only(items(name), 'failure').reason).toContain('nested deeper than 200 levels');
    }
  });
});

test('a PDF of too many pages is named', async () => {
  const three = pdf([['One page.'], ['Two pages.'], ['Three pages.']]);
  const reason = only(await readFile('a.pdf', three, { limits: { pdfPages: 2 } }), 'failure').reason;
  expect(reason).toBe('it has 3 pages; 2 is the limit (ENTENTE_READ_PDF_PAGES)');
});

describe('the worker', () => {
  /** Flat, so that no depth limit helps, and costly to score. */
  const slow = `<html><body>${'<p>India, Japan, and more, <a href=x>words</a>.</p>\n'.repeat(150_000)}</body></html>`;

  test('is ended when a file takes too long, and the next file is read', async () => {
    const folder = folderWith({ 'a.html': slow, 'b.html': `<html><body><p>${ENGLISH}</p></body></html>` });
    const items = await read([folder], { limits: { seconds: 3, memoryMb: 4096 } });
    expect(summary(items, folder)).toEqual(['failure /a.html', 'document /b.html']);
    expect(items[0]).toMatchObject({ reason: 'reading it took longer than 3 s, the limit (ENTENTE_READ_SECONDS)' });
  });

  test('is ended when a file takes too much memory', async () => {
    const folder = folderWith({ 'a.html': slow });
    const item = only(await read([folder], { limits: { memoryMb: 48 } }), 'failure');
    expect(item.reason).toContain('more than 48 MB of memory');
  });

  test('a PDF that unfolds to far more than its size is stopped', async () => {
    const item = only(await readFile('a.pdf', bomb(400), { limits: { memoryMb: 192, seconds: 20 } }), 'failure');
    expect(item.reason).toMatch(/more than 192 MB of memory|longer than 20 s/);
  });
});

/** A PDF whose only content stream is `megabytes` of blanks, compressed. */
function bomb(megabytes: number): Uint8Array {
  const stream = deflateSync(Buffer.alloc(megabytes * 1_048_576, ' '), { level: 9 });
  const head =
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n';
  const page = '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n';
  const open = `4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head + page + open),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}
