/** What a stretch of Cypher is; `name` is any word that is none of the others. */
export type TokenKind = 'keyword' | 'function' | 'name' | 'label' | 'parameter' | 'string' | 'number' | 'comment' | 'sign';
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
}

export const KEYWORDS = [
  ...'MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|ORDER BY|SKIP|LIMIT|UNWIND|UNION|UNION ALL|CALL|DISTINCT|AS|ASC|DESC'.split('|'),
  ...'AND|OR|XOR|NOT|IN|IS NULL|IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|EXISTS|COUNT'.split('|'),
  ...'TRUE|FALSE|NULL|EXPLAIN'.split('|'),
] as const;
export const FUNCTIONS = (
  'abs|all|any|avg|ceil|coalesce|collect|count|endNode|floor|head|keys|labels|last|left|length|max|min|nodes|none|properties|' +
  'range|reduce|relationships|replace|reverse|right|round|shortestPath|allShortestPaths|single|size|split|startNode|substring|' +
  'sum|tail|toFloat|toInteger|toLower|toString|toUpper|trim|type'
).split('|');

/** The words of writing and administration are keywords for the eye, and never offered: they are refused. */
const REFUSED =
  'BY|ALL|ON|IS|STARTS|ENDS|OPTIONAL|ORDER|CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|CSV|YIELD|PROFILE|USING|USE';
const WORDS = new Set([...KEYWORDS.flatMap((word) => word.split(' ')), ...REFUSED.split('|')]);
const CALLED = new Set(FUNCTIONS.map((name) => name.toLowerCase()));

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$))|(?<quoted>`[^`]*(?:`|$))|(?<parameter>\$(?:\w+|`[^`]*`)?)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>\S)/gu;

/** Cuts Cypher into tokens; blanks lie between them. Never throws: what is left open runs to the end. */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  const open: string[] = [];
  let before = '';
  for (const m of text.matchAll(TOKEN)) {
    const [word] = m;
    const { comment, string, quoted, parameter, number, sign } = m.groups ?? {};
    const push = (kind: TokenKind): void => void out.push({ kind, start: m.index, end: m.index + word.length });
    if (comment !== undefined) {
      push('comment');
      continue;
    }
    if (string !== undefined) push('string');
    else if (parameter !== undefined) push('parameter');
    else if (number !== undefined) push('number');
    else if (sign !== undefined) {
      if ('([{'.includes(sign)) open.push(sign);
      else if (')]}'.includes(sign)) open.pop();
      push('sign');
    } else {
      // A colon inside braces stands before a value, elsewhere before a label or a type; so does a bar between types.
      const label = (before === ':' && open.at(-1) !== '{') || ((before === '|' || before === '!') && open.at(-1) === '[');
      const called = /^\s*\(/.test(text.slice(m.index + word.length, m.index + word.length + 20));
      if (label) push('label');
      else if (before === '.' || quoted !== undefined) push('name');
      else if (called && CALLED.has(word.toLowerCase())) push('function');
      else push(WORDS.has(word.toUpperCase()) ? 'keyword' : 'name');
    }
    before = word;
  }
  return out;
}

/** The parameters that a text names, in the order of their first use, without `$`. */
export function parametersIn(text: string): string[] {
  const names = tokensOf(text)
    .filter((token) => token.kind === 'parameter')
    .map((token) => text.slice(token.start + 1, token.end).replaceAll('`', ''));
  return [...new Set(names.filter(Boolean))];
}

/** The value that a reader means: what JSON makes of it, else the text itself; nothing typed is null. */
export function valueTyped(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What a typed value is taken for, in a word. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return typeof value === 'string' ? 'text' : typeof value;
}

/** Splits `EXPLAIN …` off: the text below it keeps its lines, so that errors name the right one. */
export function explained(text: string): { text: string; explain: boolean } {
  const m = /^((?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*)EXPLAIN\b/i.exec(text);
  if (!m) return { text, explain: false };
  const head = m[1] ?? '';
  return { text: head + ' '.repeat('EXPLAIN'.length) + text.slice(head.length + 'EXPLAIN'.length), explain: true };
}
