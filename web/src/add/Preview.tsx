import { Checkbox } from '@mantine/core';
import { KindSymbol } from '../parts/Symbol.tsx';
import { Status } from '../parts/Tags.tsx';
import { capital, cellWords, counted, countryName, dateWords, wordsOf } from '../words.ts';
import type { ReadSentence } from '../../../server/contract/index.ts';
import css from './AddDialog.module.css';
import { groupsOf, lineCount, type Line } from './lines.ts';
import type { Draft, Trouble } from './take.ts';

interface Ticks {
  unticked: ReadonlySet<string>;
  untick: (claims: readonly string[], out: boolean) => void;
}

/** What would be taken from each document, with the words that state it; each line can be unticked. */
export function Preview({ drafts, troubles, ...ticks }: { drafts: readonly Draft[]; troubles: readonly Trouble[] } & Ticks) {
  const total = drafts.reduce((sum, { found }) => sum + (found ? lineCount(found) : 0), 0);
  return (
    <div className={css['preview']}>
      <Troubles troubles={troubles} />
      {drafts.length > 0 && (
        <p>
          {total === 0
            ? 'Nothing was found that the graph could hold. It can be added all the same and searched by its title.'
            : `${counted(total, 'line')} would be taken from ${drafts.length > 1 ? `${drafts.length} documents` : 'it'}. Nothing has been written yet; untick what is wrong.`}
        </p>
      )}
      {drafts.map((draft, i) => (
        <DraftView key={`${draft.name}${i}`} draft={draft} several={drafts.length > 1} {...ticks} />
      ))}
    </div>
  );
}

/** Why files cannot be used, each by its name. */
export function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  if (troubles.length === 0) return null;
  return (
    <div className={css['error']} role="alert">
      <ul>
        {troubles.map(({ name, reason }, i) => (
          <li key={i}>
            <strong>{name}</strong> cannot be used: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DraftView({ draft, several, unticked, untick }: { draft: Draft; several: boolean } & Ticks) {
  const { name, document, found, notices } = draft;
  const groups = found ? groupsOf(found) : [];
  const claims = groups.flatMap((group) => group.lines.map((line) => line.claim));
  const kept = claims.filter((claim) => !unticked.has(claim)).length;
  const body = (
    <>
      {notices.map((notice) => (
        <p key={notice} className={css['notice']}>
          {notice}
        </p>
      ))}
      {groups.map(({ kind, one, many, lines }) => (
        <section key={kind}>
          <h3>{counted(lines.length, one, many)}</h3>
          <ul>
            {lines.map((line) => (
              <Found key={line.claim} line={line} out={unticked.has(line.claim)} untick={untick} />
            ))}
          </ul>
        </section>
      ))}
      {found && found.countries.length > 0 && (
        <p className={css['others']}>Countries: {found.countries.map(countryName).join(', ')}</p>
      )}
      {found && found.organizations.length > 0 && (
        <p className={css['others']}>Organizations: {found.organizations.join(', ')}</p>
      )}
      {found?.sentences && found.sentences.length > 0 && <HowRead sentences={found.sentences} />}
    </>
  );
  if (!several) return body;
  return (
    <details className={css['draft']} open>
      <summary>
        <strong>{document.title ?? name}</strong>
        <span className={css['others']}>
          {[document.title && document.title !== name ? name : null, `${kept} of ${counted(claims.length, 'line')}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      {body}
    </details>
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

function Found({ line, out, untick }: { line: Line; out: boolean; untick: Ticks['untick'] }) {
  const { kind, part, claim } = line;
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
    <li className={css['found']} data-out={out || undefined}>
      <Checkbox
        checked={!out}
        onChange={(event) => untick([claim], !event.currentTarget.checked)}
        aria-label={`Take ${name}`}
        size="sm"
      />
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
