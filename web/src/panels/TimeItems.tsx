import type { ReactNode } from 'react';
import { lead } from '../graph/view.ts';
import { Quote, Source } from '../parts/Quote.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ObligationTag } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, counted, dateWords } from '../words.ts';
import type { ChangeView, PromiseView, Words } from '../../../server/contract/index.ts';
import { Countries, typeOf } from './FactCard.tsx';
import { OpenQuotes } from './OpenQuotes.tsx';
import css from './TimePage.module.css';

/** One line of the lists over time: what it came to at the side, the fact, and the words behind it. */
function Item({
  fact,
  tone,
  state,
  when,
  more,
  words,
}: {
  fact: Pick<ChangeView, 'id' | 'kind' | 'name' | 'type' | 'obligation' | 'countries'>;
  tone: 'good' | 'open' | 'over' | 'quiet';
  state: string;
  when: ReactNode;
  more?: ReactNode;
  words: Words | null;
}) {
  return (
    <li className={css['item']}>
      <div className={css['side']}>
        <span className={css['state']} data-tone={tone}>
          {capital(state)}
        </span>
        <span className={css['when']}>{when}</span>
      </div>
      <div className={css['body']}>
        <h3 className={css['name']}>
          <KindSymbol kind={fact.kind} size={22} />
          <ViewLink to={(view) => lead(view, fact.id)} className={css['link']}>
            {fact.name}
          </ViewLink>
        </h3>
        <div className={css['meta']}>
          <span>{typeOf(fact.kind, fact.type)}</span>
          {fact.obligation && <ObligationTag obligation={fact.obligation} />}
          <Countries codes={fact.countries} />
        </div>
        {more && <p className={css['more']}>{more}</p>}
        {words ? <Said words={words} /> : <OpenQuotes fact={fact.id} name={fact.name} />}
      </div>
    </li>
  );
}

function Said({ words }: { words: Words }) {
  const { document, claim, record, quote } = words;
  return (
    <div className={css['said']}>
      <Quote quote={record ? null : quote}>
        <Source
          document={{ ...words, id: document, title: words.title ?? document.replace(/^document:/, '') }}
          claim={claim}
          recorded={record}
        />
      </Quote>
    </div>
  );
}

const TONES = { kept: 'good', late: 'open', changed: 'open', cancelled: 'over', 'no word since': 'quiet' } as const;

/** A promise: what became of it, when it was due, who announced it. */
export function PromiseItem({ promise }: { promise: PromiseView }) {
  const { outcome, due, newDue, cameOn, cancelledOn, overdue, laterDocuments, announcements, instead, announcedOn } = promise;
  const when = cameOn ? dateWords(cameOn, true) : outcome === 'cancelled' && cancelledOn ? dateWords(cancelledOn, true) : null;
  const announced = announcedOn
    ? `Announced ${dateWords(announcedOn, true)}${promise.announcedBy ? ` by ${promise.announcedBy}` : ''}`
    : announcements > 0
      ? 'Announced in an undated document'
      : 'No document announced it; one called it off';
  const notes = [
    `${announced}${due ? `, for ${dateWords(due, true)}` : ''}`,
    newDue && `then for ${dateWords(newDue, true)}`,
    announcements > 1 && `${announcements} announcements`,
    overdue && 'that time is over',
    laterDocuments !== null &&
      `${counted(laterDocuments, 'later document')} ${laterDocuments === 1 ? 'names' : 'name'} all sides`,
  ].filter(Boolean);
  return (
    <Item
      fact={promise}
      tone={TONES[outcome]}
      state={outcome}
      when={when}
      words={promise.words}
      more={
        <>
          {notes.join('; ')}.
          {instead && (
            <>
              {' '}
              <ViewLink to={(view) => lead(view, instead.id)}>They met on {dateWords(instead.date, true)}</ViewLink>, which may or
              may not be the same.
            </>
          )}
        </>
      }
    />
  );
}

const CHANGES = { gained: 'good', lost: 'over', learned: 'quiet' } as const;

/** A change: what happened to a fact, and when. */
export function ChangeItem({ change }: { change: ChangeView }) {
  return (
    <Item
      fact={change}
      tone={CHANGES[change.change]}
      state={change.what}
      when={dateWords(change.date, true)}
      words={change.words}
    />
  );
}

/** A row of the query `terms`. */
export interface TermRow extends Pick<ChangeView, 'id' | 'kind' | 'name' | 'type' | 'obligation' | 'countries'> {
  durationYears: number;
  termEndsOn: string | null;
  notBefore: string | null;
  state: string;
  outlook: string;
  continuation: string | null;
  date: string;
  endedOn: string | null;
}

const FOLLOWS: Record<string, string> = {
  automatic: 'it is prolonged by itself unless somebody ends it',
  indefinite: 'it then holds without an end',
  none: 'it ends with its term',
};

/** A term: when it ends, and what follows by whose word. */
export function TermItem({ term }: { term: TermRow }) {
  const ahead = term.state === 'ahead';
  const end = term.termEndsOn
    ? `term ${ahead ? 'ends' : 'ended'} ${dateWords(term.termEndsOn, true)}`
    : term.notBefore
      ? `term ${ahead ? 'ends' : 'ended'} not before ${dateWords(term.notBefore, true)}`
      : '';
  const notes = [
    `First term of ${counted(term.durationYears, 'year')}, the paper is of ${dateWords(term.date, true)}`,
    term.continuation && FOLLOWS[term.continuation],
    term.endedOn && `ended ${dateWords(term.endedOn, true)}`,
  ].filter(Boolean);
  return (
    <Item
      fact={term}
      tone={term.outlook === 'ended' ? 'over' : term.outlook === 'may continue' ? 'open' : 'quiet'}
      state={term.outlook}
      when={end}
      words={null}
      more={`${notes.join('; ')}.`}
    />
  );
}
