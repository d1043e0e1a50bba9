import { useId, useState } from 'react';
import type { PublishedFact } from '../../../server/contract/index.ts';
import { counted, pluralOf } from '../words.ts';
import type { Book, Filter } from './data.ts';
import css from './FactList.module.css';
import { FactItem } from './FactItem.tsx';
import type { Findings } from './verify.ts';

/** How many facts are put into the page at once. */
const STEP = 200;

/** The facts in order of time, under the years, with what narrows them. */
export function FactList({
  book,
  facts,
  of,
  kinds,
  filter,
  setFilter,
  findings,
  open,
}: {
  book: Book;
  facts: readonly PublishedFact[];
  /** How many there are before narrowing. */
  of: number;
  /** Kinds to switch on and off; none where one thing is chosen. */
  kinds: readonly string[];
  filter: Filter;
  setFilter: (filter: Filter) => void;
  findings: Findings | null;
  /** Shows a claim's quote in its text. */
  open: (claim: string) => void;
}) {
  const [most, setMost] = useState(STEP);
  const narrowed = filter.text.trim() !== '' || filter.from !== null || filter.to !== null;
  const toggle = (kind: string): void => {
    const next = new Set(filter.kinds);
    if (!next.delete(kind)) next.add(kind);
    setFilter({ ...filter, kinds: next });
  };
  const years = byYear(facts.slice(0, most));
  return (
    <>
      <div className={css['filter']} role="search">
        <input
          type="search"
          className={css['words']}
          placeholder="Find in facts and quotes"
          aria-label="Find in facts and quotes"
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <div className={css['dates']}>
          <Year label="From" value={filter.from} set={(from) => setFilter({ ...filter, from })} />
          <Year label="To" value={filter.to} set={(to) => setFilter({ ...filter, to })} />
        </div>
      </div>
      {kinds.length > 1 && (
        <div className={css['kinds']} role="group" aria-label="Kinds">
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={filter.kinds.has(kind)} onClick={() => toggle(kind)}>
              {pluralOf(kind)}
            </button>
          ))}
        </div>
      )}
      <p className={css['count']} role="status">
        {facts.length === of ? counted(of, 'fact') : `${facts.length.toLocaleString('en')} of ${counted(of, 'fact')}`}
        {narrowed && (
          <button type="button" className={css['plain']} onClick={() => setFilter({ ...filter, text: '', from: null, to: null })}>
            Clear
          </button>
        )}
      </p>
      {facts.length === 0 && (
        <p className={css['empty']}>
          {of === 0
            ? 'No fact on this page names it as a party.'
            : 'Nothing here fits. Take away a word, a year or switch on another kind.'}
        </p>
      )}
      {years.map(([year, own]) => (
        <section key={year} className={css['year']} aria-label={year}>
          <h3>{year}</h3>
          <ul>
            {own.map((fact) => (
              <FactItem key={fact.id} book={book} fact={fact} findings={findings} open={open} />
            ))}
          </ul>
        </section>
      ))}
      {facts.length > most && (
        <button type="button" className={css['more']} onClick={() => setMost(most + STEP)}>
          Show {Math.min(STEP, facts.length - most)} more
        </button>
      )}
    </>
  );
}

/** Facts under their years, in the order given; the undated together. */
function byYear(facts: readonly PublishedFact[]): [string, PublishedFact[]][] {
  const years = new Map<string, PublishedFact[]>();
  for (const fact of facts) {
    const year = (fact.date ?? fact.latest ?? fact.earliest)?.slice(0, 4) ?? 'Without a date';
    const own = years.get(year);
    if (own) own.push(fact);
    else years.set(year, [fact]);
  }
  return [...years];
}

function Year({ label, value, set }: { label: string; value: number | null; set: (year: number | null) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  // What was cleared elsewhere is cleared here.
  const text = value === null && /^\d{4}$/.test(typed) ? '' : typed;
  return (
    <label className={css['date']} htmlFor={id}>
      {label}
      <input
        id={id}
        inputMode="numeric"
        maxLength={4}
        placeholder="year"
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value.replace(/\D/g, '');
          setTyped(next);
          set(next.length === 4 ? Number(next) : null);
        }}
      />
    </label>
  );
}
