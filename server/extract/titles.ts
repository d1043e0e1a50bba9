import type { Annotated } from './annotate.ts';
import type { People, Person } from './people.ts';
import { firstFrom } from './when.ts';

// Whom a style ("H.H."), a title ("the General", "the COAS") or a pronoun in the object means.

/** People of the last mentions before a token: far enough back for any text that a person writes. */
export function namedBefore(people: People, token: number): Person[] {
  const out = new Set<Person>();
  const last = firstFrom(people.mentions, token) - 1;
  for (let k = last; k >= Math.max(0, last - 400); k--) {
    const q = people.persons[people.mentions[k]?.person ?? -1];
    if (q) out.add(q);
  }
  return [...out].sort((a, b) => a.index - b.index);
}

/** The person of a list named last before a token. */
export function recent(list: Person[], token: number): Person | undefined {
  let best: Person | undefined;
  let at = -1;
  for (const p of list) {
    const m = p.mentions[firstFrom(p.mentions, token) - 1];
    if (m && m.from > at) {
      at = m.from;
      best = p;
    }
  }
  return best ?? list[0];
}

/** "H.H. also received", "His Excellency and A discussed": the first person of the text who bears the style. */
export function styledSingle(doc: Annotated, people: People, i: number): { person: Person; to: number } | null {
  const w = doc.tokens[i]?.norm ?? '';
  const spelled = /^(his|her)$/.test(w) && /^(highness|excellency)$/.test(doc.tokens[i + 1]?.norm ?? '');
  if (!spelled && !/^(h\.h\.?|h\.e\.?)$/.test(w)) return null;
  const to = i + (spelled ? 2 : 1);
  const next = doc.tokens[to];
  if (next?.kind !== 'word' || next.cap > 0 || next.norm === 'the') return null;
  const first = people.mentions.find(
    (m) => m.from < i && doc.tokens.slice(m.from, m.nameFrom).some((t) => /^(h\.h\.?|h\.e\.?|excellency|highness)$/.test(t.norm)),
  );
  const person = first ? people.persons[first.person] : undefined;
  return person ? { person, to } : null;
}

/** "is to receive her in Lima", not "her visit". */
export function objectHer(doc: Annotated, i: number): boolean {
  const next = doc.tokens[i + 1];
  return (
    /^(receive|receives|received|meet|met|meets|host|hosted|hosts|welcomed|welcome)$/.test(doc.tokens[i - 1]?.norm ?? '') &&
    (!next ||
      next.kind === 'mark' ||
      (doc.at.date[i + 1] ?? 0) > 0 ||
      /^(in|on|at|and|for|with|tomorrow|today|there|here|during|over|to)$/.test(next.norm))
  );
}

/** "the Secretary", "the Minister", "the General": the last person so titled. */
export function titledSingle(doc: Annotated, people: People, i: number): Person | null {
  const t = doc.tokens[i];
  const n = doc.tokens[i + 1];
  if (t?.norm === 'the' && n && /^(admiral|general|colonel|marshal|brigadier|commodore)$/.test(n.norm))
    return lastWith(doc, people, i, (p) =>
      p.mentions.some((m) => doc.tokens.slice(m.from, m.nameFrom).some((x) => x.norm === n.norm)),
    );
  if (t?.norm === 'the' && n?.norm === 'field' && doc.tokens[i + 2]?.norm === 'marshal')
    return lastWith(doc, people, i, (p) =>
      p.mentions.some((m) => doc.tokens.slice(m.from, m.nameFrom).some((x) => x.norm === 'marshal')),
    );
  // "the COAS": the chief of whom the text gave the letters.
  if (t?.norm === 'the' && n && n.cap > 1 && /^(coas|cds|cns|cas|cdf|cgs|cjcsc|chod|cdfs)$/.test(n.norm))
    return lastWith(
      doc,
      people,
      i,
      (p) => p.role === 'military-chief' && p.mentions.some((m) => doc.tokens.slice(m.from, m.to).some((x) => x.norm === n.norm)),
    );
  // In lower case only as a subject: "the secretary also visited".
  const verb =
    n?.cap === 0 &&
    /^(also|then|later|had|has|will|visited|met|held|arrived|travelled|traveled|received|left|recently)$/.test(
      doc.tokens[i + 2]?.norm ?? '',
    );
  if (t?.norm !== 'the' || !n || (n.cap === 0 && !verb) || (n.cap > 0 && (doc.at.office[i + 1] ?? 0))) return null;
  if (!/^(secretary|minister|general|admiral|ambassador|marshal)$/.test(n.norm)) return null;
  return lastWith(doc, people, i, (p) => {
    const office = p.office;
    return office !== null && doc.tokens.slice(office.titleFrom, office.titleTo).some((x) => x.norm === n.norm);
  });
}

/** The person of a kind named last before a token. */
function lastWith(_doc: Annotated, people: People, token: number, fits: (p: Person) => boolean): Person | null {
  return recent(namedBefore(people, token).filter(fits), token) ?? null;
}
