import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Entente's package.json, from the sources as well as from `dist/`. */
export function packageRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'cypher')))) {
    const up = dirname(dir);
    if (up === dir) throw new Error('Entente is not installed whole: no folder above this file holds package.json and cypher/.');
    dir = up;
  }
  return dir;
}
