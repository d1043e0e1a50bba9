import { parseDocument } from 'yaml';
import { LimitError } from '../model/errors.ts';
import { fail } from './words.ts';

/** Front matter that was taken off a text. */
export interface Split {
  /** Null where the text has no front matter, or one that is no YAML mapping. */
  fields: Record<string, unknown> | null;
  /** What follows it, unchanged. */
  body: string;
  notices: string[];
}

/**
 * Takes YAML front matter off a text: a first line `---`, lines that begin as a mapping, a closing line `---`. YAML that
 * is broken is dropped with a notice. Throws LimitError where it is larger than `limitKb` kibibytes (parsing may cost more
 * than linear time, so size is looked at first), InputError where it never ends.
 */
export function splitFrontMatter(text: string, limitKb: number): Split {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open || !/^(?:[ \t]*(?:#.*)?\r?\n)*(?:["'\w][^\n]*:|---[ \t]*(?:\r?\n|$))/.test(text.slice(open[0].length, 5000))) {
    return { fields: null, body: text, notices: [] };
  }
  const start = open[0].length;
  const close = closingLine(text, start);
  const limit = limitKb * 1024;
  if ((close?.start ?? text.length) - start > limit) {
    throw new LimitError(`its front matter is larger than ${limitKb} KB, the limit (ENTENTE_READ_FRONT_MATTER_KB)`);
  }
  if (!close) return fail('its front matter has no closing line ---');
  const parsed = yamlMapping(text.slice(start, close.start));
  return {
    fields: parsed.fields,
    body: text.slice(close.end),
    notices: parsed.problem ? [`front matter was dropped: ${parsed.problem}`] : [],
  };
}

function closingLine(text: string, from: number): { start: number; end: number } | null {
  const line = /^---[ \t]*(?:\r?\n|$)/gm;
  line.lastIndex = from;
  const m = line.exec(text);
  return m ? { start: m.index, end: m.index + m[0].length } : null;
}

/**
 * One YAML mapping, schema core: nothing in it is ever run or fetched. Keys are compared here, since the parser's own check
 * takes quadratic time; aliases are counted, since ten lines of them unfold to gigabytes.
 */
function yamlMapping(source: string): { fields: Record<string, unknown> | null; problem: string | null } {
  try {
    const document = parseDocument(source, { schema: 'core', uniqueKeys: false, prettyErrors: false, stringKeys: true });
    const error = document.errors[0];
    if (error) return { fields: null, problem: `not valid YAML (${firstLine(error.message)})` };
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (value === null || value === undefined) return { fields: {}, problem: null };
    if (typeof value !== 'object' || Array.isArray(value)) return { fields: null, problem: 'not a mapping of names to values' };
    const twice = repeatedKey(document.contents);
    if (twice !== null) return { fields: null, problem: `it has ${twice} twice` };
    return { fields: value as Record<string, unknown>, problem: null };
  } catch (error) {
    if (error instanceof RangeError) return { fields: null, problem: 'nested too deep' };
    return { fields: null, problem: error instanceof ReferenceError ? 'too many aliases' : 'not valid YAML' };
  }
}

function repeatedKey(contents: unknown): string | null {
  const items = (contents as { items?: { key?: unknown }[] } | null)?.items ?? [];
  const seen = new Set<string>();
  for (const item of items) {
    const key = String((item.key as { value?: unknown } | null)?.value ?? item.key);
    if (seen.has(key)) return `"${key.slice(0, 40)}"`;
    seen.add(key);
  }
  return null;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 120);
}
