import { ENTITY_KINDS } from '../../contract/facts.ts';
import type { McpFact, McpInput, McpOutput, McpToolName } from '../../contract/mcp.ts';
import { NotFoundError } from '../../model/errors.ts';
import { isGraphNode, isGraphRelationship, type Answer, type Cell, type GraphNode } from '../../model/values.ts';
import {
  describe,
  factSummary,
  loadCatalogue,
  nodeBrief,
  objects,
  parsed,
  promiseOf,
  text,
  textOrNull,
  texts,
  type Row,
} from '../../queries/index.ts';
import type { Operations } from '../operations.ts';
import { quoteOf, quotesOf } from './quotes.ts';

type Answers = { [N in McpToolName]: (operations: Operations, asked: McpInput<N>) => Promise<McpOutput<N>> };

/** What each tool answers, from the named queries of whatever holds the store. */
export const ANSWERS: Answers = {
  async search(operations, asked) {
    const answer = await operations.query('search', asked);
    const hits = objects(answer).map((row) => ({
      id: text(row['id']),
      kind: text(row['label']),
      untrusted: true as const,
      name: text(row['name']),
      matched: text(row['matched']),
      detail: textOrNull(row['detail']),
    }));
    return {
      hits,
      ...(await told(
        operations,
        answer,
        hits.map((hit) => hit.id),
        hits.length >= asked.limit,
      )),
    };
  },

  async entity(operations, { kinds, limit, id, ...period }) {
    const [about, found] = await Promise.all([
      operations.query('entity', { id, ...period }),
      operations.query('facts-of', { id, kinds, limit, ...period }),
    ]);
    const rows = objects(about);
    const node = rows[0]?.['node'];
    if (!isGraphNode(node)) throw nothingHas(id);
    const facts = objects(found);
    const totals = ENTITY_KINDS.flatMap((kind) => {
      const total = facts.find((row) => row['kind'] === kind)?.['total'];
      return typeof total === 'number' ? [{ kind, total }] : [];
    });
    const shown = facts.map(fact);
    const cut = totals.some(({ kind, total }) => shown.filter((f) => f.kind === kind).length < total);
    return {
      node: { ...brief(node), properties: node.properties },
      related: rows.flatMap((row) => related(node.id, row)),
      facts: shown,
      totals,
      ...(await told(operations, found, [node.id, ...shown.map((f) => f.id)], cut)),
    };
  },

  async tie(operations, asked) {
    return factsOf(operations, await operations.query('tie', asked), asked.limit);
  },

  async timeline(operations, asked) {
    return factsOf(operations, await operations.query('timeline', asked), asked.limit);
  },

  async path(operations, asked) {
    const answer = await operations.query('path', asked);
    const paths = objects(answer).map((row) => {
      const nodes = cells(row['nodes']).filter(isGraphNode);
      const relations = cells(row['relationships']).filter(isGraphRelationship);
      return {
        steps: relations.length,
        nodes: nodes.map(brief),
        relations: relations.map(({ type, from, to }) => ({ type, from, to })),
      };
    });
    // Facts before those who take part in them, so that a claim is quoted where it is a fact's.
    const nodes = paths.flatMap((path) => path.nodes).sort((a, b) => Number(PARTIES.has(a.kind)) - Number(PARTIES.has(b.kind)));
    // What states a step stands on its relationship: of all quotes those are given that state a step shown, each once.
    const left = new Set(answer.graph.relationships.flatMap((r) => texts(r.properties['claims'])));
    const found = await quotesOf(
      operations,
      nodes.map((node) => node.id),
      50,
    );
    const quotes = found.filter((quote) => left.delete(quote.claim));
    const notices = paths.length > 0 ? answer.notices : [...answer.notices, 'No path of at most six steps joins them.'];
    return { paths, quotes, notices, truncated: cut(answer) || paths.length >= asked.limit };
  },

  async promises(operations, asked) {
    const answer = await operations.query('promises', asked);
    const rows = objects(answer);
    const promises = rows.map((row) => {
      const { words: _, announcedBy: __, ...promise } = promiseOf(row);
      return promise;
    });
    // The words of the announcement itself, not the best quote of what came of it.
    const quotes = rows.map((row) => quoteOf(row, text(row['id'])));
    return { promises, quotes, notices: answer.notices, truncated: cut(answer) || rows.length >= asked.limit };
  },

  async evidence(operations, { id, limit }) {
    const [about, found] = await Promise.all([
      operations.query('entity', { id, limit: 1 }),
      operations.query('evidence-of', { id, limit }),
    ]);
    const node = objects(about)[0]?.['node'];
    if (!isGraphNode(node)) throw nothingHas(id);
    const quotes = objects(found).map((row) => ({
      ...quoteOf(row, node.id),
      reason: textOrNull(row['reason']),
      states: filled(parsed(row['effective'] ?? null) ?? parsed(row['value'])),
    }));
    return {
      fact: { ...brief(node), conflicts: texts(node.properties['conflicts']) },
      quotes,
      notices: found.notices,
      truncated: cut(found) || quotes.length >= limit,
    };
  },

  async list_queries() {
    const queries = [...loadCatalogue().values()].map((query) => {
      const { text: _, ...rest } = describe(query);
      return rest;
    });
    return { queries };
  },

  async query(operations, { name, parameters, rows: most }) {
    const answer = await operations.query(name, parameters);
    const shown = answer.rows.slice(0, most);
    return {
      columns: answer.columns,
      rows: { untrusted: true, cells: shown },
      ...(await told(operations, answer, idsIn(shown), shown.length < answer.rows.length)),
    };
  },
};

/** What takes part in facts. */
const PARTIES: ReadonlySet<string> = new Set(['Country', 'Organization', 'Person', 'Place', 'Office']);

const nothingHas = (id: string): Error =>
  new NotFoundError(`Nothing has the id ${JSON.stringify(id)}; the tool search gives ids.`);
const cut = (answer: Answer): boolean => answer.truncated !== null;
const cells = (cell: Cell | undefined): Cell[] => (Array.isArray(cell) ? cell : []);

async function told(operations: Operations, answer: Answer, facts: readonly string[], more: boolean) {
  return { quotes: await quotesOf(operations, facts), notices: answer.notices, truncated: more || cut(answer) };
}

async function factsOf(operations: Operations, answer: Answer, limit: number) {
  const facts = objects(answer).map(fact);
  return {
    facts,
    ...(await told(
      operations,
      answer,
      facts.map((f) => f.id),
      facts.length >= limit,
    )),
  };
}

function fact(row: Row): McpFact {
  const { earliest: _, latest: __, records: ___, ...rest } = factSummary(row);
  return rest;
}

function brief(node: GraphNode) {
  const { id, kind, name } = nodeBrief(node);
  return { id, kind, name };
}

function related(id: string, row: Row): McpOutput<'entity'>['related'] {
  const { other, relationship } = row;
  if (!isGraphNode(other) || !isGraphRelationship(relationship)) return [];
  return [{ relation: relationship.type, direction: relationship.from === id ? 'to' : 'from', ...brief(other) }];
}

/** The fields of a claim that say something. */
function filled(value: Cell): Record<string, Cell> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, Cell>).filter(
      ([, v]) => v !== null && v !== '' && !(Array.isArray(v) && v.length === 0),
    ),
  );
}

/** Ids of nodes that stand in cells: what looks like none costs a look-up and finds nothing. */
function idsIn(rows: readonly (readonly Cell[])[]): string[] {
  const ids = new Set<string>();
  const visit = (cell: Cell | undefined): void => {
    if (typeof cell === 'string') {
      if (/^(?:meeting|agreement|exercise|tenure|membership|person|office|organization|country|place):\S+$/.test(cell))
        ids.add(cell);
    } else if (Array.isArray(cell)) cell.forEach(visit);
    else if (isGraphNode(cell)) ids.add(cell.id);
  };
  for (const row of rows) row.forEach(visit);
  return [...ids];
}
