export { isPaged, loadCatalogue, queryNamed, describe, type Catalogue, type NamedQuery } from './catalogue.ts';
export { loadExamples, shownExample } from './examples.ts';
export { checkParameters, expectation, ParameterError, type Resolver } from './parameters.ts';
export {
  explainCypher,
  runCypher,
  runPage,
  runQuery,
  CYPHER_LIMITS,
  QUERY_LIMITS,
  type QueryPage,
  type RunOptions,
} from './run.ts';
export { exportJsonl, scriptTexts, type ExportOptions } from './export.ts';
export { objects } from './answer.ts';
export { Asker, parsed, text, textOrNull, texts, type Row } from './views/asker.ts';
export { documentBrief, factSummary, nodeBrief } from './views/brief.ts';
export { counts, freshness, graphState, horizon, schemaView } from './views/about.ts';
export { documentList, documentView, type DocumentFilter } from './views/documents.ts';
export { entityList, entityView, factNode, MovedError, type Times } from './views/entity.ts';
export { evidenceView } from './views/evidence.ts';
export { neighboursView, pathView, type FoundGraph, type FoundNeighbours } from './views/graphs.ts';
export { overviewRows } from './views/overview.ts';
export { searchView } from './views/search.ts';
export { reviewView } from './views/review.ts';
export { correctionList, judgementList } from './views/said.ts';
export { tieView } from './views/tie.ts';
export { changesView, promiseOf, promisesView, type Sides } from './views/time.ts';
export { MOST_FACTS, publishedRows, type PublishedRows } from './published/rows.ts';
export type { Known } from './known.ts';
