import type { Actor } from './actors.ts';
import type { Annotated } from './annotate.ts';

/** Actors joined by "and", commas or "together with". */
export interface Group {
  from: number;
  to: number;
  actors: Actor[];
  /** Word before the group, articles left out. */
  before: string;
}

const JOINERS = new Set([
  'led',
  'headed',
  ';',
  'and',
  ',',
  '&',
  'together',
  'with',
  'alongside',
  'along',
  'as',
  'well',
  'accompanied',
  'by',
  'the',
  'his',
  'her',
  'guest',
  'host',
  'also',
  'including',
]);

/** Joins neighbouring actors into groups. A comma joins only inside a list that ends in "and". */
export function groupsOf(doc: Annotated, actors: readonly Actor[], from: number): Group[] {
  const out: Group[] = [];
  const make = (list: readonly Actor[]): void => {
    const a = list[0];
    const z = list.at(-1);
    if (a && z) out.push({ from: a.from, to: z.to, actors: [...list], before: wordBefore(doc, possessor(doc, a.from), from) });
  };
  let run: Actor[] = [];
  let lastAnd = 0;
  const close = (): void => {
    make(run.slice(0, lastAnd + 1));
    for (const a of run.slice(lastAnd + 1)) make([a]);
    run = [];
    lastAnd = 0;
  };
  for (const a of actors) {
    const last = run.at(-1);
    // "…, and the two signed": a pronoun starts a clause of its own.
    const clause = a.kind === 'plural' && !a.countries.length && a.role === null;
    const how = last && !clause ? joined(doc, last.to, possessor(doc, a.from)) : null;
    if (last && !how) close();
    run.push(a);
    if (how === 'and') lastAnd = run.length - 1;
  }
  if (run.length) close();
  return out;
}

/** Where "Norway's" begins before "Norway's Tore Dahl". */
function possessor(doc: Annotated, from: number): number {
  // "the Comorian minister X"
  const title = doc.tokens[from - 1];
  if (
    title?.cap === 0 &&
    /^(minister|secretary|envoy|diplomat|negotiator|premier|counterpart|colleague|official|general|admiral)$/.test(title.norm)
  ) {
    const owner = doc.countries[(doc.at.country[from - 2] ?? 0) - 1];
    return owner?.to === from - 1 && owner.entry.adjective ? owner.from : from;
  }
  if (!/^('s|')$/.test(doc.tokens[from - 1]?.norm ?? '')) return from;
  const c = doc.countries[(doc.at.country[from - 2] ?? 0) - 1];
  return c?.to === from - 1 ? c.from : from;
}

/** How two neighbouring actors are joined: by "and" (or the like), by a comma, not at all. */
function joined(doc: Annotated, from: number, to: number): 'and' | 'comma' | null {
  // "Kishida, in Tokyo, and Morrison": a place between commas does not part them.
  if (doc.tokens[from]?.norm === ',' && /^(in|of|from)$/.test(doc.tokens[from + 1]?.norm ?? '')) {
    let k = from + 2;
    while (k < to && (doc.tokens[k]?.cap ?? 0) > 0) k++;
    if (k > from + 2 && doc.tokens[k]?.norm === ',') return joined(doc, k, to);
  }
  // "B, and the Commander-in-Chief of the Egyptian Armed Forces, Minister of Defence C": a second office before the name.
  const titled = (i: number): boolean =>
    (doc.at.office[i] ?? 0) > 0 ||
    (doc.at.country[i] ?? 0) > 0 ||
    (doc.tokens[i]?.cap ?? 0) > 0 ||
    /^(of|the|in|-|for)$/.test(doc.tokens[i]?.norm ?? '');
  const long = to - from > 6;
  if (to < from || to - from > 18) return null;
  let how: 'and' | 'comma' | null = null;
  for (let i = from; i < to; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (!JOINERS.has(w)) {
      if (long && how === 'and' && titled(i) && doc.tokens[to - 1]?.norm === ',') continue;
      return null;
    }
    if (/^(and|&|together|alongside|along|well|accompanied|including|led|headed)$/.test(w)) how = 'and';
    if (w === ',' || w === ';') how ??= 'comma';
    if (w === 'with' && !/^(together|along)$/.test(doc.tokens[i - 1]?.norm ?? '')) return null;
  }
  return how ?? (to === from && doc.tokens[from - 1]?.norm === ',' ? 'comma' : null);
}

function wordBefore(doc: Annotated, i: number, start: number): string {
  let k = i - 1;
  // "with his Baltic colleagues, A of Latvia and B"
  if (
    doc.tokens[k]?.norm === ',' &&
    /^(counterparts|counterpart|colleagues|colleague|peers|peer)$/.test(doc.tokens[k - 1]?.norm ?? '')
  ) {
    k--;
    while (k - 1 > start && (doc.tokens[k - 1]?.cap ?? 0) > 0) k--;
    if ((doc.tokens[k]?.cap ?? 0) > 0) return wordBefore(doc, k, start);
  }
  // "with their US counterparts A and B"
  if (k > start && /^(counterparts|counterpart|colleagues|colleague|peers|peer|homologue)$/.test(doc.tokens[k]?.norm ?? '')) {
    k--;
    while (k > start && (doc.at.country[k] ?? 0)) k--;
  }
  while (k >= start && /^(the|a|an|his|her|its|their|both|mr|ms|"|visiting)$/.test(doc.tokens[k]?.norm ?? '')) k--;
  // "with each of his counterparts"
  if (k > start + 1 && doc.tokens[k]?.norm === 'of' && /^(each|all|both|some|several)$/.test(doc.tokens[k - 1]?.norm ?? ''))
    k -= 2;
  // "talks between officials of the two countries"
  if (
    doc.tokens[k]?.norm === 'of' &&
    /^(officials|representatives|experts|officers|militaries|armies|navies|commanders|teams)$/.test(doc.tokens[k - 1]?.norm ?? '')
  ) {
    k -= 2;
    while (k >= start && /^(senior|high|level|-|top|ranking|military|defence|defense|the|of)$/.test(doc.tokens[k]?.norm ?? ''))
      k--;
    return k >= start ? (doc.tokens[k]?.norm ?? '') : '';
  }
  // "A delegation from the A forces": the delegation is what is governed.
  if (
    /^(from|of)$/.test(doc.tokens[k]?.norm ?? '') &&
    /^(delegation|team|mission|delegations)$/.test(doc.tokens[k - 1]?.norm ?? '')
  ) {
    k -= 2;
    while (
      k >= start &&
      /^(a|an|the|high|level|-|ranking|military|defence|defense|large|visiting|official|senior)$/.test(doc.tokens[k]?.norm ?? '')
    )
      k--;
    return k >= start ? (doc.tokens[k]?.norm ?? '') : '';
  }
  // "a Swedish delegation led by Berg": who leads stands for it, so that the words before it govern.
  if (/^(by|under|of)$/.test(doc.tokens[k]?.norm ?? '')) {
    let d = k - 1;
    if (/^(led|headed|chaired|leadership|fronted)$/.test(doc.tokens[d]?.norm ?? '')) d--;
    while (d > start && /^(,|level|high|-|the|under|which|was|is)$/.test(doc.tokens[d]?.norm ?? '')) d--;
    if (/^(delegation|delegations|team|mission)$/.test(doc.tokens[d]?.norm ?? '')) {
      d--;
      while (
        d >= start &&
        ((doc.at.country[d] ?? 0) > 0 ||
          /^(a|an|the|high|level|-|ranking|military|defence|defense|large|visiting|official|person|member|strong|senior)$/.test(
            doc.tokens[d]?.norm ?? '',
          ))
      )
        d--;
      const governs = d >= start ? (doc.tokens[d]?.norm ?? '') : '';
      return /^(with|by|between|from|to|of|and)$/.test(governs) ? governs : '';
    }
  }
  return k >= start ? (doc.tokens[k]?.norm ?? '') : '';
}
