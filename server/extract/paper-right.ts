import { type Annotated, startsAt, textOf } from './annotate.ts';
import { COMPLEMENT, CONNECT, LEFT, PURPOSE, STOP } from './paper-words.ts';

/** Where the name of a paper ends whose noun is at `from` to `to` and whose words begin at `start`. */
export function extendRight(doc: Annotated, from: number, to: number, limit: number, start: number): number {
  const capital = (doc.tokens[from]?.cap ?? 0) > 0 && (doc.tokens[to - 1]?.cap !== 0 || doc.tokens[to - 1]?.kind === 'mark');
  let i = to;
  const next = doc.tokens[i]?.norm ?? '';
  // "in the field of defence", "in the areas of training and logistics"
  const field =
    next === 'in' &&
    doc.tokens[i + 1]?.norm === 'the' &&
    /^(field|fields|area|areas|sphere|domain)$/.test(doc.tokens[i + 2]?.norm ?? '') &&
    doc.tokens[i + 3]?.norm === 'of';
  if (
    !field &&
    !COMPLEMENT.has(next) &&
    !(capital && next === 'with') &&
    !(next === 'with' && startsAt(doc.countries, doc.at.country, i + 1) && !partnerPerson(doc, i + 1))
  )
    return to;
  if (field) i += 4;
  if (next === 'to') {
    // "an agreement to protect military information", but "signed the agreement to great applause"
    if (!PURPOSE.has(doc.tokens[i + 1]?.norm ?? '')) return to;
    i += 2;
  }
  if (next === 'of' && (doc.at.date[i + 1] ?? 0)) return to;
  if (
    next === 'for' &&
    (doc.compiled.lexicon.words.numbers.has(doc.tokens[i + 1]?.norm ?? '') ||
      doc.tokens[i + 1]?.kind === 'number' ||
      (/^(a|another)$/.test(doc.tokens[i + 1]?.norm ?? '') &&
        /^(period|term|further|decade|\d+)$/.test(doc.tokens[i + 2]?.norm ?? '')))
  )
    return to;
  if (next === 'on' && (doc.at.date[i + 1] ?? 0)) return to;
  // "reached agreement on the signing of a pact"
  if (
    next === 'on' &&
    /^(signing|conclusion|concluding|drafting)$/.test(doc.tokens[doc.tokens[i + 1]?.norm === 'the' ? i + 2 : i + 1]?.norm ?? '')
  )
    return to;
  if (
    next === 'on' &&
    /^(the|a)$/.test(doc.tokens[i + 1]?.norm ?? '') &&
    /^(sidelines|margins|sideline|fringes|occasion|basis|condition|spot|same|day|eve|first|second|last|final)$/.test(
      doc.tokens[i + 2]?.norm ?? '',
    )
  )
    return to;
  if (
    next === 'between' &&
    /^(the|both|our|their)$/.test(doc.tokens[i + 1]?.norm ?? '') &&
    /^(two|countries|sides|nations|governments|parties|neighbours|neighbors|pair)$/.test(doc.tokens[i + 2]?.norm ?? '')
  )
    return to;
  if (
    next === 'for' &&
    /^(the|example|now|which)$/.test(doc.tokens[i + 1]?.norm ?? '') &&
    !/^[A-Z]/.test(textOf(doc, i + 2, i + 3)) &&
    (doc.tokens[i + 1]?.norm !== 'the' ||
      /^(first|second|third|next|sake|purpose|years|period)$/.test(doc.tokens[i + 2]?.norm ?? ''))
  )
    return to;
  let end = to;
  let lower = 0;
  while (i < limit && i - to < 26) {
    const t = doc.tokens[i];
    if (
      !t ||
      t.norm === '(' ||
      t.norm === ';' ||
      t.norm === '.' ||
      t.norm === ':' ||
      (t.norm === '"' && t.glued) ||
      t.norm === '—' ||
      t.norm === ')'
    )
      break;
    const w = t.norm;
    if (doc.at.date[i] && !/^(towards|toward)$/.test(doc.tokens[i - 1]?.norm ?? '')) break;
    // "Co-operation", "Cross-Servicing"
    if (t.norm === '-' && t.glued && doc.tokens[i + 1]?.glued) {
      i += 2;
      end = i;
      continue;
    }
    // "with Norway's shipyards": a partner's firm.
    if (doc.tokens[i + 1]?.norm === "'s" && (doc.at.country[i] ?? 0) && /^(with|the)$/.test(doc.tokens[i - 1]?.norm ?? '')) break;
    // A quoted subject: "for the US-India “major defence partnership”"
    if (t.norm === '"' && doc.tokens[i + 1]?.glued && !t.glued) {
      const close = closing(doc, i + 1, limit);
      if (close < 0) break;
      i = close + 1;
      end = close;
      break;
    }
    if (t.kind === 'word' && t.cap > 0) {
      i++;
      end = i;
      lower = 0;
      continue;
    }
    if (w === ',') {
      // A comma goes on only inside a series of lower-case subjects ("on tanks, K9 howitzers and FA-50 aircraft").
      const rest = doc.tokens.slice(i + 1, Math.min(limit, i + 8)).map((x) => x.norm);
      const and = rest.indexOf('and');
      if (and < 0 || rest.slice(0, and).some((x) => STOP.has(x) || x === ',') || (doc.tokens[i + 1]?.cap ?? 0) > 1) break;
      if (
        rest
          .slice(and + 1, and + 3)
          .some(
            (x) => STOP.has(x) || doc.compiled.lexicon.words.signVerbs.has(x) || doc.compiled.lexicon.words.personVerbs.has(x),
          )
      )
        break;
      i++;
      continue;
    }
    if (
      /^(on|at|in)$/.test(w) &&
      /^(the|its)$/.test(doc.tokens[i + 1]?.norm ?? '') &&
      /^(sidelines|margins|sideline|fringes|occasion|presence|eve|end|same|capital)$/.test(doc.tokens[i + 2]?.norm ?? '')
    )
      break;
    if (
      w === 'in' &&
      doc.tokens[i + 1]?.norm === 'the' &&
      /^(field|fields|area|areas|sphere|domain)$/.test(doc.tokens[i + 2]?.norm ?? '') &&
      doc.tokens[i + 3]?.norm === 'of'
    ) {
      i += 4;
      lower = 0;
      continue;
    }
    if (CONNECT.has(w)) {
      if (w === 'and' && !andContinues(doc, i, capital, limit)) break;
      if (
        (w === 'in' || w === 'at' || w === 'by' || w === 'to' || w === 'a') &&
        !(w === 'a' && !capital && doc.tokens[i - 1]?.norm === 'of') &&
        !(
          (doc.tokens[i + 1]?.cap ?? 0) > 0 &&
          capital &&
          w === 'in' &&
          !(doc.at.place[i + 1] ?? 0) &&
          !(doc.at.country[i + 1] ?? 0)
        )
      )
        break;
      // "the Visiting Forces Agreement with Norway": the partner is no part of a proper name.
      if (w === 'with' && capital && i - start >= 3) break;
      if (w === 'with' && partnerPerson(doc, i + 1)) break;
      if (w === 'with' && !(startsAt(doc.countries, doc.at.country, i + 1) ?? startsAt(doc.countries, doc.at.country, i + 2)))
        break;
      i++;
      continue;
    }
    if (STOP.has(w)) break;
    if (
      t.cap === 0 &&
      w.endsWith('ing') &&
      end > to + 1 &&
      !/^(training|sharing|shipbuilding|servicing|planning|manufacturing|peacekeeping|engineering|building|monitoring|visiting|policing|screening)$/.test(
        w,
      )
    )
      break;
    if (capital && lower === 0 && end > to + 1 && t.kind === 'word') break;
    if (t.kind === 'word' || t.kind === 'number') {
      lower++;
      if (lower > 5) break;
      i++;
      end = i;
      continue;
    }
    break;
  }
  return end;
}

/** "with his Italian counterpart", "with Italian Defence Minister B": who signs, no part of the name. */
function partnerPerson(doc: Annotated, i: number): boolean {
  if (/^(his|her|their)$/.test(doc.tokens[i]?.norm ?? '')) return true;
  const c = startsAt(doc.countries, doc.at.country, i);
  return c !== null && c.entry.adjective && (doc.at.office[c.to] ?? 0) > 0;
}

/** Index of the mark that closes a short quotation, -1 for none. */
function closing(doc: Annotated, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 8); i++) if (doc.tokens[i]?.norm === '"') return i;
  return -1;
}

/** "… on defence and security", "Services between the Indian Armed Forces and the Self-Defense Forces" but not "… and said". */
function andContinues(doc: Annotated, i: number, capital: boolean, limit: number): boolean {
  let k = i + 1;
  if (/^(the|its|their)$/.test(doc.tokens[k]?.norm ?? '')) k++;
  const t = doc.tokens[k];
  if (!t || k >= limit || t.kind !== 'word') return false;
  if (doc.at.agreement[k]) return false;
  if (
    /^(a|an|to|will|was|were|is|are|has|had|said|signed|agreed|held|also|both|that|he|she|they|it|announced|discussed|put|reaffirmed|expressed)$/.test(
      t.norm,
    ) ||
    (t.cap === 0 && /(ed)$/.test(t.norm))
  )
    return false;
  const words = doc.compiled.lexicon.words;
  if (words.personVerbs.has(t.norm) || words.signVerbs.has(t.norm)) return false;
  // "the Oslo Treaty and the Fjord Initiative": another name, save in "between the Armed Forces of A and the Army of B".
  if (capital && t.cap > 0 && k > i + 1 && !doc.tokens.slice(Math.max(0, i - 12), i).some((x) => x.norm === 'between'))
    return false;
  const second = doc.tokens[k + 1];
  if (second && /^(of|letter|mou)$/.test(second.norm) && capital && t.cap === 0) return false;
  return capital ? t.cap > 0 || LEFT.has(t.norm) || !STOP.has(t.norm) : t.cap === 0 || (doc.at.country[k] ?? 0) > 0;
}
