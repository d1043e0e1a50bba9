import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { segmentsOf } from '../graph/marks.ts';
import { show } from '../graph/view.ts';
import { useVersion } from '../changes.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { SampleTag } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, counted, dateWords, fieldOf, singularOf, valueWords } from '../words.ts';
import type { DocumentClaim, DocumentView } from '../../../server/contract/index.ts';
import { ClaimWords } from './ClaimWords.tsx';
import css from './DocumentReader.module.css';
import { MarkedPiece, MarkLegend } from './DocumentMarks.tsx';

const MOST_LISTED = 60;

/** A document's text with what was taken from it marked in place, and the claims listed beside it. */
export function DocumentReader({ id, claim }: { id: string; claim: string | null }) {
  const version = useVersion();
  const { value, error, loading, retry } = useLoad(`document ${version} ${id}`, (signal) => api.document(id, signal));
  if (error) return <Failed error={error} retry={retry} what="The document" />;
  if (!value)
    return loading ? (
      <div className={css['waiting']}>
        <Waiting label="Loading the document" lines={12} />
      </div>
    ) : null;
  return <Reader view={value} chosen={claim} />;
}

function Reader({ view, chosen }: { view: DocumentView; chosen: string | null }) {
  const { document: meta } = view;
  const segments = useMemo(() => segmentsOf(view, chosen), [view, chosen]);
  const byId = useMemo(() => new Map(view.claims.map((claim) => [claim.id, claim])), [view]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!chosen) return;
    const mark = body.current?.querySelector('[data-chosen]');
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [chosen]);
  const records = meta.kind === 'dataset';
  return (
    <div className={css['reader']} ref={body}>
      <article className={css['article']} tabIndex={0} aria-label={meta.title ?? meta.key}>
        <ViewLink className={css['back']} to={(view) => ({ ...view, document: null, claim: null })}>
          <Icon name="back" size={15} /> All documents
        </ViewLink>
        <h2 className={css['title']}>{meta.title ?? meta.key}</h2>
        <p className={css['meta']}>
          {meta.sample && <SampleTag />}
          <span>{meta.publisher ?? 'Unknown publisher'}</span>
          <span>{meta.publishedOn ? dateWords(meta.publishedOn) : 'Undated'}</span>
          {meta.licence && <span>{meta.licence}</span>}
          {!meta.live && <span className={css['gone']}>Retracted</span>}
          {meta.url && /^https?:\/\//.test(meta.url) && (
            <a href={meta.url} target="_blank" rel="noreferrer noopener">
              Original <Icon name="open" size={12} />
            </a>
          )}
        </p>
        {meta.sample && (
          <p className={css['warning']}>
            A sample: this text was written to show how Entente works, after the sources it cites. It is not itself a publication.
          </p>
        )}
        <MarkLegend view={view} />
        <div className={css['text']} data-records={records || undefined}>
          {segments.map((segment) => (
            <MarkedPiece
              key={segment.start}
              segment={segment}
              text={view.text.slice(segment.start, segment.end)}
              chosen={chosen}
              claims={byId}
            />
          ))}
        </div>
        {meta.sources.length > 0 && (
          <section className={css['cited']}>
            <h3>Sources it cites</h3>
            <ul>
              {meta.sources.map((source) => (
                <li key={source}>
                  {/^https?:\/\//.test(source) ? (
                    <a href={source} target="_blank" rel="noreferrer noopener">
                      {source}
                    </a>
                  ) : (
                    source
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <Claims view={view} chosen={chosen} />
    </div>
  );
}

function Claims({ view, chosen }: { view: DocumentView; chosen: string | null }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = chosen ? list.current?.querySelector(`[data-claim="${CSS.escape(chosen)}"]`) : null;
    if (item && window.matchMedia('(min-width: 75em)').matches) item.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { claims } = view;
  const shown = all ? claims : claims.filter((claim, i) => i < MOST_LISTED || claim.id === chosen);
  return (
    <aside className={css['claims']} aria-label="What was taken from it" ref={list}>
      <h3 className={css['heading']}>
        Taken from it <span>{counted(claims.length, 'claim')}</span>
      </h3>
      {claims.length === 0 && <p className={css['none']}>Nothing was found that the graph could hold.</p>}
      <ul>
        {shown.map((claim) => (
          <Claim key={claim.id} claim={claim} chosen={claim.id === chosen} />
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" className={css['more']} onClick={() => setAll(true)}>
          Show all {claims.length.toLocaleString('en')}
        </button>
      )}
    </aside>
  );
}

function Claim({ claim, chosen }: { claim: DocumentClaim; chosen: boolean }) {
  const [, go] = useView();
  const kind = capital(claim.kind);
  // A claim about a person also tells of their office and term; what it is first of all about stands for it.
  const about = claim.facts.find((fact) => fact.kind === kind) ?? claim.facts[0];
  return (
    <li className={css['claim']} data-claim={claim.id} data-here={chosen || undefined}>
      <button
        type="button"
        className={css['choose']}
        aria-pressed={chosen}
        onClick={() => go((view) => ({ ...view, claim: chosen ? null : claim.id }), 'replace')}
      >
        <KindSymbol kind={kind} code={about?.code ?? null} size={20} />
        <span>
          <span className={css['name']}>{about?.name ?? singularOf(kind)}</span>
          <span className={css['sub']}>
            {singularOf(kind)}
            {claim.rejected && ' · rejected'}
          </span>
        </span>
      </button>
      {chosen && (
        <>
          <dl className={css['fields']}>
            {claim.fields.map((field) => (
              <div key={field.name}>
                <dt>{capital(fieldOf(field.name))}</dt>
                <dd>{valueWords(field.name, field.value)}</dd>
              </div>
            ))}
          </dl>
          <p className={css['links']}>
            {about && <ViewLink to={(view) => show(view, about.id)}>Show in the graph</ViewLink>}
            <span title="The rule that made this claim">{claim.rule}</span>
          </p>
          <div className={css['said']}>
            <ClaimWords claim={claim} />
          </div>
        </>
      )}
    </li>
  );
}
