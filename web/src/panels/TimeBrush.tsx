import { useRef, type PointerEvent } from 'react';
import { useView } from '../address.ts';
import { shareOf, yearAt, type Years } from '../graph/years.ts';
import { counted } from '../words.ts';
import css from './TimeBrush.module.css';

/** What is being drawn with the pointer: a new period from a year on, or the present one moved. */
type Drag = { from: number; moved: boolean } | { grab: number; years: [number, number]; moved: boolean };

/** Facts by year; dragging over them chooses a period, which the two boxes beside say in numbers. */
export function TimeBrush({ years, touched }: { years: Years; touched: () => void }) {
  const [view, go] = useView();
  const ground = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { bars, most } = years;
  const first = bars[0]?.year;
  const last = bars.at(-1)?.year;
  if (first === undefined || last === undefined) return <div className={css['brush']} />;
  const left = view.from ? shareOf(view.from, years, false) : 0;
  const right = view.to ? shareOf(view.to, years, true) : 1;
  const chosen = view.from !== null || view.to !== null;
  const isIn = (year: number): boolean =>
    (!view.from || String(year) >= view.from.slice(0, 4)) && (!view.to || String(year) <= view.to.slice(0, 4));

  const yearOf = (event: PointerEvent): number => {
    const box = ground.current?.getBoundingClientRect();
    return box ? yearAt((event.clientX - box.left) / box.width, years) : first;
  };
  const choose = (a: number, b: number, begun: boolean): void => {
    const [from, to] = [String(Math.min(a, b)), String(Math.max(a, b))];
    go((view) => ({ ...view, from, to }), begun ? 'push' : 'replace');
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    touched();
    event.currentTarget.setPointerCapture(event.pointerId);
    const year = yearOf(event);
    const window =
      view.from && view.to ? ([Number(view.from.slice(0, 4)), Number(view.to.slice(0, 4))] as [number, number]) : null;
    drag.current =
      window && window[1] > window[0] && isIn(year) ? { grab: year, years: window, moved: false } : { from: year, moved: false };
  };
  const move = (event: PointerEvent): void => {
    const held = drag.current;
    if (!held) return;
    const year = yearOf(event);
    if ('from' in held) {
      if (!held.moved && year === held.from) return;
      choose(held.from, year, !held.moved);
    } else {
      if (!held.moved && year === held.grab) return;
      const by = Math.max(first - held.years[0], Math.min(last - held.years[1], year - held.grab));
      choose(held.years[0] + by, held.years[1] + by, !held.moved);
    }
    held.moved = true;
  };
  const up = (event: PointerEvent): void => {
    const held = drag.current;
    drag.current = null;
    if (!held || held.moved) return;
    const year = String(yearOf(event));
    const again = view.from === year && view.to === year;
    go((view) => ({ ...view, from: again ? null : year, to: again ? null : year }));
  };
  const busiest = bars.find((bar) => bar.count === most);
  return (
    <div
      className={css['brush']}
      role="img"
      aria-label={`Facts by year, ${first}–${last}; most in ${busiest?.year}: ${counted(most, 'fact')}`}
    >
      <div
        ref={ground}
        className={css['ground']}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => (drag.current = null)}
      >
        {chosen && (
          <div className={css['window']} style={{ left: `${left * 100}%`, width: `${Math.max(0.4, (right - left) * 100)}%` }} />
        )}
        <svg viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none" className={css['bars']} aria-hidden="true">
          {bars.map(({ year, count }, i) =>
            count === 0 ? null : (
              <rect
                key={year}
                x={i + 0.12}
                width={0.76}
                // Many facts of one year must not make those of others invisible.
                y={1 - Math.max(0.08, Math.sqrt(count / most))}
                height={Math.max(0.08, Math.sqrt(count / most))}
                data-in={isIn(year) || undefined}
              >
                <title>{`${year}: ${counted(count, 'fact')}`}</title>
              </rect>
            ),
          )}
        </svg>
      </div>
      <div className={css['axis']} aria-hidden="true">
        {decades(first, last).map((year) => (
          <span key={year} style={{ left: `${((year - first) / bars.length) * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Years to write below the axis: every decade, every second one where there are many. */
function decades(first: number, last: number): number[] {
  const step = last - first > 60 ? 20 : last - first > 25 ? 10 : last - first > 8 ? 5 : 1;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, i) => start + i * step);
}
