import type { MeetingKind, MeetingStatus, MeetingValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import type { BlockFacts, FactEdge } from '../model/facts.ts';
import { factId, keyedId } from '../model/ids.ts';
import { organizationKey } from './blocks.ts';
import { edge, foldSingle, node, present, representative, sayings, standing, window } from './fold.ts';
import { alikePlaces } from './near.ts';
import type { MeetingMember } from './meeting.ts';
import type { Answers, LiveClaim, ResolveTables } from './types.ts';

const STATUS_ORDER: MeetingStatus[] = ['held', 'cancelled', 'planned'];
const KIND_WORDS: Record<MeetingKind, string> = { bilateral: 'talks', multilateral: 'meeting', call: 'call', visit: 'visit' };

/** One meeting from the claims that tell of it. */
export function foldMeeting(members: readonly MeetingMember[], answers: Answers, tables: ResolveTables): BlockFacts {
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
    { field: 'place', alike: alikePlaces(members.map((m) => m.said)) },
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
