// Which built parts are older than what they are made of. A stamp is a hash of the inputs' names and contents, so that a
// checkout, a copy or a touched file does not cause a build, and a changed byte does.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const WEB = [
  'web',
  'server/contract',
  'server/graph',
  'server/model',
  'vite.config.ts',
  'tests/eval/baseline.json',
  'tsconfig.base.json',
  'package-lock.json',
];

/** The parts of the build: what goes in, what must come out. */
export const parts = {
  server: {
    inputs: ['server', 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json'],
    output: join(root, 'dist/server/cli.js'),
    stamp: join(root, 'dist/.server.stamp'),
  },
  web: {
    inputs: WEB,
    output: join(root, 'dist/web/index.html'),
    stamp: join(root, 'dist/.web.stamp'),
  },
  // The one file that `entente publish` fills.
  page: {
    inputs: WEB,
    output: join(root, 'dist/published/page.html'),
    stamp: join(root, 'dist/.page.stamp'),
  },
};

/** All plain files at or below a path, sorted, without hidden ones. */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []));
}

/** The hash of a part's inputs. */
export function inputHash(part) {
  const hash = createHash('sha256');
  for (const input of part.inputs) {
    for (const file of filesOf(join(root, input))) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether a part must be built. A package that ships without its sources or its compiler (the image) is never stale. */
export function isStale(name) {
  const part = parts[name];
  const built = existsSync(part.output);
  const canBuild = existsSync(join(root, part.inputs[0])) && existsSync(join(root, 'node_modules/typescript'));
  if (built && !canBuild) return false;
  if (!built) return true;
  return !existsSync(part.stamp) || readFileSync(part.stamp, 'utf8') !== inputHash(part);
}

/** Runs `work` while no other process of this checkout builds; waits for one that does. */
export async function withBuildLock(work) {
  const lock = join(root, 'dist/.building');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderLives(lock)) rmSync(lock, { force: true });
      else await new Promise((done) => setTimeout(done, 200));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function holderLives(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // An empty file is a lock that is just being written.
    if (!pid) return Date.now() - statSync(lock).mtimeMs < 5000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
