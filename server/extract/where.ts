import { startsAt, textOf, type Annotated } from './annotate.ts';
import type { Context, PlaceRef } from './context.ts';
import type { Memory } from './when.ts';

/** All places of a token range with the country they lie in, best reading first. */
export function placesIn(doc: Annotated, covered: Int32Array, from: number, to: number, context: Context): PlaceRef[] {
  const out: PlaceRef[] = [];
  for (let i = from; i < to; i++) {
    if (i < context.datelineTo) continue;
    if (
      doc.tokens[i]?.norm === 'here' &&
      context.dateline &&
      !/^(and|,|why|everybody|everyone)$/.test(doc.tokens[i - 1]?.norm ?? '')
    ) {
      out.push({ ...context.dateline, from: i, to: i + 1 });
      continue;
    }
    if (covered[i]) continue;
    const house = unknownHouse(doc, i, to);
    if (house) {
      out.push(house);
      i = house.to - 1;
      continue;
    }
    const town = unknownTown(doc, i, to);
    if (town) {
      out.push(town);
      i = town.to - 1;
      continue;
    }
    const p = startsAt(doc.places, doc.at.place, i);
    const s = startsAt(doc.seats, doc.at.seat, i);
    // "Istana Nurul Iman" is another palace than "the Istana".
    const longer =
      s &&
      doc.tokens[s.to]?.kind === 'word' &&
      (doc.tokens[s.to]?.cap ?? 0) > 0 &&
      !doc.tokens[s.to]?.lines &&
      !(doc.at.date[s.to] ?? 0);
    if (s && longer && (!p || s.to >= p.to)) {
      i = s.to - 1;
      continue;
    }
    if (s && s.entry.place && (!p || s.to >= p.to)) {
      // "Tower of London" lies in the city it names.
      const city = doc.compiled.lexicon.placeOf(s.entry.name.slice(s.entry.name.lastIndexOf(' ') + 1), s.entry.country);
      out.push({ name: city?.name ?? s.entry.name, country: s.entry.country, from: s.from, to: s.to, city: city !== null });
      i = s.to - 1;
      continue;
    }
    if (!p || p.to > to) continue;
    if (doc.at.organization[i] || insideName(doc, p.from, p.to)) {
      i = p.to - 1;
      continue;
    }
    out.push({
      name: ownWords(doc, p.from, p.to, p.entry.name),
      country: p.entry.country,
      from: p.from,
      to: p.to,
      city: p.entry.kind === 'capital' || p.entry.kind === 'city',
    });
    i = p.to - 1;
  }
  return out;
}

const HOUSE =
  /^(ministry|headquarters|palace|castle|camp|fort|barracks|base|hotel|house|hall|residence|academy|centre|center|club|villa|resort|chancellery|embassy|complex|lodge|manor)$/;

/** "at Fort Bema", "at the Ministry of Defence": a building or base that no table knows. */
function unknownHouse(doc: Annotated, i: number, limit: number): PlaceRef | null {
  const { at, tokens } = doc;
  if (tokens[i - 1]?.norm !== 'at' && !(tokens[i - 1]?.norm === 'the' && tokens[i - 2]?.norm === 'at')) return null;
  let k = i;
  let house = false;
  while (
    k < limit &&
    k < i + 7 &&
    tokens[k]?.kind === 'word' &&
    !at.date[k] &&
    !at.place[k] &&
    !at.seat[k] &&
    (k === i || !tokens[k]?.lines) &&
    ((tokens[k]?.cap ?? 0) > 0 || (k > i && /^(of|for|and|the)$/.test(tokens[k]?.norm ?? '')))
  ) {
    if (HOUSE.test(tokens[k]?.norm ?? '')) house = true;
    k++;
  }
  while (k > i && tokens[k - 1]?.cap === 0) k--;
  return house && k - i >= 2 ? { name: textOf(doc, i, k), country: null, from: i, to: k, city: false } : null;
}

/** "in Nadi on Monday", "in Natal, Brazil": a capitalized word after "in" that nothing else explains. */
function unknownTown(doc: Annotated, i: number, limit: number): PlaceRef | null {
  const { at, tokens } = doc;
  const unknown = (k: number): boolean =>
    k < limit &&
    tokens[k]?.kind === 'word' &&
    tokens[k]?.cap === 1 &&
    !at.place[k] &&
    !at.country[k] &&
    !at.organization[k] &&
    !at.office[k] &&
    !at.date[k] &&
    !at.agreement[k] &&
    !at.seat[k] &&
    !doc.compiled.lexicon.words.notNames.has(tokens[k]?.norm ?? '');
  if (tokens[i - 1]?.norm !== 'in' || !unknown(i)) return null;
  let k = i + 1;
  if (unknown(k) && !tokens[k]?.lines) k++;
  const next = tokens[k];
  const comma = next?.norm === ',';
  const country = comma ? startsAt(doc.countries, at.country, k + 1) : null;
  const ends =
    !next ||
    k >= limit ||
    comma ||
    next.norm === '.' ||
    at.date[k] ||
    /^(on|today|yesterday|this|last|earlier|and|for|to|where|after|late|with)$/.test(next.norm);
  if (!ends || (next?.kind === 'word' && next.cap > 0 && !at.date[k])) return null;
  return {
    name: textOf(doc, i, k),
    country: country && !country.entry.adjective ? country.entry.code : null,
    from: i,
    to: k,
    city: true,
  };
}

/** A place as the text words it; from all capitals, as the gazetteer does. */
function ownWords(doc: Annotated, from: number, to: number, name: string): string {
  const words = textOf(doc, from, to).replace(/\s+/g, ' ');
  return words === words.toUpperCase() ? name : words;
}

/** "Geelong Treaty", "Washington's": a place that names something else. */
function insideName(doc: Annotated, from: number, to: number): boolean {
  const next = doc.tokens[to];
  if (next?.norm === "'s") return true;
  if (next?.kind === 'word' && next.cap > 0 && !next.lines && !next.dotted && (doc.at.agreement[to] ?? 0) > 0) return true;
  if (
    next?.kind === 'word' &&
    next.cap > 0 &&
    /^(treaty|declaration|agreement|charter|accord|accords|process|document|summit|university|conference|post|times)$/.test(
      next.norm,
    )
  )
    return true;
  const before = doc.tokens[from - 1];
  return before?.norm === '-' && before.glued;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'to', 'near', 'outside', ',', 'from', 'inside', 'on']);

/** The place of an event at token `at`: the nearest one after a preposition, a city before a building. */
export function placeNear(
  doc: Annotated,
  covered: Int32Array,
  context: Context,
  memory: Memory,
  at: number,
  from: number,
  to: number,
  blockers: readonly number[] = [],
): PlaceRef | null {
  let best: PlaceRef | null = null;
  let bestCost = Infinity;
  for (const p of placesIn(doc, covered, from, to, context)) {
    const preposition = governing(doc, p.from);
    const here = doc.tokens[p.from]?.norm === 'here';
    const capital = preposition === 'of' && /^(capital|city|town|port)$/.test(doc.tokens[p.from - 2]?.norm ?? '');
    if (!here && !capital && !PLACE_PREPOSITIONS.has(preposition)) continue;
    if (preposition === 'from') continue;
    if (preposition === ',' && !endsPlaceBefore(doc, p.from - 1)) continue;
    const distance = p.from >= at ? p.from - at : at - p.to + 2;
    const crossed = blockers.filter((b) => (b > at && b < p.from) || (b < at && b > p.to)).length;
    const cost = distance + crossed * 12 + (p.city ? 0 : 6);
    if (cost < bestCost) {
      bestCost = cost;
      best = p;
    }
  }
  if (best && bestCost < 60) {
    // "at South Block here", "Hyderabad House in the national capital": the city is the dateline's.
    if (!best.city && context.dateline && context.dateline.country === best.country) {
      for (let i = best.from; i < to; i++)
        if (/^(here|capital)$/.test(doc.tokens[i]?.norm ?? '')) return { ...context.dateline, from: best.from, to: best.to };
    }
    // "They met in London. … at Trinity House": the city named right before.
    const city = memory.place;
    if (!best.city && !best.country && city?.city && (doc.sentenceOf[best.from] ?? 0) - (doc.sentenceOf[city.from] ?? 0) <= 2)
      return { ...city, from: best.from, to: best.to };
    return best;
  }
  for (let i = from; i < to; i++) {
    const w = doc.tokens[i]?.norm;
    if (
      (w === 'there' &&
        doc.tokens[i + 1]?.norm !== 'is' &&
        doc.tokens[i + 1]?.norm !== 'was' &&
        doc.tokens[i + 1]?.norm !== 'will' &&
        doc.tokens[i + 1]?.norm !== 'has' &&
        doc.tokens[i + 1]?.norm !== 'are') ||
      (w === 'same' && doc.tokens[i + 1]?.norm === 'city')
    ) {
      return memory.place ? { ...memory.place, from: i, to: i + 1 } : null;
    }
    if (
      w === 'capital' &&
      context.dateline &&
      /^(the|national)$/.test(doc.tokens[i - 1]?.norm ?? '') &&
      doc.tokens[i - 2]?.norm !== 'of'
    )
      return { ...context.dateline, from: i, to: i + 1 };
  }
  return null;
}

/** The word that governs a place, before its article and what it is called: "in the Kazakh capital Astana", "in the city of Nadi". */
function governing(doc: Annotated, at: number): string {
  let k = at - 1;
  const what = (w: string): boolean =>
    /^(capital|city|town|port|resort|village|state|province|southern|northern|eastern|western|coastal|nearby|historic|downtown|central|neighbouring|neighboring)$/.test(
      w,
    );
  if (doc.tokens[k]?.norm === 'of' && what(doc.tokens[k - 1]?.norm ?? '')) {
    k -= 2;
    // "in the garrison city of", "in the ancient royal capital of"
    while (
      at - k < 7 &&
      doc.tokens[k]?.kind === 'word' &&
      !/^(in|at|to|near|from|outside|the|of|and)$/.test(doc.tokens[k]?.norm ?? '')
    )
      k--;
  }
  while (
    at - k < 7 &&
    (what(doc.tokens[k]?.norm ?? '') ||
      /^(the|its|their|'s|-)$/.test(doc.tokens[k]?.norm ?? '') ||
      (doc.at.country[k] && k < at - 1))
  )
    k--;
  return doc.tokens[k]?.norm ?? '';
}

/** "at Melanesian House in Port Moresby", "in Geelong, Victoria": a comma continues a place. */
function endsPlaceBefore(doc: Annotated, comma: number): boolean {
  return (doc.tokens[comma - 1]?.cap ?? 0) > 0;
}
