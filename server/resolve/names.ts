import { byCodeUnit } from '../model/compare.ts';
import { formParts } from '../model/names.ts';
import { ranked, scoreOf, type Question } from '../model/questions.ts';
import {
  containments,
  formContains,
  officesClash,
  otherGeneration,
  outOfOffice,
  tokensOf,
  type FormFacts,
} from './name-forms.ts';
import type { Judgement } from './types.ts';

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
  const pairs = containments(forms);
  const generations = new Map<string, Set<string>>();
  for (const { form, within } of pairs) {
    const { suffix } = formParts(form);
    if (suffix) generations.set(within, new Set([...(generations.get(within) ?? []), suffix]));
  }
  const up = new Map<string, string[]>();
  const but = new Map<string, Map<string, string>>();
  for (const { form, within } of pairs) {
    // An alias speaks for the person it is an alias of.
    const main = canonical(within);
    if (apart.has(`${form}\0${within}`) || apart.has(`${form}\0${main}`)) continue;
    if (verdict(form, within) === 'different' || verdict(form, main) === 'different') continue;
    if (otherGeneration(form, within, main, generations)) continue;
    const [small, larger] = [factsOf(byKey, [form]), factsOf(byKey, [within, main])];
    const rule = officesClash(small, larger)
      ? 'another office'
      : outOfOffice(form, small, larger)
        ? 'out of that office then'
        : null;
    if (rule) {
      but.set(form, (but.get(form) ?? new Map<string, string>()).set(main, rule));
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
    else if (f.claimed) questions.push(...nameQuestions(f.key, owners, but.get(f.key) ?? new Map(), verdict));
  }
  return { owners: followed(forms, next, judgements, verdict), questions: ranked(questions) };
}

/** Candidates named for one name; a family name that more people bear says too little. */
const MOST_OWNERS = 5;

/** Whose a name is that several bear, or whose it would be but for the office. Nothing where a person has said it. */
function nameQuestions(
  form: string,
  owners: ReadonlySet<string>,
  but: ReadonlyMap<string, string>,
  verdict: (a: string, b: string) => string | null,
): Question[] {
  const candidates = owners.size ? [...owners] : [...but.keys()].filter((o) => o !== form);
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
        : `a name of one person of that country, but: ${but.get(owner)}`,
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

const factsOf = (forms: ReadonlyMap<string, FormFacts>, keys: readonly string[]): FormFacts[] =>
  keys.map((k) => forms.get(k)).filter((f): f is FormFacts => f !== undefined);
