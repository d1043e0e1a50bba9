import { PORTFOLIO_WORDS } from '../lexicon/institutions.ts';
import { startsAt, type Annotated } from './annotate.ts';

// What a minister is for: "Defence, Veterans' Affairs and Reconstruction".

const PORTFOLIOS: ReadonlySet<string> = new Set(PORTFOLIO_WORDS);

/** True for a capitalized word that names what a minister is for. */
export const isPortfolio = (doc: Annotated, k: number): boolean => {
  const t = doc.tokens[k];
  return t !== undefined && t.cap > 0 && PORTFOLIOS.has(t.norm) && !doc.at.country[k] && !startsAt(doc.offices, doc.at.office, k);
};

/** End of the run of portfolio words at `k`, with hyphens ("High-Tech Industry"). */
export function portfolioRun(doc: Annotated, k: number, limit: number): number {
  let j = k;
  while (j < limit) {
    if (isPortfolio(doc, j)) j++;
    else if (j > k && doc.tokens[j]?.norm === '-' && doc.tokens[j]?.glued && isPortfolio(doc, j + 1)) j++;
    else if (j > k && doc.tokens[j]?.norm === 'of' && isPortfolio(doc, j + 1)) j++;
    // "Pensioners' Affairs"
    else if (j > k && doc.tokens[j]?.norm === "'" && doc.tokens[j]?.glued && isPortfolio(doc, j + 1)) j++;
    else break;
  }
  return j;
}

/** End of further portfolios ("and Military Veterans", ", National Security and Policing") or of a bracket before "of"; `to` for none. */
export function portfolio(doc: Annotated, to: number, limit: number): number {
  if (doc.tokens[to]?.norm === '(') {
    for (let k = to + 1; k < Math.min(limit, to + 7); k++) {
      if (doc.tokens[k]?.norm === ')') return doc.tokens[k + 1]?.norm === 'of' ? k + 1 : to;
    }
    return to;
  }
  let end = to;
  let k = to;
  // A comma counts only in a list that ends in "and".
  for (let steps = 0; steps < 5; steps++) {
    const mark = doc.tokens[k]?.norm;
    const and = mark === 'and' || mark === '&';
    if (!and && mark !== ',') break;
    const next = mark === ',' && doc.tokens[k + 1]?.norm === 'and' ? k + 2 : k + 1;
    // "Foreign Affairs and the Diaspora"
    const from = doc.tokens[next]?.norm === 'the' && and ? next + 1 : next;
    const run = portfolioRun(doc, from, limit);
    if (run === from) break;
    k = run;
    if (and || from === k + 2) end = run;
  }
  return end;
}
