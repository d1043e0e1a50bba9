import type { PartialDate } from './dates.ts';

/** Where a document comes from: how far its word goes is the reader's to judge, so it is always shown. */
export type Origin = 'press' | 'official' | 'record' | 'sample';

/** What is known of a document beside its text. Unknown values are null, never guessed. */
export interface DocumentMeta {
  title: string | null;
  publisher: string | null;
  /** Canonical http(s) address. */
  url: string | null;
  publishedOn: PartialDate | null;
  language: string;
  origin: Origin;
  licence: string | null;
  /** Addresses or names the document itself cites. */
  sources: string[];
  kind: 'article' | 'dataset';
  /** The path as found, `-` for standard input, null where there was no file. */
  file: string | null;
}

/**
 * One version of a document as read. `text` is the body after front matter, byte-order mark removed, line ends kept, lone
 * surrogates and NUL replaced; every offset in Entente counts UTF-16 units of this text.
 */
export interface SourceDocument extends DocumentMeta {
  /** The id given, else the canonical url, else the SHA-256 of the text. */
  key: string;
  text: string;
  /** SHA-256 (hex) of `text`. */
  sha256: string;
}

/** The empty metadata a reader starts from. */
export const NO_META: DocumentMeta = {
  title: null,
  publisher: null,
  url: null,
  publishedOn: null,
  language: 'en',
  origin: 'press',
  licence: null,
  sources: [],
  kind: 'article',
  file: null,
};
