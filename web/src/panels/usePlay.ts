import { useEffect, useState } from 'react';
import { useView } from '../address.ts';
import { nextPeriod, type Years } from '../graph/years.ts';

/** Milliseconds that a year stands while time plays. */
const STEP = 450;

/**
 * Plays time year by year: a period moves on, without one what had come about grows. It never begins by itself, waits until each
 * year is drawn (`busy`), ends with the last year, and is one step for undo.
 */
export function usePlay(years: Years, busy: boolean): { playing: boolean; play: () => void; stop: () => void } {
  const [view, go] = useView();
  const [playing, setPlaying] = useState(false);
  const { from, to } = view;
  useEffect(() => {
    if (!playing || busy) return;
    const timer = window.setTimeout(() => {
      const next = nextPeriod(from, to, years);
      if (next) go((view) => ({ ...view, ...next }), 'replace');
      else setPlaying(false);
    }, STEP);
    return () => window.clearTimeout(timer);
  }, [playing, busy, from, to, years, go]);
  return {
    playing,
    play: () => {
      const next = nextPeriod(from, to, years) ?? nextPeriod(null, null, years);
      if (!next) return;
      go((view) => ({ ...view, ...next }));
      setPlaying(true);
    },
    stop: () => setPlaying(false),
  };
}
