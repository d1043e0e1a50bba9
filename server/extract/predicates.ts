import { word } from './triggers.ts';
import type { AgreementStatus } from '../model/claims.ts';
import type { PlaceRef } from './context.ts';
import { modalityAt } from './modality.ts';
import type { Paper } from './papers.ts';
import { castOf, joinCasts, subjectOf } from './participants.ts';
import { type Cast, type Line, type Range, type Scene, emptyCast } from './scene.ts';
import { type Sign, signVerbFor } from './sign-verbs.ts';
import { type When, dateNear, placeNear } from './when.ts';

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

const IN_FORCE = /^(force|effect)$/;

const PROPOSED =
  /^(negotiat\w*|propos\w*|draft\w*|seek\w*|sought|finali[sz]\w*|explor\w*|consider\w*|envisag\w*|pursu\w*|prepar\w*|expected|upcoming|planned|plans?|discuss\w*|talks|possible|potential|towards?|conclusion|concluding|aim\w*|hop\w*|unfinished|announces|progress)$/;

const ENDED = /^(expired|terminated|abrogated|lapsed|scrapped|ended|cancelled|canceled|revoked|withdrew|withdrawn|denounced)$/;

const RENEWED =
  /^(renewed|renew|renews|renewing|extended|extend|extends|extending|prolonged|renewal|extension|updated|upgraded|amended|amends|amend)$/;

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
  const modality = modalityAt(doc, sign.at, line.from, line.to, form === 'past' && sign.mode === 'passive' ? 'participle' : form);
  let status: AgreementStatus = 'signed';
  const imagined = doc.tokens.slice(line.from, line.from + 3).some((t) => /^(imagine|suppose)$/.test(t.norm));
  if (imagined) return { ...base, dropped: true };
  if (modality === 'planned') status = 'proposed';
  if (modality === 'vague') {
    const hypothetical = doc.tokens
      .slice(line.from, sign.at)
      .some((t) => /^(if|suppose|imagine|unless|might|could|who)$/.test(t.norm));
    if (hypothetical) return { ...base, dropped: true };
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
  const stops = [...papersBetween(p)];
  const label = scene.context.labels[doc.sentences[line.index]?.block ?? -1];
  let when = dateNear(doc, scene.context, scene.memory, sign.at, line.from, line.to, tense, stops);
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

const papersBetween = (_p: Paper): number[] => [];

/** The date of the meeting told in this paragraph, for "They signed …". */
function lastWhen(scene: Scene, line: Line): When | null {
  const block = scene.doc.sentences[line.index]?.block;
  for (let k = scene.meetings.length - 1; k >= Math.max(0, scene.meetings.length - 4); k--) {
    const m = scene.meetings[k];
    if (!m || m.kind === 'visit' || m.status !== 'held' || !m.when) continue;
    if (m.kind === 'call' && ![...m.sentences].some((s) => line.index - s <= 1)) continue;
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

/** In force, renewed, ended, proposed: states other than a signing. */
function stateOf(scene: Scene, line: Line, p: Paper, papers: readonly Paper[], base: Predicate): Predicate {
  const { doc, context, memory } = scene;
  const next = papers.find((q) => q.from >= p.to && q !== p);
  const before = papers.findLast((q) => q.to <= p.from && q !== p);
  const end = Math.min(line.to, next?.from ?? line.to, p.to + 26);
  const start = Math.max(line.from, before?.to ?? line.from, p.from - 12);
  let out = base;
  for (let i = p.to; i < end; i++) {
    const w = word(scene, i);
    if (IN_FORCE.test(w) && /^(in|into|entered|took|takes|has|had|come|came)$/.test(word(scene, i - 1))) {
      const verb = word(scene, i - 1) === 'into' ? word(scene, i - 2) : word(scene, i - 1);
      if (/^(entry|will|enters|takes|enter|come)$/.test(verb) || modalityAt(doc, i, line.from, line.to, null) === 'planned')
        continue;
      out = {
        ...out,
        status: 'in-force',
        explicit: true,
        at: { from: i - 1, to: i + 1 },
        inForce: dateNear(doc, context, memory, i, i, end, 'past'),
        rule: 'in-force',
      };
    }
    if (ENDED.test(w) && !out.signing && (i - p.to <= 6 || /^(was|were|been)$/.test(word(scene, i - 1)))) {
      if (
        /^(never|not|would|nearly|almost|will)$/.test(word(scene, i - 1)) ||
        doc.tokens.slice(p.to, i).some((t) => /^(would|never|not|who|which|he)$/.test(t.norm))
      )
        continue;
      out = {
        ...out,
        status: 'ended',
        explicit: true,
        at: { from: i, to: i + 1 },
        ended: dateNear(doc, context, memory, i, i, end, 'past'),
        rule: 'ended',
      };
    }
    if (
      RENEWED.test(w) &&
      /^(been|was|were|is|automatically)$/.test(word(scene, i - 1)) &&
      !doc.tokens.slice(p.to, i).some((t) => /^(will|if|unless|would|can|may)$/.test(t.norm)) &&
      i - p.to <= 8
    ) {
      out = {
        ...out,
        status: 'renewed',
        explicit: true,
        at: { from: i, to: i + 1 },
        renewed: dateNear(doc, context, memory, i, i, end, 'past'),
        rule: 'renewed',
      };
    }
  }
  for (let i = p.from - 1; i >= start; i--) {
    const w = word(scene, i);
    if (RENEWED.test(w) && p.from - i <= 3 && !out.signing && !doc.at.agreement[i]) {
      const modality = modalityAt(doc, i, line.from, line.to, w.endsWith('s') ? 'present' : 'past');
      if (modality === 'real' && w !== 'renewal' && w !== 'extension')
        out = {
          ...out,
          status: 'renewed',
          explicit: true,
          at: { from: i, to: i + 1 },
          renewed: null,
          rule: 'renews',
          amends: true,
        };
    }
    if (RENEWED.test(w) && p.from - i <= 3 && out.signing && /^(amended|amends|renews|extends|renewed|extended)$/.test(w))
      out = {
        ...out,
        status: w.startsWith('amend') ? 'in-force' : 'renewed',
        explicit: true,
        signing: false,
        signers: emptyCast(),
        when: null,
        place: null,
        at: { from: i, to: i + 1 },
        rule: 'amended',
      };
  }
  if (out.status) return out;
  // "A was signed on one day, and B on another": the verb is told once.
  const earlier = papers.findLast((q) => q.to <= p.from);
  if (
    earlier &&
    /^(on|in)$/.test(word(scene, p.to)) &&
    (doc.at.date[p.to + 1] ?? 0) &&
    doc.tokens.slice(earlier.to, p.from).some((t) => doc.compiled.lexicon.words.signVerbs.has(t.norm))
  ) {
    const when = dateNear(doc, context, memory, p.to, p.to, end, 'past');
    if (when) return { ...out, status: 'signed', explicit: true, when, at: { from: p.to, to: when.to }, rule: 'signed-likewise' };
  }
  // "A first contract came in August 2022": told as concluded.
  if (
    /^(came|followed)$/.test(word(scene, p.to)) ||
    (doc.tokens[p.to]?.norm === ',' && /^(came|followed)$/.test(word(scene, p.to + 7)))
  ) {
    const when = dateNear(doc, context, memory, p.to, p.to, end, 'past');
    if (when) return { ...out, status: 'signed', explicit: true, when, at: { from: p.to, to: p.to + 1 }, rule: 'came' };
  }
  if (
    /^(being|is|are|under)$/.test(word(scene, p.to)) &&
    /^(negotiat|planned|discussed|drafted|being|prepared|negotiation)/.test(word(scene, p.to + 1) + word(scene, p.to + 2))
  )
    return { ...out, status: 'proposed', explicit: true, at: { from: p.to, to: p.to + 2 }, rule: 'proposed' };
  for (let i = Math.max(start, p.from - 9); i < Math.min(end, p.to + 7); i++) {
    if (i >= p.from && i < p.to) {
      if (i < p.nameFrom && /^(proposed|planned|draft|possible|potential|next|future)$/.test(word(scene, i)))
        return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
      continue;
    }
    const w = word(scene, i);
    if (
      /^(due|set|expected|scheduled|ready)$/.test(w) &&
      i >= p.to &&
      doc.tokens.slice(i, i + 6).some((t) => /^(sign|signed|signature|signing|conclude|concluded)$/.test(t.norm))
    )
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
    if (PROPOSED.test(w) && p.named === false && i < p.from)
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
    if (
      /^(negotiating|negotiations|negotiate|negotiated|negotiation|draft|finalise|finalize|finalising|finalizing|proposed|principle|seek|towards)$/.test(
        w,
      ) &&
      !/^(was|were)$/.test(word(scene, i - 1)) &&
      !doc.tokens.slice(i, i + 6).some((t) => t.norm === 'closed')
    )
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
    if (w === 'work' && word(scene, i + 1) === 'on')
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
  }
  if (
    /^(under|existing|to|by)$/.test(word(scene, p.from - 1)) &&
    word(scene, p.from - 1) !== 'by' &&
    p.named &&
    word(scene, p.from - 1) === 'under'
  )
    return { ...out, status: 'in-force', explicit: false, at: { from: p.from, to: p.to }, rule: 'under' };
  return out;
}
