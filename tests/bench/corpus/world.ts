import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { packageRoot } from '../../../server/store/root.ts';
import { nameOf, publisherOf } from './names.ts';
import { Dice, zipf } from './random.ts';

/** A minister of this invented world, in office from one day up to the next holder's first. */
export interface Term {
  name: string;
  from: string;
  to: string;
}
export interface Land {
  code: string;
  name: string;
  capital: string;
  ministers: Term[];
  /** Places of other lands among all, nearest friends first. */
  friends: number[];
}
export interface World {
  lands: Land[];
  publishers: string[];
  /** A land, the great ones more often. */
  land: (dice: Dice) => Land;
  /** Another land with which it has to do, near friends more often. */
  friend: (land: Land, dice: Dice) => Land;
}

export const FIRST_DAY = '2008-01-07';
export const DAYS = 6800;
const FRIENDS = 60;

/** The day that many days after the first. */
export const dayAt = (n: number): string => new Date(Date.parse(FIRST_DAY) + n * 86_400_000).toISOString().slice(0, 10);

const table = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(packageRoot(), 'reference', name), 'utf8'), { columns: true });

/** The holders of one office, one after the other. */
function termsOf(seed: number, land: number, people: () => number): Term[] {
  const dice = new Dice(seed, 1, land);
  const out: Term[] = [];
  for (let day = -dice.below(900); day < DAYS + 400;) {
    const end = day + 500 + dice.below(1400);
    out.push({ name: nameOf(people()), from: dayAt(day), to: dayAt(end) });
    day = end;
  }
  return out;
}

/**
 * A world that never was: the countries and capitals of the reference tables, everybody in it invented. One seed, one world; how many
 * documents are told of it does not change it.
 */
export function worldOf(seed: number): World {
  const capitals = new Map(table('places.csv').filter((p) => p['kind'] === 'capital').map((p) => [p['country'], p['name']])); // prettier-ignore
  const known = table('countries.csv').filter((c) => c['cow'] && capitals.has(c['code']) && /^[A-Za-z ]+$/.test(c['name'] ?? ''));
  const dice = new Dice(seed, 2);
  const order = known.map((c) => ({ c, at: dice.next() })).sort((a, b) => a.at - b.at);
  let person = 0;
  const lands = order.map(({ c }, i): Land => {
    const near = new Dice(seed, 3, i);
    const friends = new Set<number>();
    const reach = zipf(order.length, 0.7);
    while (friends.size < Math.min(FRIENDS, order.length - 1)) {
      const other = reach(near);
      if (other !== i) friends.add(other);
    }
    return {
      code: c['code'] as string,
      name: c['name'] as string,
      capital: capitals.get(c['code']) as string,
      ministers: termsOf(seed, i, () => person++),
      friends: [...friends],
    };
  });
  const byWeight = zipf(lands.length, 0.8);
  const byNearness = zipf(Math.min(FRIENDS, lands.length - 1), 0.6);
  return {
    lands,
    publishers: lands.slice(0, 120).map((l, i) => publisherOf(l.capital, seed, i)),
    land: (d) => lands[byWeight(d)] as Land,
    friend: (land, d) => lands[land.friends[byNearness(d)] as number] as Land,
  };
}

/** Who held the office of a land on a day. */
export const ministerOn = (land: Land, day: string): string =>
  (land.ministers.find((t) => t.from <= day && day < t.to) ?? land.ministers.at(-1))?.name ?? land.name;
