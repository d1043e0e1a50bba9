import type { ClaimField, ClaimView, Evidence, EvidenceItem, FieldConflict, SpanValue } from '../../contract/facts.ts';
import { byCodeUnit, canonicalJson } from '../../model/compare.ts';
import type { Cell } from '../../model/values.ts';
import { count, numberOrNull, parsed, text, textOrNull, texts, type Asker, type Row } from './asker.ts';
import { documentBrief } from './brief.ts';
import { factNode, summaryOf } from './entity.ts';

/**
 * The words behind a fact: quoted documents apart from rows of records, and each contradicted field with its values.
 * Throws NotFoundError where nothing has that id.
 */
export async function evidenceView(ask: Asker, id: string, limit: number): Promise<Evidence> {
  const node = await factNode(ask, id);
  const [fact, rows, total] = await Promise.all([
    summaryOf(ask, node),
    ask.query('evidence-of', { id: node.id, limit }),
    ask.part('evidence-count', { id: node.id }),
  ]);
  const items = rows.map(evidenceItem);
  return {
    fact,
    quoted: items.filter((item) => item.document.kind === 'article'),
    reported: items.filter((item) => item.document.kind === 'dataset'),
    conflicts: fact.conflicts.map((field) => conflictOf(field, items)),
    total: count(total[0]?.['n']),
  };
}

function evidenceItem(row: Row): EvidenceItem {
  return {
    claim: claimView(row),
    document: documentBrief(row, 'document', 'documentKind'),
    reason: textOrNull(row['reason']),
    score: numberOrNull(row['score']),
  };
}

/** A claim as it stands in a row of evidence-of or claims-of. */
export function claimView(row: Row): ClaimView {
  return {
    id: text(row['claim']),
    kind: text(row['kind']),
    quote: text(row['quote']),
    start: count(row['start']),
    end: count(row['end']),
    rule: text(row['rule']),
    fields: fieldsOf(parsed(row['value']), parsed(row['spans'])),
    reportedBy: texts(row['reportedBy']),
  };
}

function fieldsOf(value: Cell, spans: Cell): ClaimField[] {
  if (!isObject(value)) return [];
  const where = isObject(spans) ? spans : {};
  return Object.entries(value)
    .filter(([, v]) => v !== null && v !== '' && !(Array.isArray(v) && v.length === 0))
    .map(([name, v]) => ({ name, value: v, spans: spansOf(where[name]) }))
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
    if (!stated) continue;
    const key = canonicalJson(stated.value);
    const entry = byValue.get(key) ?? { value: stated.value, claims: [] };
    entry.claims.push(claim.id);
    byValue.set(key, entry);
  }
  return { field, values: [...byValue].sort(([a], [b]) => byCodeUnit(a, b)).map(([, v]) => v) };
}
