import type { Claim, ClaimKind } from '../model/claims.ts';
import { canonicalJson } from '../model/compare.ts';
import { spanOf } from '../model/dates.ts';
import { InputError } from '../model/errors.ts';
import { hash12 } from '../model/ids.ts';
import type { Cell, Properties } from '../model/values.ts';

/** The flat fields of a claim, for those who query without reading JSON. */
interface Flat {
  status?: string | null;
  date?: string | null;
  placeName?: string | null;
  label?: string | null;
  subkind?: string | null;
  durationYears?: number | null;
  edition?: number | null;
  role?: string | null;
  title?: string | null;
  former?: true | null;
}

function flatOf(claim: Claim): Flat {
  switch (claim.kind) {
    case 'meeting': {
      const v = claim.value;
      return {
        status: v.status,
        date: v.date,
        placeName: v.place,
        label: v.forum ?? v.kind,
        subkind: v.kind,
        edition: v.edition,
      };
    }
    case 'agreement': {
      const v = claim.value;
      return {
        status: v.status,
        date: v.signedOn,
        placeName: v.place ?? null,
        label: v.name,
        subkind: v.kind,
        durationYears: v.durationYears,
      };
    }
    case 'person':
      return {
        label: claim.value.name,
        role: claim.value.role,
        title: claim.value.title,
        former: claim.value.former ? true : null,
      };
    case 'tenure':
      return { label: claim.value.person, role: claim.value.role, title: claim.value.title, date: claim.value.from };
    case 'membership':
      return { label: claim.value.organization, role: claim.value.role, date: claim.value.from };
    case 'organization':
      return { label: claim.value.id, subkind: claim.value.kind, date: claim.value.founded };
    case 'exercise':
      return { label: claim.value.name, date: claim.value.date ?? null };
    case 'country':
      return { label: claim.value.name };
    case 'place':
      return { label: claim.value.name };
  }
}

/** A claim as the properties of its node. `effective` is the value after corrections where it differs from the text's. */
export function claimProperties(
  claim: Claim,
  recordedAt: string,
  effective: Claim['value'] | null,
  settledFields: readonly string[],
): Properties {
  const flat = flatOf(effective ? ({ ...claim, value: effective } as Claim) : claim);
  const out: Properties = {
    id: claim.id,
    kind: claim.kind,
    document: claim.document,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    rule: claim.rule,
    value: canonicalJson(claim.value),
    spans: canonicalJson(claim.spans),
    recordedAt,
    hash: hash12(claim.id),
    name: `${claim.kind}: ${flat.label ?? claim.quote.slice(0, 60)}`,
  };
  for (const [key, value] of Object.entries(flat))
    if (value !== null && value !== undefined && value !== '') out[key] = value as string | number | boolean;
  if (typeof flat.date === 'string') Object.assign(out, spanOf(flat.date));
  if (claim.refs && Object.keys(claim.refs).length) out['references'] = canonicalJson(claim.refs);
  if (claim.reportedBy?.length) out['reportedBy'] = claim.reportedBy;
  if (effective) out['effective'] = canonicalJson(effective);
  if (settledFields.length) out['settledFields'] = [...settledFields].sort();
  return out;
}

/** The claim that a node's properties hold, as the text states it (before corrections). Throws InputError for properties no Entente wrote. */
export function claimOf(properties: Record<string, Cell>): Claim {
  const text = (key: string): string => {
    const v = properties[key];
    if (typeof v !== 'string')
      throw new InputError(
        `The claim ${JSON.stringify(properties['id'])} has no ${key}; the store was changed from outside. Run "entente rebuild".`,
      );
    return v;
  };
  const references = properties['references'];
  const reportedBy = properties['reportedBy'];
  return {
    id: text('id'),
    kind: text('kind') as ClaimKind,
    document: text('document'),
    quote: text('quote'),
    rule: text('rule'),
    start: Number(properties['start']),
    end: Number(properties['end']),
    value: JSON.parse(text('value')) as never,
    spans: JSON.parse(text('spans')) as never,
    ...(typeof references === 'string' ? { refs: JSON.parse(references) as NonNullable<Claim['refs']> } : {}),
    ...(Array.isArray(reportedBy) ? { reportedBy: reportedBy as string[] } : {}),
  };
}
