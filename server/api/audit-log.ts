import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnavailableError } from '../model/errors.ts';

/** Who wrote. */
export interface Writer {
  /** By a token; without one on this machine; by a command through the server, or by itself. */
  via: 'token' | 'loopback' | 'command' | 'cli' | 'nobody';
  /** Id of the token, or name of the user of the machine. */
  id: string | null;
  name: string | null;
  /** Address of the client. */
  from: string | null;
}

export type Outcome = 'done' | 'refused' | 'failed';

/** One write as it is shown; `outcome` is "not finished" where the process ended under it, or it is under way. */
export interface AuditEntry {
  id: string;
  at: string;
  who: Writer;
  /** What was asked for: addDocuments, retract, judge, … */
  what: string;
  /** Ids of what it was about; never a text. */
  about: string[];
  outcome: Outcome | 'not finished';
  /** How many of what; empty where nothing was counted. */
  counts: Record<string, number>;
  /** Code of the error, null where there was none. */
  code: string | null;
}

/** What is known only at the end. */
export type Ending = Pick<AuditEntry, 'about' | 'counts' | 'code'> & { outcome: Outcome };

/** Most ids that one entry names. */
const MOST_ABOUT = 50;

/**
 * The audit log: a file of JSON lines that is only ever appended to. A write has a line before it begins, so that even one cut short has
 * its name beside it, and one when it ends. `now` gives ISO 8601 in UTC.
 */
export class AuditLog {
  constructor(
    readonly file: string,
    private readonly now: () => string,
  ) {}

  /** Notes that a write begins; what is given back notes its end. Throws UnavailableError where it cannot be noted: then do not write. */
  begin(who: Writer, what: string, about: readonly string[] = []): (ending: Partial<Ending> & { outcome: Outcome }) => void {
    const id = randomUUID();
    try {
      this.append({ id, at: this.now(), who, what, about: about.slice(0, MOST_ABOUT) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UnavailableError(`Nothing was written, since the audit log cannot be: ${why}.`, { cause: error });
    }
    return ({ outcome, about: named, counts, code }) => {
      const line = { id, ended: this.now(), outcome, ...(named?.length ? { about: named.slice(0, MOST_ABOUT) } : {}) };
      try {
        this.append({ ...line, ...(counts ? { counts } : {}), ...(code ? { code } : {}) });
      } catch (error) {
        // What made the write fail is worth more than that its line lacks an end, which the log shows.
        if (outcome === 'done') throw error;
      }
    };
  }

  /** Notes a write that was not let in. */
  refuse(who: Writer, what: string, code: string): void {
    this.append({ id: randomUUID(), at: this.now(), who, what, outcome: 'refused', code });
  }

  /** All writes, oldest first, and how many lines could not be read. */
  read(): { entries: AuditEntry[]; unreadable: number } {
    const entries = new Map<string, AuditEntry>();
    let unreadable = 0;
    for (const line of existsSync(this.file) ? readFileSync(this.file, 'utf8').split('\n') : []) {
      if (line === '') continue;
      const said = parsed(line);
      const known = said ? entries.get(said.id) : undefined;
      if (said === null || (!known && said.at === undefined)) unreadable++;
      else if (known) Object.assign(known, said, { at: known.at });
      else entries.set(said.id, { ...UNENDED, ...said } as AuditEntry);
    }
    return { entries: [...entries.values()].map(({ ...entry }) => shown(entry)), unreadable };
  }

  private append(line: object): void {
    mkdirSync(dirname(this.file), { recursive: true });
    appendFileSync(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }
}

const UNENDED = { about: [], outcome: 'not finished', counts: {}, code: null } as const;

function shown(entry: AuditEntry): AuditEntry {
  const { id, at, who, what, about, outcome, counts, code } = entry;
  return { id, at, who, what, about: [...about], outcome, counts, code };
}

function parsed(line: string): (Partial<AuditEntry> & { id: string }) | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
      ? (value as AuditEntry)
      : null;
  } catch {
    return null;
  }
}
