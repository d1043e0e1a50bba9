// How long the review list takes on many documents: node --import tsx tests/bench/review.ts [documents]. Reports of two ministers
// meeting or signing, a third of them with a month or nothing instead of a day, a few names that two people share.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIngest } from '../../server/ingest/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import type { ReadItem } from '../../server/model/reading.ts';
import { Asker, loadCatalogue, reviewView } from '../../server/queries/index.ts';
import { documentOf } from '../../server/read/document.ts';
import { openStore } from '../../server/store/index.ts';
import { packageRoot } from '../../server/store/root.ts';

const COUNT = Number(process.argv[2] ?? 3000);
const COUNTRIES = [
  'India',
  'Japan',
  'Australia',
  'Norway',
  'Poland',
  'Vietnam',
  'Canada',
  'Kenya',
  'Chile',
  'Greece',
  'Egypt',
  'Malaysia',
];
const FIRST = ['Arun', 'Kenji', 'Olav', 'Maria', 'Jan', 'Linh', 'Samuel', 'Nadia'];
const LAST = ['Mehta', 'Sato', 'Berg', 'Kowal', 'Tran', 'Otieno', 'Rojas', 'Nikas', 'Farouk', 'Osman'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** mulberry32: the same documents in every run. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function* items(): Generator<ReadItem> {
  const next = random(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  for (let i = 0; i < COUNT; i++) {
    const a = pick(COUNTRIES);
    const b = pick(COUNTRIES.filter((c) => c !== a));
    const month = Math.floor(next() * 12);
    const year = 2015 + Math.floor(next() * 10);
    const day = 1 + Math.floor(next() * 28);
    const when = pick([
      `on ${day} ${MONTHS[month]} ${year}`,
      `on ${day} ${MONTHS[month]} ${year}`,
      `in ${MONTHS[month]} ${year}`,
    ]);
    const who = (c: string): string => `${c}'s Defence Minister ${pick(['', `${pick(FIRST)} `])}${pick(LAST)}`;
    const met = `${who(a)} met ${who(b)} in Singapore ${when}.`;
    const signed = `${a} and ${b} signed a memorandum of understanding on military training ${when}.`;
    const text = `${pick([met, signed, `${met} ${signed}`])}\n`;
    const publishedOn = `${year}-${String(month + 1).padStart(2, '0')}-28`;
    yield {
      type: 'document',
      path: `d${i}`,
      ...documentOf({ id: `d${i}`, publisher: `Paper ${i % 40}`, publishedOn, text }, null),
    };
  }
}

const ms = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
};

const folder = mkdtempSync(join(tmpdir(), 'entente-review-'));
const store = await openStore({ dataFolder: folder });
try {
  await store.prepare();
  const lexicon = loadLexicon(packageRoot());
  const ingest = createIngest({ store, lexicon, now: () => '2026-01-01T00:00:00Z' });
  const [report, load] = await ms(() => ingest.add(items()));
  console.log(`load: ${report.documents.added} documents, ${report.facts.added} facts, ${(load / 1000).toFixed(1)} s`);
  const ask = new Asker(store, loadCatalogue(), { resolver: lexicon });
  const page = async (later: boolean, offset: number) => (await reviewView(ask, { later, limit: 20, offset })).value;
  const times: number[] = [];
  let found = await page(false, 0);
  for (let i = 0; i < 10; i++) {
    const [review, took] = await ms(() => page(false, i * 20));
    if (i === 0) found = review;
    times.push(took);
  }
  times.sort((x, y) => x - y);
  console.log(
    `review: ${found.total} questions ${JSON.stringify(found.open)}; a page of 20: median ${times[5]?.toFixed(0)} ms, slowest ${times[9]?.toFixed(0)} ms`,
  );
  for (const kind of ['fits-several', 'one-short', 'name'] as const) {
    const { questions } = (await reviewView(ask, { kind, later: false, limit: 1, offset: 0 })).value;
    const [q] = questions;
    if (!q) continue;
    const [id, judged] = await ms(() =>
      ingest.judge({ verdict: 'different', a: q.a.end, b: q.b.end, on: null, why: null, by: null }),
    );
    const [, back] = await ms(() => ingest.withdrawJudgement(id));
    console.log(`${kind}: an answer ${judged.toFixed(0)} ms, taken back ${back.toFixed(0)} ms`);
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
