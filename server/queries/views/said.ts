import type { CorrectionView } from '../../contract/corrections.ts';
import type { CorrectionList, JudgementView } from '../../contract/review.ts';
import { VERDICTS } from '../../model/inputs.ts';
import { parsed, text, textOrNull, type Asker, type Paged, type Row } from './asker.ts';

const ACTIONS = ['reject', 'confirm', 'replace'] as const;

const saidOf = (row: Row) => ({
  id: text(row['id']),
  on: text(row['day']),
  why: textOrNull(row['why']),
  by: textOrNull(row['who']),
  recordedAt: text(row['recordedAt']),
  withdrawnAt: textOrNull(row['withdrawnAt']),
});

/** A judgement as it stands in a row of the query of that name. */
export function judgementView(row: Row): JudgementView {
  return {
    ...saidOf(row),
    verdict: VERDICTS.find((v) => v === row['verdict']) ?? 'later',
    a: text(row['a']),
    b: text(row['b']),
  };
}

function correctionView(row: Row): CorrectionView {
  return {
    ...saidOf(row),
    claim: text(row['claim']),
    action: ACTIONS.find((a) => a === row['action']) ?? 'confirm',
    field: textOrNull(row['field']),
    value: parsed(row['value']),
  };
}

/** What people said of pairs, newest first. */
export async function judgementList(
  ask: Asker,
  withdrawn: boolean,
  limit: number,
  skip: number,
): Promise<Paged<JudgementView[]>> {
  const { rows, ...page } = await ask.page('judgements', { withdrawn, limit }, skip);
  return { value: rows.map(judgementView), ...page };
}

/** What people put right, newest first. */
export async function correctionList(
  ask: Asker,
  withdrawn: boolean,
  limit: number,
  skip: number,
): Promise<Paged<CorrectionList['corrections']>> {
  const { rows, ...page } = await ask.page('corrections', { withdrawn, limit }, skip);
  const value = rows.map((row) => ({
    ...correctionView(row),
    document: textOrNull(row['document']),
    quote: text(row['quote']),
    holds: row['holds'] === true,
  }));
  return { value, ...page };
}

/** The corrections that hold of some claims, by claim: those whose quote is the claim's, oldest first. */
export async function correctionsOf(ask: Asker, rows: readonly Row[]): Promise<ReadonlyMap<string, CorrectionView[]>> {
  const quotes = new Map(rows.map((row) => [text(row['claim']), text(row['quote'])]));
  const out = new Map<string, CorrectionView[]>();
  if (!quotes.size) return out;
  for (const row of await ask.part('corrections-of', { ids: [...quotes.keys()] })) {
    const claim = text(row['claim']);
    if (quotes.get(claim) === row['quote']) out.set(claim, [...(out.get(claim) ?? []), correctionView(row)]);
  }
  return out;
}
