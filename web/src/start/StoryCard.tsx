import { Icon } from '../parts/Icon.tsx';
import { Quote, Source } from '../parts/Quote.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import css from './StartPage.module.css';
import type { ToldStory } from './useStories.ts';

/** One story: its strongest quote, what it is about in two sentences, and where to read and see it. */
export function StoryCard({ story }: { story: ToldStory }) {
  const { quote } = story;
  const recorded = quote?.documentKind === 'dataset';
  return (
    <li className={css['story']}>
      {quote && (
        <Quote quote={recorded ? null : quote.quote}>
          <Source
            document={{ ...quote, id: quote.document, title: quote.title ?? quote.document, sample: quote.origin === 'sample' }}
            claim={quote.claim}
            recorded={recorded}
          />
        </Quote>
      )}
      <div className={css['about']}>
        <h2 className={css['title']}>
          <ViewLink to={() => story.read}>{story.title}</ViewLink>
        </h2>
        <p className={css['lead']}>{story.lead}</p>
        <p className={css['ways']}>
          <ViewLink to={() => story.read} label={`${story.readOn}: ${story.title}`}>
            <Icon name="chevron" size={15} /> {story.readOn}
          </ViewLink>
          <ViewLink to={() => story.graph} label={`See it in the graph: ${story.title}`}>
            <Icon name="target" size={15} /> See it in the graph
          </ViewLink>
        </p>
      </div>
    </li>
  );
}
