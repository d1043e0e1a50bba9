import type { AgreementKind } from '../model/claims.ts';
import { type Annotated, textOf } from './annotate.ts';
import { extendLeft, quotedAround } from './paper-names.ts';
import { extendRight } from './paper-right.ts';
import { CONNECT, PRAISE, PURCHASE, STOP } from './paper-words.ts';
import { firstFrom } from './when.ts';

/** A noun phrase that names or describes an agreement. Tokens half-open. */
export interface Paper {
  from: number;
  to: number;
  /** The words of its name, without article, term ("ten-year") and praise ("landmark"). */
  nameFrom: number;
  nameTo: number;
  kind: AgreementKind;
  weak: boolean;
  /** A word for a paper only where its signing is told. */
  loose: boolean;
  plural: boolean;
  /** "the", "a", "this", "its", "such", "no" … or ''. */
  determiner: string;
  /** Acronym in brackets after it, or the phrase itself where it is one. */
  acronym: string | null;
  /** Words beside the noun itself; a phrase without any points back to one told before. */
  modifiers: number;
  /** Written with capitals, so a name rather than a description. */
  named: boolean;
  /** A bare year that dates it ("of 1951", ", 1998", "(2012)"): token, -1 for none. */
  yearAt: number;
}

/** Every agreement phrase of the text, in order, without overlap. */
export function papersOf(doc: Annotated, covered: Int32Array): Paper[] {
  const out: Paper[] = [];
  for (const noun of doc.nouns) {
    if (noun.from < (out.at(-1)?.to ?? 0) || covered[noun.from]) continue;
    const s = doc.sentences[doc.sentenceOf[noun.from] ?? 0];
    if (!s || idiom(doc, noun.from, noun.to) || constituting(doc, noun.to)) continue;
    const paper = paperAt(
      doc,
      noun.from,
      Math.min(noun.to, s.to),
      noun.entry,
      Math.max(s.from, out.at(-1)?.to ?? 0),
      s.to,
      covered,
    );
    const last = out.at(-1);
    // "a SOFA agreement": one paper.
    if (
      paper &&
      last?.acronym &&
      last.to === noun.from &&
      !noun.entry.acronym &&
      !noun.entry.plural &&
      paper.nameFrom >= last.nameFrom &&
      last.nameTo - last.nameFrom === 1
    ) {
      out[out.length - 1] = {
        ...paper,
        from: last.from,
        nameFrom: last.nameFrom,
        determiner: last.determiner,
        acronym: last.acronym,
        named: true,
        modifiers: paper.modifiers + 1,
      };
      continue;
    }
    // "the logistics pact LEMOA", "the pact, LEMOA,": one paper and its name.
    if (paper && last && noun.entry.acronym && paper.nameTo - paper.nameFrom === 1 && noun.from === last.to && !last.named) {
      out[out.length - 1] = {
        ...last,
        to: paper.to,
        nameFrom: paper.nameFrom,
        nameTo: paper.nameTo,
        acronym: paper.acronym,
        named: true,
        yearAt: paper.yearAt,
      };
      continue;
    }
    if (paper) out.push(paper);
  }
  return out;
}

/** "an exchange of notes constituting an agreement on bases": the agreement is the paper. */
const constituting = (doc: Annotated, to: number): boolean => doc.tokens[to]?.norm === 'constituting';

/** "in the framework of", "within the arrangement": ways of speaking, no papers. */
function idiom(doc: Annotated, from: number, to: number): boolean {
  if (doc.tokens[to]?.norm !== 'of' || doc.tokens[from]?.cap !== 0) return false;
  return (
    doc.tokens[from]?.norm === 'framework' &&
    /^(the|a)$/.test(doc.tokens[from - 1]?.norm ?? '') &&
    /^(in|within|under|into)$/.test(doc.tokens[from - 2]?.norm ?? '')
  );
}

function paperAt(
  doc: Annotated,
  from: number,
  to: number,
  entry: { kind: AgreementKind; weak: boolean; loose: boolean; plural: boolean; acronym: boolean },
  start: number,
  limit: number,
  covered: Int32Array,
): Paper | null {
  const quoted = quotedAround(doc, from, to, start, limit);
  let nameFrom = quoted?.from ?? extendLeft(doc, from, start, covered);
  let nameTo = quoted?.to ?? extendRight(doc, from, to, limit, nameFrom);
  while (nameFrom < from && doc.tokens[nameFrom]?.kind === 'mark') nameFrom++;
  // "the May 2006 agreement": the date stands between article and noun.
  const dated = doc.dates[(doc.at.date[nameFrom - 1] ?? 0) - 1];
  let left = dated && dated.to === nameFrom && dated.from > start ? dated.from : nameFrom;
  let determiner = '';
  // Terms and praise are no part of the name: "a landmark ten-year".
  for (let steps = 0; steps < 8 && left > start; steps++) {
    const t = doc.tokens[left - 1];
    const w = t?.norm ?? '';
    if (w === '"' || w === '-' || (w === ',' && PRAISE.has(doc.tokens[left - 2]?.norm ?? ''))) left--;
    else if (PRAISE.has(w) || MONEY.test(w) || doc.compiled.lexicon.words.numbers.has(w)) left--;
    else if (/^(the|a|an|this|that|its|their|his|no|any|such|these|those|another|our|some|several|each)$/.test(w)) {
      determiner = w;
      left--;
      break;
    } else if (w === "'s" || /^(two|three|four|five|six|seventeen)$/.test(w)) {
      determiner = w;
      break;
    } else break;
  }
  // "an unheard-of pact": an indefinite phrase never points back, whatever words it holds.
  for (let k = left - 1; determiner === '' && k >= Math.max(start, left - 3); k--) {
    const t = doc.tokens[k];
    if (t?.norm === 'a' || t?.norm === 'an') determiner = t.norm;
    else if (t?.kind !== 'word' || t.cap > 0 || STOP.has(t.norm) || CONNECT.has(t.norm)) break;
  }
  let end = quoted ? Math.min(limit, nameTo + 1) : nameTo;
  let acronym: string | null = entry.acronym ? textOf(doc, from, to) : null;
  const bracket = acronymAfter(doc, end, limit);
  if (bracket) {
    acronym = bracket.text;
    end = bracket.to;
    // "Memorandum of Understanding (MoU) on defence cooperation"
    const more = quoted ? end : extendRight(doc, from, end, limit, nameFrom);
    if (more > end) {
      end = more;
      nameTo = more;
    }
  }
  const named = quoted !== null || capitals(doc, nameFrom, nameTo) >= 2 || entry.acronym;
  let modifiers = 0;
  for (let i = nameFrom; i < nameTo; i++)
    if ((i < from || i >= to) && doc.tokens[i]?.kind === 'word' && !CONNECT.has(doc.tokens[i]?.norm ?? '')) modifiers++;
  const yearAt = yearNear(doc, end, limit, nameFrom);
  if (entry.acronym && nameFrom === from) nameTo = Math.max(nameTo, to);
  return {
    from: left,
    to: end,
    nameFrom,
    nameTo,
    kind: bought(doc, to, limit, entry) ? 'contract' : entry.kind,
    weak: entry.weak,
    loose: entry.loose,
    plural: entry.plural,
    determiner,
    acronym,
    modifiers,
    named,
    yearAt,
  };
}

/** "deals for the purchase of jets", "a deal to buy tanks", "a deal with Norway for 12 howitzers": a contract. */
function bought(doc: Annotated, to: number, limit: number, entry: { weak: boolean; kind: AgreementKind }): boolean {
  if (!entry.weak || entry.kind !== 'agreement') return false;
  for (let i = to; i < Math.min(limit, to + 8); i++) {
    const w = doc.tokens[i]?.norm ?? '';
    const next = doc.tokens[i + 1];
    if (w === 'to' || w === 'for') {
      const verb = next?.norm === 'the' || next?.norm === 'a' ? doc.tokens[i + 2] : next;
      if (PURCHASE.test(verb?.norm ?? '')) return true;
      if (w === 'for' && (next?.kind === 'number' || doc.compiled.lexicon.words.numbers.has(next?.norm ?? '')))
        return !/^(year|years|month|months|-)$/.test(doc.tokens[i + 2]?.norm ?? '');
    }
    if (STOP.has(w) && w !== 'with' && w !== 'to') return false;
  }
  return false;
}

/** "a ten-year", "a $2.6 billion", "a 400 million euro". */
const MONEY =
  /^(year|years|month|[\d.,]+|\$|€|£|usd|us|eur|euro|euros|dollar|pound|billion|million|bn|m|worth|multi|multibillion|multimillion)$/;

function acronymAfter(doc: Annotated, i: number, limit: number): { text: string; to: number } | null {
  let k = i;
  if (doc.tokens[k]?.norm === '"' || doc.tokens[k]?.norm === "'") k++;
  const open = doc.tokens[k]?.norm;
  if ((open !== '(' && open !== '[') || k >= limit) return null;
  let a = k + 1;
  if (doc.tokens[a]?.norm === '"' || doc.tokens[a]?.norm === "'") a++;
  if (doc.tokens[a]?.norm === 'the') a++;
  const t = doc.tokens[a];
  if (!t || t.kind !== 'word' || (t.cap !== 2 && !/[A-Z].*[A-Z]/.test(textOf(doc, a, a + 1)))) return null;
  for (let b = a + 1; b < Math.min(limit, a + 6); b++) {
    const w = doc.tokens[b]?.norm ?? '';
    if (w === (open === '(' ? ')' : ']')) return { text: textOf(doc, a, b).replace(/["'”’]+$/u, ''), to: b + 1 };
    if (w === 'or') continue;
    if (!(doc.tokens[b]?.glued || w === '"' || w === "'")) return null;
  }
  return null;
}

function capitals(doc: Annotated, from: number, to: number): number {
  let n = 0;
  // A country's name in a description ("military pact between India and the US") makes it no proper name.
  for (let i = from; i < to; i++) if (doc.tokens[i]?.kind === 'word' && !doc.at.country[i]) n += doc.tokens[i]?.cap ?? 0;
  return n;
}

/** "of 1951", ", 1998", "(2012)", "of 16 August 2010" after the phrase; "1990 Memorandum" before it. Index into `doc.dates`, -1 for none. */
function yearNear(doc: Annotated, to: number, limit: number, nameFrom: number): number {
  const w = doc.tokens[to]?.norm ?? '';
  if ((w === 'of' || w === ',' || w === '(' || w === 'from') && to + 1 < limit) {
    const d = doc.dates[firstFrom(doc.dates, to)];
    if (d && d.from === to + 1) {
      const after = doc.tokens[d.to]?.norm ?? '';
      if (
        w === 'of' ||
        w === 'from' ||
        (w === '(' && after === ')') ||
        (w === ',' && /^[,:;.]$/.test(after) && d.spec.kind === 'full')
      )
        return firstFrom(doc.dates, to);
    }
  }
  const before = doc.dates[(doc.at.date[nameFrom - 1] ?? 0) - 1];
  return before && before.to === nameFrom && before.to - before.from <= 3 && before.spec.kind === 'full'
    ? (doc.at.date[nameFrom - 1] ?? 0) - 1
    : -1;
}
