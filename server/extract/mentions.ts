import type { Role } from '../model/claims.ts';
import { foldText } from '../model/names.ts';
import { type Annotated, endsAt, startsAt, textOf } from './annotate.ts';
import { withApposition } from './appositions.ts';
import { type NameRun, readName, shownName } from './names.ts';
import { insideRun, isByline, looksLikePerson } from './person-signs.ts';
import { readPrefix } from './prefixes.ts';
import type { OfficePhrase } from './offices.ts';
import { listAfterPlural, pluralCountries } from './person-lists.ts';

/** One place where a text names a person, with what stands around the name. */
export interface PersonMention {
  /** With office, honorifics and apposition. */
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
  name: string;
  /** Folded words of the name. */
  words: string[];
  office: OfficePhrase | null;
  role: Role | null;
  country: string | null;
  /** Token of the word that gives the country, -1 for none. */
  countryAt: number;
  former: boolean;
  honorific: boolean;
  rank: boolean;
  counterpart: boolean;
  /** Index of the person in the registry, set when resolved. */
  person: number;
}

const SHIPS = new Set([
  'hms',
  'uss',
  'ins',
  'hmas',
  'hmcs',
  'hmnzs',
  'rss',
  'kri',
  'brp',
  'roks',
  'jds',
  'js',
  'fs',
  'usns',
  'icgs',
]);

/** "the frigate Admiral Gorshkov" is a ship. */
const SHIP_KINDS =
  /^(frigate|destroyer|corvette|cruiser|carrier|submarine|icebreaker|warship|flagship|tanker|vessel|ship|minesweeper)$/;

/** The index of office phrases by their first token. */
export function byStart(phrases: readonly OfficePhrase[]): Map<number, OfficePhrase> {
  return new Map(phrases.map((p) => [p.from, p]));
}

/** Finds every person named by title, honorific, apposition or a full name; surnames alone come later. */
export function findMentions(
  doc: Annotated,
  phrases: readonly OfficePhrase[],
): { mentions: PersonMention[]; usedOffices: Set<OfficePhrase> } {
  const starts = byStart(phrases);
  const out: PersonMention[] = [];
  const usedOffices = new Set<OfficePhrase>();
  const named = pluralCountries(phrases);
  for (const s of doc.sentences) {
    for (let i = s.from; i < s.to;) {
      const phrase = starts.get(i);
      if (phrase?.plural) {
        const group = listAfterPlural(doc, phrase, s.to);
        if (group.length) {
          out.push(...group);
          usedOffices.add(phrase);
          i = group.at(-1)?.to ?? phrase.to;
          continue;
        }
      }
      const found =
        (phrase && !phrase.plural && afterOffice(doc, phrase, s.to, starts, usedOffices)) ??
        (phrase ? null : plain(doc, i, s.from, s.to, starts, usedOffices, named));
      if (found) {
        out.push(found);
        i = Math.max(found.to, i + 1);
      } else if (phrase) i = phrase.to > i ? phrase.to : i + 1;
      else i++;
    }
  }
  return { mentions: out, usedOffices };
}

function afterOffice(
  doc: Annotated,
  phrase: OfficePhrase,
  limit: number,
  starts: Map<number, OfficePhrase>,
  used: Set<OfficePhrase>,
): PersonMention | null {
  if (SHIPS.has(doc.tokens[phrase.from - 1]?.norm ?? '')) return null;
  let j = phrase.to;
  let comma = false;
  // "the defence minister of the day, X"
  const past =
    doc.tokens[j]?.norm === 'of' && doc.tokens[j + 1]?.norm === 'the' && /^(day|time)$/.test(doc.tokens[j + 2]?.norm ?? '');
  if (past) j += 3;
  // "the ambassador to the United States (Ann Field)"
  if (doc.tokens[j]?.norm === '(') {
    const inner = readPrefix(doc, j + 1, limit);
    const name = readName(doc, inner.to, limit, true);
    if (name && name.words >= 2 && doc.tokens[name.end]?.norm === ')') {
      used.add(phrase);
      const m = { ...mention(doc, phrase.from, name, phrase, inner.honorific || inner.rank), rank: inner.rank };
      return { ...m, to: name.end + 1 };
    }
  }
  // "Chief of Army Staff, (COAS), X"
  if (doc.tokens[j]?.norm === ',' && doc.tokens[j + 1]?.norm === '(') j++;
  if (doc.tokens[j]?.norm === '(') {
    // "Director General (Security Policy) Paul Wyatt", "Chief of Army Staff (COAS) General X"
    for (let k = j + 1; k < j + 6 && k < limit; k++)
      if (doc.tokens[k]?.norm === ')') {
        j = k + 1;
        break;
      }
  }
  // "ECOWAS Commissioner, Peace and Security – Ambassador Dr X"
  const dash = doc.tokens[j]?.norm === '—' && readPrefix(doc, j + 1, limit).honorific;
  if (dash || doc.tokens[j]?.norm === ',' || (doc.tokens[j]?.norm === ':' && doc.tokens[phrase.titleFrom]?.bold)) {
    comma = true;
    j++;
  }
  const prefix = readPrefix(doc, j, limit);
  const name = readName(doc, prefix.to, limit, true);
  if (!name) return null;
  if (comma) {
    const closer = doc.tokens[name.end]?.norm ?? '.';
    const closed = /^[,.;:)—?!]$/.test(closer) || closer === 'and' || closer === "'s" || name.end >= limit;
    const titled = (doc.tokens[phrase.titleFrom]?.cap ?? 0) > 0;
    const strong =
      titled ||
      doc.tokens[phrase.to]?.norm === ':' ||
      phrase.determiner !== null ||
      phrase.country !== null ||
      prefix.honorific ||
      prefix.rank;
    const told = doc.compiled.lexicon.words.personVerbs.has(closer);
    const open = titled && (phrase.determiner === 'the' || told) && name.words >= 2 && doc.tokens[name.end]?.cap === 0;
    if (!(strong || past || closer === ',') || !(closed || open || prefix.honorific || prefix.rank)) return null;
    if (name.words < 2 && !prefix.honorific && !prefix.rank) return null;
    // "France, Germany" style lists are no names: readName stops at countries.
  }
  used.add(phrase);
  const m = { ...mention(doc, phrase.from, name, phrase, prefix.honorific || prefix.rank), rank: prefix.rank };
  return withApposition(doc, m, limit, starts, used);
}

/** A name without an office before it: after an honorific, or a full name with a sign that it is a person. */
function plain(
  doc: Annotated,
  i: number,
  start: number,
  limit: number,
  starts: Map<number, OfficePhrase>,
  used: Set<OfficePhrase>,
  named: ReadonlySet<string>,
): PersonMention | null {
  const t = doc.tokens[i];
  if (!t || t.kind !== 'word') return null;
  if (t.cap === 0 && t.norm !== 'the' && t.norm !== 'his' && t.norm !== 'her') return null;
  if (i > start && (SHIPS.has(doc.tokens[i - 1]?.norm ?? '') || SHIP_KINDS.test(doc.tokens[i - 1]?.norm ?? ''))) return null;
  if (startsAt(doc.countries, doc.at.country, i) && !doc.compiled.lexicon.words.nameLikePlaces.has(t.norm)) return null;
  const prefix = readPrefix(doc, i, limit);
  if (prefix.to > i) {
    // "His Majesty Sultan X", "H.E. Prime Minister X": the office inside.
    for (let k = i + 1; k <= prefix.to; k++) {
      const inner = starts.get(k);
      const found = inner && !inner.plural ? afterOffice(doc, inner, limit, starts, used) : null;
      if (found) return { ...found, from: i };
    }
    const name = readName(doc, prefix.to, limit, true);
    if (!name) return null;
    // "the General Border Committee", "Admiral Rickover Hall"
    const next = doc.tokens[name.end];
    if (
      next?.kind === 'word' &&
      next.cap > 0 &&
      !next.lines &&
      doc.compiled.lexicon.words.notNames.has(next.norm) &&
      !doc.compiled.lexicon.words.honorifics.has(next.norm) &&
      !(doc.at.date[name.end] ?? 0)
    )
      return null;
    return withApposition(
      doc,
      ownedBy(doc, { ...mention(doc, i, name, null, true), rank: prefix.rank }, start),
      limit,
      starts,
      used,
    );
  }
  if (t.cap === 0) return null;
  if (insideRun(doc, i, start)) return null;
  // "By X" over a text: its author.
  if (isByline(doc, i)) return null;
  const name = readName(doc, i, limit, false);
  if (!name || name.words < 2) return null;
  // "the Henry Kaiser-class oiler"
  if (doc.tokens[name.end]?.norm === '-' && /^(class|series|type)$/.test(doc.tokens[name.end + 1]?.norm ?? '')) return null;
  // "the Emirati minister X"
  // "the IRIS-T SLM system": letters only.
  if (
    !prefix.honorific &&
    doc.tokens.slice(name.from, name.end).every((x) => x.kind !== 'word' || (x.cap === 2 && x.norm.length <= 5)) &&
    doc.tokens.slice(name.from, name.end).some((x) => x.kind === 'mark')
  )
    return null;
  const plainly = plainTitle(doc, i, start);
  if (plainly) return { ...withApposition(doc, mention(doc, i, name, null, true), limit, starts, used), ...plainly };
  const m = withApposition(doc, ownedBy(doc, mention(doc, i, name, null, false), start), limit, starts, used);
  if (m.office) return m;
  // "A of Mali and B of Niger", where the text speaks of the ministers of Mali and Niger.
  if (m.country && m.countryAt > name.to && named.has(m.country)) return m;
  return looksLikePerson(doc, name) ? m : null;
}

/** The country in front of a title that tells no office ("the Emirati minister X", "Polish envoy X"); null where there is none. */
function plainTitle(doc: Annotated, i: number, start: number): { country: string; countryAt: number } | null {
  const t = doc.tokens[i - 1];
  if (
    !t ||
    t.cap > 0 ||
    !/^(minister|secretary|envoy|diplomat|negotiator|premier|counterpart|colleague|official|general|admiral)$/.test(t.norm)
  )
    return null;
  const owner = /^('s|')$/.test(doc.tokens[i - 2]?.norm ?? '');
  const c = endsAt(doc.countries, doc.at.country, owner ? i - 2 : i - 1);
  return c && c.from >= start && (owner || c.entry.adjective) ? { country: c.entry.code, countryAt: c.from } : null;
}

/** "Romania's X", "the Norwegian X": the country before a name. */
function ownedBy(doc: Annotated, m: PersonMention, start: number): PersonMention {
  const owner = /^('s|')$/.test(doc.tokens[m.from - 1]?.norm ?? '');
  const c = endsAt(doc.countries, doc.at.country, owner ? m.from - 1 : m.from);
  if (!c || c.from < start || (!owner && !c.entry.adjective)) return m;
  return { ...m, country: c.entry.code, countryAt: c.from };
}

export function mention(
  doc: Annotated,
  from: number,
  name: NameRun,
  office: OfficePhrase | null,
  honorific: boolean,
): PersonMention {
  const raw = textOf(doc, name.from, name.to);
  return {
    from: Math.min(from, name.from),
    to: name.end,
    nameFrom: name.from,
    nameTo: name.to,
    name: shownName(raw),
    words: nameWords(raw),
    office,
    role: office?.role ?? null,
    country: office?.country ?? null,
    countryAt: office?.countryAt ?? -1,
    former: office?.former ?? false,
    honorific,
    rank: false,
    counterpart: office?.counterpart ?? false,
    person: -1,
  };
}

/** Folded words of a name without particles and suffixes; joined given names stay one word. */
export function nameWords(raw: string): string[] {
  return foldText(raw)
    .replace(/\b(al|el|as|ad|an|ar|ash|at|ul)-/g, '$1 ')
    .replace(/[.'"“”]/gu, ' ')
    .split(/[\s,]+/)
    .filter((w) => w && !/^(jr|sr|ii|iii|iv)$/.test(w));
}
