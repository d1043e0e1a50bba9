import { GUEST_PROCEDURES, refusal } from './gate.ts';
import { isAmbiguous, tokens, type Token } from './tokens.ts';

const isWord = (token: Token | undefined, upper: string): boolean =>
  token !== undefined && 'word' in token && token.word.toUpperCase() === upper;
const isSign = (token: Token | undefined, sign: string): boolean => token !== undefined && 'sign' in token && token.sign === sign;

/**
 * Why a stranger's text is not run, by its words alone, or null. A wall beside the engine's EXPLAIN, which does not show what
 * a subquery inside an expression does: Neo4j's plan of `[x IN [1] | COLLECT { LOAD CSV … }]` is one Projection. `functions`
 * are names (lower case) of functions that plug-ins brought.
 */
export function lexicalRefusal(text: string, functions: ReadonlySet<string> = new Set()): string | null {
  if (isAmbiguous(text)) return ambiguousRefusal(text, functions);
  const all = tokens(text);
  for (let i = 0; i < all.length; i++) {
    if (isWord(all[i], 'LOAD') && isWord(all[i + 1], 'CSV')) return refusal({ operator: 'LoadCSV' });
    const { name, next } = dottedName(all, i);
    if (isWord(all[i], 'CALL') && !isSign(all[i - 1], '.') && !isSign(all[i - 1], ':')) {
      const called = dottedName(all, i + 1).name;
      if (called && !GUEST_PROCEDURES.has(called.toLowerCase())) return refusal({ procedure: called });
    }
    if (name && isSign(all[next], '(') && functions.has(name.toLowerCase()))
      return `Function ${name} comes from a plug-in of the server; only Cypher's own functions are run here.`;
  }
  return null;
}

/** The name of words joined by dots that begins at a token, and where it ends. */
function dottedName(all: readonly Token[], start: number): { name: string; next: number } {
  let name = '';
  let i = start;
  for (;;) {
    const token = all[i];
    if (token === undefined || !('word' in token)) return { name: '', next: i };
    name += token.word;
    i++;
    if (!isSign(all[i], '.')) return { name, next: i };
    name += '.';
    i++;
  }
}

function ambiguousRefusal(text: string, functions: ReadonlySet<string>): string | null {
  const plain = text
    .replace(/\\u+([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .toUpperCase();
  const spaces = [...functions].map((name) => name.split('.')[0]?.toUpperCase() ?? '');
  const bad =
    (/LOAD/.test(plain) && /CSV/.test(plain)) ||
    /CALL/.test(plain) ||
    spaces.some((space) => space !== '' && plain.includes(space));
  return bad
    ? 'The query mixes \\u escapes or control characters with CALL, LOAD CSV or plug-in functions; write the letters themselves.'
    : null;
}
