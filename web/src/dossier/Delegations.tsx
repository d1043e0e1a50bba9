import { lead } from '../graph/view.ts';
import { Flag } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, countryName, wordsOf } from '../words.ts';
import css from './Delegations.module.css';

/** A row of the query `delegations`. */
export interface DelegateRow {
  fact: string;
  country: string;
  person: string | null;
  name: string | null;
  relation: 'ATTENDED' | 'SIGNED' | 'REPRESENTED_AT' | 'IN_OFFICE';
  title: string | null;
  role: string | null;
}

/** Who acted for each country; where nobody is named, who was its defence minister on that day. */
export function Delegations({
  rows,
  countries,
  status,
  bare = false,
}: {
  rows: readonly DelegateRow[];
  countries: readonly string[];
  /** Of the fact: people of a plan were to come. */
  status: string | null;
  /** The countries are named beside it already. */
  bare?: boolean;
}) {
  if (rows.length === 0) return null;
  const planned = status === 'planned' || status === 'cancelled' || status === 'proposed';
  return (
    <dl className={css['sides']}>
      {countries.map((code) => {
        const own = rows.filter((row) => row.country === code);
        const named = own.filter((row) => row.relation !== 'IN_OFFICE');
        return (
          <div key={code} className={css['side']} data-bare={bare || undefined}>
            <dt title={countryName(code)}>
              {!bare && <Flag code={code} size={15} />}
              <span className="unseen">{countryName(code)}</span>
            </dt>
            <dd>
              {named.length > 0 ? (
                <>
                  {planned && <span className={css['quiet']}>to come: </span>}
                  <People rows={named} />
                </>
              ) : (
                <Absent holder={own[0]} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function People({ rows }: { rows: readonly DelegateRow[] }) {
  return (
    <>
      {rows.map((row, i) => (
        <span key={`${row.person} ${row.title}`}>
          {i > 0 && '; '}
          {row.person ? (
            <>
              <ViewLink to={(view) => lead(view, row.person ?? '')}>{row.name}</ViewLink>
              {row.title && <span className={css['quiet']}>, {row.title}</span>}
            </>
          ) : (
            `${capital(wordsOf(row.title ?? ''))} (not named)`
          )}
          {row.relation === 'SIGNED' && <span className={css['quiet']}> (signed)</span>}
        </span>
      ))}
    </>
  );
}

function Absent({ holder }: { holder: DelegateRow | undefined }) {
  return (
    <span className={css['quiet']}>
      nobody named
      {holder?.person && (
        <>
          ; {holder.title ?? 'defence minister'} then was{' '}
          <ViewLink to={(view) => lead(view, holder.person ?? '')}>{holder.name}</ViewLink>
        </>
      )}
    </span>
  );
}
