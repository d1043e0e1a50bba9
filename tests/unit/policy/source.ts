import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { packageRoot } from '../../../server/store/root.ts';

export const root = packageRoot();

/** A source file: its path from the package's root, its text, and the text without comments. */
export interface SourceFile {
  path: string;
  text: string;
  code: string;
}

export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the package's root for files of ours, else the package's name. */
  target: string;
  ours: boolean;
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** Every TypeScript file at or below a folder of the package, sorted. */
export function sourcesOf(folder: string): SourceFile[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: relative(root, file).split(sep).join('/'), text, code: withoutComments(text) };
    });
}

/** The text with comments blanked out, line breaks kept; strings and templates are left as they are. */
export function withoutComments(text: string): string {
  const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(token, (found) =>
    found.startsWith('//') || found.startsWith('/*') ? found.replace(/[^\n]/g, ' ') : found,
  );
}

/** What a file imports, re-exports or loads later. */
export function importsOf(file: SourceFile): Import[] {
  const out: Import[] = [];
  const statement = /^[ \t]*(import|export)\s+(type\s+)?([^'"`;]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
  for (const [, , type, names, specifier] of file.code.matchAll(statement)) {
    const bare = (names ?? '').replace(/\bfrom\s*$/, '').trim();
    const inner = /^\{([\s\S]*)\}$/.exec(bare)?.[1];
    const allTypes =
      inner !== undefined && inner.trim() !== '' && inner.split(',').every((n) => n.trim() === '' || /^type\s/.test(n.trim()));
    out.push(importOf(file, specifier as string, type !== undefined || allTypes));
  }
  for (const [, specifier] of file.code.matchAll(/\b(?:import|require|createRequire)\(\s*['"]([^'"\n]+)['"]/g)) {
    out.push(importOf(file, specifier as string, false));
  }
  return out;
}

function importOf(file: SourceFile, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('.')) {
    const target = normalize(join(dirname(file.path), specifier.replace(/\?.*$/, '')))
      .split(sep)
      .join('/');
    return { specifier, target, ours: true, typeOnly };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
  return { specifier, target: name, ours: false, typeOnly };
}

/** The line of an offset, counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
