import { RANK_OPENERS, RANK_PARTS, RETIRED } from '../lexicon/honorifics.ts';
import type { Annotated } from './annotate.ts';
import { isInstitution } from './complements.ts';

const OPENERS: ReadonlySet<string> = new Set(RANK_OPENERS);
const GONE: ReadonlySet<string> = new Set(RETIRED);
const PARTS: ReadonlySet<string> = new Set(RANK_PARTS);

/** What comes before a name and is no part of it. */
export interface Prefix {
  to: number;
  honorific: boolean;
  rank: boolean;
}

/** Reads honorifics and ranks from token `i` ("H.E. Dato' Seri", "Lieutenant-Brigadier", "the Rt Hon"). */
export function readPrefix(doc: Annotated, i: number, limit: number): Prefix {
  const { honorifics, ranks } = doc.compiled.lexicon.words;
  let j = i;
  let honorific = false;
  let rank = false;
  for (let guard = 0; guard < 14 && j < limit; guard++) {
    const t = doc.tokens[j];
    if (!t) break;
    const next = doc.tokens[j + 1];
    if (t.norm === 'the' && next && (honorifics.has(next.norm) || ranks.has(next.norm)) && next.cap > 0) {
      j++;
      continue;
    }
    // "H. E. Mr X", "H E Mr X"
    if (t.norm === 'h' && t.cap > 0 && next && /^[erm]$/.test(next.norm) && (t.dotted ? next.dotted : next.cap > 0)) {
      honorific = true;
      j += next.norm === 'r' ? 3 : 2;
      continue;
    }
    if ((t.norm === 'his' || t.norm === 'her') && /^(excellency|highness|majesty|royal)$/.test(next?.norm ?? '')) {
      honorific = true;
      j += 2;
      continue;
    }
    // "Dr. (Mrs.) X", "Lt Gen (Retd) X"
    const inner = t.norm === '(' && j > i ? bracketed(doc, j, limit) : 0;
    if (inner) {
      j = inner;
      continue;
    }
    // "Yang Berhormat", "Pehin Orang Kaya Indera Pahlawan Dato": titles of honour run on to the last known one.
    if (t.norm === 'yang' && /^(amat|berhormat|mulia|teramat|arif|berusaha|maha|di-pertuan|dipertuan)$/.test(next?.norm ?? '')) {
      honorific = true;
      j += 2;
      continue;
    }
    if (t.norm === 'pehin' && t.cap > 0) {
      let last = j;
      for (let k = j; k < Math.min(limit, j + 8) && (doc.tokens[k]?.cap ?? 0) > 0; k++)
        if (honorifics.has(doc.tokens[k]?.norm ?? '') || ranks.has(doc.tokens[k]?.norm ?? '')) last = k;
      honorific = true;
      j = last + 1;
      continue;
    }
    const opener = t.cap > 0 && OPENERS.has(t.norm) && next && next.cap > 0 && ranks.has(next.norm);
    if (t.kind === 'word' && t.cap > 0 && (opener || honorifics.has(t.norm) || ranks.has(t.norm))) {
      // "He met": no "H.E."
      if (t.norm === 'he' && t.cap === 1 && !t.dotted) break;
      // Tan and Toh are family names but in "Tan Sri" and "Toh Puan".
      if ((t.norm === 'tan' && next?.norm !== 'sri') || (t.norm === 'toh' && next?.norm !== 'puan')) break;
      // "Army Physical Training", "Field Team": no rank without its second word.
      if (PARTS.has(t.norm) && !ranks.has(wordAfter(doc, j))) break;
      // A part of a place's name ("Bandar Seri Begawan") or of a body's ("General Headquarters").
      const place = doc.places[(doc.at.place[j] ?? 0) - 1];
      if (place && place.from < j) break;
      if (
        next &&
        next.kind === 'word' &&
        next.cap > 0 &&
        !(next.norm === 'staff' && ranks.has(doc.tokens[j + 2]?.norm ?? '')) &&
        isInstitution(next.norm) &&
        !ranks.has(next.norm) &&
        !doc.compiled.lexicon.words.givenNames.has(next.norm)
      )
        break;
      // An office ("Chief of …", "Secretary of …") is no honorific.
      if (t.norm === 'crown') break;
      if (next?.norm === 'of' || next?.norm === 'for') break;
      // A rank or title that ends the run is part of the name when nothing follows ("Mr King").
      honorific ||= honorifics.has(t.norm);
      rank ||= ranks.has(t.norm) && !(t.norm === 'chief' && !ranks.has(next?.norm ?? ''));
      j++;
      if (doc.tokens[j]?.norm === "'" && doc.tokens[j]?.glued) j++;
      if (
        doc.tokens[j]?.norm === '-' &&
        doc.tokens[j]?.glued &&
        (ranks.has(doc.tokens[j + 1]?.norm ?? '') || honorifics.has(doc.tokens[j + 1]?.norm ?? ''))
      )
        j++;
      else if (bracketed(doc, j, limit)) j = bracketed(doc, j, limit);
      else if (doc.tokens[j]?.norm === ')') break;
      else if (doc.tokens[j]?.norm === '.' && doc.tokens[j]?.glued) j++;
      continue;
    }
    break;
  }
  return { to: j, honorific, rank };
}

/** The next word, past a hyphen ("Vice-Admiral"). */
const wordAfter = (doc: Annotated, i: number): string =>
  (doc.tokens[i + 1]?.norm === '-' ? doc.tokens[i + 2] : doc.tokens[i + 1])?.norm ?? '';

/** End of a bracket that holds only a mark of retirement or honorifics ("(Rtd)", "(Dr.)"); 0 for another. */
export function bracketed(doc: Annotated, i: number, limit: number): number {
  if (doc.tokens[i]?.norm !== '(') return 0;
  const { honorifics, ranks } = doc.compiled.lexicon.words;
  let inside = 0;
  for (let k = i + 1; k < Math.min(limit, i + 6); k++) {
    const t = doc.tokens[k];
    if (!t) return 0;
    if (t.norm === ')') return inside ? k + 1 : 0;
    if (t.norm === '.' || t.norm === ',' || t.norm === "'") continue;
    if (!(GONE.has(t.norm) || ((honorifics.has(t.norm) || ranks.has(t.norm)) && t.cap > 0))) return 0;
    inside++;
  }
  return 0;
}
