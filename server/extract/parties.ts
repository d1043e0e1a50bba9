import { startsAt } from './annotate.ts';
import type { Paper } from './papers.ts';
import type { Predicate } from './predicates.ts';
import type { Line, MeetingDraft, Range, Scene } from './scene.ts';

/** Who an agreement binds: by its name, its signatories, its neighbours in the sentence, the label above, the talk so far. */
export function partiesOf(
  scene: Scene,
  line: Line,
  p: Paper,
  predicate: Predicate,
  told: readonly MeetingDraft[],
): Map<string, Range> {
  const { doc, context } = scene;
  const name = countriesIn(scene, p.from, p.to);
  if (name.size === 2) return name;
  const after = betweenOrWith(scene, p.to, line.to);
  for (const [code, at] of after) if (!name.has(code)) name.set(code, at);
  if (name.size >= 2) return name;
  for (let i = p.nameFrom; i < p.nameTo; i++) {
    const o = startsAt(doc.organizations, doc.at.organization, i);
    if (o?.entry.entry.members.length) return new Map(o.entry.entry.members.map((code) => [code, { from: o.from, to: o.to }]));
  }
  const signers = new Map<string, Range>(predicate.signers.countries);
  for (const [code, at] of signers) if (!name.has(code)) name.set(code, at);
  if (name.size >= 2) return name;
  // "has such pacts with A and B": the subject is the other party.
  const label = context.labels[doc.sentences[line.index]?.block ?? -1];
  if (label && label.countries.length) {
    const out = new Map(name);
    for (const code of label.countries) if (!out.has(code)) out.set(code, { from: label.from, to: label.to });
    if (out.size < 2) {
      const own = context.titleCountries.find((c) => !out.has(c)) ?? context.home ?? context.ranking[0];
      const at = own ? firstMention(scene, own) : null;
      if (own && at && !out.has(own)) out.set(own, at);
    }
    if (out.size >= 2) return out;
  }
  const inLine = lineCountries(scene, line, p);
  if (name.size === 1) {
    const merged = new Map([...name, ...inLine]);
    if (merged.size === 2) return merged;
  }
  if (inLine.size === 2 && name.size === 0) return inLine;
  if (inLine.size + name.size === 1) {
    // "in Japan: … of the United States": a country that is only a place may still be the other party.
    const all = countriesIn(scene, line.from, line.to);
    if (all.size === 2 && [...name.keys()].every((c) => all.has(c))) return all;
  }
  if (name.size === 1 && after.size === 1) {
    // "It signed a pact with B": the partner is named, the country that signed is the one spoken of.
    const own = [
      predicate.signers.countries.keys().next().value,
      scene.lastSubject?.country,
      context.home,
      context.ranking[0],
    ].find((c) => c && !name.has(c));
    const at = own ? firstMention(scene, own) : null;
    if (own && at && !last2(scene, name)) return new Map([...name, [own, at]]);
  }
  for (const m of told)
    if (m.countries.size >= 2 && [...name.keys()].every((c) => m.countries.has(c))) return new Map(m.countries);
  const last = scene.lastCountries;
  if (last.length >= 2 && [...name.keys()].every((c) => last.includes(c)))
    return new Map(last.map((c) => [c, name.get(c) ?? firstMention(scene, c) ?? { from: p.from, to: p.to }]));
  if (inLine.size >= 2 && inLine.size <= 4) return new Map([...name, ...inLine]);
  if (context.ranking.length >= 2) {
    const top = context.ranking.slice(0, 2);
    if (name.size === 0 || top.some((c) => name.has(c))) {
      const out = new Map(name);
      for (const c of top) {
        const at = firstMention(scene, c);
        if (out.size < 2 && at && !out.has(c)) out.set(c, at);
      }
      return out;
    }
  }
  return name;
}

/** The two countries spoken of just before hold the partner. */
function last2(scene: Scene, name: ReadonlyMap<string, Range>): boolean {
  return scene.lastCountries.length === 2 && [...name.keys()].every((c) => scene.lastCountries.includes(c));
}

function firstMention(scene: Scene, code: string): Range | null {
  const c = scene.doc.countries.find((x) => x.entry.code === code);
  return c ? { from: c.from, to: c.to } : null;
}

function countriesIn(scene: Scene, from: number, to: number): Map<string, Range> {
  const out = new Map<string, Range>();
  for (let i = from; i < to; i++) {
    const c = startsAt(scene.doc.countries, scene.doc.at.country, i);
    if (c && !out.has(c.entry.code)) out.set(c.entry.code, { from: c.from, to: c.to });
    const o = startsAt(scene.doc.organizations, scene.doc.at.organization, i);
    if (o && o.entry.entry.kind === 'union' && o.entry.entry.id === 'EU') out.set('EU', { from: o.from, to: o.to });
  }
  return out;
}

/** "between A and B", "with A": the parties named right after a paper. */
function betweenOrWith(scene: Scene, from: number, limit: number): Map<string, Range> {
  const { doc } = scene;
  const out = new Map<string, Range>();
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (!/^(between|with|among|and)$/.test(w)) {
      if (
        /^(which|that|who|signed|was|is|will|when|on|in|of|[,;:.])$/.test(w) &&
        !(w === 'of' && i === from) &&
        !(w === 'on' || w === 'of' || w === 'in')
      )
        return out;
      continue;
    }
    if (w === 'and') continue;
    let k = i + 1;
    while (k < Math.min(limit, i + 20)) {
      if (/^(the|both|governments|government|of|republic|their)$/.test(doc.tokens[k]?.norm ?? '')) {
        k++;
        continue;
      }
      const c = startsAt(doc.countries, doc.at.country, k);
      if (!c) break;
      out.set(c.entry.code, { from: c.from, to: c.to });
      k = c.to;
      if (/^(and|,|&)$/.test(doc.tokens[k]?.norm ?? '')) k++;
      else break;
    }
    if (out.size) return out;
  }
  return out;
}

/** Countries that the sentence names as actors or by adjective, without those that are only places. */
function lineCountries(scene: Scene, line: Line, p: Paper): Map<string, Range> {
  const { doc } = scene;
  const out = new Map<string, Range>();
  for (let i = line.from; i < line.to; i++) {
    const c = startsAt(doc.countries, doc.at.country, i);
    if (!c || i < scene.context.datelineTo) continue;
    const before = doc.tokens[c.from - 1]?.norm ?? '';
    if (before === 'in' && Math.abs(i - p.from) > 3) continue;
    if (!out.has(c.entry.code)) out.set(c.entry.code, { from: c.from, to: c.to });
  }
  for (const g of line.groups) {
    for (const a of g.actors)
      if (a.person?.country && !out.has(a.person.country) && a.to <= p.from)
        out.set(a.person.country, { from: a.from, to: a.to });
  }
  return out;
}
