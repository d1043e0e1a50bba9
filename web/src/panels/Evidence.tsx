import { api, ApiError } from '../api.ts';
import { useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Quote, Source } from '../parts/Quote.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { capital, counted, dateWords, fieldOf, valueWords, wordsOf } from '../words.ts';
import type { Evidence as EvidenceValue, EvidenceItem } from '../../../server/contract/index.ts';
import { Cite } from './Cite.tsx';
import { ClaimWords } from './ClaimWords.tsx';
import css from './Evidence.module.css';

/** The words behind one fact: conflicts first, then quoted sentences, then what records report. */
export function Evidence({ fact }: { fact: string }) {
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(`evidence ${version} ${fact}`, (signal) => api.evidence(fact, signal));
  if (error instanceof ApiError && error.status === 404)
    return <p className={css['none']}>Nothing states this any more: its last claim was rejected, corrected or withdrawn.</p>;
  if (error) return <Failed error={error} retry={retry} what="The evidence" />;
  if (!value) return loading ? <Waiting label="Loading the evidence" lines={3} /> : null;
  return <EvidenceView evidence={value} />;
}

/** Evidence that is already there. */
export function EvidenceView({ evidence, life = true }: { evidence: EvidenceValue; life?: boolean }) {
  const { quoted, reported, conflicts, total } = evidence;
  const people = peopleOf(evidence);
  const listed = quoted.length + reported.length;
  return (
    <div className={css['evidence']}>
      {people.length > 0 && (
        <p className={css['people']}>
          <span className={css['key']}>People</span> {people.join(', ')}
        </p>
      )}
      {conflicts.length > 0 && <Conflicts evidence={evidence} />}
      {life && evidence.life.length > 1 && <Life evidence={evidence} />}
      {quoted.length > 0 && (
        <section aria-label="Quoted">
          <h4 className={css['heading']}>Quoted</h4>
          <ul className={css['list']}>
            {quoted.map((item) => (
              <Quoted key={item.claim.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      {reported.length > 0 && (
        <section aria-label="Reported by">
          <h4 className={css['heading']}>Reported by</h4>
          <ul className={css['list']}>
            {reported.map((item) => (
              <Report key={item.claim.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      {listed === 0 && (
        <p className={css['none']}>No document in the graph states this on its own; it follows from other facts.</p>
      )}
      {listed > 0 && <Cite evidence={evidence} />}
      {total > listed && <p className={css['none']}>{counted(total - listed, 'more claim')} not listed.</p>}
    </div>
  );
}

/** What the fact went through, in order. */
function Life({ evidence }: { evidence: EvidenceValue }) {
  return (
    <section aria-label="Its life">
      <h4 className={css['heading']}>Its life</h4>
      <ol className={css['life']}>
        {evidence.life.map(({ stage, date, claims }) => (
          <li key={stage}>
            <strong>{capital(wordsOf(stage))}</strong> {date ? dateWords(date, true) : 'on an unknown day'}
            <span className={css['who']}> · {counted(claims.length, 'claim')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What one claim says of the state of a fact: its status, day and place. */
function saysOf(claim: EvidenceItem['claim']): string {
  const value = (name: string): unknown => claim.fields.find((field) => field.name === name)?.value;
  return ['status', 'date', 'signedOn', 'inForceOn', 'renewedOn', 'endedOn', 'durationYears', 'place']
    .filter((name) => value(name) !== undefined)
    .map((name) => {
      const words = valueWords(name, value(name));
      return name === 'status' || name === 'date' || name === 'place' ? words : `${fieldOf(name)} ${words}`;
    })
    .join(', ');
}

function Quoted({ item: { claim, document, reason } }: { item: EvidenceItem }) {
  return (
    <Quote as="li" lead={saysOf(claim) && <p className={css['says']}>{capital(saysOf(claim))}</p>} quote={claim.quote}>
      <Source document={{ ...document, title: document.title ?? document.key }} claim={claim.id} />
      {reason && !reason.startsWith('tells of this') && (
        <p className={css['reason']}>
          <span className={css['key']}>Taken for this fact because</span> {reason}
        </p>
      )}
      <ClaimWords claim={claim} />
    </Quote>
  );
}

function Report({ item: { claim, document } }: { item: EvidenceItem }) {
  return (
    <li className={css['report']}>
      {claim.reportedBy.length > 0 ? (
        <ul className={css['cited']}>
          {claim.reportedBy.map((source) => (
            <li key={source}>
              <Cited source={source} />
            </li>
          ))}
        </ul>
      ) : (
        <span>No source is named in the row.</span>
      )}
      <Source document={{ ...document, title: document.title ?? document.key, publishedOn: null }} claim={claim.id} recorded />
      <ClaimWords claim={claim} />
    </li>
  );
}

/** A source that a record cites: an outside link where it is a web address, else its words. */
function Cited({ source }: { source: string }) {
  const host = /^https?:\/\/([^/?#]+)/.exec(source)?.[1];
  if (!host) return <span>{source}</span>;
  return (
    <a href={source} target="_blank" rel="noreferrer noopener" title={source}>
      {host.replace(/^www\./, '')} <Icon name="open" size={12} />
    </a>
  );
}

function Conflicts({ evidence }: { evidence: EvidenceValue }) {
  const sources = new Map([...evidence.quoted, ...evidence.reported].map((item) => [item.claim.id, item.document]));
  return (
    <section className={css['conflicts']} aria-label="Sources contradict each other">
      <h4 className={css['heading']}>
        <Icon name="warning" size={14} /> Sources contradict each other
      </h4>
      <dl>
        {evidence.conflicts.map(({ field, values }) => (
          <div key={field} className={css['conflict']}>
            <dt>{capital(fieldOf(field))}</dt>
            {values.map(({ value, claims }) => (
              <dd key={JSON.stringify(value)}>
                <strong>{valueWords(field, value)}</strong>{' '}
                <span className={css['who']}>
                  {[...new Set(claims.map((id) => sources.get(id)?.publisher ?? sources.get(id)?.title ?? id))].join('; ')}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Everyone that the claims of a fact name, once each. */
function peopleOf({ quoted, reported }: EvidenceValue): string[] {
  const names = new Set<string>();
  for (const { claim } of [...quoted, ...reported])
    for (const field of claim.fields)
      if ((field.name === 'people' || field.name === 'signatories') && Array.isArray(field.value))
        for (const name of field.value) if (typeof name === 'string') names.add(name);
  return [...names];
}
