import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { SampleTag } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { counted, dateWords } from '../words.ts';
import type { DocumentRow } from '../../../server/contract/index.ts';
import { DocumentReader } from './DocumentReader.tsx';
import css from './DocumentsPage.module.css';

/** The list of documents, and beside it the one that is open. */
export default function DocumentsPage({ version, onAdd }: { version: number; onAdd: () => void }) {
  const [view] = useView();
  return (
    <main className={css['page']} data-open={view.document ? true : undefined}>
      <DocumentPicker version={version} onAdd={onAdd} />
      <section className={css['reader']} aria-label="Document">
        {view.document ? (
          <DocumentReader key={view.document} id={view.document} claim={view.claim} />
        ) : (
          <Empty title="No document is open">Choose one to read it with everything that was taken from it marked in place.</Empty>
        )}
      </section>
    </main>
  );
}

function DocumentPicker({ version, onAdd }: { version: number; onAdd: () => void }) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [offset, setOffset] = useState(0);
  const { value, error, loading, retry } = useLoad(
    `documents ${version} ${offset} ${asked}`,
    (signal) => api.documents(asked, offset, signal),
    true,
  );
  return (
    <nav className={css['picker']} aria-label="Documents">
      <div className={css['tools']}>
        <h1 className={css['heading']}>
          Documents {value && <span className={css['total']}>{value.total.toLocaleString('en')}</span>}
        </h1>
        <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={onAdd}>
          Add
        </Button>
        <TextInput
          className={css['filter'] ?? ''}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setOffset(0);
          }}
          placeholder="Title or publisher"
          aria-label="Filter by title or publisher"
        />
      </div>
      {error && <Failed error={error} retry={retry} what="The list" />}
      {!value && loading && <Waiting label="Loading the list" lines={9} />}
      {value && value.documents.length === 0 && (
        <Empty title={asked ? `No document is called “${asked}”` : 'No documents yet'}>
          {!asked && 'Add one to start the graph.'}
        </Empty>
      )}
      <ul className={css['list']}>
        {value?.documents.map((row) => (
          <Item key={row.id} row={row} />
        ))}
      </ul>
      {value && value.total > value.limit && (
        <p className={css['pages']}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - value.limit))}
          >
            Newer
          </Button>
          <span>
            {offset + 1}–{Math.min(offset + value.limit, value.total)} of {value.total}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={offset + value.limit >= value.total}
            onClick={() => setOffset(offset + value.limit)}
          >
            Older
          </Button>
        </p>
      )}
    </nav>
  );
}

function Item({ row }: { row: DocumentRow }) {
  const [view] = useView();
  const here = view.document === row.id;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) place.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <li ref={place} className={css['item']} data-here={here || undefined}>
      <ViewLink to={(view) => ({ ...view, page: 'documents', document: row.id, claim: null })} className={css['link']}>
        {row.title ?? row.key}
      </ViewLink>
      <p className={css['meta']}>
        {row.sample && <SampleTag />}
        <span>{row.kind === 'dataset' ? 'Records' : (row.publisher ?? 'Unknown publisher')}</span>
        <span>{row.publishedOn ? dateWords(row.publishedOn, true) : 'undated'}</span>
        <span>{counted(row.claims, 'claim')}</span>
      </p>
    </li>
  );
}
