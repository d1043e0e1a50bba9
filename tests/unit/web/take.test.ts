import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../server/contract/index.ts';
import type { OverviewEdge, OverviewNode } from '../../../server/contract/graph.ts';
import { citationOf } from '../../../web/src/citation.ts';
import { PALETTES } from '../../../web/src/graph/palette.ts';
import { svgOf, type Snapshot } from '../../../web/src/graph/picture.ts';
import { buildScene, lineId } from '../../../web/src/graph/scene.ts';
import { exportOf, fileOf, partsInSight, partsSelected } from '../../../web/src/graph/take.ts';

const node = (id: string, kind: OverviewNode['kind'], name: string): OverviewNode => ({
  id,
  kind,
  name,
  label: name,
  code: null,
  status: null,
  obligation: null,
  type: null,
  date: null,
  earliest: null,
  latest: null,
  reports: 1,
  sources: 1,
  conflicts: 0,
  x: 1,
  y: 2,
  size: 5,
  hub: kind !== 'Country',
  members: 0,
  ties: 1,
  region: null,
  latitude: null,
  longitude: null,
  documents: 0,
});
const edge = (from: string, to: string, more: Partial<OverviewEdge>): OverviewEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'tie',
  status: 'active',
  obligation: null,
  count: 2,
  agreements: 1,
  meetings: 1,
  exercises: 0,
  width: 2,
  first: '2016-08-29',
  last: '2025-10-31',
  facts: ['agreement:x'],
  ...more,
});
const scene = buildScene(
  {
    nodes: [
      node('country:a', 'Country', 'Avalon & <Co>'),
      node('country:b', 'Country', 'Borduria'),
      node('country:c', 'Country', 'Carpania'),
      node('agreement:h', 'Agreement', 'Pact of four'),
    ],
    edges: [
      edge('country:a', 'country:b', { obligation: 'mutual-defence' }),
      edge('country:b', 'country:c', { status: 'contact' }),
      edge('country:a', 'agreement:h', { kind: 'party', status: 'ended', first: '1950-01-01', last: '1990-12-31' }),
    ],
  },
  [],
);
const NONE = { nodes: new Set<string>(), lines: new Set<string>() };
const about = { title: 'A test', horizon: '2025-10-31' };

describe('what is taken away', () => {
  it('is what is in sight, or the selection with its neighbours', () => {
    const all = partsInSight(scene, NONE);
    expect([all.nodes.size, all.lines.size]).toEqual([4, 3]);
    const without = partsInSight(scene, { nodes: new Set(['country:a']), lines: new Set() });
    expect([...without.lines]).toEqual([lineId('country:b', 'country:c')]);
    expect([...(partsSelected(scene, all, { node: 'country:b' })?.nodes ?? [])].sort()).toEqual([
      'country:a',
      'country:b',
      'country:c',
    ]);
    expect([...(partsSelected(scene, all, { line: ['country:a', 'country:b'] })?.lines ?? [])]).toEqual([
      lineId('country:a', 'country:b'),
    ]);
    expect(partsSelected(scene, without, { node: 'country:a' })).toBeNull();
    expect(partsSelected(scene, all, null)).toBeNull();
  });

  it('has the times of what binds on, of what was, and of what ended', async () => {
    const graph = exportOf(scene, partsInSight(scene, NONE), PALETTES.light, about);
    const spells = Object.fromEntries([...(graph.edges as { id: string; spell: unknown }[])].map((e) => [e.id, e.spell]));
    expect(spells).toEqual({
      'country:a>country:b': { start: '2016-08-29', end: null },
      'country:b>country:c': { start: '2016-08-29', end: '2025-10-31' },
      'country:a>agreement:h': { start: '1950-01-01', end: '1990-12-31' },
    });
    const gexf = await fileOf('gexf', graph, 'http://x/');
    expect(gexf).toContain('<node id="agreement:h" label="Pact of four" start="1950-01-01" end="1990-12-31">');
    expect(gexf).toContain('<node id="country:a" label="Avalon &amp; &lt;Co&gt;">');
    const json = JSON.parse(await fileOf('json', graph, 'http://x/?node=a')) as { link: string; nodes: unknown[] };
    expect(json).toMatchObject({ link: 'http://x/?node=a', horizon: '2025-10-31' });
    expect(json.nodes).toHaveLength(4);
    expect((await fileOf('lines.csv', graph, '')).split('\r\n')[0]).toMatch(/^Source,Target,Type,Id,relation,Weight,Start,End/);
  });
});

it('a picture has the legend of what it holds, and names as text', () => {
  const shot: Snapshot = {
    width: 800,
    height: 600,
    font: 'sans-serif',
    lines: [{ id: lineId('country:a', 'country:b'), x1: 0, y1: 0, x2: 10, y2: 10, color: '#9e1340', width: 3, dash: 0 }],
    nodes: [{ id: 'country:a', x: 5, y: 5, radius: 9, color: '#5d6b7c', border: '#aeb8c4', ring: 1, image: '/flags/A' }],
    labels: [{ text: 'Avalon & <Co>', strong: false, box: { left: 0, top: 0, right: 40, bottom: 12 } }],
  };
  const pictures = new Map([['/flags/A', 'data:image/svg+xml,%3Csvg%3E']]);
  const svg = svgOf(shot, scene, pictures, {
    palette: PALETTES.light,
    title: 'T <b>',
    notes: ['All of it is <sample>'],
  });
  expect(svg).toContain('Mutual defence');
  expect(svg).not.toContain('Visiting forces');
  expect(svg).not.toContain('Planned or proposed');
  expect(svg).toContain('href="data:image/svg+xml,%3Csvg%3E"');
  expect(svg).toContain('Avalon &amp; &lt;Co&gt;');
  expect(svg).toContain('All of it is &lt;sample&gt;');
  expect(svg).not.toMatch(/<Co>|<sample>|<b>/);
});

it('a citation names sources, dates, link, what differs, and samples as samples', () => {
  const document = (title: string, sample: boolean): object => ({
    id: title,
    key: title,
    title,
    publisher: 'The Daily',
    url: sample ? null : 'https://daily.example/1',
    publishedOn: '2025-10-31',
    origin: sample ? 'sample' : 'press',
    kind: 'article',
    sample,
  });
  const item = (title: string, sample: boolean, reportedBy: string[] = []): object => ({
    claim: { id: title, reportedBy },
    document: document(title, sample),
  });
  const evidence = {
    fact: { id: 'agreement:x', name: 'Framework', status: 'in-force', date: '2025-10-31' },
    life: [
      { stage: 'signed', date: '2025-10-31', claims: [] },
      { stage: 'in-force', date: null, claims: [] },
    ],
    quoted: [item('Signed', false), item('Signed', false), item('Told', true)],
    reported: [item('agreements.csv', false, ['https://gov.example/a'])],
    conflicts: [{ field: 'durationYears', values: [] }],
  } as unknown as Evidence;
  expect(citationOf(evidence, 'http://h/?node=agreement:x', '2025-11-02')).toBe(
    [
      'Framework (signed 31 October 2025, in force).',
      'Sources: The Daily, “Signed”, 31 October 2025, https://daily.example/1; The Daily, “Told”, 31 October 2025 [sample].',
      'Reported by: https://gov.example/a.',
      'Sources differ on: duration (years).',
      'Those marked “sample” are sample documents, written to show how Entente works: not to be cited as evidence.',
      'Entente, what documents say up to 2 November 2025: http://h/?node=agreement:x',
    ].join('\n'),
  );
});
