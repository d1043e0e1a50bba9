import { LimitError } from '../model/errors.ts';

/** Longest text of a stranger, in UTF-16 units. */
const MAX_TEXT = 20_000;
/** Most opening brackets in it, wherever they stand: a server overflows its stack on some 300 nested ones and never answers. */
const MAX_BRACKETS = 200;
/** Most signs and words that chain or nest an expression without a bracket. */
const MAX_CHAINED = 400;

const OPENING = /[([{]/g;
const CHAINING = /[-+*/%^.=<>|]|\b(?:not|and|or|xor|case|when|union|is|in)\b/gi;

/**
 * Refuses a stranger's text that could overflow an engine's stack before the engine sees it. Counts instead of parsing, so
 * no trick of strings, comments or escapes gets round it. Throws LimitError.
 */
export function checkGuestText(text: string): void {
  if (text.length > MAX_TEXT) throw new LimitError(`The query has ${text.length} characters; at most ${MAX_TEXT} are taken.`);
  // Neo4j turns \u0028 into a bracket before it reads the text.
  const plain = text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if ((plain.match(OPENING)?.length ?? 0) > MAX_BRACKETS)
    throw new LimitError(`The query opens more than ${MAX_BRACKETS} brackets; split it or pass lists as parameters.`);
  if ((plain.match(CHAINING)?.length ?? 0) > MAX_CHAINED)
    throw new LimitError(`The query chains more than ${MAX_CHAINED} operators; pass values as parameters.`);
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
