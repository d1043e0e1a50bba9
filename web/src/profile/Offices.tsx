import { lead } from '../graph/view.ts';
import { whenOf } from '../panels/FactCard.tsx';
import { OpenQuotes } from '../panels/OpenQuotes.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import type { FactSummary } from '../../../server/contract/index.ts';
import css from './Offices.module.css';

/** A partial date as a year with its fraction, by the middle of what it leaves open; null for none. */
export function yearOf(date: string | null): number | null {
  if (date === null) return null;
  const [year = 0, month, day] = date.split('-').map(Number);
  return year + (month === undefined ? 0.5 : (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12);
}

/** Terms of office as bars over one line of years; what is only last known fades out. */
export function Offices({ offices, person }: { offices: readonly FactSummary[]; person: string }) {
  const spans = offices.map((fact) => {
    const last = yearOf(fact.endDate ?? fact.confirmedUntil);
    const first = yearOf(fact.date);
    return { fact, first: first ?? last, last: last ?? first };
  });
  const years = spans.flatMap(({ first, last }) => [first, last]).filter((year) => year !== null);
  const from = Math.floor(Math.min(...years));
  const to = Math.ceil(Math.max(...years) + 0.01);
  const share = (year: number): number => (100 * (year - from)) / Math.max(1, to - from);
  return (
    <>
      <ol className={css['offices']}>
        {spans.map(({ fact, first, last }) => (
          <li key={fact.id} className={css['office']}>
            <p className={css['line']}>
              <ViewLink to={(view) => lead(view, fact.id)} className={css['name']}>
                {fact.name.startsWith(`${person}, `) ? fact.name.slice(person.length + 2) : fact.name}
              </ViewLink>
              <span className={css['when']}>{whenOf(fact) ?? 'undated'}</span>
            </p>
            {first !== null && last !== null && (
              <span className={css['track']} aria-hidden="true">
                <span
                  className={css['bar']}
                  data-open={fact.endDate === null || undefined}
                  style={{ left: `${share(first)}%`, width: `${Math.max(0.8, share(last) - share(first))}%` }}
                />
              </span>
            )}
            <OpenQuotes fact={fact.id} name={fact.name} />
          </li>
        ))}
      </ol>
      {years.length > 0 && (
        <p className={css['axis']} aria-hidden="true">
          <span>{from}</span>
          <span>{to}</span>
        </p>
      )}
    </>
  );
}
