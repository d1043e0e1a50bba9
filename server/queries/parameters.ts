import type { ParameterProblem } from '../contract/problem.ts';
import type { QueryParameter } from '../contract/service.ts';
import { isPartialDate, spanOf } from '../model/dates.ts';
import { InputError } from '../model/errors.ts';
import { keyedId } from '../model/ids.ts';

/** Turns names into keys; the lexicon's part of it, given by whoever has one. */
export interface Resolver {
  /** ISO alpha-2 code of a name, adjective or code; null if it is none. */
  countryCode(name: string): string | null;
  /** Short name of a name or acronym; null if it is none. */
  organizationId(name: string): string | null;
}

/** Wrong parameters, each with its name, its value and what was expected. */
export class ParameterError extends InputError {
  readonly problems: readonly ParameterProblem[];
  constructor(problems: readonly ParameterProblem[]) {
    super(
      problems
        .map((p) =>
          p.value === null
            ? `"${p.parameter}" is missing: expected ${p.expected}.`
            : `"${p.parameter}" is ${show(p.value)}: expected ${p.expected}.`,
        )
        .join(' '),
    );
    this.problems = problems;
  }
}

/**
 * Checks what a caller gave against what a query declares, and gives every declared parameter its value. Texts from a
 * query string or a command line are taken as well as typed values. Throws ParameterError naming all that is wrong.
 */
export function checkParameters(
  declared: readonly QueryParameter[],
  given: Readonly<Record<string, unknown>>,
  resolver: Resolver,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const problems: ParameterProblem[] = [];
  for (const name of Object.keys(given)) {
    if (declared.some((p) => p.name === name)) continue;
    const names = declared.map((p) => p.name).join(', ');
    problems.push({
      parameter: name,
      value: given[name],
      expected: names ? `no such parameter; there are ${names}` : 'no parameters',
    });
  }
  for (const parameter of declared) {
    const raw = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    if (raw === undefined || raw === null || raw === '') {
      if (parameter.required) problems.push({ parameter: parameter.name, value: raw ?? null, expected: expectation(parameter) });
      else out[parameter.name] = parameter.default;
      continue;
    }
    const value = valueOf(parameter, raw, resolver);
    if (value === undefined) problems.push({ parameter: parameter.name, value: raw, expected: expectation(parameter) });
    else out[parameter.name] = value;
  }
  if (problems.length) throw new ParameterError(problems);
  return out;
}

/** Longest text that a parameter may be, in UTF-16 units. */
const MAX_TEXT = 2000;

function valueOf(parameter: QueryParameter, raw: unknown, resolver: Resolver): unknown {
  switch (parameter.type) {
    case 'string':
      return text(raw, parameter.values);
    case 'strings':
      return list(raw, (one) => text(one, parameter.values));
    case 'integer':
      return integer(raw, parameter.minimum, parameter.maximum);
    case 'boolean':
      return raw === true || raw === 'true' ? true : raw === false || raw === 'false' ? false : undefined;
    case 'from':
      return isPartialDate(raw) ? spanOf(raw).earliest : undefined;
    case 'to':
    case 'date':
      return isPartialDate(raw) ? spanOf(raw).latest : undefined;
    case 'country':
      return country(raw, resolver);
    case 'countries':
      return list(raw, (one) => country(one, resolver));
    case 'organization':
      return organization(raw, resolver);
    case 'id':
      return node(raw, resolver);
    case 'document': {
      const key = text(raw, null);
      return key === undefined || key.startsWith('document:') ? key : keyedId.document(key);
    }
  }
}

function text(raw: unknown, values: readonly string[] | null): string | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_TEXT || raw.includes('\0') || raw.trim() === '') return undefined;
  return values === null || values.includes(raw) ? raw : undefined;
}

function list<T>(raw: unknown, one: (value: unknown) => T | undefined): T[] | undefined {
  const parts: unknown[] = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(',').map((s) => s.trim()) : [];
  if (!parts.length || parts.length > 300) return undefined;
  const out: T[] = [];
  for (const part of parts) {
    const value = one(part);
    if (value === undefined) return undefined;
    out.push(value);
  }
  return [...new Set(out)];
}

function integer(raw: unknown, least: number | null, most: number | null): number | undefined {
  const value = typeof raw === 'string' && /^-?\d{1,15}$/.test(raw) ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
  return (least === null || value >= least) && (most === null || value <= most) ? value : undefined;
}

function country(raw: unknown, resolver: Resolver): string | undefined {
  const name = text(raw, null)?.trim();
  return name === undefined ? undefined : (countryId(name, resolver) ?? undefined);
}

/** The node id of a country given by code in any case, by name or by its id; null if it is none. */
export function countryId(name: string, resolver: Resolver): string | null {
  const bare = name.replace(/^country:/, '');
  const code = resolver.countryCode(/^[a-z]{2}$/i.test(bare) ? bare.toUpperCase() : bare);
  return code === null ? null : keyedId.country(code);
}

function organization(raw: unknown, resolver: Resolver): string | undefined {
  const name = text(raw, null)?.trim();
  if (name === undefined || name.startsWith('organization:')) return name;
  return keyedId.organization(resolver.organizationId(name) ?? name);
}

function node(raw: unknown, resolver: Resolver): string | undefined {
  const name = text(raw, null)?.trim();
  return name === undefined || name.includes(':') ? name : country(name, resolver);
}

/** What a parameter takes, in words. */
export function expectation(parameter: QueryParameter): string {
  const oneOf = parameter.values ? ` of ${parameter.values.join(', ')}` : '';
  switch (parameter.type) {
    case 'string':
      return parameter.values ? `one${oneOf}` : `a text of 1 to ${MAX_TEXT} characters`;
    case 'strings':
      return parameter.values ? `one or more${oneOf}` : 'one or more texts';
    case 'integer':
      return `a whole number${parameter.minimum === null || parameter.maximum === null ? '' : ` from ${parameter.minimum} to ${parameter.maximum}`}`;
    case 'boolean':
      return 'true or false';
    case 'from':
    case 'to':
    case 'date':
      return 'a day, month or year that exists, as 2025-10-31, 2025-10 or 2025';
    case 'country':
      return 'a country, as an ISO 3166-1 code or an English name';
    case 'countries':
      return 'one or more countries, as ISO 3166-1 codes or English names';
    case 'organization':
      return 'an organization or forum, by short name, acronym or id';
    case 'id':
      return 'the id of a node, or a country by code or name';
    case 'document':
      return "a document's id or key";
  }
}

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
