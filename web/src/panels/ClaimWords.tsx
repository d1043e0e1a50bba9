import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api, ApiError } from '../api.ts';
import { nameOf, recorded, takeBack } from '../changes.ts';
import { Speaker } from '../parts/Speaker.tsx';
import { capital, dateWords, fieldOf, valueWords } from '../words.ts';
import type { ClaimField, ClaimView, CorrectionView } from '../../../server/contract/index.ts';
import { givenValue, typedValue } from '../graph/typed.ts';
import css from './ClaimWords.module.css';

type Act = 'confirm' | 'fix' | 'reject';
const ACTS: { act: Act; label: string; title: string }[] = [
  { act: 'confirm', label: 'Confirm', title: 'The claim says what the words say' },
  { act: 'fix', label: 'Fix', title: 'One of its fields is wrong' },
  { act: 'reject', label: 'Reject', title: 'The words do not say this' },
];

/** What people said of one claim, and the ways to say something. The quote never changes. */
export function ClaimWords({ claim }: { claim: ClaimView }) {
  const [act, setAct] = useState<Act | null>(null);
  return (
    <div className={css['words']}>
      {claim.corrections.length > 0 && (
        <ul className={css['said']}>
          {claim.corrections.map((correction) => (
            <SaidLine key={correction.id} correction={correction} field={claim.fields.find((f) => f.name === correction.field)} />
          ))}
        </ul>
      )}
      <div className={css['acts']} role="group" aria-label="Is this claim right?">
        {ACTS.map((a) => (
          <button
            key={a.act}
            type="button"
            className={css['act']}
            title={a.title}
            aria-expanded={act === a.act}
            onClick={() => setAct(act === a.act ? null : a.act)}
          >
            {a.label}
          </button>
        ))}
      </div>
      {act && <ActForm key={act} act={act} claim={claim} close={() => setAct(null)} />}
    </div>
  );
}

function SaidLine({ correction, field }: { correction: CorrectionView; field: ClaimField | undefined }) {
  const [error, setError] = useState<string | null>(null);
  const { id, action, by, on, why } = correction;
  const back = async (): Promise<void> => {
    try {
      await takeBack('corrections', id);
    } catch (cause) {
      setError((cause as Error).message);
    }
  };
  return (
    <li className={css['line']} data-action={action}>
      <span>
        <strong>{saidText(correction, field)}</strong> {[by && `by ${by}`, `on ${dateWords(on, true)}`].filter(Boolean).join(' ')}
        {why && <span className={css['why']}>: {why}</span>}
      </span>{' '}
      <button type="button" className={css['act']} onClick={() => void back()}>
        Take back
      </button>
      {error && <span className={css['error']}> {error}</span>}
    </li>
  );
}

/** A correction in words: `Date: 3 May 2025 instead of 2 May 2025`. */
export function saidText({ action, field, value }: CorrectionView, claimField?: ClaimField): string {
  if (action === 'reject') return 'Rejected';
  if (action === 'confirm') return field === null ? 'Confirmed' : `${capital(fieldOf(field))} confirmed`;
  const name = field ?? '';
  const words = (v: unknown): string => valueWords(name, v) || 'nothing';
  const read = claimField ? ` instead of ${words(claimField.read)}` : '';
  return `${capital(fieldOf(name))}: ${words(value)}${read}`;
}

function ActForm({ act, claim, close }: { act: Act; claim: ClaimView; close: () => void }) {
  const [name, setField] = useState(claim.fields[0]?.name ?? '');
  const field = claim.fields.find((f) => f.name === name);
  const [value, setValue] = useState(typedValue(field?.value ?? null));
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const said = { claim: claim.id, why: why.trim() || null, by: nameOf() };
      const { id } =
        act === 'fix'
          ? await api.correct({ ...said, action: 'replace', field: name, value: givenValue(value, field?.read ?? null) })
          : await api.correct({ ...said, action: act });
      recorded(
        act === 'fix' ? 'The claim was corrected.' : act === 'reject' ? 'The claim was rejected.' : 'The claim was confirmed.',
        'corrections',
        id,
      );
      close();
    } catch (cause) {
      setError(
        cause instanceof ApiError && cause.errors[0] ? `${cause.message} ${cause.errors[0].expected}` : (cause as Error).message,
      );
      setBusy(false);
    }
  };
  return (
    <form className={css['form']} onSubmit={(event) => void send(event)}>
      {act === 'fix' && (
        <div className={css['row']}>
          <NativeSelect
            size="xs"
            label="Field"
            value={name}
            data={claim.fields.map((f) => ({ value: f.name, label: capital(fieldOf(f.name)) }))}
            onChange={(event) => {
              setField(event.currentTarget.value);
              setValue(typedValue(claim.fields.find((f) => f.name === event.currentTarget.value)?.value ?? null));
            }}
          />
          <TextInput
            size="xs"
            label={Array.isArray(field?.value) ? 'Right values, with commas' : 'Right value'}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </div>
      )}
      <TextInput size="xs" label="Why" value={why} maxLength={2000} onChange={(event) => setWhy(event.currentTarget.value)} />
      <Speaker className={css['row']} />
      {error && (
        <p className={css['error']} role="alert">
          {error}
        </p>
      )}
      <div className={css['send']}>
        <Button size="compact-sm" variant="default" onClick={close}>
          Cancel
        </Button>
        <Button size="compact-sm" type="submit" loading={busy} {...(act === 'reject' ? { color: 'red' } : {})}>
          {ACTS.find((a) => a.act === act)?.label}
        </Button>
      </div>
    </form>
  );
}
