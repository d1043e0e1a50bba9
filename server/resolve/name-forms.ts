import { byCodeUnit } from '../model/compare.ts';
import { addDays, spanOf } from '../model/dates.ts';
import { formParts } from '../model/names.ts';
import { BIN } from '../model/spellings.ts';

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
  /** For each office in which dated documents name it as the holder: the first and the last of their dates. */
  seen: { role: string; first: string; last: string }[];
  /** The terms that records give it. */
  terms: { role: string; from: string | null; to: string | null }[];
}

/** A form of which nothing is known yet. */
export const newForm = (key: string): FormFacts => ({ key, claimed: false, roles: [], aliasOf: [], seen: [], terms: [] });

/** The words of a form's key. */
export const tokensOf = (key: string): string[] => formParts(key).tokens;

/**
 * True where every word of `a` stands in `b`, initials standing for words, each word of `b` used once, and `b` says more. A word may be
 * two of `b` written together ("Jongsup", "Jong-sup"), or a father's name without its "bin"; "Jr." and "Sr." are two people.
 */
export function formContains(b: string, a: string): boolean {
  if (a === b || a.startsWith('-|') || b.startsWith('-|')) return false;
  const [big, small] = [formParts(b), formParts(a)];
  if (big.suffix && small.suffix && big.suffix !== small.suffix) return false;
  if (small.tokens.length > big.tokens.length) return false;
  const left = [...big.tokens];
  const fathers = small.tokens.some((t) => t.startsWith(BIN));
  let full = 0;
  let initials = 0;
  // Whole words first, so that an initial does not take a word that another names in full.
  for (const t of [...small.tokens].sort((x, y) => y.length - x.length || byCodeUnit(x, y))) {
    const [i, k] = positionOf(t, left, fathers);
    if (i < 0) return false;
    if (t.length > 1 && (left[i] as string).length > 1) full++;
    if (t.length === 1 && left[i] === t) initials++;
    for (const at of [i, k].sort((x, y) => y - x)) if (at >= 0) left.splice(at, 1);
  }
  // "George W. Bush" is not "George H. W. Bush": who gives initials gives them all.
  if (initials > 0 && left.some((w) => w.length === 1)) return false;
  // Of two with the same words only the one that gives the generation says more.
  return full > 0 && (!sameWords(big.tokens, small.tokens) || (big.suffix !== null && small.suffix === null));
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((t) => b.includes(t));

/** Where a word stands among others, and where its second part does; -1 for nowhere. */
function positionOf(t: string, left: readonly string[], fathers: boolean): [number, number] {
  const whole = left.indexOf(t);
  if (whole >= 0) return [whole, -1];
  if (t.length === 1) return [left.findIndex((w) => w.startsWith(t)), -1];
  if (!fathers && left.some((w) => !w.startsWith(BIN))) {
    const father = left.indexOf(`${BIN}${t}`);
    if (father >= 0) return [father, -1];
  }
  for (const [i, first] of left.entries()) {
    if (first.length < 2 || !t.startsWith(first)) continue;
    const k = left.findIndex((w, at) => at !== i && w.length > 1 && first + w === t);
    if (k >= 0) return [i, k];
  }
  return [-1, -1];
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

/** Both bear offices, and none in common. */
export function officesClash(a: readonly FormFacts[], b: readonly FormFacts[]): boolean {
  const [x, y] = [a.flatMap((f) => f.roles), b.flatMap((f) => f.roles)];
  return x.length > 0 && y.length > 0 && !x.some((r) => y.includes(r));
}

/** Days by which a document may name a holder before or after the term: designated ministers, and news of who left. */
const TERM_SLACK = 60;

/**
 * True where a surname, with initials at most, is named in an office at a time at which the records have the other out of it: some
 * earlier or later holder of the same family name.
 */
export function outOfOffice(form: string, small: readonly FormFacts[], larger: readonly FormFacts[]): boolean {
  if (formParts(form).tokens.filter((t) => t.length > 1).length > 1) return false;
  const terms = larger.flatMap((f) => f.terms);
  return small
    .flatMap((f) => f.seen)
    .some(({ role, first, last }) => {
      const held = terms.filter((t) => t.role === role);
      return held.length > 0 && [spanOf(first).latest, spanOf(last).earliest].some((day) => !held.some((t) => dayInTerm(day, t)));
    });
}

const dayInTerm = (day: string, term: FormFacts['terms'][number]): boolean =>
  (!term.from || addDays(spanOf(term.from).earliest, -TERM_SLACK) <= day) &&
  (!term.to || day <= addDays(spanOf(term.to).latest, TERM_SLACK));

/** "X Jr." and "X Sr." are two; where both are known, neither is taken for a longer name that does not say which it is. */
export function otherGeneration(
  form: string,
  within: string,
  main: string,
  generations: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const own = formParts(form).suffix;
  const others = [formParts(within).suffix, formParts(main).suffix].filter((s) => s !== null);
  return own !== null && (others.some((s) => s !== own) || (!others.length && (generations.get(within)?.size ?? 0) > 1));
}

/** The pairs of forms that must not be two people of one document if they are to be one: contained and containing, and who the latter is an alias of. */
export function pairsToCheck(forms: readonly FormFacts[]): { form: string; within: string }[] {
  const mains = new Map(forms.map((f) => [f.key, f.aliasOf]));
  return containments(forms).flatMap(({ form, within }) =>
    [within, ...(mains.get(within) ?? [])].filter((w) => w !== form).map((w) => ({ form, within: w })),
  );
}
