import { modalityAt, onlyThought } from './modality.ts';
import { inTheMaking, issuing, replacedBy, replacing } from './paper-cues.ts';
import { existsBefore } from './paper-ends.ts';
import type { Paper } from './papers.ts';
import type { Predicate } from './predicates.ts';
import { resolveDate } from './resolve-dates.ts';
import type { Line, Scene } from './scene.ts';
import { word } from './triggers.ts';
import { type When, dateNear } from './when.ts';

const PROPOSED =
  /^(negotiat\w*|propos\w*|draft\w*|seek\w*|sought|finali[sz]\w*|explor\w*|consider\w*|envisag\w*|pursu\w*|prepar\w*|expected|upcoming|planned|plans?|completion|completing|discuss\w*|talks|possible|potential|towards?|conclusion|concluding|aim\w*|hop\w*|unfinished|announces|progress)$/;

/** "turned down a proposal for a pact", "rejected a proposed treaty": a proposal that was refused is no agreement. */
function turnedDown(scene: Scene, p: Paper, start: number): boolean {
  if (word(scene, p.from - 1) === 'without') return true;
  let refused = false;
  for (let i = start; i < p.nameFrom; i++) {
    const w = word(scene, i);
    if (
      /^(rejected|rejects|spurned|rebuffed|refused|declined|abandoned|abandons|scrapped|shelved|ditched)$/.test(w) ||
      (w === 'turned' && word(scene, i + 1) === 'down')
    )
      refused = true;
    else if (refused && /^(propos|offer|draft|idea|plan|call|talks|negotiat)/.test(w)) return true;
    else if (/^(;|but|and|while)$/.test(w)) refused = false;
  }
  return false;
}

/** "has had a pact with B since October": the day it has been there from. */
function sinceWhen(scene: Scene, p: Paper, end: number): When | null {
  const { doc, context, memory } = scene;
  for (let i = p.to; i < Math.min(end, p.to + 8); i++) {
    if (/^[,;]$/.test(word(scene, i))) return null;
    const d = word(scene, i) === 'since' ? doc.dates[(doc.at.date[i + 1] ?? 0) - 1] : undefined;
    const r = d ? resolveDate(d.spec, context.ref, 'past', memory.date) : null;
    if (d && r) return { ...r, from: d.from, to: d.to };
  }
  return null;
}

/** The date near a verb, save one that stands in a paper's name: that one dates the paper. */
export function eventDate(scene: Scene, papers: readonly Paper[], at: number, from: number, to: number): When | null {
  const when = dateNear(scene.doc, scene.context, scene.memory, at, from, to, 'past');
  return when && papers.some((q) => q.yearAt >= 0 && scene.doc.dates[q.yearAt]?.from === when.from) ? null : when;
}

/** What a sentence tells of a paper that no verb signs, ends or renews: replaced, in use, issued, ratified, planned, only thought of. */
export function mentionState(
  scene: Scene,
  line: Line,
  p: Paper,
  papers: readonly Paper[],
  out: Predicate,
  reach: { start: number; end: number },
): Predicate {
  const { doc, context, memory } = scene;
  const { start, end } = reach;
  const near = (at: number, from: number, to: number): When | null => eventDate(scene, papers, at, from, to);
  // "let the treaty lapse", "allowed it to expire"
  if (/^(let|lets|allowed|allow|allows)$/.test(word(scene, p.from - 1)))
    for (let i = p.to; i < Math.min(end, p.to + 3); i++)
      if (/^(lapse|expire|end)$/.test(word(scene, i)))
        return {
          ...out,
          status: 'ended',
          explicit: true,
          at: { from: i, to: i + 1 },
          ended: near(i, i, end),
          rule: 'let-lapse',
        };
  // "a legal framework for working together" is no paper.
  if (
    p.kind === 'framework' &&
    !p.named &&
    /^(a|an|the)$/.test(p.determiner) &&
    word(scene, p.nameTo) !== 'agreement' &&
    doc.tokens.slice(p.from - 2, p.nameTo).some((t) => t.norm === 'legal')
  )
    return { ...out, dropped: true, rule: 'legal-framework' };
  if (turnedDown(scene, p, start)) return { ...out, dropped: true, rule: 'turned-down' };
  for (let i = p.to; i < Math.min(end, p.to + 14); i++) {
    // "has been in place since 2012"
    if (word(scene, i) === 'place' && word(scene, i - 1) === 'in' && /^(been|is|are)$/.test(word(scene, i - 2))) {
      const when =
        word(scene, i + 1) === 'since' ? dateNear(doc, context, memory, i + 2, i + 2, Math.min(line.to, i + 8), 'past') : null;
      return { ...out, status: 'in-force', explicit: true, when, at: { from: i - 1, to: i + 1 }, rule: 'in-place' };
    }
    // "dates from 2009", "dating back to 1951"
    if (/^(dates|dating|dated)$/.test(word(scene, i)) && /^(from|back)$/.test(word(scene, i + 1))) {
      const when = dateNear(doc, context, memory, i, i, Math.min(line.to, i + 8), 'past');
      if (when) return { ...out, status: 'in-force', explicit: true, when, at: { from: i, to: i + 2 }, rule: 'dates-from' };
    }
    const denied = doc.tokens
      .slice(Math.max(line.from, p.from - 8), p.from)
      .some((t) => /^(denied|denies|dismissed|refuted)$/.test(t.norm));
    if (i < p.to + 6 && inTheMaking(scene, i) && denied) return { ...out, dropped: true, rule: 'denied' };
    if (i < p.to + 6 && inTheMaking(scene, i))
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 2 }, rule: 'proposed' };
    if (
      word(scene, i) === 'under' &&
      /^(discussion|negotiation|consideration|preparation|review)$/.test(word(scene, i + 1)) &&
      /^(still|is|are|remains|remain|currently|now|being)$/.test(word(scene, i - 1))
    )
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 2 }, rule: 'proposed' };
  }
  // "a new defence agreement, which will cover training"
  if (
    /^(a|an)$/.test(p.determiner) &&
    word(scene, p.to) === ',' &&
    word(scene, p.to + 1) === 'which' &&
    /^(will|would)$/.test(word(scene, p.to + 2)) &&
    doc.tokens.slice(p.from, p.nameTo).some((t) => t.norm === 'new')
  )
    return { ...out, status: 'proposed', explicit: true, at: { from: p.to + 2, to: p.to + 3 }, rule: 'proposed' };
  const replaces = replacing(scene, p, start);
  const replaced = replaces >= 0 ? replaces : replacedBy(scene, p, end);
  if (replaced >= 0) {
    const form =
      replaces < 0
        ? 'participle'
        : word(scene, replaced).endsWith('ed')
          ? 'past'
          : word(scene, replaced).endsWith('s')
            ? 'present'
            : 'base';
    const real = modalityAt(doc, replaced, line.from, line.to, form) === 'real' && form !== 'base';
    return {
      ...out,
      status: real ? 'ended' : 'in-force',
      explicit: real,
      at: { from: replaced, to: replaced + 1 },
      replaced: true,
      rule: 'replaced',
    };
  }
  const exists = existsBefore(scene, line, p);
  const since = sinceWhen(scene, p, end);
  if (
    since &&
    (exists >= 0 || /^(has|have|had)$/.test(word(scene, p.from - (/^(a|an|the)$/.test(word(scene, p.from - 1)) ? 2 : 1))))
  )
    return { ...out, status: 'in-force', explicit: false, when: since, at: { from: p.from, to: p.to }, rule: 'exists' };
  if (exists >= 0) return { ...out, status: 'in-force', explicit: false, at: { from: exists, to: exists + 1 }, rule: 'exists' };
  // "a supplementary agreement to the pact of 1951"
  if (word(scene, p.from - 1) === 'to' && p.determiner !== 'a' && papers.some((q) => q !== p && q.to === p.from - 1))
    return { ...out, status: 'in-force', explicit: false, at: { from: p.from, to: p.to }, amends: true, rule: 'supplemented' };
  // "in talks on a status of forces agreement", "opened talks about the pact"
  if (/^(on|over|about|for|towards?)$/.test(word(scene, p.from - 1)))
    for (let i = p.from - 2; i >= Math.max(start, p.from - 10); i--) {
      if (
        /^(talks|negotiations)$/.test(word(scene, i)) &&
        (/^(a|an)$/.test(p.determiner) ||
          /^(in|open|opened|begin|began|begun|start|started|resume|resumed)$/.test(word(scene, i - 1)))
      )
        return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'in-talks' };
      if (/^[,;]$/.test(word(scene, i))) break;
    }
  const issued = issuing(scene, p, start, end);
  if (issued >= 0) {
    const when = near(issued, line.from, line.to);
    return { ...out, status: 'signed', explicit: true, when, at: { from: issued, to: issued + 1 }, rule: 'issued' };
  }
  for (let i = Math.max(start, p.from - 4); i < Math.min(end, p.to + 6); i++)
    if (
      /^(ratified|ratifies|ratifying)$/.test(word(scene, i)) &&
      !doc.tokens.slice(Math.max(line.from, i - 9), i).some((t) => /^(not|yet|once|when|until|if|be|no|never)$/.test(t.norm))
    )
      return { ...out, status: 'in-force', explicit: false, at: { from: i, to: i + 1 }, rule: 'ratified' };
  // "A was signed on one day, and B on another": the verb is told once.
  const earlier = papers.findLast((q) => q.to <= p.from);
  if (
    earlier &&
    /^(on|in)$/.test(word(scene, p.to)) &&
    (doc.at.date[p.to + 1] ?? 0) &&
    doc.tokens.slice(earlier.to, p.from).some((t) => doc.compiled.lexicon.words.signVerbs.has(t.norm))
  ) {
    const when = near(p.to, p.to, end);
    if (when) return { ...out, status: 'signed', explicit: true, when, at: { from: p.to, to: when.to }, rule: 'signed-likewise' };
  }
  // "A first contract came in August 2022": told as concluded.
  if (
    /^(came|followed)$/.test(word(scene, p.to)) ||
    (doc.tokens[p.to]?.norm === ',' && /^(came|followed)$/.test(word(scene, p.to + 7)))
  ) {
    const when = near(p.to, p.to, end);
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
    if (PROPOSED.test(w) && i < p.from && /^(not|never|no)$/.test(word(scene, i - 1)) && word(scene, i + 1) !== 'yet')
      return { ...out, dropped: true, rule: 'not-proposed' };
    if (PROPOSED.test(w) && !p.named && i < p.from)
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
    if (
      /^(negotiating|negotiations|negotiate|negotiated|negotiation|draft|finalise|finalize|finalising|finalizing|proposed|principle|seek|towards)$/.test(
        w,
      ) &&
      !/^(was|were)$/.test(word(scene, i - 1)) &&
      !doc.tokens.slice(i, i + 6).some((t) => t.norm === 'closed')
    )
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
    if (
      (/^(work|works|working|worked)$/.test(w) && /^(on|out|towards)$/.test(word(scene, i + 1)) && i < p.from) ||
      (/^draw(s|ing)?$/.test(w) && word(scene, i + 1) === 'up' && i < p.from)
    )
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 1 }, rule: 'proposed' };
  }
  if ((p.named ? /^(a|an)$/ : /^(a|an|)$/).test(p.determiner) && onlyThought(doc, p.from, p.to, line.from, line.to))
    return { ...out, dropped: true, rule: 'only-thought' };
  if (
    /^(under|existing|to|by)$/.test(word(scene, p.from - 1)) &&
    word(scene, p.from - 1) !== 'by' &&
    p.named &&
    word(scene, p.from - 1) === 'under'
  )
    return { ...out, status: 'in-force', explicit: false, at: { from: p.from, to: p.to }, rule: 'under' };
  return out;
}
