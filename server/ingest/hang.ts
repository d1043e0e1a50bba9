import { sortedUnique } from '../model/compare.ts';
import { namesBlock } from '../resolve/blocks.ts';
import type { Statement } from '../store/port.ts';
import { touchedBlocks, type PlannedClaim } from './plan.ts';
import { statements } from './texts.ts';

/** Claims that are written, and where they and others hang. */
export interface Hanging {
  /** New claims with the ids of their documents. */
  added: readonly { document: string; claim: PlannedClaim }[];
  /** The new ones and those that are hung anew. */
  hung: readonly PlannedClaim[];
  /** All that may refer to another of them. */
  all: readonly PlannedClaim[];
  /** Forms whose claims come or go (`touchedForms`). */
  touched: readonly string[];
}

/** Name forms whose claims come with these, beside those that others left. */
export const touchedForms = (hung: readonly PlannedClaim[], left: readonly string[] = []): string[] =>
  sortedUnique([...left, ...hung.flatMap((c) => [...c.links.forms, ...c.links.aliases.flatMap((a) => [a.form, a.of])])]);

/** Blocks that become dirty with these claims and forms. */
export const blocksTouched = (hung: readonly PlannedClaim[], touched: readonly string[]): string[] => [
  ...touched.map(namesBlock),
  ...hung.flatMap((c) => touchedBlocks(c.links)),
];

/** The statements that write claims and tie them to their documents, blocks and name forms. The blocks must be there already. */
export function hangStatements({ added, hung, all, touched }: Hanging): Statement[] {
  const exact = { exact: true };
  const formRow = (key: string): { key: string; country: string } => ({ key, country: key.slice(0, key.indexOf('|')) });
  const known = new Set(touched);
  const used = sortedUnique(hung.flatMap((c) => c.links.people.flatMap((p) => p.forms))).filter((f) => !known.has(f));
  return [
    ...statements(
      'create-claims',
      'rows',
      added.map(({ claim }) => ({ id: claim.id, properties: claim.properties })),
    ),
    ...statements(
      'state-claims',
      'rows',
      added.map(({ claim, document }) => ({ id: claim.id, document })),
      exact,
    ),
    ...statements(
      'link-blocks',
      'rows',
      hung.flatMap((c) => c.links.blocks.map((key) => ({ claim: c.id, key }))),
      exact,
    ),
    ...statements('touch-forms', 'rows', touched.map(formRow)),
    ...statements('ensure-forms', 'rows', used.map(formRow)),
    ...statements(
      'link-forms',
      'rows',
      hung.flatMap((c) => c.links.forms.map((form) => ({ claim: c.id, form }))),
      exact,
    ),
    ...statements(
      'link-aliases',
      'rows',
      hung.flatMap((c) => c.links.aliases.map((a) => ({ claim: c.id, form: a.form, of: a.of }))),
      exact,
    ),
    ...statements(
      'link-people',
      'rows',
      hung.flatMap((c) => c.links.people.flatMap((p) => p.forms.map((form) => ({ claim: c.id, form, name: p.name })))),
      exact,
    ),
    ...statements(
      'link-references',
      'rows',
      all.flatMap((c) => c.refs.map((to) => ({ claim: c.id, to }))),
    ),
  ];
}
