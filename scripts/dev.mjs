// npm run dev: the server from its sources, started again whenever one changes, and the explorer with hot reload in front of
// it. The explorer's address is the one to open. Ctrl+C ends both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './stale.mjs';

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const vite = join(root, 'node_modules/vite/bin/vite.js');

const children = [
  [tsx, 'watch', '--clear-screen=false', join(root, 'scripts/dev-server.mjs'), ...process.argv.slice(2)],
  [vite],
].map((args) =>
  spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { PORT: '3000', ...process.env } }),
);

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}
