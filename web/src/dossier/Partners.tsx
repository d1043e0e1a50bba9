import { api } from '../api.ts';
import { useVersion } from '../changes.ts';
import { dossier } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Section } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { Flag } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { rowsOf } from '../rows.ts';
import { codeOf } from '../words.ts';
import css from './Partners.module.css';

/** A row of the query `tie-strength`. */
interface StrengthRow {
  a: string;
  aName: string;
  b: string;
  bName: string;
  strength: number;
}

/** The strongest ties of one country, or of all: each leads to its dossier. */
export function Partners({
  of,
  limit = 60,
  title = of ? 'Dossiers with other countries' : 'Strongest ties',
}: {
  of: string | null;
  limit?: number;
  title?: string;
}) {
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(`partners ${version} ${of} ${limit}`, (signal) =>
    api.rows('tie-strength', { country: of, limit }, signal),
  );
  const rows = value ? rowsOf<StrengthRow>(value) : [];
  const most = rows[0]?.strength ?? 1;
  return (
    <Section title={title} count={value ? rows.length : undefined}>
      {error && <Failed error={error} retry={retry} what="The list of ties" />}
      {loading && !value && <Waiting label="Loading the ties" lines={6} />}
      {value && rows.length === 0 && (
        <Empty title="No ties known">
          No document here binds it to another country. That does not mean that there is no tie.
        </Empty>
      )}
      <ol className={css['pairs']}>
        {rows.map(({ a, aName, b, bName, strength }) => (
          <li key={`${a} ${b}`}>
            <ViewLink to={(view) => dossier(view, a, b)} className={css['pair']}>
              <span className={css['flags']}>
                <Flag code={codeOf(a)} size={20} />
                <Flag code={codeOf(b)} size={20} />
              </span>
              <span className={css['names']}>
                {aName} and {bName}
              </span>
              <span className={css['points']}>{strength.toFixed(1)}</span>
              <span className={css['bar']} style={{ width: `${(100 * strength) / most}%` }} aria-hidden="true" />
            </ViewLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}
