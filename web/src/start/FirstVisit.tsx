import { Button } from '@mantine/core';
import { useState } from 'react';
import css from './FirstVisit.module.css';

const KEY = 'entente.first-visit';

/** What a newcomer to the graph has to know, and no more. */
const STEPS = [
  {
    title: 'Choose a country or a line',
    text: 'A line is a tie of two countries: its colour says what binds them most, its width how much is known. Dashed lines are only planned.',
  },
  {
    title: 'Open a fact to its quotes',
    text: 'Each fact opens to the sentences that state it, and each quote leads to its place in the document.',
  },
  {
    title: 'Choose a time, or search',
    text: 'Dates stand below the graph. Press / to find a country, a person or a paper. The address always brings back what you see.',
  },
] as const;

/** A hint in three steps on the first visit of the graph; put away, it does not come back in this browser. */
export function FirstVisit() {
  const [step, setStep] = useState(() => (wasSeen() ? STEPS.length : 0));
  const shown = STEPS[step];
  if (!shown) return null;
  const last = step === STEPS.length - 1;
  const putAway = (): void => {
    remember();
    setStep(STEPS.length);
  };
  return (
    <aside className={css['hint']} aria-label="First steps">
      <div aria-live="polite">
        <p className={css['count']}>
          Step {step + 1} of {STEPS.length}
        </p>
        <p className={css['title']}>{shown.title}</p>
        <p className={css['text']}>{shown.text}</p>
      </div>
      <div className={css['buttons']}>
        <Button size="compact-sm" onClick={() => (last ? putAway() : setStep(step + 1))}>
          {last ? 'Done' : 'Next'}
        </Button>
        {!last && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={putAway}>
            Skip
          </Button>
        )}
      </div>
    </aside>
  );
}

function wasSeen(): boolean {
  try {
    return window.localStorage.getItem(KEY) === 'seen';
  } catch {
    // Where nothing can be kept, the hint would come back on each visit.
    return true;
  }
}

function remember(): void {
  try {
    window.localStorage.setItem(KEY, 'seen');
  } catch {
    // Seen for as long as the page is open.
  }
}
