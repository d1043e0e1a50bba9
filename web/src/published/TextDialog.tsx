import { useEffect, useRef } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { SampleTag } from '../parts/Tags.tsx';
import { dateWords } from '../words.ts';
import type { Book } from './data.ts';
import css from './TextDialog.module.css';
import { nameOf, partsOf, type Findings } from './verify.ts';

/** Most of a text before and after the quote that is put into the page, in UTF-16 units: records can be long. */
const REACH = 20_000;

/** A document's text with one quote marked in its place. */
export function TextDialog({
  book,
  claim: id,
  findings,
  close,
}: {
  book: Book;
  claim: string;
  findings: Findings | null;
  close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    mark.current?.scrollIntoView({ block: 'center' });
    return () => box?.close();
  }, []);
  const claim = book.claimOf.get(id);
  const document = claim && book.documentOf.get(claim.document);
  if (!claim || !document) return null;
  const safe = document.url !== null && /^https?:\/\//i.test(document.url) ? document.url : null;
  const bad = findings?.bad.has(id) ?? false;
  return (
    <dialog ref={dialog} className={css['dialog']} aria-label={nameOf(document)} onClose={close}>
      <header className={css['head']}>
        <h2 className={css['title']}>
          <bdi>{nameOf(document)}</bdi>
        </h2>
        <button type="button" className={css['close']} aria-label="Close the text" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      <div className={css['body']} tabIndex={0} role="group" aria-label="Text">
        <p className={css['meta']}>
          {document.sample && <SampleTag />}
          {document.publisher && <bdi>{document.publisher}</bdi>}
          {document.publishedOn && <span>{dateWords(document.publishedOn)}</span>}
          <span>{document.licence ? `Licence: ${document.licence}` : 'No licence given'}</span>
          {safe && (
            <a href={safe} target="_blank" rel="noreferrer noopener">
              Its own page <Icon name="open" size={12} />
            </a>
          )}
        </p>
        {document.sample && (
          <p className={css['note']}>A sample: this text was written to show how Entente works, not published.</p>
        )}
        {document.text === null && (
          <p className={css['note']}>
            Only the quotes with a sentence either side: no licence is known that lets the whole text be passed on.
          </p>
        )}
        {bad && <p className={css['bad']}>This text or this quote failed the check.</p>}
        <div className={css['text']} data-record={document.kind === 'dataset' || undefined}>
          {partsOf(document).map((part) => {
            const from = claim.start - part.start;
            const to = claim.end - part.start;
            const here = from >= 0 && to <= part.text.length;
            if (!here) return <p key={part.start}>{part.text.slice(0, REACH)}</p>;
            const first = Math.max(0, from - REACH);
            const last = Math.min(part.text.length, to + REACH);
            return (
              <p key={part.start}>
                {first > 0 && '… '}
                {part.text.slice(first, from).replace(/^\s*\n/, '')}
                <mark ref={mark}>{part.text.slice(from, to)}</mark>
                {part.text.slice(to, last)}
                {last < part.text.length && ' …'}
              </p>
            );
          })}
        </div>
        <p className={css['hash']}>SHA-256 of the whole text: {document.sha256}</p>
      </div>
    </dialog>
  );
}
