import type { Annotated } from './annotate.ts';
import { aliasOf, knownDraft, nameOf, pointsBack } from './known-papers.ts';
import { type AgreementDraft, type Ledger, RANK, takeTerm } from './ledger.ts';
import { partnersOf, singular } from './pact-lists.ts';
import { aroundPaper, create, yearOf } from './paper-drafts.ts';
import { readOnes } from './paper-anaphora.ts';
import { inherited, openList } from './paper-lists.ts';
import { leadOf, takeLead } from './paper-leads.ts';
import { pronoun } from './paper-pronouns.ts';
import type { Paper } from './papers.ts';
import { type Predicate, predicateOf } from './predicates.ts';
import { type Line, type MeetingDraft, type Scene, remember } from './scene.ts';
import { termIn } from './terms.ts';
import { firstFrom } from './when.ts';

/** Reads the agreements of one sentence into the ledger. `told` are the meetings of the same sentence. */
export function readAgreements(
  scene: Scene,
  line: Line,
  mentioned: readonly Paper[],
  ledger: Ledger,
  told: readonly MeetingDraft[],
  creating: boolean,
): void {
  const { doc } = scene;
  let previous: AgreementDraft | null = null;
  const lead = mentioned.length ? null : leadOf(scene, line);
  if (lead) ledger.lead = lead;
  // "the deal, known as the Special Measures Agreement, was signed": its other name is no paper beside it.
  const all = mentioned.filter((p) => !aliasOf(doc, p));
  for (const p of mentioned) {
    const papers = neighbours(all, p);
    const predicate = inherited(scene, line, p, papers, ledger) ?? predicateOf(scene, line, p, papers);
    const alias = ledger.last && aliasOf(doc, p) && p.named ? ledger.last : null;
    if (alias) {
      alias.acronyms.add(nameOf(doc, p));
      if (!alias.named) {
        alias.name = nameOf(doc, p);
        alias.nameAt = { from: p.nameFrom, to: p.nameTo };
        alias.named = true;
      }
      alias.sentences.add(line.index);
      alias.mentioned = line.index;
      continue;
    }
    const known = knownDraft(doc, ledger, p, scene);
    if (known) {
      scene.trace?.add('joined', 'agreement', predicate.rule, p, `"${known.name}" of sentence ${known.first + 1}`);
      apply(scene, line, known, p, predicate, told, papers);
      specify(known, p, doc);
      known.mentioned = line.index;
      const other: AgreementDraft | null = previous ?? spokenOf(scene, line, ledger);
      if (other && other !== known) link(other, known, predicate);
      ledger.last = known;
      previous = known;
      continue;
    }
    // "The agreement, signed by A and B, …" as a text's first words on it.
    const opens =
      pointsBack(p) &&
      (!ledger.last || (predicate.status === 'signed' && !/^(agreement|contract|treaty)$/.test(p.kind))) &&
      !p.plural &&
      ((predicate.signing && predicate.signers.countries.size > 1) ||
        // "With the Letter of Intent signed in May, …"
        (predicate.status === 'signed' && predicate.explicit && !/^(agreement|contract|treaty)$/.test(p.kind) && !p.weak) ||
        (predicate.explicit && p.nameTo - p.nameFrom > 1));
    // "The contract for three frigates is due to be signed": said by what it is for, and no such paper is told yet.
    const described =
      predicate.explicit &&
      predicate.status !== null &&
      p.nameTo - p.nameFrom >= 4 &&
      !ledger.drafts.some((d) => d.kind === p.kind && line.index - d.mentioned <= 12);
    // "Contract for 36 aircraft, signed in 2014" in a list: named there, not taken up again.
    const entry =
      p.determiner === '' &&
      p.from === line.from &&
      predicate.status !== null &&
      doc.blocks[doc.sentences[line.index]?.block ?? 0]?.kind === 'item';
    if ((pointsBack(p) && !opens && !p.plural && !entry && !described) || !creating) {
      scene.trace?.add(
        'dropped',
        'agreement',
        predicate.rule,
        p,
        creating ? 'points back to a paper that was not told' : 'a heading tells no new paper',
      );
      continue;
    }
    const lists = predicate.dropped || p.determiner === 'no' ? [] : partnersOf(scene, line, p, predicate);
    for (const { parties, meeting, when } of lists) {
      const one = create(scene, line, p, predicate, meeting ? [meeting] : told, papers, parties);
      if (!one) continue;
      for (const [person, at] of meeting && one.meeting ? meeting.people : [])
        if (person.country && parties.has(person.country) && !one.signatories.has(person)) one.signatories.set(person, at);
      one.name = singular(one.name);
      if (when && one.status !== 'proposed') one.signed = when;
      const same = ledger.drafts
        .slice(-60)
        .find(
          (d) =>
            d.kind === one.kind &&
            d.parties.size === 2 &&
            [...parties.keys()].every((c) => d.parties.has(c)) &&
            !(when && d.signed && d.signed.date.slice(0, 4) !== when.date.slice(0, 4)),
        );
      if (same) same.sentences.add(line.index);
      else ledger.drafts.push(one);
      if (one.signed && predicate.when) scene.memory.date = one.signed.date;
    }
    if (lists.length) continue;
    const draft = create(scene, line, p, predicate, told, papers, null);
    if (!draft) {
      // "They reached a new five-year arrangement": said of the paper told just before.
      if (ledger.last && p.weak && p.modifiers === 0 && line.index - Math.max(...ledger.last.sentences) <= 1)
        takeTerm(ledger.last, termIn(doc, ...aroundPaper(line, p, papers), { from: p.from, to: p.to }), line.index);
      continue;
    }
    const other: AgreementDraft | null = previous ?? spokenOf(scene, line, ledger);
    if (other) link(other, draft, predicate);
    takeLead(draft, ledger.lead, line.index);
    ledger.drafts.push(draft);
    ledger.last = draft;
    previous = draft;
    remember(
      scene,
      predicate.signers.people.size > 1 ? predicate.signers.people.keys() : draft.signatories.keys(),
      draft.parties.keys(),
    );
    if (draft.signed && predicate.when) scene.memory.date = draft.signed.date;
    if (draft.place) scene.memory.place = draft.place;
  }
  openList(scene, line, all.slice(-NEAR), ledger);
  if (!mentioned.length && ledger.last) pronoun(scene, line, ledger.last);
  readOnes(scene, line, all, ledger);
}

/** Papers on either side that a rule looks at: enough for a long list, few enough to keep a line of a thousand papers linear. */
const NEAR = 12;

function neighbours(papers: readonly Paper[], p: Paper): readonly Paper[] {
  if (papers.length <= 2 * NEAR) return papers;
  const k = firstFrom(papers, p.from);
  return papers.slice(Math.max(0, k - NEAR), k + NEAR);
}

/** "It replaces …", "The new treaty supersedes …": the paper that the sentence goes on about. */
function spokenOf(scene: Scene, line: Line, ledger: Ledger): AgreementDraft | null {
  const first = scene.doc.tokens[line.from]?.norm ?? '';
  return ledger.last && /^(it|this|that|which)$/.test(first) && line.index - Math.max(...ledger.last.sentences) <= 2
    ? ledger.last
    : null;
}

/** "renews the memorandum", "replaces the treaty of 1951": what one paper of a sentence does to another. */
function link(from: AgreementDraft, to: AgreementDraft, predicate: Predicate): void {
  const same = from.parties.size === to.parties.size && [...from.parties.keys()].every((c) => to.parties.has(c));
  if (predicate.amends && same) from.amends = to;
  if (predicate.replaced && same) from.replaces = to;
}

/** "a defence agreement", in the next sentence "the memorandum of understanding": the same paper by what it is. */
function specify(known: AgreementDraft, p: Paper, doc: Annotated): void {
  if (known.kind !== 'agreement' || /^(agreement|treaty|contract|joint-statement)$/.test(p.kind) || known.named) return;
  known.kind = p.kind;
  known.name = nameOf(doc, p);
  known.nameAt = { from: p.nameFrom, to: p.nameTo };
}

/** What a further sentence tells of an agreement told before. */
export function apply(
  scene: Scene,
  line: Line,
  d: AgreementDraft,
  p: Paper,
  predicate: Predicate,
  told: readonly MeetingDraft[],
  papers: readonly Paper[],
): void {
  if (p.acronym && p.nameTo - p.nameFrom > 0) d.acronyms.add(p.acronym);
  if (p.named && !d.named) {
    d.name = nameOf(scene.doc, p);
    d.nameAt = { from: p.nameFrom, to: p.nameTo };
    d.named = true;
  }
  if (predicate.status && (!d.told || RANK[predicate.status] > RANK[d.status])) {
    if (!(predicate.status === 'in-force' && !predicate.explicit)) {
      d.status = predicate.status;
      d.statusAt = predicate.at;
      d.told = true;
      d.sentences.add(line.index);
    }
  }
  if (predicate.signing && predicate.status !== 'proposed') {
    for (const [person, at] of predicate.signers.people)
      if (!d.signatories.has(person) && d.signatories.size < 8 && (!person.country || d.parties.has(person.country)))
        d.signatories.set(person, at);
    if (predicate.when && (!d.signed || d.signed.date.length < predicate.when.date.length)) d.signed = predicate.when;
    d.place ??= predicate.place;
    d.sentences.add(line.index);
    d.meeting ??= told[0] ?? null;
  }
  if (predicate.inForce) d.inForce ??= predicate.inForce;
  if (predicate.ended) d.ended ??= predicate.ended;
  if (!d.signed && p.yearAt >= 0) d.signed = yearOf(scene, p);
  takeTerm(d, termIn(scene.doc, ...aroundPaper(line, p, papers), { from: p.from, to: p.to }), line.index);
}
