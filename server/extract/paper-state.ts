import { modalityAt } from './modality.ts';
import { broughtIntoForce, endsBefore } from './paper-ends.ts';
import { eventDate, mentionState } from './paper-mentions.ts';
import type { Paper } from './papers.ts';
import { type Predicate } from './predicates.ts';
import { type Line, type Scene, emptyCast } from './scene.ts';
import { word } from './triggers.ts';
import type { When } from './when.ts';

const IN_FORCE = /^(force|effect)$/;

const ENDED =
  /^(expired|terminated|abrogated|lapsed|scrapped|ended|cancelled|canceled|revoked|withdrew|withdrawn|denounced|torn)$/;

const RENEWED =
  /^(renewed|renew|renews|renewing|extended|extend|extends|extending|prolonged|renewal|extension|prolong|prolongs|prolonging|updated|updates|upgraded|amended|amends|amend)$/;

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
  const { doc } = scene;
  const next = papers.find((q) => q.from >= p.to && q !== p);
  const before = papers.findLast((q) => q.to <= p.from && q !== p);
  const end = Math.min(line.to, next?.from ?? line.to, p.to + 26);
  const start = Math.max(line.from, before?.to ?? line.from, p.from - 12);
  let out = base;
  // The year in a paper's name dates no other event.
  const near = (at: number, from: number, to: number): When | null => eventDate(scene, papers, at, from, to);
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
      (later ||
        /^(been|was|were|is|automatically)$/.test(word(scene, i - 1)) ||
        (/^(last|later|since|recently|subsequently|first)$/.test(word(scene, i - 1)) &&
          /^(was|were|been)$/.test(word(scene, i - 2)))) &&
      !doc.tokens.slice(p.to, i).some((t) => /^(will|if|unless|would|can|cannot|may|not|never)$/.test(t.norm)) &&
      (later || i - p.to <= 8 || (word(scene, i - 2) === ',' && i - p.to <= 20))
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
  // "its decision to end the accord signed in 2019": the participle only says which accord.
  const which = out.rule === 'signed-passive' && out.at.from - p.to <= 1;
  const ends = out.status && !which ? -1 : endsBefore(scene, line, p);
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
    const epithet = (w.endsWith('ed') ? /^(the|a|an|this|its|their|that)$/ : /^(the|a|an|this|its|their)$/).test(
      word(scene, i - 1),
    );
    // "was last amended by a protocol of 2012": the protocol is what did it.
    if (RENEWED.test(w) && word(scene, i + 1) === 'by' && p.from - i <= 3 && !out.status)
      return { ...out, status: 'signed', explicit: true, at: { from: i, to: i + 1 }, amends: true, rule: 'amended-by' };
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
        amends: true,
      };
  }
  return out.status ? out : mentionState(scene, line, p, papers, out, { start, end });
}
