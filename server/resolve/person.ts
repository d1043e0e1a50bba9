import type { ClaimOf } from '../model/claims.ts';
import { sortedUnique } from '../model/compare.ts';
import type { BlockFacts } from '../model/facts.ts';
import { factId, keyedId } from '../model/ids.ts';
import { nameFormKey } from '../model/names.ts';
import { collect, edge, foldSingle, node, present, representative, sayings, standingOfNamed } from './fold.ts';
import type { LiveClaim } from './types.ts';

/** The bare name that a claim gives the person it is of. */
export function nameIn(live: LiveClaim): string {
  const value = live.claim.value as ClaimOf<'person'>['value'] | ClaimOf<'tenure'>['value'];
  return 'person' in value ? value.person : value.name;
}

/** One person: all claims of the forms that stage one gave to them. */
export function resolvePerson(claims: readonly LiveClaim[]): BlockFacts {
  if (!claims.length) return collect([]);
  const first = representative(claims);
  const name = nameIn(first);
  const country = first.claim.kind === 'person' || first.claim.kind === 'tenure' ? first.claim.value.country : null;
  const id = factId('person', name, first.claim.id);
  const own = nameFormKey(name, country);
  const names = claims.flatMap((c) => [nameIn(c), ...(c.claim.kind === 'tenure' ? c.claim.value.aliases : [])]);
  const wikidata = foldSingle(
    sayings(claims, (c) => (c.claim.kind === 'tenure' ? c.claim.value.wikidata : null)),
    { field: 'wikidata' },
  );
  const supports = claims.map((c) => {
    const same = nameFormKey(nameIn(c), country) === own;
    return {
      claim: c.claim.id,
      fact: id,
      reason: same ? 'same name and country' : 'the only fuller name of that country that fits',
      score: same ? 1 : 0.9,
    };
  });
  return {
    nodes: [
      node(
        'Person',
        id,
        present({
          name,
          aliases: sortedUnique(names.filter((n) => n !== name)),
          wikidata: wikidata.value,
          ...standingOfNamed(claims, wikidata.conflict ? ['wikidata'] : []),
        }),
      ),
    ],
    edges: country ? [edge('SERVES', id, keyedId.country(country), claims)] : [],
    supports,
  };
}
