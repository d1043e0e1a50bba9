import { byCodeUnit, canonicalJson } from '../../model/compare.ts';

/** The words behind a fact. */
export interface DiffQuote {
  quote: string;
  /** Title or name of the document. */
  document: string;
}

/** A fact of one of two graphs. */
export interface DiffFact {
  id: string;
  kind: string;
  name: string;
  properties: Readonly<Record<string, unknown>>;
  /** Its claims: by id, and by kind, words and place among the claims of one sentence, which hold where the text around them changed. */
  claims: readonly { id: string; mark: string }[];
  quotes: readonly DiffQuote[];
}

export const DIFF_KINDS = ['added', 'removed', 'moved', 'merged', 'split', 'conflict'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** One difference: the fact as it is now (as it was, for what was removed or split), what changed, and the words. */
export interface Difference {
  change: DiffKind;
  kind: string;
  id: string;
  name: string;
  /** `status: proposed → signed`; the names of what was joined or parted; the fields in conflict. */
  what: string[];
  quotes: DiffQuote[];
}

/** What moves on in the life of a fact. */
const FIELDS = [
  'status',
  'date',
  'endDate',
  'proposedOn',
  'signedOn',
  'inForceOn',
  'renewedOn',
  'endedOn',
  'startDate',
  'durationYears',
];

/** What makes two facts without a common claim one for this comparison: all that names them, the same on both sides. */
function identity({ kind, properties: p }: DiffFact): string | null {
  if (kind === 'Agreement' && p['officialName']) return canonicalJson([kind, p['officialName'], p['parties'] ?? []]);
  if (kind === 'Meeting' && p['date']) return canonicalJson([kind, p['kind'] ?? null, p['countries'] ?? [], p['date']]);
  return null;
}

/**
 * What is different in graph `b`, seen from graph `a`: facts added, removed, moved on (another status or date), merged (several of `a`
 * are one in `b`), split, and newly in conflict. Sorted by change, kind and name.
 */
export function compareFacts(a: readonly DiffFact[], b: readonly DiffFact[]): Difference[] {
  const before = new Map(a.map((fact) => [fact.id, fact]));
  const byClaim = new Map<string, string>();
  const byMark = new Map<string, Set<string>>();
  const byIdentity = new Map<string, string>();
  for (const fact of a) {
    for (const { id, mark } of fact.claims) {
      byClaim.set(keyOf(fact, id), fact.id);
      byMark.set(keyOf(fact, mark), (byMark.get(keyOf(fact, mark)) ?? new Set()).add(fact.id));
    }
    const key = identity(fact);
    if (key !== null) byIdentity.set(key, fact.id);
  }
  // The same sentence in two documents may tell of two facts: then it says nothing of which one this was.
  const ancestorsOf = (fact: DiffFact, { id, mark }: { id: string; mark: string }): string[] => {
    const known = byClaim.get(keyOf(fact, id));
    if (known !== undefined) return [known];
    const same = [...(byMark.get(keyOf(fact, mark)) ?? [])];
    return same.length === 1 ? same : [];
  };
  const out: Difference[] = [];
  const heirs = new Map<string, DiffFact[]>();
  for (const fact of b) {
    const own = new Set(fact.claims.flatMap((claim) => ancestorsOf(fact, claim)));
    const same = identity(fact);
    const fallback = same === null ? undefined : byIdentity.get(same);
    if (own.size === 0 && fallback !== undefined) own.add(fallback);
    const ancestors = [...own].sort(byCodeUnit).map((id) => before.get(id) as DiffFact);
    for (const one of ancestors) heirs.set(one.id, [...(heirs.get(one.id) ?? []), fact]);
    out.push(...seenFrom(ancestors, fact));
  }
  for (const fact of a) {
    const now = heirs.get(fact.id) ?? [];
    if (now.length === 0) out.push(difference('removed', fact, []));
    else if (now.length > 1)
      out.push(
        difference(
          'split',
          fact,
          now.map((f) => f.name),
          now.flatMap((f) => f.quotes),
        ),
      );
  }
  const rank = (d: Difference): number => DIFF_KINDS.indexOf(d.change);
  return out.sort(
    (x, y) => rank(x) - rank(y) || byCodeUnit(x.kind, y.kind) || byCodeUnit(x.name, y.name) || byCodeUnit(x.id, y.id),
  );
}

/** One claim may stand behind facts of several kinds: a person and their term of office. */
const keyOf = (fact: DiffFact, claim: string): string => `${fact.kind}\0${claim}`;

/** What a fact of `b` is beside the facts of `a` that it comes from. */
function seenFrom(ancestors: readonly DiffFact[], fact: DiffFact): Difference[] {
  if (ancestors.length === 0) {
    const conflicts = conflictsOf(fact);
    return [difference('added', fact, []), ...(conflicts.length ? [difference('conflict', fact, conflicts)] : [])];
  }
  const out: Difference[] = [];
  if (ancestors.length > 1)
    out.push(
      difference(
        'merged',
        fact,
        ancestors.map((f) => f.name),
        ancestors.flatMap((f) => f.quotes),
      ),
    );
  const known = new Set(ancestors.flatMap(conflictsOf));
  const fresh = conflictsOf(fact).filter((field) => !known.has(field));
  if (fresh.length) out.push(difference('conflict', fact, fresh));
  const [one, ...others] = ancestors;
  if (one && others.length === 0) {
    const moved = FIELDS.filter((field) => !sameValue(one.properties[field], fact.properties[field])).map(
      (field) => `${field}: ${shown(one.properties[field])} → ${shown(fact.properties[field])}`,
    );
    const told = new Set(one.quotes.map((q) => q.quote));
    const news = fact.quotes.filter((q) => !told.has(q.quote));
    if (moved.length) out.push(difference('moved', fact, moved, news.length ? news : fact.quotes));
  }
  return out;
}

const conflictsOf = ({ properties }: DiffFact): string[] => {
  const list = properties['conflicts'];
  return Array.isArray(list) ? list.filter((field): field is string => typeof field === 'string') : [];
};
const sameValue = (x: unknown, y: unknown): boolean => canonicalJson(x ?? null) === canonicalJson(y ?? null);
const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : 'nothing');

function difference(change: DiffKind, fact: DiffFact, what: string[], quotes = fact.quotes): Difference {
  const unique = new Map(quotes.map((q) => [`${q.document}\0${q.quote}`, q]));
  return { change, kind: fact.kind, id: fact.id, name: fact.name, what, quotes: [...unique.values()] };
}

const HEADINGS: Record<DiffKind, string> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved on',
  merged: 'Merged: several facts are now one',
  split: 'Split: one fact is now several',
  conflict: 'Newly in conflict: sources contradict each other',
};
/** Quotes shown of one fact. */
const QUOTES = 3;

/** The differences as Markdown for a pull request. Names and quotes are escaped: nothing of a document is markup in it. */
export function diffMarkdown(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'No fact is different.\n';
  const lines: string[] = [];
  for (const change of DIFF_KINDS) {
    const own = differences.filter((d) => d.change === change);
    if (own.length === 0) continue;
    lines.push(`## ${HEADINGS[change]} (${own.length})`, '');
    for (const { kind, name, what, quotes } of own) {
      lines.push(`- **${plain(name)}** (${kind.toLowerCase()})${what.length ? `: ${what.map(plain).join('; ')}` : ''}`);
      for (const q of quotes.slice(0, QUOTES)) lines.push(`  > ${plain(q.quote)} — ${plain(q.document)}`, '');
      if (quotes.length > QUOTES) lines.push(`  and ${quotes.length - QUOTES} more`, '');
    }
    lines.push('');
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** One line of text in which Markdown and HTML mean nothing. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&]/g, (mark) =>
      mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`,
    );
}
