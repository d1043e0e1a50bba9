import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useView } from '../address.ts';
import {
  FACT_KINDS,
  FACT_STATUSES,
  filtersSet,
  MOST_SOURCES,
  NO_FILTER,
  type FactKind,
  type FactStatus,
  type Filter,
} from '../graph/filter.ts';
import { Icon } from '../parts/Icon.tsx';
import { capital, pluralOf, wordsOf } from '../words.ts';
import type { Overview } from '../../../server/contract/index.ts';
import css from './FilterBox.module.css';

/** Chooses which facts the lines rest on: by kind, status, organization and number of independent sources. */
export function FilterBox({ whole }: { whole: Overview | null }) {
  const [view, go] = useView();
  const { filter } = view;
  const set = filtersSet(filter);
  const change = (part: Partial<Filter>): void => go((view) => ({ ...view, filter: { ...view.filter, ...part } }));
  const facts = whole?.facts ?? [];
  const ofKind = (kind: FactKind): number =>
    kind === 'Membership'
      ? (whole?.edges.filter((edge) => edge.kind === 'member').length ?? 0)
      : facts.filter((fact) => fact.kind === kind).length;
  const ofStatus = (status: FactStatus): number => facts.filter((fact) => fact.status === status).length;
  const organizations = (whole?.nodes ?? [])
    .filter((node) => node.kind === 'Organization' && node.hub)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <Popover position="bottom-start" shadow="md" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={css['button']} data-set={set > 0 || undefined}>
          <Icon name="filter" size={15} /> Filter{set > 0 && <span className={css['count']}>{set} set</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter">
        <div className={css['box']}>
          <Group name="Kind of fact">
            {FACT_KINDS.map((kind) => (
              <Check
                key={kind}
                label={pluralOf(kind)}
                count={ofKind(kind)}
                checked={!filter.withoutKinds.includes(kind)}
                toggle={() => change({ withoutKinds: toggled(FACT_KINDS, filter.withoutKinds, kind) })}
              />
            ))}
          </Group>
          <Group name="Status">
            {FACT_STATUSES.filter((status) => ofStatus(status) > 0 || filter.withoutStatuses.includes(status)).map((status) => (
              <Check
                key={status}
                label={capital(wordsOf(status))}
                count={ofStatus(status)}
                checked={!filter.withoutStatuses.includes(status)}
                toggle={() => change({ withoutStatuses: toggled(FACT_STATUSES, filter.withoutStatuses, status) })}
              />
            ))}
          </Group>
          <label className={css['field']}>
            Independent sources
            <select
              value={filter.sources}
              onChange={(event) => change({ sources: Number(event.currentTarget.value) })}
              className={css['select']}
            >
              {Array.from({ length: MOST_SOURCES }, (_, i) => (
                <option key={i} value={i + 1}>
                  {i === 0 ? 'any number' : `at least ${i + 1}`}
                </option>
              ))}
            </select>
          </label>
          <label className={css['field']}>
            Among members of
            <select
              value={filter.organization ?? ''}
              onChange={(event) => change({ organization: event.currentTarget.value || null })}
              className={css['select']}
            >
              <option value="">any country</option>
              {organizations.map((node) => (
                <option key={node.id} value={node.id}>
                  {node.name}
                </option>
              ))}
            </select>
          </label>
          {set > 0 && (
            <button type="button" className={css['clear']} onClick={() => change({ ...NO_FILTER, undated: filter.undated })}>
              Clear the filter
            </button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A choice with one part switched, in the order of all. */
function toggled<T>(all: readonly T[], without: readonly T[], one: T): T[] {
  return all.filter((part) => without.includes(part) !== (part === one));
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className={css['group']}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

function Check({ label, count, checked, toggle }: { label: string; count: number; checked: boolean; toggle: () => void }) {
  return (
    <label className={css['check']}>
      <input type="checkbox" checked={checked} onChange={toggle} />
      <span>{label}</span>
      <span className={css['of']}>{count.toLocaleString('en')}</span>
    </label>
  );
}
