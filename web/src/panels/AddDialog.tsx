import { Button, Modal, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api, ApiError, setToken } from '../api.ts';
import { useView } from '../address.ts';
import { useLoad } from '../load.ts';
import { counted } from '../words.ts';
import type { AddedDocuments, Extracted, NewDocument } from '../../../server/contract/index.ts';
import css from './AddDialog.module.css';
import { Preview } from './AddPreview.tsx';

type Step = { at: 'write' } | { at: 'preview'; document: NewDocument; found: Extracted } | { at: 'done'; report: AddedDocuments };

/** Paste a text, see what would be taken from it with the quotes, then add it. Nothing is written before. */
export default function AddDialog({ close, added }: { close: () => void; added: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'write' });
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const about = useLoad('about', (signal) => api.about(signal));

  const attempt = async (what: string, act: () => Promise<Step>): Promise<void> => {
    setBusy(what);
    setError(null);
    try {
      setStep(await act());
    } catch (cause) {
      setError(
        cause instanceof ApiError && cause.errors[0] ? `${cause.message} ${cause.errors[0].expected}` : (cause as Error).message,
      );
    } finally {
      setBusy(null);
    }
  };
  const preview = (document: NewDocument): Promise<void> =>
    attempt('Reading', async () => ({ at: 'preview', document, found: await api.extract(document) }));
  const add = (document: NewDocument): Promise<void> =>
    attempt('Adding', async () => {
      const report = await api.add(document, (event) => event.type === 'progress' && setBusy(event.stage));
      added();
      return { at: 'done', report };
    });

  return (
    <Modal
      opened
      onClose={close}
      title="Add a document"
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {step.at === 'write' && <Write draft={draft} setDraft={setDraft} submit={preview} busy={busy} />}
      {step.at === 'preview' && (
        <>
          <Preview found={step.found} />
          {about.value?.writing.tokenNeeded && (
            <PasswordInput
              mt="md"
              label="Write token"
              description="This server is open to others, so adding needs its token. The README says where to read it."
              onChange={(event) => setToken(event.currentTarget.value || null)}
            />
          )}
          <div className={css['actions']}>
            <Button variant="default" onClick={() => setStep({ at: 'write' })} disabled={busy !== null}>
              Back to the text
            </Button>
            <Button onClick={() => void add(step.document)} loading={busy !== null} disabled={step.found.documents.length === 0}>
              Add to the graph
            </Button>
          </div>
        </>
      )}
      {step.at === 'done' && <Done report={step.report} close={close} />}
      <p className={css['status']} role="status">
        {busy ? `${busy} …` : ''}
      </p>
      {error && (
        <p className={css['error']} role="alert">
          {error}
        </p>
      )}
    </Modal>
  );
}

interface Draft {
  title: string;
  publisher: string;
  publishedOn: string;
  url: string;
  text: string;
}
const EMPTY: Draft = { title: '', publisher: '', publishedOn: '', url: '', text: '' };

function Write({
  draft,
  setDraft,
  submit,
  busy,
}: {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  submit: (document: NewDocument) => Promise<void>;
  busy: string | null;
}) {
  const put = (name: keyof Draft) => (event: { currentTarget: { value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const { text, ...meta } = draft;
    const given = Object.fromEntries(Object.entries(meta).filter(([, value]) => value.trim() !== ''));
    void submit({ ...given, text });
  };
  return (
    <form onSubmit={send} className={css['form']}>
      <TextInput label="Title" value={draft.title} onChange={put('title')} />
      <div className={css['row']}>
        <TextInput label="Publisher" value={draft.publisher} onChange={put('publisher')} />
        <TextInput
          label="Published on"
          description="Needed to read “today” or “on Friday”"
          placeholder="2025-11-01"
          inputWrapperOrder={['label', 'input', 'description']}
          value={draft.publishedOn}
          onChange={put('publishedOn')}
        />
      </div>
      <TextInput label="Address" placeholder="https://…" value={draft.url} onChange={put('url')} />
      <Textarea
        label="Text"
        required
        autosize
        minRows={9}
        maxRows={16}
        placeholder="Paste an English article, press release or readout"
        value={draft.text}
        onChange={put('text')}
      />
      <div className={css['actions']}>
        <Button type="submit" loading={busy !== null} disabled={draft.text.trim() === ''}>
          Preview
        </Button>
      </div>
    </form>
  );
}

function Done({ report, close }: { report: AddedDocuments; close: () => void }) {
  const [, go] = useView();
  const { facts, documents, failures, ids } = report;
  const [id] = ids;
  return (
    <div className={css['preview']}>
      {failures.map((failure) => (
        <p key={failure.reason} className={css['error']} role="alert">
          {failure.reason}
        </p>
      ))}
      {documents.unchanged > 0 && <p>This text was already in the graph; nothing changed.</p>}
      {documents.added + documents.replaced > 0 && (
        <p>
          {documents.replaced > 0 ? 'A newer version took the place of the old one.' : 'The document was added.'}{' '}
          {counted(facts.added, 'fact')} new, {counted(facts.changed, 'fact')} changed
          {facts.removed > 0 && `, ${counted(facts.removed, 'fact')} gone`}.
        </p>
      )}
      {report.notices.map((notice) => (
        <p key={notice} className={css['notice']}>
          {notice}
        </p>
      ))}
      <div className={css['actions']}>
        <Button variant="default" onClick={close}>
          Close
        </Button>
        {id && (
          <Button
            onClick={() => {
              go((view) => ({ ...view, page: 'documents', document: id, claim: null }));
              close();
            }}
          >
            Read it with its marks
          </Button>
        )}
      </div>
    </div>
  );
}
