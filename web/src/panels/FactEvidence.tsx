import { api } from '../api.ts';
import { useVersion } from '../changes.ts';
import { select } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Failed, Waiting } from '../parts/States.tsx';
import { Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { supportOf } from '../words.ts';
import { EvidenceView } from './Evidence.tsx';
import { whenOf } from './FactCard.tsx';
import css from './SidePanel.module.css';

/** One fact with its words, where nothing but its id is known yet. */
export function FactEvidence({ id }: { id: string }) {
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
