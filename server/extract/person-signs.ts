import { endsAt, startsAt, type Annotated } from './annotate.ts';
import type { NameRun } from './names.ts';

/** "By X", "From: X | The Courier", "Photo: X" in a short line of nothing else: who wrote it. */
export function isByline(doc: Annotated, i: number): boolean {
  const block = doc.blocks[doc.sentences[doc.sentenceOf[i] ?? 0]?.block ?? -1];
  if (!block || block.to - block.from > 24 || i - block.from > 3) return false;
  if (!/^(by|from|photo|photos|text|author|writer|reporter|written|edited)$/.test(doc.tokens[block.from]?.norm ?? ''))
    return false;
  return doc.tokens
    .slice(i, block.to)
    .every(
      (t) => t.kind !== 'word' || t.cap > 0 || /^(by|and|at|am|pm|on|posted|updated|for|of|the|min|read|ago|in)$/.test(t.norm),
    );
}

/** True where the capitalized word before belongs to the same run ("Naval Base Camilo Osias"). */
export function insideRun(doc: Annotated, i: number, start: number): boolean {
  if (i <= start) return false;
  const before = doc.tokens[i - 1];
  if (!before || before.kind !== 'word' || before.cap === 0)
    return before?.norm === '-' && before.glued && (doc.tokens[i]?.glued ?? false);
  const words = doc.compiled.lexicon.words;
  if (
    i - 1 === start &&
    words.notNames.has(before.norm) &&
    !/^(camp|fort|base|mount|operation|exercise|port|lake|university|airport)$/.test(before.norm)
  )
    return false;
  // "Norwegian X"
  if (endsAt(doc.countries, doc.at.country, i)?.entry.adjective) return false;
  return !(doc.at.date[i - 1] ?? 0);
}

/** True for a full name with a sign of a person: a known given name, "who" after it, a given name of two syllables. */
export function looksLikePerson(doc: Annotated, name: NameRun): boolean {
  const words = doc.compiled.lexicon.words;
  const place = startsAt(doc.places, doc.at.place, name.from);
  if (place && place.to >= name.to) return false;
  const next = doc.tokens[name.end];
  if (next?.kind === 'word' && next.cap > 0 && !next.lines && words.notNames.has(next.norm)) return false;
  if (words.givenNames.has(doc.tokens[name.from]?.norm ?? '')) return true;
  // "Kwak Jong-woo", "Ma Wen-chun": a given name of two syllables.
  if (
    name.words === 2 &&
    name.to - name.from === 4 &&
    doc.tokens[name.to - 2]?.norm === '-' &&
    doc.tokens[name.to - 1]?.cap === 0
  )
    return true;
  if (name.words <= 5 && (next?.norm === 'who' || (next?.norm === ',' && doc.tokens[name.end + 1]?.norm === 'who'))) return true;
  return false;
}
