import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { dossier, lead, profile } from '../graph/view.ts';
import { useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ObligationTag, Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, cellWords, counted, dateWords, relationOf, supportOf } from '../words.ts';
import type { Entity } from '../../../server/contract/index.ts';
import { Evidence } from './Evidence.tsx';
import { Countries, typeOf, whenOf } from './FactCard.tsx';
import { FactGroups } from './FactGroups.tsx';
import { NodeButtons } from './NodeButtons.tsx';
import { PanelHead } from './SidePanel.tsx';
import css from './SidePanel.module.css';

/** Kinds that are one event or paper: their quotes are shown at once. */
const EVENTS: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise', 'Tenure', 'Membership']);
const TITLES: Record<string, string> = { Tenure: 'Offices and ministers' };

/** All that is known of one node. */
export function EntityPanel({ id, drawn }: { id: string; drawn: boolean }) {
  const [view] = useView();
  const { from, to, asOf } = view;
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(`entity ${version} ${id} ${from} ${to} ${asOf}`, (signal) =>
    api.entity(id, { from, to, asOf }, signal),
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
  return <Shown entity={value} drawn={drawn} />;
}

function Shown({ entity, drawn }: { entity: Entity; drawn: boolean }) {
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
        <NodeButtons id={node.id} name={fact.name} drawn={drawn} />
        <p className={css['actions']}>
          <ViewLink to={(view) => profile(view, node.id)} className={css['open']}>
            <Icon name="open" size={15} /> Open its page
          </ViewLink>
          {kind === 'Country' && (
            <ViewLink to={(view) => dossier(view, node.id)} className={css['open']}>
              <Icon name="layers" size={15} /> Dossiers with other countries
            </ViewLink>
          )}
        </p>
      </PanelHead>
      {EVENTS.has(kind) && (
        <section className={css['own']} aria-label="Evidence">
          <Evidence fact={node.id} />
        </section>
      )}
      <FactGroups
        groups={entity.groups}
        without={kind === 'Country' ? [codeOf(entity) ?? ''] : []}
        titles={TITLES}
        first={kind === 'Person' ? 'Tenure' : null}
      />
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

/** What is known of a node itself: status, dates, place, what it points to; `sides` says also who took part. */
export function Details({ entity, sides = true }: { entity: Entity; sides?: boolean }) {
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
  add(whenLabel(fact), when);
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
  if (Array.isArray(aliases))
    add(
      'Also',
      aliases
        .filter((alias) => alias !== fact.name)
        .map(cellWords)
        .join(', '),
    );
  const links = linksOf(sides ? related : related.filter((one) => !SIDES.has(one.relation)), fact.countries);
  return (
    <>
      {(fact.status || fact.obligation) && (
        <p className={css['tags']}>
          {fact.status && <Status status={fact.status} />}
          {fact.obligation && <ObligationTag obligation={fact.obligation} />}
          {fact.reports > 0 && <span>{supportOf(fact)}</span>}
        </p>
      )}
      {sides && fact.kind !== 'Country' && fact.countries.length > 0 && <Countries codes={fact.countries} />}
      {(rows.length > 0 || links.length > 0) && (
        <dl className={css['facts']}>
          {rows.map(([label, value]) => (
            <Row key={label} label={label} value={value} />
          ))}
          {links.map(([label, nodes]) => (
            <Row
              key={label}
              label={label}
              value={nodes.map((other) => (
                <span key={other.id} className={css['linked']}>
                  <ViewLink to={(view) => lead(view, other.id)}>{other.name}</ViewLink>
                </span>
              ))}
            />
          ))}
        </dl>
      )}
    </>
  );
}

/** Relations of those who took part. */
const SIDES: ReadonlySet<string> = new Set(['PARTY_TO', 'TOOK_PART_IN', 'ATTENDED', 'SIGNED', 'REPRESENTED_AT']);
const PLACES: ReadonlySet<string> = new Set(['HELD_AT', 'SIGNED_AT']);

/** What a node points to, by the words of the relation; its place and countries are told elsewhere. */
function linksOf(related: Entity['related'], countries: readonly string[]): [string, Entity['related'][number]['node'][]][] {
  const out = new Map<string, Entity['related'][number]['node'][]>();
  for (const { relation, outgoing, node } of related) {
    if (PLACES.has(relation) || (node.code !== null && countries.includes(node.code))) continue;
    const label = capital(relationOf(relation, outgoing));
    const nodes = out.get(label) ?? [];
    if (nodes.length < 12 && !nodes.some((other) => other.id === node.id)) out.set(label, [...nodes, node]);
  }
  return [...out];
}

function whenLabel({ kind, status }: Entity['fact']): string {
  if (kind === 'Organization') return 'Founded';
  if (kind !== 'Agreement') return 'When';
  return status === 'proposed' ? 'Proposed' : 'Signed';
}

function Row({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** A country's ISO code; null of anything else. */
export function codeOf(entity: Entity): string | null {
  const code = entity.node.properties['code'];
  return typeof code === 'string' ? code : null;
}
