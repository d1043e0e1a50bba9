// npm run bench -- growth: one load of growing length. How its time grows with its size, what memory it takes, and how long one more
// document takes at each size. Processor time of this process and the database's where it can be read, so that what else runs on the
// machine counts little; else the clock.
import { itemOf, some } from './corpus/index.ts';
import { line, tell, type Line } from './line.ts';
import { at, ingestInto, placeOf, rssOf, type Place } from './stores.ts';
import type { GraphStore } from '../../server/store/port.ts';
import type { ReadItem } from '../../server/model/reading.ts';

const [kind, sizes] = process.argv.slice(2) as [Place['name'], string];
const ADDED = 25;

interface Point {
  size: number;
  seconds: number;
  wall: number;
  /** Milliseconds of one more document: median of `ADDED`. */
  one: number;
  ownMb: number;
  engineMb: number | null;
}

function* items(from: number, to: number): Generator<ReadItem> {
  for (const told of some(from, to)) yield itemOf(told);
}

/** Seconds of processor time of this process and the database. */
const spent = (place: Place, store: GraphStore): { seconds: number; whole: boolean } => {
  const own = process.cpuUsage();
  const engine = place.engineSeconds(store);
  return { seconds: (own.user + own.system) / 1e6 + (engine ?? 0), whole: engine !== null };
};

async function pointOf(place: Place, size: number): Promise<Point> {
  const store = await place.open();
  try {
    await store.prepare();
    const ingest = ingestInto(store);
    const [begun, before] = [performance.now(), spent(place, store)];
    await ingest.add(items(0, size));
    const [wall, after] = [(performance.now() - begun) / 1000, spent(place, store)];
    const ownMb = rssOf(process.pid) ?? 0;
    const times: number[] = [];
    for (const item of items(size, size + ADDED)) {
      const start = performance.now();
      await ingest.add([item]);
      times.push(performance.now() - start);
    }
    return {
      size,
      wall,
      seconds: before.whole && after.whole ? after.seconds - before.seconds : wall,
      one: at(times, 0.5),
      ownMb,
      engineMb: place.engineMb(store),
    };
  } finally {
    await store.close();
  }
}

const points: Point[] = [];
for (const size of sizes.split(',').map(Number)) {
  const place = await placeOf(kind);
  try {
    points.push(await pointOf(place, size));
  } finally {
    await place.remove();
  }
  const p = points.at(-1) as Point;
  console.error(`${kind}, ${size} documents: ${p.seconds.toFixed(1)} s of processor, ${p.wall.toFixed(1)} s, ${p.one.toFixed(0)} ms for one more, ${p.ownMb} MB and ${p.engineMb ?? '?'} MB in the engine`); // prettier-ignore
}
const [first, last] = [points[0] as Point, points.at(-1) as Point];
const times = last.size / first.size;
const lines: Line[] = [
  line({
    name: `time of a load, ${kind}, ${first.size} to ${last.size} documents: exponent`,
    value: last.seconds,
    unit: 's',
    against: `${first.size} documents`,
    yardstick: first.seconds,
    ratio: Math.log(last.seconds / first.seconds) / Math.log(times),
    most: 1.1,
  }),
  ...points.map((p) =>
    line({
      name: `documents a second, end to end, ${kind}, load of ${p.size}`,
      value: p.size / p.wall,
      unit: 'documents/s',
      against: `load of ${first.size}`,
      yardstick: first.size / first.wall,
      ratio: first.wall / first.size / (p.wall / p.size),
    }),
  ),
  ...points.slice(1).map((p) =>
    line({
      name: `one more document among ${p.size}, ${kind}`,
      value: p.one,
      unit: 'ms',
      against: `among ${first.size}`,
      yardstick: first.one,
      ratio: p.one / first.one,
      most: 2,
    }),
  ),
  line({
    name: `memory of ingest beside the database, ${kind}, load of ${last.size}`,
    value: last.ownMb,
    unit: 'MB',
    against: `load of ${first.size}`,
    yardstick: first.ownMb,
    ratio: last.ownMb / first.ownMb,
    most: 3,
  }),
];
tell(lines);
