import { textOf, type Annotated } from './annotate.ts';
import { editionBefore, sessionDraft } from './forums.ts';
import { ORDINALS } from './numbers.ts';
import { castOf, codesOf } from './participants.ts';
import { remember, type Line, type MeetingDraft, type Range, type Scene } from './scene.ts';

// Committees, commissions and dialogues that two countries have with each other and that no table lists.

const HEADS =
  /^(committee|commission|dialogue|dialogues|consultations|group|board|council|mechanism|conference|forum|talks|meeting)$/;
const WORDS =
  /^(joint|bilateral|defence|defense|military|security|strategic|border|staff|staffs|cooperation|co|operation|coordination|high|level|policy|permanent|general|ministerial|ministers|minister|annual|technical|industry|industrial|naval|navy|army|air|force|forces|working|steering|consultative|mixed|intergovernmental|inter|governmental|regional|boundary|maritime|armed|services|service|chiefs|senior|officials|technology|exchange|partnership|friendship|\d{1,3}(?:st|nd|rd|th))$/;
const SUBJECT =
  /^(defence|defense|military|security|border|boundary|naval|navy|army|staff|staffs|maritime|armed|strategic|intergovernmental|governmental)$/;
const JOINED =
  /^(joint|bilateral|dialogue|dialogues|consultations|mixed|commission|committee|working|ministerial|ministers|policy|talks|border|boundary|steering|consultative|coordination)$/;
const NOT = /^(national|federal|parliamentary|senate|house|executive|supreme|select|standing|chiefs|european|services|nations)$/;
const AFTER =
  /^(held|met|meets|meet|convened|took|takes|place|concluded|concludes|began|begins|opened|opens|kicked|chaired|ended|gathered|wrapped|postponed|cancelled|canceled|deferred|scheduled)$/;
const BEFORE =
  /^(held|hold|holds|holding|convened|convene|concluded|conclude|chaired|attended|attend|hosted|host|opened|began|during|at|co|postponed|cancelled|canceled|deferred)$/;

interface Series {
  /** The words of its name. */
  name: Range;
  /** With "14th meeting of the" before it. */
  from: number;
  to: number;
  acronym: string | null;
  countries: Map<string, Range>;
}

/** Sessions of two-country committees and dialogues that a sentence tells; talks of the same sentence become the session. */
export function readSeries(scene: Scene, line: Line, told: readonly MeetingDraft[]): void {
  const { doc } = scene;
  for (let i = line.from; i < line.to; i++) {
    if (!HEADS.test(doc.tokens[i]?.norm ?? '') || scene.covered[i]) continue;
    const s = seriesAt(scene, line, i);
    if (!s) {
      if (seriesAgain(scene, line, i)) return;
      continue;
    }
    i = s.to - 1;
    const edition =
      editionBefore(scene, s.name.from, line.from) ?? editionAfter(scene, s.to, line.to) ?? editionBefore(scene, i, s.name.from);
    if (!happened(doc, line, s) && !(edition && doc.blocks[doc.sentences[line.index]?.block ?? 0]?.kind === 'heading')) continue;
    const pair = pairOf(scene, line, s);
    if (!pair) {
      if (namedDialogue(scene, line, s)) return;
      continue;
    }
    const at = { from: s.name.from, to: s.to };
    const forum = { id: s.acronym ?? textOf(doc, ownName(doc, s.name), s.name.to).replace(/\s+/g, ' '), at };
    const mine = told.find(
      (d) =>
        d.kind !== 'visit' &&
        d.sentences.has(line.index) &&
        d.countries.size === 2 &&
        [...pair.keys()].every((c) => d.countries.has(c)),
    );
    if (mine) {
      mine.forum ??= forum;
      mine.edition ??= edition;
      return;
    }
    const d = sessionDraft(scene, line, at, 'series-session');
    if (!d || (d.status === 'held' && !edition && !d.when && !d.place)) continue;
    d.kind = 'bilateral';
    d.forum = forum;
    d.edition = edition;
    d.countries = pair;
    const cast = castOf(scene, line, line.groups);
    d.people = new Map([...cast.people].filter(([p]) => p.country !== null && pair.has(p.country)));
    if (new Set([...d.people.keys()].map((p) => p.country)).size < 2 && d.people.size > 1) d.people = new Map();
    scene.meetings.push(d);
    remember(scene, d.people.keys(), d.countries.keys());
    if (d.when) scene.memory.date = d.when.date;
    return;
  }
}

/** The name without the two countries in front of it, as the series is called when they are known. */
function ownName(doc: Annotated, name: Range): number {
  let k = name.from;
  let start = k;
  while (
    k < name.to &&
    ((doc.at.country[k] ?? 0) > 0 || /^(-|—|–|and|republic|of|kingdom|the|')$/.test(doc.tokens[k]?.norm ?? ''))
  ) {
    k++;
    if ((doc.at.country[k - 1] ?? 0) > 0 || /^(-|—|–)$/.test(doc.tokens[k - 1]?.norm ?? '')) start = k;
  }
  return name.to - start >= 2 ? start : name.from;
}

/** "the fourth session of the Commission, held in Harare on 9 November": a further sitting of a series told before. */
function seriesAgain(scene: Scene, line: Line, i: number): boolean {
  const { doc } = scene;
  const head = doc.tokens[i]?.norm ?? '';
  if (!(doc.tokens[i]?.cap ?? 0) || doc.tokens[i - 1]?.norm !== 'the' || doc.tokens[i - 2]?.norm !== 'of') return false;
  const known = scene.meetings
    .slice(-12)
    .findLast((m) => m.rule === 'series-session' && (m.forum?.id.toLowerCase() ?? '').split(' ').includes(head));
  const edition = editionBefore(scene, i - 2, line.from);
  if (!known?.forum || !edition || known.edition?.number === edition.number) return false;
  const held = doc.tokens.slice(i + 1, Math.min(line.to, i + 7)).some((t) => AFTER.test(t.norm));
  const d = held ? sessionDraft(scene, line, { from: i - 2, to: i + 1 }, 'series-session') : null;
  if (!d || (!d.when && !d.place)) return false;
  d.kind = 'bilateral';
  d.forum = { id: known.forum.id, at: { from: i, to: i + 1 } };
  d.edition = edition;
  d.countries = new Map([...known.countries.keys()].map((c) => [c, { from: i, to: i + 1 }]));
  scene.meetings.push(d);
  return true;
}

/** "hosted a Northern Defence Dialogue meeting with A, B and C": a named dialogue of three or more that no table lists. */
function namedDialogue(scene: Scene, line: Line, s: Series): boolean {
  const { doc } = scene;
  let from = s.name.from;
  while (from > line.from && (doc.tokens[from - 1]?.cap ?? 0) > 0 && !doc.at.date[from - 1] && !scene.covered[from - 1]) from--;
  if (!(doc.tokens[s.name.to - 1]?.cap ?? 0)) return false;
  const cast = castOf(scene, line, line.groups);
  if (codesOf(cast).length < 3) return false;
  const d = sessionDraft(scene, line, { from, to: s.to }, 'named-session');
  if (!d) return false;
  d.forum = { id: s.acronym ?? textOf(doc, from, s.name.to).replace(/\s+/g, ' '), at: { from, to: s.to } };
  d.edition = editionBefore(scene, from, line.from);
  d.people = cast.people;
  d.countries = cast.countries;
  d.offices = cast.offices;
  scene.meetings.push(d);
  return true;
}

function seriesAt(scene: Scene, line: Line, head: number): Series | null {
  const { doc } = scene;
  const org = doc.organizations[(doc.at.organization[head] ?? 0) - 1];
  if (org) return null;
  let from = head;
  const countries = new Map<string, Range>();
  while (from > line.from && head - from < 14) {
    const k = from - 1;
    const t = doc.tokens[k];
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c) {
      countries.set(c.entry.code, { from: c.from, to: c.to });
      from = c.from;
    } else if (WORDS.test(t?.norm ?? '') || /^(-|—|–|')$/.test(t?.norm ?? '')) from = k;
    else if (
      /^(and|of|on)$/.test(t?.norm ?? '') &&
      (WORDS.test(doc.tokens[k - 1]?.norm ?? '') || (doc.at.country[k - 1] && t?.norm === 'and')) &&
      from < head
    )
      from = k;
    else break;
    if ((doc.at.organization[from] ?? 0) > 0) return null;
  }
  if (NOT.test(doc.tokens[from - 1]?.norm ?? '')) return null;
  // "the GCC Joint Defence Council": a body of more than two.
  const owner = doc.tokens[from - 1]?.norm === "'s" ? from - 2 : from - 1;
  if (owner >= line.from && (doc.at.organization[owner] ?? 0) > 0) return null;
  while (
    from < head &&
    (/^(and|of|on|-|'|annual|\d+(st|nd|rd|th))$/.test(doc.tokens[from]?.norm ?? '') ||
      ORDINALS.has(doc.tokens[from]?.norm ?? '')) &&
    !(doc.at.country[from] ?? 0)
  )
    from++;
  let to = head + 1;
  // "Joint Commission on Defence and Security"
  if (/^(on|for|of)$/.test(doc.tokens[to]?.norm ?? '') && WORDS.test(doc.tokens[to + 1]?.norm ?? '')) {
    to++;
    while (
      to < line.to &&
      (WORDS.test(doc.tokens[to]?.norm ?? '') ||
        doc.tokens[to]?.norm === 'issues' ||
        (doc.tokens[to]?.norm === 'and' && WORDS.test(doc.tokens[to + 1]?.norm ?? '')))
    )
      to++;
  }
  // "the Defence Ministers' Meeting of the FPDA": the body's own.
  for (let k = to; k < Math.min(line.to, to + 3); k++)
    if ((doc.at.organization[k] ?? 0) > 0 && /^(of|the)$/.test(doc.tokens[k - 1]?.norm ?? '')) return null;
  const words = doc.tokens.slice(from, to).map((t) => t.norm);
  // Two countries in its name make a committee theirs, whatever it deals with.
  const theirs = countries.size === 2 && (doc.tokens[head]?.cap ?? 0) > 0;
  if (words.length < 2 || !(theirs || words.some((w) => SUBJECT.test(w))) || !words.some((w) => JOINED.test(w))) return null;
  const named = (doc.tokens[head]?.cap ?? 0) > 0;
  // In lower case a dialogue or a committee needs its number or its countries; plain talks and meetings are none.
  if (/^(talks|meeting|forum|conference)$/.test(words[head - from] ?? '') && !(named && words.length >= 3)) return null;
  if (!named && !countries.size && !editionBefore(scene, from, line.from)) return null;
  const name = { from, to };
  let acronym: string | null = null;
  if (doc.tokens[to]?.norm === '(' && doc.tokens[to + 2]?.norm === ')' && doc.tokens[to + 1]?.cap === 2) {
    acronym = textOf(doc, to + 1, to + 2);
    to += 3;
  }
  return { name, from, to, acronym, countries };
}

/** "met for the 14th time", "held its fifth session". */
function editionAfter(scene: Scene, from: number, to: number): MeetingDraft['edition'] {
  for (let i = from; i < Math.min(to, from + 24); i++) {
    if (!/^(time|session|meeting|round|edition)$/.test(scene.doc.tokens[i]?.norm ?? '')) continue;
    const w = scene.doc.tokens[i - 1]?.norm ?? '';
    const n = ORDINALS.get(w) ?? Number(/^(\d{1,3})(?:st|nd|rd|th)$/.exec(w)?.[1] ?? NaN);
    if (Number.isFinite(n) && n > 0) return { number: n, at: { from: i - 1, to: i } };
  }
  return null;
}

/** A verb of meeting near the name, and none of founding. */
function happened(doc: Annotated, line: Line, s: Series): boolean {
  for (let k = s.to; k < Math.min(line.to, s.to + 16); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (/^(which|that|who|;)$/.test(w)) break;
    if (AFTER.test(w) || (w === 'meeting' && k <= s.to + 1)) return true;
  }
  for (let k = s.from - 1; k >= Math.max(line.from, s.from - 9); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (/^(under|within|through|established|establish|create|created|set|setting|member|members|framework|via)$/.test(w))
      return false;
    if (BEFORE.test(w)) return true;
  }
  return false;
}

/** The two countries: in the name, right after it, among the actors of the sentence, or those the text is about. */
function pairOf(scene: Scene, line: Line, s: Series): Map<string, Range> | null {
  if (s.countries.size === 2) return s.countries;
  if (s.countries.size > 2) return null;
  const { doc } = scene;
  const out = new Map(s.countries);
  const first = doc.tokens[s.to]?.norm ?? '';
  for (let k = s.to; k < Math.min(line.to, s.to + 12) && /^(between|of|with)$/.test(first); k++) {
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c) out.set(c.entry.code, { from: c.from, to: c.to });
    else if (!/^(between|of|with|the|and|republic|kingdom|both)$/.test(doc.tokens[k]?.norm ?? '')) break;
  }
  if (out.size === 2) return out;
  const actors = castOf(scene, line, line.groups).countries;
  if (codesOf({ people: new Map(), offices: [], countries: actors }).length === 2 && [...out.keys()].every((c) => actors.has(c)))
    return actors;
  const { ranking, titleCountries } = scene.context;
  const codes =
    scene.lastCountries.length === 2
      ? scene.lastCountries
      : titleCountries.length === 2
        ? titleCountries
        : ranking.length === 2
          ? ranking
          : [];
  if (codes.length !== 2 || ![...out.keys()].every((c) => codes.includes(c))) return null;
  return new Map(codes.map((c) => [c, out.get(c) ?? { from: s.name.from, to: s.name.to }]));
}
