import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { lead } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Failed, Waiting } from '../parts/States.tsx';
import { Flag, KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { OpenQuotes } from '../panels/OpenQuotes.tsx';
import { rowsOf } from '../rows.ts';
import { capital, countryName, dateWords, wordsOf } from '../words.ts';
import type { FactSummary, Tie } from '../../../server/contract/index.ts';
import css from './Rail.module.css';

/** A row of the query `memberships-of`. */
interface MembershipRow {
  id: string;
  organization: string;
  name: string;
  role: string | null;
  startDate: string | null;
  endDate: string | null;
}

/** What both countries belong to, and who met or signed for them. */
export function Shared({ tie, name }: { tie: Tie; name: string }) {
  const organizations = tie.groups.find((group) => group.kind === 'Organization')?.facts ?? [];
  const people = tie.groups.find((group) => group.kind === 'Person')?.facts ?? [];
  const { value, error, loading, retry } = useLoad(organizations.length > 0 ? `memberships ${name}` : null, (signal) =>
    Promise.all(
      [tie.a, tie.b].map(async (side) => ({
        code: side.code ?? '',
        rows: rowsOf<MembershipRow>(await api.rows('memberships-of', { country: side.id, limit: 1000 }, signal)),
      })),
    ),
  );
  return (
    <>
      <section className={css['part']} aria-label="Shared memberships">
        <h2 className={css['heading']}>Shared memberships</h2>
        {organizations.length === 0 && <p className={css['none']}>No organization is known here to which both belong.</p>}
        {error && <Failed error={error} retry={retry} what="The memberships" />}
        {loading && !value && <Waiting label="Loading the memberships" lines={3} />}
        <ul className={css['rows']}>
          {organizations.map((fact) => (
            <Organization key={fact.id} fact={fact}>
              {value?.map(({ code, rows }) =>
                rows.filter((row) => row.organization === fact.id).map((row) => <Side key={row.id} code={code} row={row} />),
              )}
            </Organization>
          ))}
        </ul>
      </section>
      {people.length > 0 && (
        <section className={css['part']} aria-label="People">
          <h2 className={css['heading']}>People who met or signed</h2>
          <ul className={css['people']}>
            {people.map((fact) => (
              <li key={fact.id} className={css['row']}>
                {fact.countries.map((code) => (
                  <Flag key={code} code={code} size={15} />
                ))}
                <ViewLink to={(view) => lead(view, fact.id)}>{fact.name}</ViewLink>
                <span className="unseen">{fact.countries.map(countryName).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Organization({ fact, children }: { fact: FactSummary; children: ReactNode }) {
  return (
    <li>
      <p className={css['row']}>
        <KindSymbol kind="Organization" size={20} />
        <ViewLink to={(view) => lead(view, fact.id)}>{fact.name}</ViewLink>
        {fact.type && <span className={css['quiet']}>{capital(wordsOf(fact.type))}</span>}
      </p>
      {children}
    </li>
  );
}

/** One country's membership with its own quotes. */
function Side({ code, row }: { code: string; row: MembershipRow }) {
  const { role, startDate, endDate } = row;
  const when = [startDate && `since ${dateWords(startDate, true)}`, endDate && `until ${dateWords(endDate, true)}`];
  return (
    <div className={css['member']}>
      <p className={css['row']}>
        <Flag code={code} size={15} />
        <span>{[capital(wordsOf(role ?? 'member')), ...when].filter(Boolean).join(', ')}</span>
      </p>
      <OpenQuotes fact={row.id} name={`${countryName(code)} in ${row.name}`} />
    </div>
  );
}
