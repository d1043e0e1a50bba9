import type { Published, PublishScope } from '../contract/published.ts';
import { buildOverview, factGraph } from '../graph/index.ts';
import { horizon, overviewRows, publishedRows, type Asker } from '../queries/index.ts';

/**
 * All that a published page shows: of everything the countries with their ties, else facts and who takes part in them; each fact with its
 * quotes, each quote with its text. Throws InputError where there is nothing, or more than a page holds.
 */
export async function published(ask: Asker, scope: PublishScope): Promise<Published> {
  const overview = scope.kind === 'all' ? buildOverview(await overviewRows(ask, undefined, {})) : null;
  const organizations = (overview?.nodes ?? []).filter((node) => node.kind === 'Organization').map((node) => node.id);
  const [rows, newest] = await Promise.all([publishedRows(ask, scope, organizations), horizon(ask)]);
  const { title, facts, claims, documents } = rows;
  const { nodes, edges } = overview ?? factGraph(facts, rows.parties, rows.ends);
  return { title, horizon: newest, graph: { nodes, edges }, facts, claims, documents };
}
