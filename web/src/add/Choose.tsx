import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Icon } from '../parts/Icon.tsx';
import type { NewDocument } from '../../../server/contract/index.ts';
import css from './AddDialog.module.css';

/** What was typed of a document. */
export interface Typed {
  title: string;
  publisher: string;
  publishedOn: string;
  url: string;
  text: string;
}
export const NOTHING: Typed = { title: '', publisher: '', publishedOn: '', url: '', text: '' };

/** Files to drop or choose, or a text to paste. */
export function Choose({
  typed,
  setTyped,
  paste,
  files,
  busy,
}: {
  typed: Typed;
  setTyped: (typed: Typed) => void;
  paste: (document: NewDocument) => void;
  files: (files: File[]) => void;
  busy: boolean;
}) {
  const put = (name: keyof Typed) => (event: { currentTarget: { value: string } }) =>
    setTyped({ ...typed, [name]: event.currentTarget.value });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const { text, ...meta } = typed;
    const given = Object.fromEntries(Object.entries(meta).filter(([, value]) => value.trim() !== ''));
    paste({ ...given, text });
  };
  return (
    <>
      <DropZone files={files} busy={busy} />
      <p className={css['or']}>or paste a text</p>
      <form onSubmit={send} className={css['form']}>
        <Textarea
          label="Text"
          required
          autosize
          minRows={6}
          maxRows={14}
          placeholder="An English article, press release or readout"
          value={typed.text}
          onChange={put('text')}
        />
        <div className={css['row']}>
          <TextInput label="Title" value={typed.title} onChange={put('title')} />
          <TextInput label="Publisher" value={typed.publisher} onChange={put('publisher')} />
          <TextInput
            label="Published on"
            description="Needed to read “today” or “on Friday”"
            placeholder="2025-11-01"
            inputWrapperOrder={['label', 'input', 'description']}
            value={typed.publishedOn}
            onChange={put('publishedOn')}
          />
          <TextInput label="Address" placeholder="https://…" value={typed.url} onChange={put('url')} />
        </div>
        <div className={css['actions']}>
          <Button type="submit" loading={busy} disabled={typed.text.trim() === ''}>
            Preview
          </Button>
        </div>
      </form>
    </>
  );
}

/** A place to drop files; a file dropped beside it must not make the browser leave the page. */
function DropZone({ files, busy }: { files: (files: File[]) => void; busy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stay = (event: DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
  const take = (list: FileList | null): void => {
    const given = [...(list ?? [])];
    if (given.length > 0 && !busy) files(given);
  };
  return (
    <div
      className={css['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="plus" size={20} />
      <p>
        <strong>Drop files here</strong>
        <span>Text, Markdown, HTML, PDF or JSON lines, in English; several at once</span>
      </p>
      <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
