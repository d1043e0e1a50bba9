import type { Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import { readPrefix } from './prefixes.ts';
import { MOST, type Person, findShort } from './people.ts';

/** Names of known people that stand alone ("Hegseth wrote"). */
export function surnames(doc: Annotated, persons: Person[], mentions: readonly PersonMention[]): PersonMention[] {
  const index = new Map<string, Person[]>();
  for (const p of persons) {
    for (const w of new Set(p.words)) {
      if (w.length < 2 || doc.compiled.lexicon.words.particles.has(w)) continue;
      const list = index.get(w);
      if (!list) index.set(w, [p]);
      else if (list.length < MOST) list.push(p);
    }
  }
  const taken = new Int8Array(doc.tokens.length + 1);
  for (const m of mentions) taken.fill(1, m.from, m.to);
  const out: PersonMention[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    const t = doc.tokens[i];
    if (!t || t.kind !== 'word' || t.cap === 0 || taken[i]) continue;
    let to = i + 1;
    let key = t.norm;
    while (to < i + 8 && doc.tokens[to]?.norm === '-' && doc.tokens[to]?.glued && doc.tokens[to + 1]?.glued) {
      key += `-${doc.tokens[to + 1]?.norm ?? ''}`;
      to += 2;
    }
    let found: Person[] = index.get(key) ?? [];
    if (!found.length || (doc.at.country[i] ?? 0) || (doc.at.organization[i] ?? 0) || (doc.at.agreement[i] ?? 0)) continue;
    // Several words of one name in a row.
    let words = [key];
    while (to < i + 14 && (!doc.tokens[to]?.glued || doc.tokens[to]?.kind === 'word')) {
      const n = doc.tokens[to];
      if (!n || n.kind !== 'word' || n.lines > 0 || taken[to]) break;
      const narrower: Person[] = found.filter((p) => p.words.includes(n.norm));
      if (!narrower.length || !(n.cap > 0 || doc.compiled.lexicon.words.particles.has(n.norm))) break;
      found = narrower;
      words = [...words, n.norm];
      to++;
    }
    if (badNeighbours(doc, i, to, taken)) continue;
    const only = found.length === 1 ? found[0] : undefined;
    // One short first name alone is weak.
    if (
      words.length === 1 &&
      only &&
      only.words.length > 1 &&
      only.words.at(-1) !== key &&
      only.words[0] !== key &&
      key.length < 4
    )
      continue;
    const m: PersonMention = {
      from: i,
      to,
      nameFrom: i,
      nameTo: to,
      name: words.join(' '),
      words,
      office: null,
      role: null,
      country: null,
      countryAt: -1,
      former: false,
      honorific: false,
      rank: false,
      counterpart: false,
      person: -1,
    };
    const person = words.length === 1 ? findShort(found, m) : (only ?? found[0] ?? null);
    if (!person) continue;
    person.mentions.push(m);
    m.person = person.index;
    out.push(m);
    i = to - 1;
  }
  for (const p of persons) p.mentions.sort((a, b) => a.nameFrom - b.nameFrom);
  return out;
}

function badNeighbours(doc: Annotated, from: number, to: number, taken: Int8Array): boolean {
  const words = doc.compiled.lexicon.words;
  const s = doc.sentences[doc.sentenceOf[from] ?? 0];
  const before = from > (s?.from ?? 0) ? doc.tokens[from - 1] : undefined;
  const after = to < (s?.to ?? 0) ? doc.tokens[to] : undefined;
  if (
    after?.kind === 'word' &&
    after.cap > 0 &&
    !taken[to] &&
    !words.honorifics.has(after.norm) &&
    !(doc.at.date[to] ?? 0) &&
    !/^(i)$/.test(after.norm)
  )
    return true;
  if (after?.norm === '-' && after.glued) return true;
  if (before?.norm === '-' && before.glued) return true;
  return (
    before?.kind === 'word' &&
    before.cap > 0 &&
    before.norm !== "'s" &&
    from - 1 > (s?.from ?? 0) &&
    !taken[from - 1] &&
    !words.honorifics.has(before.norm) &&
    !words.ranks.has(before.norm) &&
    !(doc.at.date[from - 1] ?? 0) &&
    !(doc.at.office[from - 1] ?? 0) &&
    readPrefix(doc, from - 1, from).to === from - 1
  );
}
