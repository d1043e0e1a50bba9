import { api } from '../api.ts';
import { select } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { countryName } from '../words.ts';
import { LineFacts } from './LineFacts.tsx';
import { PanelHead } from './SidePanel.tsx';
import css from './SidePanel.module.css';

/** A line that is no tie of two countries: a membership, a party to a paper, or a relation that expanding showed. */
export function LinePanel({ ends, facts }: { ends: readonly [string, string]; facts: readonly string[] }) {
  const names = useLoad(`ends ${ends.join(' ')}`, (signal) =>
    Promise.all(ends.map((id) => api.entity(id, { from: null, to: null, asOf: null }, signal))),
  );
  return (
    <>
      <PanelHead
        symbol={<KindSymbol kind="Membership" size={36} />}
        kind="Line"
        title={
          <span className={css['pair']}>
            {ends.map((id, i) => (
              <span key={id}>
                <ViewLink to={(view) => select(view, { node: id })}>{names.value?.[i]?.fact.name ?? plain(id)}</ViewLink>
                {i === 0 && ' and'}
              </span>
            ))}
          </span>
        }
      />
      {names.error && <Failed error={names.error} retry={names.retry} what="The line" />}
      {names.loading && <Waiting label="Loading the line" />}
      {names.value && <LineFacts ends={names.value} facts={facts} />}
    </>
  );
}

/** A readable form of an id until the name is there. */
function plain(id: string): string {
  const [kind = '', rest = ''] = id.split(':');
  return kind === 'country' ? countryName(rest.toUpperCase()) : rest.replaceAll('-', ' ');
}
