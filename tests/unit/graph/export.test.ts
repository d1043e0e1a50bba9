import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  csvLine,
  edgesCsv,
  exportEdge,
  exportNode,
  gexf,
  GRAPH_EDGE_COLUMNS,
  GRAPH_NODE_COLUMNS,
  graphml,
  nodesCsv,
  type ExportGraph,
} from '../../../server/graph/export/index.ts';
import type { GraphNode, GraphRelationship } from '../../../server/model/values.ts';

const HOSTILE = '</node><script>alert("1")</script> & \u202egnp.exe\u0007 \ud800 ]]>\n\ttail';

const nodes: GraphNode[] = [
  {
    id: 'country:in',
    labels: ['Country', 'Entity'],
    properties: { id: 'country:in', name: 'India', latitude: 28.6, code: 'IN' },
  },
  {
    id: 'agreement:a',
    labels: ['Agreement', 'Entity'],
    properties: {
      id: 'agreement:a',
      name: HOSTILE,
      kind: 'treaty',
      status: 'ended',
      signedOn: '1998-02',
      endedOn: '2020-08',
      earliest: '1998-02-01',
      latest: '1998-02-28',
      parties: ['IN', 'US'],
      durationYears: 10,
      conflicts: [],
    },
  },
  {
    id: 'agreement:b',
    labels: ['Agreement', 'Entity'],
    properties: { name: 'Framework', status: 'signed', earliest: '2025-10-31', latest: '2025-10-31', sources: 2 },
  },
  {
    id: 'meeting:m',
    labels: ['Entity', 'Meeting'],
    properties: { name: '=HYPERLINK("x")', kind: 'bilateral', earliest: '2025-10-01', latest: '2025-10-31' },
  },
];
const relationships: GraphRelationship[] = [
  { id: 'p', type: 'PARTY_TO', from: 'country:in', to: 'agreement:a', properties: { id: 'p', claims: ['x', 'y'] } },
  {
    id: 't',
    type: 'TOOK_PART_IN',
    from: 'country:in',
    to: 'meeting:m',
    properties: { role: 'host', earliest: '2025-10-01', latest: '2025-10-31' },
  },
];
const graph: ExportGraph = {
  nodes: nodes.map(exportNode),
  edges: relationships.map(exportEdge),
  nodeColumns: GRAPH_NODE_COLUMNS,
  edgeColumns: GRAPH_EDGE_COLUMNS,
  directed: true,
  title: 'All of it, & more',
  horizon: '2025-11-02',
};

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:.]+="[^"<]*")*)(\/?)>|[^<]+/y;

/** The elements of a document in order, read strictly: throws where anything is not well formed. */
function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < xml.length;) {
    const at = TOKEN.lastIndex;
    const [whole, end, name, attributes = '', empty] = TOKEN.exec(xml) ?? [];
    if (whole === undefined) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 60)}`);
    if (name === undefined) {
      const last = open.at(-1);
      if (last) last.text += decoded(whole);
    } else if (end) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`${name} closes ${last?.name} at ${at}`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:.]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decoded(value)]);
      const element: Element = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, text: '' };
      all.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`${open.map((one) => one.name).join(', ')} left open`);
  return all;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? '') : String.fromCharCode(Number(code)),
  );
}

/** Whether XML 1.0 can hold a character at all (production 2, Char). */
function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code !== 0xfffe && code !== 0xffff);
}

const MENDED = HOSTILE.replace('\u0007', '\ufffd').replace('\ud800', '\ufffd');

describe('GEXF', () => {
  it('is a dynamic graph: spells where something has a time, open ends left out', async () => {
    const all = elementsOf(await joined(gexf(graph)));
    const found = (name: string): Record<string, string>[] => all.filter((e) => e.name === name).map((e) => e.attributes);
    expect(found('gexf')[0]).toMatchObject({ version: '1.3', xmlns: 'http://gexf.net/1.3' });
    expect(found('graph')[0]).toMatchObject({ mode: 'dynamic', timeformat: 'date', defaultedgetype: 'directed' });
    expect(found('node')).toEqual([
      { id: 'country:in', label: 'India' },
      { id: 'agreement:a', label: MENDED, start: '1998-02-01', end: '2020-08-31' },
      { id: 'agreement:b', label: 'Framework', start: '2025-10-31' },
      { id: 'meeting:m', label: '=HYPERLINK("x")', start: '2025-10-01', end: '2025-10-31' },
    ]);
    expect(found('edge')).toEqual([
      { id: 'p', source: 'country:in', target: 'agreement:a', kind: 'PARTY_TO', label: 'PARTY_TO', weight: '1' },
      {
        id: 't',
        source: 'country:in',
        target: 'meeting:m',
        kind: 'TOOK_PART_IN',
        label: 'TOOK_PART_IN',
        weight: '1',
        start: '2025-10-01',
        end: '2025-10-31',
      },
    ]);
    expect(found('script')).toEqual([]);
  });

  it('declares every value that it gives, in its type', async () => {
    const all = elementsOf(await joined(gexf(graph)));
    const from = all.findIndex((e) => e.name === 'nodes');
    const declared = new Map(
      all.slice(0, from).flatMap((e) => (e.name === 'attribute' ? [[e.attributes['title'], e.attributes]] : [])),
    );
    const id = (title: string): string | undefined => declared.get(title)?.['id'];
    expect(declared.get('latitude')?.['type']).toBe('double');
    const at = all.findIndex((e) => e.attributes['id'] === 'agreement:a');
    const next = all.findIndex((e) => e.attributes['id'] === 'agreement:b');
    const values = Object.fromEntries(
      all.slice(at, next).flatMap((e) => (e.name === 'attvalue' ? [[e.attributes['for'], e.attributes['value']]] : [])),
    );
    expect(values).toMatchObject({
      [id('type') ?? '']: 'Agreement',
      [id('kind') ?? '']: 'treaty',
      [id('parties') ?? '']: 'IN; US',
      [id('durationYears') ?? '']: '10',
      [id('endedOn') ?? '']: '2020-08',
    });
    // An empty list is no value.
    expect(Object.keys(values)).not.toContain(id('conflicts'));
  });
});

it('GraphML gives the same nodes, edges and times', async () => {
  const all = elementsOf(await joined(graphml(graph)));
  const keys = new Map(
    all.flatMap((e) => (e.name === 'key' ? [[`${e.attributes['for']} ${e.attributes['attr.name']}`, e.attributes['id']]] : [])),
  );
  expect(new Set(keys.values()).size).toBe(all.filter((e) => e.name === 'key').length);
  const ofNode = (id: string): Record<string, string> => {
    const at = all.findIndex((e) => e.name === 'node' && e.attributes['id'] === id);
    const rest = all.slice(at + 1);
    const own = rest.slice(
      0,
      rest.findIndex((e) => e.name !== 'data'),
    );
    return Object.fromEntries(own.map((e) => [e.attributes['key'], e.text]));
  };
  expect(ofNode('agreement:a')).toMatchObject({
    [keys.get('node label') ?? '']: MENDED,
    [keys.get('node start') ?? '']: '1998-02-01',
    [keys.get('node end') ?? '']: '2020-08-31',
    [keys.get('node type') ?? '']: 'Agreement',
  });
  expect(all.filter((e) => e.name === 'edge').map((e) => e.attributes)).toEqual([
    { id: 'p', source: 'country:in', target: 'agreement:a' },
    { id: 't', source: 'country:in', target: 'meeting:m' },
  ]);
});

it('CSV has a line for each node and edge, and no formula', async () => {
  const rows = parse<Record<string, string>>(await joined(nodesCsv(graph)), { columns: true });
  expect(rows.map((row) => row['Id'])).toEqual(nodes.map((node) => node.id));
  expect(rows[1]).toMatchObject({
    Label: HOSTILE.replace('\ud800', '\ufffd'),
    End: '2020-08-31',
    parties: 'IN; US',
    latitude: '',
  });
  expect(rows[3]?.['Label']).toBe(`'=HYPERLINK("x")`);
  const lines = parse<Record<string, string>>(await joined(edgesCsv(graph)), { columns: true });
  expect(lines[0]).toMatchObject({
    Source: 'country:in',
    Target: 'agreement:a',
    Type: 'Directed',
    relation: 'PARTY_TO',
    claims: '2',
  });
  // Numbers stay numbers, below zero too.
  expect(csvLine([-1.5, 'a,"b"', null, true])).toBe('-1.5,"a,""b""",,true\r\n');
});

it('whatever a name holds, every format reads back as one node of that name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (name) => {
      const one = { id: 'n', labels: ['Person'], properties: { name, aliases: [name] } };
      const alone = { ...graph, nodes: [exportNode(one)], edges: [] };
      const mended = Array.from(name, (c) => (isXml(c) ? c : '\ufffd')).join('') || 'n';
      const found = elementsOf(await joined(gexf(alone))).filter((e) => e.name === 'node');
      expect(found.map((e) => e.attributes)).toEqual([{ id: 'n', label: mended }]);
      const rows = parse<Record<string, string>>(await joined(nodesCsv(alone)), { columns: true });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.['Label']?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(name || 'n');
    }),
    { numRuns: 200 },
  );
});

it('columns of a selection are what its items hold', () => {
  const items = [{ values: { a: 1, b: 'x', c: 1 } }, { values: { a: 1.5, c: 'one', d: true } }];
  expect(columnsOf(items)).toEqual([
    { name: 'a', type: 'double' },
    { name: 'b', type: 'string' },
    { name: 'c', type: 'string' },
    { name: 'd', type: 'boolean' },
  ]);
});
