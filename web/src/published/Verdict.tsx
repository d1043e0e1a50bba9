import { Icon } from '../parts/Icon.tsx';
import { counted } from '../words.ts';
import css from './Verdict.module.css';
import type { Findings } from './verify.ts';

/** Most problems that are listed. */
const MOST = 20;

/** The button that checks every quote, and what it found: green or red, in words first. */
export function Verdict({ findings, check }: { findings: Findings | null; check: () => void }) {
  return (
    <div className={css['verdict']}>
      <button type="button" className={css['button']} onClick={check}>
        <Icon name="check" size={16} /> {findings ? 'Verify again' : 'Verify every quote'}
      </button>
      <div role="status" className={css['result']}>
        {findings && (
          <details className={css['found']} data-ok={findings.ok} key={String(findings.ok)} open={!findings.ok}>
            <summary>
              {findings.ok ? (
                <>All {counted(findings.quotes, 'quote')} verified</>
              ) : (
                <>
                  Verification failed: {counted(findings.problems.length, 'problem')}, {counted(findings.bad.size, 'quote')} not
                  to be trusted
                </>
              )}
            </summary>
            <div className={css['more']}>
              {findings.ok ? (
                <>
                  <p>
                    Each quote stands word for word at its place in the text that this page carries, and{' '}
                    {counted(findings.texts, 'text or part of one', 'texts or parts of them')} still{' '}
                    {findings.texts === 1 ? 'has' : 'have'} the SHA-256 of when the page was made. This was computed here, in your
                    browser, with nothing sent or loaded.
                  </p>
                  <p>
                    It shows that nothing was altered on the way. That a text is what its publisher printed, only the publisher
                    can show: each text names its source and its SHA-256.
                  </p>
                </>
              ) : (
                <ul>
                  {findings.problems.slice(0, MOST).map((problem) => (
                    <li key={problem}>
                      <bdi>{problem}</bdi>
                    </li>
                  ))}
                  {findings.problems.length > MOST && <li>and {findings.problems.length - MOST} more</li>}
                </ul>
              )}
            </div>
          </details>
        )}
      </div>
    </div>
  );
}
