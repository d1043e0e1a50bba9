import type { ReactNode } from 'react';
import { dateWords } from '../words.ts';
import css from './Quote.module.css';
import { SampleTag } from './Tags.tsx';
import { ViewLink } from './ViewLink.tsx';

/** A document as far as its quotes name it. */
export interface QuotedDocument {
  id: string;
  /** Title; else its key, or what stands for one. */
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  sample: boolean;
}

/** The words of a document, told apart from ours by a bar and a serif face; `children` stand below them. */
export function Quote({
  as: Tag = 'div',
  lead,
  quote,
  children,
}: {
  as?: 'div' | 'li';
  /** What stands above the words. */
  lead?: ReactNode;
  quote: string | null;
  children: ReactNode;
}) {
  return (
    <Tag className={css['said']}>
      {lead}
      {quote !== null && <blockquote className={css['quote']}>{quote}</blockquote>}
      {children}
    </Tag>
  );
}

/** Whose words they are, with the link to where they stand in the document. */
export function Source({
  document,
  claim,
  recorded = false,
}: {
  document: QuotedDocument;
  /** The claim to show in the document. */
  claim: string;
  /** The words are a row of records. */
  recorded?: boolean;
}) {
  const { publisher, publishedOn } = document;
  return (
    <p className={css['source']}>
      {document.sample && <SampleTag />}
      {recorded && <span>Recorded in</span>}
      <ViewLink to={(view) => ({ ...view, page: 'documents', document: document.id, claim })}>{document.title}</ViewLink>
      <span>{[publisher, publishedOn && dateWords(publishedOn, true)].filter(Boolean).join(', ')}</span>
    </p>
  );
}
