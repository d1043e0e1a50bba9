import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { AnswerValue } from '../../../server/contract/index.ts';
import { bandOf } from './palette.ts';
import { lineId, type Scene } from './scene.ts';

/** Beyond this many nodes the layout would take longer than a reader waits; the rows remain. */
export const MOST_NODES = 1500;

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** The graph of a query's answer, laid out from a fixed start, so that the same answer always looks the same. */
export function answerScene(answer: AnswerValue): Scene {
  const scene: Scene = new UndirectedGraph();
  answer.graph.nodes.slice(0, MOST_NODES).forEach((node, i) => {
    const kind = node.labels.find((label) => label !== 'Entity') ?? 'Claim';
    const text = (key: string): string | null => {
      const value = node.properties[key];
      return typeof value === 'string' ? value : null;
    };
    const name = text('name') ?? text('title') ?? text('quote') ?? node.id;
    scene.addNode(node.id, {
      x: Math.sqrt(i + 1) * Math.cos(i * GOLDEN),
      y: Math.sqrt(i + 1) * Math.sin(i * GOLDEN),
      size: kind === 'Country' ? 11 : 8,
      kind,
      label: name,
      name,
      code: text('code'),
      hub: false,
      status: text('status'),
      ties: 0,
      added: true,
      documents: null,
      pinned: false,
    });
  });
  for (const edge of answer.graph.relationships) {
    if (edge.from === edge.to || !scene.hasNode(edge.from) || !scene.hasNode(edge.to)) continue;
    const id = lineId(edge.from, edge.to);
    if (scene.hasEdge(id)) {
      scene.updateEdgeAttribute(id, 'types', (types) => [...new Set([...(types ?? []), edge.type])]);
      continue;
    }
    scene.addUndirectedEdgeWithKey(id, edge.from, edge.to, {
      kind: 'relation',
      band: bandOf(null),
      status: 'active',
      count: 1,
      width: 1.5,
      first: null,
      last: null,
      types: [edge.type],
      facts: [],
      agreements: 0,
      meetings: 0,
      exercises: 0,
    });
  }
  if (scene.order > 2)
    forceAtlas2.assign(scene, {
      iterations: scene.order > 400 ? 120 : 300,
      settings: { ...forceAtlas2.inferSettings(scene), gravity: 0.6 },
    });
  return scene;
}
