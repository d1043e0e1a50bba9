import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../api.ts';
import { nameOf, recorded, takeBack, useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { Speaker } from '../parts/Speaker.tsx';
import type { Review, ReviewItem } from '../../../server/contract/index.ts';
import { AskedOf, KIND_NAMES } from './ReviewItem.tsx';
import { ReviewSaid } from './ReviewSaid.tsx';
import css from './ReviewPage.module.css';

type Part = 'open' | 'later' | 'said';
type Verdict = 'same' | 'different' | 'later';

const KEYS: Record<string, Verdict> = { s: 'same', d: 'different', l: 'later' };
const DONE: Record<Verdict, string> = { same: 'Taken for one.', different: 'Kept apart.', later: 'Put off.' };

/** What the rules leave to a person, one question at a time; and what people said, to be taken back. */
export default function ReviewPage() {
  const [part, setPart] = useState<Part>('open');
  const [kind, setKind] = useState('');
  const [at, setAt] = useState(0);
  const version = useVersion();
  const offset = at - (at % PAGE);
  const later = part === 'later';
  const { value, error, loading, retry } = useLoad(
    `review ${version} ${kind} ${String(later)} ${offset}`,
    (signal) => api.review({ kind: kind || null, later, offset }, signal),
    true,
  );
  const choose = (next: Part): void => {
    setPart(next);
    setAt(0);
  };
  const open = value ? Object.values(value.open).reduce((sum, n) => sum + n, 0) : null;
  return (
    <main className={css['page']}>
      <div className={css['head']}>
        <h1 className={css['title']}>Review</h1>
        <nav className={css['parts']} aria-label="Parts of the review">
          <PartTab part="open" now={part} choose={choose} label="Open" count={open} />
          <PartTab part="later" now={part} choose={choose} label="Put off" count={value?.putOff ?? null} />
          <PartTab part="said" now={part} choose={choose} label="What was said" count={null} />
        </nav>
        {part !== 'said' && (
          <NativeSelect
            size="xs"
            aria-label="Kind of question"
            className={css['kind'] ?? ''}
            value={kind}
            data={[{ value: '', label: 'Every kind' }, ...Object.entries(KIND_NAMES).map(([k, label]) => ({ value: k, label }))]}
            onChange={(event) => {
              setKind(event.currentTarget.value);
              setAt(0);
            }}
          />
        )}
        <Speaker className={css['speaker']} />
      </div>
      {part === 'said' && <ReviewSaid />}
      {part !== 'said' && error && <Failed error={error} retry={retry} what="The review list" />}
      {part !== 'said' && !value && loading && (
        <div className={css['body']}>
          <Waiting label="Loading the review list" lines={8} />
        </div>
      )}
      {part !== 'said' && value && <Questions review={value} at={at} go={setAt} busy={loading} later={later} />}
    </main>
  );
}

/** Questions asked for at once. */
const PAGE = 20;

function PartTab(props: { part: Part; now: Part; choose: (part: Part) => void; label: string; count: number | null }) {
  const { part, now, choose, label, count } = props;
  return (
    <button type="button" className={css['part']} aria-pressed={part === now} onClick={() => choose(part)}>
      {label} {count !== null && <span className={css['count']}>{count.toLocaleString('en')}</span>}
    </button>
  );
}

function Questions({
  review,
  at,
  go,
  busy,
  later,
}: {
  review: Review;
  at: number;
  go: (at: number) => void;
  busy: boolean;
  later: boolean;
}) {
  const { total, questions, offset } = review;
  const place = Math.min(at, Math.max(0, total - 1));
  const item = questions[place - offset];
  if (total === 0)
    return (
      <Empty title={later ? 'Nothing was put off' : 'Nothing is open'}>
        {!later && 'The rules were sure of everything they joined and kept apart. New documents may bring new questions.'}
      </Empty>
    );
  return (
    <div className={css['body']} aria-busy={busy || undefined}>
      {item ? (
        <Question key={`${item.a.end} ${item.b.end}`} item={item} place={place} total={total} go={go} />
      ) : (
        <Waiting label="Loading the question" lines={8} />
      )}
    </div>
  );
}

function Question({ item, place, total, go }: { item: ReviewItem; place: number; total: number; go: (at: number) => void }) {
  const [busy, setBusy] = useState<Verdict | 'back' | null>(null);
  const [error, setError] = useState<string | null>(null);
  const attempt = async (what: Verdict | 'back', act: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(what);
    setError(null);
    try {
      await act();
    } catch (cause) {
      setError((cause as Error).message);
    }
    setBusy(null);
  };
  // What was answered leaves the list, so the next question comes to the same place.
  const answer = (verdict: Verdict): Promise<void> =>
    attempt(verdict, async () => {
      const { id } = await api.judge({ verdict, a: item.a.end, b: item.b.end, by: nameOf() });
      recorded(DONE[verdict], 'judgements', id);
    });
  const { putOff } = item;
  const takeUp = (): Promise<void> =>
    attempt('back', async () => {
      if (putOff) await takeBack('judgements', putOff.id);
    });
  const step = (by: number): void => go(Math.min(total - 1, Math.max(0, place + by)));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const verdict = KEYS[event.key.toLowerCase()];
    if (verdict && !(verdict === 'later' && putOff)) void answer(verdict);
    else if (event.key === 'ArrowRight' || event.key === 'j') step(1);
    else if (event.key === 'ArrowLeft' || event.key === 'k') step(-1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <article className={css['question']} aria-label={`Question ${place + 1} of ${total}`}>
      <AskedOf item={item} />
      {error && (
        <p className={css['error']} role="alert">
          {error}
        </p>
      )}
      <div className={css['answers']}>
        <Button size="sm" loading={busy === 'same'} onClick={() => void answer('same')} rightSection={<kbd>S</kbd>}>
          Same
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={busy === 'different'}
          onClick={() => void answer('different')}
          rightSection={<kbd>D</kbd>}
        >
          Different
        </Button>
        {putOff ? (
          <Button size="sm" variant="default" loading={busy === 'back'} onClick={() => void takeUp()}>
            Take up again
          </Button>
        ) : (
          <Button
            size="sm"
            variant="default"
            loading={busy === 'later'}
            onClick={() => void answer('later')}
            rightSection={<kbd>L</kbd>}
          >
            Later
          </Button>
        )}
        <p className={css['steps']}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={place === 0}
            onClick={() => step(-1)}
            aria-label="Previous question"
          >
            ←
          </Button>
          <span>
            {(place + 1).toLocaleString('en')} of {total.toLocaleString('en')}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={place >= total - 1}
            onClick={() => step(1)}
            aria-label="Next question"
          >
            →
          </Button>
        </p>
      </div>
    </article>
  );
}

/** Whether a key goes into a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
