import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Difference } from '../../server/cli/diff/compare.ts';
import { packageRoot } from '../../server/store/root.ts';
import { makeWorkplace, run } from './process.ts';

const samples = join(packageRoot(), 'documents');

describe('entente diff', () => {
  const place = makeWorkplace();
  const env = { ENTENTE_DATA: place.data };
  const entente = (...args: string[]) => run(args, { cwd: place.folder, env });
  const folder = (name: string, numbers: string[]): void => {
    mkdirSync(join(place.folder, name));
    for (const file of readdirSync(samples))
      if (numbers.includes(file.slice(0, 2))) copyFileSync(join(samples, file), join(place.folder, name, file));
  };
  beforeAll(() => {
    folder('before', ['01', '10']);
    folder('after', ['01', '02', '10']);
  });
  afterAll(() => place.remove());

  it('tells what a new document changes between two folders, with its words', async () => {
    const { code, stdout } = await entente('diff', 'before', 'after', '--format', 'json', '--fail-on', 'removed,merged');
    expect(code).toBe(0);
    const { differences } = JSON.parse(stdout) as { differences: Difference[] };
    // 01 proposes LEMOA, 02 signs it; all else that 02 tells is new.
    const moved = differences.filter((d) => d.change === 'moved');
    expect(moved.map((d) => [d.kind, d.what])).toEqual([
      ['Agreement', ['status: proposed → signed', 'signedOn: nothing → 2016-08-29']],
    ]);
    expect(moved[0]?.quotes[0]?.quote).toContain('They signed the Logistics Exchange Memorandum of Agreement');
    expect(differences.filter((d) => d.change !== 'moved' && d.change !== 'added')).toEqual([]);
    const same = await entente('diff', 'after', 'after');
    expect([same.code, same.stdout]).toEqual([0, 'No fact is different.\n']);
  });

  it('does the same with two exports, and fails where it is asked to', async () => {
    await entente('ingest', 'before');
    const { stdout: first } = await entente('export');
    await entente('ingest', 'after');
    const { stdout: second } = await entente('export');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(place.folder, 'a.jsonl'), first);
    writeFileSync(join(place.folder, 'b.jsonl'), second);
    const told = await entente('diff', 'a.jsonl', 'b.jsonl', '--fail-on', 'moved');
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('There are facts moved');
    expect(told.stdout).toContain('## Moved on (1)');
    expect(told.stdout).toContain('status: proposed → signed');
    expect((await entente('diff', 'a.jsonl', 'nothing')).code).toBe(2);
    expect((await entente('diff', 'a.jsonl', 'b.jsonl', '--fail-on', 'sunshine')).code).toBe(2);
  });
});
