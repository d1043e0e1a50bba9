import { modalityAt, onlyThought } from './modality.ts';
import { inTheMaking, issuing } from './paper-cues.ts';
import { broughtIntoForce, endsBefore, existsBefore } from './paper-ends.ts';
import type { Paper } from './papers.ts';
import { type Predicate } from './predicates.ts';
import { type Line, type Scene, emptyCast } from './scene.ts';
import { word } from './triggers.ts';
import { type When, dateNear } from './when.ts';

const IN_FORCE = /^(force|effect)$/;

const PROPOSED =
  /^(negotiat\w*|propos\w*|draft\w*|seek\w*|sought|finali[sz]\w*|explor\w*|consider\w*|envisag\w*|pursu\w*|prepar\w*|expected|upcoming|planned|plans?|discuss\w*|talks|possible|potential|towards?|conclusion|concluding|aim\w*|hop\w*|unfinished|announces|progress)$/;

const ENDED = /^(expired|terminated|abrogated|lapsed|scrapped|ended|cancelled|canceled|revoked|withdrew|withdrawn|denounced)$/;

const RENEWED =
  /^(renewed|renew|renews|renewing|extended|extend|extends|extending|prolonged|renewal|extension|prolong|prolongs|prolonging|updated|updates|upgraded|amended|amends|amend)$/;

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

/** A second verb of the same paper after its signing: "was signed … and renewed", "signed … and renewed it". */
function laterVerb(scene: Scene, told: Predicate, i: number): boolean {
  if (!told.signing || told.status === 'proposed') return false;
  // "the pact, signed in 2005, expired in 2015"
  if (word(scene, i - 1) === ',' && ENDED.test(word(scene, i)) && told.rule === 'signed-passive' && told.at.to < i) return true;
  if (!/^(and|then|later|but)$/.test(word(scene, i - 1))) return false;
  return told.rule === 'signed-passive' || word(scene, i + 1) === 'it';
}

/** In force, renewed, ended, proposed: states other than a signing. */
export function stateOf(scene: Scene, line: Line, p: Paper, papers: readonly Paper[], base: Predicate): Predicate {
  const { doc, context, memory } = scene;
  const next = papers.find((q) => q.from >= p.to && q !== p);
  const before = papers.findLast((q) => q.to <= p.from && q !== p);
  const end = Math.min(line.to, next?.from ?? line.to, p.to + 26);
  const start = Math.max(line.from, before?.to ?? line.from, p.from - 12);
  let out = base;
  // The year in a paper's name dates no other event.
  const near = (at: number, from: number, to: number): When | null => {
    const when = dateNear(doc, context, memory, at, from, to, 'past');
    return when && papers.some((q) => q.yearAt >= 0 && doc.dates[q.yearAt]?.from === when.from) ? null : when;
  };
  for (let i = p.to; i < end; i++) {
    const w = word(scene, i);
    // "is no longer in force", "ceased to apply"
    const ceased = w === 'ceased' && word(scene, i + 1) === 'to';
    if (
      ceased ||
      (IN_FORCE.test(w) && doc.tokens.slice(i - 3, i).some((t, n, all) => t.norm === 'no' && all[n + 1]?.norm === 'longer'))
    ) {
      out = {
        ...out,
        status: 'ended',
        explicit: true,
        at: { from: i, to: i + 1 },
        ended: near(i, i, end),
        rule: 'ceased',
      };
      continue;
    }
    if (IN_FORCE.test(w) && /^(in|into|entered|took|takes|has|had|come|came)$/.test(word(scene, i - 1))) {
      const verb = word(scene, i - 1) === 'into' ? word(scene, i - 2) : word(scene, i - 1);
      const done = /^(has|have|had)$/.test(word(scene, i - 3)) && /^(come|entered|gone)$/.test(word(scene, i - 2));
      if (
        !done &&
        (/^(entry|will|enters|takes|enter|come)$/.test(verb) || modalityAt(doc, i, line.from, line.to, null) === 'planned')
      )
        continue;
      out = {
        ...out,
        status: 'in-force',
        explicit: true,
        at: { from: i - 1, to: i + 1 },
        // "is in force today" gives no day of its own.
        inForce:
          /^(is|are|was|were|remains|still|remained|be)$/.test(verb === 'in' ? word(scene, i - 2) : word(scene, i - 2)) &&
          word(scene, i + 1) !== 'since'
            ? null
            : near(i, i, end),
        rule: 'in-force',
      };
    }
    // "was signed in 2010 and renewed in 2020", "signed it in 2010 and terminated it in 2020"
    const later = laterVerb(scene, out, i);
    if (ENDED.test(w) && (!out.signing || later) && (i - p.to <= 6 || later || /^(was|were|been|it)$/.test(word(scene, i - 1)))) {
      if (
        /^(never|not|would|nearly|almost|will|be)$/.test(word(scene, i - 1)) ||
        doc.tokens
          .slice(p.to, i)
          .some((t, n, all) => /^(would|never|not|who|he)$/.test(t.norm) || (t.norm === 'which' && n < all.length - 1))
      )
        continue;
      out = {
        ...out,
        status: 'ended',
        explicit: true,
        at: { from: i, to: i + 1 },
        ended: near(i, i, end),
        rule: 'ended',
      };
    }
    if (
      RENEWED.test(w) &&
      (later || /^(been|was|were|is|automatically)$/.test(word(scene, i - 1))) &&
      !doc.tokens.slice(p.to, i).some((t) => /^(will|if|unless|would|can|cannot|may|not|never)$/.test(t.norm)) &&
      (later || i - p.to <= 8)
    ) {
      out = {
        ...out,
        status: 'renewed',
        explicit: true,
        at: { from: i, to: i + 1 },
        renewed: near(i, i, end),
        rule: 'renewed',
      };
    }
  }
  const ends = out.status ? -1 : endsBefore(scene, line, p);
  if (ends >= 0)
    out = {
      ...out,
      status: 'ended',
      explicit: true,
      at: { from: ends, to: ends + 1 },
      ended: near(ends, line.from, line.to),
      rule: 'ends',
    };
  const force = out.status ? -1 : broughtIntoForce(scene, line, p);
  if (force >= 0)
    out = {
      ...out,
      status: 'in-force',
      explicit: true,
      at: { from: force - 1, to: force + 1 },
      inForce: near(force, line.from, line.to),
      rule: 'in-force',
    };
  for (let i = p.from - 1; i >= start; i--) {
    const w = word(scene, i);
    // "the renewed pact" is a word for it, "renewed the pact" tells what was done.
    const epithet = /^(the|a|an|this|its|their|that)$/.test(word(scene, i - 1));
    if (RENEWED.test(w) && p.from - i <= 3 && !out.signing && !epithet && !doc.at.agreement[i]) {
      const modality = modalityAt(doc, i, line.from, line.to, w.endsWith('s') ? 'present' : 'past');
      const settled =
        modality === 'planned' &&
        doc.tokens.slice(Math.max(line.from, i - 4), i).some((t) => t.norm === 'agreed' || t.norm === 'decided');
      if ((modality === 'real' || settled) && !/^(renewal|extension|renew|extend|amend)$|ing$/.test(settled ? 'renewed' : w))
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
  if (turnedDown(scene, p, start)) return { ...out, dropped: true, rule: 'turned-down' };
  for (let i = p.to; i < Math.min(end, p.to + 14); i++) {
    // "dates from 2009", "dating back to 1951"
    if (/^(dates|dating|dated)$/.test(word(scene, i)) && /^(from|back)$/.test(word(scene, i + 1))) {
      const when = dateNear(doc, context, memory, i, i, Math.min(line.to, i + 8), 'past');
      if (when) return { ...out, status: 'in-force', explicit: true, when, at: { from: i, to: i + 2 }, rule: 'dates-from' };
    }
    if (i < p.to + 6 && inTheMaking(scene, i))
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 2 }, rule: 'proposed' };
    if (
      word(scene, i) === 'under' &&
      /^(discussion|negotiation|consideration|preparation|review)$/.test(word(scene, i + 1)) &&
      /^(still|is|are|remains|remain|currently|now|being)$/.test(word(scene, i - 1))
    )
      return { ...out, status: 'proposed', explicit: true, at: { from: i, to: i + 2 }, rule: 'proposed' };
  }
  const exists = existsBefore(scene, line, p);
  if (exists >= 0) return { ...out, status: 'in-force', explicit: true, at: { from: exists, to: exists + 1 }, rule: 'exists' };
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
      return { ...out, status: 'in-force', explicit: true, at: { from: i, to: i + 1 }, rule: 'ratified' };
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
