import { isPartialDate, type PartialDate } from '../model/dates.ts';

/** What a fact shows of the term of an agreement. */
export interface Term {
  name: string;
  years: number | null;
  basis: string | null;
  signedOn: PartialDate | null;
  inForceOn: PartialDate | null;
}

/** Two years with a dash or "to" between them, each perhaps a fiscal one: "FY2019-FY2028", "2021–2030". */
const YEARS = /\b(?:FY ?)?(\d{4})(?: ?[-–] ?| to )(?:FY ?)?(\d{4})\b/;

/**
 * When the first term of an agreement ends, as precise as its sources: counted from the signing or the entry into force where a source
 * says from which; where it says that the end is stated, the last of the years that the name gives, if they are as many as the term. Null
 * where no source says enough. Never the end of the agreement, which only a source can tell.
 */
export function termEnd(term: Term): PartialDate | null {
  const { years, basis } = term;
  if (years === null || !Number.isInteger(years)) return null;
  if (basis === 'stated-end') return lastYear(term.name, years);
  const from = basis === 'signing' ? term.signedOn : basis === 'entry-into-force' ? term.inForceOn : null;
  return from ? yearsAfter(from, years) : null;
}

function lastYear(name: string, years: number): PartialDate | null {
  const [, first, last] = YEARS.exec(name) ?? [];
  if (first === undefined || last === undefined) return null;
  const span = Number(last) - Number(first);
  // "2019-2028" are ten years counted with both, "2023 to 2028" five from day to day.
  return span === years || span + 1 === years ? last : null;
}

/** The date that many years later; the month where that day does not exist (29 February). */
function yearsAfter(from: PartialDate, years: number): PartialDate {
  const end = `${String(Number(from.slice(0, 4)) + years).padStart(4, '0')}${from.slice(4)}`;
  const exists: boolean = isPartialDate(end);
  return exists ? end : end.slice(0, 7);
}
