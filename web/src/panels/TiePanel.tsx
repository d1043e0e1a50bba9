import { api } from '../api.ts';
import { useView } from '../address.ts';
import { dossier, select } from '../graph/view.ts';
import { useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { Flag } from '../parts/Symbol.tsx';
import { ObligationTag, Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { codeOf, counted, countryName, spanWords } from '../words.ts';
import { FactGroups } from './FactGroups.tsx';
import { PanelHead } from './SidePanel.tsx';
import { TieStrength } from './TieStrength.tsx';
import css from './SidePanel.module.css';

const TITLES: Record<string, string> = {
  Organization: 'Shared organizations',
  Membership: 'Shared memberships',
  Person: 'People who met or signed',
};

/** Everything between two countries. */
export function TiePanel({ a, b }: { a: string; b: string }) {
  const [view] = useView();
  const { from, to, asOf } = view;
  const codes = [codeOf(a), codeOf(b)] as const;
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(`tie ${version} ${a} ${b} ${from} ${to} ${asOf}`, (signal) =>
    api.tie(codes[0], codes[1], { from, to, asOf }, signal),
  );
  const names = value ? [value.a.name, value.b.name] : codes.map(countryName);
  const title = (
    <span className={css['pair']}>
      {[a, b].map((id, i) => (
        <span key={id}>
          <ViewLink to={(view) => select(view, { node: id })}>{names[i]}</ViewLink>
          {i === 0 && ' and'}
        </span>
      ))}
    </span>
  );
  const span = value && spanWords(value.first, value.last);
  return (
    <>
      <PanelHead
        symbol={
          <span className={css['flags']}>
            <Flag code={codes[0]} size={32} />
            <Flag code={codes[1]} size={32} />
          </span>
        }
        kind="Tie between two countries"
        title={title}
      >
        <div className={css['actions']}>
          <ViewLink to={(view) => dossier(view, a, b)} className={css['open']}>
            <Icon name="open" size={15} /> Open the dossier
          </ViewLink>
        </div>
        {value && (value.status || value.obligation || span) && (
          <p className={css['tags']}>
            {value.status && <Status status={value.status} />}
            {value.obligation && <ObligationTag obligation={value.obligation} />}
            {span && <span>{span}</span>}
          </p>
        )}
      </PanelHead>
      {error && <Failed error={error} retry={retry} what="The tie" />}
      {loading && !value && <Waiting label="Loading the tie" lines={8} />}
      {value?.strength && <TieStrength strength={value.strength} />}
      {value && <FactGroups groups={value.groups} without={codes} titles={TITLES} />}
      {value && value.groups.every((group) => group.total === 0) && (
        <Empty title="Nothing known">
          {value.coverage.documents === 0
            ? 'No document in the graph names both. That means no documents, not that there is no tie.'
            : `${counted(value.coverage.documents, 'document')} name both, but none states a fact between them in this time.`}
        </Empty>
      )}
      {value && value.coverage.documents > 0 && (
        <p className={css['note']}>
          {counted(value.coverage.documents, 'document')} {value.coverage.documents === 1 ? 'names' : 'name'} both;{' '}
          {counted(value.coverage.claims, 'claim')} {value.coverage.claims === 1 ? 'states' : 'state'} something of both.
        </p>
      )}
    </>
  );
}
