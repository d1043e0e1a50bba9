import { CommanderError } from 'commander';
import { EntenteError, type ErrorCode } from '../model/errors.ts';

/** What a command ends with: all well; some inputs failed; wrongly called; nothing done. */
export const EXIT = { ok: 0, failed: 1, usage: 2, nothing: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF: Readonly<Record<ErrorCode, ExitCode>> = {
  usage: EXIT.usage,
  // A parameter, a name or a text of the command line that cannot be used.
  input: EXIT.usage,
  syntax: EXIT.usage,
  refused: EXIT.usage,
  'not-found': EXIT.failed,
  limit: EXIT.failed,
  unavailable: EXIT.nothing,
  timeout: EXIT.nothing,
  conflict: EXIT.nothing,
  'not-ours': EXIT.nothing,
};

/** The exit code and the line for stderr of whatever a command threw; the line is null where it was already printed. */
export function describeFailure(error: unknown): { code: ExitCode; line: string | null } {
  if (error instanceof CommanderError) {
    // Commander prints its own messages; help and version are no failures.
    return { code: error.exitCode === 0 ? EXIT.ok : EXIT.usage, line: null };
  }
  if (error instanceof EntenteError) return { code: EXIT_OF[error.code], line: error.message };
  return { code: EXIT.failed, line: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export const usage = (message: string): EntenteError => new EntenteError('usage', message);
