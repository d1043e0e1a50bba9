import type { EvidenceItem, NodeBrief } from '../../contract/facts.ts';
import type { JudgementView, Review, ReviewSide } from '../../contract/review.ts';
import { byLikelihood, pairOf, QUESTION_KINDS, type Question, type QuestionKind } from '../../model/questions.ts';
import { count, parsed, text, type Asker, type Paged, type Row } from './asker.ts';
import { kindNamed } from './brief.ts';
import { evidenceItems } from './evidence.ts';
import { judgementView } from './said.ts';

export interface ReviewFilter {
  kind?: QuestionKind | undefined;
  /** Those put off instead of those open. */
  later: boolean;
  limit: number;
  offset: number;
}

/** Quotes shown of each side. */
const QUOTES = 3;

/**
 * What the rules leave to a person, likeliest first. The questions stand with their blocks, computed when these were settled; here they
 * are only ranked, those put off set apart, and one page of them given its words.
 */
export async function reviewView(ask: Asker, filter: ReviewFilter): Promise<Paged<Review>> {
  const [asking, off] = await Promise.all([ask.part('asking'), ask.part('put-off')]);
  const putOff = new Map(off.map((row) => [pairOf(text(row['a']), text(row['b'])), judgementView({ ...row, verdict: 'later' })]));
  const open = Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, 0])) as Record<QuestionKind, number>;
  const wanted: { question: Question; later: JudgementView | null }[] = [];
  let offCount = 0;
  for (const row of asking) {
    for (const question of questionsOf(row)) {
      const later = putOff.get(pairOf(question.a, question.b)) ?? null;
      if (later) offCount++;
      else open[question.kind]++;
      if ((later !== null) === filter.later && (!filter.kind || filter.kind === question.kind)) wanted.push({ question, later });
    }
  }
  wanted.sort((x, y) => byLikelihood(x.question, y.question));
  const page = wanted.slice(filter.offset, filter.offset + filter.limit);
  const sides = await sidesOf(ask, [...new Set(page.flatMap(({ question }) => [question.a, question.b]))]);
  const value: Review = {
    questions: page.map(({ question: { kind, a, b, why, score, among }, later }) => ({
      kind,
      why,
      score,
      among,
      a: sides(a),
      b: sides(b),
      putOff: later,
    })),
    total: wanted.length,
    open,
    putOff: offCount,
    offset: filter.offset,
    limit: filter.limit,
  };
  return { value, taken: page.length, more: filter.offset + page.length < wanted.length };
}

function questionsOf(row: Row): Question[] {
  const list = parsed(row['questions']);
  return Array.isArray(list) ? (list as unknown as Question[]) : [];
}

const isForm = (end: string): boolean => /^([A-Z]{2}|-)\|/.test(end);

/** The words behind each end of some questions. */
async function sidesOf(ask: Asker, ends: readonly string[]): Promise<(end: string) => ReviewSide> {
  const forms = ends.filter(isForm);
  const [claims, named] = await Promise.all([
    ask.part('event-claims', { ids: ends.filter((end) => !isForm(end)), most: QUOTES }),
    ask.part('form-claims', { forms, most: QUOTES }),
  ]);
  const rows = new Map([...claims, ...named].map((row) => [text(row['asked']), row]));
  const shown = [...rows].flatMap(([end, row]) => claimsIn(row).map((claim) => ({ end, claim })));
  const items = await evidenceItems(
    ask,
    shown.map(({ claim }) => claim),
  );
  const facts = await briefsOf(ask, [...rows.values()].map((row) => text(row['fact'])).filter(Boolean));
  const evidence = new Map<string, EvidenceItem[]>();
  shown.forEach(({ end }, i) => evidence.set(end, [...(evidence.get(end) ?? []), items[i] as EvidenceItem]));
  return (end) => ({
    end,
    fact: facts.get(text(rows.get(end)?.['fact'])) ?? null,
    name: isForm(end) ? nameIn(evidence.get(end) ?? [], end) : null,
    evidence: evidence.get(end) ?? [],
    claims: count(rows.get(end)?.['total']),
  });
}

const claimsIn = (row: Row): Row[] => (Array.isArray(row['claims']) ? (row['claims'] as unknown as Row[]) : []);

/** The name as the claims of a form write it; the form's own words where none does. */
function nameIn(items: readonly EvidenceItem[], form: string): string {
  for (const { claim } of items)
    for (const field of claim.fields)
      if ((field.name === 'name' || field.name === 'person') && typeof field.value === 'string') return field.value;
  return form.slice(form.indexOf('|') + 1);
}

async function briefsOf(ask: Asker, ids: readonly string[]): Promise<ReadonlyMap<string, NodeBrief>> {
  const rows = ids.length ? await ask.part('briefs', { ids: [...new Set(ids)] }) : [];
  return new Map(
    rows.map((row) => [
      text(row['id']),
      { id: text(row['id']), kind: kindNamed(row['kind']), name: text(row['name']) || text(row['id']), code: null },
    ]),
  );
}
