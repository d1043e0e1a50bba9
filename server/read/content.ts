import type { DocumentMeta } from '../model/document.ts';
import type { ReadItem } from '../model/reading.ts';
import { cleanText, replacedNotice } from './clean.ts';
import { decodeText, isPdf } from './decode.ts';
import { makeDocument, sourceDocument, type ReadDocument } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { jsonDocuments, jsonLines, type JsonPart } from './jsonl.ts';
import { checkMeta, type CheckedMeta } from './metadata.ts';
import type { MapLexicon } from './maps/codes.ts';
import type { RecordMap } from './maps/map.ts';
import { readMapped } from './maps/read.ts';
import { readRows, recordTable, type ReadRows } from './records/read.ts';
import type { ReadLimits } from './settings.ts';
import { endingNotice, formatOf, promised, type Format } from './sniff.ts';
import { fail, reasonOf } from './words.ts';
import type { ParseWorker } from './worker/pool.ts';

/** A file's bytes and what is known of it beside them. */
export interface Content {
  /** As found, `-` for standard input. */
  path: string;
  bytes: Uint8Array;
  /** From FILE.meta.json and from the caller; it stands over what the file says of itself. */
  over: CheckedMeta;
  notices: string[];
  /** Metadata that holds where nothing else says otherwise. */
  defaults: Partial<DocumentMeta>;
}
export interface ContentTools {
  lexicon: MapLexicon;
  limits: ReadLimits;
  worker: ParseWorker;
  /** How the rows of a table that is not ours become records. */
  map?: RecordMap | undefined;
}

/** The documents, records and failures of one file. Throws where the file as a whole cannot be taken. */
export async function* readContent(content: Content, tools: ContentTools): AsyncGenerator<ReadItem> {
  const { path, bytes } = content;
  const ending = promised(path);
  if (bytes.byteLength === 0) fail('it is empty');
  if (isPdf(bytes)) {
    const fields = await tools.worker.parse({ kind: 'pdf', bytes, pages: tools.limits.pdfPages });
    yield article(content, fields, 'PDF', endingNotice(ending, 'pdf'));
    return;
  }
  const text = decodeText(bytes);
  if (text.trim() === '') fail('it is empty');
  if (tools.map) {
    yield* mapped(content, text, tools.map, tools.lexicon);
    return;
  }
  const found = formatOf(text, ending);
  if ('reason' in found) return fail(found.reason);
  const notices = endingNotice(ending, found.format);
  yield* readText({ ...content, notices: [...content.notices, ...notices] }, text, found.format, tools);
}

async function* readText(content: Content, text: string, format: Format, tools: ContentTools): AsyncGenerator<ReadItem> {
  switch (format) {
    case 'html': {
      const fields = await tools.worker.parse({ kind: 'html', html: text, depth: tools.limits.htmlDepth });
      yield article(content, fields, 'page', []);
      return;
    }
    case 'csv':
      yield* records(content, text, tools.lexicon);
      return;
    case 'jsonl':
      yield* jsonParts(content, jsonLines(text));
      return;
    case 'json':
      yield* jsonParts(content, jsonDocuments(text) ?? []);
      return;
    case 'text':
    case 'pdf': {
      const { fields, body, notices } = splitFrontMatter(text, tools.limits.frontMatterKb);
      if (body.trim() === '') fail('it has no text after its front matter');
      yield article(content, { ...fields, text: body }, 'front matter', notices);
    }
  }
}

/** One document of prose; `where` is what its own metadata is called in notices. */
function article(content: Content, given: object, where: string, before: string[]): ReadItem {
  const fields: Record<string, unknown> = { ...given };
  const own = checkMeta(fields, where);
  const made = makeDocument({ ...own.meta, ...content.over }, fields['text'], content.path);
  return item(content.path, made, [...content.notices, ...before, ...own.notices]);
}

function item(path: string, made: ReadDocument, before: string[]): ReadItem {
  return { type: 'document', path, document: made.document, notices: [...before, ...made.notices] };
}

function* jsonParts(content: Content, parts: Iterable<JsonPart>): Generator<ReadItem> {
  let first = true;
  for (const part of parts) {
    const path = content.path + part.suffix;
    if ('reason' in part) {
      yield { type: 'failure', path, reason: part.reason };
      continue;
    }
    try {
      const own = checkMeta({ ...part.fields }, 'metadata');
      const made = makeDocument({ ...own.meta, ...content.over }, part.fields.text, path);
      yield item(path, made, [...(first ? content.notices : []), ...own.notices]);
      first = false;
    } catch (error) {
      yield { type: 'failure', path, reason: reasonOf(error) };
    }
  }
}

/**
 * A table of records: the file is the document, keyed by its name, each good row a claim. Bad rows come first, as failures;
 * where no row is good there is no dataset. `SOURCES.csv` is a dataset without claims: the graph keeps the licences and
 * attributions that its facts rest on, and `export` passes them on.
 */
function* records(content: Content, given: string, lexicon: MapLexicon): Generator<ReadItem> {
  const { text, replaced } = cleanText(given);
  const table = recordTable(text);
  if (table === null) return fail('its header is that of no table known here');
  const dataset = content.over.id ?? datasetName(content.path);
  yield* dataOf(content, text, replaced, dataset, readRows(text, table, dataset, lexicon), { title: table.title });
}

/** The same of somebody else's table, by a map. Which map it was stands among the document's sources: another one makes another version. */
function* mapped(content: Content, given: string, map: RecordMap, lexicon: MapLexicon): Generator<ReadItem> {
  const { text, replaced } = cleanText(given);
  const dataset = content.over.id ?? datasetName(content.path);
  const { title, publisher = null, url, licence = null } = map;
  const sources = [...(url === undefined ? [] : [url]), `map ${map.file.split(/[/\\]/).at(-1) ?? ''} sha256:${map.digest}`];
  yield* dataOf(content, text, replaced, dataset, readMapped(text, map, dataset, lexicon), {
    title,
    publisher,
    licence,
    sources,
  });
}

function* dataOf(
  content: Content,
  text: string,
  replaced: number,
  dataset: string,
  rows: ReadRows,
  about: Partial<DocumentMeta>,
): Generator<ReadItem> {
  for (const { line, reason } of rows.failures) yield { type: 'failure', path: `${content.path}:${line}`, reason };
  if (rows.good === 0) {
    if (rows.failures.length === 0) fail('it has a header and no rows');
    return;
  }
  const defaults = { ...about, origin: 'record' as const, kind: 'dataset' as const, ...content.defaults };
  const document = sourceDocument({ ...content.over, id: dataset }, text, content.path, defaults);
  const notices = [...content.notices, ...(replaced ? [replacedNotice(replaced)] : []), ...rows.notices];
  yield { type: 'dataset', path: content.path, document, claims: rows.claims, notices };
}

/** A file's name without folder and ending. */
function datasetName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name.replace(/\.[a-z0-9]+$/i, '') || name;
}
