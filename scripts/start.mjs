// npm start: builds what is stale, then serves. What follows `--` goes to `entente serve`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { root } from './stale.mjs';

try {
  await ensureBuilt(['server', 'web'], { say: (line) => console.error(line) });
} catch (error) {
  console.error(`Entente could not be built: ${error.message}`);
  process.exit(3);
}
const { main } = await import(pathToFileURL(join(root, 'dist/server/cli.js')).href);
await main(['serve', ...process.argv.slice(2)]);
