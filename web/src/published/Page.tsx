import { useMemo, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { counted, dateWords } from '../words.ts';
import { factsBehind, filtered, type Book, type Filter } from './data.ts';
import { FactList } from './FactList.tsx';
import css from './Page.module.css';
import { Picture, type Chosen } from './Picture.tsx';
import { TextDialog } from './TextDialog.tsx';
import { Verdict } from './Verdict.tsx';
import { verify, type Findings } from './verify.ts';

/** Kinds that the list leaves out at first where there are others: rows of records by the hundred. */
const QUIET: ReadonlySet<string> = new Set(['Membership', 'Tenure']);

/** The published page: the graph, the facts in order of time, their quotes, and the check of them. */
export function Page({ book, source, expected }: { book: Book; source: string; expected: string }) {
  const kinds = useMemo(() => [...new Set(book.facts.map((fact) => fact.kind))], [book]);
  const [filter, setFilter] = useState<Filter>(() => {
    const loud = kinds.filter((kind) => !QUIET.has(kind));
    return { text: '', from: null, to: null, kinds: new Set(loud.length > 0 ? loud : kinds) };
  });
  const [chosen, setChosen] = useState<Chosen>(null);
  const [claim, setClaim] = useState<string | null>(null);
  const [findings, setFindings] = useState<Findings | null>(null);

  const of = useMemo(() => {
    if (!chosen) return book.facts;
    if ('node' in chosen) return book.factsOf.get(chosen.node) ?? [];
    return factsBehind(book, chosen.line, chosen.facts);
  }, [book, chosen]);
  // Who asks for one node or line wants all of it, memberships too.
  const wanted = useMemo(() => (chosen ? { ...filter, kinds: new Set([...filter.kinds, ...QUIET]) } : filter), [chosen, filter]);
  const shown = useMemo(() => filtered(book, of, wanted), [book, of, wanted]);
  const drawn = useMemo(() => {
    const narrowed = filter.text.trim() !== '' || filter.from !== null || filter.to !== null;
    return narrowed ? new Set(filtered(book, book.facts, { ...filter, kinds: new Set(kinds) }).map((fact) => fact.id)) : null;
  }, [book, filter, kinds]);

  const documents = counted(book.documents.length, 'document');
  const samples = book.documents.filter((document) => document.sample).length;
  const parties = chosen ? nameOf(book, chosen) : null;
  return (
    <div className={css['page']}>
      <header className={css['header']}>
        <div className={css['titles']}>
          <h1 className={css['title']}>
            <bdi>{book.title}</bdi>
          </h1>
          <p className={css['about']}>
            {counted(book.facts.length, 'fact')} and the words of {documents} that state them
            {book.horizon && <>, up to {dateWords(book.horizon)}</>}.
            {samples > 0 && (
              <>
                {' '}
                <strong>{samples === book.documents.length ? 'All' : samples.toLocaleString('en')} of them are samples</strong>,
                written to show how Entente works.
              </>
            )}
          </p>
        </div>
        <Verdict findings={findings} check={() => setFindings(verify(book, source, expected))} />
      </header>
      <main className={css['main']}>
        <Picture book={book} chosen={chosen} choose={setChosen} drawn={drawn} />
        <section className={css['list']} aria-label="Facts in order of time">
          {parties !== null && (
            <div className={css['chosen']}>
              <h2 className={css['subject']}>
                <bdi>{parties}</bdi>
              </h2>
              <button type="button" className={css['plain']} onClick={() => setChosen(null)}>
                <Icon name="close" size={14} /> Show all
              </button>
            </div>
          )}
          <FactList
            key={JSON.stringify(chosen)}
            book={book}
            facts={shown}
            of={of.length}
            kinds={chosen ? [] : kinds}
            filter={filter}
            setFilter={setFilter}
            findings={findings}
            open={setClaim}
          />
        </section>
      </main>
      {claim !== null && <TextDialog key={claim} book={book} claim={claim} findings={findings} close={() => setClaim(null)} />}
    </div>
  );
}

/** The data cannot be read at all: said in red, since nothing else can be. */
export function Broken({ reason }: { reason: string }) {
  return (
    <main className={css['broken']} role="alert">
      <h1>This page is damaged</h1>
      <p>Its data cannot be read: it is not what it was made with. Ask for the page again where you got it.</p>
      <p className={css['reason']}>{reason}</p>
    </main>
  );
}

function nameOf(book: Book, chosen: NonNullable<Chosen>): string {
  const name = (id: string): string => book.graph.nodes.find((node) => node.id === id)?.name ?? id;
  return 'node' in chosen ? name(chosen.node) : chosen.line.map(name).join(' – ');
}
