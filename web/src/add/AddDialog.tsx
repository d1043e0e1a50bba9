import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { api, setToken } from '../api.ts';
import { useLoad } from '../load.ts';
import { counted } from '../words.ts';
import type { NewDocument } from '../../../server/contract/index.ts';
import css from './AddDialog.module.css';
import { Choose, NOTHING } from './Choose.tsx';
import { Done } from './Done.tsx';
import { Preview } from './Preview.tsx';
import { draftsOf, previewOf, takeAll, wordsOf, type Drafts, type Taken, type Trouble } from './take.ts';

type Step = { at: 'choose' } | ({ at: 'preview' } & Drafts) | { at: 'done'; taken: Taken[]; troubles: Trouble[] };

/** Paste a text or give files, see line by line what would be taken with the quotes, untick what is wrong, then add. */
export default function AddDialog({ close, added }: { close: () => void; added: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [typed, setTyped] = useState(NOTHING);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const about = useLoad('about', (signal) => api.about(signal));

  const attempt = async (what: string, act: () => Promise<Step>): Promise<void> => {
    setBusy(what);
    setError(null);
    try {
      setStep(await act());
    } catch (cause) {
      setError(wordsOf(cause));
    } finally {
      setBusy(null);
    }
  };
  const preview = (act: () => Promise<Drafts>): void => {
    setUnticked(new Set());
    void attempt('Reading', async () => ({ at: 'preview', ...(await act()) }));
  };
  const paste = (document: NewDocument): void => preview(() => previewOf(document.title ?? 'The text', document));
  const add = ({ drafts }: Drafts): void =>
    void attempt('Adding', async () => {
      try {
        return { at: 'done', ...(await takeAll(drafts, unticked, setBusy)) };
      } finally {
        // Some may be in the graph even where others failed.
        added();
      }
    });
  const untick = (claims: readonly string[], out: boolean): void => {
    const next = new Set(unticked);
    for (const claim of claims) {
      if (out) next.add(claim);
      else next.delete(claim);
    }
    setUnticked(next);
  };

  return (
    <Modal
      opened
      onClose={close}
      title="Add documents"
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={busy === null}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {step.at === 'choose' && (
        <Choose
          typed={typed}
          setTyped={setTyped}
          paste={paste}
          files={(files) => preview(() => draftsOf(files, setBusy))}
          busy={busy !== null}
        />
      )}
      {step.at === 'preview' && (
        <>
          <Preview drafts={step.drafts} troubles={step.troubles} unticked={unticked} untick={untick} />
          {about.value?.writing.tokenNeeded && (
            <PasswordInput
              mt="md"
              label="Write token"
              description="This server is open to others, so adding needs its token. The README says where to read it."
              onChange={(event) => setToken(event.currentTarget.value || null)}
            />
          )}
          <div className={css['actions']}>
            {unticked.size > 0 && <span className={css['others']}>{counted(unticked.size, 'line')} left out</span>}
            <Button variant="default" onClick={() => setStep({ at: 'choose' })} disabled={busy !== null}>
              Back
            </Button>
            <Button onClick={() => add(step)} loading={busy !== null} disabled={step.drafts.length === 0}>
              {step.drafts.length > 1 ? `Add ${step.drafts.length} documents` : 'Add to the graph'}
            </Button>
          </div>
        </>
      )}
      {step.at === 'done' && <Done taken={step.taken} troubles={step.troubles} close={close} />}
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
