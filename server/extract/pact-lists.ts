import { startsAt } from './annotate.ts';
import { castOf, codesOf, subjectOf } from './participants.ts';
import type { Paper } from './papers.ts';
import { partiesOf } from './parties.ts';
import type { Predicate } from './predicates.ts';
import type { Line, MeetingDraft, Range, Scene } from './scene.ts';
import { resolveDate } from './resolve-dates.ts';
import { word } from './triggers.ts';
import type { When } from './when.ts';

// "has such pacts with A, B and C": one agreement for each partner.

/** One of several agreements told together: its parties, and the talks at which it was signed where the text ties them. */
export interface Listed {
  parties: Map<string, Range>;
  meeting: MeetingDraft | null;
  /** The year or day told beside the partner: "with Japan (2018)". */
  when: When | null;
}

/** The parties of each agreement of a plural phrase with its partners listed; empty where it is no such list. */
export function partnersOf(scene: Scene, line: Line, p: Paper, predicate: Predicate): Listed[] {
  const met = withEach(scene, line, p, predicate);
  if (met.length) return met;
  const alone = (parties: Map<string, Range>): Listed => ({ parties, meeting: null, when: null });
  const each = distributed(scene, line, p);
  if (each.length) return each.map(alone);
  const partners = listAfter(scene, line, p.nameFrom, p.to);
  // "has a visiting forces agreement with A and B": one with each.
  // "similar pacts with A, through the Oslo Agreement": the papers are named beside.
  const [first] = partners.values();
  if (first && /^(through|under|via)$/.test(word(scene, word(scene, first.to) === ',' ? first.to + 1 : first.to))) return [];
  const has =
    partners.size > 1 && !predicate.signing && hasBefore(scene, line, p) && !/^(tri|multi)/.test(word(scene, p.nameFrom));
  if (p.plural && !partners.size) return byYears(scene, line, p, predicate);
  if (!(p.plural || has) || !partners.size) return [];
  const shared = theirs(scene, line, p, partners);
  if (shared.length) return shared.map(alone);
  const own = ownParty(scene, line, p, predicate, partners);
  if (!own) return [];
  return [...partners].map(([code, at]) => ({ ...alone(new Map([own, [code, at]])), when: besideWhen(scene, line, at.to) }));
}

/** "agreements signed in 1977 and 2011", "agreements of 2008, 2009 and 2007 respectively": one for each year, or for each partner of the label. */
function byYears(scene: Scene, line: Line, p: Paper, predicate: Predicate): Listed[] {
  const { doc, context, memory } = scene;
  const years: When[] = [];
  let k = p.to;
  while (k < Math.min(line.to, p.to + 12)) {
    const d = startsAt(doc.dates, doc.at.date, k);
    const r = d ? resolveDate(d.spec, context.ref, 'past', memory.date) : null;
    if (d && r && r.date.length === 4) {
      years.push({ ...r, from: d.from, to: d.to });
      k = d.to;
    } else if (/^(of|in|from|signed|concluded|dating|and|,|dated)$/.test(word(scene, k))) k++;
    else break;
  }
  if (years.length < 2) return [];
  const label = context.labels[doc.sentences[line.index]?.block ?? -1];
  const own = context.titleCountries[0] ?? context.home ?? context.ranking[0];
  const at = doc.countries.find((c) => c.entry.code === own);
  if (word(scene, k) === 'respectively' && label && label.countries.length === years.length && own && at)
    return label.countries.map((c, n) => ({
      parties: new Map([
        [own, { from: at.from, to: at.to }],
        [c, { from: label.from, to: label.to }],
      ]),
      meeting: null,
      when: years[n] ?? null,
    }));
  const parties = partiesOf(scene, line, p, predicate, []);
  return parties.size === 2 ? years.map((when) => ({ parties: new Map(parties), meeting: null, when })) : [];
}

/** "A and B … their pacts with C": one of each of them with the one partner. */
function theirs(scene: Scene, line: Line, p: Paper, partners: ReadonlyMap<string, Range>): Map<string, Range>[] {
  const [only] = partners;
  if (p.determiner !== 'their' || partners.size !== 1 || !only) return [];
  const own = [...castOf(scene, line, line.groups.filter((g) => g.to <= p.from && g.before === '').slice(0, 1)).countries].filter(
    ([c]) => c !== only[0],
  );
  return own.length > 1 ? own.map((o) => new Map([o, only])) : [];
}

/** "(2018)", "since 2016", "in May 2019" right after a partner. */
function besideWhen(scene: Scene, line: Line, at: number): When | null {
  const { doc, context, memory } = scene;
  let k = at;
  while (k < at + 2 && /^(\(|since|in|from|of|signed)$/.test(word(scene, k))) k++;
  const d = k > at && k < line.to ? startsAt(doc.dates, doc.at.date, k) : null;
  const r = d ? resolveDate(d.spec, context.ref, 'past', memory.date) : null;
  return d && r ? { ...r, from: d.from, to: d.to } : null;
}

/** "with eight countries, including": words before the partners are named. */
function counted(scene: Scene, i: number): boolean {
  const t = scene.doc.tokens[i];
  if (t?.kind === 'number' || scene.doc.compiled.lexicon.words.numbers.has(t?.norm ?? '')) return true;
  return /^(countries|states|nations|partners|members|including|namely|other|several|many|—)$/.test(t?.norm ?? '');
}

/** Countries after the first "with" from token `from` on, at most ten past `end`: also "with the UK, with Russia and with Vietnam". */
export function listAfter(scene: Scene, line: Line, from: number, end: number): Map<string, Range> {
  const { doc } = scene;
  const out = new Map<string, Range>();
  let i = from;
  while (i < line.to && i < end + 10 && word(scene, i) !== 'with') {
    if (i >= end && /^([.;:]|that|which|who|and)$/.test(word(scene, i))) return out;
    i++;
  }
  if (word(scene, i) !== 'with') return out;
  for (i++; i < line.to;) {
    const c = startsAt(doc.countries, doc.at.country, i);
    if (c && !c.entry.adjective) {
      out.set(c.entry.code, { from: c.from, to: c.to });
      i = c.to;
      // "with Japan (2018), Laos since 2019 and"
      const when = besideWhen(scene, line, i);
      if (when) i = word(scene, when.to) === ')' ? when.to + 1 : when.to;
    } else if (!out.size && counted(scene, i)) i++;
    else if (/^(the|and|,|with|both|republic|of|as|well|neighbouring|neighboring|:|—|one|another)$/.test(word(scene, i))) i++;
    else if (!out.size) {
      // "with all its partners, that is, with Japan and Australia"
      while (i < Math.min(line.to, end + 20) && word(scene, i) !== 'with') i++;
      if (word(scene, i) !== 'with') break;
    } else break;
  }
  return out;
}

function ownParty(
  scene: Scene,
  line: Line,
  p: Paper,
  predicate: Predicate,
  partners: ReadonlyMap<string, Range>,
): [string, Range] | null {
  const fits = (codes: ReadonlyMap<string, Range>): [string, Range] | null => {
    const left = [...codes].filter(([c]) => !partners.has(c));
    return left.length === 1 ? (left[0] ?? null) : null;
  };
  const named = new Map<string, Range>();
  for (let i = p.from; i < p.nameTo; i++) {
    const c = startsAt(scene.doc.countries, scene.doc.at.country, i);
    if (c) named.set(c.entry.code, { from: c.from, to: c.to });
  }
  const near =
    fits(named) ?? fits(predicate.signers.countries) ?? fits(castOf(scene, line, [subjectOf(scene, line, p.from)]).countries);
  if (near) return near;
  // "India's pacts with …", "it has pacts with …": the country named before in the sentence, else the one the text is about.
  for (let k = p.from - 1; k >= line.from; k--) {
    const c = startsAt(scene.doc.countries, scene.doc.at.country, k);
    if (c && !partners.has(c.entry.code)) return [c.entry.code, { from: c.from, to: c.to }];
  }
  const code = scene.context.titleCountries.find((c) => !partners.has(c)) ?? scene.context.ranking.find((c) => !partners.has(c));
  const first = scene.doc.countries.find((c) => c.entry.code === code);
  return code && first && !partners.has(code) ? [code, { from: first.from, to: first.to }] : null;
}

/** "has", "have" or "maintains" right before the phrase. */
function hasBefore(scene: Scene, line: Line, p: Paper): boolean {
  for (let i = p.from - 1; i >= Math.max(line.from, p.from - 3); i--)
    if (/^(has|have|had|maintains|maintain)$/.test(word(scene, i))) return true;
  return false;
}

/** "With each of them he signed an agreement": one with each of those he met in the sentences before. */
function withEach(scene: Scene, line: Line, p: Paper, predicate: Predicate): Listed[] {
  const { doc } = scene;
  let each = -1;
  for (let i = Math.max(line.from + 1, p.from - 24); i < Math.min(line.to, p.to + 8) && each < 0; i++)
    if (word(scene, i) === 'each' && word(scene, i - 1) === 'with') each = i;
  const own = [...predicate.signers.countries.keys()];
  const [code] = own;
  if (each < 0 || own.length !== 1 || !code) return [];
  const at = { from: each, to: each + 1 };
  const partners = new Map<string, MeetingDraft>();
  for (const m of scene.meetings.slice(-8))
    if (line.index - Math.max(...m.sentences) <= 2 && m.kind !== 'visit' && m.countries.has(code))
      for (const c of m.countries.keys()) if (c !== code) partners.set(c, m);
  if (partners.size < 2) return [];
  const here = doc.countries.find((c) => c.entry.code === code);
  const ours = predicate.signers.countries.get(code) ?? (here ? { from: here.from, to: here.to } : at);
  return [...partners].map(([c, meeting]) => ({
    parties: new Map([
      [code, ours],
      [c, at],
    ]),
    meeting,
    when: null,
  }));
}

/** "Each of them has a defence agreement with Russia": one for each of the countries spoken of. */
function distributed(scene: Scene, line: Line, p: Paper): Map<string, Range>[] {
  if (p.plural || word(scene, line.from) !== 'each') return [];
  const partners = listAfter(scene, line, p.nameFrom, p.to);
  const [code, at] = [...partners][0] ?? [];
  if (partners.size !== 1 || !code || !at) return [];
  const each = { from: line.from, to: line.from + 1 };
  const named = codesOf(
    castOf(
      scene,
      line,
      line.groups.filter((g) => g.to <= p.from),
    ),
  ).filter((c) => c !== code);
  const last = scene.lastCountries.filter((c) => c !== code);
  const acting = [...new Set(scene.people.persons.flatMap((x) => (x.country && x.country !== code ? [x.country] : [])))];
  const ours = named.length > 1 ? named : last.length > 1 ? last : acting.length <= 4 ? acting : [];
  return ours.length > 1
    ? ours.map(
        (c) =>
          new Map([
            [c, each],
            [code, at],
          ]),
      )
    : [];
}

/** The name of one of several: without its partners and in the singular. */
export function singular(name: string): string {
  return name
    .replace(/\s+with\s.*$/u, '')
    .replace(
      /\b(agreement|pact|accord|deal|contract|arrangement|protocol|memorandum|treatie|partnership|framework|letter|statement|declaration)s\b/iu,
      (_m, w: string) => (w.toLowerCase() === 'treatie' ? `${w.slice(0, -2)}y` : w),
    )
    .replace(/\bmemoranda\b/iu, 'memorandum')
    .replace(/\bMoUs\b/u, 'MoU')
    .replace(/\bMOUs\b/u, 'MOU');
}
