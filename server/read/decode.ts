import { fail } from './words.ts';

const SIGNATURES: readonly [string, string][] = [
  ['504b0304', 'a ZIP archive (DOCX, XLSX, ODT and EPUB are such too)'],
  ['d0cf11e0a1b11ae1', 'an old Microsoft Office file'],
  ['1f8b', 'a gzip archive'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a585a00', 'an xz archive'],
  ['28b52ffd', 'a zstd archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['89504e470d0a1a0a', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['474946383961', 'a GIF picture'],
  ['474946383761', 'a GIF picture'],
  ['52494646', 'a RIFF file (WebP, WAV or AVI)'],
  ['494433', 'an MP3 file'],
  ['7f454c46', 'a program (ELF)'],
  ['cafebabe', 'a program (Java or Mach-O)'],
  ['cffaedfe', 'a program (Mach-O)'],
  ['53514c69746520666f726d6174203300', 'an SQLite database'],
  ['0061736d', 'a WebAssembly module'],
];

/** What a file is by its first bytes, in words, where these tell that it is no text. PDF is not among them. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

/** True where the file is a PDF: its mark stands within the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/**
 * Decodes UTF-8, or UTF-16 with a byte-order mark; the mark is removed. Throws InputError for anything else, saying what
 * it looks like: binary, UTF-16 without mark, UTF-32, another encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = buffer.subarray(0, 4).toString('hex');
  if (mark === 'fffe0000' || mark === '0000feff') fail('it is UTF-32; save it as UTF-8');
  if (mark.startsWith('fffe')) return utf16(buffer.subarray(2));
  if (mark.startsWith('feff')) return utf16(Buffer.from(evenPart(buffer.subarray(2))).swap16());
  const kind = binaryKind(bytes);
  if (kind) fail(`it is binary: ${kind}, not text`);
  const controls = shareOfControls(buffer);
  if (controls.nulls > 0.3 && controls.nulls < 0.7) fail('it looks like UTF-16 without its byte-order mark; save it as UTF-8');
  if (controls.all > 0.05) fail('it is binary, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return fail('its encoding is neither UTF-8 nor UTF-16 with a byte-order mark; save it as UTF-8');
  }
}

function utf16(buffer: Buffer): string {
  return evenPart(buffer).toString('utf16le');
}

function evenPart(buffer: Buffer): Buffer {
  if (buffer.length % 2) fail('it is UTF-16 with an odd number of bytes, so it is cut short');
  return buffer;
}

/** Shares, in the first 64 KB, of NUL bytes and of all control bytes but tab, line ends, form feed, backspace and escape. */
function shareOfControls(buffer: Buffer): { nulls: number; all: number } {
  const length = Math.min(buffer.length, 65_536);
  if (length === 0) return { nulls: 0, all: 0 };
  let nulls = 0;
  let all = 0;
  for (let i = 0; i < length; i++) {
    const byte = buffer[i] ?? 0;
    if (byte === 0) nulls++;
    if (byte === 127 || (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27)) all++;
  }
  return { nulls: nulls / length, all: all / length };
}
