import { nameTokens } from '../model/names.ts';
import { SHARED_BODIES } from '../lexicon/publishers.ts';
import { atHome, companion, goneTo, opposite, others, represented, topicOf } from './allegiance.ts';
import type { Annotated } from './annotate.ts';
import { described } from './descriptions.ts';
import { nameCountries } from './descent.ts';
import type { Context } from './context.ts';
import type { People, Person } from './people.ts';
import type { Role } from '../model/claims.ts';
import { civil, settleSecretary, settleState, titleWords } from './secretaries.ts';
import { hostOf, hostsAt, leftFrom, servesIn, sideOf, speaksFor } from './sides.ts';
import { firstFrom } from './when.ts';

const SINGLE = new Set<Role>(['head-of-state', 'head-of-government', 'defence-minister', 'foreign-minister']);
/** Roles whose holders serve a country, so that the context may tell which. */
const NATIONAL = new Set<Role>([
  ...SINGLE,
  'deputy-defence-minister',
  'other-minister',
  'defence-official',
  'military-chief',
  'military-officer',
  'ambassador',
]);

/** Offices that serve no state, whatever country the text is about. */
const PRIVATE =
  /analyst|professor|lecturer|fellow|research|expert|historian|commentator|journalist|editor|columnist|scientist|chief executive|executive (officer|director|vice)|ceo|founder|managing|manager|institute|university|college|school|foundation|company|corporation|industr|centre|center|pope|^(director|chairman|chairwoman|chairperson|president|vice president|vice chairman|governor|mayor|fellow)$/;

/**
 * Fills the country of people whose office stands without nationality ("Defence Minister Manohar Parrikar" under a New Delhi
 * dateline): by label, by the countries that remain once their counterparts' are taken, by the dateline.
 */
export function settleCountries(doc: Annotated, people: People, context: Context): void {
  const near = new Set<string | null>([...context.ranking, ...context.titleCountries, context.publisher, context.home]);
  const implied = new Map<Person, string>();
  for (const p of people.persons) {
    // "Secretary of State for Defence": Britain's, unless the text speaks of another country that has one and not of Britain.
    if (!p.country || p.countryAt >= 0 || !p.office || near.has(p.country)) continue;
    implied.set(p, p.country);
    p.country = null;
  }
  // Without an office only the words right beside tell.
  for (const p of people.persons.slice(0, 300))
    if (!p.country && !p.role) for (const m of early(p)) p.country ??= servesIn(doc, m) ?? hostsAt(doc, m);
  for (let round = 0; round < 2; round++) {
    let open = people.persons.filter((p) => unsaid(doc, p, round));
    // The surest first, for who holds an office tells who else does not. Who was looked at before somebody else was settled is looked at again
    // only when it is their turn.
    const seen = new Map<Person, { found: Found; settled: number }>();
    let settled = 0;
    while (open.length > 1 && open.length <= FEW) {
      for (const p of open) if (!seen.has(p)) seen.set(p, { found: conclude(doc, people, context, p, round), settled });
      const best = open.reduce((x, y) => ((seen.get(y)?.found.margin ?? -1) > (seen.get(x)?.found.margin ?? -1) ? y : x));
      const last = seen.get(best);
      if (!last || (last.settled === settled && last.found.country === null)) break;
      if (last.settled < settled) {
        seen.set(best, { found: conclude(doc, people, context, best, round), settled });
        continue;
      }
      best.country = last.found.country;
      settled++;
      open = open.filter((p) => p !== best);
    }
    for (const p of open) p.country = conclude(doc, people, context, p, round).country;
  }
  for (const [p, code] of implied) p.country ??= code;
  for (const p of people.persons) {
    settleSecretary(doc, p);
    settleState(doc, p);
    if (
      people.persons.length < 300 &&
      people.persons.some(
        (q) => q !== p && q.country && q.country === p.country && q.role === p.role && !q.former && civil(doc, p, q),
      )
    )
      p.role = 'defence-official';
  }
}

/** Most people of a text who are settled in the order of certainty. */
const FEW = 16;

/** Somebody of a state's office whose country no word beside tells. */
const unsaid = (doc: Annotated, p: Person, round: number): boolean =>
  !p.country &&
  p.role !== null &&
  !p.office?.international &&
  (NATIONAL.has(p.role) || (p.role === 'other' && p.office !== null && round > 0 && !PRIVATE.test(titleWords(doc, p.office))));

/** A country with how far it is ahead of the next one. */
interface Found {
  country: string | null;
  margin: number;
}
const NONE: Found = { country: null, margin: -1 };

const keys = new WeakMap<Person, string>();
const styles = new WeakMap<Person, ReadonlySet<string>>();

/** The words of a name in order of the alphabet, as the records of office holders are filed; asked again and again for one person. */
function nameKey(p: Person): string {
  const key = keys.get(p) ?? nameTokens(p.name).sort().join(' ');
  keys.set(p, key);
  return key;
}

function namedLike(p: Person): ReadonlySet<string> {
  const found = styles.get(p) ?? nameCountries(p.words);
  styles.set(p, found);
  return found;
}

function conclude(doc: Annotated, people: People, context: Context, p: Person, round: number): Found {
  const first = p.mentions[0];
  if (!first) return NONE;
  // In a text that names hundreds, those named about as early.
  const around = people.persons.slice(Math.max(0, p.index - 150), p.index + 150);
  const title = titleOf(doc, p);
  const scores = new Map<string, number>();
  const candidates = new Set([...context.ranking, ...context.titleCountries, context.publisher, context.home]);
  const add = (code: string | null | undefined, points: number): void => {
    if (code) scores.set(code, (scores.get(code) ?? 0) + points);
  };
  const sentence = doc.sentenceOf[first.nameFrom] ?? 0;
  const label = context.labels[doc.sentences[sentence]?.block ?? -1];
  for (const code of label?.countries ?? []) add(code, 6);
  // A text under country labels is about the country of its title.
  if (label?.countries.length === 1) add(context.titleCountries[0], 5);
  // A dateline abroad tells where, not whose, unless the text also speaks of that country.
  // Where the text names other countries again and again and never that of the dateline, it was only written there.
  const elsewhere = !context.homeNamed && context.ranking.length > 0 && doc.countries.length > 5;
  add(context.home, context.homeNamed ? (label?.countries.length ? 2 : 5) : elsewhere ? 2 : 4);
  for (const code of context.titleCountries) add(code, 2);
  context.ranking.slice(0, 4).forEach((code, i) => add(code, 3 - i * 0.7));
  // Countries named close by weigh more the nearer they are.
  const from = doc.sentences[Math.max(0, sentence - 1)]?.from ?? 0;
  let nearest: string | null = null;
  for (let k = firstFrom(doc.countries, from); k < doc.countries.length; k++) {
    const c = doc.countries[k];
    if (!c || c.from > first.nameFrom + 40) break;
    add(c.entry.code, c.from > first.nameFrom ? 0.6 : 1);
    if (c.from < first.nameFrom) nearest = c.entry.code;
  }
  add(nearest, 0.8);
  // A capital in the sentence or the one before: the hosts are at home.
  for (let k = firstFrom(doc.places, from); k < doc.places.length; k++) {
    const place = doc.places[k];
    if (!place || place.from > first.nameFrom + 10) break;
    if (place.entry.kind === 'capital' && place.entry.country && candidates.has(place.entry.country))
      add(place.entry.country, 0.8);
  }
  if (context.publisher) add(context.publisher, context.ranking.includes(context.publisher) ? 5 : 3);
  // A text that does not name its own country names that country's towns.
  const towns = new Map<string, number>();
  for (const t of doc.places.slice(0, 60))
    if (t.entry.country && t.from >= context.datelineTo) towns.set(t.entry.country, (towns.get(t.entry.country) ?? 0) + 1);
  for (const [code, n] of towns) if (!context.ranking.includes(code)) add(code, Math.min(n, 3));
  // A parliament, a palace, a force's short name: the text is at home there.
  for (const s of doc.seats.slice(0, 3)) add(s.entry.country, 0.7);
  for (const m of early(p)) add(sideOf(doc, m), 8);
  for (const m of early(p)) add(speaksFor(doc, m), 3.5);
  for (const m of early(p)) add(hostOf(doc, people, m), 6);
  for (const m of early(p)) add(leftFrom(doc, m), 3);
  for (const m of early(p)) add(hostsAt(doc, m), 4);
  for (const m of early(p)) add(servesIn(doc, m), 9);
  for (const m of early(p)) add(represented(doc, m), 9);
  for (const m of early(p)) for (const code of others(doc, m)) if (context.ranking.length > 1) add(code, -1.5);
  for (const m of early(p)) for (const code of opposite(doc, people, m)) add(code, -9);
  for (const m of early(p)) add(atHome(doc, m), 6);
  for (const m of early(p)) add(described(doc, m), 8);
  const akin = namedLike(p);
  for (const code of candidates) if (code && akin.has(code)) add(code, 3);
  for (const m of early(p)) add(topicOf(doc, m), 3.5);
  // "Army chief to visit X" over the text: its own officials are not of X.
  const heading = doc.sentences[0];
  if (heading) for (const code of goneTo(doc, heading.from, heading.to)) add(code, -2);
  const chief = companion(doc, people, first);
  if (chief && chief !== p) add(chief.country, 5);
  // An ambassador serves abroad: officials without nationality are the host's.
  const guests = new Set(
    around.filter((q) => q.role === 'ambassador' && q.countryAt >= 0 && q !== p && !together(doc, p, q)).map((q) => q.country),
  );
  if (guests.size === 1 && p.role !== 'ambassador') for (const code of guests) add(code, -2.5);
  // The records of office holders decide between the text's own countries only.
  for (const code of doc.compiled.lexicon.holders.get(nameKey(p)) ?? []) if (candidates.has(code)) add(code, 9);
  for (const [code] of scores) {
    for (const q of around) {
      if (q === p || q.country !== code) continue;
      // One holder an office: somebody else already is this country's.
      if (q.role === p.role && p.role && SINGLE.has(p.role) && !q.former && !p.former && !civil(doc, p, q))
        scores.set(code, (scores.get(code) ?? 0) - 8);
      if (p.role && q.role && HEADS.has(p.role) && HEADS.has(q.role) && !p.former && !q.former && together(doc, p, q))
        scores.set(code, (scores.get(code) ?? 0) - 6);
    }
    // Peers in one breath ("Minister A and Minister B of X signed") are of two countries.
    for (const q of around)
      if (
        q !== p &&
        q.country === code &&
        (q.countryAt >= 0 || (q.role === p.role && SINGLE.has(q.role ?? 'other'))) &&
        peers(p.role, q.role) &&
        (!/^(military-chief|deputy-defence-minister)$/.test(p.role ?? '') || title === titleOf(doc, q)) &&
        (adjacent(doc, p, q) || adjacent(doc, q, p))
      )
        scores.set(code, (scores.get(code) ?? 0) - 6);
    // The counterpart is of another country.
    if (first.counterpart && counterpartOf(people, p)?.country === code) scores.set(code, follows(doc, first) ? 20 : -9);
  }
  // "… since he became president after the death of autocrat A": of the one who came after.
  if (p.former)
    for (const q of around)
      if (q !== p && q.role === p.role && !q.former && q.countryAt >= 0 && together(doc, p, q)) add(q.country, 4);
  // "Mindef": a short name that several countries' ministries go by.
  for (const [word, codes] of SHARED_BODIES) {
    const only = title.split(' ').includes(word) ? codes.filter((code) => candidates.has(code)) : [];
    if (only.length === 1) add(only[0], 8);
  }
  for (const style of doc.compiled.lexicon.officeStyles) {
    if (style.words !== title && !(style.words === 'crown prince' && title.startsWith(style.words))) continue;
    const only = style.only?.filter((code) => candidates.has(code)) ?? [];
    if (only.length === 1) add(only[0], 5);
    for (const code of scores.keys())
      if ((style.only && !style.only.includes(code)) || style.never?.includes(code)) scores.set(code, -20);
  }
  // Colleagues in one breath ("the British Army chief A, Navy chief B") share the country of the first.
  for (const q of around) {
    if (
      q === p ||
      !q.country ||
      (q.role === p.role && (SINGLE.has(q.role ?? 'other') || title === titleOf(doc, q))) ||
      !adjacent(doc, q, p) ||
      (HEADS.has(q.role ?? 'other') && HEADS.has(p.role ?? 'other'))
    )
      continue;
    const told = q.countryAt >= 0 && q.countryAt < (q.mentions[0]?.nameFrom ?? 0);
    if (told && q.role !== 'ambassador' && listed(doc, q, p)) add(q.country, 4);
    else if (round > 0) add(q.country, 1.5);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const best = ranked[0];
  const second = ranked[1];
  // Less is enough where every other country is ruled out.
  if (!best || best[1] < (second && second[1] < 0 ? 1.5 : 2.5)) return NONE;
  const margin = best[1] - Math.max(second?.[1] ?? 0, 0);
  return second && best[1] - second[1] < 0.3 && round === 0 ? NONE : { country: best[0], margin };
}

/** Nothing but "and" or a comma stands between two people. */
const listed = (doc: Annotated, q: Person, p: Person): boolean =>
  early(p).some((m) =>
    early(q).some(
      (n) => n.to < m.from && m.from - n.to <= 2 && doc.tokens.slice(n.to, m.from).every((t) => /^(and|,|&)$/.test(t.norm)),
    ),
  );

const titleOf = (doc: Annotated, q: Person): string => (q.office ? titleWords(doc, q.office) : '');

const HEADS = new Set<Role>(['head-of-state', 'head-of-government']);

const DEFENCE = new Set<Role>(['defence-minister', 'deputy-defence-minister']);
const peers = (a: Role | null, b: Role | null): boolean =>
  a !== null && b !== null && (a === b || (DEFENCE.has(a) && DEFENCE.has(b)) || (HEADS.has(a) && HEADS.has(b)));

/** Mentions looked at to see whether two people stand in one sentence. */
const EARLY = 12;
const early = (p: Person): Person['mentions'] => p.mentions.slice(0, EARLY);

const together = (doc: Annotated, p: Person, q: Person): boolean =>
  early(p).some((m) => early(q).some((n) => doc.sentenceOf[m.from] === doc.sentenceOf[n.from]));

const adjacent = (doc: Annotated, q: Person, p: Person): boolean =>
  early(p).some((m) =>
    early(q).some((n) => n.to <= m.from && m.from - n.to <= 2 && doc.sentenceOf[m.from] === doc.sentenceOf[n.from]),
  );

/** "his successor X": of the same country. */
const follows = (doc: Annotated, m: Person['mentions'][number]): boolean =>
  doc.tokens.slice(m.from, m.nameFrom).some((t) => /^(replacement|successor|predecessor)$/.test(t.norm));

function counterpartOf(people: People, p: Person): Person | null {
  const i = firstFrom(people.mentions, p.mentions[0]?.from ?? 0);
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const q = people.persons[people.mentions[k]?.person ?? -1];
    if (q && q !== p && q.role === p.role) return q;
  }
  return null;
}
