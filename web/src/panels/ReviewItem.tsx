import { ViewLink } from '../parts/ViewLink.tsx';
import { Quote, Source } from '../parts/Quote.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { show } from '../graph/view.ts';
import { capital, counted, dateWords, fieldOf, valueWords } from '../words.ts';
import type { ClaimView, ReviewItem, ReviewSide } from '../../../server/contract/index.ts';
import css from './ReviewPage.module.css';

export const KIND_NAMES: Record<ReviewItem['kind'], string> = {
  'fits-several': 'Fits several',
  'one-short': 'One rule short',
  name: 'Whose name',
};

/** What is asked: why, and the words of both sides beside each other. */
export function AskedOf({ item }: { item: ReviewItem }) {
  const { a, b, kind, why, putOff } = item;
  const differ = differingFields(a.evidence[0]?.claim, b.evidence[0]?.claim);
  return (
    <>
      <header className={css['asked']}>
        <p className={css['tag']}>{KIND_NAMES[kind]}</p>
        <h2 className={css['why']}>
          {a.name !== null
            ? 'Are these one person?'
            : a.fact?.kind === 'Agreement'
              ? 'Are these one agreement?'
              : 'Are these one meeting?'}
        </h2>
        <p className={css['reason']}>{capital(why)}.</p>
        {putOff && (
          <p className={css['reason']}>
            Put off {[putOff.by && `by ${putOff.by}`, `on ${dateWords(putOff.on, true)}`].filter(Boolean).join(' ')}.
          </p>
        )}
      </header>
      <div className={css['sides']}>
        <Side side={a} differ={differ} />
        <Side side={b} differ={differ} />
      </div>
    </>
  );
}

/** Fields that the first claims of both sides fill with something else: those are what a reader has to weigh. */
function differingFields(a: ClaimView | undefined, b: ClaimView | undefined): ReadonlySet<string> {
  const of = (claim: ClaimView | undefined): Map<string, string> =>
    new Map(claim?.fields.map((f) => [f.name, JSON.stringify(f.value)]) ?? []);
  const [x, y] = [of(a), of(b)];
  return new Set([...x.keys()].filter((name) => y.has(name) && x.get(name) !== y.get(name)));
}

function Side({ side, differ }: { side: ReviewSide; differ: ReadonlySet<string> }) {
  const { fact, name, evidence, claims, end } = side;
  const first = evidence[0];
  return (
    <section className={css['side']}>
      <h3 className={css['what']}>
        {fact && <KindSymbol kind={fact.kind} size={22} />}
        <span>
          {name !== null && <span className={css['named']}>“{name}” </span>}
          {fact ? <ViewLink to={(view) => show(view, fact.id)}>{fact.name}</ViewLink> : name === null && end}
        </span>
      </h3>
      {first && <Fields claim={first.claim} differ={differ} />}
      <ul className={css['quotes']}>
        {evidence.map(({ claim, document }) => (
          <Quote key={claim.id} as="li" quote={claim.quote}>
            <Source document={{ ...document, title: document.title ?? document.key }} claim={claim.id} />
          </Quote>
        ))}
      </ul>
      {claims > evidence.length && <p className={css['more']}>and {counted(claims - evidence.length, 'more claim')}</p>}
    </section>
  );
}

function Fields({ claim, differ }: { claim: ClaimView; differ: ReadonlySet<string> }) {
  return (
    <dl className={css['fields']}>
      {claim.fields.map((field) => (
        <div key={field.name} data-differs={differ.has(field.name) || undefined}>
          <dt>{capital(fieldOf(field.name))}</dt>
          <dd>{valueWords(field.name, field.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
