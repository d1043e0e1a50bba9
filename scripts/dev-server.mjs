// The server from its sources, for `npm run dev`; run by tsx.
import { main } from '../server/cli.ts';

await main(['serve', ...process.argv.slice(2)]);
