import { BANDS } from '../graph/palette.ts';
import { dossier, select, show, START, type View } from '../graph/view.ts';
import { capital, codeOf, counted, countryName, dateWords, inProse, listed, numberWords, wordsOf } from '../words.ts';
import type { PromiseView } from '../../../server/contract/index.ts';

/** A story that the loaded graph tells: every word of it is computed from rows of named queries. */
export interface Story {
  id: string;
  title: string;
  /** Two sentences. */
  lead: string;
  /** Facts whose quotes may open it, best first. */
  facts: string[];
  /** Where it is told in full, in the words of the link to it, and where it is drawn. */
  read: View;
  readOn: string;
  graph: View;
}

/** A row of the query `announced-and-signed`. */
export interface SignedRow {
  a: string;
  aName: string;
  b: string;
  bName: string;
  id: string;
  type: string | null;
  proposedOn: string;
  signedOn: string;
  durationYears: number | null;
  place: string | null;
  earlier: { id: string; obligation: string | null; signedOn: string; told: boolean }[];
}

/** What was announced and then signed by the two that had signed most before. */
export function signedStory(rows: readonly SignedRow[]): Story | null {
  const row = rows[0];
  if (!row) return null;
  const both = `${inProse(row.aName)} and ${inProse(row.bName)}`;
  const paper = `${row.durationYears ? `${numberWords(row.durationYears)}-year ` : ''}${wordsOf(row.type ?? 'agreement')}`;
  const pacts = row.earlier.filter((one) => one.told);
  const subjects = [...new Set(pacts.map((one) => wordsOf(one.obligation ?? 'other')))].filter((one) => one !== 'other');
  const [first, last] = [pacts[0], pacts.at(-1)].map((one) => one?.signedOn.slice(0, 4));
  const before =
    pacts.length > 0
      ? `${first === last ? `In ${first}` : `Between ${first} and ${last}`} the two signed ${numberWords(pacts.length)} ${
          pacts.length === 1 ? 'pact' : 'pacts'
        }${subjects.length > 0 ? `, on ${listed(subjects)}` : ''}. `
      : `No earlier pact of the two is told of here. `;
  return {
    id: 'signed',
    title:
      pacts.length > 0
        ? `${capital(both)}: from ${numberWords(pacts.length)} ${pacts.length === 1 ? 'pact' : 'pacts'} to ${a(paper)}`
        : `${capital(both)}: ${a(paper)}, announced and then signed`,
    lead: `${before}${capital(a(paper))}, announced ${on(row.proposedOn)}, was signed ${row.place ? `in ${row.place} ` : ''}${on(row.signedOn)}.`,
    facts: [row.id, ...pacts.map((one) => one.id)],
    read: dossier(START, row.a, row.b),
    readOn: 'Open the dossier',
    graph: select(START, { line: row.a < row.b ? [row.a, row.b] : [row.b, row.a] }),
  };
}

/** A row of the query `webs`. */
export interface WebRow {
  a: string;
  aName: string;
  b: string;
  bName: string;
  agreements: { id: string; status: string; signedOn: string | null; parties: string[] }[];
}
/** Fewer agreements make no web. */
const WEB = 3;

/** The two round which most agreements on visiting forces were signed in the years that were asked for. */
export function webStory(rows: readonly WebRow[], years: number): Story | null {
  const row = rows[0];
  if (!row || row.agreements.length < WEB) return null;
  const signed = row.agreements.filter((one) => one.status !== 'proposed');
  const proposed = row.agreements.filter((one) => one.status === 'proposed');
  const own = [codeOf(row.a), codeOf(row.b)];
  const others = [...new Set(signed.flatMap((one) => one.parties))].filter((code) => !own.includes(code)).map(named);
  const both = `${inProse(row.aName)} and ${inProse(row.bName)}`;
  const newest = signed.at(-1);
  const second = proposed[0]
    ? `${capital(numberWords(proposed.length))} more, ${proposed.length === 1 ? 'of' : 'the first of'} ${listed(proposed[0].parties.map(named))}, ${
        proposed.length === 1 ? 'is only proposed and stands' : 'are only proposed and stand'
      } dashed on the graph.`
    : `The newest, of ${listed((newest?.parties ?? []).map(named))}, was signed ${on(newest?.signedOn ?? '')}.`;
  const busier = own
    .map((code) => ({ code, count: row.agreements.filter((one) => one.parties.includes(code)).length }))
    .toSorted((x, y) => y.count - x.count)[0];
  return {
    id: 'web',
    title: `Whose troops may visit whom: the web round ${both}`,
    lead: `In ${numberWords(years)} years ${both} have signed ${counted(signed.length, 'agreement').replace(/^\d+/, (n) => numberWords(Number(n)))} on visiting forces, with each other${
      others.length > 0 ? ` and with ${listed(others.toSorted())}` : ''
    }. ${second}`,
    facts: signed.toReversed().map((one) => one.id),
    read: dossier(START, row.a, row.b),
    readOn: 'Open the dossier',
    graph: {
      ...select(START, { node: `country:${(busier?.code ?? '').toLowerCase()}` }),
      hidden: [...BANDS.filter((band) => band !== 'forces'), 'alliances', 'papers'],
    },
  };
}

/** A row of the query `busiest-years`. */
export interface BusyRow {
  country: string;
  name: string;
  year: string;
  agreements: { id: string; party: string; signedOn: string; durationYears: number | null }[];
}
/** Fewer agreements in a year are nothing to tell of. */
const BUSY = 5;

/** The country that signed most papers with others in one year. */
export function busyStory(rows: readonly BusyRow[]): Story | null {
  const row = rows[0];
  if (!row || row.agreements.length < BUSY) return null;
  const { agreements, year } = row;
  const to = inProse(row.name);
  const dated = agreements.filter((one) => one.signedOn.length === 10);
  const [first, last] = [dated[0], dated.at(-1)];
  const terms = agreements.map((one) => one.durationYears).filter((years) => years !== null);
  const common = mostCommon(terms);
  const lasting = terms.filter((years) => years === common).length;
  const partners = new Set(agreements.map((one) => one.party)).size;
  const span =
    first && last && first !== last
      ? `, from ${named(first.party)} on ${dayOf(first.signedOn)} to ${named(last.party)} on ${dayOf(last.signedOn)}`
      : '';
  return {
    id: 'busy',
    title:
      lasting * 2 > agreements.length ? `The promises to ${to}` : `${capital(to)} in ${year}: ${agreements.length} agreements`,
    lead: `In ${year} alone ${counted(partners, 'partner')} signed agreements with ${to}${span}. ${
      common !== null && lasting > 0
        ? `${capital(numberWords(lasting))} of ${agreements.length} are to last ${numberWords(common)} years; the graph opens in the year before: press play to see them come.`
        : 'The graph opens in the year before: press play to see them come.'
    }`,
    facts: agreements.map((one) => one.id),
    read: { ...select(START, null), page: 'time', list: 'changes', country: row.name, from: year, to: year },
    readOn: 'Read what changed',
    graph: { ...select(START, { node: row.country }), to: String(Number(year) - 1) },
  };
}

/** Most facts that the graph is asked to draw for a story. */
const DRAWN = 8;

/** What was called off, or announced and not heard of again. */
export function silentStory(promises: readonly PromiseView[]): Story | null {
  // What was called off for a certain day opens it: its words are the plainest.
  const off = promises
    .filter((one) => one.outcome === 'cancelled')
    .toSorted((a, b) => Number(b.due !== null) - Number(a.due !== null));
  const silent = promises.filter((one) => one.outcome === 'no word since' && one.overdue);
  const imagined = promises.filter((one) => one.outcome === 'no word since' && !one.overdue);
  const all = [...off, ...silent, ...imagined];
  if (all.length === 0) return null;
  const firstSentence = listed([
    off.length > 0 ? `${things(off)} ${off.length === 1 ? 'was' : 'were'} called off` : null,
    silent.length > 0 ? `of ${things(silent)} there was no word again although the day is past` : null,
  ]);
  const rest =
    imagined.length > 0
      ? `${capital(things(imagined))} ${imagined.length === 1 ? 'is' : 'are'} only planned so far; on the graph all stand in broken lines, each with the words that announced it.`
      : 'On the graph they stand in broken lines, each with the words that announced it.';
  return {
    id: 'silent',
    title: 'What did not happen',
    lead: `${firstSentence ? `${capital(firstSentence)}. ` : ''}${rest}`,
    facts: all.map((one) => one.id),
    read: { ...select(START, null), page: 'time', list: 'promises' },
    readOn: 'Read the promises',
    // Only what the facts themselves draw stays: every line then is one that came to nothing.
    graph: {
      ...select(
        all.slice(0, DRAWN).reduce((view, one) => show(view, one.id), START),
        null,
      ),
      hidden: [...BANDS, 'alliances', 'papers'],
    },
  };
}

/** A row of the query `terms`, as far as the story needs it. */
export interface EndingRow {
  id: string;
  name: string;
  durationYears: number;
  termEndsOn: string | null;
  notBefore: string | null;
}

/** The first term that ends next, of those that end within so many months. */
export function endingStory(rows: readonly EndingRow[], months: number): Story | null {
  const row = rows[0];
  if (!row) return null;
  const end = row.termEndsOn ?? row.notBefore;
  const others = rows.length - 1;
  return {
    id: 'ending',
    title: 'Terms that end next',
    lead: `The first term of ${numberWords(row.durationYears)} ${row.durationYears === 1 ? 'year' : 'years'} of the ${row.name} ends ${
      row.termEndsOn ? '' : 'not before '
    }${end ? dateWords(end) : ''}. ${
      others > 0
        ? `${capital(numberWords(others))} more ${others === 1 ? 'ends' : 'end'} within ${numberWords(months / 12)} years; a`
        : 'A'
    } paper ends with its term only where a source says so.`,
    facts: rows.map((one) => one.id),
    read: { ...select(START, null), page: 'time', list: 'terms' },
    readOn: 'Read the terms',
    graph: show(START, row.id),
  };
}

/** A noun with its article. */
function a(noun: string): string {
  return `${/^[aeiou]/.test(noun) && !noun.startsWith('one') ? 'an' : 'a'} ${noun}`;
}

/** `on 2 July 2025`, `in July 2025`, `in 2025`. */
function on(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${dateWords(date)}`;
}

/** A day without its year. */
function dayOf(date: string): string {
  return dateWords(date).replace(/ \d{4}$/, '');
}

/** A party as it stands in a sentence: countries by name, organizations as they are. */
function named(party: string): string {
  return inProse(/^[A-Z]{2}$/.test(party) ? countryName(party) : party);
}

/** `two meetings and an agreement`: how many of each kind. */
function things(promises: readonly PromiseView[]): string {
  const of = (kind: string, one: string): string | null => {
    const count = promises.filter((promise) => promise.kind === kind).length;
    return count === 0 ? null : `${numberWords(count)} ${count === 1 ? one : `${one}s`}`;
  };
  return listed([of('Meeting', 'meeting'), of('Agreement', 'agreement')]);
}

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
