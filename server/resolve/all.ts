import type { Claim } from '../model/claims.ts';
import { byCodeUnit, sortedUnique } from '../model/compare.ts';
import type { BlockFacts } from '../model/facts.ts';
import { applyCorrections } from './corrections.ts';
import { blockKind, linksOf, personBlock, stageOf, STAGES } from './blocks.ts';
import { collect } from './fold.ts';
import { resolveBlock } from './index.ts';
import { newForm, pairsToCheck, type FormFacts } from './name-forms.ts';
import { ownersOf } from './names.ts';
import { holdersAsked } from './tenure.ts';
import type { Answers, Correction, DocFacts, Judgement, Links, LiveClaim, ResolveTables } from './types.ts';

/** The live inputs: the newest version of each document that was not retracted, with what people said of the claims. */
export interface Inputs {
  documents: readonly { doc: DocFacts; claims: readonly Claim[] }[];
  judgements: readonly Judgement[];
  corrections: readonly Correction[];
}

/** All facts by block. What the store must hold after any history that leads to these inputs. */
export type ResolvedAll = ReadonlyMap<string, BlockFacts>;

/** Resolves every block in memory, stage by stage, with no store: the yardstick for `ingest` and for `doctor --deep`. */
export function resolveAll(inputs: Inputs, tables: ResolveTables): ResolvedAll {
  const { blocks, forms, formClaims } = gather(inputs, tables);
  const out = new Map<string, BlockFacts>();
  const owner = new Map<string, string | null>();
  const byCountry = new Map<string, FormFacts[]>();
  for (const f of forms.values()) {
    const country = f.key.slice(0, f.key.indexOf('|'));
    byCountry.set(country, [...(byCountry.get(country) ?? []), f]);
  }
  for (const [country, list] of byCountry) {
    const { owners, questions } = ownersOf(list, apartIn(list, formClaims), inputs.judgements);
    for (const [k, o] of owners) owner.set(k, o);
    if (questions.length) out.set(`names|${country}`, { nodes: [], edges: [], supports: [], questions });
  }
  for (const [form, claims] of formClaims) {
    const own = owner.get(form);
    if (!own) continue;
    const key = personBlock(own);
    blocks.set(key, [...(blocks.get(key) ?? []), ...claims]);
  }
  const personOfOwner = new Map<string, string>();
  const factOf = new Map<string, string>();
  const holders = new Map<string, string | null>();
  const answers: Answers = {
    person: (form) => personOfOwner.get(owner.get(form) ?? '') ?? null,
    holder: (claim, country, role) => holders.get(`${claim}|${country}|${role}`) ?? null,
    fact: (claim) => factOf.get(claim) ?? null,
  };
  const linked = linkedUnits([...blocks.keys()], blocks, inputs.judgements);
  for (let stage = 0; stage < STAGES.length; stage++) {
    for (const keys of linked.filter((u) => stageOf(u[0] as string) === stage)) {
      const claims = uniqueClaims(keys.flatMap((k) => blocks.get(k) ?? []));
      const facts = resolveBlock({ keys, claims, judgements: inputs.judgements }, answers, tables);
      out.set(keys.join('\0'), facts);
      const kind = blockKind(keys[0] as string);
      if (kind === 'person') for (const n of facts.nodes) personOfOwner.set((keys[0] as string).slice('person|'.length), n.id);
      if (kind === 'meeting') for (const s of facts.supports) factOf.set(s.claim, s.fact);
      if (kind === 'tenure') {
        const [, country, role] = (keys[0] as string).split('|') as [string, string, string];
        for (const [claim, person] of holdersAsked(claims, country, role, answers))
          holders.set(`${claim}|${country}|${role}`, person);
      }
    }
  }
  return out;
}

/** All facts of all blocks as one. */
export function allFacts(resolved: ResolvedAll): BlockFacts {
  return collect([...resolved.values()]);
}

interface Gathered {
  blocks: Map<string, LiveClaim[]>;
  forms: Map<string, FormFacts>;
  formClaims: Map<string, LiveClaim[]>;
}

function gather(inputs: Inputs, tables: ResolveTables): Gathered {
  const blocks = new Map<string, LiveClaim[]>();
  const forms = new Map<string, FormFacts>();
  const formClaims = new Map<string, LiveClaim[]>();
  const form = (key: string): FormFacts => {
    const f = forms.get(key) ?? newForm(key);
    forms.set(key, f);
    return f;
  };
  for (const { doc, claims } of inputs.documents) {
    const corrected = claims.map((c) => applyCorrections(c, inputs.corrections));
    const effective = corrected.map((c) => c.claim).filter((c): c is Claim => c !== null);
    const links = linksOf(effective, tables);
    for (const { claim, settledFields } of corrected) {
      if (!claim) continue;
      const l = links.get(claim.id) as Links;
      const live: LiveClaim = { claim, doc, settledFields, people: l.people };
      for (const b of l.blocks) blocks.set(b, [...(blocks.get(b) ?? []), live]);
      for (const key of l.forms) {
        const f = form(key);
        f.claimed = true;
        f.roles = sortedUnique([...f.roles, ...rolesIn(claim)]);
        noteOffice(f, claim, doc);
        formClaims.set(key, [...(formClaims.get(key) ?? []), live]);
      }
      for (const a of l.aliases) {
        const f = form(a.form);
        f.aliasOf = sortedUnique([...f.aliasOf, a.of]);
      }
      for (const p of l.people) for (const key of p.forms) form(key);
    }
  }
  return { blocks, forms, formClaims };
}

const rolesIn = (claim: Pick<Claim, 'kind' | 'value'>): string[] => {
  const role = claim.kind === 'person' || claim.kind === 'tenure' ? (claim.value as { role: string | null }).role : null;
  return role ? [role] : [];
};

/** What a claim says of when somebody of this form was in an office. */
function noteOffice(form: FormFacts, claim: Claim, doc: DocFacts): void {
  if (claim.kind === 'tenure') form.terms.push({ role: claim.value.role, from: claim.value.from, to: claim.value.to });
  if (claim.kind !== 'person' || !claim.value.role || claim.value.former || !doc.publishedOn) return;
  const [role, on] = [claim.value.role, doc.publishedOn];
  const known = form.seen.find((s) => s.role === role);
  if (!known) form.seen.push({ role, first: on, last: on });
  else [known.first, known.last] = [on < known.first ? on : known.first, on > known.last ? on : known.last];
}

/** Pairs of forms that one document has claims of, and so are two people. */
function apartIn(forms: readonly FormFacts[], formClaims: ReadonlyMap<string, LiveClaim[]>): Set<string> {
  const documents = (key: string): Set<string> => new Set((formClaims.get(key) ?? []).map((l) => l.doc.key));
  const out = new Set<string>();
  for (const { form, within } of pairsToCheck(forms)) {
    const own = documents(form);
    for (const key of documents(within)) if (own.has(key)) out.add(`${form}\0${within}`);
  }
  return out;
}

function uniqueClaims(claims: readonly LiveClaim[]): LiveClaim[] {
  return [...new Map(claims.map((c) => [c.claim.id, c])).values()];
}

/** Blocks that `same` judgements tie together are one unit; keys sorted within and among units. */
function linkedUnits(
  keys: readonly string[],
  blocks: ReadonlyMap<string, LiveClaim[]>,
  judgements: readonly Judgement[],
): string[][] {
  const at = new Map<string, string[]>();
  for (const key of keys) {
    const kind = blockKind(key);
    if (kind !== 'meeting' && kind !== 'agreement') continue;
    for (const l of blocks.get(key) ?? []) at.set(l.claim.id, [...(at.get(l.claim.id) ?? []), key]);
  }
  const unit = new Map(keys.map((k) => [k, new Set([k])]));
  for (const j of judgements) {
    if (j.verdict !== 'same') continue;
    for (const a of at.get(j.a) ?? []) {
      for (const b of at.get(j.b) ?? []) {
        if (blockKind(a) !== blockKind(b)) continue;
        const joined = new Set([...(unit.get(a) ?? []), ...(unit.get(b) ?? [])]);
        for (const k of joined) unit.set(k, joined);
      }
    }
  }
  return [...new Set(unit.values())]
    .map((s) => [...s].sort(byCodeUnit))
    .sort((a, b) => byCodeUnit(a[0] as string, b[0] as string));
}
