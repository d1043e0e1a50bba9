import { inColumn, type Column, type ExportGraph, type Scalar, type Spell } from './items.ts';
import { attribute, xmlText } from './xml.ts';

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;
const TIMES: readonly Column[] = [
  { name: 'start', type: 'string' },
  { name: 'end', type: 'string' },
];

/**
 * GraphML 1.0 (http://graphml.graphdrawing.org), a piece a yield; read by yEd, Gephi, igraph, NetworkX and Cytoscape. GraphML has no
 * time of its own: the days from which and until which something holds are the attributes `start` and `end`.
 */
export async function* graphml(graph: ExportGraph): AsyncGenerator<string> {
  const nodeColumns = keyed('n', [{ name: 'label', type: 'string' }, ...TIMES, ...graph.nodeColumns]);
  const edgeColumns = keyed('e', [
    { name: 'relation', type: 'string' },
    { name: 'weight', type: 'double' },
    ...TIMES,
    ...graph.edgeColumns,
  ]);
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n' +
    `<desc>${xmlText(graph.title)}</desc>\n` +
    declaration('node', nodeColumns) +
    declaration('edge', edgeColumns) +
    `<graph id="entente" edgedefault="${graph.directed ? 'directed' : 'undirected'}">\n`
  );
  for await (const node of graph.nodes) {
    yield `<node${attribute('id', node.id)}>${filled({ ...node.values, label: node.label, ...times(node.spell) }, nodeColumns)}</node>\n`;
  }
  for await (const edge of graph.edges) {
    const values = { ...edge.values, relation: edge.relation, weight: edge.weight, ...times(edge.spell) };
    yield (
      `<edge${attribute('id', edge.id)}${attribute('source', edge.from)}${attribute('target', edge.to)}>` +
      `${filled(values, edgeColumns)}</edge>\n`
    );
  }
  yield '</graph>\n</graphml>\n';
}

type Keyed = readonly (Column & { key: string })[];

function keyed(letter: string, columns: readonly Column[]): Keyed {
  return columns.map((column, at) => ({ ...column, key: `${letter}${at}` }));
}

function declaration(of: 'node' | 'edge', columns: Keyed): string {
  return columns
    .map(({ key, name, type }) => `<key id="${key}" for="${of}"${attribute('attr.name', name)} attr.type="${TYPES[type]}"/>\n`)
    .join('');
}

function filled(values: Readonly<Record<string, Scalar>>, columns: Keyed): string {
  return columns
    .map((column) => {
      const value = inColumn(values, column);
      return value === undefined ? '' : `<data key="${column.key}">${xmlText(String(value))}</data>`;
    })
    .join('');
}

function times(spell: Spell | null): Record<string, string> {
  return { ...(spell?.start ? { start: spell.start } : {}), ...(spell?.end ? { end: spell.end } : {}) };
}
