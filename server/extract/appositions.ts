import { type Annotated, startsAt } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import { readName } from './names.ts';
import { readPrefix } from './prefixes.ts';
import type { OfficePhrase } from './offices.ts';
import { predicated } from './predicated.ts';

const MINOR = new Set([
  'then',
  'now',
  'currently',
  'himself',
  'herself',
  'also',
  'at',
  'the',
  'time',
  'who',
  'is',
  'was',
  'were',
  'became',
  'his',
  'her',
  'himself',
  'as',
]);

/** "Nicolas Sarkozy of France", "Shin Won-sik of the Republic of Korea (ROK)": the country after the name. */
function ofCountry(doc: Annotated, m: PersonMention, limit: number): PersonMention | null {
  const opener = doc.tokens[m.to]?.norm;
  if (m.country || (opener !== 'of' && opener !== '(')) return null;
  const j = doc.tokens[m.to + 1]?.norm === 'the' ? m.to + 2 : m.to + 1;
  const c = startsAt(doc.countries, doc.at.country, j);
  if (!c || c.entry.adjective || c.to > limit) return null;
  // "X (France)"
  if (opener === '(')
    return doc.tokens[c.to]?.norm === ')' ? { ...m, to: c.to + 1, country: c.entry.code, countryAt: c.from } : null;
  const bracket = doc.tokens[c.to]?.norm === '(' && (doc.at.country[c.to + 1] ?? 0) > 0 && doc.tokens[c.to + 2]?.norm === ')';
  return { ...m, to: bracket ? c.to + 3 : c.to, country: c.entry.code, countryAt: c.from };
}

/** A signature or list of names: the office in the line under the name, with a second office or the state in the next lines. */
function lineBelow(
  doc: Annotated,
  m: PersonMention,
  starts: ReadonlyMap<number, OfficePhrase>,
): { phrase: OfficePhrase; role: OfficePhrase['role']; country: string | null; at: number } | null {
  const alone = (at: number): boolean =>
    !doc.tokens[at] || (doc.tokens[at]?.lines ?? 0) > 0 || /^[.,;]$/.test(doc.tokens[at]?.norm ?? '');
  if (doc.tokens[m.to]?.lines !== 1) return null;
  const phrase = starts.get(m.to);
  if (!phrase || phrase.plural || phrase.counterpart || phrase.determiner || !alone(phrase.to)) return null;
  let { role, country, countryAt: at } = phrase;
  let next = phrase.to;
  for (let steps = 0; steps < 2 && doc.tokens[next]?.lines === 1; steps++) {
    const more = starts.get(next);
    const land = startsAt(doc.countries, doc.at.country, next);
    if (more && !more.plural && alone(more.to)) {
      if (role === 'other-minister' || role === 'other') role = more.role;
      country ??= more.country;
      next = more.to;
    } else if (land && !country && alone(land.to)) {
      country = land.entry.code;
      at = land.from;
      next = land.to;
    } else break;
  }
  return { phrase, role, country, at };
}

/** Adds ", [the] office [of country]" or "(office)" that follows a name. */
export function withApposition(
  doc: Annotated,
  m: PersonMention,
  limit: number,
  starts: Map<number, OfficePhrase>,
  used: Set<OfficePhrase>,
): PersonMention {
  const of = ofCountry(doc, m, limit);
  if (of) return of;
  const tied = m.role && m.role !== 'other' ? null : predicated(doc, m, limit, starts);
  if (tied) {
    used.add(tied);
    return {
      ...m,
      to: m.to,
      office: tied,
      role: tied.role,
      country: m.country ?? tied.country,
      countryAt: m.country ? m.countryAt : tied.countryAt,
      former: m.former || tied.former,
    };
  }
  const below = m.office ? null : lineBelow(doc, m, starts);
  if (below) {
    used.add(below.phrase);
    return {
      ...m,
      office: below.phrase,
      role: below.role,
      country: m.country ?? below.country,
      countryAt: m.country ? m.countryAt : below.at,
    };
  }
  const opener = doc.tokens[m.to]?.norm;
  // "Stephen Lane; Minister for Defence" in a line or bracket of its own.
  const semicolon = opener === ';' && !m.office && starts.has(m.to + 1);
  if (opener !== ',' && opener !== '(' && opener !== '—' && !semicolon) return m;
  let j = m.to + 1;
  let former = false;
  for (let steps = 0; steps < 5 && j < limit; steps++) {
    if (starts.has(j)) break;
    const w = doc.tokens[j]?.norm ?? '';
    if (!MINOR.has(w)) break;
    if (w === 'then' || w === 'time' || w === 'was') former = true;
    j++;
  }
  const phrase = starts.get(j);
  if (!phrase || phrase.plural || phrase.counterpart) return m;
  // ", Defence Minister Rajnath Singh": the office belongs to the next name.
  const next = phrase.to;
  const prefix = readPrefix(doc, next, limit);
  const name = doc.tokens[next]?.norm === ',' ? null : readName(doc, prefix.to, limit, true);
  if (name && prefix.to - next + name.to - name.from > 0 && (doc.tokens[next]?.cap ?? 0) > 0) return m;
  if (m.office && doc.tokens[next]?.norm === ',') {
    // "Defence Minister A, the British Secretary of State, B, and …": the office belongs to B.
    const after = readPrefix(doc, next + 1, limit);
    const other = readName(doc, after.to, limit, true);
    if (other && other.words >= 2 && /^[,.;)]$|^and$/.test(doc.tokens[other.end]?.norm ?? '.')) return m;
  }
  if (m.office && (phrase.determiner === null || m.office.country) && opener !== '(') {
    if (m.office.country && phrase.country && m.office.country !== phrase.country) return m;
    if (phrase.determiner === null && !phrase.country) return m;
  }
  used.add(phrase);
  let to = phrase.to;
  // Up to the closing mark: "…, chief of the Joint Staff of the Brazilian armed forces, and"
  const end = doc.tokens[to]?.norm === 'and' && doc.tokens[to + 1]?.cap === 0 ? to : Math.min(limit, to + 12);
  for (let k = to; k < end; k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === ',' || w === ')' || (opener === '—' && w === '—')) {
      if (k === to || /^(of|for|to|at|in|there|\(|and)$/.test(doc.tokens[to]?.norm ?? '')) to = k + 1;
      break;
    }
    if (/^(met|signed|said|who|held|arrived|will|is|was|has|have|had|and)$/.test(w) && k > to) break;
    if (starts.has(k) || w === '.') break;
  }
  // "Director General (Security Policy), United Kingdom."
  let country = phrase.country;
  let countryAt = phrase.countryAt;
  if (!country) {
    for (let k = phrase.to; k < Math.min(limit, phrase.to + 6); k++) {
      const c = doc.tokens[k]?.norm === ',' ? startsAt(doc.countries, doc.at.country, k + 1) : null;
      if (c && !c.entry.adjective && /^[.,;)]$/.test(doc.tokens[c.to]?.norm ?? '.')) {
        country = c.entry.code;
        countryAt = c.from;
        to = Math.max(to, c.to);
      }
    }
  }
  return {
    ...m,
    to,
    office: m.office && m.role !== 'other' ? m.office : phrase,
    // "Federal Councillor X, head of the Department of Defence"
    role:
      m.role && m.role !== 'other' && !(m.role === 'other-minister' && phrase.role === 'defence-minister') ? m.role : phrase.role,
    country: m.country ?? country,
    countryAt: m.country ? m.countryAt : countryAt,
    former: m.former || former || phrase.former,
  };
}
