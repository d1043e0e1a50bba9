import { api } from '../api.ts';
import { select } from '../graph/view.ts';
import { useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { countryName, supportOf } from '../words.ts';
import type { Entity } from '../../../server/contract/index.ts';
import { EvidenceView } from './Evidence.tsx';
import { whenOf } from './FactCard.tsx';
import { PanelHead } from './SidePanel.tsx';
import css from './SidePanel.module.css';

/** A line that is no tie of two countries: a membership, a party to a paper, or a relation that expanding showed. */
export function LinePanel({ ends, facts }: { ends: readonly [string, string]; facts: readonly string[] }) {
  const names = useLoad(`ends ${ends.join(' ')}`, (signal) =>
    Promise.all(ends.map((id) => api.entity(id, { from: null, to: null, asOf: null }, signal))),
  );
  const memberships = membershipsOf(names.value ?? []);
  const shown = memberships.length > 0 ? memberships : names.value ? facts : [];
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
      {shown.map((id) => (
        <OneFact key={id} id={id} />
      ))}
      {names.value && shown.length === 0 && (
        <Empty title="No fact of its own">This line follows from what the two are. Open one of them to see its evidence.</Empty>
      )}
    </>
  );
}

function OneFact({ id }: { id: string }) {
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(`evidence ${version} ${id}`, (signal) => api.evidence(id, signal));
  if (error) return <Failed error={error} retry={retry} what="The evidence" />;
  if (!value) return loading ? <Waiting label="Loading the evidence" /> : null;
  const { fact } = value;
  return (
    <section className={css['own']} aria-label={fact.name}>
      <h3>
        <ViewLink to={(view) => select(view, { node: fact.id })}>{fact.name}</ViewLink>
      </h3>
      <p className={css['tags']}>
        {fact.status && <Status status={fact.status} />}
        {whenOf(fact) && <span>{whenOf(fact)}</span>}
        {fact.title && <span>{fact.title}</span>}
        <span>{supportOf(fact)}</span>
      </p>
      <div className={css['quotes']}>
        <EvidenceView evidence={value} />
      </div>
    </section>
  );
}

/** The memberships that tie a country to an organization, where those are the ends. */
function membershipsOf(ends: readonly Entity[]): string[] {
  const code = ends.find((end) => end.kind === 'Country')?.node.properties['code'];
  const organization = ends.find((end) => end.kind === 'Organization');
  if (typeof code !== 'string' || !organization) return [];
  const facts = organization.groups.find((group) => group.kind === 'Membership')?.facts ?? [];
  return facts.filter((fact) => fact.countries.includes(code)).map((fact) => fact.id);
}

/** A readable form of an id until the name is there. */
function plain(id: string): string {
  const [kind = '', rest = ''] = id.split(':');
  return kind === 'country' ? countryName(rest.toUpperCase()) : rest.replaceAll('-', ' ');
}
