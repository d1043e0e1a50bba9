import { api } from '../api.ts';
import { useVersion } from '../changes.ts';
import { Delegations, type DelegateRow } from '../dossier/Delegations.tsx';
import { lead } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { EvidenceView } from '../panels/Evidence.tsx';
import { Section } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { Flag, KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { rowsOf } from '../rows.ts';
import { capital, wordsOf } from '../words.ts';
import type { Entity } from '../../../server/contract/index.ts';
import { Groups } from './Groups.tsx';
import { Life } from './Life.tsx';
import css from './Parts.module.css';

/** An agreement: its life, its parties with who signed for them, what came of it, and the words. */
export function AgreementParts({ entity }: { entity: Entity }) {
  return (
    <Told entity={entity} sides="Parties and signatories" relation="PARTY_TO" titles={{ Agreement: 'Papers that build on it' }} />
  );
}

/** A meeting: what became of it, who came for whom, what was concluded there, and the words. */
export function MeetingParts({ entity }: { entity: Entity }) {
  return (
    <Told
      entity={entity}
      sides="Who took part"
      relation="TOOK_PART_IN"
      titles={{ Agreement: 'Concluded there', Meeting: 'On its sidelines' }}
    />
  );
}

function Told({
  entity,
  sides,
  relation,
  titles,
}: {
  entity: Entity;
  sides: string;
  relation: string;
  titles: Record<string, string>;
}) {
  const { id } = entity.node;
  const version = useVersion();
  const evidence = useLoad(`evidence ${version} ${id}`, (signal) => api.evidence(id, signal));
  return (
    <>
      {evidence.value && evidence.value.life.length > 0 && <Life evidence={evidence.value} />}
      <Sides entity={entity} title={sides} relation={relation} />
      <Groups groups={entity.groups} titles={titles} />
      <Section title="Evidence" lead="Every sentence and record that states it.">
        {evidence.error && <Failed error={evidence.error} retry={evidence.retry} what="The evidence" />}
        {evidence.loading && !evidence.value && <Waiting label="Loading the evidence" lines={4} />}
        {evidence.value && (
          <div className={css['evidence']}>
            <EvidenceView evidence={evidence.value} life={false} />
          </div>
        )}
      </Section>
    </>
  );
}

/** The countries and organizations that took part, each with its role and its people. */
function Sides({ entity, title, relation }: { entity: Entity; title: string; relation: string }) {
  const { node, related, fact } = entity;
  const parties = related.filter((one) => one.relation === relation && !one.outgoing);
  const version = useVersion();
  const people = useLoad(`delegations ${version} ${node.id}`, (signal) => api.rows('delegations', { fact: node.id }, signal));
  const rows = people.value ? rowsOf<DelegateRow>(people.value) : [];
  if (parties.length === 0) return null;
  return (
    <Section title={title} count={parties.length}>
      <ul className={css['sides']}>
        {parties.map(({ node: party, properties }) => (
          <li key={party.id} className={css['party']}>
            {party.code ? <Flag code={party.code} size={24} /> : <KindSymbol kind={party.kind} size={24} />}
            <div>
              <p>
                <ViewLink to={(view) => lead(view, party.id)}>{party.name}</ViewLink>
                {typeof properties['role'] === 'string' && properties['role'] !== 'participant' && (
                  <span className={css['quiet']}> · {capital(wordsOf(properties['role']))}</span>
                )}
              </p>
              {party.code && (
                <Delegations
                  rows={rows.filter((row) => row.country === party.code)}
                  countries={[party.code]}
                  status={fact.status}
                  bare
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {people.error && <Failed error={people.error} retry={people.retry} what="Who acted for them" />}
    </Section>
  );
}
