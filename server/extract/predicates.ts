import type { AgreementStatus } from '../model/claims.ts';
import type { PlaceRef } from './context.ts';
import { modalityAt } from './modality.ts';
import type { Paper } from './papers.ts';
import { castOf, joinCasts, subjectOf } from './participants.ts';
import { emptyCast, type Cast, type Line, type Range, type Scene } from './scene.ts';
import { dateNear, placeNear, type When } from './when.ts';

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

const PASSIVE = new Set([
  'was',
  'were',
  'been',
  'be',
  'being',
  'is',
  'are',
  'as',
  'got',
  'also',
  'jointly',
  'finally',
  'eventually',
  'already',
  'since',
  'never',
  'not',
  'yet',
  'recently',
  'first',
  'formally',
]);
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

interface Sign {
  at: number;
  to: number;
  mode: 'active' | 'passive' | 'relative' | 'noun';
}

const word = (scene: Scene, i: number): string => scene.doc.tokens[i]?.norm ?? '';

/** The signing word that governs this paper: before it as its object, after it as its predicate. */
function signVerbFor(scene: Scene, line: Line, p: Paper, papers: readonly Paper[]): Sign | null {
  const { signVerbs } = scene.doc.compiled.lexicon.words;
  const isSign = (i: number): boolean =>
    signVerbs.has(word(scene, i)) &&
    !(scene.doc.at.agreement[i] ?? 0) &&
    !(word(scene, i) === 'concluded' && /^(that|by)$/.test(word(scene, i + 1)));
  let before: Sign | null = null;
  for (let i = p.from - 1; i >= Math.max(line.from, p.from - 42); i--) {
    const w = word(scene, i);
    if (w === ';') break;
    if (/^(which|that|who)$/.test(w) && !before && i < p.from - 2 && !papers.some((q) => q.to <= p.from && q.from > i)) break;
    if (
      /^(signature|signatures|names|pen)$/.test(w) &&
      word(scene, i + 1) === 'to' &&
      /^(their|his|its|put|the|our)$/.test(word(scene, i - 1))
    ) {
      before = { at: i - 1, to: i + 2, mode: 'active' };
      break;
    }
    if (w === 'signing' || w === 'signature' || w === 'conclusion') {
      if (word(scene, i + 1) === 'of' && p.from - i <= 5) {
        before = { at: i, to: i + 2, mode: 'noun' };
        break;
      }
      if (w === 'signing' && p.from - i <= 3) {
        before = { at: i, to: i + 1, mode: 'active' };
        break;
      }
      continue;
    }
    if (!isSign(i)) continue;
    // "…, signed in 2016, and the DCA": a passive of an earlier paper governs only that one.
    const passive = PASSIVE.has(word(scene, i - 1)) || word(scene, i - 1) === ',' || papers.some((q) => q.to === i);
    const earlier = papers.find((q) => q.to <= i && i - q.to <= 4 && q !== p);
    if (passive && earlier) break;
    // Only the object right after the verb, or one listed with others after it.
    const between = papers.some((q) => q.from > i && q.to <= p.from);
    if (!between && clauseBetween(scene, i + 1, p.from)) break;
    before = { at: i, to: i + 1, mode: PASSIVE.has(word(scene, i - 1)) && word(scene, i - 1) !== 'also' ? 'passive' : 'active' };
    break;
  }
  let after: Sign | null = null;
  const next = papers.find((q) => q.from >= p.to);
  for (let i = p.to; i < Math.min(line.to, p.to + 30); i++) {
    const w = word(scene, i);
    if (w === ';') break;
    if (/^(signatures|signature)$/.test(w) && word(scene, i + 1) === 'of') {
      after = { at: i, to: i + 2, mode: 'noun' };
      break;
    }
    if (w === 'signature' && word(scene, i - 1) === 'for') {
      after = { at: i, to: i + 1, mode: 'passive' };
      break;
    }
    if (!isSign(i)) continue;
    const passive =
      PASSIVE.has(word(scene, i - 1)) ||
      i === p.to ||
      /^[,:(—]$/.test(word(scene, i - 1)) ||
      (i === p.to + 1 && /^[,:(—"]$/.test(word(scene, p.to)));
    const clause =
      /^(that|which)$/.test(word(scene, p.to)) || (word(scene, p.to) === ',' && /^(that|which)$/.test(word(scene, p.to + 1)));
    if (
      clause &&
      !PASSIVE.has(word(scene, i - 1)) &&
      line.groups.some((g) => g.from >= p.to && g.to <= i && g.actors.some((a) => a.person ?? a.kind !== 'single'))
    ) {
      after = { at: i, to: i + 1, mode: 'relative' };
      break;
    }
    if (passive) {
      // "A was signed, as was B": B's own verb.
      const listed = next && next.from < i && !coordinated(scene, p.to, next.from);
      if (!listed) after = { at: i, to: i + 1, mode: 'passive' };
      break;
    }
    const relative =
      /^(that|which)$/.test(word(scene, p.to)) || (word(scene, p.to) === ',' && /^(that|which)$/.test(word(scene, p.to + 1)));
    const bare = line.groups.some((g) => g.from >= p.to && g.from - p.to <= 1 && g.to <= i);
    if ((relative || bare) && !(next && next.from - i <= 6 && next.from > i)) after = { at: i, to: i + 1, mode: 'relative' };
    break;
  }
  // "The MoU … was signed, as was an implementing arrangement"
  if (!before && !after && /^(was|were)$/.test(word(scene, p.from - 1)) && word(scene, p.from - 2) === 'as') {
    for (let i = p.from - 3; i >= line.from; i--) if (isSign(i)) return { at: i, to: i + 1, mode: 'passive' };
  }
  if (before && after) return p.from - before.to <= after.at - p.to + 4 ? before : after;
  return before ?? after;
}

function coordinated(scene: Scene, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) if (!/^(and|,|a|an|the|as|well|both)$/.test(word(scene, i))) return false;
  return true;
}

/** A finite verb or clause word between the signing verb and the paper means another clause. */
function clauseBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^(said|that|which|who|while|after|when|where|before|under|because|describing|discussed|reviewed|will|would|has|have|follows|announced|welcomed|reaffirmed)$/.test(
        word(scene, i),
      )
    )
      return true;
  return false;
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
      const modality = modalityAt(doc, i, line.from, line.to, /s$/.test(w) ? 'present' : 'past');
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
        status: /^amend/.test(w) ? 'in-force' : 'renewed',
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
