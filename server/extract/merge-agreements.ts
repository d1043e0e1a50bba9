import { type AgreementDraft, RANK, takeTerm } from './ledger.ts';
import { words } from './known-papers.ts';
import type { Trace } from './trace.ts';
import type { When } from './when.ts';

/** Joins descriptions ("the military communications pact") with the name given a few sentences on, and repeats. */
export function mergeAgreements(
  drafts: readonly AgreementDraft[],
  countryWords: ReadonlySet<string>,
  trace: Trace | null,
): AgreementDraft[] {
  const out: AgreementDraft[] = [];
  const joined = new Map<AgreementDraft, AgreementDraft>();
  for (const d of drafts) {
    const known = out.slice(-40).findLast((o) => sameAgreement(o, d, countryWords));
    if (known) {
      trace?.add('joined', 'agreement', d.rule, d.nameAt, `"${known.name}" of ${trace.sentence(known.first)}`);
      absorb(known, d);
      joined.set(d, known);
    } else out.push(d);
  }
  for (const d of out) {
    d.amends = d.amends && (joined.get(d.amends) ?? d.amends);
    d.replaces = d.replaces && (joined.get(d.replaces) ?? d.replaces);
  }
  return out;
}

const bare = (name: string): string[] =>
  words(name).filter((w) => !/^(framework|agreement|pact|deal|accord|treaty|memorandum|understanding|mou)$/.test(w));

const GENERIC = /^(bilateral|new)$/;

const datesMeet = (a: When | null, b: When | null): boolean => !a || !b || a.date.startsWith(b.date) || b.date.startsWith(a.date);

function sameAgreement(a: AgreementDraft, b: AgreementDraft, countryWords: ReadonlySet<string>): boolean {
  if (a.parties.size !== b.parties.size || ![...a.parties.keys()].every((c) => b.parties.has(c))) return false;
  if (!datesMeet(a.signed, b.signed)) return false;
  for (const x of a.acronyms) if (b.acronyms.has(x)) return true;
  if (a.acronyms.size && b.acronyms.size && a.named && b.named) return false;
  const wa = words(a.name).join(' ');
  const wb = words(b.name).join(' ');
  if (wa === wb && a.kind === b.kind) return true;
  // "a framework agreement for X", later "the framework for X": what stays without the nouns of its kind is the same.
  const [ba, bb] = [bare(a.name), bare(b.name)];
  if (a.kind === b.kind && ba.length >= 3 && ba.join(' ') === bb.join(' ')) return true;
  if (a.named && b.named) {
    // One name is the other shortened ("US-India Defence Framework").
    const [short, long] =
      words(a.name).length <= words(b.name).length ? [words(a.name), words(b.name)] : [words(b.name), words(a.name)];
    return a.kind === b.kind && short.length >= 3 && short.every((w) => long.includes(w));
  }
  if ((a.status === 'proposed') !== (b.status === 'proposed') && a.told && b.told) return false;
  if (a.status === 'renewed' || b.status === 'renewed') return false;
  const generic = a.kind === 'agreement' || b.kind === 'agreement' || a.kind === b.kind;
  // "a bilateral agreement", a few sentences on "the memorandum of understanding": told as known, so it is that one.
  if (!a.named && a.kind === 'agreement' && b.definite && !bare(a.name).some((w) => !GENERIC.test(w)) && b.first - a.first <= 10)
    return true;
  // Two countries seldom negotiate two papers in one text: "the Reciprocal Access Agreement", "a visiting forces pact".
  const reach = a.status === 'proposed' && b.status === 'proposed' ? 10 : 5;
  if (!generic || Math.abs(a.first - b.first) > reach) return false;
  if (
    a.kind !== b.kind &&
    [a.kind, b.kind].some(
      (k) => k === 'mou' || k === 'contract' || k === 'joint-statement' || k === 'letter-of-intent' || k === 'protocol',
    )
  )
    return false;
  // Two descriptions that differ in their words are two papers, unless one of them has none of its own.
  if (!a.named && !b.named) {
    const small = words(a.name).length <= words(b.name).length ? words(a.name) : words(b.name);
    const large =
      small === words(a.name) ? words(b.name) : words(b.name).length >= words(a.name).length ? words(b.name) : words(a.name);
    return (
      small.filter(
        (w) => !large.includes(w) && !/^(pact|deal|agreement|accord|defence|military|security|bilateral|treaty)$/.test(w),
      ).length === 0
    );
  }
  const plain = a.named ? b : a;
  return words(plain.name).filter((w) => !countryWords.has(w)).length <= 4 && a.first !== b.first;
}

function absorb(a: AgreementDraft, b: AgreementDraft): void {
  if (b.named && !a.named) {
    a.name = b.name;
    a.nameAt = b.nameAt;
    a.named = true;
    a.kind = b.kind;
  } else if (!a.named && a.kind === 'agreement' && b.kind !== 'agreement' && b.definite) {
    a.name = b.name;
    a.nameAt = b.nameAt;
    a.kind = b.kind;
  }
  for (const x of b.acronyms) a.acronyms.add(x);
  if (b.told && (!a.told || RANK[b.status] > RANK[a.status])) {
    a.status = b.status;
    a.statusAt = b.statusAt;
    a.told = true;
  }
  if (!a.signed || (b.signed && b.signed.date.length > a.signed.date.length)) a.signed = b.signed ?? a.signed;
  if (a.status === 'proposed') a.signed = null;
  for (const [p, at] of b.signatories) if (!a.signatories.has(p)) a.signatories.set(p, at);
  a.inForce ??= b.inForce;
  a.ended ??= b.ended;
  a.renewed ??= b.renewed;
  a.place ??= b.place;
  a.meeting ??= b.meeting;
  a.amends ??= b.amends;
  a.replaces ??= b.replaces;
  for (const s of b.sentences) a.sentences.add(s);
  takeTerm(a, b.term, b.first);
}
