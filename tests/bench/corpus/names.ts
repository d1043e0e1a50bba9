import { Dice } from './random.ts';

// prettier-ignore
// Names of nobody: put together from syllables, so that no real person is said to have done what never happened.

const GIVEN = [
  'Adel', 'Bojan', 'Carla', 'Dario', 'Elina', 'Farid', 'Goran', 'Helena', 'Ivo', 'Jonas', 'Karim', 'Leila', 'Marek', 'Nadia', 'Oskar',
  'Paula', 'Rafael', 'Samira', 'Tomas', 'Ursula', 'Viktor', 'Yusuf', 'Zoran', 'Anton', 'Bruno', 'Celia', 'Emil', 'Filip', 'Greta', 'Hugo',
]; // prettier-ignore
const HEADS = [
  'Bal',
  'Cor',
  'Dal',
  'Fer',
  'Gal',
  'Hal',
  'Kar',
  'Lor',
  'Mal',
  'Nor',
  'Pel',
  'Ral',
  'Sal',
  'Tar',
  'Val',
  'Zel',
  'Bren',
  'Trev',
];
const MIDDLES = ['', 'an', 'av', 'en', 'er', 'il', 'on', 'ut'];
const TAILS = [
  'ack',
  'anov',
  'dottir',
  'edo',
  'ella',
  'gard',
  'hofer',
  'ida',
  'inen',
  'itz',
  'kova',
  'mann',
  'oro',
  'ström',
  'ulu',
  'win',
];

/** How many people there can be. */
export const PEOPLE = GIVEN.length * HEADS.length * MIDDLES.length * TAILS.length;

/** The nth person's name; no two are alike. */
export function nameOf(n: number): string {
  if (n < 0 || n >= PEOPLE) throw new Error(`There are names for ${PEOPLE} people, not for person ${n}.`);
  // A step that shares no factor with the count visits every combination once, and neighbours look different.
  let k = (n * 7919) % PEOPLE;
  const take = (list: readonly string[]): string => {
    const word = list[k % list.length] as string;
    k = Math.floor(k / list.length);
    return word;
  };
  const [given, head, middle, tail] = [take(GIVEN), take(HEADS), take(MIDDLES), take(TAILS)];
  return `${given} ${head}${middle}${tail}`;
}

const PAPERS = ['Courier', 'Gazette', 'Herald', 'Ledger', 'Monitor', 'Observer', 'Post', 'Star', 'Telegraph', 'Tribune'];

/** A publisher for each of some cities. */
export const publisherOf = (city: string, seed: number, at: number): string => `${city} ${new Dice(seed, 5, at).pick(PAPERS)}`;
