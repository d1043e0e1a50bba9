import { EntenteError, InputError } from '../model/errors.ts';

// C0, C1 and DEL; line and paragraph separators; bidirectional overrides, which make one name look like another.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text with its control characters written as escapes (`\n`, `\u001b`), safe to print on one line. */
export function escapeControls(text: string): string {
  return text.replace(CONTROL, (c) => NAMED[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value as a reason shows it: quoted, on one line, cut at 60 characters. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const cut = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `"${escapeControls(cut)}"`;
}

const SYSTEM: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is not a folder',
  EACCES: 'permission to read it is denied',
  EPERM: 'permission to read it is denied',
  ELOOP: 'it is a symbolic link, which is not followed',
  EMFILE: 'too many files are open; try again',
  ENFILE: 'too many files are open; try again',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is a socket or device, not a plain file',
  EIO: 'the disk reported an error',
};

/** An error as one line of plain words, without stack, code or path. */
export function reasonOf(error: unknown): string {
  if (error instanceof EntenteError) return escapeControls(error.message);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code === 'string' && SYSTEM[code]) return SYSTEM[code];
  if (error instanceof Error) return `it could not be read: ${escapeControls(error.message.split('\n')[0] ?? '').slice(0, 200)}`;
  return 'it could not be read';
}

/** An `InputError`, for expressions. */
export function fail(reason: string): never {
  throw new InputError(reason);
}

/** A count with its noun: `1 row`, `3 rows`. */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
