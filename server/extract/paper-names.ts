import { type Annotated, endsAt, startsAt, textOf } from './annotate.ts';

const LEFT = new Set(
  (
    'defence defense military security bilateral trilateral multilateral mutual strategic logistics logistical cooperation co-operation co operation partnership comprehensive framework technical visiting forces status reciprocal access intelligence ' +
    'information sharing acquisition cross servicing joint arms weapons training exchange implementing executive maritime naval air cyber technology industrial industry procurement production research development communications foundational nuclear submarine ' +
    'assistance support basing base bases port lease loan coast guard border peacekeeping interim draft general major enhanced supplementary economic data memorandum tank tanks fighter jet missile drone purchase supply sale maintenance peace trade investment free tax customs visa climate extradition energy gas grain nonaggression non aggression executive ten nuclear-powered partner cultural'
  ).split(' '),
);

export const PRAISE = new Set(
  'landmark historic new first key major important formal draft proposed planned existing long awaited much delayed fresh similar second third separate last older old original another early final legally binding binding non possible potential future current present earlier previous recent updated ambitious sweeping broad wide ranging ranging wide wide-ranging so called called big full finished executive? such'.split(
    ' ',
  ),
);

export const CONNECT = new Set([
  'of',
  'on',
  'for',
  'and',
  'the',
  'in',
  'between',
  'concerning',
  'regarding',
  'to',
  'with',
  'towards',
  'toward',
  'its',
  'their',
  'at',
  'by',
  'a',
  '&',
  '-',
  ',',
  "'",
  "'s",
  '+',
]);

const COMPLEMENT = new Set([
  'of',
  'on',
  'for',
  'concerning',
  'regarding',
  'relating',
  'covering',
  'between',
  'amending',
  'among',
  'governing',
]);

const STOP = new Set([
  'which',
  'that',
  'who',
  'was',
  'is',
  'are',
  'were',
  'has',
  'had',
  'have',
  'will',
  'would',
  'during',
  'after',
  'before',
  'when',
  'while',
  'at',
  'in',
  'by',
  'signed',
  'inked',
  'as',
  'but',
  'with',
  'from',
  'to',
  'under',
  'this',
  'said',
  'last',
  'between',
  'since',
  'until',
  'also',
  'here',
  'today',
  'yesterday',
  'there',
  'if',
  'where',
  'allowing',
  'including',
  'following',
  'both',
  'he',
  'she',
  'it',
  'they',
  'earlier',
  'later',
  'may',
  'can',
  'could',
  'should',
  'valid',
  'reached',
  'worth',
  'through',
  'without',
  'because',
  'not',
  'over',
  'into',
  'up',
  'does',
  'did',
  'within',
  'among',
  'so',
  'than',
  'whose',
  'such',
  'bears',
  'called',
  'again',
  'likewise',
  'then',
]);

/** A name inside quotation marks around the noun. */
export function quotedAround(
  doc: Annotated,
  from: number,
  to: number,
  start: number,
  limit: number,
): { from: number; to: number } | null {
  let a = -1;
  for (let i = from - 1; i >= Math.max(start, from - 10); i--) {
    const t = doc.tokens[i];
    if ((t?.norm === '"' || t?.norm === "'") && !(t.glued && doc.tokens[i - 1]?.kind === 'word')) {
      a = i + 1;
      break;
    }
    if (t?.norm === '"' || (t?.norm === "'" && !(doc.tokens[i - 1]?.norm ?? '').endsWith('s'))) return null;
  }
  if (a < 0) return null;
  for (let i = to; i < Math.min(limit, to + 16); i++) {
    const t = doc.tokens[i];
    if (
      t?.norm === '"' ||
      (t?.norm === "'" &&
        t.glued &&
        !(doc.tokens[i + 1]?.glued && doc.tokens[i + 1]?.kind === 'word') &&
        !(doc.tokens[i - 1]?.norm ?? '').endsWith('s'))
    )
      return i - a <= 20 ? { from: a, to: doc.tokens[i - 1]?.norm === ',' || doc.tokens[i - 1]?.norm === '.' ? i - 1 : i } : null;
    if (
      t?.norm === "'" &&
      t.glued &&
      (doc.tokens[i - 1]?.norm ?? '').endsWith('s') &&
      /^[,.]?$/.test(doc.tokens[i + 1]?.kind === 'mark' ? (doc.tokens[i + 1]?.norm ?? '') : 'x')
    )
      return { from: a, to: i };
    if (t?.kind === 'word' && /^(is|was|were|will|we|i|it|has|have|marks|provides|advances|establishes|would|are)$/.test(t.norm))
      return null;
  }
  return null;
}

export function extendLeft(doc: Annotated, from: number, start: number, covered: Int32Array): number {
  let i = from;
  const capital = (doc.tokens[from]?.cap ?? 0) > 0;
  while (i > start && from - i < 14) {
    const t = doc.tokens[i - 1];
    if (!t || t.lines > 1 || covered[i - 1]) break;
    const w = t.norm;
    if (t.kind === 'mark' && w === '-' && t.glued) {
      i--;
      continue;
    }
    if (t.kind === 'mark' && (w === "'" || w === '&') && i - 1 > start) {
      i--;
      continue;
    }
    if (
      t.kind === 'mark' &&
      w === ',' &&
      capital &&
      (doc.tokens[i]?.cap ?? 0) > 0 &&
      (doc.tokens[i - 2]?.cap ?? 0) > 0 &&
      !(doc.at.country[i - 2] ?? 0) &&
      !(doc.at.place[i - 2] ?? 0) &&
      seriesComma(doc, i - 1, from)
    ) {
      i--;
      continue;
    }
    if (w === "'s") break;
    const country = endsAt(doc.countries, doc.at.country, i);
    if (
      country &&
      (country.entry.adjective || doc.tokens[i]?.norm === '-' || (doc.tokens[i]?.cap ?? 0) > 0) &&
      country.from >= start
    ) {
      i = country.from;
      continue;
    }
    if (t.kind === 'number' && capital && /^(19|20)\d\d$/.test(w)) break;
    if (doc.at.date[i - 1]) break;
    if (
      t.kind === 'word' &&
      t.cap > 0 &&
      !/^(the|a|an|this|in|on|under|at|and|but|after|with|its|his|while|both|when|first|second|also|that|their|it|last|signed)$/.test(
        w,
      ) &&
      (capital || LEFT.has(w) || t.cap === 2)
    ) {
      if (doc.at.office[i - 1] && !LEFT.has(w)) break;
      // At the start of a sentence a capital proves nothing.
      if (i - 1 === start && !capital && !LEFT.has(w)) break;
      i--;
      continue;
    }
    if (t.kind === 'word' && t.cap === 0 && LEFT.has(w) && !(capital && i === from && w !== 'defence' && w !== 'defense')) {
      i--;
      continue;
    }
    if (
      (w === 'and' || w === 'of' || w === 'on' || w === 'for' || w === 'in') &&
      capital &&
      i > start + 1 &&
      (doc.tokens[i - 2]?.cap ?? 0) > 0 &&
      w !== 'in' &&
      (doc.tokens[i]?.cap ?? 0) > 0 &&
      !(doc.at.country[i - 2] ?? 0)
    ) {
      if (w === 'and' && (doc.at.agreement[i - 2] ?? 0)) break;
      if (w === 'on' && (doc.at.date[i - 2] ?? 0)) break;
      i--;
      continue;
    }
    if (w === 'and' && !capital && LEFT.has(doc.tokens[i - 2]?.norm ?? '') && LEFT.has(doc.tokens[i]?.norm ?? '')) {
      i--;
      continue;
    }
    break;
  }
  while (
    i < from &&
    ((PRAISE.has(doc.tokens[i]?.norm ?? '') && (doc.tokens[i]?.cap ?? 0) === 0) ||
      /^(and|of|on|for|-|,|&|')$/.test(doc.tokens[i]?.norm ?? ''))
  )
    i++;
  return i;
}

/** "Research, Development, Test and Evaluation": a comma inside a name has a later "and" before the noun. */
function seriesComma(doc: Annotated, comma: number, from: number): boolean {
  for (let i = comma + 1; i < from; i++) if (doc.tokens[i]?.norm === 'and' && (doc.tokens[i + 1]?.cap ?? 0) > 0) return true;
  return false;
}

export function extendRight(doc: Annotated, from: number, to: number, limit: number): number {
  const capital = (doc.tokens[from]?.cap ?? 0) > 0 && (doc.tokens[to - 1]?.cap ?? 0) > 0;
  let i = to;
  const next = doc.tokens[i]?.norm ?? '';
  if (
    !COMPLEMENT.has(next) &&
    !(capital && next === 'with') &&
    !(next === 'with' && startsAt(doc.countries, doc.at.country, i + 1))
  )
    return to;
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
    (doc.tokens[i + 1]?.norm !== 'the' || /^(first|second|third|next|sake|purpose)$/.test(doc.tokens[i + 2]?.norm ?? ''))
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
    if (CONNECT.has(w)) {
      if (w === 'and' && !andContinues(doc, i, capital, limit)) break;
      if (
        (w === 'in' || w === 'at' || w === 'by' || w === 'to' || w === 'a') &&
        !(
          (doc.tokens[i + 1]?.cap ?? 0) > 0 &&
          capital &&
          w === 'in' &&
          !(doc.at.place[i + 1] ?? 0) &&
          !(doc.at.country[i + 1] ?? 0)
        )
      )
        break;
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
  const second = doc.tokens[k + 1];
  if (second && /^(of|letter|mou)$/.test(second.norm) && capital && t.cap === 0) return false;
  return capital ? t.cap > 0 || LEFT.has(t.norm) || !STOP.has(t.norm) : t.cap === 0 || (doc.at.country[k] ?? 0) > 0;
}
