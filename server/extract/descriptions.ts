import { endsAt, type Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import { firstFrom } from './when.ts';

const LEADS = /^(led|headed|chaired|fronted)$/;

/**
 * "a delegation of Kazakhstan with Minister A at its head", "a Kenyan delegation comprising A", "Chinese top military official General A":
 * the country of the body or of the description that a name completes.
 */
export function described(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.from] ?? 0];
  if (!s) return null;
  // An adjective of nation with nothing but small words before the name.
  let i = m.from;
  for (let n = 0; n < 6 && i > s.from; n++) {
    const c = endsAt(doc.countries, doc.at.country, i);
    if (c) return c.entry.adjective && n > 0 ? c.entry.code : null;
    const t = doc.tokens[i - 1];
    if (
      !t ||
      t.kind !== 'word' ||
      t.cap > 0 ||
      /^(and|or|of|to|in|with|by|for|from|at|on|that|who|said|the|a|an|his|her|their|as|was|is|has|had|were|met|told)$/.test(
        t.norm,
      )
    )
      break;
    i--;
  }
  const before = doc.tokens[m.from - 1]?.norm ?? '';
  const lead =
    (before === 'by' && LEADS.test(doc.tokens[m.from - 2]?.norm ?? '')) || /^(with|comprising|including)$/.test(before);
  if (!lead) return null;
  for (let k = m.from - 2; k >= Math.max(s.from, m.from - 16); k--) {
    if (!/^(delegation|delegations|team|mission)$/.test(doc.tokens[k]?.norm ?? '')) continue;
    const codes = new Set<string>();
    for (let x = firstFrom(doc.countries, Math.max(s.from, k - 4)); x < doc.countries.length; x++) {
      const c = doc.countries[x];
      if (!c || c.from >= m.from) break;
      codes.add(c.entry.code);
    }
    return codes.size === 1 ? ([...codes][0] ?? null) : null;
  }
  return null;
}
