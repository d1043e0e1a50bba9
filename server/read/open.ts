import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { LimitError } from '../model/errors.ts';
import { fail } from './words.ts';

/** What stands at a path that is no plain file or folder, in words; null where it is one of these two. */
export function specialKind(stats: Stats): string | null {
  if (stats.isFile() || stats.isDirectory()) return null;
  if (stats.isSymbolicLink()) return 'a symbolic link';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

/**
 * Reads a plain file whole. It is opened without waiting and without following a link, and looked at once more after
 * opening, so that a pipe, device or link put in its place meanwhile neither hangs nor leads elsewhere. Throws LimitError
 * above `limitMb` mebibytes, InputError where it is no plain file, and Node's own errors.
 */
export async function readPlainFile(path: string, limitMb: number): Promise<Uint8Array> {
  // Windows lacks the last two, whatever the types say.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW }: Partial<typeof constants> = constants;
  const handle = await open(path, (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (O_NOFOLLOW ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) fail(`it is ${specialKind(stats) ?? 'a folder'}, not a plain file`);
    const limit = limitMb * 1_048_576;
    if (stats.size > limit) throw tooLarge(limitMb);
    return await collect(handle.createReadStream({ autoClose: false }), limitMb);
  } finally {
    await handle.close();
  }
}

/** Gathers a stream of bytes or text. Throws LimitError once it is above `limitMb` mebibytes; the stream is then closed. */
export async function collect(stream: AsyncIterable<Uint8Array | string>, limitMb: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > limitMb * 1_048_576) throw tooLarge(limitMb);
    parts.push(bytes);
  }
  return Buffer.concat(parts, size);
}

function tooLarge(limitMb: number): LimitError {
  return new LimitError(`it is larger than ${limitMb} MB, the limit for a file (ENTENTE_READ_FILE_MB)`);
}
