import type { SourceDocument } from '../../../server/model/document.ts';
import type { ReadItem } from '../../../server/model/reading.ts';
import { documentOf } from '../../../server/read/document.ts';
import { eventOf, factsOf, type Event, type Fact } from './events.ts';
import { Dice } from './random.ts';
import { fillerOf, sentencesOf } from './tell.ts';
import { dayAt, FIRST_DAY, worldOf, type World } from './world.ts';

export type { Fact } from './events.ts';

/** One document of the corpus with what it truly tells. */
export interface Told {
  id: string;
  title: string;
  publisher: string;
  publishedOn: string;
  text: string;
  facts: Fact[];
  /** It gives the month of its event, not the day. */
  vague: boolean;
}

/** Documents in a hundred that give a month instead of a day, that reprint another's words, that look back on an older event too. */
const VAGUE = 0.12;
const REPRINT = 0.15;
const DIGEST = 0.1;

/**
 * Realistic dated reports of an invented world, with their true facts, one after another without end. The nth is the same whatever
 * came before it: a corpus of 1,000 is the beginning of one of 100,000.
 */
export function* corpus(seed = 1): Generator<Told> {
  const world = worldOf(seed);
  let n = 0;
  for (let k = 0; ; k++) {
    const event = eventOf(world, seed, k);
    let lead: string | null = null;
    for (let t = 0; t < event.tellings; t++) {
      const told = tell(world, seed, event, t, lead, n++);
      lead ??= told.text;
      yield told;
    }
  }
}

function tell(world: World, seed: number, event: Event, t: number, lead: string | null, n: number): Told {
  const dice = new Dice(seed, 20, event.n, t);
  const publisher = dice.pick(world.publishers);
  const after = dayNumber(event.day) + dice.below(6);
  const vague = t > 0 && dice.chance(VAGUE);
  const facts = factsOf(event);
  const title = `${event.host.name} and ${event.guest.name}: ${event.type === 'exercise' ? 'forces train together' : event.type === 'call' ? 'ministers on the telephone' : 'ministers meet'}`;
  const head = { id: `r${n}`, title, publisher, publishedOn: dayAt(after), vague };
  // A paper that prints an agency's words changes a sentence at most.
  if (lead !== null && !vague && dice.chance(REPRINT))
    return { ...head, text: `${lead}\nThis report first appeared elsewhere.\n`, facts };
  const paragraphs = [
    [...sentencesOf(event, dice, vague), ...fillerOf(event, dice, 1 + dice.below(2))],
    fillerOf(event, dice, 2 + dice.below(3)),
  ];
  if (event.n > 40 && dice.chance(DIGEST)) {
    const older = eventOf(world, seed, event.n - 1 - dice.below(40));
    if (older.day < event.day) {
      paragraphs.push(sentencesOf(older, dice, false));
      facts.push(...factsOf(older));
    }
  }
  return { ...head, text: `${paragraphs.map((p) => p.join(' ')).join('\n\n')}\n`, facts };
}

const dayNumber = (day: string): number => Math.round((Date.parse(day) - Date.parse(FIRST_DAY)) / 86_400_000);

/** Documents number `from` up to `to` of the corpus. */
export function* some(from: number, to: number, seed = 1): Generator<Told> {
  let n = 0;
  for (const told of corpus(seed)) {
    if (n >= to) return;
    if (n++ >= from) yield told;
  }
}

/** The document as a reader gives it. */
export const documentIn = (told: Told): SourceDocument => documentOf(metaOf(told), null).document;

/** The document as a reader gives it to `ingest`. */
export const itemOf = (told: Told): ReadItem => ({ type: 'document', path: told.id, document: documentIn(told), notices: [] });

const metaOf = ({ id, title, publisher, publishedOn, text }: Told) => ({ id, title, publisher, publishedOn, text });

/** The document as a line of a `.jsonl` file that `entente ingest` reads. */
export const lineOf = (told: Told): string => `${JSON.stringify(metaOf(told))}\n`;
