import type { Plan as ServerPlan } from 'neo4j-driver';
import { GUEST_PROCEDURES, refusal } from '../gate.ts';
import type { Plan, PlanStep } from '../port.ts';

/** Neo4j's operators that only read, without what stands in brackets after them. What is not here is refused. */
const READING: ReadonlySet<string> = new Set(
  `AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan NodeByIdSeek
  NodeByElementIdSeek NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeIndexContainsScan NodeIndexEndsWithScan
  NodeUniqueIndexSeek NodeUniqueIndexSeekByRange MultiNodeIndexSeek DynamicLabelNodeLookup NodeCountFromCountStore
  RelationshipCountFromCountStore Expand OptionalExpand VarLengthExpand PruningVarLengthExpand BFSPruningVarLengthExpand
  PathPropagatingBFS ShortestPath StatefulShortestPath ProjectEndpoints Repeat BidirectionalRepeat RepeatOptions Apply
  SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply
  LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply Argument ArgumentTracker CartesianProduct
  NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin AssertSameNode AssertSameRelationship
  TriadicSelection TriadicBuild TriadicFilter Filter CacheProperties Projection Distinct OrderedDistinct Aggregation
  EagerAggregation OrderedAggregation Sort PartialSort Top PartialTop Limit Skip Union OrderedUnion Unwind PartitionedUnwind
  Optional Eager EmptyResult EmptyRow ProduceResults PreserveOrder NullifyMetadata NonFuse NonPipelined`.split(/\s+/),
);
/** Scans and seeks of relationships come in dozens of forms. */
const RELATIONSHIP_SCAN = /^(?:Partitioned)?(?:Directed|Undirected)\w*Relationship\w*(?:Scan|Seek|SeekByRange|Lookup)$/;
/** The parallel forms of node scans. */
const PARTITIONED = /^Partitioned(?=\w*(?:Scan|Seek|SeekByRange)$)/;

/** A plan of Neo4j's EXPLAIN and the statement's type -> its operators and whether a stranger may run it. */
export function readPlan(plan: ServerPlan | false | undefined, queryType: string): Plan {
  const operators = new Set<string>();
  let reason: string | null = null;
  const steps: PlanStep[] = [];
  const todo: { at: ServerPlan; depth: number }[] = plan ? [{ at: plan, depth: 0 }] : [];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { at, depth } = next;
    const operator = at.operatorType.replace(/@.*$/, '');
    operators.add(operator);
    steps.push({ depth, operator, ...saidOf(at.arguments) });
    reason ??= refusalOf(operator, at.arguments);
    todo.push(...at.children.map((child) => ({ at: child, depth: depth + 1 })).reverse());
  }
  if (operators.size === 0) reason ??= 'The server gave no plan for this query, so it is not run.';
  if (queryType !== 'r') reason ??= refusal({ operator: 'write' });
  return { operators: [...operators], allowed: reason === null, reason, steps };
}

/** What the server tells of a step: its details, and how many rows it expects. */
function saidOf({ Details: details, EstimatedRows: rows }: Record<string, unknown>): Pick<PlanStep, 'detail' | 'rows'> {
  return {
    detail: typeof details === 'string' && details ? details : null,
    rows: typeof rows === 'number' ? Math.round(rows) : null,
  };
}

function refusalOf(operator: string, details: Record<string, unknown>): string | null {
  const kind = operator.replace(/\(.*$/, '');
  if (kind === 'ProcedureCall') {
    const text = details['Details'];
    const procedure = typeof text === 'string' ? (/^[\w.]+/.exec(text)?.[0] ?? '') : '';
    return GUEST_PROCEDURES.has(procedure.toLowerCase()) ? null : refusal({ procedure });
  }
  if (READING.has(kind) || READING.has(kind.replace(PARTITIONED, '')) || RELATIONSHIP_SCAN.test(kind)) return null;
  return refusal({ operator });
}
