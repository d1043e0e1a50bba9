import type { Expression } from './tree.ts';

const LISTS_WITHOUT_NULL: ReadonlySet<string> = new Set(['labels', 'keys', 'nodes', 'relationships', 'split', 'range']);

/** Whether a condition on the elements of a list is true or false for each, never null. */
export function neverNull(e: Expression, variable: string, list: Expression): boolean {
  const whole =
    (list.kind === 'property' && list.type.is === 'list') ||
    (list.kind === 'call' && LISTS_WITHOUT_NULL.has(list.name)) ||
    (Array.isArray(list.value) && list.value.every((one) => one !== null));
  const check = (part: Expression): boolean => {
    switch (part.kind) {
      case 'literal':
      case 'parameter':
        return part.value !== null && part.value !== undefined && !(Array.isArray(part.value) && part.value.includes(null));
      case 'variable':
        return whole && part.name === variable;
      case 'is':
      case 'subquery':
        return true;
      case 'list':
      case 'group':
        return part.parts.every(check);
      case 'unary':
        return part.name === 'label' ? check(part.parts[0] as Expression) : part.parts.every(check);
      case 'binary': {
        if (!part.parts.every(check)) return false;
        if (['and', 'or', 'xor', 'text', '=~'].includes(part.name)) return true;
        const [left, right] = part.parts as [Expression, Expression];
        return part.name === 'in' || (left.type.is === right.type.is && left.type.is !== 'unknown');
      }
      default:
        return false;
    }
  };
  return check(e);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FORMS: Readonly<Record<string, RegExp>> = {
  date: DAY,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/,
  duration: /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
};
const EXAMPLES: Readonly<Record<string, string>> = {
  date: "date('2025-10-31')",
  datetime: "datetime('2025-10-31T09:00:00Z')",
  duration: "duration('P1M')",
};
const ELSEWHERE: ReadonlySet<string> = new Set(['localdatetime', 'localtime', 'time']);

const exists = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** The day that date('2025') or date('2025-10') means in Neo4j; null for any other call. */
export function wholeDay(e: Expression): string | null {
  const [only] = e.parts;
  if (e.name !== 'date' || e.parts.length !== 1 || only?.kind !== 'literal' || typeof only.value !== 'string') return null;
  const full = /^\d{4}$/.test(only.value) ? `${only.value}-01-01` : /^\d{4}-\d{2}$/.test(only.value) ? `${only.value}-01` : null;
  return full !== null && exists(full) ? full : null;
}

/** What to write instead of a date or time that the engine reads as null, or null where it reads it. */
export function temporalRefusal(e: Expression): string | null {
  const [only] = e.parts;
  if (ELSEWHERE.has(e.name)) return `it shows ${e.name} otherwise; compare the texts, as in m.date >= '2025-01-01'`;
  const form = FORMS[e.name];
  if (!form || !only || only.type.is === 'map' || only.type.is === 'null') return null;
  const { value } = only;
  if (typeof value === 'string' && form.test(value) && (e.name !== 'date' || exists(value))) return null;
  const example = EXAMPLES[e.name] ?? '';
  return typeof value === 'string'
    ? `${JSON.stringify(value)} is null there; write it whole, as in ${example}`
    : `what is no date is null there; dates are texts in this graph, so compare and cut texts, as in m.date >= '2025-01-01' and left(m.date, 4)`;
}
