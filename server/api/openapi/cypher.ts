import type { RouteExample } from '../../contract/route.ts';
import type { OperationId } from '../../contract/routes.ts';
import { shownExample } from '../../queries/index.ts';

/** The examples of the operations that take Cypher: a request that the sample data answer, and one that fails as declared. */
export function cypherExamples(): Partial<Record<OperationId, RouteExample>> {
  const example: RouteExample = {
    body: { statement: shownExample('agreements-of'), parameters: { code: 'AU' } },
    failing: { body: { statement: shownExample('wrong') }, code: 'syntax' },
  };
  return { cypher: example, explainCypher: example };
}
