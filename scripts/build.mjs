// npm run build [server] [web] [page]: compiles the server to dist/server, the explorer to dist/web and the page that `entente publish` fills
// to dist/published, each only where its inputs changed since the last time. With --force both are built afresh.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inputHash, isStale, parts, root, withBuildLock } from './stale.mjs';

const steps = {
  server: () => ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  web: () => ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  page: () => ['node_modules/vite/bin/vite.js', 'build', '--mode', 'published', '--logLevel', 'warn'],
};

/** Runs a Node script of a package; its output goes to stderr, so that stdout stays the caller's. */
function runNode(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', fail);
    child.on('exit', (code, signal) => (code === 0 ? done() : fail(new Error(`${args[0]} ended with ${signal ?? code}`))));
  });
}

/** Builds the named parts where they are stale. Gives the names of those built. */
export async function ensureBuilt(names, { force = false, say = () => {} } = {}) {
  if (!force && names.every((name) => !isStale(name))) return [];
  return withBuildLock(async () => {
    const built = [];
    for (const name of names) {
      // Asked again: whoever held the lock may have built it.
      if (!force && !isStale(name)) continue;
      if (!existsSync(join(root, 'node_modules/typescript'))) {
        throw new Error(`dist/${name} is missing and cannot be built: install the development packages first (npm ci).`);
      }
      say(`Building ${{ server: 'the server', web: 'the explorer', page: 'the page for publishing' }[name]} …`);
      const started = performance.now();
      const hash = inputHash(parts[name]);
      rmSync(parts[name].stamp, { force: true });
      // A file that was removed from the sources must not live on in the output.
      if (name === 'server') {
        rmSync(join(root, 'dist/server'), { recursive: true, force: true });
        rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
      }
      await runNode(steps[name]());
      writeFileSync(parts[name].stamp, hash);
      built.push(name);
      say(`Built dist/${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    return built;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  const names = asked.filter((name) => name in parts);
  try {
    const built = await ensureBuilt(names.length > 0 ? names : Object.keys(steps), {
      force: asked.includes('--force'),
      say: (line) => console.error(line),
    });
    if (built.length === 0) console.error('Nothing to build: dist/ is up to date.');
  } catch (error) {
    console.error(`The build failed: ${error.message}`);
    process.exitCode = 1;
  }
}
