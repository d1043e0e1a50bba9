import { Tabs, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Asked } from '../console/history.ts';
import type { Loaded } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import type { ExampleQuery, QueryList } from '../../../server/contract/index.ts';
import css from './ConsoleList.module.css';

/** What the console offers to ask: Cypher of one's own, named queries, examples, and what was asked before. */
export function ConsoleList({
  list,
  chosen,
  asked,
  own,
  named,
  example,
  again,
  forget,
}: {
  list: Loaded<QueryList>;
  /** The named query that is open. */
  chosen: string | null;
  asked: readonly Asked[];
  own: () => void;
  named: (name: string) => void;
  example: (example: ExampleQuery) => void;
  again: (asked: Asked) => void;
  forget: () => void;
}) {
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState(false);
  const word = filter.trim().toLowerCase();
  const fits = (...texts: (string | null)[]): boolean => texts.some((text) => text?.toLowerCase().includes(word));
  const taking =
    <T,>(act: (one: T) => void) =>
    (one: T) => {
      act(one);
      setOpen(false);
    };
  const queries = (list.value?.queries ?? []).filter((query) => fits(query.title, query.description, query.name));
  const examples = (list.value?.examples ?? []).filter((one) => fits(one.title, one.text));
  const before = asked.filter((one) => fits(one.statement));
  const state = list.error ? (
    <Failed error={list.error} retry={list.retry} what="The queries" />
  ) : list.loading && !list.value ? (
    <Waiting label="Loading the queries" />
  ) : null;
  const none = <Empty title={`Nothing fits “${filter.trim()}”`} />;
  return (
    <nav className={css['list']} aria-label="Queries" data-open={open || undefined}>
      <div className={css['head']}>
        <h1 className={css['heading']}>Console</h1>
        <button type="button" className={css['toggle']} aria-expanded={open} onClick={() => setOpen(!open)}>
          Queries and examples
        </button>
      </div>
      <div className={css['body']}>
        <Entry
          title="Cypher of your own"
          text="Reads only: nothing can be changed from here"
          here={chosen === null}
          act={taking(own)}
        />
        <TextInput
          className={css['filter'] ?? ''}
          size="xs"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          placeholder="Filter"
          aria-label="Filter queries, examples and history"
          leftSection={<Icon name="search" size={14} />}
        />
        <Tabs defaultValue="named" keepMounted={false} className={css['tabs'] ?? ''}>
          <Tabs.List grow>
            <Tabs.Tab value="named">Queries</Tabs.Tab>
            <Tabs.Tab value="examples">Examples</Tabs.Tab>
            <Tabs.Tab value="asked">History</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="named" className={css['entries'] ?? ''}>
            {state}
            {queries.map((query) => (
              <Entry
                key={query.name}
                title={query.title}
                text={query.description}
                here={chosen === query.name}
                act={() => taking(named)(query.name)}
              />
            ))}
            {list.value && queries.length === 0 && none}
          </Tabs.Panel>
          <Tabs.Panel value="examples" className={css['entries'] ?? ''}>
            {state}
            {examples.map((one) => (
              <Entry
                key={one.name}
                title={one.title}
                text={one.returns === 'graph' ? 'Gives a graph' : null}
                act={() => taking(example)(one)}
              />
            ))}
            {list.value && examples.length === 0 && none}
          </Tabs.Panel>
          <Tabs.Panel value="asked" className={css['entries'] ?? ''}>
            {before.map((one) => (
              <Entry
                key={JSON.stringify(one)}
                code={one.statement.trim()}
                text={Object.entries(one.given)
                  .map(([name, value]) => `$${name} = ${value}`)
                  .join(', ')}
                act={() => taking(again)(one)}
              />
            ))}
            {asked.length === 0 && (
              <Empty title="Nothing was asked yet">What you run is kept in this browser, for you alone.</Empty>
            )}
            {asked.length > 0 && before.length === 0 && none}
            {before.length > 0 && (
              <button type="button" className={css['forget']} onClick={forget}>
                Forget all of it
              </button>
            )}
          </Tabs.Panel>
        </Tabs>
      </div>
    </nav>
  );
}

function Entry({
  title,
  code,
  text,
  here = false,
  act,
}: {
  title?: string;
  code?: string;
  text: string | null;
  here?: boolean;
  act: (nothing: void) => void;
}) {
  return (
    <button
      type="button"
      className={css['entry']}
      data-here={here || undefined}
      aria-current={here || undefined}
      onClick={() => act()}
    >
      {title && <strong>{title}</strong>}
      {code && <code>{code}</code>}
      {text && <span>{text}</span>}
    </button>
  );
}
