import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../server/config.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
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
  docs.some(({ text }) => text.includes(`\`${code}\``) || text.includes(`\`${code} `) || text.includes(`\`${code}?`));

describe('the documentation', () => {
  it('names every setting with its default', () => {
    const settings = [
      ...SETTINGS.map((s) => ({ name: s.name, value: s.default })),
      ...READ_SETTINGS.map((s) => ({ name: s.name, value: String(s.default) })),
    ];
    const page = readFileSync(join(root, 'docs/settings.md'), 'utf8');
    const missing = settings.filter(
      ({ name, value }) => !page.split('\n').some((line) => line.startsWith(`| \`${name}\` |`) && line.includes(value)),
    );
    expect(missing).toEqual([]);
  });

  it('names no setting that is read nowhere', () => {
    const known = new Set<string>([...SETTINGS, ...READ_SETTINGS].map((s) => s.name));
    const page = readFileSync(join(root, 'docs/settings.md'), 'utf8');
    const named = [...page.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((m) => m[1] as string);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBe(known.size);
  });

  it('names every named query', () => {
    const names = readdirSync(join(root, 'cypher/read'))
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => name.slice(0, -'.cypher'.length));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !documented(name))).toEqual([]);
  });

  it('names every address of the API', () => {
    const page = docs.find(({ path }) => path === 'docs/api.md')?.text ?? '';
    const missing = ROUTES.map((route) => `${route.method.toUpperCase()} ${route.path}`).filter(
      (route) => !page.includes(`\`${route}\``),
    );
    expect(missing).toEqual([]);
  });

  it('names every command', () => {
    const commands = sourcesOf('server/cli/commands').flatMap((file) =>
      [...file.code.matchAll(/\.command\('([\w-]+)'\)/g)].map((m) => m[1] as string),
    );
    expect(commands).toContain('ingest');
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
