import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryDescription } from '../contract/service.ts';
import { NotFoundError } from '../model/errors.ts';
import { cypherFiles, cypherFolder } from '../store/texts.ts';
import { readHeader, readShared, type Header } from './header.ts';
import { KNOWN_AT } from './known.ts';

/** One named query: a file of cypher/read. */
export interface NamedQuery extends Header {
  name: string;
  path: string;
  /** The Cypher, header included, so that errors count the file's lines. */
  text: string;
}
export type Catalogue = ReadonlyMap<string, NamedQuery>;

/**
 * Reads every file of cypher/read, sorted by name. Throws Error naming file and line where a header is malformed or the text
 * and the declared parameters disagree.
 */
export function loadCatalogue(): Catalogue {
  const path = join(cypherFolder(), 'read', 'shared', 'parameters.cypher');
  const shared = readShared(path, readFileSync(path, 'utf8'));
  return new Map(
    cypherFiles('read').map((file) => {
      const query: NamedQuery = {
        name: file.name,
        path: file.path,
        text: file.text,
        ...readHeader(file.path, file.text, shared),
      };
      checkParameters(query);
      return [file.name, query];
    }),
  );
}

/** Parameters that the runner itself gives to a query that asks the text index. */
const GIVEN_BY_SEARCH = ['ids', 'matched', 'scores'];
/** The parameter that the runner gives to any query that uses it: the day that stands for today. */
export const HORIZON = 'horizon';
/** The parameter that the runner gives to a query that is given a page at a time: rows to leave out before the first `limit`. */
export const SKIP = 'skip';

/** Whether a query gives its rows a page at a time: then it sorts them wholly, so that each has one place. */
export const isPaged = (query: NamedQuery): boolean => query.text.includes(`SKIP $${SKIP} LIMIT $limit`);

/** Names that addresses and the runner have for themselves. */
const RESERVED = ['cursor', SKIP, HORIZON];

function checkParameters(query: NamedQuery): void {
  if (!/^[a-z][a-z-]*$/.test(query.name)) throw new Error(`${query.path}:1: a query's name is lower-case letters and hyphens`);
  const declared = new Set(query.parameters.map((p) => p.name));
  const taken = RESERVED.find((name) => declared.has(name));
  if (taken !== undefined) throw new Error(`${query.path}:1: "${taken}" is given by whoever runs the query`);
  const used = new Set<string>();
  query.text.split('\n').forEach((line, i) => {
    if (line.startsWith('//')) return;
    for (const m of line.matchAll(/\$(\w+)/g)) {
      const name = m[1] as string;
      if (name === HORIZON || name === SKIP || (query.asks === 'search' && GIVEN_BY_SEARCH.includes(name))) continue;
      if (!declared.has(name)) throw new Error(`${query.path}:${i + 1}: $${name} is not declared in the header`);
      used.add(name);
    }
  });
  const idle = query.asks === 'search' ? undefined : [...declared].find((name) => !used.has(name) && name !== KNOWN_AT);
  if (idle !== undefined) throw new Error(`${query.path}:1: the parameter ${idle} is declared but not used`);
}

/** The query of that name; NotFoundError naming those there are. */
export function queryNamed(catalogue: Catalogue, name: string): NamedQuery {
  const found = catalogue.get(name);
  if (found) return found;
  throw new NotFoundError(`There is no query named "${name}". There are: ${[...catalogue.keys()].join(', ')}.`);
}

/** What the API and the command line say of a query. */
export function describe(query: NamedQuery): QueryDescription {
  const text = query.text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
  return {
    name: query.name,
    title: query.title,
    description: query.description,
    parameters: query.parameters,
    phrases: query.phrases,
    returns: query.returns,
    paged: isPaged(query),
    // Whoever runs the text by hand has no pages: the clause is the catalogue's own.
    text: query.asks === 'search' ? null : text.replace(`SKIP $${SKIP} LIMIT $limit`, 'LIMIT $limit'),
  };
}
