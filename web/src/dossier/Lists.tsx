import type { ReactNode } from 'react';
import { api, type Sides } from '../api.ts';
import { useLoad, type Loaded } from '../load.ts';
import { lead } from '../graph/view.ts';
import { Filters } from '../parts/Filters.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { OpenQuotes } from '../panels/OpenQuotes.tsx';
import { ChangeItem, PromiseItem, TermItem, type TermRow } from '../panels/TimeItems.tsx';
import { rowsOf } from '../rows.ts';
import { dateWords, fieldOf, listed } from '../words.ts';
import css from './Lists.module.css';

interface ListProps {
  /** Names the question. */
  name: string;
  sides: Sides;
}

/** What was announced or called off between the two. */
export function PromisesOf({ name, sides }: ListProps) {
  const loaded = useLoad(`promises ${name}`, (signal) => api.promises(sides, signal));
  return (
    <List
      title="Promises"
      lead="What was announced or called off, and what became of it."
      none="No document announced anything that both were to take part in."
      loaded={loaded}
      items={loaded.value?.promises.map((row) => (
        <PromiseItem key={row.id} promise={row} />
      ))}
    />
  );
}

/** First terms, however far ahead they end. */
const AHEAD = 1200;

/** First terms of the agreements of the two. */
export function TermsOf({ name, sides }: ListProps) {
  const loaded = useLoad(`terms ${name}`, (signal) => api.terms(sides, AHEAD, signal));
  return (
    <List
      title="Initial terms"
      lead="When first terms end or ended. A term is not the agreement: only a source can end that."
      none="No document states a term of an agreement between them."
      loaded={loaded}
      items={loaded.value && rowsOf<TermRow>(loaded.value).map((row) => <TermItem key={row.id} term={row} />)}
    />
  );
}

interface ConflictRow {
  id: string;
  kind: string;
  name: string;
  conflicts: string[];
}

/** Facts of the two on which sources contradict each other. */
export function ConflictsOf({ name, sides }: ListProps) {
  const { country, partner, from, to, asOf } = sides;
  const loaded = useLoad(`conflicts ${name}`, (signal) => api.rows('conflicts', { country, partner, from, to, asOf }, signal));
  return (
    <List
      title="Contradictions"
      lead="Where sources disagree, all of them are shown."
      none="No two sources here contradict each other about the two."
      loaded={loaded}
      items={
        loaded.value &&
        rowsOf<ConflictRow>(loaded.value).map((row) => (
          <li key={row.id} className={css['conflict']}>
            <h3 className={css['fact']}>
              <KindSymbol kind={row.kind} size={22} />
              <ViewLink to={(view) => lead(view, row.id)} className={css['link']}>
                {row.name}
              </ViewLink>
            </h3>
            <p className={css['differ']}>
              <Icon name="warning" size={14} /> Sources differ on {listed(row.conflicts.map(fieldOf))}
            </p>
            <OpenQuotes fact={row.id} name={row.name} />
          </li>
        ))
      }
    />
  );
}

/** What changed between the two from a day on: the one given, else a year before the newest. */
export function ChangesOf({ name, sides, since, children }: ListProps & { since: string | null; children: ReactNode }) {
  const loaded = useLoad(`changes ${name} ${since}`, (signal) => api.changes({ ...sides, from: since ?? sides.from }, signal));
  const until = sides.asOf ?? sides.to ?? loaded.value?.horizon ?? null;
  const start = since ?? sides.from ?? (until && yearBefore(until));
  const rows = loaded.value?.changes.filter((row) => start === null || row.day >= start);
  const words = start ? dateWords(start) : null;
  return (
    <List
      title={words ? `Changes since ${words}` : 'Changes'}
      lead="What was gained, lost and learned, newest first."
      none={`Nothing changed between them${words ? ` since ${words}` : ''} that a document tells of.`}
      loaded={loaded}
      tools={<Filters>{children}</Filters>}
      items={rows?.map((row) => (
        <ChangeItem key={`${row.id} ${row.what}`} change={row} />
      ))}
    />
  );
}

/** The same day a year before, as precise as it is given. */
export function yearBefore(date: string): string {
  const before = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return before.replace(/-02-29$/, '-02-28');
}

function List({
  title,
  lead,
  none,
  loaded,
  tools,
  items,
}: {
  title: string;
  lead: string;
  none: string;
  loaded: Loaded<unknown>;
  tools?: ReactNode;
  items: readonly ReactNode[] | null | undefined;
}) {
  const { error, loading, retry } = loaded;
  return (
    <Section title={title} count={items?.length} lead={items?.length === 0 ? none : lead}>
      {tools}
      {error && <Failed error={error} retry={retry} what={title} />}
      {loading && !items && <Waiting label={`Loading: ${title}`} lines={4} />}
      {items && items.length > 0 && <ul className={css['list']}>{items}</ul>}
    </Section>
  );
}
