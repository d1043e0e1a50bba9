import { canonicalJson } from '../model/compare.ts';
import type { BlockFacts } from '../model/facts.ts';
import { docFactsOf } from '../model/inputs.ts';
import { allFacts, resolveAll, type Inputs } from '../resolve/all.ts';
import { loadInputs } from '../store/inputs.ts';
import type { Stated } from './extracting.ts';
import type { FactCounts } from './difference.ts';
import type { World } from './world.ts';

/** How many facts would come, change or go with some documents: everything is resolved in memory, with and without them. */
export async function previewFacts(world: World, stated: readonly Stated[]): Promise<FactCounts> {
  const now: Inputs = await loadInputs(world.store);
  const replaced = new Set(stated.map((s) => s.document.key));
  const then: Inputs = {
    ...now,
    documents: [
      ...now.documents.filter((d) => !replaced.has(d.doc.key)),
      ...stated.map(({ document, claims }) => ({
        doc: docFactsOf(document),
        claims,
      })),
    ],
  };
  return countChanges(allFacts(resolveAll(now, world.lexicon)), allFacts(resolveAll(then, world.lexicon)));
}

/** How many fact nodes differ between two states. */
export function countChanges(before: BlockFacts, after: BlockFacts): FactCounts {
  const old = new Map(before.nodes.map((n) => [n.id, canonicalJson(n.properties)]));
  const counts: FactCounts = { added: 0, changed: 0, removed: 0 };
  for (const n of after.nodes) {
    const was = old.get(n.id);
    if (was === undefined) counts.added++;
    else if (was !== canonicalJson(n.properties)) counts.changed++;
    old.delete(n.id);
  }
  counts.removed = old.size;
  return counts;
}
