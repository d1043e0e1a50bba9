import { Section } from '../parts/Page.tsx';
import { Quote, Source } from '../parts/Quote.tsx';
import { capital, counted, dateWords, wordsOf } from '../words.ts';
import type { Evidence, EvidenceItem, LifeStage } from '../../../server/contract/index.ts';
import css from './Life.module.css';

/** The steps that an agreement or a meeting can take, in their order. */
const STAGES: Record<string, readonly LifeStage['stage'][]> = {
  Agreement: ['proposed', 'signed', 'in-force', 'renewed', 'ended'],
  Meeting: ['planned', 'held'],
};

/** What an agreement or a meeting went through, each step with the words that state it; steps that no source tells of stay empty. */
export function Life({ evidence }: { evidence: Evidence }) {
  const { life, fact } = evidence;
  const known = new Map(life.map((step) => [step.stage, step]));
  const possible = STAGES[fact.kind] ?? [];
  const steps = [...possible, ...life.map((step) => step.stage).filter((stage) => !possible.includes(stage))].filter(
    // A meeting that was called off is not still to be held.
    (stage) => !(stage === 'held' && known.has('cancelled') && !known.has('held')),
  );
  return (
    <Section title="Its life">
      <ol className={css['steps']}>
        {steps.map((stage) => {
          const step = known.get(stage);
          return (
            <li key={stage} className={css['step']} data-known={step !== undefined || undefined}>
              <p className={css['stage']}>
                <strong>{capital(wordsOf(stage))}</strong>{' '}
                <span>{step ? (step.date ? dateWords(step.date) : 'day not told') : 'no source tells of it'}</span>
              </p>
              {step && <Words step={step} evidence={evidence} />}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The first sentence that states a step; a record where there is none. */
function Words({ step, evidence }: { step: LifeStage; evidence: Evidence }) {
  const claims = new Set(step.claims);
  const items: EvidenceItem[] = [...evidence.quoted, ...evidence.reported].filter((item) => claims.has(item.claim.id));
  const [first] = items;
  if (!first) return null;
  const { claim, document } = first;
  const recorded = document.kind === 'dataset';
  return (
    <Quote quote={recorded ? null : claim.quote}>
      <Source document={{ ...document, title: document.title ?? document.key }} claim={claim.id} recorded={recorded} />
      {items.length > 1 && <p className={css['more']}>and {counted(items.length - 1, 'more claim')}, below</p>}
    </Quote>
  );
}
