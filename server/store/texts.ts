import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './root.ts';

/** Folder of every Cypher text of the product. */
export const cypherFolder = (): string => join(packageRoot(), 'cypher');

/** The files of one folder below `cypher/`, sorted by name, with their texts. */
export function cypherFiles(folder: string): { name: string; path: string; text: string }[] {
  const dir = join(cypherFolder(), folder);
  return readdirSync(dir)
    .filter((f) => f.endsWith('.cypher'))
    .sort()
    .map((f) => ({ name: f.slice(0, -'.cypher'.length), path: join(dir, f), text: readFileSync(join(dir, f), 'utf8') }));
}

/**
 * The statements of one file that holds several, by name. A statement begins at a line `//: name` and ends before the next
 * one. Throws Error naming file and line for a name used twice or text before the first name.
 */
export function namedStatements(folder: string, file: string): ReadonlyMap<string, string> {
  const path = join(cypherFolder(), folder, `${file}.cypher`);
  const out = new Map<string, string>();
  let name: string | null = null;
  let lines: string[] = [];
  const keep = (): void => {
    if (name !== null) out.set(name, lines.join('\n').trim());
  };
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const m = /^\/\/: *([\w-]+) *$/.exec(line);
      if (m) {
        keep();
        name = m[1] as string;
        if (out.has(name)) throw new Error(`${path}:${i + 1}: a statement named ${name} stands twice`);
        lines = [];
      } else if (name === null && line.trim() && !line.startsWith('//')) {
        throw new Error(`${path}:${i + 1}: text before the first "//: name" line`);
      } else lines.push(line);
    });
  keep();
  return out;
}
