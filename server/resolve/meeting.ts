import type { MeetingKind, MeetingStatus, MeetingValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import { addDays, dayNumber, spanOf } from '../model/dates.ts';
import type { BlockFacts, FactEdge } from '../model/facts.ts';
import { factId, keyedId } from '../model/ids.ts';
import { organizationKey, placeKey } from './blocks.ts';
import { collect, edge, foldSingle, node, present, representative, sayings, standing, window } from './fold.ts';
import { groupClaims, type Member, type Rules } from './group.ts';
import { attendees, type NamedPerson } from './people.ts';
import type { Answers, Judgement, LiveClaim, ResolveTables } from './types.ts';

interface MeetingMember extends Member {
  value: MeetingValue;
  /** Person ids of those named that are known. */
  people: ReadonlySet<string>;
  named: NamedPerson[];
  forum: string | null;
  place: string | null;
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

const rules: Rules<MeetingMember> = {
  reach: 1,
  anchor: (m) => m.value.date?.length === 10,
  day: (m) => (m.value.date?.length === 10 ? dayNumber(m.value.date) : null),
  apart(a, b) {
    if (a.forum && b.forum && a.forum !== b.forum) return true;
    if (a.value.hostCountry && b.value.hostCountry && a.value.hostCountry !== b.value.hostCountry) return true;
    if (a.value.edition && b.value.edition && a.value.edition !== b.value.edition) return true;
    const called = a.value.status === 'cancelled' || b.value.status === 'cancelled';
    const held = a.value.status === 'held' || b.value.status === 'held';
    if (called && held && !(a.value.date && a.value.date === b.value.date)) return true;
    return a.people.size > 0 && b.people.size > 0 && !within(a.people, b.people);
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
  equalKey(m) {
    return JSON.stringify([
      m.value.date,
      m.value.status,
      m.forum,
      m.place,
      [...m.people].sort(byCodeUnit),
      sortedUnique(m.value.people),
    ]);
  },
};

function likenessOf(a: MeetingMember, b: MeetingMember): { score: number; words: string[] } {
  const words: string[] = [];
  if (a.people.size && b.people.size && within(a.people, b.people)) words.push('same people');
  if (a.forum && a.forum === b.forum) words.push('same forum');
  if (a.place && a.place === b.place) words.push('same place');
  return { score: words.length, words };
}

/** Meetings of one block: groups of claims, each folded to one meeting. */
export function resolveMeetings(
  claims: readonly LiveClaim[],
  judgements: readonly Judgement[],
  answers: Answers,
  tables: ResolveTables,
): BlockFacts {
  const members = claims
    .filter((c) => c.claim.kind === 'meeting')
    .map((live): MeetingMember => {
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
      };
    });
  return collect(groupClaims(members, judgements, rules).map((g) => foldMeeting(g.members, answers, tables)));
}

const STATUS_ORDER: MeetingStatus[] = ['held', 'cancelled', 'planned'];
const KIND_WORDS: Record<MeetingKind, string> = { bilateral: 'talks', multilateral: 'meeting', call: 'call', visit: 'visit' };

function foldMeeting(members: readonly MeetingMember[], answers: Answers, tables: ResolveTables): BlockFacts {
  const lives = members.map((m) => m.live);
  const of = (live: LiveClaim): MeetingValue => live.claim.value as MeetingValue;
  const first = representative(lives);
  const kind = of(first).kind;
  const status = STATUS_ORDER.find((s) => members.some((m) => m.value.status === s)) as MeetingStatus;
  const date = foldSingle(
    sayings(lives, (l) => of(l).date),
    { dates: true, field: 'date' },
  );
  const endDate = foldSingle(
    sayings(lives, (l) => of(l).endDate),
    { dates: true, field: 'endDate' },
  );
  const host = foldSingle(
    sayings(lives, (l) => of(l).hostCountry),
    { field: 'hostCountry' },
  );
  const edition = foldSingle(
    sayings(lives, (l) => of(l).edition),
    { field: 'edition' },
  );
  const place = foldSingle(
    sayings(
      members.map((m) => m.live),
      (l) => members.find((m) => m.live === l)?.place,
    ),
    { field: 'place' },
  );
  const forum = foldSingle(
    sayings(lives, (l) => members.find((m) => m.live === l)?.forum),
    { field: 'forum' },
  );
  const calledOff = new Set(lives.filter((l) => of(l).status === 'cancelled').map((l) => of(l).date));
  const conflicts = [
    date.conflict ? 'date' : '',
    endDate.conflict ? 'endDate' : '',
    host.conflict ? 'hostCountry' : '',
    edition.conflict ? 'edition' : '',
    place.conflict ? 'place' : '',
    status === 'held' && calledOff.size ? 'status' : '',
  ].filter(Boolean);
  const countries = sortedUnique(lives.flatMap((l) => of(l).countries));
  const placeName = place.value === null ? null : (members.find((m) => m.place === place.value)?.value.place ?? null);
  const shownEnd = endDate.value && date.value && endDate.value >= date.value ? endDate.value : null;
  const name = meetingName(
    { kind, countries, host: host.value, forum: forum.value, edition: edition.value, place: placeName, date: date.value },
    tables,
  );
  const id = factId('meeting', name, first.claim.id);
  const announced = lives
    .filter((l) => of(l).status === 'planned')
    .map((l) => l.doc.publishedOn)
    .filter((d): d is string => d !== null)
    .sort(byCodeUnit)[0];
  const cancelled = lives
    .filter((l) => of(l).status === 'cancelled')
    .map((l) => l.doc.publishedOn)
    .filter((d): d is string => d !== null)
    .sort(byCodeUnit)[0];
  return {
    nodes: [
      node(
        'Meeting',
        id,
        present({
          name,
          kind,
          status,
          date: date.value,
          endDate: shownEnd,
          announcedOn: announced ?? null,
          cancelledOn: status === 'cancelled' ? (cancelled ?? null) : null,
          edition: edition.value,
          countries,
          ...window(date.value, shownEnd),
          ...standing(lives, conflicts),
        }),
      ),
    ],
    edges: meetingEdges(
      id,
      members,
      { kind, countries, host: host.value, place: place.value, forum: forum.value },
      answers,
      tables,
    ),
    supports: members.map((m) => ({
      claim: m.live.claim.id,
      fact: id,
      reason: m.reason || 'tells of this meeting',
      score: m.score || 1,
    })),
  };
}

interface Folded {
  kind: MeetingKind;
  countries: string[];
  host: string | null;
  place: string | null;
  forum: string | null;
}

function meetingEdges(
  id: string,
  members: readonly MeetingMember[],
  folded: Folded,
  answers: Answers,
  tables: ResolveTables,
): FactEdge[] {
  const edges: FactEdge[] = [];
  const stating = (test: (m: MeetingMember) => boolean): LiveClaim[] => members.filter(test).map((m) => m.live);
  for (const code of folded.countries) {
    const role = code === folded.host ? 'host' : folded.kind === 'visit' && folded.host ? 'visitor' : 'participant';
    edges.push(
      edge(
        'TOOK_PART_IN',
        keyedId.country(code),
        id,
        stating((m) => m.value.countries.includes(code)),
        { role },
      ),
    );
  }
  const people = sortedUnique(members.flatMap((m) => [...m.people]));
  for (const p of people)
    edges.push(
      edge(
        'ATTENDED',
        p,
        id,
        stating((m) => m.people.has(p)),
      ),
    );
  for (const m of members) {
    for (const o of m.value.offices ?? []) {
      if (answers.holder(m.live.claim.id, o.country, o.role)) continue;
      edges.push(edge('REPRESENTED_AT', keyedId.office(o.country, o.role), id, [m.live]));
    }
    const margin = m.value.sidelinesOf;
    if (margin) edges.push(edge('ON_SIDELINES_OF', id, keyedId.organization(organizationKey(margin, tables)), [m.live]));
  }
  if (folded.place)
    edges.push(
      edge(
        'HELD_AT',
        id,
        keyedId.place(folded.place),
        stating((m) => m.place === folded.place),
      ),
    );
  if (folded.forum)
    edges.push(
      edge(
        'SESSION_OF',
        id,
        keyedId.organization(folded.forum),
        stating((m) => m.forum === folded.forum),
      ),
    );
  return edges;
}

interface Named extends Folded {
  edition: number | null;
  date: string | null;
}

function meetingName(m: Named, tables: ResolveTables): string {
  const who =
    m.countries.length > 4 ? `${m.countries.length} countries` : m.countries.map((c) => tables.countryName(c)).join(' – ');
  const visitor = m.countries.find((c) => c !== m.host);
  const head =
    m.kind === 'multilateral' && m.forum
      ? `${m.edition ? `${ordinal(m.edition)} ` : ''}${m.forum}`
      : m.kind === 'visit' && m.host && visitor && m.countries.length === 2
        ? `Visit of ${tables.countryName(visitor)} to ${tables.countryName(m.host)}`
        : `${who} ${m.forum ? `${m.edition ? `${ordinal(m.edition)} ` : ''}${m.forum}` : KIND_WORDS[m.kind]}`;
  return [head, m.place, m.date].filter(Boolean).join(', ');
}

/** English ordinal of a whole number ("12th"). */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
