import { BODIES } from './bodies.ts';
import { FAIRS } from './fairs.ts';
import { FORUMS } from './forums.ts';
import type { OrganizationEntry } from './types.ts';

/** The organizations of the reference joined with the forums, bodies and fairs that texts name; a row of the reference wins. */
export function joinOrganizations(listed: readonly OrganizationEntry[]): OrganizationEntry[] {
  const byId = new Map(listed.map((o) => [o.id, o]));
  for (const f of FORUMS) {
    const known = byId.get(f.id);
    byId.set(f.id, {
      id: f.id,
      name: known?.name ?? f.name ?? null,
      kind: known?.kind ?? f.kind ?? null,
      parent: f.parent ?? known?.parent ?? null,
      aliases: [...(f.aliases ?? [])],
      shaky: f.shaky ?? [],
      twoCountry: f.twoCountry ?? known?.twoCountry ?? false,
      members: f.members ?? [],
      listed: f.listed ?? true,
    });
  }
  for (const b of BODIES)
    if (!byId.has(b.id))
      byId.set(b.id, {
        id: b.id,
        name: b.names[0] ?? b.id,
        kind: b.kind,
        parent: b.parent,
        aliases: [...b.names],
        shaky: [...b.shaky],
        twoCountry: false,
        members: [],
        listed: b.listed,
      });
  for (const [id, ...aliases] of FAIRS)
    if (!byId.has(id))
      byId.set(id, {
        id,
        name: aliases[0] ?? id,
        kind: 'fair',
        parent: null,
        aliases: [...aliases],
        shaky: [],
        twoCountry: false,
        members: [],
        listed: false,
      });
  return [...byId.values()];
}
