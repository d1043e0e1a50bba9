// Which claim of the product is which hand-made answer of the same document. What has no partner is the extractor's doing (missed,
// or read wrongly), is told as such, and is no matter of merging.
import { nameTokens } from '../../../server/model/names.ts';
import type { AgreementValue, ExerciseValue, MeetingValue, PersonValue } from '../../../server/model/claims.ts';
import type { Supported } from './graph.ts';
import {
  KINDS,
  type Gold,
  type GoldAgreement,
  type GoldExercise,
  type GoldMeeting,
  type GoldPerson,
  type Kind,
} from './items.ts';

const CLAIM: Record<Kind, string> = { people: 'person', meetings: 'meeting', agreements: 'agreement', exercises: 'exercise' };

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (!a.size && !b.size) return 1;
  let both = 0;
  for (const w of a) if (b.has(w)) both++;
  return both / (a.size + b.size - both);
};
const sameSet = (a: readonly string[], b: readonly string[]): boolean => share(new Set(a), new Set(b)) === 1;
const sameTime = (a: string | null, b: string | null): boolean => {
  if (!a || !b) return true;
  const n = Math.min(a.length, b.length);
  return a.slice(0, n) === b.slice(0, n);
};
/** Names of one person: the words of one stand in the other. */
const sameName = (a: string, b: string): boolean => {
  const [x, y] = [nameTokens(a), nameTokens(b)].sort((p, q) => p.length - q.length) as [string[], string[]];
  return x.length > 0 && x.every((w) => y.includes(w));
};
const sharedNames = (a: readonly string[], b: readonly string[]): number => {
  if (!a.length && !b.length) return 1;
  const both = a.filter((n) => b.some((m) => sameName(n, m))).length;
  return both / (a.length + b.length - both || 1);
};

/** How well a claim answers: 0 for another fact. */
function match(kind: Kind, gold: Gold, index: number, value: Supported['value']): number {
  switch (kind) {
    case 'people': {
      const [g, p] = [gold.people[index] as GoldPerson, value as PersonValue];
      if (!sameName(g.name, p.name) || (g.country && p.country && g.country !== p.country)) return 0;
      return 1 + share(new Set(nameTokens(g.name)), new Set(nameTokens(p.name)));
    }
    case 'meetings': {
      const [g, m] = [gold.meetings[index] as GoldMeeting, value as MeetingValue];
      const countries =
        g.kind === 'multilateral' ? share(new Set(g.countries), new Set(m.countries)) >= 0.5 : sameSet(g.countries, m.countries);
      if (g.kind !== m.kind || !countries || !sameTime(g.date, m.date)) return 0;
      return 1 + sharedNames(g.people, m.people) + (g.date === m.date ? 1 : 0) + (g.status === m.status ? 1 : 0);
    }
    case 'agreements': {
      const [g, a] = [gold.agreements[index] as GoldAgreement, value as AgreementValue];
      if (!sameSet(g.parties, a.parties) || !sameTime(g.signedOn, a.signedOn)) return 0;
      const named = share(words(g.name), words(a.name));
      return named < 0.3 && g.kind !== a.kind ? 0 : 1 + 2 * named + (g.kind === a.kind ? 0.5 : 0);
    }
    case 'exercises': {
      const [g, e] = [gold.exercises[index] as GoldExercise, value as ExerciseValue];
      return share(words(g.name), words(e.name));
    }
  }
}

/** For the answers of one document: the claim for each item ("people 3") that has one, best pairs first. */
export function alignDocument(gold: Gold, claims: readonly Supported[]): Map<string, Supported> {
  const out = new Map<string, Supported>();
  for (const kind of KINDS) {
    const mine = claims.filter((c) => c.kind === CLAIM[kind]);
    const pairs = gold[kind].flatMap((_, i) =>
      mine.map((claim) => ({ i, claim, score: match(kind, gold, i, claim.value) })).filter((p) => p.score > 0),
    );
    pairs.sort((a, b) => b.score - a.score || a.i - b.i || (a.claim.id < b.claim.id ? -1 : 1));
    const taken = new Set<string>();
    for (const { i, claim } of pairs) {
      if (out.has(`${kind} ${i}`) || taken.has(claim.id)) continue;
      out.set(`${kind} ${i}`, claim);
      taken.add(claim.id);
    }
  }
  return out;
}
