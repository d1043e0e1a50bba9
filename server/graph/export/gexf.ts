import { inColumn, type Column, type ExportGraph, type Scalar, type Spell } from './items.ts';
import { attribute, xmlText } from './xml.ts';

/**
 * GEXF 1.3 (https://gexf.net/schema.html), a piece a yield. The graph is dynamic: what has a time carries `start` and `end` as days, so
 * that Gephi's timeline works; what has none is always there. An open end is left out, as the schema has it.
 */
export async function* gexf(graph: ExportGraph): AsyncGenerator<string> {
  const nodeColumns = numbered(graph.nodeColumns);
  const edgeColumns = numbered([{ name: 'relation', type: 'string' }, ...graph.edgeColumns]);
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n' +
    `<meta${attribute('lastmodifieddate', graph.horizon)}><creator>Entente</creator><description>${xmlText(graph.title)}</description></meta>\n` +
    `<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="${graph.directed ? 'directed' : 'undirected'}">\n` +
    declaration('node', nodeColumns) +
    declaration('edge', edgeColumns) +
    '<nodes>\n'
  );
  for await (const node of graph.nodes) {
    const { look } = node;
    const drawn = look
      ? `<viz:size${attribute('value', look.size)}/><viz:position${attribute('x', look.x)}${attribute('y', look.y)}/>${colour(look.color)}`
      : '';
    yield (
      `<node${attribute('id', node.id)}${attribute('label', node.label)}${days(node.spell)}>` +
      `${filled(node.values, nodeColumns)}${drawn}</node>\n`
    );
  }
  yield '</nodes>\n<edges>\n';
  for await (const edge of graph.edges) {
    // `kind` lets a reader keep several edges between the same two nodes apart.
    yield (
      `<edge${attribute('id', edge.id)}${attribute('source', edge.from)}${attribute('target', edge.to)}` +
      `${attribute('kind', edge.relation)}${attribute('label', edge.relation)}${attribute('weight', edge.weight)}${days(edge.spell)}>` +
      `${filled({ ...edge.values, relation: edge.relation }, edgeColumns)}${edge.color ? colour(edge.color) : ''}</edge>\n`
    );
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

type Numbered = readonly (Column & { at: number })[];

function numbered(columns: readonly Column[]): Numbered {
  return columns.map((column, at) => ({ ...column, at }));
}

function declaration(of: 'node' | 'edge', columns: Numbered): string {
  const lines = columns.map(({ name, type, at }) => `<attribute id="${at}"${attribute('title', name)} type="${type}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function filled(values: Readonly<Record<string, Scalar>>, columns: Numbered): string {
  const cells = columns.map((column) => {
    const value = inColumn(values, column);
    return value === undefined ? '' : `<attvalue for="${column.at}"${attribute('value', value)}/>`;
  });
  return `<attvalues>${cells.join('')}</attvalues>`;
}

function days(spell: Spell | null): string {
  return spell ? `${attribute('start', spell.start)}${attribute('end', spell.end)}` : '';
}

function colour(hex: string): string {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return /^#[\da-f]{6}$/i.test(hex) ? `<viz:color r="${part(1)}" g="${part(3)}" b="${part(5)}"/>` : '';
}
