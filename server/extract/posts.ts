import { POST_MODIFIERS, POST_NOUNS } from '../lexicon/institutions.ts';
import type { Role } from '../model/claims.ts';
import { startsAt, type Annotated } from './annotate.ts';
import { complementAt, isBodyAdjective, isInstitution, type Complement } from './complements.ts';
import { leftOf, limitOf } from './office-parts.ts';
import type { OfficePhrase } from './offices.ts';

const NOUNS: ReadonlySet<string> = new Set(POST_NOUNS);
const MODIFIERS: ReadonlySet<string> = new Set(POST_MODIFIERS);
/** Roles of the table that a complement may say more about. */
const OPEN = new Set<Role>([
  'other',
  'defence-official',
  'military-officer',
  'military-chief',
  'organization-head',
  'head-of-state',
]);

const DEFENCE =
  /^(defen[cs]e|military|armed|armaments?|army|navy|naval|forces|peacekeeping|disarmament|mod|mindef|dod|dnd|pentagon|procurement)$/;
const SERVICE =
  /^((national |joint )?(defen[cs]e|armed|security|revolutionary|land|ground|naval|air|maritime|self defen[cs]e|military) forces?|army|navy|naval|marines?( corps)?|(coast|national|revolutionary|republican) guard|(ground |air |maritime )?self defen[cs]e forces?|armed forces general staff|(national )?defen[cs]e general staff|(general|defen[cs]e|army|naval|air|joint) staff|military|land army|liberation army)$/;
const COMPANY_HEADS =
  /\b(ceo|chief executive|chief executive officer|president|chairman|chairwoman|manager|managing director|vice president|analyst|expert|editor|correspondent)$/;
const STATE_BODIES = /^(ministry|department|agency|organisation|organization|forces|committee|council|army|navy|mod|mindef)$/;
const FIELDS =
  /^(policy|strategic|strategy|planning|plans|cooperation|international|bilateral|relations|procurement|acquisition|logistics|materiel|material|equipment|capability|capabilities|operations|training|resources|department|division|directorate|office|branch|security)$/;
const FIELD_HEADS = /\b(director|director general|head|chief|secretary|undersecretary)$/;
const CHIEFS =
  /^(chief|commander|commander in chief|general commander|supreme commander|inspector general|commandant|head|chief of (the )?(general )?staff|chief of (the )?(defence|defense|general|joint) staff)$/;
const SOLDIERS =
  /^(commander|commandant|commissar|commanding|attache|general commander|supreme commander|commander in chief|chief of staff|inspector general)$/;

/** Posts that every ministry has: those of defence only where nothing names another house. */
const BARE =
  /^((deputy |assistant |permanent |principal |deputy permanent |joint |additional |general )?(undersecretary|under secretary|secretary|secretary general|director general|director))$/;

/** An office phrase of the title's words alone. */
export const simple = (from: number, to: number, role: Role, country: string | null): OfficePhrase => ({
  from,
  to,
  titleFrom: from,
  titleTo: to,
  role,
  country,
  countryAt: -1,
  former: false,
  plural: false,
  counterpart: false,
  determiner: null,
  countries: [],
});

/** Adds to an office of the table what follows it ("director" + "of defence policy"), with the role that the whole then has. */
export function widen(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  if (phrase.plural || phrase.counterpart) return phrase;
  if (phrase.role !== null && !OPEN.has(phrase.role)) return withTask(doc, phrase);
  const c = complementAt(doc, phrase.to, limitOf(doc, phrase.from));
  if (!c || (c.words.length === 0 && phrase.role !== 'other')) return phrase;
  const head = words(doc, phrase.titleFrom, phrase.titleTo);
  if (phrase.role === 'head-of-state' && head === 'general secretary')
    return c.words.includes('party') ? { ...phrase, ...partyOf(c, phrase) } : phrase;
  if (phrase.role === 'head-of-state' && (head !== 'president' || /\b(republic|state|federation)\b/.test(c.words.join(' '))))
    return phrase;
  if (doc.tokens[phrase.to]?.norm === 'to' && phrase.role !== 'other') return phrase;
  return anaphoric(doc, withComplement(phrase, head, c), c);
}

/** A party's head holds no office of state by that. */
const partyOf = (c: Complement, phrase: OfficePhrase): Partial<OfficePhrase> => ({
  to: c.to,
  titleTo: c.titleTo,
  role: 'other',
  country: c.country ?? phrase.country,
  countryAt: c.country ? c.countryAt : phrase.countryAt,
});

/** "Deputy Minister of Defence for European Integration": the task of a junior minister, which changes no role. */
function withTask(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  if (phrase.role !== 'deputy-defence-minister' || doc.tokens[phrase.to]?.norm !== 'for') return phrase;
  const c = complementAt(doc, phrase.to, limitOf(doc, phrase.from));
  return c && c.words.length ? { ...phrase, to: c.to, titleTo: c.titleTo } : phrase;
}

/** "the chief of the agency": a body without a name is the one named before. */
function anaphoric(doc: Annotated, phrase: OfficePhrase, c: Complement): OfficePhrase {
  if (c.words.length !== 1 || c.country || doc.tokens[c.to - 1]?.cap !== 0 || doc.tokens[c.to - 2]?.norm !== 'the') return phrase;
  const body = antecedent(doc, phrase.from, c.words[0] ?? '');
  if (!body) return phrase;
  return {
    ...phrase,
    country: phrase.country ?? body.country,
    role: phrase.role === 'other' && body.defence ? 'defence-official' : phrase.role,
  };
}

/** A post that no table holds, by its grammar: "deputy director of the General Office of …", "Principal Staff Officer of …". */
export function postAt(doc: Annotated, i: number): OfficePhrase | null {
  const t = doc.tokens[i];
  if (!t || t.kind !== 'word') return null;
  const limit = limitOf(doc, i);
  let k = i;
  while (k < i + 5 && MODIFIERS.has(doc.tokens[k]?.norm ?? '') && !NOUNS.has(doc.tokens[k]?.norm ?? '')) k = pastDash(doc, k + 1);
  // "Chief Legal Adviser", "Deputy Head": a noun of a post may stand before another.
  while (k < i + 5 && NOUNS.has(doc.tokens[k]?.norm ?? '') && followedByNoun(doc, k)) k = pastDash(doc, k + 1);
  while (k < i + 7 && k > i && MODIFIERS.has(doc.tokens[k]?.norm ?? '') && !NOUNS.has(doc.tokens[k]?.norm ?? ''))
    k = pastDash(doc, k + 1);
  if (!NOUNS.has(doc.tokens[k]?.norm ?? '')) return null;
  let to = k + 1;
  if (doc.tokens[to]?.norm === 'general' && doc.tokens[to]?.cap === doc.tokens[k]?.cap) to++;
  if (doc.tokens[to]?.norm === '-' && doc.tokens[to + 1]?.norm === 'general') to += 2;
  const head = words(doc, i, to);
  const c = complementAt(doc, to, limit);
  // "Deputy Assistant Secretary for China"
  const field = doc.tokens[to]?.norm === 'for' && k > i && (doc.tokens[i]?.cap ?? 0) > 0;
  if (c && (c.words.length || field))
    return leftOf(doc, anaphoric(doc, withComplement(simple(i, to, 'other', null), head, c), c));
  return null;
}

/** "its chief, X", "the agency's director": the post in a body that the text named before. */
export function ownPost(doc: Annotated, i: number): OfficePhrase | null {
  const noun = doc.tokens[i]?.norm ?? '';
  if (!/^(chief|head|director|commander|commissioner|administrator|president|chairman|chairperson)$/.test(noun)) return null;
  const before = doc.tokens[i - 1]?.norm ?? '';
  const owner = before === "'s" ? (doc.tokens[i - 2]?.norm ?? '') : before === 'its' ? 'its' : '';
  if (!(owner === 'its' || isInstitution(owner))) return null;
  const after = doc.tokens[i + 1];
  if (!(after?.norm === ',' || (after?.cap ?? 0) > 0)) return null;
  const body = antecedent(doc, i, owner);
  const role = noun === 'commander' ? 'military-officer' : body?.defence ? 'defence-official' : 'other';
  return { ...simple(i, i + 1, role, body?.country ?? null), from: i - 1, determiner: 'its' };
}

/** The body named last before, of that noun ("agency"): whether it is one of defence, and whose it is. */
export function antecedent(doc: Annotated, i: number, noun: string): { defence: boolean; country: string | null } | null {
  for (let k = i - 1; k >= Math.max(0, i - 200); k--) {
    const t = doc.tokens[k];
    if (!t || t.cap === 0 || !(noun === 'its' ? isInstitution(t.norm) : t.norm === noun)) continue;
    let defence = false;
    let n = k;
    for (; n > k - 6 && n >= 0; n--) {
      const w = doc.tokens[n];
      if (!w || w.cap === 0 || w.kind !== 'word') break;
      if (DEFENCE.test(w.norm)) defence = true;
    }
    if (/^(of|for)$/.test(doc.tokens[k + 1]?.norm ?? ''))
      for (let m = k + 2; m < k + 5; m++) if (DEFENCE.test(doc.tokens[m]?.norm ?? '')) defence = true;
    let country: string | null = null;
    for (let m = n - 1; m <= k + 4; m++) country ??= doc.countries[(doc.at.country[m] ?? 0) - 1]?.entry.code ?? null;
    return { defence, country };
  }
  return null;
}

/** "Mindef deputy secretary", "Ministry of Defence Permanent Secretary": a body's name before the noun of the post. */
export function withBody(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  if (phrase.plural || phrase.counterpart || phrase.determiner || (phrase.role !== 'other' && phrase.role !== 'defence-official'))
    return phrase;
  const company = COMPANY_HEADS.test(words(doc, phrase.titleFrom, phrase.titleTo));
  const start = doc.sentences[doc.sentenceOf[phrase.from] ?? 0]?.from ?? 0;
  let from = phrase.from;
  let defence = false;
  for (let k = phrase.from - 1; k >= Math.max(start, phrase.from - 7); k--) {
    const t = doc.tokens[k];
    if (!t || t.kind !== 'word') break;
    const body =
      t.cap > 0 &&
      (isInstitution(t.norm) || DEFENCE.test(t.norm) || isBodyAdjective(t.norm) || t.norm === 'chief') &&
      !doc.at.country[k];
    if (!body && !(t.norm === 'of' && from < phrase.from)) break;
    if (DEFENCE.test(t.norm)) defence = true;
    if (body) from = k;
  }
  // Taken in by the nationality already ("Pentagon", "PLA").
  const inside = doc.tokens.slice(phrase.from, phrase.titleFrom).some((t) => DEFENCE.test(t.norm));
  if (!defence && !inside) return phrase;
  // "Diehl Defence CEO": a company.
  if (company && !doc.tokens.slice(from, phrase.from).some((t) => STATE_BODIES.test(t.norm))) return phrase;
  return {
    ...leftOf(doc, { ...phrase, from, titleFrom: from < phrase.from ? from : phrase.titleFrom }),
    role: 'defence-official',
  };
}

/** The country that opens the sentence before, else the last that was named in it. */
function topicBefore(doc: Annotated, at: number): string | null {
  const s = doc.sentences[(doc.sentenceOf[at] ?? 0) - 1];
  if (!s) return null;
  const opening = startsAt(doc.countries, doc.at.country, doc.tokens[s.from]?.norm === 'the' ? s.from + 1 : s.from);
  if (opening) return opening.entry.code;
  for (let k = s.to - 1; k >= Math.max(s.from, s.to - 60); k--) {
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c) return c.entry.code;
  }
  return null;
}

const UNION = /\b(nato|eu|european union|allied|united nations|un|african union)\b/;

/** "the force's Commander-in-Chief", "the department's head of procurement": whose the body is; and posts of several countries. */
export function ofBody(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  const title = words(doc, phrase.from, phrase.titleTo);
  if (!phrase.country && !phrase.plural && UNION.test(title)) return { ...phrase, international: true };
  // "The country's prime minister, X": the country that the sentence before is about.
  if (
    !phrase.country &&
    doc.tokens[phrase.from - 1]?.norm === "'s" &&
    /^(country|nation|republic|kingdom)$/.test(doc.tokens[phrase.from - 2]?.norm ?? '') &&
    doc.tokens[phrase.from - 3]?.norm === 'the'
  ) {
    const topic = topicBefore(doc, phrase.from - 3);
    if (topic) return { ...phrase, from: phrase.from - 3, determiner: 'the', country: topic };
  }
  const noun = doc.tokens[phrase.from - 2];
  if (doc.tokens[phrase.from - 1]?.norm !== "'s" || !noun || noun.cap > 0 || !isInstitution(noun.norm)) return phrase;
  const from = doc.tokens[phrase.from - 3]?.norm === 'the' ? phrase.from - 3 : phrase.from - 2;
  const body = antecedent(doc, from, noun.norm);
  const role = phrase.role === 'other' && (body?.defence || DEFENCE.test(noun.norm)) ? 'defence-official' : phrase.role;
  return { ...phrase, from, determiner: 'the', role, country: phrase.country ?? body?.country ?? null };
}

function withComplement(phrase: OfficePhrase, head: string, c: Complement): OfficePhrase {
  const country = c.country ?? phrase.country;
  return {
    ...phrase,
    to: c.to,
    titleTo: c.titleTo,
    role: roleOf(phrase.role, head, c),
    country: c.international && !phrase.country ? null : country,
    countryAt: c.country ? c.countryAt : phrase.countryAt,
    international: c.international && !phrase.country,
  };
}

/** The role of a post by its noun and by what it heads. */
function roleOf(base: Role | null, head: string, c: Complement): Role | null {
  const object = c.words
    .join(' ')
    .replace(/^(royal|imperial|central|general|people) (?=armed|army|navy|air|naval|defen|liberation)/, '');
  const junior = /\b(deputy|vice|assistant|associate|adjunct)\b/.test(head);
  const defence = c.words.some((w) => DEFENCE.test(w));
  if (/\b(spokes(man|woman|person))$/.test(head)) return defence ? 'defence-official' : base;
  if (CHIEFS.test(head) && !c.abroad && SERVICE.test(object)) return c.international ? 'military-officer' : 'military-chief';
  if (c.international && /\bmilitary (committee|staff)\b/.test(object)) return 'military-officer';
  // The party's commission over the army: its vice chairmen and members are generals.
  if (/\bmilitary commission\b/.test(object)) return 'military-officer';
  if (base === 'military-chief')
    return junior || c.abroad || /\b(command|division|brigade|fleet|corps|district|theatre|theater|zone|area)\b/.test(object)
      ? 'military-officer'
      : base;
  if (
    base === 'military-officer' ||
    SOLDIERS.test(head) ||
    /\b(commander|commandant|commissar|attache|staff officer)$/.test(head)
  )
    return 'military-officer';
  if (
    c.international &&
    /^(secretary[ -]general|executive secretary|director[ -]general|chairman|chairperson|president|high representative|secretary general|head|commissioner)$/.test(
      head,
    )
  )
    return 'organization-head';
  if (base === 'organization-head' && !defence) return base;
  if (/\b(chief|deputy chief|assistant chief)$/.test(head) && /\b(staff|forces?)\b/.test(object)) return 'military-officer';
  if (base === 'head-of-state') return 'other';
  // Fields of a ministry of defence, where the text names no other house.
  if (FIELD_HEADS.test(head) && c.words.length > 0 && c.words.every((w) => FIELDS.test(w))) return 'defence-official';
  // "Undersecretary for Public Policy at the President's Office": of another house.
  if (base === 'defence-official' && !defence && BARE.test(head)) return 'other';
  return defence ? 'defence-official' : base === 'organization-head' ? 'other' : (base ?? 'other');
}

const pastDash = (doc: Annotated, i: number): number => (doc.tokens[i]?.norm === '-' && doc.tokens[i]?.glued ? i + 1 : i);

function followedByNoun(doc: Annotated, i: number): boolean {
  let k = pastDash(doc, i + 1);
  for (let steps = 0; steps < 3; steps++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (NOUNS.has(w)) return true;
    if (!MODIFIERS.has(w)) return false;
    k = pastDash(doc, k + 1);
  }
  return false;
}

const words = (doc: Annotated, from: number, to: number): string =>
  doc.tokens
    .slice(from, to)
    .filter((t) => t.kind === 'word' && t.norm !== "'s")
    .map((t) => t.norm)
    .join(' ');
