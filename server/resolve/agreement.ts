import type { AgreementValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import { dayNumber, spanOf } from '../model/dates.ts';
import type { BlockFacts, FactEdge } from '../model/facts.ts';
import { ranked } from '../model/questions.ts';
import { foldAgreement } from './agreement-fold.ts';
import { agreementName, equalName, isGeneric, namesClash, sameName, type AgreementName } from './agreement-names.ts';
import { isCountryCode, organizationKey, placeKey } from './blocks.ts';
import { collect, edge } from './fold.ts';
import { groupClaims, type Member, type Rules } from './group.ts';
import { windowOf } from './meeting.ts';
import { placeSaid, type PlaceSaid } from './near.ts';
import { attendees, type NamedPerson } from './people.ts';
import { publishedApart } from './published.ts';
import type { Answers, Judgement, LiveClaim, ResolveTables } from './types.ts';

/** An agreement claim with what its rules read off it. */
export interface AgreementMember extends Member {
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
const OTHER_HANDS = 'signed by different people';

/** Days between two reports of a paper without a name or date within which they are taken for one. */
const EQUAL_DAYS = 31;

/** The date that says when the paper was made: signing, else renewal. */
const dateOf = (v: AgreementValue): string | null => v.signedOn ?? null;
const dayOf = (v: AgreementValue): number | null => (v.signedOn?.length === 10 ? dayNumber(v.signedOn) : null);
const planned = (v: AgreementValue): boolean => v.status === 'proposed';

/** Whether two papers bear the hand of one person at least; null where one of them names nobody who is known. */
function sameHands(a: AgreementMember, b: AgreementMember): boolean | null {
  const known = (m: AgreementMember): string[] => m.named.map((n) => n.person).filter((p) => p !== null);
  const [x, y] = [known(a), known(b)];
  return x.length && y.length ? x.some((p) => y.includes(p)) : null;
}

const rules: Rules<AgreementMember> = {
  reach: NAME_REACH,
  askReach: ASK_DAYS,
  anchor: (m) => dayOf(m.value) !== null || m.live.doc.kind === 'dataset',
  timed: (m) => dateOf(m.value) !== null,
  day: (m) => dayOf(m.value),
  against(a, b) {
    if (namesClash(a.name, b.name)) return [OTHER_NAME];
    if (!isGeneric(a.name) && !isGeneric(b.name)) return [];
    // Without a distinctive name the kind of paper and who signed it are all there is to tell two apart.
    const kind = a.value.kind !== b.value.kind ? [OTHER_KIND] : [];
    return sameHands(a, b) === false ? [...kind, OTHER_HANDS] : kind;
  },
  fit(a, b) {
    const [x, y] = [dayOf(a.value), dayOf(b.value)];
    if (x === null || y === null) return { score: 0, reason: '' };
    const days = Math.abs(x - y);
    const named = sameName(a.name, b.name);
    if (named && days <= NAME_REACH) {
      return {
        score: (days === 0 ? 6 : 3) + (equalName(a.name, b.name) ? 1 : 0),
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
    if (sameName(vague.name, anchored.name)) {
      const score = equalName(vague.name, anchored.name) ? 3 : 2;
      return { score, reason: 'same parties and name; the only one that fits in time' };
    }
    // Without a name, a date or a hand that signed it, "an agreement" may be any that the two have.
    const dated = dateOf(vague.value) !== null || planned(vague.value) || sameHands(vague, anchored) === true;
    const generic = isGeneric(vague.name) && dated && vague.value.kind === anchored.value.kind && span !== null;
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
  equal(a, b) {
    if (!isGeneric(a.name) || dateOf(a.value)) return true;
    const days = publishedApart(a, b);
    return days !== null && days <= EQUAL_DAYS;
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
  withAliases(members, tables);
  const { groups, questions } = groupClaims(members, judgements, rules);
  const parts = groups.map((g) => foldAgreement(g.members, answers, tables));
  return collect([...parts, { nodes: [], edges: linksBetween(members, parts), supports: [], questions: ranked(questions) }]);
}

/** "The Treaty of A, in full the Treaty on B": who says both names says it for every claim of the block that gives one of them. */
function withAliases(members: readonly AgreementMember[], tables: ResolveTables): void {
  const distinctive = (m: AgreementMember, name: string | null): AgreementName | null => {
    const own = name ? agreementName({ ...m.value, name, shortName: null }, tables) : null;
    return own && own.proper && own.words.size && !own.acronyms.size ? own : null;
  };
  const pairs = members.flatMap((m) => {
    const [long, short] = [distinctive(m, m.value.name), distinctive(m, m.value.shortName ?? null)];
    return long && short && !equalName(long, short) ? [[long, short] as const] : [];
  });
  for (const m of members) {
    const own = m.name;
    const words = pairs.flatMap(([long, short]) =>
      equalName(own, long) || equalName(own, short) ? [...long.words, ...short.words] : [],
    );
    if (words.length) m.name = { ...own, words: new Set([...own.words, ...words].sort(byCodeUnit)) };
  }
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
