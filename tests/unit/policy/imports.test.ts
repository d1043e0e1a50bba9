import { describe, expect, it } from 'vitest';
import { importsOf, lineAt, sourcesOf, withoutComments, type Import, type SourceFile } from './source.ts';

/**
 * Which folder may import which (ARCHITECTURE.md has the same table). `types`: only what is gone when the program runs.
 * A folder may always import itself.
 */
const MAY_IMPORT: Record<string, { values: string[]; types?: string[] }> = {
  'server/model': { values: [] },
  'server/contract': { values: ['server/model'] },
  'server/lexicon': { values: ['server/model'] },
  'server/read': { values: ['server/model', 'server/lexicon'] },
  'server/extract': { values: ['server/model'], types: ['server/lexicon'] },
  'server/resolve': { values: ['server/model'], types: ['server/lexicon'] },
  'server/store': { values: ['server/model'] },
  'server/ingest': {
    values: ['server/model', 'server/read', 'server/extract', 'server/resolve', 'server/store'],
    types: ['server/lexicon'],
  },
  'server/queries': { values: ['server/model', 'server/contract', 'server/store'] },
  'server/graph': { values: ['server/model', 'server/contract'] },
  'server/audit': { values: ['server/model', 'server/store', 'server/resolve'], types: ['server/lexicon'] },
  'server/api': {
    values: ['server/model', 'server/contract', 'server/queries', 'server/ingest', 'server/graph', 'server/audit'],
    types: ['server/store', 'server/lexicon'],
  },
  'web/src/graph': { values: ['server/model', 'server/graph', 'server/contract'] },
  'web/src/draw': { values: ['web/src/graph'] },
  'web/src': { values: ['web/src/graph', 'web/src/draw', 'server/contract', 'server/model'], types: ['server/graph'] },
};

/** Packages that only these places may import. */
const ONLY_IN: { packages: RegExp; places: string[] }[] = [
  { packages: /^neo4j-driver/, places: ['server/store/neo4j'] },
  { packages: /^@grafeo-db\//, places: ['server/store/embedded'] },
  { packages: /^(express|express-rate-limit|helmet|compression|pino-http|swagger-ui-express)$/, places: ['server/api'] },
  { packages: /^@modelcontextprotocol\//, places: ['server/cli/mcp'] },
  { packages: /^commander$/, places: ['server/cli', 'server/cli.ts'] },
  { packages: /^(sigma|@sigma\/.*|@react-sigma\/.*)$/, places: ['web/src/draw'] },
  { packages: /^(react|react-dom|@mantine\/.*)$/, places: ['web/src'] },
];

/** Folders without Node and without a browser: they run in both. */
const PURE = ['server/model', 'server/contract', 'server/graph', 'server/extract', 'server/resolve'];

const files = [...sourcesOf('server'), ...sourcesOf('web/src')];

/** The folder of the table that a path belongs to: the longest that fits. The composition root belongs to none. */
function folderOf(path: string): string | null {
  const fits = Object.keys(MAY_IMPORT).filter((folder) => path === folder || path.startsWith(`${folder}/`));
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

const within = (path: string, places: readonly string[]): boolean => places.some((p) => path === p || path.startsWith(`${p}/`));

/** A table of words: a file of the lexicon that imports nothing but types, so that what it holds is constant. */
function isTable(path: string): boolean {
  const file = files.find((f) => f.path === path);
  return file !== undefined && path.startsWith('server/lexicon/') && importsOf(file).every((i) => i.typeOnly);
}

function breachOf(file: SourceFile, found: Import): string | null {
  const from = folderOf(file.path);
  if (found.ours) {
    const to = folderOf(found.target);
    if (from === null || to === from) return null;
    if (to === null) return `${file.path} imports ${found.specifier}, which no folder but the composition root may`;
    const rule = MAY_IMPORT[from] as { values: string[]; types?: string[] };
    if (from === 'server/extract' && isTable(found.target)) return null;
    if (rule.values.includes(to) || (found.typeOnly && rule.types?.includes(to))) return null;
    return `${file.path} imports ${to}${rule.types?.includes(to) ? ' as more than types' : ''}`;
  }
  if (PURE.some((folder) => within(file.path, [folder])) && found.specifier.startsWith('node:')) {
    return `${file.path} imports ${found.specifier}, but runs without Node`;
  }
  const only = ONLY_IN.find((rule) => rule.packages.test(found.target));
  return only && !within(file.path, only.places) ? `${file.path} imports ${found.target}` : null;
}

/** Every place where a pattern stands in the code (comments aside) of the files chosen. */
function places(pattern: RegExp, chosen: (path: string) => boolean): string[] {
  return files
    .filter((file) => chosen(file.path))
    .flatMap((file) => [...file.code.matchAll(pattern)].map((m) => `${file.path}:${lineAt(file.code, m.index)} ${m[0].trim()}`));
}

describe('the reader of imports', () => {
  const read = (text: string): Import[] => importsOf({ path: 'server/queries/x.ts', text, code: withoutComments(text) });

  it('sees every form of import, and no commented one', () => {
    const text = `import a, { b } from '../store/port.ts';\nimport type { C } from '../lexicon/types.ts';\nimport { type D } from 'express';
export * from './y.ts';\nimport './side.ts';\nconst z = await import('neo4j-driver');\n// import no from 'no';\n/* import no from 'no' */
import {\n  type E,\n  f,\n} from '../model/ids.ts';`;
    expect(read(text).map((i) => [i.target, i.typeOnly])).toEqual([
      ['server/store/port.ts', false],
      ['server/lexicon/types.ts', true],
      ['express', true],
      ['server/queries/y.ts', false],
      ['server/queries/side.ts', false],
      ['server/model/ids.ts', false],
      ['neo4j-driver', false],
    ]);
  });

  it('tells a breach', () => {
    const file = { path: 'server/extract/x.ts', text: '', code: '' };
    const [asValue, asType] = [false, true].map((typeOnly) =>
      breachOf(file, { specifier: '../lexicon/index.ts', target: 'server/lexicon/index.ts', ours: true, typeOnly }),
    );
    expect(asValue).toBe('server/extract/x.ts imports server/lexicon as more than types');
    expect(asType).toBeNull();
    const table = { specifier: '../lexicon/verbs.ts', target: 'server/lexicon/verbs.ts', ours: true, typeOnly: false };
    expect(breachOf(file, table)).toBeNull();
    expect(breachOf({ ...file, path: 'server/resolve/x.ts' }, table)).toContain('more than types');
    expect(breachOf(file, { specifier: 'express', target: 'express', ours: false, typeOnly: true })).toContain('express');
    expect(breachOf(file, { specifier: 'node:fs', target: 'node:fs', ours: false, typeOnly: false })).toContain('without Node');
  });
});

describe('the house', () => {
  it('has sources in every folder of the table', () => {
    const empty = Object.keys(MAY_IMPORT).filter((folder) => !files.some((file) => folderOf(file.path) === folder));
    expect(empty).toEqual([]);
  });

  it('imports only what the table allows', () => {
    expect(files.flatMap((file) => importsOf(file).map((found) => breachOf(file, found))).filter((b) => b !== null)).toEqual([]);
  });

  it('reads the environment in config.ts only', () => {
    expect(places(/\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env/g, (path) => path !== 'server/config.ts')).toEqual([]);
  });

  it('keeps Cypher in cypher/ only', () => {
    const cypher =
      /['"`\s](?:(?:OPTIONAL )?MATCH|MERGE|CREATE) ?\([^\n]*|\bUNWIND (?:\$|\[)[^\n]*|\bDETACH DELETE\b|\bCREATE (?:CONSTRAINT|INDEX|FULLTEXT)\b[^\n]*/g;
    expect(places(cypher, () => true)).toEqual([]);
  });

  it('asks for an engine by name inside server/store only', () => {
    const asked = /[!=]==?\s*'(?:neo4j|embedded)'|'(?:neo4j|embedded)'\s*[!=]==?|case '(?:neo4j|embedded)':/g;
    expect(places(asked, (path) => !path.startsWith('server/store/'))).toEqual([]);
  });

  it('speaks HTTP from the page in web/src/api.ts only', () => {
    const speaks = /\bfetch\(|\bXMLHttpRequest\b|\bnew (?:EventSource|WebSocket)\b|\bsendBeacon\b/g;
    expect(places(speaks, (path) => path.startsWith('web/') && path !== 'web/src/api.ts')).toEqual([]);
  });

  it('follows no clock, chance or locale where the same input must give the same bytes', () => {
    const moving = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bIntl\.|\.localeCompare\(|\.toLocale\w+\(|\brandomUUID\b/g;
    expect(places(moving, (path) => within(path, ['server/model', 'server/extract', 'server/resolve']))).toEqual([]);
  });

  it('has no file of two jobs: none over 300 lines, tables aside', () => {
    const long = files.filter((file) => file.text.split('\n').length > 301 && !file.path.startsWith('server/lexicon/'));
    expect(long.map((file) => `${file.path}: ${file.text.split('\n').length - 1} lines`)).toEqual([]);
  });
});
