import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { useVersion } from '../changes.ts';
import { dossier, show } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { codeOf, Details } from '../panels/EntityPanel.tsx';
import { typeOf } from '../panels/FactCard.tsx';
import { CopyLink } from '../parts/CopyLink.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PageTitle, ReadingPage } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { counted } from '../words.ts';
import type { Entity, EntityKind } from '../../../server/contract/index.ts';
import { AgreementParts, MeetingParts } from './EventParts.tsx';
import { CountryParts, OrganizationParts, OtherParts, PersonParts } from './Parts.tsx';
import css from './ProfilePage.module.css';

/** Most facts of a kind that a page lists. */
const MOST = 500;

/** What the page of each kind tells below its head. */
const PARTS: Partial<Record<EntityKind, (given: { entity: Entity }) => ReactNode>> = {
  Agreement: AgreementParts,
  Meeting: MeetingParts,
  Person: PersonParts,
  Organization: OrganizationParts,
  Country: CountryParts,
};

/** The page of one person, agreement, meeting, organization, country …, to read. */
export default function ProfilePage() {
  const [view] = useView();
  const { from, to, asOf, selection } = view;
  const id = selection && 'node' in selection ? selection.node : null;
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(
    id === null ? null : `profile ${version} ${id} ${from} ${to} ${asOf}`,
    (signal) => api.entity(id ?? '', { from, to, asOf }, signal, MOST),
  );
  const name = value?.fact.name;
  useEffect(() => {
    if (name) document.title = `${name} · Entente`;
  }, [name]);
  return (
    <ReadingPage>
      {id === null && (
        <>
          <PageTitle>Nothing chosen</PageTitle>
          <Empty title="This address names nothing to show">Search for a person, an agreement, a meeting or a country.</Empty>
        </>
      )}
      {error && (
        <>
          <PageTitle>Not found</PageTitle>
          <Failed error={error} retry={retry} what="This page" />
        </>
      )}
      {loading && !value && (
        <>
          <PageTitle kind="Loading">…</PageTitle>
          <Waiting label="Loading the page" lines={10} />
        </>
      )}
      {value && <Shown key={value.node.id} entity={value} />}
    </ReadingPage>
  );
}

function Shown({ entity }: { entity: Entity }) {
  const { fact, kind, documents } = entity;
  const Parts = PARTS[kind] ?? OtherParts;
  return (
    <>
      <header className={css['head']}>
        <KindSymbol kind={kind} code={codeOf(entity)} size={44} />
        <PageTitle kind={typeOf(kind, fact.type)}>{fact.name}</PageTitle>
        <Actions entity={entity} />
      </header>
      <Details entity={entity} sides={kind !== 'Agreement' && kind !== 'Meeting'} />
      <Parts entity={entity} />
      <p className={css['note']}>
        {documents.mentioning > 0 && `Named in ${counted(documents.mentioning, 'document')}. `}
        {documents.claims > 0 && `Stated by ${counted(documents.claims, 'claim')}. `}
        Where this page is silent, no document here tells more; that does not mean that there was nothing.
      </p>
    </>
  );
}

function Actions({ entity: { node, kind, fact } }: { entity: Entity }) {
  const [, go] = useView();
  const [a, b] = fact.countries;
  const pair = fact.countries.length === 2 && kind !== 'Organization' && a && b ? ([a, b] as const) : null;
  return (
    <div className={css['actions']}>
      <Button
        size="compact-md"
        variant="light"
        leftSection={<Icon name="target" size={16} />}
        onClick={() => go((view) => show(view, node.id))}
      >
        Show in the graph
      </Button>
      <CopyLink />
      {pair && (
        <ViewLink to={(view) => dossier(view, ...pair)} className={css['link']}>
          <Icon name="layers" size={15} /> Dossier of the two
        </ViewLink>
      )}
    </div>
  );
}
