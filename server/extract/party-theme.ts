import { startsAt } from './annotate.ts';
import type { Paper } from './papers.ts';
import type { Line, Range, Scene } from './scene.ts';

// The country that a text is about, as the other party of a paper in whose clause only one country stands.

/** "Mali denounced its treaty of 2014" in a text about France's pacts: the one country of the clause, and the one the title names. */
export function themePartner(scene: Scene, line: Line, p: Paper, name: ReadonlyMap<string, Range>): Map<string, Range> | null {
  const { doc, context } = scene;
  const [first] = context.ranking;
  const theme = context.titleCountries.length === 1 ? context.titleCountries[0] : context.titleCountries.find((c) => c === first);
  if (!theme || name.size > 0) return null;
  if (countriesIn(scene, line.from, line.to).has(theme)) return null;
  let start = p.from;
  while (
    start > line.from &&
    !/^[;:]$/.test(doc.tokens[start - 1]?.norm ?? '') &&
    !(doc.tokens[start - 1]?.norm === 'and' && doc.tokens[start - 2]?.norm === ',')
  )
    start--;
  const clause = new Map([...countriesIn(scene, start, p.from), ...name]);
  const [only] = clause;
  const at = firstMention(scene, theme);
  return clause.size === 1 && only && at ? new Map([[theme, at], only]) : null;
}

/** The first words of a text that name a country, null for none. */
export function firstMention(scene: Scene, code: string): Range | null {
  const c = scene.doc.countries.find((x) => x.entry.code === code);
  return c ? { from: c.from, to: c.to } : null;
}

/** Countries, and the EU, that a run of tokens names. */
export function countriesIn(scene: Scene, from: number, to: number): Map<string, Range> {
  const out = new Map<string, Range>();
  for (let i = from; i < to; i++) {
    const c = startsAt(scene.doc.countries, scene.doc.at.country, i);
    if (c && !out.has(c.entry.code)) out.set(c.entry.code, { from: c.from, to: c.to });
    const o = startsAt(scene.doc.organizations, scene.doc.at.organization, i);
    if (o && o.entry.entry.kind === 'union' && o.entry.entry.id === 'EU') out.set('EU', { from: o.from, to: o.to });
  }
  return out;
}
