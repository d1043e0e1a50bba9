import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { select, toggleExpanded } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ObligationTag, Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, counted, dateWords, relationOf } from '../words.ts';
import type { Entity } from '../../../server/contract/index.ts';
import { Evidence } from './Evidence.tsx';
import { Countries, supportOf, typeOf, whenOf } from './FactCard.tsx';
import { FactGroups } from './FactGroups.tsx';
import { PanelHead } from './SidePanel.tsx';
import css from './SidePanel.module.css';

/** Kinds that are one event or paper: their quotes are shown at once. */
const EVENTS: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise', 'Tenure', 'Membership']);
const TITLES: Record<string, string> = { Tenure: 'Offices and ministers' };

/** All that is known of one node. */
export function EntityPanel({ id }: { id: string }) {
  const [view] = useView();
  const { from, to } = view;
  const { value, error, loading, retry } = useLoad(`entity ${id} ${from} ${to}`, (signal) =>
    api.entity(id, { from, to }, signal),
  );
  if (error)
    return (
      <>
        <PanelHead symbol={null} kind="" title="Not found" />
        <Failed error={error} retry={retry} what="This part of the graph" />
      </>
    );
  if (!value)
    return loading ? (
      <>
        <PanelHead symbol={null} kind="Loading" title="…" />
        <Waiting label="Loading the facts" lines={8} />
      </>
    ) : null;
  return <Shown entity={value} />;
}

function Shown({ entity }: { entity: Entity }) {
  const { fact, kind, node } = entity;
  const total = entity.groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <PanelHead
        symbol={<KindSymbol kind={kind} code={codeOf(entity)} size={36} />}
        kind={typeOf(kind, fact.type)}
        title={fact.name}
      >
        <Details entity={entity} />
        <Actions id={node.id} />
      </PanelHead>
      {EVENTS.has(kind) && (
        <section className={css['own']} aria-label="Evidence">
          <Evidence fact={node.id} />
        </section>
      )}
      <FactGroups groups={entity.groups} without={kind === 'Country' ? fact.countries : []} titles={TITLES} />
      {total === 0 && !EVENTS.has(kind) && (
        <Empty title="No facts">
          Nothing in the graph is tied to {fact.name} in this time. That the documents are silent does not mean that there is
          nothing.
        </Empty>
      )}
      <p className={css['note']}>
        {entity.documents.mentioning > 0 && `Named in ${counted(entity.documents.mentioning, 'document')}. `}
        {entity.documents.claims > 0 && `Stated by ${counted(entity.documents.claims, 'claim')}.`}
      </p>
    </>
  );
}

function Details({ entity }: { entity: Entity }) {
  const { fact, node, related } = entity;
  const rows: [string, string][] = [];
  const text = (key: string): string | null => {
    const value = node.properties[key];
    return typeof value === 'string' && value ? value : null;
  };
  const add = (label: string, value: string | null): void => {
    if (value) rows.push([label, value]);
  };
  const when = whenOf(fact);
  add(fact.kind === 'Agreement' ? (fact.status === 'proposed' ? 'Proposed' : 'Signed') : 'When', when);
  for (const [key, label] of [
    ['inForceOn', 'In force'],
    ['renewedOn', 'Renewed'],
    ['endedOn', 'Ended'],
    ['initialTermEndsOn', 'Initial term ends'],
  ] as const) {
    const date = text(key);
    add(label, date && dateWords(date));
  }
  const years = node.properties['durationYears'];
  if (typeof years === 'number') add('Duration', counted(years, 'year'));
  add('Where', fact.place);
  add('Full name', text('fullName') === fact.name ? null : text('fullName'));
  add('Region', text('region'));
  const aliases = node.properties['aliases'];
  if (Array.isArray(aliases)) add('Also', aliases.filter((alias) => alias !== fact.name).join(', '));
  const shown = related.filter((other) => other.relation !== 'HELD_AT' && other.relation !== 'SIGNED_AT').slice(0, 8);
  return (
    <>
      {(fact.status || fact.obligation) && (
        <p className={css['tags']}>
          {fact.status && <Status status={fact.status} />}
          {fact.obligation && <ObligationTag obligation={fact.obligation} />}
          {fact.reports > 0 && <span>{supportOf(fact)}</span>}
        </p>
      )}
      {fact.kind !== 'Country' && fact.countries.length > 0 && <Countries codes={fact.countries} />}
      {(rows.length > 0 || shown.length > 0) && (
        <dl className={css['facts']}>
          {rows.map(([label, value]) => (
            <Row key={label} label={label} value={value} />
          ))}
          {shown.map((other) => (
            <Row
              key={`${other.relation} ${other.node.id}`}
              label={capital(relationOf(other.relation))}
              value={<ViewLink to={(view) => select(view, { node: other.node.id })}>{other.node.name}</ViewLink>}
            />
          ))}
        </dl>
      )}
    </>
  );
}

function Row({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Actions({ id }: { id: string }) {
  const [view, go] = useView();
  const open = view.expanded.includes(id);
  return (
    <div className={css['actions']}>
      <Button
        size="compact-md"
        variant={open ? 'default' : 'light'}
        leftSection={<Icon name={open ? 'minus' : 'expand'} size={16} />}
        onClick={() => go((view) => toggleExpanded(view, id))}
      >
        {open ? 'Fold neighbours' : 'Expand neighbours'}
      </Button>
    </div>
  );
}

function codeOf(entity: Entity): string | null {
  const code = entity.node.properties['code'];
  return typeof code === 'string' ? code : null;
}
