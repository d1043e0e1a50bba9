import type { EvidenceItem, LifeStage } from '../../contract/facts.ts';
import type { Cell } from '../../model/values.ts';

type Stage = LifeStage['stage'];
type Values = Readonly<Record<string, Cell | undefined>>;

/** Each stage, the property of the fact that dates it, and the field of a claim that states it beside the claim's status. */
const STAGES: Readonly<Record<'Agreement' | 'Meeting', readonly [Stage, string, string | null][]>> = {
  Agreement: [
    ['proposed', 'proposedOn', null],
    ['signed', 'signedOn', 'signedOn'],
    ['in-force', 'inForceOn', 'inForceOn'],
    ['renewed', 'renewedOn', 'renewedOn'],
    ['ended', 'endedOn', 'endedOn'],
  ],
  Meeting: [
    ['planned', 'announcedOn', null],
    ['held', 'date', null],
    ['cancelled', 'cancelledOn', null],
  ],
};

/**
 * What an agreement or a meeting went through: the stages that its claims state, each with the date that the fact shows for it and the claims
 * that say so. Nothing for facts of other kinds.
 */
export function lifeOf(kind: string, values: Values, items: readonly EvidenceItem[]): LifeStage[] {
  if (kind !== 'Agreement' && kind !== 'Meeting') return [];
  return STAGES[kind].flatMap(([stage, property, field]) => {
    const claims = items.filter(({ claim }) =>
      claim.fields.some((f) => (f.name === 'status' && f.value === stage) || (field !== null && f.name === field)),
    );
    const date = values[property];
    return claims.length ? [{ stage, date: typeof date === 'string' ? date : null, claims: claims.map((i) => i.claim.id) }] : [];
  });
}
