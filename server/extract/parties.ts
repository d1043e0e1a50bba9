import { endsAt, startsAt } from './annotate.ts';
import type { Paper } from './papers.ts';
import { castOf, subjectOf } from './participants.ts';
import type { Predicate } from './predicates.ts';
import { countriesIn, firstMention, themePartner } from './party-theme.ts';
import type { Line, MeetingDraft, Range, Scene } from './scene.ts';
import { firstFrom } from './when.ts';

/** Words on either side of a paper that may name its parties: a long sentence, but a line of a megabyte stays linear. */
const REACH = 60;

/** Who an agreement binds: by its name, its signatories, its neighbours in the sentence, the label above, the talk so far. */
export function partiesOf(
  scene: Scene,
  line: Line,
  p: Paper,
  predicate: Predicate,
  told: readonly MeetingDraft[],
): Map<string, Range> {
  const { doc, context } = scene;
  const body = withBody(scene, line, p, predicate);
  if (body.size) return body;
  const name = countriesIn(scene, p.from, p.to);
  const partners = withPartners(scene, line, p, name);
  if (partners) return partners;
  if (name.size === 2) return name;
  // "the agreement which was signed with B"
  const after = betweenOrWith(scene, p.to, line.to);
  if (!after.size && predicate.signing && predicate.at.from >= p.to && doc.tokens[predicate.at.to]?.norm === 'with')
    for (const [code, at] of betweenOrWith(scene, predicate.at.to, Math.min(line.to, predicate.at.to + 6))) {
      after.set(code, at);
      // Nobody else is named before it: the country that the text is about.
      const own = [...context.titleCountries, context.ranking[0]].find((c) => c && !name.has(c) && !after.has(c));
      const first = own ? firstMention(scene, own) : null;
      if (own && first && !name.size && !countriesIn(scene, line.from, p.from).size && !predicate.signers.countries.size)
        name.set(own, first);
    }
  for (const [code, at] of after) if (!name.has(code)) name.set(code, at);
  if (name.size >= 2) return name;
  for (let i = p.nameFrom; i < p.nameTo; i++) {
    const o = startsAt(doc.organizations, doc.at.organization, i);
    if (o?.entry.entry.members.length) return new Map(o.entry.entry.members.map((code) => [code, { from: o.from, to: o.to }]));
  }
  // "in Kenya, where he signed a pact": the place told is the partner.
  if (name.size === 0 && predicate.signing && predicate.signers.countries.size === 1) {
    for (let i = predicate.at.from - 1; i > Math.max(line.from, predicate.at.from - 6); i--) {
      if (scene.doc.tokens[i]?.norm !== 'where') continue;
      let end = i;
      while (end > line.from && scene.doc.tokens[end - 1]?.kind === 'mark') end--;
      const at = endsAt(scene.doc.countries, scene.doc.at.country, end);
      if (at && !at.entry.adjective && !predicate.signers.countries.has(at.entry.code))
        return new Map([...predicate.signers.countries, [at.entry.code, { from: at.from, to: at.to }]]);
    }
  }
  const through = throughPartner(scene, line, p);
  if (through) return through;
  // "Israel: the two countries signed": under a label the label's country is one of them.
  const heading = context.labels[doc.sentences[line.index]?.block ?? -1];
  const labelled =
    heading?.countries.length === 1 &&
    !predicate.signers.people.size &&
    !heading.countries.some((c) => predicate.signers.countries.has(c));
  const signers = new Map<string, Range>(labelled ? [] : predicate.signers.countries);
  for (const [code, at] of signers) if (!name.has(code)) name.set(code, at);
  if (name.size >= 2) return name;
  // "has such pacts with A and B": the subject is the other party.
  const label = context.labels[doc.sentences[line.index]?.block ?? -1];
  if (label && label.countries.length) {
    const out = new Map(name);
    for (const code of label.countries) if (!out.has(code)) out.set(code, { from: label.from, to: label.to });
    if (out.size < 2) {
      const own = context.titleCountries.find((c) => !out.has(c)) ?? context.home ?? context.ranking[0];
      const at = own ? firstMention(scene, own) : null;
      if (own && at && !out.has(own)) out.set(own, at);
    }
    if (out.size >= 2) return out;
  }
  // "Premier X wants out of the deal with China": who acts, and the partner that the name gives.
  if (name.size === 1) {
    const acting = castOf(scene, line, [subjectOf(scene, line, p.from)]).countries;
    const own = [...acting].filter(([c]) => !name.has(c));
    if (acting.size === 1 && own.length === 1) return new Map([...name, ...own]);
  }
  if (name.size === 1 && predicate.signing && predicate.at.to <= p.from) {
    // "Two South Korean firms have signed a contract with Poland": the one country named before the verb.
    const before = [...countriesIn(scene, Math.max(line.from, p.from - REACH), predicate.at.from)].filter(([c]) => !name.has(c));
    if (before.length === 1) return new Map([...name, ...before]);
  }
  const inLine = lineCountries(scene, line, p);
  if (name.size === 1) {
    const merged = new Map([...name, ...inLine]);
    if (merged.size === 2) return merged;
  }
  const theme = themePartner(scene, line, p, name);
  if (theme) return theme;
  if (inLine.size === 2 && name.size === 0) return inLine;
  if (inLine.size + name.size === 1) {
    // "in Japan: … of the United States": a country that is only a place may still be the other party.
    const all = countriesIn(scene, line.from, line.to);
    if (all.size === 2 && [...name.keys()].every((c) => all.has(c))) return all;
  }
  if (name.size === 1 && after.size === 1) {
    // "It signed a pact with B": the partner is named, the country that signed is the one spoken of.
    const own = [
      predicate.signers.countries.keys().next().value,
      scene.lastSubject?.country,
      context.home,
      context.ranking[0],
    ].find((c) => c && !name.has(c));
    const at = own ? firstMention(scene, own) : null;
    if (own && at && !last2(scene, name)) return new Map([...name, [own, at]]);
  }
  const own = bodySubject(scene, line);
  if (own && !scene.lastCountries.includes(own) && name.size === 0) {
    // "The Pentagon said that a pact between the two countries …": the last pair told that the speaker belongs to.
    const pair = scene.meetings.slice(-8).findLast((m) => m.countries.size === 2 && m.countries.has(own));
    if (pair && line.index - Math.max(...pair.sentences) <= 3) return new Map(pair.countries);
  }
  for (const m of told)
    if (m.countries.size >= 2 && [...name.keys()].every((c) => m.countries.has(c))) return new Map(m.countries);
  const last = scene.lastCountries;
  if (last.length >= 2 && [...name.keys()].every((c) => last.includes(c)))
    return new Map(last.map((c) => [c, name.get(c) ?? firstMention(scene, c) ?? { from: p.from, to: p.to }]));
  if (inLine.size >= 2 && inLine.size <= 4) return new Map([...name, ...inLine]);
  if (context.ranking.length >= 2) {
    const top = context.ranking.slice(0, 2);
    if (name.size === 0 || top.some((c) => name.has(c))) {
      const out = new Map(name);
      for (const c of top) {
        const at = firstMention(scene, c);
        if (out.size < 2 && at && !out.has(c)) out.set(c, at);
      }
      return out;
    }
  }
  return name;
}

/** The country of a ministry or seat of government that opens the sentence ("The Pentagon said"). */
function bodySubject(scene: Scene, line: Line): string | null {
  const at = scene.doc.tokens[line.from]?.norm === 'the' ? line.from + 1 : line.from;
  const p = startsAt(scene.doc.places, scene.doc.at.place, at);
  return p &&
    p.entry.kind === 'building' &&
    /^(said|says|announced|confirmed|disclosed|told)$/.test(scene.doc.tokens[p.to]?.norm ?? '')
    ? p.entry.country
    : null;
}

/** The two countries spoken of just before hold the partner. */
function last2(scene: Scene, name: ReadonlyMap<string, Range>): boolean {
  return scene.lastCountries.length === 2 && [...name.keys()].every((c) => scene.lastCountries.includes(c));
}

const codeOf = (entry: { code: string } | { country: string | null }): string =>
  'code' in entry ? entry.code : (entry.country ?? '');

/** "the treaty between Paris and Dakar": a capital that stands for its government. */
function capitalAt(scene: Scene, i: number): { from: number; to: number; entry: { country: string | null } } | null {
  const p = startsAt(scene.doc.places, scene.doc.at.place, i);
  return p?.entry.kind === 'capital' && p.entry.country ? p : null;
}

/** "with Norway, through the Oslo Agreement": the partner named before, and the country that the sentence is about. */
function throughPartner(scene: Scene, line: Line, p: Paper): Map<string, Range> | null {
  const { doc } = scene;
  if (!/^(through|under|via|by)$/.test(doc.tokens[p.from - 1]?.norm ?? '')) return null;
  const end = doc.tokens[p.from - 2]?.norm === ',' ? p.from - 2 : p.from - 1;
  const partner = endsAt(doc.countries, doc.at.country, end);
  if (!partner || partner.entry.adjective) return null;
  const lead = partner.from - (doc.tokens[partner.from - 1]?.norm === 'the' ? 2 : 1);
  if (doc.tokens[lead]?.norm !== 'with') return null;
  for (let k = firstFrom(doc.countries, Math.max(line.from, p.from - REACH)); k < doc.countries.length; k++) {
    const own = doc.countries[k];
    if (!own || own.from >= partner.from) return null;
    if (own.entry.code !== partner.entry.code)
      return new Map([
        [own.entry.code, { from: own.from, to: own.to }],
        [partner.entry.code, { from: partner.from, to: partner.to }],
      ]);
  }
  return null;
}

/** "X signed an agreement with A and B": both are partners, so that who signs is a third party. */
function withPartners(scene: Scene, line: Line, p: Paper, name: ReadonlyMap<string, Range>): Map<string, Range> | null {
  if (name.size !== 2) return null;
  const [first] = [...name.values()].sort((a, b) => a.from - b.from);
  const lead = scene.doc.tokens[(first?.from ?? 0) - 1]?.norm === 'the' ? (first?.from ?? 0) - 2 : (first?.from ?? 0) - 1;
  if (lead < p.nameFrom || scene.doc.tokens[lead]?.norm !== 'with') return null;
  const own = castOf(scene, line, [subjectOf(scene, line, p.from)]).countries;
  const [code, at] = [...own][0] ?? [];
  return own.size === 1 && code && at && !name.has(code) ? new Map([[code, at], ...name]) : null;
}

/** "Finland and NATO signed", "between the EU and Norway": a country and an international body that are parties together. */
function withBody(scene: Scene, line: Line, p: Paper, predicate: Predicate): Map<string, Range> {
  const { doc } = scene;
  for (let k = firstFrom(doc.organizations, Math.max(line.from, p.from - REACH)); k < doc.organizations.length; k++) {
    const o = doc.organizations[k];
    if (!o || o.to > Math.min(line.to, p.to + REACH)) break;
    if (!/^(alliance|union)$/.test(o.entry.entry.kind ?? '') || (o.from >= p.from && o.to <= p.nameTo && o.from < p.nameTo - 4))
      continue;
    const the = (i: number): number => (doc.tokens[i]?.norm === 'the' ? 1 : 0);
    const first = o.from - the(o.from - 1);
    const before = doc.tokens[first - 1]?.norm === 'and' ? endsAt(doc.countries, doc.at.country, first - 1) : null;
    const next = o.to + 1 + the(o.to + 1);
    const after = doc.tokens[o.to]?.norm === 'and' ? startsAt(doc.countries, doc.at.country, next) : null;
    const other = before ?? after;
    // "Qatar signed an agreement with NATO"
    if (!other && predicate.signing && doc.tokens[first - 1]?.norm === 'with' && first - p.to <= 2 && first >= p.to) {
      const [code, at] = [...predicate.signers.countries][0] ?? [];
      if (code && at && predicate.signers.countries.size === 1)
        return new Map([
          [code, at],
          [o.entry.entry.id, { from: o.from, to: o.to }],
        ]);
    }
    if (!other || other.entry.adjective) continue;
    const start = Math.min(other.from, first);
    const lead =
      doc.tokens[start - 1]?.norm === 'the' ? (doc.tokens[start - 2]?.norm ?? '') : (doc.tokens[start - 1]?.norm ?? '');
    const subject = predicate.signing && start < p.from && !/^(of|in|for|to|from|against|about|at)$/.test(lead);
    if (!subject && !/^(between|by)$/.test(lead)) continue;
    return new Map([
      [other.entry.code, { from: other.from, to: other.to }],
      [o.entry.entry.id, { from: o.from, to: o.to }],
    ]);
  }
  return new Map();
}

/** "between A and B", "with A": the parties named right after a paper. */
function betweenOrWith(scene: Scene, from: number, limit: number): Map<string, Range> {
  const { doc } = scene;
  const out = new Map<string, Range>();
  let start = from;
  // "the Charter, a mutual defence pact, with Mali"
  if (doc.tokens[from]?.norm === ',' && /^(a|an)$/.test(doc.tokens[from + 1]?.norm ?? ''))
    for (let k = from + 2; k < Math.min(limit, from + 10); k++)
      if (doc.tokens[k]?.norm === ',') {
        start = k + 1;
        break;
      }
  for (let i = start; i < Math.min(limit, start + 12); i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (!/^(between|with|among|and)$/.test(w)) {
      if (
        /^(which|that|who|signed|was|is|will|when|on|in|of|[,;:.])$/.test(w) &&
        !(w === 'of' && i === from) &&
        !(w === 'on' || w === 'of' || w === 'in')
      )
        return out;
      continue;
    }
    if (w === 'and') continue;
    let k = i + 1;
    while (k < Math.min(limit, i + 20)) {
      if (/^(the|both|governments|government|of|republic|their)$/.test(doc.tokens[k]?.norm ?? '')) {
        k++;
        continue;
      }
      const c = startsAt(doc.countries, doc.at.country, k) ?? capitalAt(scene, k);
      if (!c) break;
      out.set(codeOf(c.entry), { from: c.from, to: c.to });
      k = c.to;
      if (/^(and|,|&)$/.test(doc.tokens[k]?.norm ?? '')) k++;
      else break;
    }
    if (out.size) return out;
  }
  return out;
}

/** Countries that the sentence names as actors or by adjective, without those that are only places. */
function lineCountries(scene: Scene, line: Line, p: Paper): Map<string, Range> {
  const { doc } = scene;
  const out = new Map<string, Range>();
  for (let i = line.from; i < line.to; i++) {
    const c = startsAt(doc.countries, doc.at.country, i);
    if (!c || i < scene.context.datelineTo) continue;
    const before = doc.tokens[c.from - 1]?.norm ?? '';
    if (before === 'in' && Math.abs(i - p.from) > 3) continue;
    if (!out.has(c.entry.code)) out.set(c.entry.code, { from: c.from, to: c.to });
  }
  for (const g of line.groups) {
    for (const a of g.actors)
      // "Moscow and Yerevan": capitals that stand for their governments.
      if (a.kind === 'country') for (const code of a.countries) out.set(code, out.get(code) ?? { from: a.from, to: a.to });
      else if (a.person?.country && !out.has(a.person.country) && a.to <= p.from)
        out.set(a.person.country, { from: a.from, to: a.to });
  }
  return out;
}
