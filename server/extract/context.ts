import { dayNumber, isPartialDate } from '../model/dates.ts';
import { startsAt, textOf, type Annotated } from './annotate.ts';
import { resolveDate } from './resolve-dates.ts';

/** A place as the text gives it. `country` null where nothing tells. */
export interface PlaceRef {
  name: string;
  country: string | null;
  from: number;
  to: number;
  /** A city (or larger) rather than a building or base. */
  city: boolean;
}

/** A heading or bold lead-in and what it tells about the lines below it. */
export interface Label {
  countries: string[];
  from: number;
  to: number;
  /** Index into `doc.dates` of a date in the label, -1 for none. */
  date: number;
}

/** What the document as a whole tells: where and when it was written, and what each block is about. */
export interface Context {
  /** The document's date, as precise as known. */
  ref: string | null;
  dateline: PlaceRef | null;
  /** Tokens of the dateline, so that its place and date are not taken for an event's. */
  datelineTo: number;
  labels: (Label | null)[];
  /** Country that an office without nationality belongs to, where one can be told. */
  home: string | null;
  /** The text itself names that country, not only its dateline. */
  homeNamed: boolean;
  /** Countries by how often the text names them, most often first. */
  ranking: string[];
  titleCountries: string[];
  /** Country of the publisher, null where unknown. */
  publisher: string | null;
}

/** Reads dateline, labels and leading countries. */
export function contextOf(
  doc: Annotated,
  publishedOn: string | null,
  titleCountries: string[],
  publisher: string | null,
): Context {
  const { dateline, to, date } = datelineOf(doc);
  const ref = writtenOn(doc, dateline, to, publishedOn && isPartialDate(publishedOn) ? publishedOn : date);
  const labels = labelsOf(doc);
  const counts = new Map<string, number>();
  // An agency's name in the dateline ("Pakistan Point News") names no country.
  doc.countries = doc.countries.filter((c) => !(c.from < to && inBrackets(doc, c.from)));
  doc.at.country.fill(0);
  doc.countries.forEach((c, i) => doc.at.country.fill(i + 1, c.from, c.to));
  for (const c of doc.countries) counts.set(c.entry.code, (counts.get(c.entry.code) ?? 0) + 1);
  const home = dateline?.country ?? null;
  const homeNamed = doc.countries.some((c) => c.from >= to && c.entry.code === home);
  const ranking = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  return { ref, dateline, datelineTo: to, labels, home, homeNamed, ranking, titleCountries, publisher };
}

/** Words in capitals before a colon that name no town. */
const NO_TOWN =
  /^(update|updated|breaking|exclusive|watch|video|photo|photos|note|background|details|source|opinion|editorial|analysis|read|live|just|explained|factbox|text|transcript|readout|press|news|statement|defence|defense|contact|summary|alert|urgent|ends?|q|a)$/;

/** A dateline's own day, up to four days before publication: "today" is the day of writing. */
function writtenOn(doc: Annotated, dateline: PlaceRef | null, to: number, published: string | null): string | null {
  const d = dateline && doc.dates.find((x) => x.from >= dateline.from && x.to <= to);
  const day = d && published?.length === 10 ? resolveDate(d.spec, published, 'past', null)?.date : null;
  if (!day || !published || day.length !== 10) return published;
  const age = dayNumber(published) - dayNumber(day);
  return age > 0 && age <= 4 ? day : published;
}

function inBrackets(doc: Annotated, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    if (doc.tokens[i]?.norm === ')') return false;
    if (doc.tokens[i]?.norm === '(') return true;
  }
  return false;
}

/** "NEW DELHI, April 12 —", "Port Moresby:", "Tokyo, July 28, 2024" in the first blocks. */
function datelineOf(doc: Annotated): { dateline: PlaceRef | null; to: number; date: string | null } {
  let firstDate: string | null = null;
  const fullDate = (i: number): string | null => {
    const d = doc.dates[(doc.at.date[i] ?? 0) - 1];
    return d && d.spec.kind === 'full' && d.spec.day ? (resolveDate(d.spec, null, 'past', null)?.date ?? null) : null;
  };
  for (const b of doc.blocks.slice(0, 6)) {
    const length = b.to - b.from;
    const limit = Math.min(b.to, b.from + 18);
    let end = -1;
    for (let i = b.from + 1; i < limit; i++) {
      const t = doc.tokens[i];
      if (t && (t.norm === '—' || (t.norm === '-' && !t.glued) || (t.norm === ':' && i <= b.from + 9)) && t.kind === 'mark') {
        end = i;
        break;
      }
    }
    // "New Delhi, Jan 9 Defence Minister …": no dash at all.
    if (end < 0) {
      const lead = startsAt(doc.places, doc.at.place, b.from);
      const at = lead && doc.tokens[lead.to]?.norm === ',' ? lead.to + 1 : -1;
      const day = at > 0 ? doc.dates[(doc.at.date[at] ?? 0) - 1] : undefined;
      if (lead && day && day.from === at && (doc.tokens[day.to]?.cap ?? 0) > 0) {
        return {
          dateline: { name: lead.entry.name, country: lead.entry.country, from: lead.from, to: lead.to, city: true },
          to: day.to,
          date: fullDate(at),
        };
      }
    }
    // A short line of place and date alone, or of the date alone.
    if (end < 0 && length <= 9 && [...Array(length).keys()].some((k) => doc.at.date[b.from + k] ?? 0)) end = b.to;
    for (let i = b.from; i < (end < 0 ? Math.min(b.to, b.from + 12) : end); i++)
      firstDate ??= length <= 12 || end > 0 ? fullDate(i) : null;
    if (end < 0) continue;
    const first = doc.tokens[b.from];
    if (!first || first.cap === 0) continue;
    const place = startsAt(doc.places, doc.at.place, b.from);
    const country = countryWithin(doc, b.from, end);
    if (place && simpleLead(doc, place.to, end)) {
      return {
        dateline: { name: place.entry.name, country: place.entry.country ?? country, from: place.from, to: place.to, city: true },
        to: end + 1,
        date: firstDate,
      };
    }
    // An unknown town in capitals, with a known country or region after it.
    let k = b.from;
    while (k < end && doc.tokens[k]?.cap === 2) k++;
    if (
      k > b.from &&
      k - b.from <= 3 &&
      !(doc.at.country[b.from] ?? 0) &&
      (doc.tokens[k]?.norm === ',' || k === end || doc.tokens[k]?.norm === '(') &&
      simpleLead(doc, k, end) &&
      (doc.tokens[end]?.norm !== ':' || (k === end && !NO_TOWN.test(first.norm)))
    ) {
      const raw = textOf(doc, b.from, k);
      return {
        dateline: { name: raw.charAt(0) + raw.slice(1).toLowerCase(), country, from: b.from, to: k, city: true },
        to: end + 1,
        date: firstDate,
      };
    }
  }
  return { dateline: null, to: 0, date: firstDate };
}

/** Only dates, names of places, agencies in brackets and commas between a dateline's place and its dash. */
function simpleLead(doc: Annotated, from: number, end: number): boolean {
  if (end - from > 12) return false;
  for (let i = from; i < end; i++) {
    const t = doc.tokens[i];
    if (!t) return false;
    if (t.kind === 'word' && t.cap === 0) return false;
  }
  return true;
}

function countryWithin(doc: Annotated, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const c = startsAt(doc.countries, doc.at.country, i);
    if (c) return c.entry.code;
  }
  for (let i = from + 1; i < to; i++) {
    const p = startsAt(doc.places, doc.at.place, i);
    if (p?.entry.country) return p.entry.country;
  }
  return null;
}

function labelsOf(doc: Annotated): (Label | null)[] {
  let current: Label | null = null;
  return doc.blocks.map((b, index) => {
    const to = b.kind === 'heading' ? b.to : b.labelTo;
    if (b.kind === 'heading' && index === 0 && !doc.tokens[b.from]?.bold) return null;
    const item = to > b.from ? null : itemLabel(doc, b.from, b.to);
    if (item) return item;
    if (to > b.from) {
      const label: Label = { countries: [], from: b.from, to, date: -1 };
      for (let i = b.from; i < to; i++) {
        const c = startsAt(doc.countries, doc.at.country, i);
        if (c && !label.countries.includes(c.entry.code)) label.countries.push(c.entry.code);
        const d = (doc.at.date[i] ?? 0) - 1;
        if (d >= 0 && label.date < 0) label.date = d;
      }
      // A headline that tells something is no label of the paragraphs below it.
      const words = doc.tokens.slice(b.from, to).filter((t) => t.kind === 'word').length;
      if (b.kind === 'heading' && !doc.tokens[b.from]?.bold && words > 4) label.countries = [];
      current = label.countries.length || label.date >= 0 ? label : b.kind === 'heading' ? null : current;
      return label.countries.length || label.date >= 0 ? label : null;
    }
    return current;
  });
}

/** "* France – Agreement on …": countries before a dash or colon that opens an item. */
function itemLabel(doc: Annotated, from: number, limit: number): Label | null {
  // In running text only the country alone before a colon: "France: An agreement was signed".
  const listed = doc.tokens[from]?.bullet === true;
  const label: Label = { countries: [], from, to: from, date: -1 };
  for (let i = from; i < Math.min(limit, from + 16); i++) {
    const c = startsAt(doc.countries, doc.at.country, i);
    const w = doc.tokens[i]?.norm ?? '';
    if (c && !c.entry.adjective) {
      label.countries.push(c.entry.code);
      i = c.to - 1;
    } else if (listed && label.countries.length && (w === ':' || (/^(–|—|-)$/.test(w) && !doc.tokens[i]?.glued)))
      return { ...label, to: i };
    else if (!listed && w === ':' && label.countries.length) return { ...label, to: i };
    else if (!/^(,|and|the|\*|-|–|—|•)$/.test(w)) return null;
  }
  return null;
}
