import type { Found } from './annotate.ts';
import { addSpeakers, readAttendance } from './attendance.ts';
import { occasionName, sittingOf, type Sitting } from './sittings.ts';
import { modalityAt } from './modality.ts';
import { ORDINALS } from './numbers.ts';
import { castOf, codesOf, joinCasts } from './participants.ts';
import { type Line, type MeetingDraft, type Range, type Scene, remember } from './scene.ts';
import { dateNear, firstFrom } from './when.ts';
import { placeNear } from './where.ts';

const SESSION_BEFORE =
  /^(attended|attend|attends|attending|participated|participate|participates|participating|part|hosted|hosting|hosts|chaired|chairs|addressed|addresses|joined|opened|opens|convened|gathered|inaugurated|dinner|session|edition|maiden|held)$/;

const SESSION_AFTER =
  /^(held|opens|opened|begins|began|kicks|convened|concluded|brings|brought|starts|started|gathered|ended|ends|closes|place|met|meets)$/;

/** A verb of holding or attending beside the forum's name. */
function sessionVerb(scene: Scene, line: Line, o: Range): boolean {
  for (let i = Math.max(line.from, o.from - 11); i < o.from; i++)
    if (SESSION_BEFORE.test(scene.doc.tokens[i]?.norm ?? '')) return true;
  for (let i = o.to; i < Math.min(line.to, o.to + 10); i++) if (SESSION_AFTER.test(scene.doc.tokens[i]?.norm ?? '')) return true;
  return false;
}

/** Sessions of recurring forums that a sentence tells: the numbered edition or a verb of holding or attending makes one. */
export function readSessions(scene: Scene, line: Line, told: readonly MeetingDraft[]): void {
  const { doc } = scene;
  addSpeakers(scene, line);
  if (!told.length) readAttendance(scene, line);
  for (let k = firstFrom(doc.organizations, line.from); k < doc.organizations.length; k++) {
    const o = doc.organizations[k];
    if (!o || o.from >= line.to) break;
    const entry = o.entry.entry;
    const sitting = entry.twoCountry ? null : sittingOf(scene, line, o);
    if (entry.kind !== 'forum' && !entry.twoCountry && !sitting) continue;
    if (onlyOccasion(scene, line, sitting?.from ?? o.from)) {
      // "on the sidelines of the 12th ADMM-Plus, which begins November 1": told after all.
      if (!opensLater(scene, o.to, line.to)) continue;
    }
    // "At the forum, A met B": it is where they met.
    const pairs = told.filter((d) => d.kind === 'bilateral' && !d.forum && d.sentences.has(line.index));
    if (
      pairs.length &&
      !entry.twoCountry &&
      governedBy(scene, line, sitting?.from ?? o.from, /^(at|during|attending|for|attend)$/)
    ) {
      for (const d of pairs) d.sidelines ??= { id: occasionName(scene, o, sitting), at: { from: o.from, to: o.to } };
      continue;
    }
    const edition = editionBefore(scene, sitting?.from ?? o.from, line.from) ?? null;
    const mine = told.find((d) => d.sentences.has(line.index) && d.kind !== 'visit' && near(d.trigger, o));
    if (entry.twoCountry) twoCountrySession(scene, line, o, edition, mine ?? null);
    else multilateralSession(scene, line, o, edition, sitting);
  }
}

/** The word that governs a noun phrase: before its article, number and adjectives. */
function governedBy(scene: Scene, line: Line, at: number, word: RegExp): boolean {
  let k = at - 1;
  while (
    k > line.from &&
    at - k < 6 &&
    (/^(the|a|an|annual|this|year|'s|informal|recent|latest|\d+(st|nd|rd|th))$/.test(scene.doc.tokens[k]?.norm ?? '') ||
      ORDINALS.has(scene.doc.tokens[k]?.norm ?? ''))
  )
    k--;
  return word.test(scene.doc.tokens[k]?.norm ?? '');
}

const near = (t: Range, o: { from: number; to: number }): boolean => Math.abs(t.from - o.from) < 24;

function opensLater(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 8); i++) {
    if (/^(begins|opens|starts|kicks)$/.test(scene.doc.tokens[i]?.norm ?? '')) return true;
    if (/^(where|said|and)$/.test(scene.doc.tokens[i]?.norm ?? '')) return false;
  }
  return false;
}

/** The words right before tell that the forum is where people were, not what is told. */
function onlyOccasion(scene: Scene, line: Line, at: number): boolean {
  for (let i = at - 1; i >= Math.max(line.from, at - 24); i--)
    if (/^(sidelines|sideline|margins|margin|fringes)$/.test(scene.doc.tokens[i]?.norm ?? '')) return true;
  for (let i = at - 1; i >= Math.max(line.from, at - 9); i--) {
    const w = scene.doc.tokens[i]?.norm ?? '';
    if (
      w === 'to' &&
      /^(attend|participate|join|address)$/.test(scene.doc.tokens[i + 1]?.norm ?? '') &&
      !/^(is|are|was|were|scheduled|due|expected|set)$/.test(scene.doc.tokens[i - 1]?.norm ?? '')
    )
      return true;
    if (/^(sidelines|sideline|margins|margin|town|ahead|eve|fringes|format|like|such|as|under|framework)$/.test(w)) return true;
    if (/^(,|;|\.)$/.test(w) && i < at - 2) return false;
  }
  const own = scene.doc.organizations[(scene.doc.at.organization[at] ?? 1) - 1]?.to ?? at;
  for (let i = own; i < Math.min(line.to, own + 6); i++)
    if (
      /^(sidelines|margins|fringes)$/.test(scene.doc.tokens[i]?.norm ?? '') &&
      scene.doc.tokens[i + 1]?.norm === 'of' &&
      scene.doc.tokens[i + 2]?.norm === 'which'
    )
      return true;
  const next = scene.doc.tokens[scene.doc.organizations[(scene.doc.at.organization[at] ?? 1) - 1]?.to ?? at]?.norm ?? '';
  return /^(format|countries|members|nations|partners|process|states)$/.test(next);
}

export function editionBefore(scene: Scene, at: number, from: number): { number: number; at: Range } | null {
  for (let i = at - 1; i >= Math.max(from, at - 7); i--) {
    const t = scene.doc.tokens[i];
    const n = ORDINALS.get(t?.norm ?? '') ?? Number(/^(\d{1,3})(st|nd|rd|th)$/.exec(t?.norm ?? '')?.[1] ?? NaN);
    // "the first day of the forum" numbers the day.
    if (Number.isFinite(n) && n > 0 && /^(day|time|leg|half|stop|part|visit|days)$/.test(scene.doc.tokens[i + 1]?.norm ?? ''))
      return null;
    if (Number.isFinite(n) && n > 0) return { number: n, at: { from: i, to: i + 1 } };
    if (t?.kind === 'mark' && t.norm !== '-' && t.norm !== "'" && t.norm !== '"') return null;
    if (/^(before|after|on|with|said)$/.test(t?.norm ?? '')) return null;
  }
  return null;
}

/** A session not yet given its participants: status, day and place as the sentence tells them; null if nothing took place. */
export function sessionDraft(scene: Scene, line: Line, o: Range, rule: string): MeetingDraft | null {
  const { doc, context } = scene;
  const modality = modalityAt(doc, o.from, line.from, line.to, null);
  if (modality === 'vague') {
    scene.trace?.add('dropped', 'meeting', rule, o, 'only wished, possible or habitual');
    return null;
  }
  const after = doc.tokens.slice(o.to, Math.min(line.to, o.to + 4)).map((t) => t.norm);
  const opens =
    /^(begins|opens|starts|kicks)$/.test(
      after.find((w) => /^(begins|opens|starts|kicks|which)$/.test(w) && w !== 'which') ?? '',
    ) ||
    after.includes('begins') ||
    (after.includes('will') && after.includes('be')) ||
    toBeHeld(scene, o.to, line.to);
  const will = doc.tokens
    .slice(Math.max(line.from, o.from - 14), o.from)
    .some(
      (t, k, all) =>
        t.norm === 'will' &&
        [1, 2].some((n) =>
          /^(meet|hold|attend|take|be|gather|chair|host|participate|join|co|open|proceed|travel|fly|visit|go)$/.test(
            all[k + n]?.norm ?? '',
          ),
        ) &&
        !all.slice(k).some((x) => /^(;|,|said|that)$/.test(x.norm)),
    );
  const tense =
    will || modality === 'planned' || opens || (modality === 'negated' && /^(will|be)$/.test(doc.tokens[o.from - 3]?.norm ?? ''))
      ? 'future'
      : 'past';
  const when = dateNear(doc, context, scene.memory, o.from, line.from, line.to, tense) ?? labelDate(scene, line, tense);
  const place = placeNear(doc, scene.covered, context, scene.memory, o.from, line.from, line.to);
  const late = when !== null && context.ref !== null && when.date.length === 10 && when.date > context.ref;
  const negated = modality === 'negated' && /^no$/.test(doc.tokens[o.from - 1]?.norm ?? '');
  if (modality === 'negated' && !negated) {
    scene.trace?.add('dropped', 'meeting', rule, o, 'the sentence denies it');
    return null;
  }
  return {
    kind: 'multilateral',
    status:
      modality === 'cancelled' || negated ? 'cancelled' : modality === 'planned' || will || late || opens ? 'planned' : 'held',
    people: new Map(),
    offices: [],
    countries: new Map(),
    when,
    place,
    host: null,
    forum: null,
    edition: null,
    sidelines: null,
    trigger: o,
    sentences: new Set([line.index]),
    rule,
  };
}

/** "… (Ramstein format) is going to be held in Brussels". */
function toBeHeld(scene: Scene, from: number, to: number): boolean {
  const word = (k: number): string => scene.doc.tokens[k]?.norm ?? '';
  for (let k = from; k < Math.min(to, from + 9); k++) {
    if (/^(;|said|who|which|that)$/.test(word(k))) return false;
    if (/^(is|are)$/.test(word(k)) && word(k + 1) === 'going' && word(k + 2) === 'to') return true;
    if (/^(is|are)$/.test(word(k)) && (word(k + 1) === 'to' || /^(due|scheduled|expected|slated|set|planned)$/.test(word(k + 1))))
      return true;
  }
  return false;
}

function labelDate(scene: Scene, line: Line, tense: 'past' | 'future'): ReturnType<typeof dateNear> {
  const label = scene.context.labels[scene.doc.sentences[line.index]?.block ?? -1];
  const d = label && label.date >= 0 ? scene.doc.dates[label.date] : undefined;
  return label && d ? dateNear(scene.doc, scene.context, scene.memory, d.from, label.from, label.to, tense) : null;
}

/** What stands before countries that send somebody. */
const TAKES_PART = /^(|,|of|from|by|with|including|among|and|between)$/;

function multilateralSession(
  scene: Scene,
  line: Line,
  o: Found<'organization'>,
  edition: ReturnType<typeof editionBefore>,
  sitting: Sitting | null,
): void {
  const { doc } = scene;
  if (!sitting && !sessionVerb(scene, line, o) && !opensLater(scene, o.to, line.to)) return;
  const margins = doc.tokens.slice(line.from, o.from).some((t) => /^(sidelines|margins)$/.test(t.norm));
  const d = sessionDraft(scene, line, sitting ?? { from: o.from, to: o.to }, 'forum-session');
  if (!d) return;
  d.forum = { id: sitting?.id ?? o.entry.entry.id, at: { from: o.from, to: o.to } };
  d.edition = edition;
  const cast = castOf(
    scene,
    line,
    line.groups
      .filter((g) => !/^(of|about|against|on|from)$/.test(g.before) || g.actors.every((a) => a.kind === 'country'))
      // "the forum in Singapore": where, not who.
      .filter((g) => g.before !== 'in' || !g.actors.every((a) => a.kind === 'country' && !a.bodies))
      // Countries that the body speaks of take no part.
      .filter((g) => !sitting || !g.actors.every((a) => a.kind === 'country' && !a.bodies) || TAKES_PART.test(g.before))
      .map((g) => ({ ...g, actors: g.actors.filter((a) => a.kind !== 'plural' || a.countries.length > 0) })),
  );
  d.people = cast.people;
  d.countries = cast.countries;
  d.offices = cast.offices;
  for (const code of o.entry.entry.members)
    if (!d.countries.has(code) && edition) d.countries.set(code, { from: o.from, to: o.to });
  // A sitting of which nothing but the body is known needs its day and its town.
  if (!d.countries.size && !d.people.size && !edition && !(sitting && d.when && d.place)) return;
  if (margins) {
    // Its date is the one after it; those in front belong to the talks.
    d.when = dateNear(doc, scene.context, scene.memory, o.to, o.to, line.to, 'future');
    if (!d.when) return;
    d.status = 'planned';
    d.people = new Map();
    d.offices = [];
  }
  if (d.place) scene.memory.place = d.place;
  scene.meetings.push(d);
}

function twoCountrySession(
  scene: Scene,
  line: Line,
  o: Found<'organization'>,
  edition: ReturnType<typeof editionBefore>,
  mine: MeetingDraft | null,
): void {
  const at = { from: o.from, to: o.to };
  // "agreed to set up a committee": founded, not met.
  if (
    scene.doc.tokens
      .slice(Math.max(line.from, o.from - 5), o.from)
      .some((t) => /^(set|establish|established|establishing|create|created|creating|form)$/.test(t.norm))
  )
    return;
  if (mine) {
    mine.forum = { id: o.entry.entry.id, at };
    mine.edition ??= edition;
    return;
  }
  const d = sessionDraft(scene, line, at, 'two-country-session');
  if (!d) return;
  d.kind = 'bilateral';
  d.forum = { id: o.entry.entry.id, at };
  d.edition = edition;
  const cast = castOf(scene, line, line.groups);
  const codes = codesOf(joinCasts(cast));
  if (codes.length === 2) {
    d.people = cast.people;
    d.countries = cast.countries;
    d.offices = cast.offices;
  } else {
    const named = pairNear(scene, o.from, line);
    if (!named) return;
    d.countries = named;
    d.people = new Map([...cast.people].filter(([p]) => p.country !== null && named.has(p.country)));
  }
  if (!d.when && d.status === 'held' && !edition && !d.people.size) return;
  scene.meetings.push(d);
  remember(scene, d.people.keys(), d.countries.keys());
  if (d.when) scene.memory.date = d.when.date;
}

/** "U.S.-India 2+2": two countries in front of the series' name, else the two the text was speaking of. */
function pairNear(scene: Scene, at: number, line: Line): Map<string, Range> | null {
  const found = new Map<string, Range>();
  for (let k = firstFrom(scene.doc.countries, line.from); k < scene.doc.countries.length; k++) {
    const c = scene.doc.countries[k];
    if (!c || c.from >= line.to) break;
    found.set(c.entry.code, { from: c.from, to: c.to });
  }
  if (found.size === 2) return found;
  const codes =
    scene.lastCountries.length === 2 ? scene.lastCountries : scene.context.ranking.length === 2 ? scene.context.ranking : [];
  return codes.length === 2 ? new Map(codes.map((c) => [c, { from: at, to: at + 1 }])) : null;
}
