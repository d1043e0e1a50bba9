import type { DocumentFields } from './metadata.ts';

/** One document of a JSON file, or why it is none. `suffix` follows the file's path: `:12` for a line, `[2]` for an element. */
export type JsonPart = { suffix: string; fields: DocumentFields } | { suffix: string; reason: string };

/** The documents of a JSONL text, one a line; blank lines are passed over. */
export function* jsonLines(text: string): Generator<JsonPart> {
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number++;
    if (line.trim() !== '') yield part(`:${number}`, () => parseJson(line));
  }
}

/** The documents of a JSON text: one object with a text, a list of them, or `{documents: […]}`. Null where it is no such JSON. */
export function jsonDocuments(text: string): JsonPart[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isObject(value) && Array.isArray(value['documents'])) value = value['documents'];
  if (Array.isArray(value)) return value.map((item: unknown, i) => part(`[${i}]`, () => item));
  return isObject(value) && 'text' in value ? [part('', () => value)] : null;
}

/** True where one of the first five written lines is a JSON object with a text: JSONL, whatever the file is called. */
export function looksLikeJsonLines(text: string): boolean {
  const lines = text.slice(0, 2_000_000).split(/\r\n|\n|\r/, 200);
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, 5)
    .some((line) => {
      try {
        const value: unknown = line.trimStart().startsWith('{') ? JSON.parse(line) : null;
        return isObject(value) && typeof value['text'] === 'string';
      } catch {
        return false;
      }
    });
}

function part(suffix: string, value: () => unknown): JsonPart {
  try {
    const fields = value();
    if (!isObject(fields)) return { suffix, reason: 'it is not a JSON object with a text' };
    return 'text' in fields ? { suffix, fields } : { suffix, reason: 'this JSON object has no field "text"' };
  } catch {
    return { suffix, reason: 'it is not valid JSON' };
  }
}

function parseJson(line: string): unknown {
  return JSON.parse(line) as unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
