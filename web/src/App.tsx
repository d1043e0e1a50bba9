import { ActionIcon, Button, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useView } from './address.ts';
import css from './App.module.css';
import { changed, useVersion } from './changes.ts';
import { HOME, type Page } from './graph/view.ts';
import { Icon } from './parts/Icon.tsx';
import { Waiting } from './parts/States.tsx';
import { useScheme } from './parts/useScheme.ts';
import { ViewLink } from './parts/ViewLink.tsx';
import { FirstVisit } from './start/FirstVisit.tsx';
import { GraphPage } from './panels/GraphPage.tsx';
import { SaidBar } from './panels/SaidBar.tsx';
import { Search } from './find/Search.tsx';
import { useScene } from './panels/useScene.ts';

const DocumentsPage = lazy(() => import('./panels/DocumentsPage.tsx'));
const ReviewPage = lazy(() => import('./panels/ReviewPage.tsx'));
const StartPage = lazy(() => import('./start/StartPage.tsx'));
const DossierPage = lazy(() => import('./dossier/DossierPage.tsx'));
const ProfilePage = lazy(() => import('./profile/ProfilePage.tsx'));
const TimePage = lazy(() => import('./panels/TimePage.tsx'));
const ConsolePage = lazy(() => import('./panels/ConsolePage.tsx'));
const AddDialog = lazy(() => import('./add/AddDialog.tsx'));
const AboutDialog = lazy(() => import('./panels/AboutDialog.tsx'));

const PAGES: { page: Page; label: string }[] = [
  { page: 'graph', label: 'Graph' },
  { page: 'dossier', label: 'Dossiers' },
  { page: 'time', label: 'Over time' },
  { page: 'documents', label: 'Documents' },
  { page: 'review', label: 'Review' },
  { page: 'console', label: 'Console' },
];

const TITLES: Record<Page, string> = {
  start: 'Entente: who is tied to whom in defence',
  graph: 'Graph · Entente',
  dossier: 'Dossier · Entente',
  profile: 'Entente',
  time: 'Over time · Entente',
  documents: 'Documents · Entente',
  review: 'Review · Entente',
  console: 'Console · Entente',
};

/** The whole page: header and the open page below it. */
export function App() {
  const [view, go] = useView();
  const [dialog, setDialog] = useState<'add' | 'about' | null>(null);
  const version = useVersion();
  const scene = useScene(view, version);
  const { scheme } = useScheme();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    document.title = TITLES[view.page];
  }, [view.page]);
  const dark = scheme === 'dark';
  const flip = (): void => setColorScheme(dark ? 'light' : 'dark');
  const schemeLabel = dark ? 'Light colours' : 'Dark colours';
  return (
    <div className={css['app']}>
      <a className={css['skip']} href="#page">
        Skip to the page
      </a>
      <header className={css['header']}>
        <ViewLink to={() => HOME} className={css['brand']} label="Entente, start page">
          <img src="/icons/entente.svg" width="26" height="26" alt="" />
          <span>Entente</span>
        </ViewLink>
        <nav className={css['nav']} aria-label="Pages">
          {PAGES.map(({ page, label }) => (
            <ViewLink
              key={page}
              to={(view) => ({ ...view, page, document: null, claim: null })}
              className={css[view.page === page ? 'here' : 'tab']}
            >
              {label}
            </ViewLink>
          ))}
        </nav>
        <Search />
        <div className={css['actions']}>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={15} />}
            onClick={() => setDialog('add')}
          >
            Add documents
          </Button>
          <Tooltip label="What this graph holds">
            <ActionIcon variant="subtle" color="gray" size={34} aria-label="About" onClick={() => setDialog('about')}>
              <Icon name="info" />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={schemeLabel}>
            <ActionIcon variant="subtle" color="gray" size={34} aria-label={schemeLabel} onClick={flip}>
              <Icon name={dark ? 'sun' : 'moon'} />
            </ActionIcon>
          </Tooltip>
        </div>
        <div className={css['small']}>
          <Menu position="bottom-end" shadow="md" width={220}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={38} aria-label="Menu">
                <Icon name="menu" size={20} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {PAGES.map(({ page, label }) => (
                <Menu.Item key={page} onClick={() => go((view) => ({ ...view, page, document: null, claim: null }))}>
                  {label}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => setDialog('add')}>Add documents</Menu.Item>
              <Menu.Item onClick={() => setDialog('about')}>About</Menu.Item>
              <Menu.Item onClick={flip}>{schemeLabel}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <div id="page" className={css['page']} tabIndex={-1}>
        <Suspense fallback={<Waiting label="Loading the page" />}>
          {view.page === 'start' && <StartPage state={scene} onAdd={() => setDialog('add')} />}
          {view.page === 'graph' && (
            <>
              <GraphPage state={scene} />
              <FirstVisit />
            </>
          )}
          {view.page === 'dossier' && <DossierPage />}
          {view.page === 'profile' && <ProfilePage />}
          {view.page === 'time' && <TimePage version={version} />}
          {view.page === 'documents' && <DocumentsPage version={version} onAdd={() => setDialog('add')} />}
          {view.page === 'review' && <ReviewPage />}
          {view.page === 'console' && <ConsolePage />}
        </Suspense>
      </div>
      <SaidBar />
      <Suspense>
        {dialog === 'add' && <AddDialog close={() => setDialog(null)} added={changed} />}
        {dialog === 'about' && <AboutDialog close={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}
