import { startsAt } from './annotate.ts';
import type { Cast, Line, Range, Scene } from './scene.ts';
import { dateNear } from './when.ts';
import { placesIn } from './where.ts';

/** Where a journey went: a country and, if named, a city. */
export interface Goal {
  code: string;
  at: Range;
  place: { name: string; country: string | null; from: number; to: number; city: boolean } | null;
}

/** "the guest, who is on a state visit": the host is whoever received the guest in this sentence. */
export function stateVisitHost(scene: Scene, i: number): Goal | null {
  if (!/^(state|official|working)$/.test(scene.doc.tokens[i - 1]?.norm ?? '')) return null;
  const last = scene.meetings.at(-1);
  const code = last?.place?.country;
  return last && code && last.countries.has(code) ? { code, at: { from: i, to: i + 1 }, place: null } : null;
}

/** Countries (or cities of countries) named right after a preposition: "Sri Lanka, the Maldives and Indonesia". */
export function goalsAfter(scene: Scene, line: Line, start: number): Goal[] {
  const { doc } = scene;
  const goals: Goal[] = [];
  let i = start;
  while (i < line.to && goals.length < 6) {
    // "The Hague" keeps its article.
    if (/^(the|neighbouring|neighboring|both)$/.test(doc.tokens[i]?.norm ?? '') && !startsAt(doc.places, doc.at.place, i)) i++;
    const c = startsAt(doc.countries, doc.at.country, i);
    const p = placesIn(doc, scene.covered, i, Math.min(line.to, i + 6), scene.context).find((x) => x.from === i);
    if (c && !c.entry.adjective && !(p && p.city && p.to > c.to)) {
      const after = doc.tokens[c.to];
      if (after?.kind === 'word' && after.cap > 0 && !(doc.at.date[c.to] ?? 0) && after.lines === 0) break;
      goals.push({ code: c.entry.code, at: { from: c.from, to: c.to }, place: null });
      i = c.to;
    } else if (p?.country) {
      goals.push({ code: p.country, at: { from: p.from, to: p.to }, place: p });
      i = p.to;
      // "Canberra, Australia"
      if (doc.tokens[i]?.norm === ',' && doc.countries[(doc.at.country[i + 1] ?? 0) - 1]?.entry.code === p.country) i += 2;
    } else break;
    if (/^(and|,)$/.test(doc.tokens[i]?.norm ?? '')) {
      i++;
      if (doc.tokens[i]?.norm === 'and') i++;
    } else break;
  }
  return goals;
}

/** "arrived in the brotherly country", "in the kingdom": of the countries the text is about, the first that is not the guest's own. */
export function sameCountry(scene: Scene, line: Line, start: number, visitor: Cast): Goal[] {
  const { doc, context } = scene;
  if (doc.tokens[start]?.norm !== 'the') return [];
  for (let k = start + 1; k < Math.min(line.to, start + 6); k++) {
    if (/^(country|kingdom|republic|emirate|sultanate|state)$/.test(doc.tokens[k]?.norm ?? '')) {
      const code = context.ranking.slice(0, 2).find((c) => !visitor.countries.has(c));
      return code && visitor.countries.size === 1 ? [{ code, at: { from: start, to: k + 1 }, place: null }] : [];
    }
    if (doc.tokens[k]?.kind !== 'word') return [];
  }
  return [];
}

/** "from Tuesday to Thursday", "which began on Sunday and ends on Wednesday", else the nearest date. */
export function visitDate(scene: Scene, line: Line, at: Range, tense: 'past' | 'future'): ReturnType<typeof dateNear> {
  const { doc, context, memory } = scene;
  for (let i = at.from; i < line.to; i++) {
    if (!/^(begins|began|starts|started|beginning|starting)$/.test(doc.tokens[i]?.norm ?? '')) continue;
    const first = dateNear(doc, context, memory, i, i, Math.min(line.to, i + 6), 'past');
    let end = -1;
    for (let k = i + 1; k < Math.min(line.to, i + 14) && end < 0; k++)
      if (/^(ends|ended|concludes|concluded)$/.test(doc.tokens[k]?.norm ?? '')) end = k;
    if (first && end > 0) {
      const last = dateNear(
        doc,
        context,
        memory,
        end,
        end,
        Math.min(line.to, end + 6),
        doc.tokens[end]?.norm === 'ends' || doc.tokens[end]?.norm === 'concludes' ? 'future' : 'past',
      );
      if (last && last.date > first.date) return { ...first, endDate: last.date, to: last.to };
    }
    if (first) return first;
  }
  const end = dateNear(doc, context, memory, at.from, line.from, line.to, tense);
  // A date far off belongs to what was done during the visit.
  if (end && Math.min(Math.abs(end.from - at.from), Math.abs(at.from - end.to)) <= 16) return end;
  // "before the end of October"
  for (let i = at.from; i < line.to; i++) {
    const d = doc.dates[(doc.at.date[i] ?? 0) - 1];
    if (d && d.from === i && doc.tokens[i - 1]?.norm === 'of' && doc.tokens[i - 2]?.norm === 'end')
      return dateNear(doc, context, memory, i, i, d.to, tense);
  }
  return null;
}
