import { readHtml } from '../html/read.ts';
import { readPdf } from '../pdf/read.ts';
import { reasonOf } from '../words.ts';
import type { Parsed, ParseTask } from './task.ts';

// Libraries print warnings about broken files; standard output belongs to `--json`.
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => undefined;

/** The worker's task: parses one file. Reasons come back as values, since errors lose their class between threads. */
export default async function parse(task: ParseTask): Promise<Parsed> {
  try {
    const fields = task.kind === 'html' ? readHtml(task.html, task.depth) : await readPdf(task.bytes, task.pages);
    return { fields };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
