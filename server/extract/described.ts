import type { Role } from '../model/claims.ts';
import type { Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import type { OfficePhrase } from './offices.ts';
import type { Person } from './people.ts';
import { firstFrom } from './when.ts';

/** Roles that a text's own word for somebody ("the minister", "the air chief") may stand for. */
const TOLD = new Set<Role>([
  'defence-minister',
  'deputy-defence-minister',
  'foreign-minister',
  'other-minister',
  'military-chief',
  'head-of-government',
  'head-of-state',
  'ambassador',
]);
/** Sentences between a name and the office that stands for it. */
const REACH = 4;
/** Most people of a text who are given an office so; a text with more of them is a list. */
const MOST = 12;
/** A text with more people is no news. */
const MOST_PERSONS = 300;

/**
 * "A and Sir B hosted … The Defence Secretary discussed …": an office that no person of the text has been given, and a person who
 * has been given none. The first such office as a subject soon after the name is theirs; the nationality must agree.
 */
export function settleUnnamed(
  doc: Annotated,
  persons: readonly Person[],
  phrases: readonly OfficePhrase[],
  used: ReadonlySet<OfficePhrase>,
): void {
  const open = persons.filter(
    (p) =>
      (p.role === null || (p.role === 'military-officer' && !p.office)) &&
      (!p.office || p.office.counterpart) &&
      !p.former &&
      p.mentions.length > 0,
  );
  const bare = open.filter((p) => p.role === null && !p.mentions.some((m) => m.rank));
  const soldiers = open.filter((p) => p.mentions.some((m) => m.rank));
  if (!open.length || open.length > MOST || persons.length > MOST_PERSONS) return;
  const loose = phrases.filter((x) => isLoose(doc, x, used) && !taken(doc, persons, x));
  for (const [group, fits] of [
    [bare, (x: OfficePhrase) => x.role !== 'military-chief'],
    [soldiers, (x: OfficePhrase) => x.role === 'military-chief'],
  ] as const) {
    // First those of the office's own country, then the only one that is left.
    for (const p of group)
      give(
        p,
        loose.find((x) => fits(x) && soonAfter(doc, p, x) && sole(group, p, x)),
      );
    const left = group.filter((p) => !p.role || p.role === 'military-officer');
    const [only] = left;
    if (only && left.length === 1)
      give(
        only,
        loose.find((x) => fits(x) && soonAfter(doc, only, x) && !clash(only, x) && !taken(doc, persons, x)),
      );
  }
}

function give(p: Person, phrase: OfficePhrase | undefined): void {
  if (!phrase) return;
  p.role = phrase.role;
  p.office = phrase;
  if (p.country || !phrase.country) return;
  p.country = phrase.country;
  p.countryAt = phrase.countryAt;
}

const clash = (p: Person, x: OfficePhrase): boolean => p.country !== null && x.country !== null && p.country !== x.country;

const sole = (group: readonly Person[], p: Person, x: OfficePhrase): boolean =>
  x.country !== null && p.country === x.country && !group.some((q) => q !== p && q.country === x.country);

/** A definite office that names nobody and starts its clause. */
function isLoose(doc: Annotated, x: OfficePhrase, used: ReadonlySet<OfficePhrase>): boolean {
  if (x.plural || x.counterpart || x.former || used.has(x) || !x.role || !TOLD.has(x.role)) return false;
  // "the air chief", "Peru's air chief", no bare "Foreign Minister" of a headline
  if (x.determiner !== 'the' && !(x.countryAt >= 0 && doc.tokens[x.titleFrom]?.cap === 0)) return false;
  const s = doc.sentences[doc.sentenceOf[x.from] ?? 0];
  return (
    s !== undefined &&
    (x.from === s.from ||
      /^[,":]$|^(and|that|but|while|as|after|when|before|once|since|which|where)$/.test(doc.tokens[x.from - 1]?.norm ?? ''))
  );
}

/** Somebody of the text holds that office already: of that country, or, where neither tells one, of that wording. */
const taken = (doc: Annotated, persons: readonly Person[], x: OfficePhrase): boolean =>
  persons.some(
    (p) =>
      p.role === x.role &&
      p.office !== null &&
      !p.former &&
      !p.office.counterpart &&
      (x.country && p.country ? p.country === x.country : noun(doc, p.office) === noun(doc, x)),
  );

/** The telling words of an office: a "Defence Secretary" is none of the text's defence ministers, an air chief no chief of staff. */
const noun = (doc: Annotated, x: OfficePhrase): string =>
  doc.tokens
    .slice(x.titleFrom, x.titleTo)
    .map((t) => (t.norm === 'defense' ? 'defence' : t.norm))
    .filter((w) =>
      /^(minister|secretary|chief|commander|president|premier|chancellor|king|ambassador|commissioner|chairman|air|naval|navy|army|defence|general)$/.test(
        w,
      ),
    )
    .join(' ');

function soonAfter(doc: Annotated, p: Person, x: OfficePhrase): boolean {
  const sentence = doc.sentenceOf[x.from] ?? 0;
  const k = firstFrom(p.mentions, x.from);
  const near = p.mentions[k - 1];
  const next = p.mentions[k];
  const apart = (m: PersonMention | undefined): number => (m ? Math.abs(sentence - (doc.sentenceOf[m.from] ?? 0)) : REACH + 1);
  return apart(near) <= REACH || (near === undefined && apart(next) <= 1);
}
