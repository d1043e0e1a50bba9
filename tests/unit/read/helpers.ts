import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { ReadItem } from '../../../server/model/reading.ts';
import { readPaths, type ReadOptions } from '../../../server/read/index.ts';

/** An English text that no rule takes for too short. */
export const ENGLISH =
  'The defence ministers of India and Japan met in Tokyo on Friday and signed an agreement on logistics. ' +
  'It is the third of its kind that the two countries have concluded, and it will be reviewed after ten years.\n';

export const FRENCH =
  'Les ministres de la défense de la France et de l’Inde se sont rencontrés vendredi à Paris et ont signé un accord sur la logistique. ' +
  'C’est le troisième accord de ce genre que les deux pays ont conclu, et il sera réexaminé au bout de dix ans.\n';

const COUNTRIES = new Set(['IN', 'US', 'JP', 'FR', 'GB', 'AU', 'KR', 'PL', 'BE', 'MY']);
const ORGANIZATIONS = new Set(['NATO', 'EU', 'ADMM-Plus', 'ASEAN']);
/** The little that record readers ask of a lexicon. */
export const LEXICON = {
  countries: [],
  countryCode: (name: string): string | null => (name === 'UK' ? 'GB' : COUNTRIES.has(name) ? name : null),
  organizationId: (name: string): string | null => (ORGANIZATIONS.has(name) ? name : null),
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with files by relative path, gone after the test. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-read-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** All items of a read, in order. */
export async function read(paths: string[], options: Partial<ReadOptions> = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readPaths(paths, { lexicon: LEXICON, ...options })) items.push(item);
  return items;
}

/** Reads one file made for it and gives its items. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReadItem[]> {
  const folder = folderWith({ [name]: content });
  return read([`${folder}/${name}`], options);
}

/** Reads several files in one go (one start of the parsing thread) and gives their items by name. */
export async function readFiles(
  files: Record<string, string | Uint8Array>,
  options: Partial<ReadOptions> = {},
): Promise<(name: string) => ReadItem[]> {
  const folder = folderWith(files);
  const items = await read([folder], options);
  return (name) => items.filter((item) => item.path === `${folder}/${name}` || item.path.startsWith(`${folder}/${name}:`));
}

type Of<T extends ReadItem['type']> = Extract<ReadItem, { type: T }>;

/** The one item that a read gave, of the type expected; fails the test with what came instead. */
export function only<T extends ReadItem['type']>(items: ReadItem[], type: T): Of<T> {
  const [item, ...more] = items;
  if (item?.type !== type || more.length) throw new Error(`expected one ${type}, got ${JSON.stringify(items).slice(0, 600)}`);
  return item as Of<T>;
}

/** Names of what was found, without the folder: `document a.txt`. */
export function summary(items: ReadItem[], folder: string): string[] {
  return items.map((item) => `${item.type} ${item.path.replace(folder, '')}`);
}

/** A PDF of one font, each page a list of lines; made by hand so that no tool is needed. */
export function pdf(pages: string[][], info = ''): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', `<< ${info} >>`);
  const kids: string[] = [];
  for (const lines of pages) {
    const body = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
    objects.push(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`;
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}
