import { Dice } from './random.ts';
import { dayAt, DAYS, ministerOn, type Land, type World } from './world.ts';

/** Something that truly happened in the invented world: what a perfect reader would find in every text that tells of it. */
export type Fact =
  | {
      kind: 'meeting';
      event: number;
      meetingKind: 'bilateral' | 'call';
      status: 'held';
      countries: string[];
      date: string;
      place: string | null;
      people: string[];
    }
  | {
      kind: 'agreement';
      event: number;
      agreementKind: 'mou' | 'agreement';
      status: 'signed';
      parties: string[];
      signedOn: string;
      durationYears: number | null;
      signatories: string[];
    }
  | { kind: 'exercise'; event: number; name: string; countries: string[] };

export interface Event {
  n: number;
  /** Who spoke first, and whose capital it was where they met. */
  host: Land;
  guest: Land;
  hostMinister: string;
  guestMinister: string;
  day: string;
  type: 'talks' | 'signing' | 'call' | 'exercise';
  subject: string;
  years: number | null;
  exercise: string;
  /** How many documents tell of it. */
  tellings: number;
}

const SUBJECTS = ['military training', 'defence cooperation', 'maritime security', 'defence industry cooperation', 'cyber defence', 'logistics support', 'military medicine', 'peacekeeping']; // prettier-ignore
const TYPES = ['talks', 'talks', 'talks', 'talks', 'signing', 'signing', 'signing', 'call', 'call', 'exercise'] as const;
const SERIES = ['Iron', 'Blue', 'Swift', 'Steady', 'Silver', 'Bright', 'Noble', 'Amber', 'Brave', 'Quick', 'Red', 'Golden']; // prettier-ignore
const EMBLEMS = ['Falcon', 'Anchor', 'Lance', 'Shield', 'Harbour', 'Arrow', 'Spear', 'Horizon', 'Bridge', 'Torch', 'Otter', 'Heron', 'Beacon', 'Rapier', 'Compass', 'Mast']; // prettier-ignore

/** The nth event of a world, by itself: it does not depend on how many there are. */
export function eventOf(world: World, seed: number, n: number): Event {
  const dice = new Dice(seed, 10, n);
  const host = world.land(dice);
  const guest = world.friend(host, dice);
  const day = dayAt(dice.below(DAYS));
  const copies = dice.next();
  return {
    n,
    host,
    guest,
    hostMinister: ministerOn(host, day),
    guestMinister: ministerOn(guest, day),
    day,
    type: dice.pick(TYPES),
    subject: dice.pick(SUBJECTS),
    years: dice.chance(0.5) ? dice.pick([3, 5, 10]) : null,
    exercise: `${dice.pick(SERIES)} ${dice.pick(EMBLEMS)}`,
    tellings: copies < 0.4 ? 1 : copies < 0.75 ? 2 : copies < 0.92 ? 3 : 5,
  };
}

/** What is true of an event. */
export function factsOf(e: Event): Fact[] {
  const countries = [e.host.code, e.guest.code].sort();
  const people = [e.hostMinister, e.guestMinister].sort();
  const event = e.n;
  if (e.type === 'exercise') return [{ kind: 'exercise', event, name: e.exercise, countries }];
  const meeting = (meetingKind: 'bilateral' | 'call', place: string | null): Fact => ({
    kind: 'meeting',
    event,
    meetingKind,
    status: 'held',
    countries,
    date: e.day,
    place,
    people,
  });
  if (e.type === 'call') return [meeting('call', null)];
  if (e.type === 'talks') return [meeting('bilateral', e.host.capital)];
  return [
    meeting('bilateral', e.host.capital),
    {
      kind: 'agreement',
      event,
      agreementKind: 'mou',
      status: 'signed',
      parties: countries,
      signedOn: e.day,
      durationYears: e.years,
      signatories: people,
    },
  ];
}
