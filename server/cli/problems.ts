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
} from '../model/errors.ts';

const MADE: Readonly<Record<string, (detail: string, line: number | null) => Error>> = {
  input: (detail) => new InputError(detail),
  usage: (detail) => new EntenteError('usage', detail),
  syntax: (detail, line) => new QuerySyntaxError(detail, line),
  refused: (detail) => new RefusedError(detail),
  'not-found': (detail) => new NotFoundError(detail),
  conflict: (detail) => new ConflictError(detail),
  limit: (detail) => new LimitError(detail),
  timeout: (detail) => new TimeoutError(detail),
  unavailable: (detail) => new UnavailableError(detail),
  'not-ours': (detail) => new NotOursError(detail),
  gone: (detail) => new ConflictError(detail),
  'rate-limited': (detail) => new UnavailableError(detail),
  unauthorized: (detail) => new UnavailableError(`The running server does not accept this command: ${detail}`),
};

/** The error that a problem document of the server (RFC 9457) stands for, so that a command fails alike with and without a server. */
export function errorOfProblem(status: number, text: string): Error {
  try {
    return errorOfValue(JSON.parse(text), status);
  } catch {
    return new Error(`The running server answered ${status}: ${text.slice(0, 200)}`);
  }
}

/** As `errorOfProblem`, of a value already parsed. */
export function errorOfValue(problem: unknown, status: number | null = null): Error {
  const { code, detail, line } = (typeof problem === 'object' && problem !== null ? problem : {}) as Record<string, unknown>;
  const words = typeof detail === 'string' ? detail : `The running server failed${status === null ? '' : ` with ${status}`}.`;
  const make = typeof code === 'string' ? MADE[code] : undefined;
  return make ? make(words, typeof line === 'number' ? line : null) : new Error(words);
}
