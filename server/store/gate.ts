import { LimitError, QuerySyntaxError } from '../model/errors.ts';
import { isAmbiguous, tokens, type Token } from './tokens.ts';

/** Longest text of a stranger, in UTF-16 units; texts with escapes that engines take differently may have a quarter. */
const MAX_TEXT = 20_000;

/**
 * Most of what a text may have of each, far below where Neo4j's stack overflows, after which it never answers (tried on 5.26:
 * 199 nested lists, 399 NOTs, 399 additions of strings, 99 nested EXISTS, 5,000 labels). The embedded engine stops at 64 levels itself.
 */
const MOST = { levels: 50, prefixes: 20, dots: 20, arithmetic: 100, logic: 200, labels: 300, clauses: 150, brackets: 600 };

const CLAUSES: ReadonlySet<string> = new Set(['MATCH', 'WITH', 'UNWIND', 'UNION', 'CALL', 'RETURN']);
const LOGIC: ReadonlySet<string> = new Set(['AND', 'OR', 'XOR', 'NOT', 'WHEN', 'IN', 'IS']);

/** Refuses a text without anything in it, which each engine would name in its own way. Throws QuerySyntaxError. */
export function checkText(text: string): void {
  if (text.trim() === '') throw new QuerySyntaxError('The query is empty.', 1);
}

/**
 * Refuses a stranger's text that could overflow an engine's stack, before the engine sees it: by length, depth and how much it
 * chains. Throws LimitError.
 */
export function checkGuestText(text: string): void {
  const ambiguous = isAmbiguous(text);
  const most = ambiguous ? MAX_TEXT / 4 : MAX_TEXT;
  if (text.length > most) throw new LimitError(`The query has ${text.length} characters; at most ${most} are taken.`);
  const counted = measure(tokens(ambiguous ? outOfStrings(text) : text));
  for (const [what, limit] of Object.entries(MOST)) {
    const found = counted[what as keyof typeof MOST];
    if (found > limit)
      throw new LimitError(
        `The query has ${found} ${WORDS[what as keyof typeof MOST]}, at most ${limit} are taken; pass values as parameters.`,
      );
  }
}

const WORDS: Record<keyof typeof MOST, string> = {
  levels: 'nested brackets or CASEs',
  prefixes: 'signs or NOTs in a row',
  dots: 'dots in a row',
  arithmetic: 'arithmetic signs',
  logic: 'ANDs, ORs and the like',
  labels: 'label signs',
  clauses: 'clauses',
  brackets: 'brackets',
};

/** A text whose strings and comments cannot be told from code, with all of it laid open: escapes resolved, quotes and slashes gone. */
function outOfStrings(text: string): string {
  const plain = text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  // A closing bracket might stand in a string, so none is believed.
  return plain.replace(/['"`/)\]}]/g, ' ');
}

const has = (signs: string, token: Token): boolean => 'sign' in token && signs.includes(token.sign);

function measure(all: readonly Token[]): Record<keyof typeof MOST, number> {
  const n = { levels: 0, prefixes: 0, dots: 0, arithmetic: 0, logic: 0, labels: 0, clauses: 0, brackets: 0 };
  // An END closes a CASE only: as a property's name (claims have one) it must not undo a bracket.
  const open: ('bracket' | 'case')[] = [];
  let prefixes = 0;
  let dots = 0;
  let afterDot = false;
  for (const token of all) {
    const word = 'word' in token ? token.word.toUpperCase() : '';
    if (has('([{', token)) {
      n.brackets++;
      open.push('bracket');
    } else if (word === 'CASE') open.push('case');
    else if (has(')]}', token)) open.length = Math.max(0, open.lastIndexOf('bracket'));
    else if (word === 'END' && open.at(-1) === 'case') open.pop();
    prefixes = word === 'NOT' || has('!-+', token) ? prefixes + 1 : 0;
    if (has('.', token)) dots++;
    else if (!afterDot) dots = 0;
    afterDot = has('.', token);
    n.levels = Math.max(n.levels, open.length);
    n.prefixes = Math.max(n.prefixes, prefixes);
    n.dots = Math.max(n.dots, dots);
    if (has('+*/%^', token)) n.arithmetic++;
    if (LOGIC.has(word) || has('=<>', token)) n.logic++;
    if (has(':&|!', token)) n.labels++;
    if (CLAUSES.has(word)) n.clauses++;
  }
  return n;
}

/** Procedures that strangers may call on both engines: they list names, nothing else. */
export const GUEST_PROCEDURES: ReadonlySet<string> = new Set(['db.labels', 'db.relationshiptypes', 'db.propertykeys']);

/** Words for people on why an operator or procedure is not run. */
export function refusal(what: { operator?: string; procedure?: string }): string {
  if (what.procedure !== undefined)
    return `Procedure ${what.procedure} is not on the list of those that may be called here (${[...GUEST_PROCEDURES].join(', ')}).`;
  const operator = what.operator ?? '';
  if (/csv/i.test(operator)) return 'LOAD CSV reads files and addresses, which queries here may not.';
  if (/create|merge|set|delete|remove|addlabel|foreach|write|update/i.test(operator))
    return 'The query would change the graph; only reading is possible here. Documents are added with ingest.';
  return `The query needs the operation ${operator}, which is not on the list of reading operations.`;
}
