import { byCodeUnit } from '../model/compare.ts';
import { ranked, scoreOf, type Question } from '../model/questions.ts';
import type { Judgement } from './types.ts';

/** A name form of one country as its live claims leave it. */
export interface FormFacts {
  /** `nameFormKey`. */
  key: string;
  /** Whether a live person or tenure claim is of this form; else it is only listed by meetings or agreements. */
  claimed: boolean;
  /** Roles that live claims give it. */
  roles: string[];
  /** Main forms that records state it to be an alias of. */
  aliasOf: string[];
}

const tokensOf = (key: string): string[] => key.slice(key.indexOf('|') + 1).split(' ');

/** True where every word of `a` stands in `b`, initials standing for words, each word of `b` used once, and `b` says more. */
export function formContains(b: string, a: string): boolean {
  if (a === b || a.startsWith('-|') || b.startsWith('-|')) return false;
  const left = tokensOf(b);
  const small = tokensOf(a);
  if (small.length > left.length) return false;
  let full = 0;
  // Whole words first, so that an initial does not take a word that another names in full.
  for (const t of [...small].sort((x, y) => y.length - x.length || byCodeUnit(x, y))) {
    let i = left.indexOf(t);
    if (i < 0 && t.length === 1) i = left.findIndex((w) => w.startsWith(t));
    if (i < 0) return false;
    if (t.length > 1 && (left[i] as string).length > 1) full++;
    left.splice(i, 1);
  }
  return full > 0;
}

/** Pairs (contained, containing) among the forms of one country: the only ones that may be one person. */
export function containments(forms: readonly FormFacts[]): { form: string; within: string }[] {
  const byToken = new Map<string, string[]>();
  for (const f of forms) {
    if (!f.claimed && !f.aliasOf.length) continue;
    for (const t of tokensOf(f.key)) if (t.length > 1) byToken.set(t, [...(byToken.get(t) ?? []), f.key]);
  }
  const out: { form: string; within: string }[] = [];
  for (const f of [...forms].sort((a, b) => byCodeUnit(a.key, b.key))) {
    const candidates = new Set<string>();
    for (const t of tokensOf(f.key)) if (t.length > 1) for (const k of byToken.get(t) ?? []) candidates.add(k);
    for (const k of [...candidates].sort(byCodeUnit)) if (formContains(k, f.key)) out.push({ form: f.key, within: k });
  }
  return out;
}

/**
 * The owner of each form: the fullest form of the person it stands for, or null where nobody is known by it. A form goes to
 * the only maximal form that contains it, aliases of a record to their main form, offices that differ keep forms apart, and so do
 * documents that name both as two people (`apart`, "form\0within"). Judgements overrule.
 */
export function ownersOf(
  forms: readonly FormFacts[],
  apart: ReadonlySet<string>,
  judgements: readonly Judgement[],
): { owners: Map<string, string | null>; questions: Question[] } {
  const byKey = new Map(forms.map((f) => [f.key, f]));
  const verdict = verdicts(judgements);
  const canonical = (key: string): string => {
    const mains = (byKey.get(key)?.aliasOf ?? []).filter((m) => verdict(key, m) !== 'different');
    return mains.length === 1 ? (mains[0] as string) : key;
  };
  const up = new Map<string, string[]>();
  const otherOffice = new Map<string, string[]>();
  for (const { form, within } of containments(forms)) {
    // An alias speaks for the person it is an alias of.
    const main = canonical(within);
    if (apart.has(`${form}\0${within}`) || apart.has(`${form}\0${main}`)) continue;
    if (verdict(form, within) === 'different' || verdict(form, main) === 'different') continue;
    if (officesClash(rolesOf(byKey, form), [...rolesOf(byKey, within), ...rolesOf(byKey, main)])) {
      otherOffice.set(form, [...(otherOffice.get(form) ?? []), main]);
      continue;
    }
    up.set(form, [...(up.get(form) ?? []), within]);
  }
  const next = new Map<string, string>();
  const questions: Question[] = [];
  for (const f of forms) {
    if (canonical(f.key) !== f.key) {
      next.set(f.key, canonical(f.key));
      continue;
    }
    const above = up.get(f.key) ?? [];
    const maximal = above.filter((k) => !above.some((o) => o !== k && formContains(o, k)));
    const owners = new Set(maximal.map(canonical));
    owners.delete(f.key);
    if (owners.size === 1) next.set(f.key, [...owners][0] as string);
    else if (f.claimed) questions.push(...nameQuestions(f.key, owners, new Set(otherOffice.get(f.key)), verdict));
  }
  return { owners: followed(forms, next, judgements, verdict), questions: ranked(questions) };
}

/** Candidates named for one name; a family name that more people bear says too little. */
const MOST_OWNERS = 5;

/** Whose a name is that several bear, or whose it would be but for another office. Nothing where a person has said it. */
function nameQuestions(
  form: string,
  owners: ReadonlySet<string>,
  otherOffice: ReadonlySet<string>,
  verdict: (a: string, b: string) => string | null,
): Question[] {
  const candidates = owners.size ? [...owners] : [...otherOffice].filter((o) => o !== form);
  if (!owners.size && candidates.length !== 1) return [];
  if (candidates.some((o) => verdict(form, o) === 'same')) return [];
  // A name of two words says more than a family name alone.
  const told = tokensOf(form).length > 1 ? 1 : 0.75;
  return candidates
    .sort(byCodeUnit)
    .slice(0, MOST_OWNERS)
    .map((owner) => ({
      kind: owners.size ? 'name' : 'one-short',
      a: form,
      b: owner,
      why: owners.size
        ? `a name of ${owners.size} people of that country`
        : 'a name of one person of that country, but: another office',
      score: scoreOf(owners.size ? (0.8 * told) / owners.size : 0.3 * told),
      among: candidates.length,
    }));
}

function followed(
  forms: readonly FormFacts[],
  next: ReadonlyMap<string, string>,
  judgements: readonly Judgement[],
  verdict: (a: string, b: string) => string | null,
): Map<string, string | null> {
  const end = (key: string): string => {
    const seen = new Set<string>();
    let at = key;
    while (next.has(at) && !seen.has(at)) {
      seen.add(at);
      at = next.get(at) as string;
    }
    // Records that call each other's names aliases form a ring: its smallest form stands for it.
    return seen.has(at) ? ([...seen].sort(byCodeUnit)[0] as string) : at;
  };
  const owner = new Map(forms.map((f) => [f.key, end(f.key)]));
  for (const j of [...judgements].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (j.verdict !== 'same' || verdict(j.a, j.b) !== 'same') continue;
    const a = owner.get(j.a);
    const b = owner.get(j.b);
    if (a === undefined || b === undefined || a === b) continue;
    const [keep, drop] = [a, b].sort((x, y) => tokensOf(y).length - tokensOf(x).length || byCodeUnit(x, y)) as [string, string];
    for (const [k, o] of owner) if (o === drop) owner.set(k, keep);
  }
  const known = new Set(forms.filter((f) => f.claimed).map((f) => owner.get(f.key)));
  return new Map([...owner].map(([k, o]) => [k, known.has(o) ? o : null]));
}

function verdicts(judgements: readonly Judgement[]): (a: string, b: string) => 'same' | 'different' | null {
  const last = new Map<string, Judgement>();
  for (const j of judgements) {
    const key = [j.a, j.b].sort(byCodeUnit).join('\0');
    const other = last.get(key);
    if (!other || other.on < j.on || (other.on === j.on && j.verdict === 'different')) last.set(key, j);
  }
  return (a, b) => last.get([a, b].sort(byCodeUnit).join('\0'))?.verdict ?? null;
}

const rolesOf = (forms: ReadonlyMap<string, FormFacts>, key: string): readonly string[] => forms.get(key)?.roles ?? [];

function officesClash(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((r) => b.includes(r));
}

/** The pairs of forms that must not be two people of one document if they are to be one: contained and containing, and who the latter is an alias of. */
export function pairsToCheck(forms: readonly FormFacts[]): { form: string; within: string }[] {
  const mains = new Map(forms.map((f) => [f.key, f.aliasOf]));
  return containments(forms).flatMap(({ form, within }) =>
    [within, ...(mains.get(within) ?? [])].filter((w) => w !== form).map((w) => ({ form, within: w })),
  );
}
