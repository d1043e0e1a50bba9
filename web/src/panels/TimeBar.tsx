import { useState } from 'react';
import { useView } from '../address.ts';
import { isDateText } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { counted, dateWords } from '../words.ts';
import css from './TimeBar.module.css';
import { TimeBrush } from './TimeBrush.tsx';
import { usePlay } from './usePlay.ts';
import type { SceneState } from './useScene.ts';

/** The bar under the graph: what is drawn, facts by year with a brush, from when to when, and up to when the documents speak. */
export function TimeBar({ state, busy }: { state: SceneState; busy: boolean }) {
  const [view, go] = useView();
  const { overview, years } = state;
  const { playing, play, stop } = usePlay(years, busy);
  const countries = overview?.nodes.filter((node) => node.kind === 'Country').length ?? 0;
  const ties = overview?.edges.filter((edge) => edge.kind === 'tie').length ?? 0;
  const timed = view.from !== null || view.to !== null;
  const undated = view.filter.undated ?? !timed;
  return (
    <footer className={css['bar']} data-selected={view.selection ? true : undefined}>
      <div className={css['time']}>
        <button
          type="button"
          className={css['play']}
          aria-label={playing ? 'Stop' : 'Play the years'}
          onClick={playing ? stop : play}
        >
          <Icon name={playing ? 'pause' : 'play'} size={16} />
        </button>
        <TimeBrush years={years} touched={stop} />
        {years.undated > 0 && (
          <button
            type="button"
            className={css['undated']}
            aria-pressed={undated}
            title={undated ? 'Leave out facts without a date' : 'Draw facts without a date as well'}
            disabled={view.asOf !== null}
            onClick={() => go((view) => ({ ...view, filter: { ...view.filter, undated: undated === timed ? null : !undated } }))}
          >
            <strong>{years.undated}</strong> undated
          </button>
        )}
      </div>
      <div className={css['row']}>
        <p className={css['counts']} role="status">
          {overview && (
            <>
              <strong>{counted(countries, 'country', 'countries')}</strong>, <strong>{counted(ties, 'tie')}</strong>
              {overview.horizon && (
                <span className={css['horizon']}>
                  {' '}
                  · what documents say up to {dateWords(overview.horizon)}
                  {view.asOf && <> of how things stood on {dateWords(view.asOf)}</>}
                </span>
              )}
              {busy && <span className={css['busy']}> · loading …</span>}
            </>
          )}
        </p>
        <div className={css['dates']} role="group" aria-label="Time">
          <DateBox label="From" value={view.from} set={(from) => go((view) => ({ ...view, from }))} />
          <DateBox label="To" value={view.to} set={(to) => go((view) => ({ ...view, to }))} />
          <DateBox label="As of" value={view.asOf} set={(asOf) => go((view) => ({ ...view, asOf }))} />
          {(timed || view.asOf) && (
            <button
              type="button"
              className={css['plain']}
              onClick={() => {
                stop();
                go((view) => ({ ...view, from: null, to: null, asOf: null, filter: { ...view.filter, undated: null } }));
              }}
            >
              All times
            </button>
          )}
        </div>
        <button
          type="button"
          className={css['plain']}
          aria-pressed={view.table}
          onClick={() => go((view) => ({ ...view, table: !view.table }))}
        >
          <Icon name="table" size={15} /> Table
        </button>
      </div>
    </footer>
  );
}

const PLACEHOLDERS: Record<string, string> = { From: 'earliest', To: 'latest', 'As of': 'any day', Since: 'a year before' };

/** A box for a day, a month or a year; it takes effect on Enter or when it is left. */
export function DateBox({ label, value, set }: { label: string; value: string | null; set: (value: string | null) => void }) {
  const [draft, setDraft] = useState({ of: value, text: value ?? '' });
  const text = draft.of === value ? draft.text : (value ?? '');
  const good = text === '' || isDateText(text);
  const commit = (): void => {
    if (good && text !== (value ?? '')) set(text || null);
  };
  return (
    <label className={css['date']}>
      {label}
      <input
        value={text}
        onChange={(event) => setDraft({ of: value, text: event.currentTarget.value.trim() })}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        placeholder={PLACEHOLDERS[label]}
        size={10}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={!good}
        title="A year, a month or a day: 2019, 2019-05, 2019-05-31"
      />
    </label>
  );
}
