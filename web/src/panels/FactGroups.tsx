import { useState } from 'react';
import { counted, pluralOf } from '../words.ts';
import type { FactGroup } from '../../../server/contract/index.ts';
import { FactCard } from './FactCard.tsx';
import css from './FactGroups.module.css';

const FIRST = 8;
/** What binds most comes first. */
const ORDER = [
  'Agreement',
  'Meeting',
  'Exercise',
  'Tenure',
  'Membership',
  'Organization',
  'Office',
  'Person',
  'Place',
  'Country',
];
const rank = (kind: string): number => ORDER.indexOf(kind) + 1 || ORDER.length + 1;

/** The groups that hold anything, what binds most first; before all others the kind `first`. */
export function inOrder(groups: readonly FactGroup[], first: string | null = null): FactGroup[] {
  return groups
    .filter((group) => group.total > 0)
    .toSorted((a, b) => Number(b.kind === first) - Number(a.kind === first) || rank(a.kind) - rank(b.kind));
}

/** Facts under the headings of their kinds; long lists show their newest first and open on demand. */
export function FactGroups({
  groups,
  without = [],
  titles = {},
  first = null,
}: {
  groups: readonly FactGroup[];
  without?: readonly string[];
  titles?: Record<string, string>;
  /** The kind to put before all others. */
  first?: string | null;
}) {
  return (
    <>
      {inOrder(groups, first).map((group) => (
        <Group key={group.kind} group={group} without={without} title={titles[group.kind] ?? pluralOf(group.kind)} />
      ))}
    </>
  );
}

function Group({ group, without, title }: { group: FactGroup; without: readonly string[]; title: string }) {
  const [all, setAll] = useState(group.facts.length <= FIRST + 2);
  const shown = all ? group.facts : group.facts.slice(0, FIRST);
  return (
    <section className={css['group']} aria-label={title}>
      <h3 className={css['heading']}>
        {title} <span className={css['count']}>{group.total}</span>
      </h3>
      <ul>
        {shown.map((fact) => (
          <FactCard key={fact.id} fact={fact} without={without} />
        ))}
      </ul>
      {!all && (
        <button type="button" className={css['more']} onClick={() => setAll(true)}>
          Show {counted(group.facts.length - FIRST, 'more', 'more')}
        </button>
      )}
      {all && group.total > group.facts.length && <p className={css['rest']}>The newest {group.facts.length} are listed.</p>}
    </section>
  );
}
