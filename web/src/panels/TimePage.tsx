import { api, type Sides } from '../api.ts';
import { useView } from '../address.ts';
import { TIME_LISTS, type TimeList } from '../graph/view.ts';
import { useLoad, type Loaded } from '../load.ts';
import { CountryBox, Filters } from '../parts/Filters.tsx';
import { PageTitle, ReadingPage } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { rowsOf } from '../rows.ts';
import { capital, counted, dateWords } from '../words.ts';
import { DateBox } from './TimeBar.tsx';
import { ChangeItem, PromiseItem, TermItem, type TermRow } from './TimeItems.tsx';
import css from './TimePage.module.css';

const LEADS: Record<TimeList, string> = {
  promises: 'What was announced or called off, and what became of it.',
  changes: 'What was gained, lost and learned, newest first.',
  terms: 'First terms that have run out or end within three years. A term is not the agreement: only a source can end that.',
};
/** How far ahead terms are listed, in months. */
const AHEAD = 36;

/** Promises, changes and terms: what the graph says over time. */
export default function TimePage({ version }: { version: number }) {
  const [view, go] = useView();
  const { from, to, asOf, country, list } = view;
  const sides: Sides = { from, to, asOf, country };
  const key = `${list} ${version} ${from} ${to} ${asOf} ${country}`;
  return (
    <ReadingPage>
      <PageTitle>Over time</PageTitle>
      <nav className={css['tabs']} aria-label="Lists">
        {TIME_LISTS.map((name) => (
          <ViewLink key={name} to={(view) => ({ ...view, list: name })} className={css[name === list ? 'here' : 'tab']}>
            {capital(name)}
          </ViewLink>
        ))}
      </nav>
      <Filters>
        <CountryBox value={country} set={(country) => go((view) => ({ ...view, country }))} />
        <DateBox label="From" value={from} set={(from) => go((view) => ({ ...view, from }))} />
        <DateBox label="To" value={to} set={(to) => go((view) => ({ ...view, to }))} />
        <DateBox label="As of" value={asOf} set={(asOf) => go((view) => ({ ...view, asOf }))} />
        {list === 'changes' && <a href={api.feed(sides)}>Feed (Atom)</a>}
      </Filters>
      <p className={css['lead']}>{LEADS[list]}</p>
      {list === 'promises' && <PromiseList key={key} name={key} sides={sides} />}
      {list === 'changes' && <ChangeList key={key} name={key} sides={sides} />}
      {list === 'terms' && <TermList key={key} name={key} sides={sides} />}
    </ReadingPage>
  );
}

interface ListProps {
  /** Names the question, so that another one is asked anew. */
  name: string;
  sides: Sides;
}

function PromiseList({ name, sides }: ListProps) {
  const loaded = useLoad(name, (signal) => api.promises(sides, signal));
  const rows = loaded.value?.promises;
  return (
    <List loaded={loaded} what="The promises" none="Nothing was announced here" horizon={loaded.value?.horizon}>
      {rows?.map((row) => (
        <PromiseItem key={row.id} promise={row} />
      ))}
    </List>
  );
}

function ChangeList({ name, sides }: ListProps) {
  const loaded = useLoad(name, (signal) => api.changes(sides, signal));
  return (
    <List
      loaded={loaded}
      what="The changes"
      none="Nothing changed here"
      horizon={loaded.value?.horizon}
      cut={loaded.value?.truncated ?? false}
    >
      {loaded.value?.changes.map((row) => (
        <ChangeItem key={`${row.id} ${row.what}`} change={row} />
      ))}
    </List>
  );
}

function TermList({ name, sides }: ListProps) {
  const loaded = useLoad(name, (signal) => api.terms(sides, AHEAD, signal));
  return (
    <List loaded={loaded} what="The terms" none="No first term ends here" notices={loaded.value?.notices}>
      {loaded.value && rowsOf<TermRow>(loaded.value).map((row) => <TermItem key={row.id} term={row} />)}
    </List>
  );
}

function List({
  loaded,
  what,
  none,
  horizon,
  notices,
  cut = false,
  children,
}: {
  loaded: Loaded<unknown>;
  what: string;
  none: string;
  horizon?: string | null | undefined;
  notices?: readonly string[] | undefined;
  cut?: boolean;
  children: readonly React.ReactNode[] | null | undefined;
}) {
  const { error, value, loading, retry } = loaded;
  if (error) return <Failed error={error} retry={retry} what={what} />;
  if (!value) return loading ? <Waiting label={`Loading ${what.toLowerCase()}`} lines={10} /> : null;
  const count = children?.length ?? 0;
  const upTo = horizon
    ? `what documents say up to ${dateWords(horizon)}`
    : (notices?.[0]?.replace(/\.$/, '').replace(/\d{4}-\d\d-\d\d/g, (day) => dateWords(day)) ?? '');
  return (
    <>
      <p className={css['count']} role="status">
        <strong>{counted(count, 'entry', 'entries')}</strong>
        {upTo && ` · ${upTo.charAt(0).toLowerCase()}${upTo.slice(1)}`}
        {cut && ' · the newest of more: choose a country or a period'}
      </p>
      {count === 0 ? (
        <Empty title={none}>
          Choose another country or period. That documents are silent does not mean that nothing happened.
        </Empty>
      ) : (
        <ul className={css['list']}>{children}</ul>
      )}
    </>
  );
}
