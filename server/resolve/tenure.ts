import { SINGLE_HOLDER_ROLES, type ClaimOf, type Role } from '../model/claims.ts';
import { byCodeUnit } from '../model/compare.ts';
import { spanOf } from '../model/dates.ts';
import type { BlockFacts } from '../model/facts.ts';
import { factId, keyedId } from '../model/ids.ts';
import { foldText } from '../model/names.ts';
import { personForm } from './blocks.ts';
import { byStanding, collect, edge, foldSingle, node, present, representative, sayings, standingOfNamed } from './fold.ts';
import { nameIn } from './person.ts';
import type { Answers, LiveClaim, ResolveTables } from './types.ts';

interface Term {
  person: string;
  lives: LiveClaim[];
  reasons: Map<string, string>;
  record: ClaimOf<'tenure'>['value'] | null;
  title: string;
}

const ROLE_WORDS: Record<Role, string> = {
  'head-of-state': 'head of state',
  'head-of-government': 'head of government',
  'defence-minister': 'defence minister',
  'deputy-defence-minister': 'deputy defence minister',
  'foreign-minister': 'foreign minister',
  'other-minister': 'minister',
  'defence-official': 'defence official',
  'military-chief': 'military chief',
  'military-officer': 'military officer',
  ambassador: 'ambassador',
  'organization-head': 'head of organization',
  other: 'office',
};

const personOf = (live: LiveClaim, answers: Answers): string | null => {
  const c = live.claim;
  if (c.kind !== 'person' && c.kind !== 'tenure') return null;
  const form = personForm(nameIn(live), c.value.country, c.document);
  return form ? answers.person(form) : null;
};

/** The terms of one office of one country: reference rows first, sightings in documents attached to them or alone. */
function termsOf(claims: readonly LiveClaim[], answers: Answers): Term[] {
  const terms: Term[] = [];
  const sorted = [...claims].sort(byStanding);
  for (const live of sorted) {
    if (live.claim.kind !== 'tenure') continue;
    const person = personOf(live, answers);
    if (!person) continue;
    const value = live.claim.value;
    const same = terms.find(
      (t) => t.person === person && t.record && overlap(t.record, value) && t.lives.every((l) => l.doc.key !== live.doc.key),
    );
    if (same) {
      same.lives.push(live);
      same.reasons.set(live.claim.id, 'same person, office and time');
      continue;
    }
    terms.push({
      person,
      lives: [live],
      reasons: new Map([[live.claim.id, 'record of the office']]),
      record: value,
      title: value.title,
    });
  }
  const alone = new Map<string, Term>();
  for (const live of sorted) {
    if (live.claim.kind !== 'person') continue;
    const person = personOf(live, answers);
    if (!person) continue;
    const { term, reason } = termOfSighting(terms, person, live);
    if (term) {
      term.lives.push(live);
      term.reasons.set(live.claim.id, reason);
      continue;
    }
    const role = live.claim.value.role as Role;
    const title = live.claim.value.title ?? '';
    const key = SINGLE_HOLDER_ROLES.has(role) ? person : `${person}|${foldText(title)}`;
    const own = alone.get(key) ?? { person, lives: [], reasons: new Map<string, string>(), record: null, title };
    own.title ||= title;
    own.lives.push(live);
    own.reasons.set(live.claim.id, 'same person and office');
    alone.set(key, own);
  }
  return [...terms, ...alone.values()];
}

const startOf = (v: ClaimOf<'tenure'>['value']): string => (v.from ? spanOf(v.from).earliest : '0000');
const endOf = (v: ClaimOf<'tenure'>['value']): string => (v.to ? spanOf(v.to).latest : '9999');
const overlap = (a: ClaimOf<'tenure'>['value'], b: ClaimOf<'tenure'>['value']): boolean =>
  startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

function termOfSighting(terms: readonly Term[], person: string, live: LiveClaim): { term: Term | null; reason: string } {
  const own = terms.filter((t) => t.person === person && t.record);
  const value = live.claim.value as ClaimOf<'person'>['value'];
  const day = value.former ? null : live.doc.publishedOn;
  if (day) {
    const { earliest, latest } = spanOf(day);
    const inside = own.filter((t) => t.record && startOf(t.record) <= latest && earliest <= endOf(t.record));
    if (inside.length === 1) return { term: inside[0] as Term, reason: 'named in office at the day of the document' };
    if (inside.length > 1) return { term: null, reason: '' };
  }
  return own.length === 1
    ? { term: own[0] as Term, reason: 'the only term of this person in this office' }
    : { term: null, reason: '' };
}

const dayInside = (t: Term, day: string): boolean => {
  if (!t.record) return false;
  // Without a start all that is known is the day on which the holder was seen in office.
  if (!t.record.from && day !== t.record.lastConfirmed) return false;
  const end = t.record.to ?? t.record.lastConfirmed;
  return (
    startOf(t.record) <= day &&
    end !== null &&
    day <= spanOf(end).earliest &&
    (!t.record.from || day >= spanOf(t.record.from).latest)
  );
};

/**
 * Who held an office on a day, from reference terms only: nobody on a shared change-over day, past the last confirmation, or where
 * a document up to that day names somebody else in it whom the reference does not know there.
 */
export function holderOn(claims: readonly LiveClaim[], day: string, answers: Answers): string | null {
  const terms = termsOf(claims, answers);
  const inside = terms.filter((t) => dayInside(t, day));
  const only = inside.length === 1 ? (inside[0] as Term) : null;
  if (!only?.record) return null;
  const contradicted = terms.some(
    (t) =>
      !t.record &&
      t.person !== only.person &&
      t.lives.some((l) => {
        const on = l.doc.publishedOn;
        return (
          on !== null &&
          !(l.claim.value as ClaimOf<'person'>['value']).former &&
          spanOf(on).latest >= startOf(only.record as never) &&
          spanOf(on).earliest <= day
        );
      }),
  );
  return contradicted ? null : only.person;
}

/** The days that decide who came: those of the event, else of its report; none for a vague day, nor for a plan without one. */
function daysOf(value: ClaimOf<'meeting'>['value'], publishedOn: string | null): string[] {
  const day = value.date ?? (value.status === 'planned' ? null : publishedOn);
  return [day, value.endDate].filter((d) => d !== null).every((d) => d.length === 10) && day
    ? [day, value.endDate].filter((d) => d !== null)
    : [];
}

/** Who held an office on all of some days; nobody where there is none, or where it changed hands between them. */
function holderOfDays(claims: readonly LiveClaim[], days: readonly string[], answers: Answers): string | null {
  const holders = new Set(days.map((day) => holderOn(claims, day, answers)));
  return holders.size === 1 ? ([...holders][0] as string | null) : null;
}

/** The holders of the unnamed offices that the meeting claims of this block ask for, by claim id. */
export function holdersAsked(
  claims: readonly LiveClaim[],
  country: string,
  role: string,
  answers: Answers,
): Map<string, string | null> {
  const out = new Map<string, string | null>();
  for (const live of claims) {
    if (live.claim.kind !== 'meeting' || !live.claim.value.offices?.some((o) => o.country === country && o.role === role))
      continue;
    out.set(live.claim.id, holderOfDays(claims, daysOf(live.claim.value, live.doc.publishedOn), answers));
  }
  return out;
}

/** Offices and tenures of one country and role. */
export function resolveTenure(claims: readonly LiveClaim[], key: string, answers: Answers, tables: ResolveTables): BlockFacts {
  const [, country, role] = key.split('|') as [string, string, Role];
  const single = SINGLE_HOLDER_ROLES.has(role);
  const parts: BlockFacts[] = [];
  const office = (lives: readonly LiveClaim[], title: string): string => {
    const id = keyedId.office(country, role, single ? undefined : title);
    const shown = title && !single ? title : ROLE_WORDS[role];
    parts.push({
      nodes: [
        node(
          'Office',
          id,
          present({ name: `${shown[0]?.toUpperCase() ?? ''}${shown.slice(1)} of ${tables.countryName(country)}`, role }),
        ),
      ],
      edges: [edge('OFFICE_OF', id, keyedId.country(country), lives)],
      supports: lives.map((l) => ({ claim: l.claim.id, fact: id, reason: 'office named', score: 1 })),
    });
    return id;
  };
  for (const term of termsOf(claims, answers)) {
    const officeId = office(term.lives, term.title);
    const first = representative(term.lives);
    const name = nameIn(first);
    const records = term.lives.filter((l) => l.claim.kind === 'tenure');
    const single_ = (field: 'from' | 'to') =>
      foldSingle(
        sayings(records, (l) => (l.claim.value as ClaimOf<'tenure'>['value'])[field]),
        { dates: true, field },
      );
    const from = single_('from');
    const to = single_('to');
    const seen = [
      ...sayings(records, (l) => (l.claim.value as ClaimOf<'tenure'>['value']).lastConfirmed).map((s) => s.value),
      ...sayings(term.lives, (l) => (l.claim.kind === 'person' && !l.claim.value.former ? l.doc.publishedOn : null)).map(
        (s) => s.value,
      ),
    ].sort((a, b) => byCodeUnit(spanOf(a).earliest, spanOf(b).earliest) || byCodeUnit(a, b));
    const confirmed = to.value ? null : (seen.at(-1) ?? null);
    const title = term.title || ROLE_WORDS[role];
    const id = factId('tenure', `${name} ${country} ${role}`, first.claim.id);
    const years =
      from.value || to.value
        ? `, ${from.value?.slice(0, 4) ?? ''}–${to.value?.slice(0, 4) ?? ''}`
        : confirmed
          ? `, named ${confirmed.slice(0, 4)}`
          : '';
    const last = to.value ?? confirmed;
    parts.push({
      nodes: [
        node(
          'Tenure',
          id,
          present({
            name: `${name}, ${title} of ${tables.countryName(country)}${years}`,
            title,
            startDate: from.value,
            endDate: to.value,
            confirmedUntil: confirmed,
            earliest: from.value ? spanOf(from.value).earliest : null,
            latest: last ? spanOf(last).latest : null,
            ...standingOfNamed(term.lives, [from.conflict ? 'startDate' : '', to.conflict ? 'endDate' : ''].filter(Boolean)),
          }),
        ),
      ],
      edges: [edge('OF_PERSON', id, term.person, term.lives), edge('OF_OFFICE', id, officeId, term.lives)],
      supports: term.lives.map((l) => ({ claim: l.claim.id, fact: id, reason: term.reasons.get(l.claim.id) ?? '', score: 1 })),
    });
  }
  const asking = claims.filter((l) => l.claim.kind === 'meeting');
  if (asking.length) office(asking, '');
  return withStanding(collect(parts), claims);
}

/** An office's own standing counts every claim that any of its terms rests on. */
function withStanding(facts: BlockFacts, claims: readonly LiveClaim[]): BlockFacts {
  const byId = new Map(claims.map((c) => [c.claim.id, c]));
  const nodes = facts.nodes.map((n) => {
    if (n.label !== 'Office') return n;
    const lives = facts.supports
      .filter((s) => s.fact === n.id)
      .map((s) => byId.get(s.claim))
      .filter((l): l is LiveClaim => l !== undefined);
    return { ...n, properties: { ...n.properties, ...standingOfNamed(lives, []) } };
  });
  return { ...facts, nodes };
}
