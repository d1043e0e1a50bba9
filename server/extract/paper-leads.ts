import { type AgreementDraft, takeTerm } from './ledger.ts';
import type { Line, Range, Scene } from './scene.ts';
import { numberAt } from './terms.ts';
import { word } from './triggers.ts';
import { firstFrom } from './when.ts';

/** A length in years that a text's first words give before they name the paper: "may use the bases for another 15 years". */
export interface Lead {
  years: number;
  at: Range;
  countries: Set<string>;
  sentence: number;
}

/** Sentences between the length and the paper. */
const REACH = 2;

/** The length that a sentence without a paper tells of what two countries will go on doing; null for none. */
export function leadOf(scene: Scene, line: Line): Lead | null {
  const { doc } = scene;
  const numbers = doc.compiled.lexicon.words.numbers;
  for (let i = line.from + 1; i < line.to; i++) {
    const before = word(scene, i - 1);
    if (!/^(another|further|additional|next|for)$/.test(before)) continue;
    const n = numberAt(doc, i, numbers);
    if (!n) continue;
    const end = i + n.length;
    if (!/^(more|years)$/.test(word(scene, end)) || (word(scene, end) === 'more' && word(scene, end + 1) !== 'years')) continue;
    // "for ten years" alone is as often an age; "for ten more years", "for the next ten years" are not.
    if (before === 'for' && word(scene, end) !== 'more' && !ahead(scene, line, i)) continue;
    const to = word(scene, end) === 'more' ? end + 2 : end + 1;
    const countries = new Set<string>();
    for (let k = firstFrom(doc.countries, line.from); (doc.countries[k]?.from ?? line.to) < line.to; k++)
      countries.add(doc.countries[k]?.entry.code ?? '');
    return n.value > 0 && n.value <= 100 && countries.size > 1
      ? { years: n.value, at: { from: i, to }, countries, sentence: line.index }
      : null;
  }
  return null;
}

/** A word for what is to come stands before it. */
function ahead(scene: Scene, line: Line, at: number): boolean {
  for (let k = at - 1; k >= Math.max(line.from, at - 24); k--) if (/^(will|may|can|shall)$/.test(word(scene, k))) return true;
  return false;
}

/** Gives a lead's length to the paper that the sentences after it tell of, where its parties are those that the lead names. */
export function takeLead(draft: AgreementDraft, lead: Lead | null, sentence: number): void {
  if (!lead || sentence - lead.sentence > REACH || draft.term.years !== null) return;
  if (draft.status !== 'signed' && draft.status !== 'renewed') return;
  if (draft.parties.size < 2 || ![...draft.parties.keys()].every((c) => lead.countries.has(c))) return;
  takeTerm(
    draft,
    { years: lead.years, at: lead.at, basis: null, basisAt: null, continuation: 'unknown', continuationAt: lead.at },
    lead.sentence,
  );
}
