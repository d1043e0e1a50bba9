import { useState } from 'react';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { lead } from '../graph/view.ts';
import { capital, counted, dateWords, wordsOf } from '../words.ts';
import type { StrengthPart, TieStrength as Strength } from '../../../server/contract/index.ts';
import css from './TieStrength.module.css';

/** Parts that are shown before the reader asks for all of them. */
const FIRST = 3;

/** What the facts between two countries are worth by the open formula, and what each of them adds. */
export function TieStrength({ strength }: { strength: Strength }) {
  const [all, setAll] = useState(strength.parts.length <= FIRST + 1);
  const parts = all ? strength.parts : strength.parts.slice(0, FIRST);
  const most = strength.parts[0]?.points ?? 0;
  return (
    <section className={css['strength']} aria-label="Tie strength">
      <h3 className={css['heading']}>
        Tie strength <span className={css['sum']}>{pointsOf(strength.points)}</span>
      </h3>
      <p className={css['how']}>
        What documents tell of this tie, weighed by an open formula (the query <code>tie-strength</code>). A new treaty of mutual
        defence beyond doubt is worth 100.
      </p>
      <ol className={css['parts']}>
        {parts.map((part) => (
          <li key={part.id} className={css['part']}>
            <KindSymbol kind={part.kind} size={20} />
            <div className={css['text']}>
              <p className={css['line']}>
                <ViewLink to={(view) => lead(view, part.id)} className={css['name']}>
                  {part.name}
                </ViewLink>
                <span className={css['points']}>{pointsOf(part.points)}</span>
              </p>
              <span
                className={css['bar']}
                style={{ width: `${most > 0 ? (100 * part.points) / most : 0}%` }}
                aria-hidden="true"
              />
              <p className={css['sum-of']}>{termsOf(part)}</p>
            </div>
          </li>
        ))}
      </ol>
      {!all && (
        <button type="button" className={css['more']} onClick={() => setAll(true)}>
          Show {counted(strength.parts.length - FIRST, 'more', 'more')}
        </button>
      )}
    </section>
  );
}

/** Two figures at most behind the point; what is less than that is said to be. */
function pointsOf(points: number): string {
  return points < 0.01 ? 'under 0.01' : points.toFixed(points < 10 ? 2 : 1);
}

/** `100 for mutual defence × 0.54 since 1949 × 0.91 for 2 sources ÷ 2 as its 2nd fact`. */
function termsOf(part: StrengthPart): string {
  const what =
    part.kind === 'Agreement'
      ? wordsOf(part.obligation ?? 'other')
      : part.kind === 'Organization'
        ? 'a shared alliance'
        : wordsOf(part.kind);
  const terms = [
    `${part.weight} for ${what.toLowerCase()}`,
    `× ${part.decay} ${part.since === null ? 'undated' : `since ${dateWords(part.since, true)}`}`,
    `× ${part.corroboration} for ${counted(part.sources, 'source')}`,
  ];
  if (part.others > 1) terms.push(`÷ ${part.others} other countries`);
  if (part.rank > 1) terms.push(`÷ ${part.rank} by rank`);
  return capital(terms.join(' '));
}
