import type { OfficeRef, Role } from '../model/claims.ts';
import { type Annotated, startsAt } from './annotate.ts';
import type { Context } from './context.ts';
import type { OfficePhrase } from './offices.ts';
import type { People, Person } from './people.ts';
import { capitalActor, countryActor } from './bodies.ts';
import { COUNTS, countWithin, pluralAt } from './plurals.ts';
import { namedBefore, objectHer, recent, styledSingle, titledSingle } from './titles.ts';
import { firstFrom } from './when.ts';

/** Who acts: a person, an unnamed holder, a country, or a pronoun to be looked up. Token range half-open. */
export interface Actor {
  from: number;
  to: number;
  kind: 'person' | 'office' | 'country' | 'plural' | 'single';
  person: Person | null;
  office: OfficeRef | null;
  countries: string[];
  /** For "the two ministers", "three defense chiefs": how many, 0 unknown. */
  count: number;
  /** Role a plural noun tells ("ministers" none, "defence ministers" yes). */
  role: Role | null;
  /** Countries or their bodies rather than people ("the two countries", "negotiators"). */
  bodies: boolean;
}

const SINGLES = new Set(['he', 'she', 'him']);

/** All actors of a sentence, in order and without overlap. */
export function actorsOf(
  doc: Annotated,
  people: People,
  phrases: Map<number, OfficePhrase>,
  context: Context,
  from: number,
  to: number,
  author: Person | null = null,
): Actor[] {
  const out: Actor[] = [];
  const actor = (a: number, b: number, kind: Actor['kind'], more: Partial<Actor> = {}): Actor => ({
    from: a,
    to: b,
    kind,
    person: null,
    office: null,
    countries: [],
    count: 0,
    role: null,
    bodies: false,
    ...more,
  });
  for (let i = from; i < to;) {
    const m = people.mentions[(people.at[i] ?? 0) - 1];
    if (m && m.from === i) {
      const person = people.persons[m.person] ?? null;
      out.push(actor(m.from, Math.min(m.to, to), 'person', { person, countries: person?.country ? [person.country] : [] }));
      i = Math.max(m.to, i + 1);
      continue;
    }
    const p = phrases.get(i);
    if (p && p.from === i) {
      const found = officeActor(doc, people, p, context);
      if (found) out.push(found);
      i = Math.max(p.to, i + 1);
      continue;
    }
    const group = pluralAt(doc, i, to);
    if (group) {
      out.push(group);
      i = group.to;
      continue;
    }
    const t = doc.tokens[i];
    // "I met with X" in a minister's own release; "World War I" is none.
    if (author && t?.norm === 'i' && doc.tokens[i + 1]?.kind === 'word' && doc.tokens[i + 1]?.cap === 0) {
      out.push(actor(i, i + 1, 'person', { person: author, countries: author.country ? [author.country] : [] }));
      i++;
      continue;
    }
    const single =
      t &&
      (SINGLES.has(t.norm) ||
        (t.norm === 'her' && objectHer(doc, i)) ||
        (/^(visitor|guest)$/.test(t.norm) && doc.tokens[i + 1]?.norm !== ','));
    if (single) out.push(actor(i, i + 1, 'single'));
    const styled = styledSingle(doc, people, i);
    if (styled) {
      out.push(
        actor(i, styled.to, 'person', { person: styled.person, countries: styled.person.country ? [styled.person.country] : [] }),
      );
      i = styled.to;
      continue;
    }
    const titled = titledSingle(doc, people, i);
    if (titled) {
      out.push(actor(i, i + 2, 'person', { person: titled, countries: titled.country ? [titled.country] : [] }));
      i += 2;
      continue;
    }
    const capital = capitalActor(doc, i, to, context);
    if (capital) {
      out.push(capital);
      i = capital.to;
      continue;
    }
    const c = startsAt(doc.countries, doc.at.country, i);
    if (c && c.to <= to) {
      const found = countryActor(doc, c.from, c.to, to, c.entry.code, c.entry.adjective);
      if (found) {
        out.push(found);
        i = found.to;
        continue;
      }
      i = c.to;
      continue;
    }
    i++;
  }
  return out;
}

function officeActor(doc: Annotated, people: People, p: OfficePhrase, context: Context): Actor | null {
  const base: Actor = {
    from: p.from,
    to: p.to,
    kind: 'office',
    person: null,
    office: null,
    countries: p.country ? [p.country] : [],
    count: 0,
    role: p.role,
    bodies: false,
  };
  if (p.plural) {
    const before = doc.tokens[p.from - 1]?.norm ?? '';
    // "their US counterparts A and B": the names say it.
    if (
      p.counterpart &&
      (people.at[p.to] || (doc.tokens[p.to]?.norm === ',' && !p.countries.length && !p.country && people.at[p.to + 1]))
    )
      return null;
    const codes = p.countries.length ? p.countries : p.counterpart && p.country ? [p.country] : [];
    return {
      ...base,
      kind: 'plural',
      role: p.role ?? (p.counterpart ? roleBefore(people, p.from) : null),
      countries: codes,
      count: COUNTS.get(doc.tokens[p.from]?.norm ?? '') ?? COUNTS.get(before) ?? countWithin(doc, p),
    };
  }
  if (p.counterpart) {
    // "his Japanese counterpart" without a name: the same office of that country.
    const role = roleBefore(people, p.from);
    // "his counterpart from the United Kingdom, State Secretary Michael Fallon": the name follows.
    const named = doc.tokens[p.to]?.norm === ',' ? people.mentions[(people.at[p.to + 1] ?? 0) - 1] : undefined;
    const person = named && named.from === p.to + 1 ? people.persons[named.person] : undefined;
    if (person) return { ...base, kind: 'person', person, countries: person.country ? [person.country] : [] };
    if (!p.country || !role) return null;
    const holder = holderOf(people, p.country, role, p.from);
    return holder
      ? { ...base, kind: 'person', person: holder, countries: [p.country] }
      : { ...base, office: { country: p.country, role } };
  }
  if (!p.role) return null;
  if (p.country) {
    const holder = p.former ? null : holderOf(people, p.country, p.role, p.from);
    return holder ? { ...base, kind: 'person', person: holder } : { ...base, office: { country: p.country, role: p.role } };
  }
  const same = namedBefore(people, p.from).filter((q) => q.role === p.role && !q.former);
  const alike = same.length > 1 ? same.filter((q) => sharesWord(doc, p, q)) : same;
  const holder = same.length > 1 ? recent(alike.length ? alike : same, p.from) : same[0];
  if (holder) return { ...base, kind: 'person', person: holder, countries: holder.country ? [holder.country] : [] };
  if (p.determiner === 'its' || p.determiner === 'the' || p.determiner === null) return null;
  return context.home ? null : null;
}

/** "the air chief" is the holder whose title speaks of the air, not the chief named last. */
function sharesWord(doc: Annotated, p: OfficePhrase, q: Person): boolean {
  const branch = doc.tokens
    .slice(p.titleFrom, p.titleTo)
    .find((t) => BRANCH.test(t.norm))
    ?.norm.slice(0, 3);
  if (!branch || !q.office) return false;
  return doc.tokens
    .slice(q.office.titleFrom, Math.max(q.office.titleTo, q.mentions[0]?.nameFrom ?? 0))
    .some((t) => t.norm.startsWith(branch));
}

const BRANCH = /^(air|army|naval|navy|defence|defense|foreign|prime|coast|marine|general)$/;

function roleBefore(people: People, token: number): Role | null {
  const last = firstFrom(people.mentions, token) - 1;
  for (let k = last; k >= Math.max(0, last - 20); k--) {
    const role = people.persons[people.mentions[k]?.person ?? -1]?.role;
    if (role) return role;
  }
  return null;
}

const holders = new WeakMap<People, Map<string, Person[]>>();

/** Who holds an office of a country in the text; looked up once a text, for a long one asks thousands of times. */
function holdersOf(people: People, country: string, role: Role): Person[] {
  let known = holders.get(people);
  if (!known) {
    known = new Map();
    for (const q of people.persons) {
      if (!q.country || !q.role || q.former) continue;
      const key = `${q.country} ${q.role}`;
      known.set(key, [...(known.get(key) ?? []).slice(0, 300), q]);
    }
    holders.set(people, known);
  }
  return known.get(`${country} ${role}`) ?? [];
}

function holderOf(people: People, country: string, role: Role, token: number): Person | null {
  const all = holdersOf(people, country, role);
  if (all.length < 2) return all[0] ?? null;
  return recent(all, token) ?? null;
}
