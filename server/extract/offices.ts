import type { Role } from '../model/claims.ts';
import { type Annotated, endsAt, startsAt, textOf } from './annotate.ts';
import { ofBody, ownPost, postAt, simple, widen, withBody } from './posts.ts';
import { countryAfter, leftOf, limitOf, ministerEnd, ministerRole, nationalities } from './office-parts.ts';
import { portfolio } from './portfolios.ts';

/** An office as a noun phrase ("Australia's Deputy Prime Minister and Minister for Defence", "his British counterpart"). */
export interface OfficePhrase {
  from: number;
  to: number;
  /** The title's own words, without nationality. */
  titleFrom: number;
  titleTo: number;
  role: Role | null;
  country: string | null;
  /** Token of the word that gives the country, -1 for none. */
  countryAt: number;
  former: boolean;
  plural: boolean;
  counterpart: boolean;
  /** "the", "his", "a" … or null. */
  determiner: string | null;
  /** Countries of a plural office ("the Prime Ministers of India and Japan"). */
  countries: string[];
  /** A post in an institution of several countries. */
  international?: boolean;
}

const COUNTERPARTS = new Set([
  'replacement',
  'successor',
  'predecessor',
  'counterpart',
  'counterparts',
  'colleague',
  'colleagues',
  'peer',
  'peers',
]);

/** More telling role first: a prime minister who also holds defence is head of government. */
const RANK: Role[] = [
  'head-of-government',
  'head-of-state',
  'defence-minister',
  'foreign-minister',
  'military-chief',
  'deputy-defence-minister',
  'other-minister',
  'organization-head',
  'defence-official',
  'ambassador',
  'military-officer',
  'other',
];

/** Every office phrase of the text, in order. */
export function officePhrases(doc: Annotated): OfficePhrase[] {
  const out: OfficePhrase[] = [];
  let done = 0;
  for (let i = 0; i < doc.tokens.length; i++) {
    if (i < done) continue;
    // "the force's Commander-in-Chief" is no "force commander".
    // "Sen. Lt. Gen.": a senior lieutenant general, no senator.
    if (/^(sen|rep|gov)$/.test(doc.tokens[i]?.norm ?? '') && doc.compiled.lexicon.words.ranks.has(doc.tokens[i + 1]?.norm ?? ''))
      continue;
    // "Air Chief Marshal" is a rank.
    if (doc.tokens[i]?.norm === 'air' && doc.tokens[i + 2]?.norm === 'marshal') continue;
    const owned = doc.tokens[i]?.cap === 0 && doc.tokens[i + 1]?.norm === "'s";
    const table = owned ? null : officeAt(doc, i);
    const word = doc.tokens[i]?.norm ?? '';
    const junior = /^(deputy|vice|assistant|state|junior|associate)$/.test(word) && doc.tokens[i + 1]?.norm === 'minister';
    const minister = table && word !== 'cabinet' && !junior ? null : ministerOf(doc, junior ? i + 1 : i);
    const leader = word === 'leader' ? leaderAt(doc, i) : null;
    const known = minister && minister.titleTo > (table?.titleTo ?? 0) ? minister : table;
    const found = known ?? leader ?? counterpartAt(doc, i) ?? postAt(doc, i) ?? ownPost(doc, i);
    let phrase = found && ofBody(doc, withBody(doc, found));
    // "Amir" is a given name too.
    if (phrase && !phrase.country && !phrase.determiner && doc.tokens[i]?.norm === 'amir' && phrase.titleTo === i + 1) continue;
    if (found && phrase && phrase.from < (out.at(-1)?.to ?? 0)) phrase = found;
    if (!phrase || phrase.from < (out.at(-1)?.to ?? 0)) continue;
    out.push(phrase);
    done = phrase.to;
  }
  return out;
}

function officeAt(doc: Annotated, i: number): OfficePhrase | null {
  const first = startsAt(doc.offices, doc.at.office, i);
  if (!first) return null;
  const longer = first.entry.plural ? null : widen(doc, simple(i, first.to, first.entry.role, first.entry.country));
  if (longer && longer.to > first.to) return leftOf(doc, longer);
  const limit = limitOf(doc, i);
  let role: Role = first.entry.role;
  let implied = first.entry.country;
  let to = Math.min(first.to, limit);
  let titleTo = to;
  const post = countryAfter(doc, to, limit) ?? (first.entry.plural ? countryAfter(doc, to, limit, 'from') : null);
  let after = post;
  if (post) to = post.to;
  // "Minister of Defence and National Security of Fiji", "Minister of Defence (Army) of …"
  if (!post && !first.entry.plural) {
    const wide = portfolio(doc, to, limit);
    if (wide > to) {
      to = wide;
      titleTo = wide;
      after = countryAfter(doc, to, limit);
      if (after) to = after.to;
    }
  }
  // "High Commissioner to Malaysia": where they serve is part of the title, not their country.
  if (role === 'ambassador' && /^(to|in)$/.test(doc.tokens[to]?.norm ?? '')) {
    const j = doc.tokens[to + 1]?.norm === 'the' ? to + 2 : to + 1;
    const host =
      startsAt(doc.countries, doc.at.country, j) ??
      startsAt(doc.places, doc.at.place, j) ??
      startsAt(doc.organizations, doc.at.organization, j);
    if (host && host.to <= limit) {
      to = host.to;
      if (!post) titleTo = to;
    }
  }
  // "Deputy Prime Minister and Minister for Defence", "President, Supreme Commander"
  for (;;) {
    let j = to;
    if (doc.tokens[j]?.norm === ',' && doc.tokens[j + 1]?.norm === 'and') {
      // "…, commander of the navy, and air force commander Y": two people.
      if (/^(military|other|ambassador)/.test(role)) break;
      j++;
    }
    // "Deputy Prime Minister, Minister of National Defence": a second office of the same cabinet member.
    const comma =
      doc.tokens[j]?.norm === ',' && /^(other-minister|head-of-government)$/.test(role) && (doc.tokens[j + 1]?.cap ?? 0) > 0;
    if (!comma && !/^(and|&|—|-|cum)$/.test(doc.tokens[j]?.norm ?? '')) break;
    j++;
    if (doc.tokens[j]?.norm === 'the') break;
    // "Minister of Defense and Acting Interior Minister"
    if (doc.tokens[j]?.norm === 'acting') j++;
    const next = startsAt(doc.offices, doc.at.office, j);
    const other = next ? null : ministerOf(doc, j);
    if (first.entry.plural || (next && next.entry.plural)) break;
    if (!next && !other) break;
    if (
      comma &&
      !/^minister$/.test(doc.tokens[j]?.norm ?? '') &&
      !/^(defence|foreign|other|deputy-defence)-minister$/.test(next?.entry.role ?? other?.role ?? '')
    )
      break;
    // "Minister of State and President of the session": of no state.
    if (next?.entry.role === 'head-of-state' && role.endsWith('-minister') && !countryAfter(doc, next.to, limit)) break;
    // "…, and Senator X" is another person.
    if (next?.entry.role === 'other' && first.entry.role !== 'other') break;
    const nextRole = next?.entry.role ?? other?.role ?? 'other-minister';
    // "Defence Minister and US Secretary": two people; one person's second office has no country of its own.
    role = RANK.indexOf(nextRole) < RANK.indexOf(role) || (role === 'other-minister' && nextRole !== 'other') ? nextRole : role;
    implied ??= next?.entry.country ?? null;
    to = next?.to ?? other?.to ?? to;
    titleTo = to;
    const more = countryAfter(doc, to, limit);
    if (more) {
      after = more;
      to = more.to;
    }
  }
  const phrase: OfficePhrase = {
    from: i,
    to,
    titleFrom: i,
    titleTo,
    role:
      /^(commander|chief|head)$/.test(doc.tokens[i]?.norm ?? '') &&
      /\b(armed|defence|defense|self)\W+(forces?|defen[cs]e)\b/i.test(textOf(doc, i, to))
        ? 'military-chief'
        : role,
    country: after?.codes[0] ?? implied,
    countryAt: after?.at ?? -1,
    former: /^(autocrat|strongman|dictator|ruler)$/.test(doc.tokens[titleTo - 1]?.norm ?? ''),
    plural: first.entry.plural,
    counterpart: false,
    determiner: null,
    countries: after?.codes ?? [],
  };
  return leftOf(doc, phrase.plural && !after ? nationalities(doc, phrase) : phrase);
}

/** "Minister of Mines and Energy", "Cabinet Secretary for Trade": offices by their grammar, whatever the portfolio. */
function ministerOf(doc: Annotated, i: number): OfficePhrase | null {
  const t = doc.tokens[i];
  if (!t || t.cap === 0) return null;
  const limit = Math.min(limitOf(doc, i), i + 18);
  const to = ministerEnd(doc, i, limit) < 0 ? otherMinister(doc, i, limit) : ministerEnd(doc, i, limit);
  if (to < 0) return null;
  // "Deputy Minister of Mines", "State Minister for Trade", "Co-Ministers of Home Affairs"
  let from = doc.tokens[i - 1]?.norm === '-' && doc.tokens[i - 2]?.norm === 'co' ? i - 2 : i;
  while (
    /^(deputy|vice|assistant|junior|state|associate)$/.test(doc.tokens[from - 1]?.norm ?? '') &&
    (doc.tokens[from - 1]?.cap ?? 0) > 0
  )
    from--;
  const words = doc.tokens
    .slice(i, to)
    .map((x) => x.norm)
    .join(' ');
  const after = countryAfter(doc, to, limit);
  return leftOf(doc, {
    ...simple(
      from,
      to,
      ministerRole(words, (from < i && doc.tokens[from]?.norm !== 'co') || /^minister of state\b/.test(words)),
      after?.codes[0] ?? null,
    ),
    to: after?.to ?? to,
    plural: t.norm === 'ministers',
    countryAt: after?.at ?? -1,
    countries: after?.codes ?? [],
  });
}

/** "Chinese leader X", "Libya's leader X": the head of state, or of government where the state's head is a monarch. */
function leaderAt(doc: Annotated, i: number): OfficePhrase | null {
  const owner = doc.tokens[i - 1]?.norm === "'s" ? i - 1 : i;
  const c = endsAt(doc.countries, doc.at.country, owner);
  if (!c || (doc.tokens[i + 1]?.cap ?? 0) === 0 || (!c.entry.adjective && owner === i)) return null;
  const monarchy = doc.compiled.lexicon.officeStyles.some((s) => s.words === 'president' && s.never?.includes(c.entry.code));
  return leftOf(doc, simple(i, i + 1, monarchy ? 'head-of-government' : 'head-of-state', null));
}

const TITLES_BEFORE_NAMES =
  /^(secretary|minister|president|chancellor|premier|chairman|general|admiral|colonel|marshal|ambassador|senator)$/;

/** "Mining Minister": a portfolio that no table holds. */
function otherMinister(doc: Annotated, i: number, limit: number): number {
  const first = doc.tokens[i];
  if (!first || first.kind !== 'word' || doc.at.office[i] || doc.at.country[i] || !/^[a-z]+$/.test(first.norm)) return -1;
  if (
    /^(prime|the|mr|ms|mrs|former|this|when|as|and|but|chief|dear|shri|dr)$/.test(first.norm) ||
    doc.compiled.lexicon.words.honorifics.has(first.norm)
  )
    return -1;
  // "Secretary Esper and Minister Singh": a surname after its title is no portfolio.
  if (TITLES_BEFORE_NAMES.test(doc.tokens[i - 1]?.norm ?? '')) return -1;
  for (let j = i; j < Math.min(limit, i + 6); j++) {
    const t = doc.tokens[j];
    if (!t || t.kind !== 'word' || doc.at.office[j]) return -1;
    if (t.norm === 'minister') return j > i && t.cap > 0 && doc.tokens[j - 1]?.norm !== 'and' ? j + 1 : -1;
    if (t.cap === 0 && !(t.norm === 'and' && j > i)) return -1;
  }
  return -1;
}

function counterpartAt(doc: Annotated, i: number): OfficePhrase | null {
  const t = doc.tokens[i];
  if (!t || !(COUNTERPARTS.has(t.norm) || (t.norm === 'number' && doc.tokens[i - 1]?.norm === 'opposite'))) return null;
  const plural = t.norm.endsWith('s');
  const after = countryAfter(doc, i + 1, limitOf(doc, i)) ?? countryAfter(doc, i + 1, limitOf(doc, i), 'from');
  const bare: OfficePhrase = {
    from: t.norm === 'number' ? i - 1 : i,
    to: after?.to ?? i + 1,
    titleFrom: i,
    titleTo: i,
    role: null,
    country: after?.codes[0] ?? null,
    countryAt: after?.at ?? -1,
    former: false,
    plural,
    counterpart: true,
    determiner: null,
    countries: after?.codes ?? [],
  };
  const phrase = leftOf(doc, plural && !after ? nationalities(doc, bare) : bare);
  // "his colleagues X of Norway and Y of Sweden"
  const own = /^(his|her)$/.test(phrase.determiner ?? '') && doc.tokens[i + 1]?.cap === 1 && !doc.at.office[i + 1];
  const named = (plural || own) && (doc.tokens[i + 1]?.cap ?? 0) > 0;
  if (/^(colleague|peer)s?$/.test(t.norm) && !phrase.country && !phrase.countries.length && !named) return null;
  return phrase;
}
