// A bare Sigma page on the graph of /api/overview: Sigma's own settings and programs, nothing of Entente's.
import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Overview } from '../../../server/contract/graph.ts';

const overview = (await (await fetch('/api/overview')).json()) as Overview;
const graph = new UndirectedGraph();
for (const { id, x, y, size, label } of overview.nodes) graph.addNode(id, { x, y, size, label, color: '#5d6b7c' });
for (const { from, to, width } of overview.edges) graph.mergeEdge(from, to, { size: width, color: '#b3bcc8' });
const container = document.getElementById('stage');
if (!container) throw new Error('The page has no #stage.');
const sigma = new Sigma(graph, container);
window.entente = { positionOf: (id) => (graph.hasNode(id) ? sigma.graphToViewport(graph.getNodeAttributes(id) as never) : null) };

declare global {
  interface Window {
    entente?: { positionOf: (id: string) => { x: number; y: number } | null };
  }
}
