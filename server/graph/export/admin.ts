import type { Cell } from '../../model/values.ts';
import { plainProperty, type ExportRecord } from './records.ts';

/** A file on its way out; its pieces are to be read before the next file is asked for. */
export interface ExportFile {
  name: string;
  pieces: AsyncIterable<string> | Iterable<string>;
}

/** Between the values of a list: a character that no text of ours holds. */
const LIST = '\u001f';
type ColumnType = 'string' | 'long' | 'double' | 'boolean' | 'string[]' | 'long[]' | 'double[]' | 'boolean[]';
interface Group {
  /** Labels of nodes joined by `;`, or the type of relationships. */
  key: string;
  node: boolean;
  /** File names begin so. */
  name: string;
  columns: Map<string, ColumnType>;
}

/**
 * An export as the files that `neo4j-admin database import full` takes: a file of headings and one or more of rows for each set of labels and
 * each type, `import.args` with the options, and `README.txt`. The export is read twice, first for the headings; `read` gives it anew. Throws
 * Error where the second reading has what the first had not.
 */
export async function* adminFiles(read: () => AsyncIterable<ExportRecord>): AsyncGenerator<ExportFile> {
  const groups = new Map<string, Group>();
  for await (const record of read()) note(groups, record);
  for (const group of groups.values()) yield { name: `${group.name}.header.csv`, pieces: [headings(group)] };
  const parts = new Map<Group, string[]>();
  const iterator = read()[Symbol.asyncIterator]();
  let next = await iterator.next();
  const groupOf = (record: ExportRecord): Group => {
    const group = groups.get(groupKey(record));
    if (!group) throw new Error('The graph changed while it was exported. Export it again.');
    return group;
  };
  while (!next.done) {
    const group = groupOf(next.value);
    const files = parts.get(group) ?? [];
    const name = `${group.name}.${files.length + 1}.csv`;
    parts.set(group, [...files, name]);
    async function* rows(): AsyncGenerator<string> {
      for (; !next.done && groupOf(next.value) === group; next = await iterator.next()) yield rowOf(group, next.value);
    }
    yield { name, pieces: rows() };
  }
  yield { name: 'import.args', pieces: [argumentsFor(parts)] };
  yield { name: 'README.txt', pieces: [README] };
}

const groupKey = (record: ExportRecord): string =>
  record.type === 'node' ? `node ${record.labels.join(';')}` : `relationship ${record.label}`;

function note(groups: Map<string, Group>, record: ExportRecord): void {
  const key = groupKey(record);
  let group = groups.get(key);
  if (!group) {
    const node = record.type === 'node';
    const own = node ? record.labels.join(';') : record.label;
    const short = node ? (record.labels.find((label) => label !== 'Entity') ?? 'Entity') : record.label;
    const taken = [...groups.values()].some(({ name }) => name === short);
    group = { key: own, node, name: (taken ? `${short}-${groups.size}` : short).replace(/[^\w-]/g, '_'), columns: new Map() };
    groups.set(key, group);
  }
  for (const [name, value] of ownProperties(record)) {
    const type = typeOf(value);
    if (type === null) continue;
    const before = group.columns.get(name);
    group.columns.set(name, before === undefined || before === type ? type : joined(before, type));
  }
}

/** A node's id is a column of its own. */
function ownProperties(record: ExportRecord): [string, Cell][] {
  const all: [string, Cell][] = Object.entries(record.properties);
  return record.type === 'node' ? all.filter(([name]) => name !== 'id') : all;
}

function typeOf(value: Cell): ColumnType | null {
  const plain = plainProperty(value);
  if (plain === null) return null;
  if (!Array.isArray(plain)) return scalarType(plain);
  const types = [...new Set(plain.map(scalarType))];
  const [one = 'string', other] = types;
  return `${other === undefined ? one : scalarJoined(one, other)}[]` as ColumnType;
}

type Scalar = 'string' | 'long' | 'double' | 'boolean';
const scalarType = (value: string | number | boolean): Scalar =>
  typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : Number.isInteger(value) ? 'long' : 'double';
const scalarJoined = (a: Scalar, b: Scalar): Scalar =>
  a === b ? a : (a === 'long' || a === 'double') && (b === 'long' || b === 'double') ? 'double' : 'string';

function joined(a: ColumnType, b: ColumnType): ColumnType {
  const list = (type: ColumnType): boolean => type.endsWith('[]');
  const base = (type: ColumnType): Scalar => type.replace('[]', '') as Scalar;
  const scalar = scalarJoined(base(a), base(b));
  return list(a) || list(b) ? `${scalar}[]` : scalar;
}

function headings({ node, columns }: Group): string {
  const ends = node ? ['id:ID'] : [':START_ID', ':END_ID'];
  const own = [...columns].map(([name, type]) => `${name}:${type}`);
  return `${[...ends, ...own].map(quoted).join(',')}\n`;
}

function rowOf(group: Group, record: ExportRecord): string {
  const values = new Map(ownProperties(record));
  for (const [name, value] of values)
    if (!group.columns.has(name) && typeOf(value) !== null)
      throw new Error('The graph changed while it was exported. Export it again.');
  const ends = record.type === 'node' ? [record.id] : [record.start.id, record.end.id];
  const cells = [...group.columns.keys()].map((name) => cellOf(values.get(name) ?? null));
  return `${[...ends.map(quoted), ...cells].join(',')}\n`;
}

function cellOf(value: Cell): string {
  const plain = plainProperty(value);
  if (plain === null) return '';
  if (Array.isArray(plain)) return plain.length === 0 ? '' : quoted(plain.join(LIST));
  return typeof plain === 'string' ? quoted(plain) : String(plain);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function argumentsFor(parts: ReadonlyMap<Group, readonly string[]>): string {
  const lines = [...parts].map(([group, files]) => {
    const option = group.node ? '--nodes' : '--relationships';
    const key = group.node ? group.key.replaceAll(';', ':') : group.key;
    return `${option}=${key}=${[`${group.name}.header.csv`, ...files].join(',')}`;
  });
  return `${['--id-type=string', '--array-delimiter=U+001F', '--multiline-fields=true', ...lines].join('\n')}\n`;
}

const README = `The graph of Entente for neo4j-admin. In this folder, with the database "neo4j" stopped and empty:

    neo4j-admin database import full neo4j @import.args

Empty lists are left out: an importer of CSV cannot tell them from no value.
`;
