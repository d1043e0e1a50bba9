import type { Plan, PlanStep } from '../port.ts';
import { GUEST_PROCEDURES, refusal } from '../gate.ts';

/** Operators of the engine's EXPLAIN that only read. What is not here is refused, whatever it does. */
const READING: ReadonlySet<string> = new Set([
  'Aggregate',
  'AntiJoin',
  'Apply',
  'Discriminant',
  'Distinct',
  'Empty',
  'Except',
  'Expand',
  'Filter',
  'Intersect',
  'Join',
  'LeftJoin',
  'Limit',
  'MultiWayJoin',
  'NodeScan',
  'EdgeScan',
  'Otherwise',
  'Project',
  'Return',
  'SemiJoin',
  'ShortestPath',
  'Skip',
  'Sort',
  'TopK',
  'Union',
  'Unwind',
]);

/**
 * The plan text of the engine's EXPLAIN (one operator a line, indented; subqueries of expressions appear as `NameOp {`)
 * -> its operators and whether they may run. `anyProcedure` is for Entente's own texts.
 */
export function readPlan(text: string, anyProcedure = false): Plan {
  const operators = new Set<string>();
  const steps: PlanStep[] = [];
  let reason: string | null = null;
  for (const line of text.split('\n')) {
    const m = /^\s*(\w+)(?: \(([\w.]+)\))?/.exec(line);
    if (!m) {
      if (line.trim()) reason ??= 'The engine’s plan of this query cannot be read, so it is not run.';
      continue;
    }
    const operator = m[1] as string;
    operators.add(operator);
    steps.push(stepOf(line));
    if (operator === 'CallProcedure') {
      const procedure = m[2] ?? '';
      if (!anyProcedure && !GUEST_PROCEDURES.has(procedure.toLowerCase())) reason ??= refusal({ procedure });
    } else if (!READING.has(operator)) reason ??= refusal({ operator });
  }
  for (const m of text.matchAll(/\b([A-Z]\w*)Op \{/g)) {
    const operator = m[1] as string;
    operators.add(operator);
    if (!READING.has(operator)) reason ??= refusal({ operator });
  }
  if (operators.size === 0) reason ??= 'The engine gave no plan for this query, so it is not run.';
  return { operators: [...operators], allowed: reason === null, reason, steps };
}

/** A line `  Filter (a.name = "x")`: two blanks a level, the detail in brackets, or after the name with brackets of its own. */
function stepOf(line: string): PlanStep {
  const [, blanks = '', operator = '', rest = ''] = /^(\s*)(\w+)\s*(.*?)\s*$/.exec(line) ?? [];
  const inner = /^\((.*)\)$/.exec(rest)?.[1];
  const detail = inner !== undefined && closesItself(inner) ? inner : rest;
  return { depth: Math.floor(blanks.length / 2), operator, detail: detail || null, rows: null };
}

/** False for `c)->[:R]->(a`: its first bracket belongs to one that was cut off. */
function closesItself(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return true;
}
