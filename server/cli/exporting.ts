import { createReadStream, createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportFiles, exportText, isFolder, type ExportFormat, type ReadLines } from '../graph/export/index.ts';
import { scriptTexts } from '../queries/index.ts';
import type { Context } from './context.ts';
import { usage } from './failure.ts';

/** Writes an export to standard output, a file or, where it is several, an empty folder. Memory does not grow with it. */
export async function writeExport(
  context: Context,
  format: ExportFormat,
  read: ReadLines,
  output: string | undefined,
): Promise<void> {
  if (!isFolder(format)) {
    const pieces = exportText(format, read, scriptTexts());
    if (output !== undefined) return toFile(output, pieces);
    for await (const piece of pieces) await context.print(piece);
    return;
  }
  const folder = output ?? '.';
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0)
    throw usage(`${folder} is not empty: name a new folder, so that no file of another export stays.`);
  for await (const { name, pieces } of exportFiles(format, read)) await toFile(join(folder, name), pieces);
}

/** The lines of a file. */
export function linesOfFile(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}

const toFile = (path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path));
