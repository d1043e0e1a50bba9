import type { VerbForm } from '../lexicon/types.ts';
import type { AgreementStatus } from '../model/claims.ts';
import type { PlaceRef } from './context.ts';
import type { Group } from './groups.ts';
import { modalityAt } from './modality.ts';
import { stateOf } from './paper-state.ts';
import type { Paper } from './papers.ts';
import { castOf, joinCasts, subjectOf } from './participants.ts';
import { type Cast, type Line, type Range, type Scene, emptyCast } from './scene.ts';
import { type Sign, signVerbFor } from './sign-verbs.ts';
import { word } from './triggers.ts';
import { type When, dateNear } from './when.ts';
import { placeNear } from './where.ts';

/** What a sentence says of one agreement. */
export interface Predicate {
  status: AgreementStatus | null;
  /** Words that show the status. */
  at: Range;
  /** The status has words of its own (no mere mention). */
  explicit: boolean;
  /** A signing is told, real or planned. */
  signing: boolean;
  signers: Cast;
  when: When | null;
  place: PlaceRef | null;
  inForce: When | null;
  ended: When | null;
  renewed: When | null;
  /** The paper named before it amends it. */
  amends: boolean;
  /** The paper named before it takes its place. */
  replaced: boolean;
  /** Signed "afterwards", "then": after the meeting told before. */
  follows: boolean;
  /** Told as imagined, refused or denied: no agreement. */
  dropped: boolean;
  rule: string;
}

/** Reads what one sentence tells of a paper. */
export function predicateOf(scene: Scene, line: Line, p: Paper, papers: readonly Paper[]): Predicate {
  const none: Predicate = {
    status: null,
    at: { from: p.from, to: p.to },
    explicit: false,
    signing: false,
    signers: emptyCast(),
    when: null,
    place: null,
    inForce: null,
    ended: null,
    renewed: null,
    amends: false,
    replaced: false,
    follows: false,
    dropped: false,
    rule: 'named',
  };
  const sign = signVerbFor(scene, line, p, papers);
  const signed = sign ? signing(scene, line, p, papers, sign, none) : null;
  const state = stateOf(scene, line, p, papers, signed ?? none);
  return state;
}

/** "entered into an agreement" */
const ENTER: ReadonlyMap<string, VerbForm> = new Map([
  ['enter', 'base'],
  ['enters', 'present'],
  ['entering', 'ing'],
]);

function signing(scene: Scene, line: Line, p: Paper, papers: readonly Paper[], sign: Sign, base: Predicate): Predicate {
  const { doc } = scene;
  const { signVerbs } = doc.compiled.lexicon.words;
  const form = sign.mode === 'noun' ? null : (signVerbs.get(word(scene, sign.at)) ?? ENTER.get(word(scene, sign.at)) ?? 'past');
  const at = { from: Math.min(sign.at, sign.at), to: sign.to };
  // "the signed agreement": an epithet, whatever the sentence asks or plans.
  const epithet = sign.at === p.from - 1 && /^(the|a|an|its|their)$/.test(word(scene, sign.at - 1));
  const modality = epithet
    ? 'real'
    : // "a plan of cooperation was signed": its own name colours nothing.
      modalityAt(
        doc,
        sign.at,
        sign.mode === 'passive' && sign.at >= p.to && (planWord(scene, p) || bare(scene, p, sign)) ? p.to : line.from,
        line.to,
        form === 'past' && sign.mode === 'passive' ? 'participle' : form,
      );
  let status: AgreementStatus = 'signed';
  const imagined = doc.tokens.slice(line.from, line.from + 3).some((t) => /^(imagine|suppose)$/.test(t.norm));
  if (imagined) return { ...base, dropped: true };
  if (modality === 'planned' || (modality === 'real' && !epithet && ahead(scene, line, sign, form))) status = 'proposed';
  if (modality === 'vague') {
    const hypothetical = doc.tokens
      .slice(line.from, sign.at)
      .some((t) => /^(if|suppose|imagine|unless|might|could|should|whether|who)$/.test(t.norm));
    if (hypothetical || /^(had|were)$/.test(word(scene, line.from))) return { ...base, dropped: true };
    status = 'proposed';
  }
  if (modality === 'negated') {
    const yet = doc.tokens
      .slice(line.from, line.to)
      .some((t) => /^(yet|draft|talks|principle|negotiations|expected|soon|due|remains|unfinished)$/.test(t.norm));
    return {
      ...base,
      status: yet ? 'proposed' : null,
      at,
      explicit: yet,
      signing: false,
      dropped: !yet,
      rule: 'not-signed',
    };
  }
  if (modality === 'cancelled') status = 'proposed';
  if (word(scene, sign.at) === 'signature' && word(scene, sign.at - 1) === 'for') status = 'proposed';
  const heading = doc.blocks[doc.sentences[line.index]?.block ?? 0]?.kind === 'heading';
  if (
    form === 'base' &&
    modality === 'real' &&
    !heading &&
    word(scene, sign.at - 1) !== 'to' &&
    !/^(and|we|they|to)$/.test(word(scene, sign.at - 1))
  )
    status = 'signed';
  // "is to visit B to hold talks and conclude an agreement"
  if (form === 'base' && modality === 'real' && !heading && word(scene, sign.at - 1) === 'and')
    for (let k = sign.at - 2; k >= Math.max(line.from, sign.at - 30); k--)
      if (
        /^(is|are|will|shall)$/.test(word(scene, k)) &&
        (word(scene, k) === 'will' || word(scene, k) === 'shall' || word(scene, k + 1) === 'to')
      ) {
        status = 'proposed';
        break;
      }
  const signers = signersOf(scene, line, sign, p);
  const tense = status === 'proposed' ? 'future' : 'past';
  const label = scene.context.labels[doc.sentences[line.index]?.block ?? -1];
  let when = dateNear(doc, scene.context, scene.memory, sign.at, line.from, line.to, tense);
  if (!when && label && label.date >= 0) {
    const d = doc.dates[label.date];
    if (d) when = dateNear(doc, scene.context, scene.memory, d.from, label.from, label.to, tense);
  }
  // The year in another paper's name dates that paper.
  if (when && papers.some((q) => q !== p && q.yearAt >= 0 && doc.dates[q.yearAt]?.from === when?.from)) when = null;
  if (status === 'proposed') when = null;
  if (when && when.date.length === 10 && scene.context.ref?.length === 10 && when.date > scene.context.ref) status = 'proposed';
  const place = placeNear(doc, scene.covered, scene.context, scene.memory, sign.at, line.from, line.to);
  const past = doc.tokens
    .slice(Math.max(line.from, sign.at - 4), sign.at)
    .some((t) => /^(previously|earlier|already|once|formerly)$/.test(t.norm));
  const follows =
    !when &&
    !past &&
    (doc.tokens.slice(line.from, line.to).some((t) => /^(afterwards|afterward|then|presence|there)$/.test(t.norm)) ||
      sign.mode === 'active');
  return {
    ...base,
    status,
    at,
    explicit: true,
    signing: true,
    signers,
    when: status === 'proposed' ? null : (when ?? (follows && sign.mode !== 'noun' ? lastWhen(scene, line) : null)),
    place,
    follows,
    rule: `signed-${sign.mode}`,
  };
}

/** "The cooperation plan for 2025 was signed": a plan by name, no plan to sign. */
function planWord(scene: Scene, p: Paper): boolean {
  for (let i = p.nameFrom; i < p.nameTo; i++) if (/^(plan|plans|planning)$/.test(word(scene, i))) return true;
  return false;
}

/** "the agreement signed on Monday": the participle right after it tells what was done, whatever the sentence plans. */
const bare = (scene: Scene, p: Paper, sign: Sign): boolean =>
  sign.at === p.to || (sign.at === p.to + 1 && word(scene, p.to) === ',');

/** "talks on signing a pact", "after the pact has been signed, they will …": a signing that has not come about. */
function ahead(scene: Scene, line: Line, sign: Sign, form: string | null): boolean {
  if ((sign.mode === 'active' && form === 'ing') || sign.mode === 'noun') {
    const noun = sign.mode === 'noun';
    const at = word(scene, sign.at - 1) === 'the' ? sign.at - 1 : sign.at;
    const before = word(scene, at - 1);
    if (!noun && /^(towards?|about|to)$/.test(before)) return true;
    if (!/^(on|for|of|at|towards?)$/.test(before) || sign.at - line.from <= 1) return false;
    for (let k = sign.at - 2; k >= Math.max(line.from, sign.at - 8); k--) {
      const w = word(scene, k);
      if (
        /^(talks|negotiat\w*|discuss\w*|consultations|work\w*|agree\w*|plans?|aim\w*|view|possibility|idea|prospects?|preparations?|principle|insist\w*)$/.test(
          w,
        )
      )
        return true;
      if (/^(,|;|and|that)$/.test(w)) return false;
    }
    return false;
  }
  const aux = word(scene, sign.at - 1) === 'been' ? word(scene, sign.at - 2) : word(scene, sign.at - 1);
  if (!/^(is|are|has|have)$/.test(aux)) return false;
  for (let k = sign.at - 1; k >= Math.max(line.from, sign.at - 30); k--) {
    const w = word(scene, k);
    if (/^(after|once|when|until|before|if|till)$/.test(w)) return true;
    if (/^(,|;|that|which|who|said|says)$/.test(w)) return false;
  }
  return false;
}

/** The date of the meeting told in this paragraph, for "They signed …". */
function lastWhen(scene: Scene, line: Line): When | null {
  const block = scene.doc.sentences[line.index]?.block;
  for (let k = scene.meetings.length - 1; k >= Math.max(0, scene.meetings.length - 4); k--) {
    const m = scene.meetings[k];
    if (!m || m.kind === 'visit' || m.status !== 'held' || !m.when) continue;
    // A call dates a signing only right after it is told; what is told of it later may be of other talks.
    if (m.kind === 'call' && line.index - Math.min(...m.sentences) > 1) continue;
    const near = [...m.sentences].some((s) => line.index - s <= (scene.doc.sentences[s]?.block === block ? 3 : 2));
    return near ? m.when : null;
  }
  return null;
}

function signersOf(scene: Scene, line: Line, sign: Sign, p: Paper): Cast {
  if (sign.mode === 'passive' || sign.mode === 'noun') {
    const by = line.groups.find(
      (g) =>
        g.from >= sign.to &&
        g.before === (sign.mode === 'noun' && word(scene, sign.at) !== 'signing' ? 'of' : 'by') &&
        !/^(witnessed|attended|followed|accompanied|escorted|chaired)$/.test(word(scene, g.from - 2)),
    );
    if (!by) return emptyCast();
    const cast = castOf(scene, line, [by]);
    // "bears the signatures of X and of Y"
    const more = line.groups.find((g) => g.from > by.to && g.from - by.to <= 14 && sign.mode === 'noun' && g.before === 'of');
    if (more) for (const [p, at] of castOf(scene, line, [more]).people) cast.people.set(p, at);
    return cast;
  }
  const group = subjectOf(scene, line, sign.at);
  const subject = castOf(scene, line, [group]);
  if (subject.people.size) return joinCasts(subject, castOf(scene, line, [partnerOf(scene, line, sign, p, group)]));
  // "Egypt and Angola … signing an agreement between Minister A and Minister B"
  const between = line.groups.find((g) => g.from > sign.to && g.before === 'between' && g.actors.some((a) => a.person));
  return between ? joinCasts(subject, castOf(scene, line, [between])) : subject;
}

/** A verb of meeting stands between two groups. */
function meets(scene: Scene, a: Group, b: Group): boolean {
  const { meetVerbs, receiveVerbs } = scene.doc.compiled.lexicon.words;
  for (let i = Math.min(a.to, b.to); i < Math.max(a.from, b.from); i++)
    if (meetVerbs.has(word(scene, i)) || receiveVerbs.has(word(scene, i)) || word(scene, i) === 'joined') return true;
  return false;
}

/** "A signed the pact with B", "A met B to sign the pact": the other one who signs. */
function partnerOf(scene: Scene, line: Line, sign: Sign, p: Paper, subject: Group | null): Group | null {
  if (sign.mode !== 'active') return null;
  const met = word(scene, sign.at - 1) === 'to' && subject !== null;
  for (const g of line.groups) {
    if (!g.actors.some((a) => a.person ?? a.office)) continue;
    // The nearest one is the guest, the first one the host, or the other way round.
    if (
      met &&
      g !== subject &&
      g.to <= sign.at &&
      !/^(of|by|from|for|about|on|in|at)$/.test(g.before) &&
      meets(scene, g, subject)
    )
      return g;
    if (g.from < p.to || g.from - p.to > 18) continue;
    if (!/^(with|alongside)$/.test(g.before)) return null;
    for (let i = p.to; i < g.from; i++)
      if (/^(who|which|that|after|before|when|met|talks|meeting|where|said|,|;)$/.test(word(scene, i))) return null;
    return g;
  }
  return null;
}
