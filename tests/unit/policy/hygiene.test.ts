import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source.ts';

const NEVER_OURS = new Set(['node_modules', 'dist', 'data', '.cache', '.git', 'coverage', 'tmp']);

/** The files of the repository: those git tracks, or all where this is no clone. */
function repositoryFiles(): string[] {
  if (existsSync(join(root, '.git'))) {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path && existsSync(join(root, path)));
  }
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (NEVER_OURS.has(entry.name)) return [];
      return entry.isDirectory()
        ? walk(join(folder, entry.name))
        : [relative(root, join(folder, entry.name)).split(sep).join('/')];
    });
  return walk(root);
}

// Put together from parts, so that this file does not name what it forbids.
const REGISTRIES = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['repo1?', 'maven', '(?:apache\\.)?org'],
  ['repo', 'maven', 'apache', 'org'],
  ['(?:deb|archive|security)', '(?:debian|ubuntu)', '(?:org|com)'],
  ['files', 'pythonhosted', 'org'],
];
const REGISTRY = new RegExp(REGISTRIES.map((parts) => parts.join('\\.')).join('|'));
const MACHINE_PATH = new RegExp(`(?<![\\w.])/(?:${['root', 'work', 'home/\\w+', 'Users/\\w+'].join('|')})/`);

describe('tracked files', () => {
  const texts = repositoryFiles()
    .filter((path) => !/\.(?:png|webp|ico|woff2?|pdf|gz)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const holding = (pattern: RegExp): string[] =>
    texts.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );

  it('are the whole repository', () => {
    expect(texts.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'server/cli.ts', 'README.md']));
  });

  it('name no package registry, so that every user keeps the one set up for them', () => {
    expect(REGISTRY.test(`https://${['registry', 'npmjs', 'org'].join('.')}/x`)).toBe(true);
    expect(holding(REGISTRY)).toEqual([]);
  });

  it('hold no path of one machine', () => {
    expect(MACHINE_PATH.test(['see ', 'home', 'anna', 'x'].join('/'))).toBe(true);
    expect(holding(MACHINE_PATH)).toEqual([]);
  });

  it('hold no conflict marks and no leftovers', () => {
    const leftover = new RegExp(
      `^(?:<{7}|>{7}) |\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b`,
    );
    expect(holding(leftover)).toEqual([]);
  });
});

it('every test that is left out says why', () => {
  const tests = repositoryFiles().filter((path) => /^tests\/.*\.test\.ts$/.test(path));
  const silent = tests.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const asks = [...text.matchAll(/\.skipIf\(([^\n]*)/g)].map((m) => m[1] ?? '');
    // The helper of the browser tests says once why they are all left out.
    const told = text.includes('skipped(') || (path.startsWith('tests/browser/') && text.includes("from './site.ts'"));
    return (asks.length > 0 && !told) || /\b(?:it|test|describe|context)\.(?:skip|todo)\(/.test(text);
  });
  expect(tests.length).toBeGreaterThan(50);
  expect(silent).toEqual([]);
});
