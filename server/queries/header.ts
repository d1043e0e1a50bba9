import { PARAMETER_TYPES, type QueryParameter } from '../contract/service.ts';
import type { Cell } from '../model/values.ts';

/** What the comment block at the top of a query file says. */
export interface Header {
  title: string;
  description: string;
  parameters: QueryParameter[];
  /** Plain words for the search box, with the parameters in their places. */
  phrases: string[];
  returns: 'rows' | 'graph';
  /** `search`: the text index is asked first and its hits are the parameters ids, matched and scores. */
  asks: 'search' | null;
}

const PARAMETER =
  /^(?<name>[a-z]\w*): (?<type>[a-z]+)(?: = (?<initial>null|true|false|-?\d+|"[^"]*"|\[[^\]]*\]))?(?: \((?<least>-?\d+)\.\.(?<most>-?\d+)\))?(?: \{(?<values>[^}]+)\})? - (?<text>.+)$/i;

/**
 * Reads a query file's header: `// title:`, `// description:` (continued by lines indented by two blanks), `// shared:` (names
 * declared in shared/parameters.cypher), `// parameter NAME: TYPE [= DEFAULT] [(MIN..MAX)] [{a|b}] - text`, `// returns:`,
 * `// asks:`, `// phrase: WORDS $parameter … [WORDS $parameter]` (may stand several times). A parameter without default is required. Throws Error naming file and line for anything else.
 */
export function readHeader(path: string, text: string, shared: ReadonlyMap<string, QueryParameter>): Header {
  const fail = (line: number, why: string): never => {
    throw new Error(`${path}:${line}: ${why}`);
  };
  const said = new Map<string, string>();
  const parameters: QueryParameter[] = [];
  const phrases: { text: string; line: number }[] = [];
  let last = '';
  const lines = text.split('\n');
  let n = 0;
  for (; n < lines.length && (lines[n] ?? '').startsWith('//'); n++) {
    const line = lines[n] ?? '';
    const more = /^\/\/ {2,}(\S.*)$/.exec(line);
    if (more && last) {
      said.set(last, `${said.get(last) ?? ''} ${more[1] ?? ''}`);
      continue;
    }
    const m = /^\/\/ (title|description|shared|returns|asks|parameter|phrase):? (.+)$/.exec(line);
    if (!m) return fail(n + 1, `"${line}" is no header line (title, description, phrase, shared, parameter, returns, asks)`);
    const key = m[1] as string;
    const value = (m[2] as string).trim();
    if (key === 'parameter') {
      parameters.push(readParameter(value, (why) => fail(n + 1, why)));
      last = '';
    } else if (key === 'phrase') {
      phrases.push({ text: value, line: n + 1 });
      last = '';
    } else if (said.has(key)) fail(n + 1, `"${key}" stands twice`);
    else {
      said.set(key, value);
      last = key === 'description' ? key : '';
      if (key === 'shared') parameters.push(...sharedOnes(value, shared, (why) => fail(n + 1, why)));
    }
  }
  const need = (key: string): string => said.get(key) ?? fail(1, `the header lacks "// ${key}: …"`);
  const returns = need('returns');
  if (returns !== 'rows' && returns !== 'graph') fail(1, `"returns" is "${returns}", expected rows or graph`);
  const asks = said.get('asks') ?? null;
  if (asks !== null && asks !== 'search') fail(1, `"asks" is "${asks}", expected search`);
  const names = parameters.map((p) => p.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) fail(1, `the parameter ${twice} is declared twice`);
  for (const { text, line } of phrases) checkPhrase(text, parameters, (why) => fail(line, why));
  return {
    title: need('title'),
    description: need('description'),
    parameters,
    phrases: phrases.map((phrase) => phrase.text),
    returns: returns as 'rows' | 'graph',
    asks: asks as 'search' | null,
  };
}

/** A phrase is words and parameters in turn, which may end in words; parts in brackets may be left out. */
function checkPhrase(text: string, parameters: readonly QueryParameter[], fail: (why: string) => never): void {
  if (!/^[a-z]+(?: [a-z]+)*(?: \$\w+(?: [a-z]+(?: [a-z]+)*)?| \[[a-z]+(?: [a-z]+)* \$\w+\])*$/.test(text))
    fail(`"${text}" is no phrase: expected words in lower case, $parameters, and [words $parameter] for what may be left out`);
  const named = [...text.matchAll(/\$(\w+)/g)].map((m) => m[1] as string);
  const free = [...text.matchAll(/\[[^\]]*\$(\w+)\]/g)].map((m) => m[1] as string);
  const unknown = named.find((name) => !parameters.some((p) => p.name === name));
  if (unknown !== undefined) fail(`the phrase names $${unknown}, which is not declared`);
  const twice = named.find((name, i) => named.indexOf(name) !== i);
  if (twice !== undefined) fail(`the phrase names $${twice} twice`);
  const lacking = parameters.find((p) => p.required && (!named.includes(p.name) || free.includes(p.name)));
  if (lacking) fail(`the phrase lacks $${lacking.name}, without which the query cannot be asked`);
}

/** The parameters that shared/parameters.cypher declares, by name. Its other comment lines are free text. */
export function readShared(path: string, text: string): ReadonlyMap<string, QueryParameter> {
  const out = new Map<string, QueryParameter>();
  text.split('\n').forEach((line, i) => {
    const m = /^\/\/ parameter (.+)$/.exec(line);
    if (!m) return;
    const parameter = readParameter(m[1] as string, (why) => {
      throw new Error(`${path}:${i + 1}: ${why}`);
    });
    out.set(parameter.name, parameter);
  });
  return out;
}

function sharedOnes(value: string, shared: ReadonlyMap<string, QueryParameter>, fail: (why: string) => never): QueryParameter[] {
  return value.split(',').map((name) => {
    const found = shared.get(name.trim());
    return found ?? fail(`"${name.trim()}" is not declared in shared/parameters.cypher`);
  });
}

function readParameter(text: string, fail: (why: string) => never): QueryParameter {
  const groups = PARAMETER.exec(text)?.groups;
  if (!groups) return fail(`"${text}" is no parameter: expected NAME: TYPE [= DEFAULT] [(MIN..MAX)] [{a|b}] - what it means`);
  const type = PARAMETER_TYPES.find((t) => t === groups['type']);
  if (!type) return fail(`"${groups['type']}" is no type, expected one of ${PARAMETER_TYPES.join(', ')}`);
  const initial = groups['initial'];
  let fallback: Cell = null;
  try {
    if (initial !== undefined) fallback = JSON.parse(initial) as Cell;
  } catch {
    return fail(`the default ${initial} is not JSON`);
  }
  return {
    name: groups['name'] as string,
    type,
    required: initial === undefined,
    default: fallback,
    description: groups['text'] as string,
    values: groups['values']?.split('|') ?? null,
    minimum: groups['least'] === undefined ? null : Number(groups['least']),
    maximum: groups['most'] === undefined ? null : Number(groups['most']),
  };
}
