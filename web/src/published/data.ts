import type { Published, PublishedClaim, PublishedDocument, PublishedFact } from '../../../server/contract/index.ts';

/** What the page's data element holds: what is shown, and the pictures for it by their paths. */
export interface PageData {
  page: Published;
  pictures: Record<string, string>;
}

/** A page's data with its parts by their ids. */
export interface Book extends Published {
  claimOf: ReadonlyMap<string, PublishedClaim>;
  documentOf: ReadonlyMap<string, PublishedDocument>;
  /** The facts of a node, newest first. */
  factsOf: ReadonlyMap<string, PublishedFact[]>;
  factOf: ReadonlyMap<string, PublishedFact>;
}

/** Everything by its id. */
export function bookOf(page: Published): Book {
  const factsOf = new Map<string, PublishedFact[]>();
  for (const fact of page.facts)
    for (const id of [fact.id, ...fact.parties]) {
      const own = factsOf.get(id);
      if (own) own.push(fact);
      else factsOf.set(id, [fact]);
    }
  return {
    ...page,
    claimOf: new Map(page.claims.map((claim) => [claim.id, claim])),
    documentOf: new Map(page.documents.map((document) => [document.id, document])),
    factOf: new Map(page.facts.map((fact) => [fact.id, fact])),
    factsOf,
  };
}

/**
 * The facts behind a line: those that it names; where it names a body that both ends belong to, the membership. Newest first.
 */
export function factsBehind(book: Book, ends: readonly [string, string], named: readonly string[]): PublishedFact[] {
  const ids = new Set(named);
  return (book.factsOf.get(ends[0]) ?? []).filter(
    (fact) =>
      ids.has(fact.id) || (fact.kind === 'Membership' && fact.parties.includes(ends[0]) && fact.parties.includes(ends[1])),
  );
}

/** What the list shows. */
export interface Filter {
  /** Words that stand in the fact, its parties or its quotes. */
  text: string;
  /** Years, both inclusive; null is open. */
  from: number | null;
  to: number | null;
  kinds: ReadonlySet<string>;
}

/** Facts that a filter lets through. With a year given, the undated are left out. */
export function filtered(book: Book, facts: readonly PublishedFact[], { text, from, to, kinds }: Filter): PublishedFact[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const year = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));
  return facts.filter((fact) => {
    if (!kinds.has(fact.kind)) return false;
    if (from !== null || to !== null) {
      const first = year(fact.earliest ?? fact.date);
      if (first === null) return false;
      const last = fact.kind === 'Membership' && !fact.endDate ? Infinity : (year(fact.latest) ?? first);
      if ((from !== null && last < from) || (to !== null && first > to)) return false;
    }
    if (words.length === 0) return true;
    const said = fact.evidence.map(({ claim }) => book.claimOf.get(claim)?.quote ?? '');
    const names = fact.people.map((person) => person.name);
    const all = [fact.name, fact.place, fact.title, ...fact.countries, ...names, ...said].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
