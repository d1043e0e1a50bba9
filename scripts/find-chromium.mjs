#!/usr/bin/env node
// A Chromium for the browser tests: the one of CHROME_PATH, else a system one, else Playwright's, else the npm package
// @sparticuz/chromium, installed on demand into .cache. By itself, `node scripts/find-chromium.mjs` prints which it is.
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, '.cache', 'chromium');
/** The newest that runs on the oldest Node tested; some 75 MB, so no dependency of the project. */
const PACKAGE = '@sparticuz/chromium@143.0.0';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * @typedef {{path: string, how: string}} Found
 * @typedef {{reason: string}} Missing
 */

/**
 * Finds a Chromium that starts. Never throws for what a machine lacks: then the reason comes back.
 * @param {{install?: boolean, log?: (line: string) => void}} [options] `install`: fetch one from npm where the machine has none
 * @returns {Promise<Found | Missing>}
 */
export async function findChromium({ install = false, log = () => undefined } = {}) {
  const given = process.env.CHROME_PATH;
  if (given) {
    const wrong = await whyNot(given);
    return wrong ? { reason: `CHROME_PATH is ${given}, which ${wrong}` } : { path: given, how: 'CHROME_PATH' };
  }
  const tried = [];
  for (const [path, how] of candidates()) {
    const wrong = await whyNot(path);
    if (!wrong) return { path, how };
    tried.push(`${path} ${wrong}`);
  }
  const none = tried.length > 0 ? tried.join('; ') : 'no Chromium or Chrome on this machine';
  if (!install && !existsSync(join(CACHE, 'node_modules'))) return { reason: `${none} (set CHROME_PATH)` };
  try {
    const path = await fromPackage(log);
    const wrong = await whyNot(path);
    return wrong ? { reason: `${none}; ${PACKAGE} ${wrong}` } : { path, how: PACKAGE };
  } catch (error) {
    return { reason: `${none}; ${PACKAGE} could not be installed: ${firstLine(error)}` };
  }
}

/** Files that may be a Chromium, best first, each with how it was found. */
function* candidates() {
  const seen = new Set();
  const offer = function* (path, how) {
    if (seen.has(path) || !isExecutable(path)) return;
    seen.add(path);
    yield [path, how];
  };
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of NAMES) yield* offer(join(folder, name), 'PATH');
  }
  for (const path of PLACES) yield* offer(path, 'a usual place');
  for (const path of ofPlaywright()) yield* offer(path, "Playwright's cache");
}

/** Chromiums that Playwright installed, newest first. */
function ofPlaywright() {
  const home = homedir();
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
    join(home, 'AppData', 'Local', 'ms-playwright'),
  ];
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'headless_shell'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
  ];
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => name.startsWith('chromium'))
        .sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
        .flatMap((name) => inside.map((parts) => join(cache, name, ...parts))),
    );
}

/** Installs the npm package that holds a Chromium, once, and unpacks it. */
async function fromPackage(log) {
  const folder = join(CACHE, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(folder)) {
    log(`Installing ${PACKAGE} into .cache (some 75 MB)`);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(join(CACHE, 'package.json'), '{"private": true}\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', CACHE, PACKAGE];
    await promisify(execFile)(npm, args, { cwd: CACHE, timeout: 300_000, shell: process.platform === 'win32' });
  }
  const entry = createRequire(join(CACHE, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

/** Null for a browser that starts, else what is wrong with it. */
async function whyNot(path) {
  if (!isExecutable(path)) return 'is no file that can be run';
  try {
    await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    return null;
  } catch (error) {
    return `does not start: ${firstLine(error)}`;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error) {
  return String(error?.stderr || error?.message || error)
    .trim()
    .split('\n')[0];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await findChromium({ install: process.argv.includes('--install'), log: (line) => console.error(line) });
  console.log('path' in found ? `${found.path} (${found.how})` : found.reason);
  if (!('path' in found)) process.exitCode = 1;
}
