import { randomUUID } from 'node:crypto';
import { NotOursError } from '../model/errors.ts';
import type { Cell } from '../model/values.ts';
import type { Statement, StoreStatus } from './port.ts';
import { namedStatements } from './texts.ts';

/** Version of the shape of the graph; a database of a later one is not touched. */
export const SCHEMA_VERSION = 1;
const META_ID = 'entente';
/** How many foreign labels are named. */
const NAMED_LABELS = 8;

type Folder = 'common' | 'embedded' | 'neo4j';
const files = new Map<string, ReadonlyMap<string, string>>();

function statementsOf(folder: Folder, file: string): ReadonlyMap<string, string> {
  const key = `${folder}/${file}`;
  let statements = files.get(key);
  if (!statements) {
    statements = namedStatements(`schema/${folder}`, file);
    files.set(key, statements);
  }
  return statements;
}

/** Text of a named statement of `cypher/schema/…`; Error if the file lacks it. */
export function schemaText(folder: Folder, file: string, name: string): string {
  const text = statementsOf(folder, file).get(name);
  if (text === undefined) throw new Error(`cypher/schema/${folder}/${file}.cypher has no statement ${name}`);
  return text;
}

/** Every statement of a file of `cypher/schema/…`, in its order. */
export const schemaTexts = (folder: Folder, file: string): string[] => [...statementsOf(folder, file).values()];

/** Reads the marks of Entente: rows of id, schemaVersion. */
export const metaQuery = (): string => schemaText('common', 'meta', 'read');

/** Makes the mark if it is not there; `store` tells this database from others that reach the same version. */
export const metaStatement = (): Statement => ({
  text: schemaText('common', 'meta', 'create'),
  parameters: { id: META_ID, schemaVersion: SCHEMA_VERSION, store: randomUUID() },
});

/** What lies in a database, in words: `1,204 nodes: Movie, Person, …`. */
export function describeContents(nodes: number, labels: readonly string[]): string {
  const shown = labels.slice(0, NAMED_LABELS).join(', ') || 'without labels';
  return `${nodes.toLocaleString('en-US')} ${nodes === 1 ? 'node' : 'nodes'}: ${shown}${labels.length > NAMED_LABELS ? ', …' : ''}`;
}

/** Tells ours, empty and foreign from the rows of {@link metaQuery} and what is there. */
export function stateOf(meta: readonly Cell[][], nodes: number, labels: readonly string[]): Pick<StoreStatus, 'state' | 'found'> {
  if (meta.some((row) => row[0] === META_ID)) return { state: 'ours', found: null };
  return nodes === 0 ? { state: 'empty', found: null } : { state: 'foreign', found: describeContents(nodes, labels) };
}

/** Throws NotOursError for a foreign database and for one of a later Entente. */
export function checkOurs(status: StoreStatus, meta: readonly Cell[][]): void {
  if (status.state === 'foreign')
    throw new NotOursError(
      `${status.where} holds something that is not Entente's (${status.found}). Nothing was changed. Give Entente an empty database of its own.`,
    );
  const version = meta.find((row) => row[0] === META_ID)?.[1];
  if (typeof version === 'number' && version > SCHEMA_VERSION)
    throw new NotOursError(
      `${status.where} was made by a later Entente (schema ${version}, this one knows ${SCHEMA_VERSION}). Update Entente.`,
    );
}
