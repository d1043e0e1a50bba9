import { endsAt, startsAt, type Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import type { People, Person } from './people.ts';
import { firstFrom } from './when.ts';

/** Longest way in tokens from a person to what a clause says about whose they are. */
const NEAR = 30;

/** "A and B represented Peru", "A signed for Fiji", "On behalf of India, A signed", "Peru was represented by A": whose they are. */
export function represented(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s) return null;
  for (let i = m.nameTo; i < Math.min(s.to, m.nameTo + NEAR); i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (w === ';') break;
    const next = doc.tokens[i + 1]?.norm ?? '';
    let j = -1;
    if (w === 'represented' || w === 'representing') j = i + 1;
    else if (/^(signed|signing|did|so|speaking|spoke|acted)$/.test(w) && next === 'for') j = i + 2;
    else if (w === 'behalf' && next === 'of') j = i + 2;
    else if (w === 'for' && doc.tokens[i - 1]?.norm === ',') j = i + 1;
    if (j < 0) continue;
    const code = countryNoun(doc, j, true);
    if (code) return code;
    if (/^(signed|represented|behalf)$/.test(w)) break;
  }
  for (let i = m.from - 1; i >= Math.max(s.from, m.from - NEAR); i--) {
    const w = doc.tokens[i]?.norm ?? '';
    if (w === 'by' && doc.tokens[i - 1]?.norm === 'represented') {
      for (let k = i - 2; k >= Math.max(s.from, i - 8); k--) {
        const c = endsAt(doc.countries, doc.at.country, k + 1);
        if (c) return c.entry.code;
      }
    }
    if (w === 'behalf' || (w === 'for' && i === s.from)) {
      const code = countryNoun(doc, w === 'for' ? i + 1 : i + 2, true);
      // Nobody stands between.
      if (code && !doc.tokens.slice(i, m.from).some((t) => /^(signed|met|and)$/.test(t.norm))) return code;
    }
  }
  return null;
}

function countryNoun(doc: Annotated, i: number, side: boolean): string | null {
  const j = doc.tokens[i]?.norm === 'the' || doc.tokens[i]?.norm === 'both' ? i + 1 : i;
  const c = startsAt(doc.countries, doc.at.country, j);
  if (!c) return null;
  if (!c.entry.adjective) return doc.tokens[c.to]?.norm === 'and' && doc.at.country[c.to + 1] ? null : c.entry.code;
  return side &&
    /^(side|government|party|delegation|ministry|defence|defense|army|armed|navy)$/.test(doc.tokens[c.to]?.norm ?? '')
    ? c.entry.code
    : null;
}

/** Countries that a sentence sets over against the person: "with Japan", "buy arms from South Korea". */
export function others(doc: Annotated, m: PersonMention): string[] {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  const out: string[] = [];
  if (!s) return out;
  for (let k = firstFrom(doc.countries, m.to); k < doc.countries.length; k++) {
    const c = doc.countries[k];
    if (!c || c.from >= Math.min(s.to, m.to + NEAR)) break;
    if (c.entry.adjective) continue;
    const before = doc.tokens[c.from - 1]?.norm === 'the' ? doc.tokens[c.from - 2] : doc.tokens[c.from - 1];
    if (/^(with|from|against|versus|visited|thanked|invited|urged|praised)$/.test(before?.norm ?? '')) out.push(c.entry.code);
  }
  return out;
}

const WITH = /^(accompanied|flanked|joined|assisted|aided|escorted)$/;

/** "A was accompanied by B": the person before, whose country they most likely serve too. */
export function companion(doc: Annotated, people: People, m: PersonMention): Person | null {
  const s = doc.sentences[doc.sentenceOf[m.from] ?? 0];
  if (!s) return null;
  for (let i = m.from - 1; i >= Math.max(s.from, m.from - NEAR); i--) {
    const w = doc.tokens[i]?.norm ?? '';
    if (w === ';') return null;
    if (w !== 'by' || !WITH.test(doc.tokens[i - 1]?.norm ?? '')) continue;
    const k = firstFrom(people.mentions, i) - 1;
    const q = people.mentions[k];
    if (!q || q.from < s.from - 60) return null;
    return people.persons[q.person] ?? null;
  }
  return null;
}
