import type { ClaimOf } from '../model/claims.ts';
import { spanOf } from '../model/dates.ts';
import { byCodeUnit } from '../model/compare.ts';
import type { BlockFacts, FactEdge } from '../model/facts.ts';
import { factId, keyedId, slug } from '../model/ids.ts';
import type { Properties } from '../model/values.ts';
import { organizationKey, placeKey } from './blocks.ts';
import { byStanding, collect, edge, foldSingle, node, present, representative, sayings, standingOfNamed } from './fold.ts';
import type { LiveClaim, ResolveTables } from './types.ts';

const supportsOf = (claims: readonly LiveClaim[], fact: string, reason: string): BlockFacts['supports'] =>
  claims.map((c) => ({ claim: c.claim.id, fact, reason, score: 1 }));

const ofKind = <K extends LiveClaim['claim']['kind']>(
  claims: readonly LiveClaim[],
  kind: K,
): { live: LiveClaim; value: ClaimOf<K>['value'] }[] =>
  claims.filter((c) => c.claim.kind === kind).map((live) => ({ live, value: live.claim.value as ClaimOf<K>['value'] }));

/** One country: its table row. */
export function resolveCountry(claims: readonly LiveClaim[]): BlockFacts {
  const rows = ofKind(claims, 'country').sort((a, b) => byStanding(a.live, b.live));
  const row = rows[0]?.value;
  if (!row) return collect([]);
  const id = keyedId.country(row.code);
  const lives = rows.map((r) => r.live);
  return {
    nodes: [node('Country', id, present({ ...row, ...standingOfNamed(lives, []) }))],
    edges: [],
    supports: supportsOf(lives, id, 'country code'),
  };
}

/** One organization or forum: its row, and every claim that names it. */
export function resolveOrganization(claims: readonly LiveClaim[], key: string, tables: ResolveTables): BlockFacts {
  if (!claims.length) return collect([]);
  const wanted = key.slice(key.indexOf('|') + 1);
  const named = sayings(claims, (c) => namesIn(c).find((n) => slug(organizationKey(n, tables)) === wanted) ?? null);
  const rows = ofKind(claims, 'organization')
    .filter((r) => r.live.doc.kind === 'dataset')
    .sort((a, b) => byStanding(a.live, b.live));
  const row = rows[0]?.value;
  const shown = named.map((s) => organizationKey(s.value, tables)).sort(byCodeUnit)[0] ?? wanted;
  const id = `organization:${wanted}`;
  const edges: FactEdge[] = [];
  if (row?.parent && claims.some((c) => c.doc.kind === 'dataset')) {
    edges.push(
      edge(
        'PART_OF',
        id,
        keyedId.organization(organizationKey(row.parent, tables)),
        rows.slice(0, 1).map((r) => r.live),
      ),
    );
  }
  return {
    nodes: [
      node(
        'Organization',
        id,
        present({
          name: row?.id ?? shown,
          fullName: row?.name ?? null,
          kind: row?.kind ?? null,
          wikidata: row?.wikidata ?? null,
          startDate: row?.founded ?? null,
          ...standingOfNamed(claims, []),
        }),
      ),
    ],
    edges,
    supports: supportsOf(claims, id, 'organization named'),
  };
}

function namesIn(c: LiveClaim): string[] {
  const claim = c.claim;
  switch (claim.kind) {
    case 'organization':
      return [claim.value.id];
    case 'membership':
      return [claim.value.organization];
    case 'meeting':
      return [claim.value.forum, claim.value.sidelinesOf].filter((n): n is string => n !== null);
    case 'agreement':
      return claim.value.parties;
    default:
      return [];
  }
}

/** One place: its gazetteer row, and every claim that puts an event there. */
export function resolvePlace(claims: readonly LiveClaim[], key: string, tables: ResolveTables): BlockFacts {
  if (!claims.length) return collect([]);
  const wanted = key.slice(key.indexOf('|') + 1);
  const rows = ofKind(claims, 'place').sort((a, b) => byStanding(a.live, b.live));
  const row = rows[0]?.value;
  const named = sayings(claims, (c) => placeIn(c, tables, wanted));
  const first = named.map((s) => s.value).sort(byCodeUnit)[0];
  const known = first === undefined ? null : tables.placeOf(first);
  const country =
    row?.country ??
    known?.country ??
    foldSingle(
      sayings(claims, (c) => hostIn(c, wanted)),
      { field: 'hostCountry' },
    ).value;
  const id = keyedId.place(wanted);
  return {
    nodes: [
      node(
        'Place',
        id,
        present({
          name: row?.name ?? (known?.id === wanted ? known.name : null) ?? first ?? wanted,
          latitude: row?.latitude ?? null,
          longitude: row?.longitude ?? null,
          ...standingOfNamed(claims, []),
        }),
      ),
    ],
    // The gazetteer's word suffices where there is one: a well-known city need not list every event in it.
    edges: country
      ? [
          edge(
            'LOCATED_IN',
            id,
            keyedId.country(country),
            rows.some((r) => r.live.doc.kind === 'dataset')
              ? rows.filter((r) => r.live.doc.kind === 'dataset').map((r) => r.live)
              : claims,
          ),
        ]
      : [],
    supports: supportsOf(claims, id, 'place named'),
  };
}

function placeIn(c: LiveClaim, tables: ResolveTables, wanted: string): string | null {
  const claim = c.claim;
  if (claim.kind === 'place') return claim.value.name;
  if (claim.kind === 'meeting') return claim.value.place;
  const place = claim.kind === 'agreement' ? (claim.value.place ?? null) : null;
  return place && placeKey(place, null, tables) === wanted ? place : null;
}

const hostIn = (c: LiveClaim, wanted: string): string | null =>
  c.claim.kind === 'meeting' && c.claim.value.hostCountry && wanted.endsWith(`-${c.claim.value.hostCountry.toLowerCase()}`)
    ? c.claim.value.hostCountry
    : null;

/** The memberships of one country in one organization: one a role and start. */
export function resolveMembership(claims: readonly LiveClaim[], tables: ResolveTables): BlockFacts {
  const groups = new Map<string, { live: LiveClaim; value: ClaimOf<'membership'>['value'] }[]>();
  for (const m of ofKind(claims, 'membership')) {
    const key = `${m.value.role}|${m.value.from ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return collect(
    [...groups.values()].map((rows) => {
      const lives = rows.map((r) => r.live);
      const first = representative(lives);
      const value = first.claim.value as ClaimOf<'membership'>['value'];
      const to = foldSingle(
        sayings(lives, (l) => (l.claim.value as typeof value).to),
        { dates: true, field: 'to' },
      );
      const organization = organizationKey(value.organization, tables);
      const id = factId('membership', `${organization} ${value.country}`, first.claim.id);
      const more: Properties = value.from
        ? { earliest: spanOf(value.from).earliest, latest: to.value ? spanOf(to.value).latest : '9999-12-31' }
        : {};
      const country = tables.countryName(value.country);
      return {
        nodes: [
          node(
            'Membership',
            id,
            present({
              name: `${country} in ${organization} (${value.role.replaceAll('-', ' ')}${value.from ? `, ${value.from.slice(0, 4)}–${to.value?.slice(0, 4) ?? ''}` : ''})`,
              role: value.role,
              startDate: value.from,
              endDate: to.value,
              ...more,
              ...standingOfNamed(lives, to.conflict ? ['endDate'] : []),
            }),
          ),
        ],
        edges: [
          edge('MEMBERSHIP_OF', id, keyedId.country(value.country), lives),
          edge('MEMBERSHIP_IN', id, keyedId.organization(organization), lives),
        ],
        supports: supportsOf(lives, id, 'same country, organization, role and start'),
      };
    }),
  );
}

/** One exercise series with the countries that took part and when that was reported. */
export function resolveExercise(claims: readonly LiveClaim[]): BlockFacts {
  const rows = ofKind(claims, 'exercise');
  const first = [...rows].sort((a, b) => byStanding(a.live, b.live))[0];
  if (!first) return collect([]);
  const id = keyedId.exercise(first.value.name);
  const lives = rows.map((r) => r.live);
  const byCountry = new Map<string, LiveClaim[]>();
  for (const r of rows) for (const c of r.value.countries) byCountry.set(c, [...(byCountry.get(c) ?? []), r.live]);
  const edges = [...byCountry].map(([code, stating]) => {
    const spans = stating
      .map((l) => (l.claim.value as ClaimOf<'exercise'>['value']).date ?? l.doc.publishedOn)
      .filter((d): d is string => Boolean(d))
      .map(spanOf);
    const times: Properties = spans.length
      ? {
          earliest: spans.map((s) => s.earliest).sort(byCodeUnit)[0] as string,
          latest: spans
            .map((s) => s.latest)
            .sort(byCodeUnit)
            .at(-1) as string,
        }
      : {};
    return edge('EXERCISED_IN', keyedId.country(code), id, stating, times);
  });
  return {
    nodes: [node('Exercise', id, present({ name: first.value.name, ...standingOfNamed(lives, []) }))],
    edges,
    supports: supportsOf(lives, id, 'same series name'),
  };
}
