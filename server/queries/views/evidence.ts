import type { ClaimField, ClaimView, Evidence, EvidenceItem, FieldConflict, SpanValue } from '../../contract/facts.ts';
import type { CorrectionView } from '../../contract/corrections.ts';
import { byCodeUnit, canonicalJson } from '../../model/compare.ts';
import type { Cell } from '../../model/values.ts';
import { count, numberOrNull, parsed, text, textOrNull, texts, type Asker, type Row } from './asker.ts';
import { documentBrief } from './brief.ts';
import { factNode, given, summaryOf } from './entity.ts';
import { factKnown } from './known.ts';
import { lifeOf } from './life.ts';
import { correctionsOf } from './said.ts';

/**
 * The words behind a fact: quoted documents apart from rows of records, and each contradicted field with its values.
 * With `knownAt` only claims recorded by then count. Throws NotFoundError where nothing has that id, or nothing recorded by then tells of it.
 */
export async function evidenceView(ask: Asker, id: string, limit: number, knownAt?: string): Promise<Evidence> {
  const node = await factNode(ask, id);
  const [today, rows, total] = await Promise.all([
    summaryOf(ask, node),
    ask.query('evidence-of', { id: node.id, limit, ...given({ knownAt }) }),
    ask.part('evidence-count', { id: node.id }),
  ]);
  const items = await evidenceItems(ask, rows);
  const { fact, values } = await factKnown(ask, today, node.properties, knownAt);
  return {
    fact,
    life: lifeOf(fact.kind, values, items),
    quoted: items.filter((item) => item.document.kind === 'article'),
    reported: items.filter((item) => item.document.kind === 'dataset'),
    conflicts: fact.conflicts.map((field) => conflictOf(field, items)),
    // Without knownAt there may be more than the limit.
    total: knownAt ? items.length : count(total[0]?.['n']),
  };
}

/** Claims with their documents as they stand in rows like those of evidence-of, and what people said of them. */
export async function evidenceItems(ask: Asker, rows: readonly Row[]): Promise<EvidenceItem[]> {
  const corrections = await correctionsOf(ask, rows);
  return rows.map((row) => ({
    claim: claimView(row, corrections),
    document: documentBrief(row, 'document', 'documentKind'),
    reason: textOrNull(row['reason']),
    score: numberOrNull(row['score']),
  }));
}

/** A claim as it stands in a row of evidence-of or claims-of. */
export function claimView(row: Row, corrections: ReadonlyMap<string, CorrectionView[]>): ClaimView {
  return {
    id: text(row['claim']),
    kind: text(row['kind']),
    quote: text(row['quote']),
    start: count(row['start']),
    end: count(row['end']),
    rule: text(row['rule']),
    fields: fieldsOf(parsed(row['value']), parsed(row['effective']), parsed(row['spans'])),
    reportedBy: texts(row['reportedBy']),
    rejected: row['rejected'] === true,
    corrections: corrections.get(text(row['claim'])) ?? [],
  };
}

const filled = (v: Cell | undefined): boolean =>
  v !== undefined && v !== null && v !== '' && !(Array.isArray(v) && v.length === 0);

/** The filled fields; one that a person emptied stays, with what was read. */
function fieldsOf(read: Cell, effective: Cell, spans: Cell): ClaimField[] {
  if (!isObject(read)) return [];
  const counts = isObject(effective) ? effective : read;
  const where = isObject(spans) ? spans : {};
  return Object.keys({ ...read, ...counts })
    .filter((name) => filled(read[name]) || filled(counts[name]))
    .map((name) => ({ name, value: counts[name] ?? null, read: read[name] ?? null, spans: spansOf(where[name]) }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

function spansOf(cell: Cell | undefined): SpanValue[] {
  if (!Array.isArray(cell)) return [];
  return cell.filter(isObject).map((span) => ({ start: count(span['start']), end: count(span['end']) }));
}

function isObject(cell: Cell | undefined): cell is Record<string, Cell> {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell);
}

function conflictOf(field: string, items: readonly EvidenceItem[]): FieldConflict {
  const byValue = new Map<string, { value: Cell; claims: string[] }>();
  for (const { claim } of items) {
    const stated = claim.fields.find((f) => f.name === field);
    if (!stated || !filled(stated.value)) continue;
    const key = canonicalJson(stated.value);
    const entry = byValue.get(key) ?? { value: stated.value, claims: [] };
    entry.claims.push(claim.id);
    byValue.set(key, entry);
  }
  return { field, values: [...byValue].sort(([a], [b]) => byCodeUnit(a, b)).map(([, v]) => v) };
}
