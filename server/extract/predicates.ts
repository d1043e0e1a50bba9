import type { AgreementStatus } from '../model/claims.ts';
import type { PlaceRef } from './context.ts';
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
  /** It amends the paper named before it. */
  amends: boolean;
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
    follows: false,
    dropped: false,
    rule: 'named',
  };
  const sign = signVerbFor(scene, line, p, papers);
  const signed = sign ? signing(scene, line, p, sign, none) : null;
  const state = stateOf(scene, line, p, papers, signed ?? none);
  return state;
}

function signing(scene: Scene, line: Line, p: Paper, sign: Sign, base: Predicate): Predicate {
  const { doc } = scene;
  const { signVerbs } = doc.compiled.lexicon.words;
  const form = sign.mode === 'noun' ? null : (signVerbs.get(word(scene, sign.at)) ?? 'past');
  const at = { from: Math.min(sign.at, sign.at), to: sign.to };
  // "the signed agreement": an epithet, whatever the sentence asks or plans.
  const epithet = sign.at === p.from - 1 && /^(the|a|an|its|their)$/.test(word(scene, sign.at - 1));
  const modality = epithet
    ? 'real'
    : modalityAt(doc, sign.at, line.from, line.to, form === 'past' && sign.mode === 'passive' ? 'participle' : form);
  let status: AgreementStatus = 'signed';
  const imagined = doc.tokens.slice(line.from, line.from + 3).some((t) => /^(imagine|suppose)$/.test(t.norm));
  if (imagined) return { ...base, dropped: true };
  if (modality === 'planned') status = 'proposed';
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
  const signers = signersOf(scene, line, sign);
  const tense = status === 'proposed' ? 'future' : 'past';
  const label = scene.context.labels[doc.sentences[line.index]?.block ?? -1];
  let when = dateNear(doc, scene.context, scene.memory, sign.at, line.from, line.to, tense);
  if (!when && label && label.date >= 0) {
    const d = doc.dates[label.date];
    if (d) when = dateNear(doc, scene.context, scene.memory, d.from, label.from, label.to, tense);
  }
  if (status === 'proposed') when = null;
  if (when && when.date.length === 10 && scene.context.ref?.length === 10 && when.date > scene.context.ref) status = 'proposed';
  const place = placeNear(doc, scene.covered, scene.context, scene.memory, sign.at, line.from, line.to);
  const follows =
    !when &&
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

function signersOf(scene: Scene, line: Line, sign: Sign): Cast {
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
  const subject = castOf(scene, line, [subjectOf(scene, line, sign.at)]);
  if (subject.people.size) return subject;
  // "Egypt and Angola … signing an agreement between Minister A and Minister B"
  const between = line.groups.find((g) => g.from > sign.to && g.before === 'between' && g.actors.some((a) => a.person));
  return between ? joinCasts(subject, castOf(scene, line, [between])) : subject;
}
