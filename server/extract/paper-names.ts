import { type Annotated, endsAt } from './annotate.ts';

export const LEFT = new Set(
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
  // What somebody said, no name.
  for (let i = a; i < from; i++) if (/^(will|we|i|it|has|have|would)$/.test(doc.tokens[i]?.norm ?? '')) return null;
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
