import type { MeetingValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import { addDays, dayNumber, spanOf } from '../model/dates.ts';
import type { BlockFacts } from '../model/facts.ts';
import { ranked } from '../model/questions.ts';
import { organizationKey, placeKey } from './blocks.ts';
import { collect } from './fold.ts';
import { groupClaims, type Member, type Rules } from './group.ts';
import { foldMeeting } from './meeting-fold.ts';
import { mayBeOnePlace, placeSaid, type PlaceSaid } from './near.ts';
import { attendees, type NamedPerson } from './people.ts';
import { publishedApart } from './published.ts';
import type { Answers, Judgement, LiveClaim, ResolveTables } from './types.ts';

/** A meeting claim with what its rules read off it. */
export interface MeetingMember extends Member {
  value: MeetingValue;
  /** Person ids of those named that are known. */
  people: ReadonlySet<string>;
  named: NamedPerson[];
  forum: string | null;
  place: string | null;
  said: PlaceSaid | null;
}

/** Years after its report within which something planned without a day is looked for. */
export const PLAN_YEARS = 3;

/** The days on which an undated or vaguely dated claim may have happened. */
export function windowOf(date: string | null, planned: boolean, publishedOn: string | null): { from: string; to: string } {
  if (date) {
    const s = spanOf(date);
    return { from: s.earliest, to: s.latest };
  }
  if (!publishedOn) return { from: '0000', to: '9999' };
  const { earliest, latest } = spanOf(publishedOn);
  return planned ? { from: earliest, to: addDays(latest, Math.round(PLAN_YEARS * 365.25)) } : { from: '0000', to: latest };
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const x of small) if (!large.has(x)) return false;
  return true;
};

/** Days apart within which two meetings of the same people are asked about. */
const ASK_DAYS = 3;

const samePeople = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && within(a, b);

/**
 * Whether the people named by two tellings may be those of one meeting: the shorter list within the longer. A session of a series is told
 * by its name, so that other talks of some of its people are other talks.
 */
const mayBeSamePeople = (a: MeetingMember, b: MeetingMember): boolean =>
  (a.forum === null) === (b.forum === null) ? within(a.people, b.people) : samePeople(a.people, b.people);

/** Days between two reports of an undated meeting within which they are taken for one. */
const EQUAL_DAYS = 14;

/** Names that stand for nobody known, as written. */
const strangers = (m: MeetingMember): string[] => sortedUnique(m.named.filter((n) => n.person === null).map((n) => n.name));

const rules: Rules<MeetingMember> = {
  reach: 1,
  askReach: ASK_DAYS,
  anchor: (m) => m.value.date?.length === 10,
  timed: (m) => m.value.date !== null,
  day: (m) => (m.value.date?.length === 10 ? dayNumber(m.value.date) : null),
  against(a, b) {
    const out: string[] = [];
    if (a.forum && b.forum && a.forum !== b.forum) out.push('different forums');
    if (a.value.hostCountry && b.value.hostCountry && a.value.hostCountry !== b.value.hostCountry) out.push('different hosts');
    if (a.value.edition && b.value.edition && a.value.edition !== b.value.edition) out.push('different editions');
    const called = a.value.status === 'cancelled' || b.value.status === 'cancelled';
    const held = a.value.status === 'held' || b.value.status === 'held';
    if (called && held && !(a.value.date && a.value.date === b.value.date)) out.push('one was called off, the other held');
    if (a.people.size > 0 && b.people.size > 0 && !mayBeSamePeople(a, b)) out.push('different people');
    return out;
  },
  fit(a, b) {
    const days = Math.abs(dayNumber(a.value.date as string) - dayNumber(b.value.date as string));
    if (days > 1) return { score: 0, reason: '' };
    const { score, words } = likenessOf(a, b);
    // A day's difference needs something besides the parties to speak for it.
    if (days === 1 && !score) return { score: 0, reason: '' };
    return {
      score: (days === 0 ? 4 : 1) + score,
      reason: [days === 0 ? 'same day' : 'a day apart', 'same countries', ...words].join(', '),
    };
  },
  attach(vague, anchored) {
    const w = windowOf(vague.value.date, vague.value.status !== 'held', vague.live.doc.publishedOn);
    const day = anchored.value.date as string;
    if (day < w.from || day > w.to) return { score: 0, reason: '' };
    const { score, words } = likenessOf(vague, anchored);
    const narrow = vague.value.date !== null && vague.value.date.length === 7;
    if (!score && !narrow) return { score: 0, reason: '' };
    return { score: 1 + score, reason: ['the only meeting that fits in time', ...words].join(', ') };
  },
  short(a, b) {
    const days = Math.abs(dayNumber(a.value.date as string) - dayNumber(b.value.date as string));
    const { score, words } = likenessOf(a, b);
    if (days === 1) return { score: 1, reason: 'same countries', rule: 'a day apart, and nothing else speaks for it' };
    if (!score) return null;
    return { score: 1 + score, reason: ['same countries', ...words].join(', '), rule: `${days} days apart` };
  },
  equalKey(m) {
    return JSON.stringify([m.value.date, m.value.status, m.forum, [...m.people].sort(byCodeUnit), strangers(m)]);
  },
  equal(a, b) {
    if (a.place !== b.place) {
      if (a.said && b.said ? !mayBeOnePlace(a.said, b.said) : a.people.size < 2) return false;
    }
    if (a.value.date !== null) return true;
    const days = publishedApart(a, b);
    return days !== null && days <= EQUAL_DAYS;
  },
};

function likenessOf(a: MeetingMember, b: MeetingMember): { score: number; words: string[] } {
  const words: string[] = [];
  const people = a.people.size > 0 && b.people.size > 0 && within(a.people, b.people);
  if (people) words.push('same people');
  if (a.forum && a.forum === b.forum) words.push('same forum');
  if (a.place && a.place === b.place) words.push('same place');
  // Told of the very same people is more than told of some of them.
  return { score: words.length + (people && samePeople(a.people, b.people) ? 1 : 0), words };
}

/** Meetings of one block: groups of claims, each folded to one meeting. */
export function resolveMeetings(
  claims: readonly LiveClaim[],
  judgements: readonly Judgement[],
  answers: Answers,
  tables: ResolveTables,
): BlockFacts {
  const members = claims.filter((c) => c.claim.kind === 'meeting').map((live) => memberOf(live, answers, tables));
  const { groups, questions } = groupClaims(members, judgements, rules);
  return collect([
    ...groups.map((g) => foldMeeting(g.members, answers, tables)),
    { nodes: [], edges: [], supports: [], questions: ranked(questions) },
  ]);
}

function memberOf(live: LiveClaim, answers: Answers, tables: ResolveTables): MeetingMember {
  const value = live.claim.value as MeetingValue;
  const named = attendees(value.people, live, answers);
  const people = new Set(named.map((n) => n.person).filter((p): p is string => p !== null));
  for (const o of value.offices ?? []) {
    const holder = answers.holder(live.claim.id, o.country, o.role);
    if (holder) people.add(holder);
  }
  return {
    live,
    value,
    named,
    people,
    reason: '',
    score: 0,
    forum: value.forum ? organizationKey(value.forum, tables) : null,
    place: value.place ? placeKey(value.place, value.hostCountry, tables) : null,
    said: value.place
      ? placeSaid(value.place, value.hostCountry, placeKey(value.place, value.hostCountry, tables), tables)
      : null,
  };
}

/** The one meeting of claims that are known to tell of it. */
export function oneMeeting(lives: readonly LiveClaim[], answers: Answers, tables: ResolveTables): BlockFacts {
  const members = lives.map((live) => memberOf(live, answers, tables));
  return foldMeeting(members, answers, tables);
}
