import { bandOf } from '../graph/palette.ts';
import { capital, wordsOf } from '../words.ts';
import { useScheme } from './useScheme.ts';
import css from './Tags.module.css';

const TONES: Record<string, string> = {
  signed: 'good',
  'in-force': 'good',
  renewed: 'good',
  held: 'good',
  active: 'good',
  proposed: 'planned',
  planned: 'planned',
  cancelled: 'over',
  ended: 'over',
  contact: 'quiet',
};
const NAMES: Record<string, string> = { contact: 'talks only' };

/** The status of a fact. Words first; colour and border only repeat them. */
export function Status({ status }: { status: string }) {
  return (
    <span className={css['status']} data-tone={TONES[status] ?? 'quiet'}>
      {capital(NAMES[status] ?? wordsOf(status))}
    </span>
  );
}

/** The obligation of an agreement, with the stroke it has on the graph. */
export function ObligationTag({ obligation }: { obligation: string }) {
  const { palette } = useScheme();
  return (
    <span className={css['obligation']}>
      <span className={css['stroke']} style={{ background: palette.bands[bandOf(obligation)] }} aria-hidden="true" />
      {capital(wordsOf(obligation))}
    </span>
  );
}

/** Marks a document that was made up to show how Entente works. */
export function SampleTag() {
  return (
    <span className={css['sample']} title="A text written for demonstration, not a publication">
      Sample
    </span>
  );
}
