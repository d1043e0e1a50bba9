import type { QueryDescription, QueryParameter } from '../../../server/contract/index.ts';

interface Part {
  words: string;
  /** The parameter after the words; null for words at the end. */
  slot: string | null;
  free: boolean;
}

/** How far a typed text goes along a phrase of a named query. */
export interface PhraseMatch {
  query: QueryDescription;
  phrase: string;
  /** The phrase with what was typed in place, and `‹country›` where something is still to be typed. */
  shown: string;
  /** Values by parameter. */
  given: Record<string, string>;
  /** The parameter that is being typed, and what of it. */
  open: { parameter: QueryParameter; typed: string } | null;
  /** Nothing that the query needs is lacking. */
  done: boolean;
  /** What the box holds when the phrase is completed as far as it can be. */
  text: string;
}

/** Fewer letters begin too many phrases. */
const LEAST = 3;
const DATES: ReadonlySet<string> = new Set(['from', 'to', 'date']);

/** The phrases that a text may be the beginning of, in the order of the queries. */
export function phrasesFor(text: string, queries: readonly QueryDescription[]): PhraseMatch[] {
  const typed = text.replace(/\s+/g, ' ').trimStart();
  if (typed.trim().length < LEAST) return [];
  return queries.flatMap((query) =>
    query.phrases.flatMap((phrase) => {
      const found = along(typed, phrase, query);
      return found ? [found] : [];
    }),
  );
}

/** Every phrase before anything is typed, to choose from; one of each query. */
export function starters(queries: readonly QueryDescription[]): PhraseMatch[] {
  return queries.flatMap((query) => {
    const found = query.phrases[0] === undefined ? null : along('', query.phrases[0], query);
    return found ? [found] : [];
  });
}

/** The same match with another value in the place that is being typed. */
export function filledWith(match: PhraseMatch, value: string): PhraseMatch {
  const { open } = match;
  if (!open) return match;
  const stem = match.text.slice(0, match.text.length - open.typed.length);
  return along(stem + value, match.phrase, match.query) ?? match;
}

/** What of a phrase may still be added, as `with ‹partner›`. */
export function mayAdd(match: PhraseMatch): string[] {
  return partsOf(match.phrase)
    .filter((part) => part.free && part.slot !== null && !(part.slot in match.given))
    .map((part) => `${part.words} ${placeOf(match.query, part.slot ?? '')}`);
}

const PLACES: Readonly<Record<string, string>> = {
  country: 'country',
  countries: 'countries',
  id: 'country',
  from: 'date',
  to: 'date',
  date: 'date',
};

/** What stands where a parameter is still to be typed, in a word for readers. */
function placeOf(query: QueryDescription, name: string): string {
  const type = query.parameters.find((p) => p.name === name)?.type ?? '';
  return `‹${PLACES[type] ?? name}›`;
}

function partsOf(phrase: string): Part[] {
  return [...phrase.matchAll(/(\[)?([a-z ]*[a-z])(?: \$(\w+)\]?)?/g)].map((m) => ({
    words: (m[2] ?? '').trim(),
    slot: m[3] ?? null,
    free: m[1] !== undefined,
  }));
}

function along(typed: string, phrase: string, query: QueryDescription): PhraseMatch | null {
  const parts = partsOf(phrase);
  const given: Record<string, string> = {};
  let rest = typed;
  let text = '';
  let open: PhraseMatch['open'] = null;
  let at = 0;
  for (; at < parts.length; at++) {
    const part = parts[at] as Part;
    const lower = rest.toLowerCase();
    if (rest.trim() === '' && (part.free || at === 0)) break;
    const whole = lower === part.words || lower.startsWith(`${part.words} `);
    if (!whole) {
      // Words that are only begun: the phrase completes them, unless they may be left out.
      if (part.words.startsWith(lower.trimEnd()) && (at === 0 || !part.free)) break;
      if (part.free) continue;
      return null;
    }
    rest = rest.slice(part.words.length).replace(/^ /, '');
    text += `${text ? ' ' : ''}${part.words}`;
    if (part.slot === null) continue;
    const end = endOfValue(rest, parts.slice(at + 1));
    const value = rest.slice(0, end).trim();
    const parameter = query.parameters.find((p) => p.name === part.slot);
    if (!parameter) return null;
    rest = rest.slice(end).trimStart();
    text += ` ${value}`;
    if (value !== '' && fits(parameter, value)) given[part.slot] = value;
    if (rest === '') {
      open = { parameter, typed: value };
      at++;
      break;
    }
    if (value === '') return null;
  }
  if (rest.trim() !== '' && !parts.slice(at).some((part) => part.words.startsWith(rest.toLowerCase().trimEnd()))) return null;
  const left = parts.slice(at).filter((part) => !part.free);
  const lacking = query.parameters.some((p) => p.required && !(p.name in given));
  const unfit = open !== null && open.typed !== '' && !(open.parameter.name in given);
  const tail = left.map((part) => (part.slot === null ? part.words : `${part.words} ${placeOf(query, part.slot)}`));
  const next = left[0] && !open ? `${text ? ' ' : ''}${left[0].words} ` : '';
  const here = open?.typed === '' ? placeOf(query, open.parameter.name) : '';
  return {
    query,
    phrase,
    given,
    open,
    done: !lacking && !unfit && left.every((part) => part.slot === null),
    shown: [text.trimEnd() + (here && ` ${here}`), ...tail].filter(Boolean).join(' '),
    text: text + next,
  };
}

/** Where a value ends: before the words of a later part, else with the text. */
function endOfValue(rest: string, later: readonly Part[]): number {
  const places = later
    .map((part) => new RegExp(`(?<=\\S) ${part.words}(?: |$)`, 'i').exec(rest)?.index)
    .filter((place) => place !== undefined);
  return places.length > 0 ? Math.min(...places) : rest.length;
}

function fits({ type, values }: QueryParameter, value: string): boolean {
  if (DATES.has(type)) return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
  if (type === 'integer') return /^\d+$/.test(value);
  return values === null || values.includes(value);
}
