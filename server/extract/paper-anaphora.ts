import { type AgreementDraft, type Ledger, NO_TERM, takeTerm } from './ledger.ts';
import { listAfter, singular } from './pact-lists.ts';
import type { Paper } from './papers.ts';
import { castOf, codesOf, subjectOf } from './participants.ts';
import { predicateOf } from './predicates.ts';
import type { Line, Range, Scene } from './scene.ts';
import { termIn } from './terms.ts';
import { word } from './triggers.ts';
import { dateNear, firstFrom } from './when.ts';

// "has one with Sweden", "signed one with Norway last year", "one that X signed with Norway", "the one with Norway is to run for ten years".

/** Sentences after a paper in which "one" may still mean its like. */
const REACH = 3;

/** Reads the papers that a sentence tells only by "one", from the paper told last, into the ledger. */
export function readOnes(scene: Scene, line: Line, papers: readonly Paper[], ledger: Ledger): void {
  for (let i = line.from; i < line.to; i++) {
    if (!/^(one|ones)$/.test(word(scene, i)) && !(word(scene, i) === 'another' && /^(was|with|has)$/.test(word(scene, i + 1))))
      continue;
    const wordWith = withAfter(scene, line, i);
    if (wordWith < 0) continue;
    const partners = listAfter(scene, line, wordWith, wordWith + 1);
    const model = modelOf(ledger, line, [...partners.keys()], i);
    if (!partners.size || !model) continue;
    const definite = word(scene, i - 1) === 'the';
    const one = stand(i, model, definite);
    const lo = firstFrom(papers, i - 60);
    const near = papers.slice(lo, lo + 12).filter((p) => p.to <= i || p.from > i);
    const predicate = predicateOf(
      scene,
      line,
      one,
      [...near, one].sort((a, b) => a.from - b.from),
    );
    const has = /^(has|have|had)$/.test(word(scene, i - 1));
    if (predicate.dropped && !has) continue;
    for (const [code, at] of partners) {
      const own = ownParty(scene, line, i, model, code);
      const known = ledger.drafts
        .slice(-12)
        .findLast((d) => d.parties.size === 2 && d.parties.has(code) && (own === null || d.parties.has(own)) && alike(d, model));
      const term = termIn(scene.doc, line.from, line.to, { from: i, to: wordWith });
      if (known) {
        takeTerm(known, term, line.index);
        known.sentences.add(line.index);
        continue;
      }
      const first = own ? (model.parties.get(own) ?? firstMention(scene, own)) : null;
      if (definite || !own || !first) continue;
      // "one that it signed with Norway last year": dated after its own verb.
      const verb = signedAt(scene, i, wordWith);
      const when = verb < 0 ? predicate.when : dateNear(scene.doc, scene.context, scene.memory, verb, i, line.to, 'past');
      const status = verb >= 0 && verb > i ? 'signed' : has ? 'in-force' : (predicate.status ?? 'in-force');
      const draft: AgreementDraft = {
        ...model,
        name: singular(model.name),
        status,
        statusAt: predicate.at,
        told: has || predicate.status !== null,
        parties: new Map([
          [own, first],
          [code, at],
        ]),
        acronyms: new Set(model.acronyms),
        signed: status === 'proposed' || has ? null : when,
        inForce: predicate.inForce,
        ended: predicate.ended,
        renewed: null,
        place: null,
        signatories: new Map([...predicate.signers.people].filter(([p]) => p.country === own || p.country === code)),
        term: NO_TERM,
        meeting: null,
        amends: null,
        replaces: null,
        sentences: new Set([line.index]),
        first: line.index,
        mentioned: line.index,
        definite,
        trigger: { from: i, to: i + 1 },
        rule: 'one-more',
      };
      takeTerm(draft, term, line.index);
      ledger.drafts.push(draft);
    }
  }
}

/** The verb of signing that governs "one": before it, or in its clause. -1 for none. */
function signedAt(scene: Scene, one: number, end: number): number {
  const { signVerbs } = scene.doc.compiled.lexicon.words;
  if (signVerbs.has(word(scene, one - 1))) return one - 1;
  for (let i = one + 1; i < end; i++) if (signVerbs.has(word(scene, i))) return i;
  return -1;
}

/** The "with" that names the partner of "one": right after it, or in "one that X signed with Y". -1 for none. */
function withAfter(scene: Scene, line: Line, one: number): number {
  if (word(scene, one + 1) === 'with') return one + 1;
  if (!/^(that|which|it|he|she|signed|concluded|reached|already|was|has)$/.test(word(scene, one + 1))) return -1;
  for (let k = one + 1; k < Math.min(line.to, one + 12); k++) {
    if (/^[,;:.]$/.test(word(scene, k))) return -1;
    if (word(scene, k) === 'with') {
      for (let v = one + 1; v < k; v++) if (scene.doc.compiled.lexicon.words.signVerbs.has(word(scene, v))) return k;
      return -1;
    }
  }
  return -1;
}

/** The paper that "one" is like: the last one told near enough, that of these partners first. */
function modelOf(ledger: Ledger, line: Line, partners: readonly string[], at: number): AgreementDraft | null {
  const near = ledger.drafts.slice(-12).filter((d) => line.index - d.mentioned <= REACH && d.nameAt.from < at);
  if (!near.length) return null;
  // "one" in a sentence that speaks of a paper, or of a paper that the last sentences told.
  const named = near.findLast((d) => partners.every((c) => d.parties.has(c)));
  if (named) return named;
  return ledger.last && near.includes(ledger.last) ? ledger.last : (near.findLast((d) => line.index - d.mentioned <= 1) ?? null);
}

const alike = (a: AgreementDraft, b: AgreementDraft): boolean =>
  a === b || (a.kind === b.kind && singular(a.name) === singular(b.name));

/** Who has it: the subject, else the party of the paper before that the sentence does not name as partner. */
function ownParty(scene: Scene, line: Line, at: number, model: AgreementDraft, partner: string): string | null {
  const subject = codesOf(castOf(scene, line, [subjectOf(scene, line, at)])).filter((c) => c !== partner);
  if (subject.length === 1) return subject[0] ?? null;
  if (model.parties.has(partner)) return [...model.parties.keys()].find((c) => c !== partner) ?? null;
  // "It has one with Spain": the party that the paper before was told of first.
  if (/^(it|its|country)$/.test(word(scene, line.from)) || word(scene, line.from + 1) === 'country')
    return [...model.parties].sort((a, b) => a[1].from - b[1].from)[0]?.[0] ?? null;
  const subject1 = line.groups.find((g) => !/^(of|by|with|from|to|for|in|at|on|between|after)$/.test(g.before));
  const lead = subject1 ? codesOf(castOf(scene, line, [subject1])).filter((c) => c !== partner) : [];
  if (lead.length === 1 && lead[0] && model.parties.has(lead[0])) return lead[0];
  const named = [
    ...new Set(line.actors.filter((a) => a.to <= at).flatMap((a) => (a.person?.country ? [a.person.country] : a.countries))),
  ];
  const mine = named.filter((c) => c !== partner && model.parties.has(c));
  return mine.length === 1 ? (mine[0] ?? null) : null;
}

function firstMention(scene: Scene, code: string): Range | null {
  const c = scene.doc.countries.find((x) => x.entry.code === code);
  return c ? { from: c.from, to: c.to } : null;
}

/** "one" as a paper of the kind it stands for. */
export function stand(at: number, model: AgreementDraft, definite: boolean): Paper {
  return {
    from: at,
    to: at + 1,
    nameFrom: at,
    nameTo: at + 1,
    kind: model.kind,
    weak: false,
    loose: false,
    plural: false,
    determiner: definite ? 'the' : 'a',
    acronym: null,
    modifiers: 0,
    named: false,
    yearAt: -1,
  };
}
