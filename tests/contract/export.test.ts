import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportFiles, exportText } from '../../server/graph/export/index.ts';
import { exportJsonl, scriptTexts } from '../../server/queries/index.ts';
import { openStore } from '../../server/store/index.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { writeWorld } from '../world/world.ts';
import { onEveryStore, usePrepared } from './harness.ts';

/** What breaks out of texts that are written carelessly. */
const HOSTILE = [
  "'); MATCH (n) DETACH DELETE n; //",
  String.raw`\u0027 \u005c' \\u0041 \\\u0041 \ `,
  'two\nlines\r\nand a\ttab, "quotes", `ticks`, $1 $& __ROWS__ {{x}} \u0001',
  'élan 日本 😀 \u2028 ,;',
  '',
];

async function linesOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportJsonl(store, { history: true })) lines.push(line);
  return lines;
}

/** The small world and documents of hostile words, as an embedded store exports them. */
async function source(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
  const store = await openStore({ dataFolder: folder });
  try {
    await store.prepare();
    await writeWorld(store);
    await store.write(
      HOSTILE.map((title, i) => ({
        text: 'CREATE (d:Document {id: $id}) SET d += $properties',
        parameters: {
          id: `document:hostile-${i}`,
          properties: { title, key: `hostile-${i}`, sources: HOSTILE, recordedAt: '2026-01-01' },
        },
      })),
    );
    return await linesOf(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function textOf(pieces: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

onEveryStore('an export', (kind) => {
  const store = usePrepared(kind);

  // A script is written for Neo4j: the embedded engine has no CREATE CONSTRAINT … IF NOT EXISTS.
  if (kind.name === 'embedded') {
    it('is the same for two stores that hold the same', async () => {
      expect(await source()).toEqual(await source());
    });
    return;
  }

  it('becomes a script that makes the same graph anew, byte for byte', async () => {
    const lines = await source();
    const script = await textOf(exportText('cypher', () => given(lines), scriptTexts()));
    for (const statement of script.split(/;\n/).map((text) => text.trim())) {
      if (!statement) continue;
      await store()
        .write([{ text: statement }])
        .catch((error: unknown) => {
          // The database of the tests has indexes of Entente's own in the place of some constraints.
          const indexed = statement.startsWith('CREATE CONSTRAINT') && String(error).includes('already exists an index');
          if (!indexed) throw error;
        });
    }
    expect(await linesOf(store())).toEqual(lines);
  }, 120_000);
});

it('becomes files for neo4j-admin that hold every node, relationship and value', async () => {
  const lines = await source();
  const files = new Map<string, string>();
  for await (const { name, pieces } of exportFiles('neo4j-admin', () => given(lines))) files.set(name, await textOf(pieces));
  const options = (files.get('import.args') ?? '').split('\n');
  const named = options.flatMap((line) => /^--(?:nodes|relationships)=[^=]+=(.+)$/.exec(line)?.[1]?.split(',') ?? []);
  expect(named.toSorted()).toEqual([...files.keys()].filter((name) => name.endsWith('.csv')).toSorted());
  expect(files.get('Country.header.csv')).toBe(
    '"id:ID","code:string","latitude:double","longitude:double","name:string","region:string"\n',
  );
  const documents = [...files].filter(([name]) => /^Document\.\d/.test(name)).map(([, text]) => text);
  for (const title of HOSTILE) expect(documents.join('')).toContain(`"${title.replaceAll('"', '""')}"`);
});
