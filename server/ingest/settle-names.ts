import { sortedUnique } from '../model/compare.ts';
import type { Question } from '../model/questions.ts';
import { personBlock, stageOf } from '../resolve/blocks.ts';
import type { TenureValue } from '../model/claims.ts';
import { newForm, pairsToCheck, type FormFacts } from '../resolve/name-forms.ts';
import { ownersOf } from '../resolve/names.ts';
import type { Judgement } from '../resolve/types.ts';
import type { GraphStore, Statement } from '../store/port.ts';
import { questionStatements } from './questions.ts';
import { readMany } from './reads.ts';
import type { BlockVersion } from './settle.ts';
import { statements } from './texts.ts';

interface FormRow {
  country: string;
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
  const countries = blocks.map(({ key }) => key.slice('names|'.length));
  const all = await readMany<FormRow>(store, 'forms-of-countries', 'countries', countries);
  const facts = await formFacts(store, all);
  const byCountry = new Map(countries.map((c): [string, FormRow[]] => [c, []]));
  for (const row of all) byCountry.get(row.country)?.push(row);
  const apart = await apartOf(
    store,
    [...byCountry.values()].map((rows) => factsOf(rows, facts)),
  );
  for (const { key } of blocks) {
    const rows = byCountry.get(key.slice('names|'.length)) as FormRow[];
    const forms = factsOf(rows, facts);
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

const factsOf = (rows: readonly FormRow[], facts: ReadonlyMap<string, FormFacts>): FormFacts[] =>
  rows.map((r) => facts.get(r.key) as FormFacts);

/** What live claims leave of each form of some countries. */
async function formFacts(store: GraphStore, rows: readonly FormRow[]): Promise<Map<string, FormFacts>> {
  const keys = rows.map((r) => r.key);
  const facts = new Map(rows.map((r): [string, FormFacts] => [r.key, newForm(r.key)]));
  const ask = <T>(name: string): Promise<T[]> => readMany<T>(store, name, 'keys', keys);
  for (const r of await ask<{ key: string; role: string | null }>('claimed-forms')) {
    const f = facts.get(r.key);
    if (!f) continue;
    f.claimed = true;
    if (r.role) f.roles = sortedUnique([...f.roles, r.role]);
  }
  for (const r of await ask<{ key: string; main: string }>('alias-forms')) {
    const f = facts.get(r.key);
    if (f) f.aliasOf = sortedUnique([...f.aliasOf, r.main]);
  }
  for (const r of await ask<{ key: string } & FormFacts['seen'][number]>('forms-in-office')) {
    facts.get(r.key)?.seen.push({ role: r.role, first: r.first, last: r.last });
  }
  for (const r of await ask<{ key: string; value: string }>('terms-of-forms')) {
    const { role, from, to } = JSON.parse(r.value) as TenureValue;
    facts.get(r.key)?.terms.push({ role, from, to });
  }
  return facts;
}

/** Pairs of forms that one document has claims of, and so are two people. */
async function apartOf(store: GraphStore, countries: readonly (readonly FormFacts[])[]): Promise<Set<string>> {
  const pairs = countries.flatMap((forms) => pairsToCheck(forms));
  const rows = await readMany<{ form: string; within: string }>(store, 'forms-in-one-document', 'rows', pairs);
  return new Set(rows.map((r) => `${r.form}\0${r.within}`));
}
