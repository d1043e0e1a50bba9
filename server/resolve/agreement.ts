import type { AgreementStatus, AgreementValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import { dayNumber, spanOf } from '../model/dates.ts';
import type { BlockFacts, FactEdge } from '../model/facts.ts';
import { factId, keyedId } from '../model/ids.ts';
import { ranked } from '../model/questions.ts';
import { agreementName, isGeneric, namesClash, sameName, type AgreementName } from './agreement-names.ts';
import { pickPlain, strongest } from './agreement-fields.ts';
import { agreementTitle } from './agreement-title.ts';
import { isCountryCode, organizationKey, placeKey } from './blocks.ts';
import { collect, edge, foldSingle, node, present, representative, sayings, standing, window } from './fold.ts';
import { groupClaims, type Member, type Rules } from './group.ts';
import { windowOf } from './meeting.ts';
import { alikePlaces, placeSaid, type PlaceSaid } from './near.ts';
import { attendees, type NamedPerson } from './people.ts';
import { termEnd } from './term.ts';
import type { Answers, Judgement, LiveClaim, ResolveTables } from './types.ts';

interface AgreementMember extends Member {
  value: AgreementValue;
  name: AgreementName;
  named: NamedPerson[];
  place: string | null;
  said: PlaceSaid | null;
  /** Parties as node keys: codes and organization ids. */
  parties: string[];
}

/** Days by which two papers of one distinctive name may be dated apart and still be one, the difference being a conflict. */
export const NAME_REACH = 45;

/** Days apart within which two papers of one name are asked about. */
const ASK_DAYS = 180;
const OTHER_NAME = 'different names';
const OTHER_KIND = 'different kinds of paper';

/** The date that says when the paper was made: signing, else renewal. */
const dateOf = (v: AgreementValue): string | null => v.signedOn ?? null;
const dayOf = (v: AgreementValue): number | null => (v.signedOn?.length === 10 ? dayNumber(v.signedOn) : null);
const planned = (v: AgreementValue): boolean => v.status === 'proposed';

const rules: Rules<AgreementMember> = {
  reach: NAME_REACH,
  askReach: ASK_DAYS,
  anchor: (m) => dayOf(m.value) !== null || m.live.doc.kind === 'dataset',
  timed: (m) => dateOf(m.value) !== null,
  day: (m) => dayOf(m.value),
  against(a, b) {
    if (namesClash(a.name, b.name)) return [OTHER_NAME];
    // Without a distinctive name the kind of paper is all there is to tell two apart.
    return (isGeneric(a.name) || isGeneric(b.name)) && a.value.kind !== b.value.kind ? [OTHER_KIND] : [];
  },
  fit(a, b) {
    const [x, y] = [dayOf(a.value), dayOf(b.value)];
    if (x === null || y === null) return { score: 0, reason: '' };
    const days = Math.abs(x - y);
    const named = sameName(a.name, b.name);
    if (named && days <= NAME_REACH) {
      return {
        score: days === 0 ? 6 : 3,
        reason: days === 0 ? 'same parties, name and day' : `same parties and name, signed ${days} days apart`,
      };
    }
    const generic = isGeneric(a.name) || isGeneric(b.name);
    return generic && days === 0 && a.value.kind === b.value.kind
      ? { score: 2, reason: 'same parties, kind and day' }
      : { score: 0, reason: '' };
  },
  attach(vague, anchored) {
    const w = windowOf(dateOf(vague.value), planned(vague.value), vague.live.doc.publishedOn);
    const span = dateOf(anchored.value) ? spanOf(dateOf(anchored.value) as string) : null;
    if (span && (span.latest < w.from || span.earliest > w.to)) return { score: 0, reason: '' };
    if (sameName(vague.name, anchored.name)) return { score: 2, reason: 'same parties and name; the only one that fits in time' };
    const generic = isGeneric(vague.name) && vague.value.kind === anchored.value.kind && span !== null;
    return generic ? { score: 1, reason: 'same parties and kind; the only one that fits in time' } : { score: 0, reason: '' };
  },
  short(a, b) {
    const [x, y] = [dayOf(a.value), dayOf(b.value)];
    if (x === null || y === null) return null;
    const days = Math.abs(x - y);
    if (sameName(a.name, b.name)) return { score: 3, reason: 'same parties and name', rule: `signed ${days} days apart` };
    if (days > 0) return null;
    if (a.value.kind !== b.value.kind) return { score: 2, reason: 'same parties and day', rule: OTHER_KIND };
    return { score: 1, reason: 'same parties, kind and day', rule: OTHER_NAME };
  },
  equalKey(m) {
    const name = m.name.acronyms.size ? sortedUnique(m.name.acronyms) : sortedUnique(m.name.words);
    return isGeneric(m.name) && planned(m.value) && !dateOf(m.value)
      ? null
      : JSON.stringify([name, isGeneric(m.name) ? m.value.kind : null, dateOf(m.value), planned(m.value)]);
  },
};

/** Agreements of one block: groups of claims, each folded to one agreement. */
export function resolveAgreements(
  claims: readonly LiveClaim[],
  judgements: readonly Judgement[],
  answers: Answers,
  tables: ResolveTables,
): BlockFacts {
  const members = claims.filter((c) => c.claim.kind === 'agreement').map((live) => memberOf(live, answers, tables));
  const { groups, questions } = groupClaims(members, judgements, rules);
  const parts = groups.map((g) => foldAgreement(g.members, answers, tables));
  return collect([...parts, { nodes: [], edges: linksBetween(members, parts), supports: [], questions: ranked(questions) }]);
}

function memberOf(live: LiveClaim, answers: Answers, tables: ResolveTables): AgreementMember {
  const value = live.claim.value as AgreementValue;
  return {
    live,
    value,
    name: agreementName(value, tables),
    named: attendees(value.signatories, live, answers),
    reason: '',
    score: 0,
    place: value.place ? placeKey(value.place, null, tables) : null,
    said: value.place ? placeSaid(value.place, null, placeKey(value.place, null, tables), tables) : null,
    parties: sortedUnique(value.parties.map((p) => (isCountryCode(p) ? p : organizationKey(p, tables)))),
  };
}

/** The one agreement of claims that are known to tell of it. */
export function oneAgreement(lives: readonly LiveClaim[], answers: Answers, tables: ResolveTables): BlockFacts {
  const members = lives.map((live) => memberOf(live, answers, tables));
  return foldAgreement(members, answers, tables);
}

/** What amends or replaces what, among the agreements of one block (papers of other parties are another block's). */
function linksBetween(members: readonly AgreementMember[], parts: readonly BlockFacts[]): FactEdge[] {
  const factOf = new Map(parts.flatMap((p) => p.supports).map((s) => [s.claim, s.fact]));
  const edges: FactEdge[] = [];
  for (const m of members) {
    const from = factOf.get(m.live.claim.id) as string;
    const refs = m.live.claim.refs ?? {};
    for (const [ref, type] of [
      [refs.amends, 'AMENDS'],
      [refs.replaces, 'REPLACES'],
    ] as const) {
      const to = ref ? factOf.get(ref) : undefined;
      if (to && to !== from) edges.push(edge(type, from, to, [m.live]));
    }
  }
  return edges;
}

const STATUS_ORDER: AgreementStatus[] = ['ended', 'renewed', 'in-force', 'signed', 'proposed'];

function foldAgreement(members: readonly AgreementMember[], answers: Answers, tables: ResolveTables): BlockFacts {
  const lives = members.map((m) => m.live);
  const of = (live: LiveClaim): AgreementValue => live.claim.value as AgreementValue;
  const first = representative(lives);
  const shown = {
    signedOn: foldSingle(
      sayings(lives, (l) => of(l).signedOn),
      { dates: true, field: 'signedOn' },
    ),
    inForceOn: foldSingle(
      sayings(lives, (l) => of(l).inForceOn),
      { dates: true, field: 'inForceOn' },
    ),
    renewedOn: foldSingle(
      sayings(lives, (l) => of(l).renewedOn),
      { dates: true, field: 'renewedOn' },
    ),
    endedOn: foldSingle(
      sayings(lives, (l) => of(l).endedOn),
      { dates: true, field: 'endedOn' },
    ),
    durationYears: foldSingle(
      sayings(lives, (l) => of(l).durationYears),
      { field: 'durationYears' },
    ),
    place: foldSingle(
      sayings(lives, (l) => members.find((m) => m.live === l)?.place),
      { field: 'place', alike: alikePlaces(members.map((m) => m.said)) },
    ),
  };
  const conflicts = Object.entries(shown)
    .filter(([, v]) => v.conflict)
    .map(([k]) => k);
  const status = STATUS_ORDER.find((s) => members.some((m) => m.value.status === s)) as AgreementStatus;
  const plain = (field: 'kind' | 'subject' | 'termBasis' | 'continuation' | 'shortName') => pickPlain(lives, field);
  const proposed = lives.filter((l) => of(l).status === 'proposed');
  const proposedOn =
    sayings(proposed, (l) => of(l).proposedOn ?? l.doc.publishedOn)
      .map((s) => s.value)
      .sort((a, b) => byCodeUnit(spanOf(a).earliest, spanOf(b).earliest) || byCodeUnit(a, b))[0] ?? null;
  const parties = sortedUnique(members.flatMap((m) => m.parties));
  const official = of(first).name;
  const shortName = plain('shortName');
  const main = shown.signedOn.value ?? proposedOn;
  const name = agreementTitle(official, parties, main, tables);
  const id = factId('agreement', `${parties.length > 3 ? '' : parties.join(' ')} ${shortName ?? official}`, first.claim.id);
  const properties = present({
    name,
    officialName: official,
    shortName,
    kind: plain('kind'),
    obligation: strongest(lives),
    subject: plain('subject'),
    status,
    parties,
    proposedOn,
    signedOn: shown.signedOn.value,
    inForceOn: shown.inForceOn.value,
    renewedOn: shown.renewedOn.value,
    endedOn: shown.endedOn.value,
    durationYears: shown.durationYears.value,
    termBasis: plain('termBasis'),
    continuation: plain('continuation'),
    initialTermEndsOn: termEnd({
      name: official,
      years: shown.durationYears.value,
      basis: plain('termBasis'),
      signedOn: shown.signedOn.value,
      inForceOn: shown.inForceOn.value,
    }),
    ...window(main),
    ...standing(lives, conflicts),
  });
  return {
    nodes: [node('Agreement', id, properties)],
    edges: agreementEdges(id, members, parties, shown.place.value, answers),
    supports: members.map((m) => ({
      claim: m.live.claim.id,
      fact: id,
      reason: m.reason || 'tells of this agreement',
      score: m.score || 1,
    })),
  };
}

function agreementEdges(
  id: string,
  members: readonly AgreementMember[],
  parties: readonly string[],
  place: string | null,
  answers: Answers,
): FactEdge[] {
  const edges: FactEdge[] = [];
  const stating = (test: (m: AgreementMember) => boolean): LiveClaim[] => members.filter(test).map((m) => m.live);
  for (const p of parties) {
    edges.push(
      edge(
        'PARTY_TO',
        isCountryCode(p) ? keyedId.country(p) : keyedId.organization(p),
        id,
        stating((m) => m.parties.includes(p)),
      ),
    );
  }
  for (const person of sortedUnique(members.flatMap((m) => m.named.map((n) => n.person ?? '').filter(Boolean)))) {
    const lives = stating((m) => m.named.some((n) => n.person === person));
    const country = countryOfSignatory(members, person);
    edges.push(edge('SIGNED', person, id, lives, country ? { country } : {}));
  }
  if (place)
    edges.push(
      edge(
        'SIGNED_AT',
        id,
        keyedId.place(place),
        stating((m) => m.place === place),
      ),
    );
  for (const m of members) {
    const meeting = m.live.claim.refs?.concludedAt ? answers.fact(m.live.claim.refs.concludedAt) : null;
    if (meeting) edges.push(edge('CONCLUDED_AT', id, meeting, [m.live]));
  }
  return edges;
}

/** The party for which a person signed, read off the form of their name. */
function countryOfSignatory(members: readonly AgreementMember[], person: string): string | null {
  for (const m of members) {
    for (const n of m.named) {
      if (n.person !== person) continue;
      const codes = sortedUnique(
        (m.live.people.find((p) => p.name === n.name)?.forms ?? [])
          .map((f) => f.slice(0, f.indexOf('|')))
          .filter((c) => m.parties.includes(c)),
      );
      if (codes.length === 1) return codes[0] as string;
    }
  }
  return null;
}
