import type { Annotated } from './annotate.ts';
import type { OfficePhrase } from './offices.ts';
import type { Person } from './people.ts';

/** Titles that mean different offices in different countries: Defence and Foreign Secretary are civil servants in South Asia. */
const CIVIL_SECRETARIES = new Set(['IN', 'PK', 'BD', 'LK', 'NP', 'BT']);

/** Civil servants whose title is a minister's elsewhere: the "Defence Secretary" of South Asia, Australia's "Secretary of Defence". */
export function settleSecretary(doc: Annotated, p: Person): void {
  if (!p.office || !p.country) return;
  // Australia's and New Zealand's "Secretary of Defence" heads the department.
  if (
    (p.country === 'AU' || p.country === 'NZ') &&
    p.role === 'defence-minister' &&
    /^(secretary of|secretary for|secretary) defence$|^defence secretary$|^secretary of the department of defence$/.test(
      titleWords(doc, p.office),
    )
  )
    p.role = 'defence-official';
  if (!CIVIL_SECRETARIES.has(p.country)) return;
  const words = doc.tokens
    .slice(p.office.titleFrom, p.office.titleTo)
    .map((t) => t.norm)
    .join(' ');
  if (/^(defence|defense) secretary$|^secretary (of|for) defen[cs]e$/.test(words)) p.role = 'defence-official';
  if (/^foreign secretary$/.test(words)) p.role = 'other';
}

/** A "Secretary for Defence" beside the same country's minister is the ministry's first civil servant. */
export function civil(doc: Annotated, p: Person, q: Person): boolean {
  const of = (x: Person): string => (x.office ? titleWords(doc, x.office) : '');
  return p.role === 'defence-minister' && /\bsecretary\b/.test(of(p)) && !/\bstate\b/.test(of(p)) && /\bminister\b/.test(of(q));
}

const JUNIOR_SECRETARIES = new Set('ES PT FR NL BE IT RO DE LU MA'.split(' '));

/** In Britain a "State Secretary for Defence" is the minister, in France the "Minister for the Armed Forces". */
export function settleState(doc: Annotated, p: Person): void {
  if (p.country === 'FR' && p.office && /^minister for the armed forces$/.test(titleWords(doc, p.office)))
    p.role = 'defence-minister';
  // Britain's "Armed Forces Minister" is a junior one; elsewhere he is the minister.
  if (
    p.country &&
    p.country !== 'GB' &&
    p.office &&
    /^(armed forces minister|minister (for|of) the armed forces)$/.test(titleWords(doc, p.office))
  )
    p.role = 'defence-minister';
  // Where a minister stands above the "Secretary of State for X", he is the junior.
  if (p.office && p.country && JUNIOR_SECRETARIES.has(p.country)) {
    const title = titleWords(doc, p.office);
    if (/^secretary of state (for|of) (the )?(national )?(defence|armed forces)$/.test(title)) p.role = 'deputy-defence-minister';
    if (title.startsWith('secretary of state for foreign')) p.role = 'other';
  }
  if (
    p.country === 'GB' &&
    p.office &&
    /^state secretary for defen[cs]e$/.test(
      doc.tokens
        .slice(p.office.titleFrom, p.office.titleTo)
        .map((t) => t.norm)
        .join(' '),
    )
  )
    p.role = 'defence-minister';
}

/** The words of a title, "deputy" left out, "defense" as "defence". */
export const titleWords = (doc: Annotated, office: OfficePhrase): string =>
  doc.tokens
    .slice(office.titleFrom, office.titleTo)
    .filter((t) => t.kind === 'word' && t.norm !== 'deputy')
    .map((t) => (t.norm === 'defense' ? 'defence' : t.norm))
    .join(' ');
