import type { ReactNode } from 'react';
import { api, type Sides } from '../api.ts';
import { useLoad } from '../load.ts';
import { Section } from '../parts/Page.tsx';
import { FactCard } from '../panels/FactCard.tsx';
import { rowsOf } from '../rows.ts';
import type { FactSummary, Tie } from '../../../server/contract/index.ts';
import { Delegations, type DelegateRow } from './Delegations.tsx';
import css from './Timeline.module.css';

/** Kinds that happened on a day. */
const EVENTS: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise']);

/** Agreements, meetings and exercises of two countries by year, newest first, with the ministers of both sides. */
export function Timeline({ tie, name, sides }: { tie: Tie; name: string; sides: Sides }) {
  const { from, to, asOf, country, partner } = sides;
  const people = useLoad(`delegations ${name}`, (signal) =>
    api.rows('delegations', { country, partner, from, to, asOf }, signal),
  );
  const codes = [tie.a.code ?? '', tie.b.code ?? ''] as const;
  const rows = people.value ? rowsOf<DelegateRow>(people.value) : [];
  const facts = tie.groups.filter((group) => EVENTS.has(group.kind)).flatMap((group) => group.facts);
  return (
    <Section
      title="Timeline"
      count={facts.length}
      lead="Agreements, meetings and exercises, newest first; each opens to its quotes."
    >
      <Years facts={facts} without={codes}>
        {(fact) =>
          people.value &&
          fact.kind !== 'Exercise' && (
            <Delegations rows={rows.filter((row) => row.fact === fact.id)} countries={codes} status={fact.status} />
          )
        }
      </Years>
      {people.error && <p className={css['note']}>Who met could not be loaded: {people.error.message}</p>}
    </Section>
  );
}

/** Facts under their years, newest first; `children` says more of each. */
export function Years({
  facts,
  without = [],
  children,
}: {
  facts: readonly FactSummary[];
  /** Countries that go without saying. */
  without?: readonly string[];
  children?: (fact: FactSummary) => ReactNode;
}) {
  return (
    <>
      {byYear(facts).map(([year, facts]) => (
        <div key={year} className={css['year']}>
          <h3 className={css['when']}>{year}</h3>
          <ul className={css['facts']}>
            {facts.map((fact) => (
              <FactCard key={fact.id} fact={fact} without={without}>
                {children?.(fact)}
              </FactCard>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Facts under their years, newest first; those without a date last. */
export function byYear(facts: readonly FactSummary[]): [string, FactSummary[]][] {
  const years = new Map<string, FactSummary[]>();
  const dated = (fact: FactSummary): string => fact.date ?? fact.latest ?? '';
  for (const fact of facts.toSorted((a, b) => compare(dated(b), dated(a)) || compare(a.id, b.id))) {
    const year = dated(fact).slice(0, 4) || 'Undated';
    years.set(year, [...(years.get(year) ?? []), fact]);
  }
  return [...years];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
