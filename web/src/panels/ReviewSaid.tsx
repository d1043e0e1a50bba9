import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api.ts';
import { takeBack, useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, dateWords } from '../words.ts';
import type { CorrectionList, JudgementView } from '../../../server/contract/index.ts';
import { saidText } from './ClaimWords.tsx';
import css from './ReviewPage.module.css';

const VERDICTS: Record<JudgementView['verdict'], string> = { same: 'One and the same', different: 'Two', later: 'Put off' };

/** Every judgement and correction that holds, newest first: who said it, when and why; each can be taken back. */
export function ReviewSaid() {
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(
    `said ${version}`,
    async (signal) => Promise.all([api.judgements(signal), api.corrections(signal)]),
    true,
  );
  if (error) return <Failed error={error} retry={retry} what="What was said" />;
  if (!value) return loading ? <Waiting label="Loading what was said" lines={8} /> : null;
  const [{ judgements }, { corrections }] = value;
  if (!judgements.length && !corrections.length)
    return (
      <Empty title="Nobody has said anything yet">Answers given here and corrections of claims are listed on this page.</Empty>
    );
  return (
    <div className={css['body']}>
      {judgements.length > 0 && (
        <section className={css['saidPart']} aria-label="Judgements">
          <h2 className={css['saidHead']}>Judgements</h2>
          <ul>
            {judgements.map((judgement) => (
              <Line key={judgement.id} kind="judgements" said={judgement} head={VERDICTS[judgement.verdict]}>
                <code>{judgement.a}</code> <code>{judgement.b}</code>
              </Line>
            ))}
          </ul>
        </section>
      )}
      {corrections.length > 0 && (
        <section className={css['saidPart']} aria-label="Corrections">
          <h2 className={css['saidHead']}>Corrections</h2>
          <ul>
            {corrections.map((correction) => (
              <Line key={correction.id} kind="corrections" said={correction} head={saidText(correction)}>
                <CorrectedQuote correction={correction} />
              </Line>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function CorrectedQuote({
  correction: { quote, document, claim, holds },
}: {
  correction: CorrectionList['corrections'][number];
}) {
  return (
    <>
      <span className={css['saidQuote']}>“{quote}”</span>{' '}
      {document !== null && (
        <ViewLink to={(view) => ({ ...view, page: 'documents', document: `document:${document}`, claim })}>
          in its document
        </ViewLink>
      )}
      {!holds && <span className={css['idle']}> These words no longer stand in the document, so it does nothing.</span>}
    </>
  );
}

interface LineProps {
  kind: 'judgements' | 'corrections';
  said: Pick<JudgementView, 'id' | 'by' | 'on' | 'why'>;
  head: string;
  children: React.ReactNode;
}

function Line({ kind, said: { id, by, on, why }, head, children }: LineProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const back = async (): Promise<void> => {
    setBusy(true);
    try {
      await takeBack(kind, id);
    } catch (cause) {
      setError((cause as Error).message);
      setBusy(false);
    }
  };
  return (
    <li className={css['saidLine']}>
      <div>
        <p>
          <strong>{head}</strong>{' '}
          <span className={css['who']}>{[by && `by ${by}`, `on ${dateWords(on, true)}`].filter(Boolean).join(' ')}</span>
        </p>
        <p className={css['ends']}>{children}</p>
        {why && <p className={css['who']}>{capital(why)}</p>}
        {error && <p className={css['error']}>{error}</p>}
      </div>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void back()}>
        Take back
      </Button>
    </li>
  );
}
