import {
  ConflictError,
  EntenteError,
  InputError,
  LimitError,
  NotFoundError,
  NotOursError,
  QuerySyntaxError,
  RefusedError,
  TimeoutError,
  UnavailableError,
  type ErrorCode,
} from '../../model/errors.ts';
import type { SentError } from './messages.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether the engine asks to run the transaction again. */
export const isWriteConflict = (error: unknown): boolean => messageOf(error).includes('GRAFEO-T001');

/** The engine's message in one line, without its codes, and the line of the query where it says. */
function plain(message: string): { text: string; line: number | null } {
  const line = /--> query:(\d+):\d+/.exec(message);
  const help = /help: (.+)/.exec(message);
  const first = (message.split('\n')[0] ?? '').replace(
    /(?:(?:Query|Database|Transaction|Internal) error: |GRAFEO-\w+: |\[Cypher\] |(?:semantic|syntax) error: )/g,
    '',
  );
  // The engine's names of tokens, as they are typed.
  const typed = first.replace(/\b([LR])(Paren|Bracket|Brace)\b/g, (name, side: string, kind: string) => {
    const pair = { Paren: '()', Bracket: '[]', Brace: '{}' }[kind];
    return pair ? `"${pair.charAt(side === 'L' ? 0 : 1)}"` : name;
  });
  return { text: help ? `${typed}. ${help[1]}` : typed, line: line ? Number(line[1]) : null };
}

/** Any failure inside the child -> what is sent to the parent. */
export function toSent(error: unknown): SentError {
  if (error instanceof QuerySyntaxError) return { code: error.code, message: error.message, line: error.line };
  if (error instanceof EntenteError) return { code: error.code, message: error.message, line: null };
  const message = messageOf(error);
  const { text, line } = plain(message);
  if (isWriteConflict(error))
    return { code: 'conflict', message: 'Another write changed the same things; nothing was written.', line: null };
  const disk = /I\/O error[^]*?: ([^:]+ \(os error \d+\))/.exec(message)?.[1];
  // The engine rolls back what its log does not take.
  if (disk)
    return {
      code: 'unavailable',
      message: `The store cannot be written: ${disk}. Nothing of this change was kept; what was there before is. Mend that and do it again.`,
      line: null,
    };
  if (message.includes('cannot be locked')) return { code: 'unavailable', message: 'locked', line: null };
  if (/Constraint violation/i.test(message))
    return { code: 'conflict', message: `The store refused the write: ${text}`, line: null };
  if (/GRAFEO-Q\d+/.test(message)) {
    const where = line === null ? '' : ` (line ${line})`;
    return { code: 'syntax', message: `The query is wrong: ${text}${where}.`.replace(/\.{2,}$/, '.'), line };
  }
  return { code: 'internal', message: text, line };
}

const CLASSES: Record<Exclude<ErrorCode, 'syntax' | 'usage'>, new (message: string) => EntenteError> = {
  unavailable: UnavailableError,
  timeout: TimeoutError,
  conflict: ConflictError,
  limit: LimitError,
  refused: RefusedError,
  'not-ours': NotOursError,
  input: InputError,
  'not-found': NotFoundError,
};

/** What was sent -> an error of ours, for the caller in the parent. */
export function fromSent(sent: SentError): EntenteError {
  if (sent.code === 'syntax') return new QuerySyntaxError(sent.message, sent.line);
  if (sent.code === 'internal' || sent.code === 'usage')
    return new UnavailableError(`The embedded store failed: ${sent.message || 'no reason given'}`);
  return new CLASSES[sent.code](sent.message);
}
