import { useId, useState } from 'react';
import type { PublishedClaim, PublishedFact } from '../../../server/contract/index.ts';
import { whenOf } from '../panels/FactCard.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Flag, KindSymbol } from '../parts/Symbol.tsx';
import { ObligationTag, SampleTag, Status } from '../parts/Tags.tsx';
import { capital, countryName, dateWords, fieldOf, supportOf, valueWords, wordsOf } from '../words.ts';
import type { Book } from './data.ts';
import css from './FactItem.module.css';
import { nameOf, type Findings } from './verify.ts';

/** One fact; opens to its quotes. */
export function FactItem({
  book,
  fact,
  findings,
  open,
}: {
  book: Book;
  fact: PublishedFact;
  findings: Findings | null;
  open: (claim: string) => void;
}) {
  const [unfolded, setUnfolded] = useState(false);
  const body = useId();
  const claims = fact.evidence.flatMap(({ claim }) => book.claimOf.get(claim) ?? []);
  const bad = claims.filter((claim) => findings?.bad.has(claim.id)).length;
  return (
    <li className={css['fact']} data-fact={fact.id}>
      <div className={css['row']}>
        <KindSymbol kind={fact.kind} size={24} />
        <div className={css['text']}>
          <h4 className={css['name']}>
            <bdi>{fact.name}</bdi>
          </h4>
          <p className={css['meta']}>
            {fact.status && <Status status={fact.status} />}
            {whenOf(fact) && <span>{whenOf(fact)}</span>}
            {fact.place && <bdi>{fact.place}</bdi>}
            {fact.type && <span>{capital(wordsOf(fact.type))}</span>}
            {fact.obligation && <ObligationTag obligation={fact.obligation} />}
          </p>
          <ul className={css['parties']}>
            {fact.countries.slice(0, 8).map((code) => (
              <li key={code}>
                {/^[A-Z]{2}$/.test(code) && <Flag code={code} size={14} />} <bdi>{countryName(code)}</bdi>
              </li>
            ))}
            {fact.countries.length > 8 && <li>and {fact.countries.length - 8} more</li>}
          </ul>
          {fact.people.length > 0 && (
            <p className={css['people']}>
              <bdi>{[...new Set(fact.people.map((person) => person.name))].join(', ')}</bdi>
            </p>
          )}
        </div>
      </div>
      <button
        type="button"
        className={css['toggle']}
        aria-expanded={unfolded}
        aria-controls={body}
        onClick={() => setUnfolded(!unfolded)}
      >
        <span className={css['arrow']} data-open={unfolded || undefined}>
          <Icon name="chevron" size={14} />
        </span>
        {supportOf(fact)}
        {fact.conflicts.length > 0 && (
          <span className={css['conflict']}>
            <Icon name="warning" size={13} /> Sources differ on {fact.conflicts.map(fieldOf).join(', ')}
          </span>
        )}
        {bad > 0 && <span className={css['bad']}>{bad === 1 ? 'A quote' : `${bad} quotes`} failed the check</span>}
        <span className="unseen"> for {fact.name}</span>
      </button>
      <ul id={body} className={css['quotes']} hidden={!unfolded}>
        {unfolded && claims.map((claim) => <Quote key={claim.id} book={book} claim={claim} findings={findings} open={open} />)}
      </ul>
    </li>
  );
}

function Quote({
  book,
  claim,
  findings,
  open,
}: {
  book: Book;
  claim: PublishedClaim;
  findings: Findings | null;
  open: (claim: string) => void;
}) {
  const document = book.documentOf.get(claim.document);
  if (!document) return null;
  const says = [claim.status && wordsOf(claim.status), claim.date && valueWords('date', claim.date)].filter(Boolean).join(', ');
  const good = findings && !findings.bad.has(claim.id);
  return (
    <li
      className={css['quote']}
      data-record={document.kind === 'dataset' || undefined}
      data-bad={(findings && !good) || undefined}
    >
      {says && <p className={css['says']}>{capital(says)}</p>}
      <blockquote dir="auto">{claim.quote}</blockquote>
      {document.kind === 'dataset' && claim.reportedBy.length > 0 && (
        <p className={css['source']}>
          Reported by <bdi>{claim.reportedBy.join(' ; ')}</bdi>
        </p>
      )}
      <p className={css['source']}>
        {document.sample && <SampleTag />}
        <bdi>
          {[document.publisher, document.publishedOn && dateWords(document.publishedOn, true)].filter(Boolean).join(', ') ||
            nameOf(document)}
        </bdi>
        <button type="button" className={css['show']} onClick={() => open(claim.id)}>
          Show in its text
        </button>
        {findings && <span className={css[good ? 'good' : 'bad']}>{good ? 'Stands in the text' : 'Failed the check'}</span>}
      </p>
    </li>
  );
}
