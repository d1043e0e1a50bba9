import { Years } from '../dossier/Timeline.tsx';
import { FactCard } from '../panels/FactCard.tsx';
import { inOrder } from '../panels/FactGroups.tsx';
import { Section } from '../parts/Page.tsx';
import { pluralOf } from '../words.ts';
import type { FactGroup } from '../../../server/contract/index.ts';

/** Kinds whose facts have days of their own: they are told by years. */
const DATED: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise']);

/** Facts under the headings of their kinds, those with days by years. */
export function Groups({
  groups,
  titles = {},
  without = [],
}: {
  groups: readonly FactGroup[];
  titles?: Record<string, string>;
  /** Countries that go without saying. */
  without?: readonly string[];
}) {
  return inOrder(groups).map(({ kind, total, facts }) => (
    <Section
      key={kind}
      title={titles[kind] ?? pluralOf(kind)}
      count={total}
      lead={total > facts.length && `The newest ${facts.length} are listed.`}
    >
      {DATED.has(kind) ? (
        <Years facts={facts} without={without} />
      ) : (
        <ul>
          {facts.map((fact) => (
            <FactCard key={fact.id} fact={fact} without={without} />
          ))}
        </ul>
      )}
    </Section>
  ));
}
