import type { Cell, Properties } from '../../model/values.ts';
import { plainProperty, type ExportRecord, type NodeRecord, type RelationshipRecord } from './records.ts';

/** The statements of cypher/export/script.cypher, by name. */
export type ScriptTexts = ReadonlyMap<string, string>;

/** A statement holds at most so many rows and characters: a whole one is parsed, and committed, at once. */
const ROWS = 200;
const CHARACTERS = 200_000;

/**
 * An export as a Cypher script for an empty Neo4j (`cypher-shell -f`): nodes, then constraints, then relationships, each statement a
 * transaction. Run a second time it stops at the first node that is there.
 */
export async function* cypherScript(records: AsyncIterable<ExportRecord>, texts: ScriptTexts): AsyncGenerator<string> {
  const labels = new Set<string>();
  let related = false;
  let head = '';
  let rows: string[] = [];
  let size = 0;
  const flush = (): string => {
    const statement = rows.length ? head.replace('__ROWS__', () => `[\n${rows.join(',\n')}\n]`) : '';
    rows = [];
    size = 0;
    return statement && `${statement}\n`;
  };
  for await (const record of records) {
    if (record.type === 'relationship' && !related) {
      yield flush();
      related = true;
      yield constraints(labels, texts);
    }
    const next = record.type === 'node' ? nodeHead(record, texts) : relationshipHead(record, texts);
    if (record.type === 'node') labels.add(keyLabel(record.labels));
    if (next !== head || rows.length >= ROWS || size >= CHARACTERS) {
      yield flush();
      head = next;
    }
    const row = record.type === 'node' ? mapText(record.properties) : relationshipRow(record);
    rows.push(row);
    size += row.length;
  }
  yield flush();
  if (!related) yield constraints(labels, texts);
}

const textOf = (texts: ScriptTexts, name: string): string => {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`cypher/export/script.cypher has no statement "${name}".`);
  return text;
};

/** The label by whose id a node is found: that of all things of the world, else its own. */
export const keyLabel = (labels: readonly string[]): string => (labels.includes('Entity') ? 'Entity' : (labels[0] ?? 'Node'));

function constraints(labels: ReadonlySet<string>, texts: ScriptTexts): string {
  const made = [...labels].sort().map((label) =>
    textOf(texts, 'constraint')
      .replace('__NAME__', () => name(`${label.toLowerCase()}_id`))
      .replace('__LABEL__', () => name(label)),
  );
  return `${[...made, textOf(texts, 'wait')].join('\n')}\n`;
}

const nodeHead = ({ labels }: NodeRecord, texts: ScriptTexts): string =>
  textOf(texts, 'nodes').replace('__LABELS__', () => labels.map(name).join(':'));

const relationshipHead = ({ label, start, end }: RelationshipRecord, texts: ScriptTexts): string =>
  textOf(texts, 'relationships')
    .replace('__START__', () => name(keyLabel(start.labels)))
    .replace('__END__', () => name(keyLabel(end.labels)))
    .replace('__TYPE__', () => name(label));

const relationshipRow = ({ start, end, properties }: RelationshipRecord): string =>
  `[${literal(start.id)}, ${literal(end.id)}, ${mapText(properties)}]`;

/** A name between back-ticks. */
const name = (text: string): string => `\`${text.replaceAll('`', '``')}\``;

function mapText(properties: Properties): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${name(key)}: ${literal(value)}`);
  return `{${pairs.join(', ')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/**
 * A value as a literal. Neo4j reads `\uXXXX` before all else, even after an escaped backslash: so a backslash before a `u` ends its text, and
 * the rest is a text of its own.
 */
export function literal(value: Cell): string {
  const plain = plainProperty(value);
  if (plain === null || typeof plain === 'number' || typeof plain === 'boolean') return String(plain);
  if (Array.isArray(plain)) return `[${plain.map(literal).join(', ')}]`;
  return plain
    .split(/(?<=\\)(?=u)/)
    .map((part) => `'${part.replace(/[\\'\n\r\t\b\f]/g, (c) => ESCAPES[c] ?? c)}'`)
    .join(' + ');
}
