import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldText } from './names.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** SHA-256 of the text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(text)));
}

/** The first 12 base-32 characters (RFC 4648 alphabet, lower case; 60 bits) of the SHA-256 of a text. */
export function hash12(text: string): string {
  const bytes = sha256Bytes(utf8ToBytes(text));
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      out += BASE32[(value >> (bits - 5)) & 31];
      bits -= 5;
      if (out.length === 12) return out;
    }
  }
  return out;
}

/** Folds a text to `a-z0-9` words joined by hyphens, at most `max` characters, cut at a word. Empty for texts without such letters. */
export function slug(text: string, max = 48): string {
  const words = foldText(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let out = '';
  for (const word of words) {
    const next = out ? `${out}-${word}` : word;
    if (next.length > max) break;
    out = next;
  }
  return out || (words[0] ?? '').slice(0, max);
}

/**
 * The id of a claim taken from prose: document key, kind, start of its quote and its place among the claims of that kind
 * with that start. Never made from the value, so that a better extractor keeps the id.
 */
export function claimId(documentKey: string, kind: string, start: number, ordinal: number): string {
  return `${documentKey}#${kind}:${start}.${ordinal}`;
}

/** The id of a claim taken from a row: dataset name and the row's key column, so that editing one row touches one claim. */
export function rowClaimId(dataset: string, rowKey: string): string {
  return `${dataset}#${rowKey}`;
}

/** The id of a fact that has no key of its own: label, readable slug and the hash of its representative claim's id. */
export function factId(label: string, readable: string, representativeClaimId: string): string {
  const name = slug(readable);
  return `${label.toLowerCase()}:${name ? `${name}-` : ''}${hash12(representativeClaimId)}`;
}

/** The hash part of a fact id made by `factId`, or null where the id has none. */
export function hashOfFactId(id: string): string | null {
  return /(?:^|[:-])([a-z2-7]{12})$/.exec(id)?.[1] ?? null;
}

/** Ids of nodes that a table keys: the same in every load. */
export const keyedId = {
  country: (code: string): string => `country:${code.toLowerCase()}`,
  organization: (id: string): string => `organization:${slug(id)}`,
  place: (id: string): string => `place:${id}`,
  exercise: (name: string): string => `exercise:${slug(name)}`,
  office: (country: string, role: string, title?: string): string =>
    `office:${slug(country)}-${role}${title ? `-${slug(title)}` : ''}`,
  document: (key: string): string => `document:${key}`,
};
