import { jsonDocuments, looksLikeJsonLines } from './jsonl.ts';
import { recordTable, unknownHeader } from './records/read.ts';

/** The formats that are read. */
export type Format = 'text' | 'html' | 'pdf' | 'jsonl' | 'json' | 'csv';

const ENDINGS: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  csv: 'csv',
};

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const HTML_TAG = /<(?:p|div|article|section|main|h[1-6]|span|ul|ol|table|br|a|title|meta)(?:\s[^<>]*)?\/?>/i;

/** The format that a path's ending promises, null where it promises none. */
export function promised(path: string): Format | null {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? null;
}

/** What a text is: by its content first, by the ending where the content leaves it open. A reason where it is no format that is read. */
export function formatOf(text: string, ending: Format | null): { format: Format } | { reason: string } {
  const start = text.slice(0, 4096);
  if (HTML_START.test(start) || (ending === 'html' && HTML_TAG.test(text))) return { format: 'html' };
  if (/^\s*<\?xml/.test(start)) return { reason: 'it is XML; of markup only HTML is read' };
  if (start.startsWith('{\\rtf')) return { reason: 'it is RTF; save it as plain text, HTML or PDF' };
  if (start.startsWith('%!PS')) return { reason: 'it is PostScript; save it as PDF' };
  if (looksLikeJsonLines(text)) return { format: 'jsonl' };
  if (/^\s*[{[]/.test(start)) {
    if (ending === 'jsonl') return { format: 'jsonl' };
    if (jsonDocuments(text) !== null) return { format: 'json' };
    if (ending === 'json') return { reason: jsonReason(text) };
  }
  if (recordTable(text) !== null) return { format: 'csv' };
  const header = ending === 'csv' ? unknownHeader(text) : null;
  return header === null ? { format: 'text' } : { reason: header };
}

function jsonReason(text: string): string {
  try {
    JSON.parse(text);
    return 'this JSON holds no document: give an object with a field "text", or a list of such objects';
  } catch {
    return 'it is not valid JSON';
  }
}

const NAMES: Record<Format, string> = {
  text: 'text',
  html: 'HTML',
  pdf: 'PDF',
  jsonl: 'JSONL',
  json: 'JSON',
  csv: 'a table of records',
};

/** What a user is told where the ending promises another format than was found. */
export function endingNotice(ending: Format | null, found: Format): string[] {
  if (ending === null || ending === found || (ending === 'json' && found === 'jsonl')) return [];
  return [`its ending promises ${NAMES[ending]}, but it is ${NAMES[found]} and was read as that`];
}
