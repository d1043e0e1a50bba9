import { describe, expect, it } from 'vitest';
import { ahead } from '../../../server/ingest/ahead.ts';
import { Extracting, ExtractorError, statedOf, type Item } from '../../../server/ingest/extracting.ts';
import type { World } from '../../../server/ingest/world.ts';
import { NO_META, type SourceDocument } from '../../../server/model/document.ts';

const item = (n: number): Item => ({
  type: 'document',
  path: `p${n}`,
  notices: [],
  document: { ...NO_META, key: `k${n}`, text: 'Some words.', sha256: '' },
});

describe('work begun ahead', () => {
  it('comes in the order of its items, however long each takes, and never more than the window is under way', async () => {
    let under = 0;
    let most = 0;
    const begin = async (n: number): Promise<number> => {
      most = Math.max(most, ++under);
      for (let i = 0; i < 10 - n; i++) await Promise.resolve();
      under--;
      return n * n;
    };
    const got: number[] = [];
    for await (const { result } of ahead([1, 2, 3, 4, 5, 6, 7], begin, 3)) got.push(await result);
    expect(got).toEqual([1, 4, 9, 16, 25, 36, 49]);
    expect(most).toBe(3);
  });
  it('fails where its item is taken, and others go on', async () => {
    const got: string[] = [];
    for await (const { result } of ahead(
      [1, 2, 3],
      async (n) => {
        if (n === 2) throw new Error('two');
        return n;
      },
      3,
    )) {
      got.push(await result.then(String, (e: Error) => e.message));
    }
    expect(got).toEqual(['1', 'two', '3']);
  });
});

describe('extraction of a load', () => {
  const worldOf = (extract: World['extract'], opened: { n: number }): World =>
    ({
      extract,
      pool: () => {
        opened.n++;
        return { extract: async (d: SourceDocument) => extract(d), close: async () => void opened.n-- };
      },
    }) as unknown as World;

  it('opens threads for long loads only, and closes them', async () => {
    const opened = { n: 0 };
    const extracting = new Extracting(
      worldOf(() => ({ claims: [], mentions: [], notices: [] }), opened),
      true,
    );
    for (let i = 0; i < 200; i++) await extracting.of(item(i));
    expect(opened.n).toBe(0);
    await extracting.of(item(200));
    expect(opened.n).toBe(1);
    await extracting.close();
    expect(opened.n).toBe(0);
  });
  it('a text that breaks the extractor is its own failure', async () => {
    const broken = new Extracting(
      worldOf(
        () => {
          throw new TypeError('x is undefined');
        },
        { n: 0 },
      ),
    );
    await expect(broken.of(item(1))).rejects.toBeInstanceOf(ExtractorError);
  });
  it('a claim whose words do not stand in the text is left out and named', () => {
    const claim = {
      id: 'k1#exercise:0.0',
      kind: 'exercise' as const,
      document: 'k1',
      quote: 'Other words',
      start: 0,
      end: 11,
      spans: {},
      rule: 'r',
      value: { name: 'X', countries: [] },
    };
    const stated = statedOf(item(1), { claims: [claim], mentions: [] });
    expect(stated.claims).toEqual([]);
    expect(stated.dropped).toEqual([expect.stringContaining('k1#exercise:0.0')]);
  });
});
