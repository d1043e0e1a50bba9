import { KindSymbol } from '../parts/Symbol.tsx';
import { Status } from '../parts/Tags.tsx';
import { capital, cellWords, counted, countryName, dateWords, wordsOf } from '../words.ts';
import type { Extracted, ReadSentence } from '../../../server/contract/index.ts';
import css from './AddDialog.module.css';

type Part = Record<string, unknown>;
const KINDS = [
  ['agreements', 'Agreement', 'agreement'],
  ['meetings', 'Meeting', 'meeting'],
  ['people', 'Person', 'person'],
  ['exercises', 'Exercise', 'exercise'],
] as const;

/** What would be taken from a document, with the words that state it. */
export function Preview({ found }: { found: Extracted }) {
  const line = found.documents[0];
  const total = line ? KINDS.reduce((sum, [key]) => sum + line[key].length, 0) : 0;
  return (
    <div className={css['preview']}>
      {found.failures.map((failure) => (
        <p key={failure.reason} className={css['error']} role="alert">
          It cannot be used: {failure.reason}
        </p>
      ))}
      {found.notices.map((notice) => (
        <p key={notice} className={css['notice']}>
          {notice}
        </p>
      ))}
      {line && (
        <p>
          {total === 0
            ? 'Nothing was found that the graph could hold. It can be added all the same and searched by its title.'
            : 'This would be taken from it. Nothing has been written yet.'}
        </p>
      )}
      {line &&
        KINDS.filter(([key]) => line[key].length > 0).map(([key, kind, one]) => (
          <section key={key}>
            <h3>{counted(line[key].length, one, key)}</h3>
            <ul>
              {line[key].map((part, i) => (
                <Found key={`${key}${String(part['start'])}${i}`} kind={kind} part={part} />
              ))}
            </ul>
          </section>
        ))}
      {line && line.countries.length > 0 && (
        <p className={css['others']}>Countries: {line.countries.map(countryName).join(', ')}</p>
      )}
      {line && line.organizations.length > 0 && <p className={css['others']}>Organizations: {line.organizations.join(', ')}</p>}
      {line?.sentences && line.sentences.length > 0 && <HowRead sentences={line.sentences} />}
    </div>
  );
}

const ACTIONS = { recognised: 'known', fired: 'rule', joined: 'same as', dropped: 'left out', stated: 'taken' } as const;

/** Sentence by sentence, why each fact was taken or left out; look-ups are left to the command line. */
function HowRead({ sentences }: { sentences: ReadSentence[] }) {
  const told = sentences.map((s) => ({ ...s, steps: s.steps.filter((step) => step.action !== 'recognised') }));
  return (
    <details className={css['how']}>
      <summary>How it was read</summary>
      <ol>
        {told.map((s) => (
          <li key={s.start}>
            <p className={css['sentence']}>{s.text}</p>
            {s.steps.length === 0 && <p className={css['others']}>Nothing taken.</p>}
            {s.steps.map((step, i) => (
              <p key={`${step.start}${step.action}${i}`} className={css['step']}>
                <b data-action={step.action}>{ACTIONS[step.action]}</b> {step.kind}
                {step.action === 'stated' ? '' : `: ${step.note}`}
                {step.rule && <code>{step.rule}</code>}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Found({ kind, part }: { kind: string; part: Part }) {
  const text = (key: string): string | null => (typeof part[key] === 'string' && part[key] ? part[key] : null);
  const list = (key: string): string[] => (Array.isArray(part[key]) ? part[key].map(cellWords) : []);
  const countries = [...list('parties'), ...list('countries'), ...(text('country') ? [text('country') ?? ''] : [])].map(
    countryName,
  );
  const date = text('signedOn') ?? text('date');
  const years = part['durationYears'];
  const words = [
    text('title'),
    date && dateWords(date),
    typeof years === 'number' && counted(years, 'year'),
    text('place'),
    countries.join(', '),
    list('people').join(', '),
    list('signatories').join(', '),
  ];
  const name = capital(text('name') ?? wordsOf(text('kind') ?? kind));
  const status = text('status');
  return (
    <li className={css['found']}>
      <KindSymbol kind={kind} size={22} />
      <div>
        <p className={css['name']}>
          {name} {status && <Status status={status} />}
        </p>
        <p className={css['others']}>{words.filter(Boolean).join(' · ')}</p>
        {text('quote') && <blockquote className={css['quote']}>{text('quote')}</blockquote>}
      </div>
    </li>
  );
}
