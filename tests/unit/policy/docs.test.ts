import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../server/config.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import { PAGES } from '../../../scripts/docs.ts';
import { READ_SETTINGS } from '../../../server/read/settings.ts';
import { root, sourcesOf } from './source.ts';

const docs = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

/** Whether a piece of code stands in the documentation between back-ticks, alone or at the head of more. */
const documented = (code: string): boolean =>
  docs.some(
    ({ text }) =>
      text.includes(`\`${code}\``) ||
      text.includes(`\`${code} `) ||
      text.includes(`\`${code}?`) ||
      text.includes(`[\`${code}\`]`),
  );

describe('the documentation', () => {
  it.each(Object.entries(PAGES))('%s says what the code declares (npm run docs writes it)', (path, page) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(page());
  });

  it('names every setting, named query and address of the API', () => {
    const queries = readdirSync(join(root, 'cypher/read'))
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => name.slice(0, -'.cypher'.length));
    const names = [
      ...[...SETTINGS, ...READ_SETTINGS].map((setting) => setting.name),
      ...queries,
      ...ROUTES.map((route) => `${route.method.toUpperCase()} ${route.path}`),
    ];
    expect(names).toEqual(expect.arrayContaining(['PORT', 'ENTENTE_READ_FILE_MB', 'overview', 'tie', 'GET /api/queries/{name}']));
    expect(names.filter((name) => !documented(name))).toEqual([]);
  });

  it('names no setting that nothing reads', () => {
    const known = new Set<string>([...SETTINGS, ...READ_SETTINGS].map((s) => s.name));
    const elsewhere = /^(?:NEO4J_TEST_|CHROME_PATH|CI$|NEO4J_AUTH|JAVA_HOME)/;
    const named = docs.flatMap(({ text }) => [...text.matchAll(/`((?:ENTENTE|NEO4J)_[A-Z0-9_]+)`/g)].map((m) => m[1] as string));
    expect(named.length).toBeGreaterThan(known.size / 2);
    expect([...new Set(named)].filter((name) => !known.has(name) && !elsewhere.test(name))).toEqual([]);
  });

  it('names every command', () => {
    const commands = sourcesOf('server/cli/commands').flatMap((file) =>
      [...file.code.matchAll(/program\s*\.command\('([\w-]+)'\)/g)].map((m) => m[1] as string),
    );
    expect(commands).toContain('ingest');
    commands.push('same', 'different', 'judgements', 'corrections');
    expect(commands.filter((name) => !docs.some(({ text }) => text.includes(`entente ${name}`)))).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const pages = [...docs.map((d) => d.path), 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
    const broken = pages.flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map((m) => m[1] as string)
        .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, page, '..', link)))
        .map((link) => `${page}: ${link}`);
    });
    expect(broken).toEqual([]);
  });
});
