import { sortedUnique } from '../model/compare.ts';
import type { Question } from '../model/questions.ts';
import { personBlock, stageOf } from '../resolve/blocks.ts';
import type { TenureValue } from '../model/claims.ts';
import { newForm, pairsToCheck, type FormFacts } from '../resolve/name-forms.ts';
import { ownersOf } from '../resolve/names.ts';
import type { Judgement } from '../resolve/types.ts';
import type { GraphStore, Statement } from '../store/port.ts';
import { questionStatements } from './questions.ts';
import { readMany, readRows } from './reads.ts';
import type { BlockVersion } from './settle.ts';
import { statements } from './texts.ts';

interface FormRow {
  key: string;
  owner: string | null;
  person: string | null;
  touched: boolean | null;
}

/** Decides, for each country, whose name each form is; people whose forms come, go or change hands are settled next. */
export async function nameStatements(
  store: GraphStore,
  blocks: readonly BlockVersion[],
  judgements: readonly Judgement[],
): Promise<Statement[]> {
  const owners: { key: string; owner: string | null }[] = [];
  const moved: string[] = [];
  const people = new Set<string>();
  const asked = new Map<string, Question[]>();
  for (const { key } of blocks) {
    const country = key.slice('names|'.length);
    const rows = await readRows<FormRow>(store, 'forms-of-country', { country });
    const forms = await formFacts(store, country, rows);
    const apart = await apartOf(store, forms);
    const { owners: decided, questions } = ownersOf(forms, apart, judgements);
    asked.set(key, questions);
    for (const row of rows) {
      const owner = decided.get(row.key) ?? null;
      if (row.owner === owner && !row.touched) continue;
      owners.push({ key: row.key, owner });
      if (row.owner) people.add(personBlock(row.owner));
      if (owner) people.add(personBlock(owner));
      if (row.owner !== owner) moved.push(row.key);
    }
  }
  return [
    ...questionStatements(blocks, asked),
    ...statements('set-owners', 'rows', owners),
    // A form that changes hands stands for nobody until its new owner's block is settled and says who that is.
    ...statements(
      'set-form-person',
      'rows',
      moved.map((key) => ({ key, person: null })),
    ),
    ...statements('mark-users-of-forms', 'forms', sortedUnique(moved), { more: { stage: 2 } }),
    ...statements(
      'mark-blocks',
      'rows',
      sortedUnique(people).map((k) => ({ key: k, stage: stageOf(k) })),
    ),
  ];
}

async function formFacts(store: GraphStore, country: string, rows: readonly FormRow[]): Promise<FormFacts[]> {
  const facts = new Map(rows.map((r): [string, FormFacts] => [r.key, newForm(r.key)]));
  for (const r of await readRows<{ key: string; role: string | null }>(store, 'claimed-forms', { country })) {
    const f = facts.get(r.key);
    if (!f) continue;
    f.claimed = true;
    if (r.role) f.roles = sortedUnique([...f.roles, r.role]);
  }
  for (const r of await readRows<{ key: string; main: string }>(store, 'alias-forms', { country })) {
    const f = facts.get(r.key);
    if (f) f.aliasOf = sortedUnique([...f.aliasOf, r.main]);
  }
  for (const r of await readRows<{ key: string } & FormFacts['seen'][number]>(store, 'forms-in-office', { country })) {
    facts.get(r.key)?.seen.push({ role: r.role, first: r.first, last: r.last });
  }
  for (const r of await readRows<{ key: string; value: string }>(store, 'terms-of-forms', { country })) {
    const { role, from, to } = JSON.parse(r.value) as TenureValue;
    facts.get(r.key)?.terms.push({ role, from, to });
  }
  return [...facts.values()];
}

async function apartOf(store: GraphStore, forms: readonly FormFacts[]): Promise<Set<string>> {
  const pairs = pairsToCheck(forms);
  const rows = await readMany<{ form: string; within: string }>(store, 'forms-in-one-document', 'rows', pairs);
  return new Set(rows.map((r) => `${r.form}\0${r.within}`));
}
