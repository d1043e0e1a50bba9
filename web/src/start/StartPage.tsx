import { Button } from '@mantine/core';
import { api } from '../api.ts';
import { useVersion } from '../changes.ts';
import { START } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import type { SceneState } from '../panels/useScene.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { counted, dateWords, listed } from '../words.ts';
import type { About } from '../../../server/contract/index.ts';
import { GraphPreview } from './GraphPreview.tsx';
import css from './StartPage.module.css';
import { StoryCard } from './StoryCard.tsx';
import { useStories } from './useStories.ts';

/** The first page: what this is in one sentence, what the loaded graph tells, then search, then the graph. */
export default function StartPage({ state, onAdd }: { state: SceneState; onAdd: () => void }) {
  const version = useVersion();
  const about = useLoad(`about ${version}`, (signal) => api.about(signal));
  const stories = useStories();
  const empty = about.value !== null && (about.value.counts['Document'] ?? 0) === 0;
  return (
    <main className={css['page']}>
      <div className={css['column']}>
        <header className={css['hero']}>
          <h1 className={css['headline']}>Who is tied to whom in defence, since when, by what paper, and who says so.</h1>
          <p className={css['figures']} role="status">
            {about.value && figuresOf(about.value)}
          </p>
        </header>
        {stories.error && <Failed error={stories.error} retry={stories.retry} what="The stories" />}
        {stories.loading && !stories.value && <Waiting label="Loading the stories" lines={8} />}
        {stories.value && stories.value.length > 0 && (
          <ul className={css['stories']} aria-label="Stories">
            {stories.value.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </ul>
        )}
        {empty && (
          <Empty title="Nothing is loaded yet">
            <p>Add a document of your own, or load the samples with “entente ingest reference documents”.</p>
            <p className={css['add']}>
              <Button leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
                Add a document
              </Button>
            </p>
          </Empty>
        )}
        <section className={css['find']} aria-label="Find">
          <button type="button" className={css['search']} onClick={focusSearch}>
            <Icon name="search" />
            <span>Find a country, a person, an agreement, a meeting, a document …</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
        </section>
        <section className={css['graph']} aria-label="The graph">
          <ViewLink to={() => ({ ...START, page: 'graph' })} className={css['open']}>
            <GraphPreview overview={state.overview} />
            <span className={css['caption']}>
              <strong>Open the graph of all countries</strong>
              <span>
                {state.overview &&
                  `${counted(countries(state), 'country', 'countries')} and ${counted(ties(state), 'tie')}: colour by what binds most, dashed where it is only planned.`}
              </span>
            </span>
          </ViewLink>
        </section>
      </div>
    </main>
  );
}

const countries = ({ overview }: SceneState): number => overview?.nodes.filter((node) => node.kind === 'Country').length ?? 0;
const ties = ({ overview }: SceneState): number => overview?.edges.filter((edge) => edge.kind === 'tie').length ?? 0;

/** `238 agreements, 107 meetings and 434 people, from 60 documents that reach up to 11 June 2026.` */
function figuresOf({ counts, horizon }: About): string {
  const count = (kind: string, one: string, many?: string): string | null =>
    counts[kind] ? counted(counts[kind], one, many) : null;
  const known = listed([
    count('Agreement', 'agreement'),
    count('Meeting', 'meeting'),
    count('Person', 'person', 'people'),
    count('Exercise', 'exercise series', 'exercise series'),
  ]);
  if (!known) return '';
  const documents = counts['Document'] ?? 0;
  return `${known}, from ${counted(documents, 'document')}${horizon ? ` that reach up to ${dateWords(horizon)}` : ''}. Every fact leads to its quote.`;
}

/** The one search box stands in the head of every page. */
function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[role=search] input')?.focus();
}
