import { startsAt } from './annotate.ts';
import { castOf } from './participants.ts';
import type { Cast, Line, Range, Scene } from './scene.ts';
import { dateNear, firstFrom, type When } from './when.ts';
import { placesIn } from './where.ts';

/** Where a journey went: a country and, if named, a city. */
export interface Goal {
  code: string;
  at: Range;
  place: { name: string; country: string | null; from: number; to: number; city: boolean } | null;
  /** Tokens of a date that belongs to this stop alone ("to A on Monday and to B on Tuesday"). */
  date: Range | null;
}

const goalOf = (code: string, at: Range, place: Goal['place'] = null): Goal => ({ code, at, place, date: null });

/** "the guest, who is on a state visit": the host is whoever received the guest in this sentence. */
export function stateVisitHost(scene: Scene, i: number): Goal | null {
  if (!/^(state|official|working)$/.test(scene.doc.tokens[i - 1]?.norm ?? '')) return null;
  const last = scene.meetings.at(-1);
  const code = last?.place?.country;
  return last && code && last.countries.has(code) ? goalOf(code, { from: i, to: i + 1 }) : null;
}

/** "on a two-day visit at the invitation of B": the country of who invited. */
export function invitedBy(scene: Scene, line: Line, i: number, visitor: Cast): Goal | null {
  for (let k = i + 1; k < Math.min(line.to, i + 16); k++) {
    if (scene.doc.tokens[k]?.norm !== 'invitation') continue;
    const by = line.groups.find((g) => g.from > k && g.from - k <= 12 && /^(of|from|by)$/.test(g.before));
    const codes = castOf(scene, line, [by ?? null]).countries;
    const [code, at] = [...codes][0] ?? [];
    if (code && at && codes.size === 1 && !visitor.countries.has(code)) return goalOf(code, at);
  }
  return null;
}

/** A journey told at the dateline of another country than the traveller's goes there: "STOCKHOLM — … in the course of his visit". */
export function datelineHost(scene: Scene, i: number, visitor: Cast, named = false): Goal | null {
  const { dateline, ranking } = scene.context;
  const code = dateline?.country;
  if (!code || visitor.countries.has(code) || !ranking.slice(0, 3).includes(code)) return null;
  const word = scene.doc.tokens[i - 1]?.norm ?? '';
  return named ||
    scene.doc.tokens[i + 1]?.norm === 'here' ||
    /^(introductory|official|working|state|maiden|first|inaugural|day|week|current|ongoing|his|her)$/.test(word)
    ? goalOf(code, { from: i, to: i + 1 }, dateline)
    : null;
}

/** Countries (or cities of countries) named right after a preposition: "Sri Lanka, the Maldives and Indonesia". */
export function goalsAfter(scene: Scene, line: Line, start: number): Goal[] {
  const { doc } = scene;
  const goals: Goal[] = [];
  let i = start;
  while (i < line.to && goals.length < 8) {
    const town = townOf(scene, line, i);
    if (town) {
      goals.push(town.goal);
      i = town.to;
      const next = onward(scene, line, i, goals.at(-1), goals.length > 1 && goals[0]?.date !== null);
      if (next < 0) break;
      i = next;
      continue;
    }
    // "The Hague" keeps its article.
    if (
      /^(the|neighbouring|neighboring|both|then|later)$/.test(doc.tokens[i]?.norm ?? '') &&
      !startsAt(doc.places, doc.at.place, i)
    )
      i++;
    const c = startsAt(doc.countries, doc.at.country, i);
    const p = placesIn(doc, scene.covered, i, Math.min(line.to, i + 6), scene.context).find((x) => x.from === i);
    if (c && !c.entry.adjective && !(p && p.city && p.to > c.to)) {
      const after = doc.tokens[c.to];
      if (after?.kind === 'word' && after.cap > 0 && !(doc.at.date[c.to] ?? 0) && after.lines === 0) break;
      // "to Canada's capital of Ottawa"
      const town = capitalOf(scene, c.to, line.to, c.entry.code);
      goals.push(goalOf(c.entry.code, { from: c.from, to: c.to }, town));
      i = town?.to ?? c.to;
    } else if (p?.country) {
      goals.push(goalOf(p.country, { from: p.from, to: p.to }, p));
      i = p.to;
      // "Canberra, Australia"
      if (doc.tokens[i]?.norm === ',' && doc.countries[(doc.at.country[i + 1] ?? 0) - 1]?.entry.code === p.country) i += 2;
    } else break;
    const next = onward(scene, line, i, goals.at(-1), goals.length > 1 && goals[0]?.date !== null);
    if (next < 0) break;
    i = next;
  }
  return goals;
}

/** "the capital of Uzbekistan", "the Latvian port of Liepaja", "the Kazakh capital": a country by its town. */
function townOf(scene: Scene, line: Line, start: number): { goal: Goal; to: number } | null {
  const { doc } = scene;
  let k = doc.tokens[start]?.norm === 'the' ? start + 1 : start;
  if (k === start) return null;
  const adjective = startsAt(doc.countries, doc.at.country, k);
  if (adjective) k = adjective.to;
  if (doc.tokens[k]?.norm === "'s") k++;
  while (
    k < line.to &&
    k < start + 7 &&
    /^(coastal|southern|northern|eastern|western|resort|border|port|capital|city|town)$/.test(doc.tokens[k]?.norm ?? '')
  )
    k++;
  if (!/^(port|capital|city|town|resort)$/.test(doc.tokens[k - 1]?.norm ?? '')) return null;
  if (/^(of|,)$/.test(doc.tokens[k]?.norm ?? '')) k++;
  const place = placesIn(doc, scene.covered, k, Math.min(line.to, k + 5), scene.context).find((p) => p.from === k);
  const country = startsAt(doc.countries, doc.at.country, k);
  const code = adjective?.entry.code ?? place?.country ?? country?.entry.code;
  if (!code || (country && country.entry.adjective)) return null;
  const to = place?.to ?? country?.to ?? k;
  return { goal: goalOf(code, { from: start, to }, place ?? null), to };
}

/** "'s capital Ottawa", "'s capital city of Ottawa" behind a country's name. */
function capitalOf(scene: Scene, at: number, limit: number, code: string): Goal['place'] {
  if (scene.doc.tokens[at]?.norm !== "'s") return null;
  let k = at + 1;
  while (k < Math.min(limit, at + 5) && /^(capital|city|port|,|of)$/.test(scene.doc.tokens[k]?.norm ?? '')) k++;
  if (k === at + 1) return null;
  return (
    placesIn(scene.doc, scene.covered, k, Math.min(limit, k + 4), scene.context).find(
      (p) => p.from === k && p.country === code,
    ) ?? null
  );
}

/** "During a visit by A on June 6, the prime minister of B said …": who speaks there is the host. */
export function hostSpeaks(scene: Scene, line: Line, i: number, visitor: Cast): Goal | null {
  if (i - line.from > 6 || !/^(during|on|at|after|following)$/.test(scene.doc.tokens[line.from]?.norm ?? '')) return null;
  const g = line.groups.find(
    (x) => x.from > i && x.from - i <= 20 && x.before !== 'by' && x.before !== 'of' && x.actors.some((a) => a.person ?? a.office),
  );
  const codes = castOf(scene, line, [g ?? null]).countries;
  const [code, at] = [...codes][0] ?? [];
  return code && at && codes.size === 1 && !visitor.countries.has(code) ? goalOf(code, at) : null;
}

/** "During his visit, A called on the chief of B": whom the guest calls on there is the host. */
export function meetsHost(scene: Scene, line: Line, i: number, visitor: Cast): Goal | null {
  const { doc } = scene;
  if (i - line.from > 5 || !/^(during|on)$/.test(doc.tokens[line.from]?.norm ?? '')) return null;
  if (!/^(his|her|their)$/.test(doc.tokens[line.from + 1]?.norm ?? '')) return null;
  const verb = doc.tokens.findIndex(
    (t, k) =>
      k > i &&
      k < line.to &&
      (/^(met|meet|meets|received)$/.test(t.norm) ||
        (/^(called|call|calls)$/.test(t.norm) && /^(on|upon)$/.test(doc.tokens[k + 1]?.norm ?? '')) ||
        /^(talks|discussions)$/.test(t.norm)),
  );
  if (verb < 0) return null;
  const g = line.groups.find((x) => x.from > verb && x.from - verb <= 5 && x.actors.some((a) => a.person ?? a.office));
  const codes = castOf(scene, line, [g ?? null]).countries;
  const [code, at] = [...codes][0] ?? [];
  return code && at && codes.size === 1 && !visitor.countries.has(code) ? goalOf(code, at) : null;
}

/** Where the next stop of a list begins after one that ends at `i`; a date of its own in between is noted. -1 at the end. */
function onward(scene: Scene, line: Line, i: number, goal: Goal | undefined, listed: boolean): number {
  const { doc } = scene;
  const word = (k: number): string => (k < line.to ? (doc.tokens[k]?.norm ?? '') : '');
  let k = i;
  let date: Range | null = null;
  const bracket = word(k) === '(';
  let d = bracket ? k + 1 : /^(on|from|in|between)$/.test(word(k)) ? k + 1 : k;
  if (word(d) === 'from') d++;
  const found = startsAt(doc.dates, doc.at.date, d);
  if (found) {
    date = { from: found.from, to: found.to };
    k = bracket && word(found.to) === ')' ? found.to + 1 : found.to;
  }
  if (!/^(and|,)$/.test(word(k))) {
    if (date && goal && (bracket || listed)) goal.date = date;
    return -1;
  }
  k++;
  if (word(k) === 'and') k++;
  if (word(k) === 'then') k++;
  if (/^(to|in)$/.test(word(k)) && date) k++;
  const the = /^(the|neighbouring|neighboring)$/.test(word(k)) ? k + 1 : k;
  if (!(doc.at.country[the] ?? 0) && !(doc.at.place[the] ?? 0)) return -1;
  if (date && goal) goal.date = date;
  return k;
}

/** "arrived in the brotherly country", "his visit to the kingdom": the country of a place named before, else the first of the text's that is not the guest's. */
export function sameCountry(scene: Scene, line: Line, start: number, visitor: Cast): Goal[] {
  const { doc, context } = scene;
  if (doc.tokens[start]?.norm !== 'the') return [];
  for (let k = start + 1; k < Math.min(line.to, start + 6); k++) {
    if (/^(country|kingdom|republic|emirate|sultanate|state|nation|island|archipelago)$/.test(doc.tokens[k]?.norm ?? '')) {
      const near = placesIn(doc, scene.covered, line.from, start, context).findLast(
        (p) => p.country && !visitor.countries.has(p.country),
      );
      const code = near?.country ?? context.ranking.slice(0, 2).find((c) => !visitor.countries.has(c));
      if (!code || visitor.countries.size !== 1) return [];
      return [goalOf(code, { from: start, to: k + 1 }, near?.city ? near : null)];
    }
    if (doc.tokens[k]?.kind !== 'word') return [];
  }
  return [];
}

const COUNTS = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** "to the above-mentioned three countries", "both countries", "these countries": those named last, as many as are counted. */
export function countriesMeant(scene: Scene, line: Line, start: number, visitor: Cast): Goal[] {
  const { doc } = scene;
  let count = 0;
  let k = start;
  for (; k < Math.min(line.to, start + 7); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    count = COUNTS.get(w) ?? count;
    if (/^(countries|nations|states)$/.test(w)) break;
    if (
      !COUNTS.has(w) &&
      !/^(the|these|those|above|aforementioned|mentioned|abovementioned|neighbouring|neighboring|said|-)$/.test(w)
    )
      return [];
  }
  const pointed = /^(these|those|both|the)$/.test(doc.tokens[start]?.norm ?? '');
  if (
    !/^(countries|nations|states)$/.test(doc.tokens[k]?.norm ?? '') ||
    !pointed ||
    (!count && doc.tokens[start]?.norm === 'the')
  )
    return [];
  const out: Goal[] = [];
  for (let n = firstFrom(doc.countries, start) - 1; n >= 0 && out.length < (count || 2); n--) {
    const c = doc.countries[n];
    if (!c || start - c.from > 90) break;
    if (!visitor.countries.has(c.entry.code) && !out.some((g) => g.code === c.entry.code))
      out.unshift(goalOf(c.entry.code, { from: start, to: k + 1 }));
  }
  return out.length === (count || 2) ? out : [];
}

/** "from Tuesday to Thursday", "which began on Sunday and ends on Wednesday", else the nearest date. */
export function visitDate(scene: Scene, line: Line, at: Range, tense: 'past' | 'future'): When | null {
  const { doc, context, memory } = scene;
  const noun = /^(tour|trip|visit|journey)$/;
  for (let i = at.from; i < line.to; i++) {
    // "a visit to A, the last stop of a tour which began last week": the tour's.
    if (i > at.from && noun.test(doc.tokens[at.from]?.norm ?? '') && noun.test(doc.tokens[i]?.norm ?? '')) break;
    // "arrived in A after concluding a visit to B, which began on Wednesday": the other's.
    if (i > at.to && /^(concluding|completing|ending|finishing|wrapping)$/.test(doc.tokens[i]?.norm ?? '')) break;
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

/** The day of one stop of a journey. */
export function stopDate(scene: Scene, goal: Goal, tense: 'past' | 'future'): When | null {
  if (!goal.date) return null;
  return dateNear(scene.doc, scene.context, scene.memory, goal.date.from, goal.date.from, goal.date.to, tense);
}
