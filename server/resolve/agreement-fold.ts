import type { AgreementStatus, AgreementValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import { spanOf } from '../model/dates.ts';
import type { BlockFacts, FactEdge } from '../model/facts.ts';
import { factId, keyedId } from '../model/ids.ts';
import { pickPlain, strongest } from './agreement-fields.ts';
import { agreementTitle } from './agreement-title.ts';
import type { AgreementMember } from './agreement.ts';
import { isCountryCode } from './blocks.ts';
import { edge, foldSingle, node, present, representative, sayings, standing, window } from './fold.ts';
import { alikePlaces } from './near.ts';
import { termEnd } from './term.ts';
import type { Answers, LiveClaim, ResolveTables } from './types.ts';

const STATUS_ORDER: AgreementStatus[] = ['ended', 'renewed', 'in-force', 'signed', 'proposed'];

/** One agreement from the claims that tell of it. */
export function foldAgreement(members: readonly AgreementMember[], answers: Answers, tables: ResolveTables): BlockFacts {
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
