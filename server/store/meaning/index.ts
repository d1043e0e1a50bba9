import { LimitError, QuerySyntaxError, RefusedError } from '../../model/errors.ts';
import { isAmbiguous, tokens } from '../tokens.ts';
import { MOST_COST } from './cost.ts';
import { NotReadError } from './lexer.ts';
import { surprises } from './notices.ts';
import { patternRefusal } from './patterns.ts';
import { Rewriter } from './rewrite.ts';
import { Statements } from './statements.ts';
import type { Expression, Reading } from './tree.ts';

/** A stranger's text as it is run, and what its writer should know. */
export interface Meant {
  text: string;
  notices: string[];
}

/** What is found in a text, or null where it is not understood. */
function read(text: string, parameters: Readonly<Record<string, unknown>>): Reading | null {
  if (isAmbiguous(text)) return null;
  try {
    const statements = new Statements(text, parameters);
    statements.whole();
    return statements.reading;
  } catch (error) {
    if (error instanceof NotReadError) return null;
    throw error;
  }
}

/** Every expression of a text, those inside of others too. */
function* every(expressions: readonly Expression[]): Iterable<Expression> {
  const todo = [...expressions];
  for (let e = todo.pop(); e; e = todo.pop()) {
    yield e;
    todo.push(...e.parts);
  }
}

/** Refuses what could run on when nobody can stop it. Throws LimitError. */
function checkCost(text: string, reading: Reading): void {
  for (const e of every(reading.expressions)) {
    if (e.cost.weight > MOST_COST || e.cost.work > MOST_COST) {
      const shown = text.slice(e.start, e.end);
      throw new LimitError(
        `${shown.length > 80 ? `${shown.slice(0, 77)}…` : shown} could make more than ${MOST_COST.toLocaleString('en')} values in one step. Use smaller ranges, or rows (UNWIND, MATCH) instead of loops in one expression.`,
      );
    }
    const refused = e.kind === 'binary' && e.name === '=~' && e.parts[1] ? patternRefusal(e.parts[1]) : null;
    if (refused !== null) throw new LimitError(refused);
  }
}

/** Words by which one expression can run on; a text with them is run only when it is understood. */
const ENDLESS: ReadonlySet<string> = new Set(['REDUCE', 'RANGE', 'REPLACE']);

/**
 * What surprises in a reading text, in words for people; nothing for a text that is not understood. Throws LimitError for what
 * could not be stopped.
 */
export function noticesOf(text: string, parameters: Readonly<Record<string, unknown>>): string[] {
  const reading = read(text, parameters);
  if (reading) {
    checkCost(text, reading);
    return surprises(text, reading);
  }
  const all = tokens(text);
  const found = all.find((token, i) => {
    const next = all[i + 1];
    if ('word' in token)
      return ENDLESS.has(token.word.toUpperCase()) && next !== undefined && 'sign' in next && next.sign === '(';
    return token.sign === '=' && next !== undefined && 'sign' in next && next.sign === '~';
  });
  if (found)
    throw new LimitError(
      `What this query costs cannot be told before it runs, and ${'word' in found ? `${found.word}()` : '=~'} could run on for ever. Check its spelling, or write it more plainly (docs/cypher.md).`,
    );
  return [];
}

/**
 * Writes a stranger's text anew so that the embedded engine means by it what Neo4j means (docs/cypher.md lists the
 * differences). Null for a text that is not understood: it may be wrong, or a write, which the engine says best. Throws
 * RefusedError with the form to write where there is no other way.
 */
export function meant(text: string, parameters: Readonly<Record<string, unknown>>): Meant | null {
  const found = read(text, parameters);
  if (!found) return null;
  const quoted = quotedNames(text, found.keywords);
  const reading = quoted === text ? found : (read(quoted, parameters) ?? found);
  checkCost(quoted, reading);
  let written: string;
  try {
    written = new Rewriter(quoted, reading).whole();
  } catch (error) {
    if (!(error instanceof NotReadError)) throw error;
    throw new RefusedError('The query is too involved for the embedded store; split it with WITH, or ask Neo4j.');
  }
  if (reading.refusals.length > 0) throw new RefusedError([...new Set(reading.refusals)].join(' '));
  return { text: written, notices: surprises(quoted, reading) };
}

/** Puts backticks around words that are names here and keywords to the embedded engine. */
function quotedNames(text: string, starts: ReadonlySet<number>): string {
  let out = text;
  for (const start of [...starts].sort((a, b) => b - a))
    out = out.slice(0, start) + out.slice(start).replace(/^[\p{L}\p{Pc}\p{N}]+/u, '`$&`');
  return out;
}

/** Said of a text that the engine would run but nobody could check. */
export const notChecked = (): QuerySyntaxError =>
  new QuerySyntaxError(
    'The embedded store could run this, but whether it means what Neo4j means cannot be told. Write it more plainly (docs/cypher.md), or ask Neo4j.',
  );
