import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../server/contract/requests.ts';
import { routeOf } from '../../server/contract/routes.ts';
import { TestApp } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(async () => app.close());

async function bytesOf(path: string): Promise<{ type: string; disposition: string; bytes: Buffer }> {
  const reply = await fetch(`http://127.0.0.1:${app.port}${path}`);
  expect(reply.status).toBe(200);
  const { headers } = reply;
  return {
    type: (headers.get('content-type') ?? '').split(';')[0] ?? '',
    disposition: String(headers.get('content-disposition')),
    bytes: Buffer.from(await reply.arrayBuffer()),
  };
}

/** The names of the files of a zip, from its central directory. */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4))
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  return names;
}

it.each(EXPORT_FORMATS)('the export comes as %s, in a type that the document names, the same each time', async (format) => {
  const { produces, alternatives = [] } = routeOf('export');
  const first = await bytesOf(`/api/export?format=${format}`);
  expect([produces, ...alternatives]).toContain(first.type);
  expect(first.disposition).toMatch(/^attachment; filename="entente\.[\w.-]+"$/);
  expect((await bytesOf(`/api/export?format=${format}`)).bytes.equals(first.bytes)).toBe(true);
  if (first.type === 'application/zip') {
    const names = namesIn(first.bytes);
    expect(names).toEqual(
      format === 'csv' ? ['nodes.csv', 'edges.csv'] : expect.arrayContaining(['Country.1.csv', 'import.args', 'README.txt']),
    );
  } else expect(first.bytes.toString()).toContain('framework');
});

it('goes on for others when a client goes away in the middle', async () => {
  for (const format of ['jsonl', 'neo4j-admin']) {
    await new Promise<void>((done) => {
      const asked = request({ host: '127.0.0.1', port: app.port, path: `/api/export?format=${format}` }, (response) => {
        response.once('data', () => {
          asked.destroy();
          done();
        });
      });
      asked.on('error', () => {});
      asked.end();
    });
  }
  expect((await bytesOf('/api/export')).bytes.length).toBeGreaterThan(1000);
});
