export { drawEdge, drawGraph, drawNode, shortLabel } from './draw.ts';
export { layout, seeded, type LayoutEdge, type LayoutNode } from './layout.ts';
export { buildOverview, type OverviewGraph } from './overview.ts';
export { factGraph, type DrawnFact, type DrawnParty } from './published.ts';
export { obligationRank, strongest, tieStrength, widthOf } from './strength.ts';
export { toGraphology, type DrawnGraph } from './to-graphology.ts';
