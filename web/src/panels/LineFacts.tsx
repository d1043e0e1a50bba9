import { Empty } from '../parts/States.tsx';
import type { Entity } from '../../../server/contract/index.ts';
import { FactEvidence } from './FactEvidence.tsx';

/** The facts behind a line that is no tie of two countries, each with its claims. */
export function LineFacts({ ends, facts }: { ends: readonly Entity[]; facts: readonly string[] }) {
  const memberships = membershipsOf(ends);
  const shown = memberships.length > 0 ? memberships : facts;
  if (shown.length === 0)
    return (
      <Empty title="No fact of its own">This line follows from what the two are. Open one of them to see its evidence.</Empty>
    );
  return shown.map((id) => <FactEvidence key={id} id={id} />);
}

/** The memberships that tie a country to an organization, where those are the ends. */
function membershipsOf(ends: readonly Entity[]): string[] {
  const code = ends.find((end) => end.kind === 'Country')?.node.properties['code'];
  const organization = ends.find((end) => end.kind === 'Organization');
  if (typeof code !== 'string' || !organization) return [];
  const facts = organization.groups.find((group) => group.kind === 'Membership')?.facts ?? [];
  return facts.filter((fact) => fact.countries.includes(code)).map((fact) => fact.id);
}
