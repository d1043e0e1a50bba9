#!/usr/bin/env node
// The command `entente`: runs dist/server/cli.js, compiled first where it is missing or older than its sources.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, 'scripts/build.mjs');
if (existsSync(build)) {
  const { ensureBuilt } = await import(pathToFileURL(build).href);
  try {
    // `serve` also needs the explorer's files, `publish` its pictures and the page to fill.
    const also = { serve: ['web'], publish: ['web', 'page'] }[process.argv[2]] ?? [];
    await ensureBuilt(['server', ...also], { say: (line) => console.error(line) });
  } catch (error) {
    console.error(`Entente could not be built: ${error.message}`);
    process.exit(3);
  }
}
const { main } = await import(pathToFileURL(join(root, 'dist/server/cli.js')).href);
await main(process.argv.slice(2));
