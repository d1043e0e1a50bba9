// npm run check: format, lint and types, all of them even where one fails. Exit 1 if any did.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './stale.mjs';

const checks = [
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'], help: 'npm run format mends it' },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types of server and tests', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types of web', args: ['node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.json'] },
  { name: 'types of browser tests', args: ['node_modules/typescript/bin/tsc', '-p', 'tests/browser/tsconfig.json'] },
];

function run({ name, args, help }) {
  return new Promise((done) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => done({ name, ok: false, output: String(error), help, seconds: 0 }));
    child.on('exit', (code) => done({ name, ok: code === 0, output, help, seconds: (performance.now() - started) / 1000 }));
  });
}

/** Runs every check, two at a time. Gives one `{name, ok, output}` each; `say` gets a line as each one ends. */
export async function check(say = console.log) {
  const results = [];
  const queue = [...checks];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await run(next);
      results.push(result);
      say(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds.toFixed(1)} s)`);
      if (!result.ok) say(result.output.trimEnd() + (result.help ? `\n(${result.help})` : ''));
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await check();
  process.exitCode = results.every((r) => r.ok) ? 0 : 1;
}
