import type { AgreementValue, MeetingValue } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import { slug } from '../model/ids.ts';
import { isSingleWord, nameFormKey } from '../model/names.ts';
import { nameKeyOf } from './agreement-names.ts';
import type { CoreClaim, Links, ResolveTables } from './types.ts';

/** The order in which kinds of blocks are settled: each stage reads only what earlier ones answered. */
export const STAGES = [
  ['country', 'organization', 'place'],
  ['names'],
  ['person'],
  ['membership', 'tenure'],
  ['meeting'],
  ['agreement', 'exercise'],
  ['mentions'],
] as const;
export type BlockKind = (typeof STAGES)[number][number];

/** The kind of block that a key names. */
export function blockKind(key: string): BlockKind {
  return key.slice(0, key.indexOf('|')) as BlockKind;
}

/** The place of a block in the order of settling. */
export function stageOf(key: string): number {
  const kind = blockKind(key);
  return STAGES.findIndex((kinds) => (kinds as readonly string[]).includes(kind));
}

/** Key of the block that decides which forms of one country's people are one. */
export const namesBlock = (form: string): string => `names|${form.slice(0, form.indexOf('|'))}`;
/** Key of the block of all claims about the person whose fullest form this is. */
export const personBlock = (ownerForm: string): string => `person|${ownerForm}`;

/** The organization a text's forum name stands for: the table's id, else the name as given. */
export function organizationKey(name: string, tables: ResolveTables): string {
  return tables.organizationId(name) ?? name;
}

/** Id of a place: the gazetteer's, else made from name and country. */
export function placeKey(name: string, country: string | null, tables: ResolveTables): string {
  return tables.placeOf(name, country)?.id ?? [slug(name), country?.toLowerCase()].filter(Boolean).join('-');
}

/** The form of a person claim. A single word without a country says too little to be the same person elsewhere. */
export function personForm(name: string, country: string | null, document: string): string | null {
  const key = nameFormKey(name, country);
  return key && country === null && isSingleWord(name) ? `${key}@${document}` : key;
}

/**
 * Blocks and name forms of all claims of one document, by claim id. A function of the claims and tables alone, so that
 * resolving everything equals resolving each block.
 */
export function linksOf(claims: readonly CoreClaim[], tables: ResolveTables): Map<string, Links> {
  const countryOf = new Map<string, string | null>();
  for (const c of claims) if (c.kind === 'person') countryOf.set(c.value.name, c.value.country);
  const out = new Map<string, Links>();
  for (const c of claims) out.set(c.id, linksOfOne(c, countryOf, tables));
  return out;
}

function linksOfOne(claim: CoreClaim, countryOf: Map<string, string | null>, tables: ResolveTables): Links {
  const links: Links = { blocks: [], forms: [], aliases: [], people: [] };
  const blocks = new Set<string>();
  switch (claim.kind) {
    case 'country':
      blocks.add(`country|${claim.value.code}`);
      break;
    case 'organization':
      blocks.add(`organization|${slug(organizationKey(claim.value.id, tables))}`);
      break;
    case 'place':
      blocks.add(`place|${claim.value.id}`);
      break;
    case 'membership':
      blocks.add(`membership|${slug(claim.value.organization)}|${claim.value.country}`);
      blocks.add(`organization|${slug(organizationKey(claim.value.organization, tables))}`);
      break;
    case 'exercise':
      blocks.add(`exercise|${slug(claim.value.name)}`);
      break;
    case 'person': {
      const form = personForm(claim.value.name, claim.value.country, claim.document);
      if (form) links.forms.push(form);
      blocks.add(`mentions|${claim.document}`);
      if (form && claim.value.country && claim.value.role) blocks.add(`tenure|${claim.value.country}|${claim.value.role}`);
      break;
    }
    case 'tenure': {
      const form = nameFormKey(claim.value.person, claim.value.country);
      if (!form) break;
      links.forms.push(form);
      for (const alias of claim.value.aliases) {
        const key = nameFormKey(alias, claim.value.country);
        if (key && key !== form && !isSingleWord(alias)) links.aliases.push({ form: key, of: form });
      }
      blocks.add(`tenure|${claim.value.country}|${claim.value.role}`);
      break;
    }
    case 'meeting':
      blocks.add(meetingBlock(claim.value, tables));
      addContext(blocks, claim.value.place, claim.value.hostCountry, [claim.value.forum, claim.value.sidelinesOf], tables);
      for (const office of claim.value.offices ?? []) blocks.add(`tenure|${office.country}|${office.role}`);
      links.people = peopleLinks(claim.value.people, claim.value.countries, countryOf, claim.document);
      break;
    case 'agreement':
      blocks.add(agreementBlock(claim.value, tables));
      addContext(
        blocks,
        claim.value.place ?? null,
        null,
        claim.value.parties.filter((p) => !isCountryCode(p)),
        tables,
      );
      links.people = peopleLinks(claim.value.signatories, claim.value.parties.filter(isCountryCode), countryOf, claim.document);
      break;
  }
  links.blocks = [...blocks].sort(byCodeUnit);
  return links;
}

/** True for an ISO alpha-2 code, as against an organization's id; `EU` is the organization. */
export function isCountryCode(party: string): boolean {
  return /^[A-Z]{2}$/.test(party) && party !== 'EU' && party !== 'UN' && party !== 'AU-ORG';
}

function addContext(
  blocks: Set<string>,
  place: string | null,
  country: string | null,
  organizations: (string | null)[],
  tables: ResolveTables,
): void {
  if (place) blocks.add(`place|${placeKey(place, country, tables)}`);
  for (const name of organizations) if (name) blocks.add(`organization|${slug(organizationKey(name, tables))}`);
}

function peopleLinks(
  names: readonly string[],
  countries: readonly string[],
  countryOf: Map<string, string | null>,
  document: string,
): Links['people'] {
  return names.map((name) => {
    const known = countryOf.get(name);
    const forms = countryOf.has(name) ? [personForm(name, known ?? null, document)] : countries.map((c) => nameFormKey(name, c));
    return { name, forms: sortedUnique(forms.filter((f): f is string => f !== null)) };
  });
}

function meetingBlock(value: MeetingValue, tables: ResolveTables): string {
  if (value.forum && value.kind === 'multilateral') return `meeting|forum|${slug(organizationKey(value.forum, tables))}`;
  return `meeting|${value.kind}|${sortedUnique(value.countries).join(';')}`;
}

function agreementBlock(value: AgreementValue, tables: ResolveTables): string {
  const parties = sortedUnique(value.parties);
  return parties.length >= 4 ? `agreement|name|${nameKeyOf(value, tables)}` : `agreement|${parties.join(';')}`;
}
