import type { QueryDescription, SchemaAnswer } from '../../../server/contract/index.ts';
import { FUNCTIONS, KEYWORDS, parametersIn, tokensOf, type Token } from './text.ts';

/** What may stand at the cursor. */
export interface Offer {
  label: string;
  /** For the symbol beside it. */
  kind: 'label' | 'type' | 'property' | 'variable' | 'parameter' | 'keyword' | 'function' | 'query';
  detail: string | null;
  /** What is written instead of the label; `all` replaces the whole text. */
  text?: string;
  all?: boolean;
}
export interface Offers {
  /** Where the word begins that is being typed. */
  from: number;
  offers: Offer[];
}

export interface Known {
  schema: SchemaAnswer | null;
  queries: readonly QueryDescription[];
}

const times = (count: number): string => `${count.toLocaleString('en')}×`;

/**
 * What completes the Cypher before the cursor: labels and types from the live graph after a colon, properties after a point or
 * in braces, parameters after `$`, else keywords, functions and the text's own variables; at its start also the named queries.
 * Null inside of texts and comments, and where nothing fits.
 */
export function offersAt(text: string, at: number, known: Known): Offers | null {
  const head = text.slice(0, at);
  const tokens = tokensOf(head);
  const last = tokens.at(-1);
  if (last && last.end === at && (last.kind === 'comment' || (last.kind === 'string' && !closed(head, last)))) return null;
  const word = /[\p{L}\p{N}_]*$/u.exec(head)?.[0] ?? '';
  const from = at - word.length;
  const before = tokens.filter((token) => token.end <= from && token.kind !== 'comment');
  const sign = (back: number): string => {
    const token = before.at(-back);
    return token ? head.slice(token.start, token.end) : '';
  };
  const open = openBracket(head, before);
  const { schema } = known;
  if (sign(1) === '$' || head[from - 1] === '$')
    return found(
      from,
      parametersIn(text)
        .filter((name) => name !== word)
        .map((name) => ({ label: name, kind: 'parameter', detail: null })),
    );
  if (!schema) return words(text, from, known, before);
  const colon = sign(1) === ':' && open?.sign !== '{';
  const bar = sign(1) === '|' && open?.sign === '[';
  if (open?.sign === '[' && (colon || bar)) return found(from, typesFor(schema, labelBefore(head, before, open.index)));
  if (colon)
    return found(
      from,
      schema.labels.map(({ label, count }) => ({ label, kind: 'label', detail: times(count) })),
    );
  if (sign(1) === '.') return found(from, propertiesOf(schema, labelsOf(text, sign(2))));
  const key = open?.sign === '{' && (sign(1) === '{' || sign(1) === ',');
  const owner = key ? before[open.index - 1] : undefined;
  if (owner && owner.kind === 'label') return found(from, propertiesOf(schema, [head.slice(owner.start, owner.end)]));
  return words(text, from, known, before);
}

function found(from: number, offers: Offer[]): Offers | null {
  return offers.length > 0 ? { from, offers } : null;
}

const closed = (text: string, token: Token): boolean =>
  token.end - token.start > 1 && text[token.start] === text[token.end - 1] && text[token.end - 2] !== '\\';

/** The innermost bracket that is still open, and its place among the tokens. */
function openBracket(text: string, tokens: readonly Token[]): { sign: string; index: number } | null {
  const open: { sign: string; index: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'sign') return;
    const sign = text[token.start] ?? '';
    if ('([{'.includes(sign)) open.push({ sign, index });
    else if (')]}'.includes(sign)) open.pop();
  });
  return open.at(-1) ?? null;
}

/** The label of the node pattern that a relationship's bracket follows: `(a:Agreement)-[` → Agreement. */
function labelBefore(text: string, tokens: readonly Token[], bracket: number): string | null {
  for (let i = bracket - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind === 'label') return text.slice(token.start, token.end);
    if (token && text[token.start] === '(') return null;
  }
  return null;
}

/** Relationship types, those first that the label before has. */
function typesFor(schema: SchemaAnswer, label: string | null): Offer[] {
  const fits = ({ from, to }: { from: string[]; to: string[] }): boolean =>
    label === null || from.includes(label) || to.includes(label);
  return schema.relationships
    .toSorted((a, b) => Number(fits(b)) - Number(fits(a)))
    .map(({ type, from, to }) => ({ label: type, kind: 'type', detail: `${from.join(', ')} → ${to.join(', ')}` }));
}

/** The labels that a text gives a variable. */
function labelsOf(text: string, variable: string): string[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, i) => {
    const [colon, label] = [tokens[i + 1], tokens[i + 2]];
    const here = token.kind === 'name' && text.slice(token.start, token.end) === variable;
    return here && colon && text[colon.start] === ':' && label?.kind === 'label' ? [text.slice(label.start, label.end)] : [];
  });
}

function propertiesOf(schema: SchemaAnswer, labels: readonly string[]): Offer[] {
  const fitting = schema.labels.filter(({ label }) => labels.includes(label));
  const owners = new Map<string, string[]>();
  for (const { label, properties } of fitting.length > 0 ? fitting : schema.labels)
    for (const name of properties) owners.set(name, [...(owners.get(name) ?? []), label]);
  return [...owners].map(([label, of]) => ({
    label,
    kind: 'property',
    detail: of.length > 3 ? `${of.slice(0, 3).join(', ')} …` : of.join(', '),
  }));
}

function words(text: string, from: number, known: Known, before: readonly Token[]): Offers {
  const names = new Set(
    tokensOf(text)
      .filter((token) => token.kind === 'name' && token.end !== from && !text.slice(0, token.start).trimEnd().endsWith('.'))
      .map((token) => text.slice(token.start, token.end)),
  );
  // What is being typed is no variable yet.
  names.delete(/^[\p{L}\p{N}_]*/u.exec(text.slice(from))?.[0] ?? '');
  const queries = before.length === 0 ? known.queries : [];
  return {
    from,
    offers: [
      ...queries.flatMap(({ name, title, text: cypher }): Offer[] =>
        cypher === null ? [] : [{ label: name, kind: 'query', detail: title, text: cypher, all: true }],
      ),
      ...[...names].map((label): Offer => ({ label, kind: 'variable', detail: null })),
      ...KEYWORDS.map((label): Offer => ({ label, kind: 'keyword', detail: null, text: `${label} ` })),
      ...FUNCTIONS.map((label): Offer => ({ label, kind: 'function', detail: null, text: `${label}(` })),
    ],
  };
}
