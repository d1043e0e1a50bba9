import type { Role } from '../model/claims.ts';
import type { Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import { readName } from './names.ts';
import { readPrefix } from './prefixes.ts';
import type { OfficePhrase } from './offices.ts';
import type { Person } from './people.ts';
import { firstFrom } from './when.ts';

const LINKS = new Set(
  'who is was has had been being be became become becomes becoming appointed named made sworn elected nominated promoted as took takes taking taken over assumed assumes charge office in of duties duty the post position currently now also then newly new next serves serving served acting replaced succeeded succeeds formally officially , recently and currently'.split(
    ' ',
  ),
);
const TELLING = /^(as|is|was|became|become|becomes|named|appointed|charge|elected|sworn|made|office|post)$/;

/** "X took over as Chief of Staff", "X, who is the ambassador": the office that a verb ties to a name; null for none. */
export function predicated(
  doc: Annotated,
  m: PersonMention,
  limit: number,
  starts: ReadonlyMap<number, OfficePhrase>,
): OfficePhrase | null {
  let telling = false;
  for (let k = m.to; k < Math.min(limit, m.to + 9); k++) {
    const phrase = starts.get(k);
    if (phrase) {
      if (!telling || phrase.plural || phrase.counterpart || !phrase.role) return null;
      const prefix = readPrefix(doc, phrase.to, limit);
      const name = doc.tokens[phrase.to]?.norm === ',' ? null : readName(doc, prefix.to, limit, true);
      return name ? null : phrase;
    }
    const w = doc.tokens[k]?.norm ?? '';
    if (!LINKS.has(w)) return null;
    if (TELLING.test(w)) telling = true;
  }
  return null;
}

/** Roles that a text's own word for somebody ("the minister") may stand for. */
const MINISTERS = new Set<Role>(['defence-minister', 'deputy-defence-minister', 'foreign-minister', 'other-minister']);

/**
 * "Minister X", "Mr X" whose office the text gives in other words: "the Polish defence minister" as the subject of the next
 * sentences; for "Minister X" else the kind of minister that the text speaks of most.
 */
export function settleDescribed(
  doc: Annotated,
  persons: readonly Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
  used: ReadonlySet<OfficePhrase>,
): void {
  for (const phrase of phrases) {
    if (phrase.plural || phrase.counterpart || !phrase.role || used.has(phrase) || phrase.former || !MINISTERS.has(phrase.role))
      continue;
    const sentence = doc.sentenceOf[phrase.from] ?? 0;
    if (doc.sentences[sentence]?.from !== phrase.from) continue;
    const m = mentions[firstFrom(mentions, phrase.from) - 1];
    const p = m && persons[m.person];
    if (!m || !p || p.role || sentence - (doc.sentenceOf[m.from] ?? 0) > 2) continue;
    if (p.country && phrase.country && p.country !== phrase.country) continue;
    p.role = phrase.role;
    p.office = phrase;
    if (!p.country && phrase.country) {
      p.country = phrase.country;
      p.countryAt = phrase.countryAt;
    }
  }
  const counts = new Map<Role, number>();
  for (const phrase of phrases)
    if (phrase.role && MINISTERS.has(phrase.role)) counts.set(phrase.role, (counts.get(phrase.role) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  for (const p of persons) {
    if (
      p.role ||
      !p.mentions.some((m) => doc.tokens.slice(m.from, m.nameFrom).some((t) => t.norm === 'minister' || t.norm === 'ministers'))
    )
      continue;
    p.role = most ?? 'other-minister';
  }
}

const COUNTS = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

/** "Portugal's A and Spain's B signed. The two defence ministers …": the office of as many as were named just before. */
export function settleCounted(
  doc: Annotated,
  persons: readonly Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
): void {
  for (const phrase of phrases) {
    if (!phrase.plural || phrase.counterpart || !phrase.role || phrase.countries.length) continue;
    let count = 0;
    for (let k = phrase.from; k < phrase.titleTo; k++) count ||= COUNTS.get(doc.tokens[k]?.norm ?? '') ?? 0;
    if (!count) continue;
    const group: Person[] = [];
    for (let k = firstFrom(mentions, phrase.from) - 1; k >= 0 && group.length < count; k--) {
      const m = mentions[k];
      const p = m && persons[m.person];
      if (!m || !p || (doc.sentenceOf[phrase.from] ?? 0) - (doc.sentenceOf[m.from] ?? 0) > 3) break;
      if (!group.includes(p)) group.push(p);
    }
    if (group.length !== count || !group.every((p) => !p.role || p.role === phrase.role)) continue;
    for (const p of group) p.role ??= phrase.role;
  }
}
