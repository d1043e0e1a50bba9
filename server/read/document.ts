import { NO_META, type DocumentMeta, type SourceDocument } from '../model/document.ts';
import { sha256 } from '../model/ids.ts';
import { cleanText, replacedNotice } from './clean.ts';
import { foreignLanguage } from './language.ts';
import { checkMeta, type CheckedMeta, type DocumentFields } from './metadata.ts';
import { fail } from './words.ts';

/** A document and what a user should know of how it was read. */
export interface ReadDocument {
  document: SourceDocument;
  notices: string[];
}

/**
 * A document from fields as an API, a JSONL line or a caller gives them. `file` is the path as found, `-` or null. Bad
 * metadata is dropped with a notice. Throws InputError where the text is missing, empty or in another language.
 */
export function documentOf(fields: DocumentFields, file: string | null): ReadDocument {
  const { meta, notices } = checkMeta({ ...fields }, 'metadata');
  const made = makeDocument(meta, fields.text, file);
  return { document: made.document, notices: [...notices, ...made.notices] };
}

/** As `documentOf`, from metadata that was checked already. */
export function makeDocument(meta: CheckedMeta, given: unknown, file: string | null): ReadDocument {
  if (given === undefined || given === null) fail('it has no text');
  if (typeof given !== 'string') fail('its text is not a text');
  const body = given.startsWith('\ufeff') ? given.slice(1) : given;
  if (body.trim() === '') fail('its text is empty');
  const notices: string[] = [];
  const { text, replaced } = cleanText(body);
  if (replaced) notices.push(replacedNotice(replaced));
  const foreign = foreignLanguage(text);
  if (foreign && !foreign.partly) fail(`it is in ${foreign.other}; only English is read`);
  if (foreign) notices.push(`most of it is in ${foreign.other}; only its English is read`);
  return { document: sourceDocument(meta, text, file, {}), notices };
}

/** Puts a document together: its key is the id given, else the address, else the hash of the text. */
export function sourceDocument(
  meta: CheckedMeta,
  text: string,
  file: string | null,
  defaults: Partial<DocumentMeta>,
): SourceDocument {
  const { id, ...rest } = meta;
  const hash = sha256(text);
  const known: DocumentMeta = { ...NO_META, ...defaults, ...rest, file };
  if (rest.publisher !== undefined && /^entente sample/i.test(rest.publisher)) known.origin = 'sample';
  return { ...known, key: id ?? known.url ?? hash, text, sha256: hash };
}
