/** Every failure that Entente names itself. `message` is a sentence for people: what was wrong, where, what to do. */
export type ErrorCode =
  | 'unavailable'
  | 'timeout'
  | 'conflict'
  | 'limit'
  | 'syntax'
  | 'refused'
  | 'not-ours'
  | 'input'
  | 'not-found'
  | 'usage';

/** Base of Entente's own errors; `code` is what tables (exit codes, HTTP status) are keyed by. */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The store cannot be reached, or stopped while it was asked; asking again may work. */
export class UnavailableError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('unavailable', message, options);
  }
}
/** The deadline passed or the caller cancelled; nothing was written. */
export class TimeoutError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('timeout', message, options);
  }
}
/** Somebody else changed what this write rested on; everything was rolled back. */
export class ConflictError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('conflict', message, options);
  }
}
/** A size, depth, row or memory limit was passed. */
export class LimitError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('limit', message, options);
  }
}
/** The query text is wrong; `line` counts from 1 where the engine says. */
export class QuerySyntaxError extends EntenteError {
  readonly line: number | null;
  constructor(message: string, line: number | null = null, options?: ErrorOptions) {
    super('syntax', message, options);
    this.line = line;
  }
}
/** The text asks for what Entente does not run (writing, files, network, commands). */
export class RefusedError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('refused', message, options);
  }
}
/** The database holds something that is not Entente's; nothing of it was touched. */
export class NotOursError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('not-ours', message, options);
  }
}
/** A document, row or parameter cannot be used. */
export class InputError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('input', message, options);
  }
}
/** Nothing has that id. */
export class NotFoundError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('not-found', message, options);
  }
}
