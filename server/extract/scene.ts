import type { MeetingKind, MeetingStatus, OfficeRef } from '../model/claims.ts';
import { actorsOf, type Actor } from './actors.ts';
import { groupsOf, type Group } from './groups.ts';
import type { Annotated } from './annotate.ts';
import type { Context, PlaceRef } from './context.ts';
import { byStart } from './mentions.ts';
import type { OfficePhrase } from './offices.ts';
import type { People, Person } from './people.ts';
import type { Trace } from './trace.ts';
import { firstFrom, type Memory, type When } from './when.ts';

/** Tokens, half-open. */
export interface Range {
  from: number;
  to: number;
}

/** A meeting as one sentence tells it. */
export interface MeetingDraft {
  kind: MeetingKind;
  status: MeetingStatus;
  /** Each with the tokens that name them here. */
  people: Map<Person, Range>;
  offices: { ref: OfficeRef; at: Range }[];
  countries: Map<string, Range>;
  when: When | null;
  place: PlaceRef | null;
  host: { code: string; at: Range } | null;
  forum: { id: string; at: Range } | null;
  edition: { number: number; at: Range } | null;
  sidelines: { id: string; at: Range } | null;
  trigger: Range;
  /** Every sentence that told of it. */
  sentences: Set<number>;
  rule: string;
}

/** Everything the frames read and what they have told so far. */
export interface Scene {
  doc: Annotated;
  people: People;
  context: Context;
  phrases: Map<number, OfficePhrase>;
  memory: Memory;
  meetings: MeetingDraft[];
  /** Persons of the last event told, for "they". */
  lastPeople: Person[];
  lastCountries: string[];
  lastSubject: Person | null;
  /** Tokens covered by person mentions: no places or parties there. */
  covered: Int32Array;
  /** The text as a whole is about defence, so that a plain "agreement" in it is too. */
  defenceText: boolean;
  /** The text speaks of exercises, so that a name with a year may be one's. */
  exerciseText: boolean;
  /** Title or first lines say that it tells of a call, so that "spoke with" is one. */
  callText: boolean;
  /** Who says "I" where the text is somebody's own release. */
  author: Person | null;
  /** Sizes of groups that the text speaks of: 3 for "the three ministers". */
  groupSizes: ReadonlySet<number>;
  /** Where steps are noted for `explain`, null otherwise. */
  trace: Trace | null;
}

export function newScene(doc: Annotated, people: People, phrases: readonly OfficePhrase[], context: Context): Scene {
  return {
    doc,
    people,
    context,
    phrases: byStart(phrases),
    memory: { date: null, place: null },
    meetings: [],
    lastPeople: [],
    lastCountries: [],
    lastSubject: null,
    covered: people.at,
    defenceText: defenceText(doc, people),
    exerciseText: doc.tokens.some((t) => /^(exercise|exercises|drill|drills|manoeuvres|maneuvers|wargames)$/.test(t.norm)),
    callText: false,
    author: authorOf(doc, people),
    groupSizes: groupSizes(doc),
    trace: null,
  };
}

/** The official named first, where "I" does things outside quotations. */
function authorOf(doc: Annotated, people: People): Person | null {
  let quoted = false;
  let own = 0;
  doc.sentences.forEach((s, n) => {
    if (s.block !== doc.sentences[n - 1]?.block) quoted = false;
    for (let i = s.from; i < s.to; i++) {
      const t = doc.tokens[i];
      if (t?.norm === '"') quoted = !quoted;
      else if (!quoted && t?.norm === 'i' && t.cap > 0 && doc.tokens[i + 1]?.cap === 0) own++;
    }
  });
  if (own < 2) return null;
  const first = people.mentions.find((m) => (doc.sentenceOf[m.from] ?? 0) < 4 && people.persons[m.person]?.role);
  return first ? (people.persons[first.person] ?? null) : null;
}

const SIZES = new Map([
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
]);

function groupSizes(doc: Annotated): Set<number> {
  const out = new Set<number>();
  doc.tokens.forEach((t, i) => {
    const n = t.norm === 'the' ? SIZES.get(doc.tokens[i + 1]?.norm ?? '') : undefined;
    if (
      n &&
      /^(ministers|countries|nations|sides|defence|defense|chiefs|leaders|partners|secretaries|governments)$/.test(
        doc.tokens[i + 2]?.norm ?? '',
      )
    )
      out.add(n);
  });
  return out;
}

function defenceText(doc: Annotated, people: People): boolean {
  let n = 0;
  for (const t of doc.tokens) if (/^(defence|defense|military|troops|armed)$/.test(t.norm)) n++;
  if (people.persons.some((p) => p.role === 'defence-minister' || p.role === 'military-chief')) n += 2;
  return n >= 3;
}

/** One sentence with its actors. */
export interface Line {
  index: number;
  from: number;
  to: number;
  actors: Actor[];
  groups: Group[];
}

export function lineOf(scene: Scene, index: number): Line {
  const s = scene.doc.sentences[index] ?? { from: 0, to: 0, block: 0 };
  const actors = actorsOf(scene.doc, scene.people, scene.phrases, scene.context, s.from, s.to, scene.author);
  return { index, from: s.from, to: s.to, actors, groups: groupsOf(scene.doc, actors, s.from) };
}

/** Who a list of actors stands for once pronouns are looked up. */
export interface Cast {
  people: Map<Person, Range>;
  offices: { ref: OfficeRef; at: Range }[];
  countries: Map<string, Range>;
}

export const emptyCast = (): Cast => ({ people: new Map(), offices: [], countries: new Map() });

/** Adds one actor to a cast. `line` gives the persons named earlier in the same sentence. */
export function addActor(scene: Scene, cast: Cast, a: Actor, line: Line): void {
  const at = { from: a.from, to: a.to };
  const person = (p: Person): void => {
    cast.people.set(p, cast.people.get(p) ?? at);
    if (p.country && !cast.countries.has(p.country)) cast.countries.set(p.country, at);
  };
  if (a.person) return person(a.person);
  if (a.office) {
    cast.offices.push({ ref: a.office, at });
    if (!cast.countries.has(a.office.country)) cast.countries.set(a.office.country, at);
    return;
  }
  if (a.kind === 'country') {
    for (const code of a.countries) if (!cast.countries.has(code)) cast.countries.set(code, at);
    return;
  }
  if (a.kind === 'single') {
    const subject = pronounOf(scene, cast, a, line);
    if (subject) person(subject);
    return;
  }
  if (a.kind === 'plural') {
    if (a.countries.length) {
      for (const code of a.countries) {
        const holder = scene.people.persons.find((p) => p.country === code && p.role === a.role && !p.former);
        if (holder) person(holder);
        else {
          if (a.role) cast.offices.push({ ref: { country: code, role: a.role }, at });
          cast.countries.set(code, at);
        }
      }
      return;
    }
    if (a.bodies && scene.lastCountries.length === (a.count || scene.lastCountries.length)) {
      for (const code of scene.lastCountries) if (!cast.countries.has(code)) cast.countries.set(code, at);
      return;
    }
    const earlier = line.actors
      .filter((x) => x.to <= a.from && (x.person ?? x.kind === 'single'))
      .map((x) => x.person ?? scene.lastSubject)
      .filter((x): x is Person => x !== null);
    const pool = spanning(earlier, a.count) ?? spanning(scene.lastPeople, a.count);
    if (pool) for (const p of pool) person(p);
    else if (scene.lastCountries.length !== (a.count || 2)) for (const p of lastTwo(scene, a.from, a.count || 2) ?? []) person(p);
    else
      for (const code of scene.lastCountries.length === (a.count || 2) ? scene.lastCountries : []) cast.countries.set(code, at);
  }
}

/** Whom "he" or "him" means: the subject of the sentence, or of what came before where the sentence opens with a pronoun itself. */
function pronounOf(scene: Scene, cast: Cast, a: Actor, line: Line): Person | null {
  const own = subjectBefore(line, a.from);
  const opens = line.actors.find((x) => x.kind === 'single');
  // "On Monday he is expected in Lima, where Minister B is to receive him": him is he, not B.
  const object = /^(him|her)$/.test(scene.doc.tokens[a.from]?.norm ?? '');
  const met = /^(receive|receives|received|meet|meets|met|host|hosts|hosted|welcome|welcomed|see)$/.test(
    scene.doc.tokens[a.from - 1]?.norm ?? '',
  );
  const alone = met && line.actors.filter((x) => x.to <= a.from && (x.person ?? x.office)).length < 2;
  if (object && own && (alone || cast.people.size > 0 || (opens && opens.from < a.from && opens !== a)))
    return opener(scene, line, own) ?? (scene.lastSubject !== own ? scene.lastSubject : null);
  return own ?? speakerBefore(scene, line) ?? scene.lastSubject ?? opener(scene, line, null);
}

/** "Lorenzana said he did not know. He and Austin had their own talks": who opens the sentence before and says or does something in it. */
function speakerBefore(scene: Scene, line: Line): Person | null {
  const { doc, people } = scene;
  const s = doc.sentences[line.index - 1];
  if (!s || s.block !== doc.sentences[line.index]?.block) return null;
  const m = people.mentions[firstFrom(people.mentions, s.from)];
  if (!m || m.from > s.from + 2 || m.to > s.to) return null;
  const next = doc.tokens[m.to];
  return next?.kind === 'word' &&
    next.cap === 0 &&
    /^(said|says|added|noted|told|stressed|recalled|announced|also|then|had|has|was|will|did|expressed|thanked)$/.test(next.norm)
    ? (people.persons[m.person] ?? null)
    : null;
}

/** The first official that one of the two sentences before names as its subject. */
function opener(scene: Scene, line: Line, not: Person | null): Person | null {
  const { doc, people } = scene;
  for (let k = line.index - 1; k >= Math.max(0, line.index - 3); k--) {
    const s = doc.sentences[k];
    if (!s) continue;
    const m = people.mentions[firstFrom(people.mentions, s.from)];
    const p = m && m.from < s.to && m.from - s.from <= 14 ? people.persons[m.person] : undefined;
    if (p && p !== not) return p;
  }
  return null;
}

/** The person that "he" in a later clause of a sentence means: the first one named as subject in it. */
function subjectBefore(line: Line, token: number): Person | null {
  const g = line.groups.find(
    (x) => x.to <= token && x.actors.length === 1 && x.actors[0]?.person && !/^(of|by|with|from|to|for|in|at)$/.test(x.before),
  );
  return g?.actors[0]?.person ?? null;
}

/** The officials named last, of as many countries as the plural counts, not more than three sentences back. */
function lastTwo(scene: Scene, token: number, count: number): Person[] | null {
  const { doc, people } = scene;
  const out = new Map<string, Person>();
  const s = doc.sentenceOf[token] ?? 0;
  for (let k = firstFrom(people.mentions, token) - 1; k >= 0 && out.size < count; k--) {
    const m = people.mentions[k];
    if (!m || s - (doc.sentenceOf[m.from] ?? 0) > 3) break;
    const p = people.persons[m.person];
    if (p?.country && p.role && !p.former && !out.has(p.country)) out.set(p.country, p);
  }
  return out.size === count && count === 2 ? [...out.values()] : null;
}

/** The persons a plural may mean: of two or more countries, and as many as it counts when it does. */
function spanning(list: readonly Person[], count: number): Person[] | null {
  const unique = [...new Set(list)];
  const countries = new Set(unique.map((p) => p.country ?? `?${p.index}`));
  if (countries.size < 2) return null;
  if (count > 0 && unique.length > count && countries.size > count) return unique.slice(-count);
  return unique;
}

/** Remembers who took part, for the pronouns of the next sentences. */
export function remember(scene: Scene, people: Iterable<Person>, countries: Iterable<string>): void {
  const list = [...people];
  if (list.length > 1) scene.lastPeople = list;
  const codes = [...countries];
  if (codes.length > 1) scene.lastCountries = codes;
  // Countries without their people: "the two countries" and "they" now mean these.
  if (codes.length > 1 && list.length < 2 && !scene.lastPeople.every((p) => p.country !== null && codes.includes(p.country)))
    scene.lastPeople = [];
}
