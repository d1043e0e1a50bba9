import { useView } from '../address.ts';
import type { Segment } from '../graph/marks.ts';
import { show } from '../graph/view.ts';
import { KindSymbol } from '../parts/Symbol.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { capital, pluralOf, singularOf } from '../words.ts';
import type { DocumentClaim, DocumentView } from '../../../server/contract/index.ts';
import css from './DocumentMarks.module.css';

/** A sentence that states several things has the colour of the first of these. */
const STRONGEST = ['agreement', 'meeting', 'exercise', 'membership', 'organization', 'person', 'place', 'country'];

/** Signs before one quote; a row of records may state more, all of which the list beside the text has. */
const MOST_SIGNS = 4;

/** The fact that a claim is first of all about. */
function aboutOf(claim: DocumentClaim): DocumentClaim['facts'][number] | undefined {
  return claim.facts.find((fact) => fact.kind === capital(claim.kind)) ?? claim.facts[0];
}

/** What the marks in the text mean: quotes by the kind of what they state, names by the kind of what they name. */
export function MarkLegend({ view }: { view: DocumentView }) {
  const kinds = new Map<string, number>();
  for (const { kind } of view.claims) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const names = new Map<string, number>();
  for (const { kind, spans } of view.mentions) names.set(kind, (names.get(kind) ?? 0) + spans.length);
  if (kinds.size + names.size === 0) return null;
  const stated = STRONGEST.filter((kind) => kinds.has(kind)).concat(
    [...kinds.keys()].filter((kind) => !STRONGEST.includes(kind)),
  );
  return (
    <dl className={css['legend']}>
      {stated.length > 0 && (
        <div>
          <dt>Quoted for</dt>
          {stated.map((kind) => (
            <dd key={kind}>
              <span className={css['quote']} data-kind={kind}>
                <KindSymbol kind={kind} size={14} /> {pluralOf(capital(kind))} {kinds.get(kind)}
              </span>
            </dd>
          ))}
        </div>
      )}
      {names.size > 0 && (
        <div>
          <dt>Names of</dt>
          {[...names].map(([kind, count]) => (
            <dd key={kind}>
              <span className={css['name']} data-kind={kind.toLowerCase()}>
                {pluralOf(kind)}
              </span>{' '}
              {count}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

/**
 * A stretch of text; only ever set as text. A quote has the colour of what it states and begins with a sign for each claim, which
 * chooses it; a name leads to what it names.
 */
export function MarkedPiece({
  segment,
  text,
  chosen,
  claims: byId,
}: {
  segment: Segment;
  text: string;
  chosen: string | null;
  claims: ReadonlyMap<string, DocumentClaim>;
}) {
  const [, go] = useView();
  const { claims, mention, field } = segment;
  if (claims.length === 0 && !mention) return text;
  const here = chosen !== null && claims.includes(chosen);
  const target = claims.find((id) => id !== chosen) ?? claims[0];
  const choose = (id: string): void => go((view) => ({ ...view, claim: id }), 'replace');
  const stated = claims.flatMap((id) => byId.get(id) ?? []);
  const main = here ? byId.get(chosen)?.kind : STRONGEST.find((kind) => stated.some((claim) => claim.kind === kind));
  const begins = stated.filter((claim) => claim.start === segment.start);
  const words =
    mention && text.trim() !== '' ? (
      <ViewLink className={css['name']} kind={mention.kind.toLowerCase()} to={(view) => show(view, mention.id)}>
        {text}
      </ViewLink>
    ) : (
      text
    );
  return (
    <>
      {begins.slice(0, MOST_SIGNS).map((claim) => (
        <button
          key={claim.id}
          type="button"
          className={css['sign']}
          aria-pressed={claim.id === chosen}
          aria-label={`${singularOf(capital(claim.kind))}: ${(aboutOf(claim)?.name ?? 'not in the graph').slice(0, 200)}`}
          title={aboutOf(claim)?.name.slice(0, 200)}
          onClick={() => choose(claim.id)}
        >
          <KindSymbol kind={claim.kind} size={15} />
        </button>
      ))}
      <span
        className={css[claims.length > 0 ? 'quote' : 'plain']}
        data-kind={main}
        data-quoted={claims.length > 0 || undefined}
        data-chosen={here || undefined}
        data-field={(here && field) || undefined}
        onClick={target ? () => choose(target) : undefined}
      >
        {words}
      </span>
    </>
  );
}
