import type { ReactNode } from 'react';
import { useView } from '../address.ts';
import { Icon } from '../parts/Icon.tsx';
import { Flag, KindSymbol } from '../parts/Symbol.tsx';
import { ObligationTag, Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { lead } from '../graph/view.ts';
import { capital, countryName, dateWords, fieldOf, singularOf, spanWords, supportOf, wordsOf } from '../words.ts';
import type { FactSummary } from '../../../server/contract/index.ts';
import css from './FactCard.module.css';
import { Opener } from './OpenQuotes.tsx';

/** Kinds whose claims stand behind them; the others are only names. */
const EVIDENCED: ReadonlySet<string> = new Set([
  'Agreement',
  'Meeting',
  'Exercise',
  'Tenure',
  'Membership',
  'Person',
  'Organization',
]);

/** One fact of a list; opens to the words behind it. */
export function FactCard({
  fact,
  without = [],
  children,
}: {
  fact: FactSummary;
  without?: readonly string[];
  /** What else is said of it, above its quotes. */
  children?: ReactNode;
}) {
  const [view, go] = useView();
  const open = view.fact === fact.id;
  const others = fact.countries.filter((code) => !without.includes(code));
  return (
    <li className={css['card']} data-open={open || undefined} data-fact={fact.id}>
      <div className={css['row']}>
        <KindSymbol kind={fact.kind} size={24} />
        <div className={css['text']}>
          <h4 className={css['name']}>
            <ViewLink to={(view) => lead(view, fact.id)} className={css['link']}>
              {fact.name}
            </ViewLink>
          </h4>
          <p className={css['meta']}>
            {fact.status && <Status status={fact.status} />}
            {whenOf(fact) && <span>{whenOf(fact)}</span>}
            {fact.place && <span>{fact.place}</span>}
            {fact.title && <span>{capital(wordsOf(fact.title))}</span>}
            {fact.type && <span>{capital(wordsOf(fact.type))}</span>}
            {fact.relation === 'SIGNED' && <span>Signatory</span>}
            {fact.obligation && <ObligationTag obligation={fact.obligation} />}
          </p>
          {others.length > 0 && <Countries codes={others} />}
          {children}
        </div>
      </div>
      {EVIDENCED.has(fact.kind) && (
        <Opener
          fact={fact.id}
          name={fact.name}
          open={open}
          toggle={() => go((view) => ({ ...view, fact: open ? null : fact.id }))}
        >
          {supportOf(fact)}
          {fact.conflicts.length > 0 && (
            <span className={css['conflict']}>
              <Icon name="warning" size={13} /> Sources differ on {fact.conflicts.map(fieldOf).join(', ')}
            </span>
          )}
        </Opener>
      )}
    </li>
  );
}

/** When a fact was or held, as precisely as known. */
export function whenOf(fact: FactSummary): string | null {
  const { date, endDate, confirmedUntil } = fact;
  if (fact.kind === 'Tenure' && !endDate) {
    if (!date && !confirmedUntil) return null;
    const known = confirmedUntil ? `last known ${dateWords(confirmedUntil, true)}` : null;
    return [date && `since ${dateWords(date, true)}`, known].filter(Boolean).join(', ');
  }
  if (fact.kind === 'Membership' && date && !endDate) return `since ${dateWords(date, true)}`;
  return spanWords(date, endDate);
}

/** The countries of a fact, by flag and name; many are counted. */
export function Countries({ codes, flags = true }: { codes: readonly string[]; flags?: boolean }) {
  const shown = codes.length > 8 ? codes.slice(0, 7) : codes;
  return (
    <ul className={css['countries']}>
      {shown.map((code) => (
        <li key={code}>
          {flags && <Flag code={code} size={14} />}
          <CountryName code={code} />
        </li>
      ))}
      {codes.length > shown.length && <li title={codes.map(countryName).join(', ')}>and {codes.length - shown.length} more</li>}
    </ul>
  );
}

/** A country's name with the link to it; the name alone of an organization, which stands in lists of parties too. */
function CountryName({ code }: { code: string }) {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return (
    <ViewLink to={(view) => lead(view, `country:${code.toLowerCase()}`)} className={css['country']}>
      {countryName(code)}
    </ViewLink>
  );
}

/** What kind of thing a fact is, for headings: `Treaty`, `Bilateral meeting`. */
export function typeOf(kind: string, type: string | null): string {
  if (!type) return singularOf(kind);
  return kind === 'Meeting' && type !== 'call' && type !== 'visit' ? `${capital(wordsOf(type))} meeting` : capital(wordsOf(type));
}
