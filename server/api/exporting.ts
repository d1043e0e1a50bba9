import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { ZipFile } from 'yazl';
import { exportFiles, exportText, isFolder, TEXT_FORMATS, type ExportFormat, type ReadLines } from '../graph/export/index.ts';
import { scriptTexts } from '../queries/index.ts';
import { gathered, sendPieces } from './streams.ts';

/** Answers with an export as it is made, as fast as the client takes it; several files come as one zip. */
export async function sendExport(response: Response, format: ExportFormat, read: ReadLines): Promise<void> {
  const ending = isFolder(format) ? `${format}.zip` : TEXT_FORMATS[format].ending;
  response.setHeader('Content-Disposition', `attachment; filename="entente.${ending}"`);
  if (isFolder(format)) return sendZip(response, exportFiles(format, read));
  response.setHeader('Content-Type', `${TEXT_FORMATS[format].type}; charset=utf-8`);
  await sendPieces(response, exportText(format, read, scriptTexts()));
}

/** A zip of files, each read only once the one before it is written. */
async function sendZip(response: Response, files: ReturnType<typeof exportFiles>): Promise<void> {
  response.setHeader('Content-Type', 'application/zip');
  const zip = new ZipFile();
  let current: Readable | null = null;
  const fill = async (): Promise<void> => {
    for await (const { name, pieces } of files) {
      const content = Readable.from(gathered(pieces));
      current = content;
      const written = new Promise<void>((done, fail) => {
        content.once('end', done).once('error', fail).once('close', done);
      });
      zip.addReadStream(content, name, { mtime: EPOCH, forceDosTimestamp: true });
      await written;
    }
    zip.end();
  };
  const out = zip.outputStream as Readable;
  response.setMaxListeners(20);
  await Promise.all([
    fill().catch((error: unknown) => {
      out.destroy(error as Error);
      throw error;
    }),
    pipeline(out, response).finally(() => current?.destroy()),
  ]);
}

/** One moment for every file, so that equal graphs are equal archives. */
const EPOCH = new Date(Date.UTC(1980, 0, 1));
