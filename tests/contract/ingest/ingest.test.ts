import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { BlockFacts } from '../../../server/model/facts.ts';
import { resolveAll, type Inputs } from '../../../server/resolve/all.ts';
import { docFactsOf } from '../../../server/model/inputs.ts';
import { packageRoot } from '../../../server/store/root.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { onEveryStore, usePrepared } from '../harness.ts';
import { documentIn, some, type Told as Report } from '../../bench/corpus/index.ts';
import { extract } from '../../../server/extract/index.ts';
import { countriesOf, difference, lines, Player, storedFacts } from './history.ts';
import { holders, step, told, type Told } from './universe.ts';

const lexicon = loadLexicon(packageRoot());

/** A report of the corpus with what the product's extractor finds in it. */
function toldOf(report: Report): Told {
  const document = documentIn(report);
  return { document, claims: extract(document, lexicon).claims };
}
const SAME = { onlyStored: [], onlyWanted: [] };

/** What a store holds against what the player's inputs resolve to in memory. */
async function compare(store: GraphStore, player: Player): Promise<ReturnType<typeof difference>> {
  return difference(lines(await storedFacts(store)), lines(player.model.facts(lexicon, await countriesOf(store))));
}

onEveryStore('ingest', (kind) => {
  const store = usePrepared(kind);

  // One store for all histories: each goes on where the last one's inputs were taken back, which meets past documents and old blocks too.
  it('leads from any history to what its inputs resolve to in memory (proof 1)', async () => {
    const steps = fc.array(fc.tuple(step, fc.option(fc.integer({ min: 1, max: 6 }), { nil: null })), {
      minLength: 4,
      maxLength: 14,
    });
    let histories = 0;
    let questions = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const player = new Player(store(), lexicon);
        await player.add([holders()]);
        for (const [s, stop] of history) await player.take(s, stop);
        expect(await compare(store(), player)).toEqual(SAME);
        questions += (await storedFacts(store())).questions?.length ?? 0;
        await player.takeBack();
        expect(await compare(store(), player)).toEqual(SAME);
        histories++;
      }),
      // Shrinking would replay on a store that earlier tries have changed.
      { numRuns: kind.name === 'embedded' ? 30 : 12, seed: 20261122, endOnFailure: true },
    );
    expect(histories).toBe(kind.name === 'embedded' ? 30 : 12);
    // Histories that leave nothing open would prove nothing of what is asked.
    expect(questions).toBeGreaterThan(histories);
  }, 600_000);

  it('is the same whatever the order and batching of documents', async () => {
    const [docs] = fc.sample(fc.uniqueArray(told, { minLength: 6, maxLength: 6, selector: (t) => t.document.key }), {
      numRuns: 1,
      seed: 7,
    });
    const all = [holders(), ...(docs as Told[])];
    const exports: string[][] = [];
    for (const order of [[all], [...all].reverse().map((d) => [d]), [all.slice(3), all.slice(0, 3)]]) {
      const player = new Player(store(), lexicon);
      for (const batch of order) await player.add(batch);
      exports.push(lines(await storedFacts(store())));
      await player.takeBack();
    }
    expect(exports[0]?.length).toBeGreaterThan(300);
    expect(exports[1]).toEqual(exports[0]);
    expect(exports[2]).toEqual(exports[0]);
  }, 120_000);

  // Documents that share transactions, of which two have versions in the store already, and one comes twice in the same load.
  it('is the same for a load of many at once as for its documents one by one', async () => {
    const docs = [...some(0, 30)].map((t) => toldOf(t));
    const again = { ...(docs[5] as Told), document: { ...(docs[5] as Told).document, publishedOn: '2026-01-01' } };
    const exports: string[][] = [];
    for (const batches of [[[docs[20] as Told], [...docs, again]], [...docs, again].map((d) => [d])]) {
      const player = new Player(store(), lexicon);
      for (const batch of batches) await player.add(batch);
      exports.push(lines(await storedFacts(store())));
      expect(await compare(store(), player)).toEqual(SAME);
      await player.takeBack();
    }
    expect(exports[0]?.length).toBeGreaterThan(300);
    expect(exports[1]).toEqual(exports[0]);
  }, 240_000);

  it('two ingests at once lose nothing and double nothing', async () => {
    const [docs] = fc.sample(fc.uniqueArray(told, { minLength: 6, maxLength: 6, selector: (t) => t.document.key }), {
      numRuns: 1,
      seed: 11,
    });
    const all = docs as Told[];
    const player = new Player(store(), lexicon);
    await player.add([holders()]);
    await Promise.all([player.addApart(all.slice(0, 3)), player.addApart(all.slice(3))]);
    expect(await compare(store(), player)).toEqual(SAME);
    await player.takeBack();
  }, 120_000);
});

describe('blocks (proof 2)', () => {
  const inputsOf = (docs: readonly Told[]): Inputs => ({
    documents: docs.map(({ document, claims }) => ({
      doc: docFactsOf(document),
      claims,
    })),
    judgements: [],
    corrections: [],
  });
  const text = (facts: BlockFacts | undefined): string => JSON.stringify(facts ?? null);
  let docs: Told[];
  beforeAll(() => {
    docs = fc.sample(fc.uniqueArray(told, { minLength: 6, maxLength: 6, selector: (t) => t.document.key }), {
      numRuns: 1,
      seed: 3,
    })[0] as Told[];
  });

  it('do not depend on the order of documents or claims', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(told, { minLength: 2, maxLength: 6, selector: (t) => t.document.key }),
        fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 })),
        (some, random) => {
          const shuffled = [holders(), ...some]
            .map((d) => ({ d, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ d }) => ({ ...d, claims: [...d.claims].reverse() }));
          const one = resolveAll(inputsOf([holders(), ...some]), lexicon);
          const other = resolveAll(inputsOf(shuffled), lexicon);
          expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
          for (const [key, facts] of one) expect(text(other.get(key))).toBe(text(facts));
        },
      ),
      { numRuns: 150, seed: 20261122 },
    );
  });

  it('of which an unrelated document touches none', () => {
    const before = resolveAll(inputsOf([holders(), ...docs]), lexicon);
    const stranger: Told = {
      document: { ...(docs[0] as Told).document, key: 'z' },
      claims: [
        {
          id: 'z#exercise:0.0',
          kind: 'exercise',
          document: 'z',
          quote: 'x',
          start: 0,
          end: 1,
          spans: {},
          rule: 'test',
          value: { name: 'Lone Star', countries: ['FR', 'DE'] },
        },
      ],
    };
    const after = resolveAll(inputsOf([holders(), ...docs, stranger]), lexicon);
    expect([...after.keys()].filter((k) => !before.has(k))).toEqual(['exercise|lone-star']);
    for (const [key, facts] of before) expect(text(after.get(key))).toBe(text(facts));
  });
});
