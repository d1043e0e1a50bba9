import { useView } from '../address.ts';
import { dossier } from '../graph/view.ts';
import { Partners } from '../dossier/Partners.tsx';
import { Years } from '../dossier/Timeline.tsx';
import { codeOf } from '../panels/EntityPanel.tsx';
import { Evidence } from '../panels/Evidence.tsx';
import { Countries, whenOf } from '../panels/FactCard.tsx';
import { OpenQuotes } from '../panels/OpenQuotes.tsx';
import { Section } from '../parts/Page.tsx';
import { Empty } from '../parts/States.tsx';
import { Flag } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, wordsOf } from '../words.ts';
import type { Entity, FactGroup, FactSummary } from '../../../server/contract/index.ts';
import { Groups } from './Groups.tsx';
import { Offices } from './Offices.tsx';
import css from './Parts.module.css';

const group = (entity: Entity, kind: string): FactGroup | undefined => entity.groups.find((one) => one.kind === kind);
const without = (entity: Entity, kinds: readonly string[]): FactGroup[] =>
  entity.groups.filter((one) => !kinds.includes(one.kind));

/** A person: offices over time, meetings, signatures. */
export function PersonParts({ entity }: { entity: Entity }) {
  const offices = group(entity, 'Tenure')?.facts ?? [];
  const meetings = group(entity, 'Meeting')?.facts ?? [];
  const signed = group(entity, 'Agreement')?.facts ?? [];
  const { fact } = entity;
  return (
    <>
      <Section title="Offices over time" count={offices.length}>
        {offices.length > 0 ? (
          <Offices offices={offices} person={fact.name} />
        ) : (
          <Empty title="No office known">No document here names an office of {fact.name} in this time.</Empty>
        )}
      </Section>
      <Section title="Meetings" count={meetings.length}>
        {meetings.length > 0 ? (
          <Years facts={meetings} />
        ) : (
          <Empty title="No meetings known">No document here tells that {fact.name} met anybody in this time.</Empty>
        )}
      </Section>
      {signed.length > 0 && (
        <Section title="Signatures" count={signed.length}>
          <Years facts={signed} />
        </Section>
      )}
      <Groups groups={without(entity, ['Tenure', 'Meeting', 'Agreement'])} />
      <Section title="Who says who this is" lead="The claims that name the person, and why they are taken for one.">
        <OpenQuotes fact={fact.id} name={fact.name} />
      </Section>
    </>
  );
}

/** An organization or forum: its sessions through time, its members, and what it is party to. */
export function OrganizationParts({ entity }: { entity: Entity }) {
  const meetings = group(entity, 'Meeting')?.facts ?? [];
  const sessions = meetings.filter((fact) => fact.relation === 'SESSION_OF');
  const beside = meetings.filter((fact) => fact.relation !== 'SESSION_OF');
  const members = group(entity, 'Membership')?.facts ?? [];
  return (
    <>
      {(sessions.length > 0 || ['forum', 'series', 'grouping'].includes(entity.fact.type ?? '')) && (
        <Section title="Sessions" count={sessions.length}>
          {sessions.length > 0 ? (
            <Years facts={sessions} />
          ) : (
            <Empty title="No sessions known">No document here tells of a session in this time.</Empty>
          )}
        </Section>
      )}
      {beside.length > 0 && (
        <Section title="On its margins" count={beside.length} lead="Talks that took place beside it.">
          <Years facts={beside} />
        </Section>
      )}
      <Groups groups={without(entity, ['Meeting', 'Membership'])} titles={{ Organization: 'Its parts' }} />
      {members.length > 0 && (
        <Section title="Members" count={members.length}>
          <ul className={css['members']}>
            {members.map((fact) => (
              <Member key={fact.id} fact={fact} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="Who says so" lead="The claims that describe it.">
        <OpenQuotes fact={entity.node.id} name={entity.fact.name} />
      </Section>
    </>
  );
}

/** A country in an organization: its role, since when, and who says so. */
function Member({ fact }: { fact: FactSummary }) {
  return (
    <li className={css['member']}>
      {fact.countries.map((code) => (
        <Flag key={code} code={code} size={24} />
      ))}
      <div>
        <Countries codes={fact.countries} flags={false} />
        <p className={css['quiet']}>{[capital(wordsOf(fact.title ?? 'member')), whenOf(fact)].filter(Boolean).join(', ')}</p>
        <OpenQuotes fact={fact.id} name={fact.name} />
      </div>
    </li>
  );
}

const MOST_PARTNERS = 12;

/** A country: whom it is tied to most, then its facts by kind. */
export function CountryParts({ entity }: { entity: Entity }) {
  const code = codeOf(entity);
  return (
    <>
      <Partners of={code ?? entity.node.id} limit={MOST_PARTNERS} title="Strongest ties" />
      <p className={css['more']}>
        <ViewLink to={(view) => dossier(view, entity.node.id)}>All dossiers with other countries</ViewLink>
      </p>
      <Groups groups={entity.groups} without={[code ?? '']} titles={{ Tenure: 'Offices and ministers' }} />
    </>
  );
}

/** Anything else: its own words where it is told by claims, then its facts. */
export function OtherParts({ entity }: { entity: Entity }) {
  const [view] = useView();
  const own = !['Place', 'Office'].includes(entity.kind);
  return (
    <>
      {own && (
        <Section title="Evidence">
          <div className={css['evidence']}>
            <Evidence key={view.fact} fact={entity.node.id} />
          </div>
        </Section>
      )}
      <Groups groups={entity.groups} />
    </>
  );
}
