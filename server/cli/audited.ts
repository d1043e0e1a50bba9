import { userInfo } from 'node:os';
import type { AuditLog, Writer } from '../api/audit-log.ts';
import { EntenteError } from '../model/errors.ts';
import type { Operations } from './operations.ts';

/** The operations of a store opened in this process, with a line in the audit log for every write; a server notes its own. */
export function audited(operations: Operations, log: AuditLog): Operations {
  const who: Writer = { via: 'cli', id: userName(), name: null, from: null };
  const noted = async <T>(
    what: string,
    about: readonly string[],
    work: () => Promise<T>,
    counts: (result: T) => Record<string, number> = () => ({}),
  ): Promise<T> => {
    const end = log.begin(who, what, about);
    try {
      const result = await work();
      end({ outcome: 'done', counts: counts(result) });
      return result;
    } catch (error) {
      end({ outcome: 'failed', code: error instanceof EntenteError ? error.code : 'internal' });
      throw error;
    }
  };
  return {
    ...operations,
    ingest: async (items, options) =>
      options.dryRun
        ? operations.ingest(items, options)
        : noted(
            'addDocuments',
            [],
            () => operations.ingest(items, options),
            (report) => report.documents,
          ),
    rebuild: async (onProgress) => noted('rebuild', [], () => operations.rebuild(onProgress)),
    retract: async (document, why) => noted('retract', [document], () => operations.retract(document, why)),
    judge: async (input) => noted('judge', [input.a, input.b], () => operations.judge(input)),
    judgeAll: async (inputs) =>
      noted(
        'judge',
        [],
        () => operations.judgeAll(inputs),
        ({ added, unchanged, failures }) => ({ added, unchanged, failed: failures.length }),
      ),
    correct: async (input) => noted('correct', [input.claim], () => operations.correct(input)),
    withdraw: async (kind, id) =>
      noted(kind === 'judgement' ? 'withdrawJudgement' : 'withdrawCorrection', [id], () => operations.withdraw(kind, id)),
  };
}

/** Name of the user of the machine who runs this process; null for one that has none. */
export function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the table of users, as in some containers.
    return null;
  }
}
