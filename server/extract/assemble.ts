import type { Extraction, Mention, PersonValue, Span } from '../model/claims.ts';
import { byCodeUnit } from '../model/compare.ts';
import { slug } from '../model/ids.ts';
import type { AgreementDraft } from './ledger.ts';
import { textOf, type Annotated } from './annotate.ts';
import { ClaimBuilder, sortMentions } from './claims.ts';
import type { PlaceRef } from './context.ts';
import type { ExerciseDraft } from './exercises.ts';
import type { People, Person } from './people.ts';
import type { MeetingDraft, Range } from './scene.ts';

/** Everything read from a document, still by tokens. */
export interface Reading {
  doc: Annotated;
  people: People;
  meetings: MeetingDraft[];
  agreements: AgreementDraft[];
  exercises: ExerciseDraft[];
}

/** Turns a reading into claims and mentions with quotes and spans. */
export function assemble(key: string, r: Reading): Extraction {
  const b = new ClaimBuilder(r.doc, key);
  const refs = new Map<object, Record<string, object>>();
  const mentions: Mention[] = [];
  addPeople(b, r, mentions);
  const handles = new Map<MeetingDraft, object>();
  const places = new Map<string, { place: PlaceRef; at: number }>();
  for (const m of r.meetings) {
    handles.set(m, addMeeting(b, m));
    notePlace(places, m.place, r.doc);
  }
  const papers = new Map<AgreementDraft, object>();
  for (const a of r.agreements) {
    papers.set(a, addAgreement(b, r.doc, a));
    notePlace(places, a.place, r.doc);
  }
  for (const a of r.agreements) {
    const own = papers.get(a);
    const wanted: Record<string, object> = {};
    const meeting = a.meeting
      ? handles.get(r.meetings.find((m) => sameMeeting(m, a.meeting as MeetingDraft)) ?? a.meeting)
      : undefined;
    if (meeting) wanted['concludedAt'] = meeting;
    const target = a.amends ? papers.get(a.amends) : undefined;
    if (target && target !== own) wanted['amends'] = target;
    const former = a.replaces ? papers.get(a.replaces) : undefined;
    if (former && former !== own) wanted['replaces'] = former;
    if (own && Object.keys(wanted).length) refs.set(own, wanted);
  }
  for (const e of r.exercises) {
    const codes = [...e.countries.keys()].sort(byCodeUnit);
    const spans = {
      name: [b.span(e.at)],
      countries: codes.map((c) => b.span(e.countries.get(c) as Range)),
      ...(e.when ? { date: [b.span(e.when)] } : {}),
    };
    b.add('exercise', { name: e.name, countries: codes, date: e.when?.date ?? null }, b.quoteRange(e.at.from, []), spans, e.rule);
  }
  for (const { place } of [...places.values()].sort((x, y) => x.at - y.at)) addPlace(b, r.doc, place);
  addOrganizations(b, r, mentions);
  for (const c of r.doc.countries) mentions.push(b.mention('country', c.entry.code, c));
  return { claims: b.build(refs), mentions: sortMentions(mentions), notices: [] };
}

const sameMeeting = (a: MeetingDraft, b: MeetingDraft): boolean =>
  a === b ||
  (a.kind === b.kind &&
    [...b.sentences].some((s) => a.sentences.has(s)) &&
    [...b.countries.keys()].every((c) => a.countries.has(c)));

function addPeople(b: ClaimBuilder, r: Reading, mentions: Mention[]): void {
  for (const p of r.people.persons) {
    const main = mainMention(p);
    if (!main) continue;
    const office = p.office && !p.office.counterpart ? p.office : null;
    const title = office ? clean(textOf(r.doc, office.titleFrom, office.titleTo)) : null;
    const name = b.span({ from: main.nameFrom, to: main.nameTo });
    const spans: Record<string, Span[]> = { name: p.mentions.map((m) => b.span({ from: m.nameFrom, to: m.nameTo })) };
    if (p.country) spans['country'] = [p.countryAt >= 0 ? b.span({ from: p.countryAt, to: p.countryAt + 1 }) : name];
    if (p.role) spans['role'] = [p.office ? b.span(p.office) : name];
    if (office) spans['title'] = [b.span({ from: office.titleFrom, to: office.titleTo })];
    const value: PersonValue = { name: p.name, country: p.country, role: p.role, title: title || null };
    if (p.former) {
      value.former = true;
      spans['former'] = [p.office ? b.span(p.office) : name];
    }
    b.add(
      'person',
      value,
      b.quoteRange(main.nameFrom, []),
      spans,
      main.office ? 'named-with-office' : main.honorific ? 'named-with-honorific' : 'named',
    );
    for (const m of p.mentions) mentions.push(b.mention('person', p.name, { from: m.nameFrom, to: m.nameTo }));
  }
}

/** The mention that tells most: with office, then the fullest name. */
function mainMention(p: Person): Person['mentions'][number] | undefined {
  const full = p.mentions.filter((m) => m.words.length === p.words.length);
  return p.mentions.find((m) => m.office === p.office && m.office !== null) ?? full[0] ?? p.mentions[0];
}

const clean = (s: string): string => s.replace(/\s+/g, ' ').replace(/\*+/g, '');

function addMeeting(b: ClaimBuilder, m: MeetingDraft): object {
  const codes = [...m.countries.keys()].sort(byCodeUnit);
  const people = [...m.people.keys()];
  const trigger = b.span(m.trigger);
  const spans: Record<string, Span[]> = {
    kind: [trigger],
    status: [trigger],
    countries: codes.map((c) => b.span(m.countries.get(c) as Range)),
    people: people.map((p) => b.span(m.people.get(p) as Range)),
  };
  if (m.when) {
    spans['date'] = [b.span(m.when)];
    if (m.when.endDate) spans['endDate'] = [b.span(m.when)];
  }
  if (m.place) spans['place'] = [b.span(m.place)];
  if (m.host) spans['hostCountry'] = [b.span(m.host.at)];
  if (m.forum) spans['forum'] = [b.span(m.forum.at)];
  if (m.edition) spans['edition'] = [b.span(m.edition.at)];
  if (m.sidelines) spans['sidelinesOf'] = [b.span(m.sidelines.at)];
  if (m.offices.length) spans['offices'] = m.offices.map((o) => b.span(o.at));
  return b.add(
    'meeting',
    {
      kind: m.kind,
      status: m.status,
      date: m.when?.date ?? null,
      endDate: m.when?.endDate ?? null,
      place: m.place?.name ?? null,
      hostCountry: m.host?.code ?? null,
      countries: codes,
      people: people.map((p) => p.name),
      forum: m.forum?.id ?? null,
      edition: m.edition?.number ?? null,
      sidelinesOf: m.sidelines && m.sidelines.id !== m.forum?.id ? m.sidelines.id : null,
      ...(m.offices.length ? { offices: m.offices.map((o) => o.ref) } : {}),
    },
    b.quoteRange(m.trigger.from, m.sentences),
    m.sidelines && m.sidelines.id === m.forum?.id ? without(spans, 'sidelinesOf') : spans,
    m.rule,
  );
}

function without(spans: Record<string, Span[]>, field: string): Record<string, Span[]> {
  const { [field]: _, ...rest } = spans;
  return rest;
}

function addAgreement(b: ClaimBuilder, doc: Annotated, a: AgreementDraft): object {
  const parties = [...a.parties.keys()].sort(byCodeUnit);
  const signatories = a.status === 'proposed' ? [] : [...a.signatories.keys()];
  const status = b.span(a.statusAt);
  const acronym = [...a.acronyms].find((x) => x !== a.name) ?? null;
  const name = b.span(a.nameAt);
  const obligation = doc.compiled.lexicon.obligationOf(`${a.name} ${acronym ?? ''}`);
  const spans: Record<string, Span[]> = {
    name: [name],
    kind: [name],
    status: [status],
    parties: parties.map((c) => b.span(a.parties.get(c) as Range)),
    signatories: signatories.map((p) => b.span(a.signatories.get(p) as Range)),
  };
  if (acronym) spans['shortName'] = [name];
  if (a.signed) spans['signedOn'] = [b.span(a.signed)];
  if (a.term.at) spans['durationYears'] = [b.span(a.term.at)];
  if (a.term.basisAt) spans['termBasis'] = [b.span(a.term.basisAt)];
  if (a.term.continuationAt) spans['continuation'] = [b.span(a.term.continuationAt)];
  if (a.place) spans['place'] = [b.span(a.place)];
  if (obligation) spans['obligation'] = [name];
  if (a.inForce) spans['inForceOn'] = [b.span(a.inForce)];
  if (a.ended) spans['endedOn'] = [b.span(a.ended)];
  if (a.renewed) spans['renewedOn'] = [b.span(a.renewed)];
  return b.add(
    'agreement',
    {
      name: a.name,
      shortName: acronym,
      kind: a.kind,
      status: a.status,
      parties,
      signedOn: a.signed?.date ?? null,
      durationYears: a.term.years,
      signatories: signatories.map((p) => p.name),
      place: a.place?.name ?? null,
      obligation,
      inForceOn: a.inForce?.date ?? null,
      endedOn: a.status === 'ended' ? (a.ended?.date ?? null) : null,
      renewedOn: a.status === 'renewed' ? (a.renewed?.date ?? null) : null,
      termBasis: a.term.basis,
      continuation: a.term.continuation,
    },
    b.quoteRange(a.trigger.from, a.sentences),
    spans,
    a.rule,
  );
}

function notePlace(places: Map<string, { place: PlaceRef; at: number }>, place: PlaceRef | null, doc: Annotated): void {
  if (!place) return;
  const id = placeId(doc, place);
  if (!places.has(id)) places.set(id, { place, at: place.from });
}

function placeId(doc: Annotated, place: PlaceRef): string {
  const known = doc.compiled.lexicon.placeOf(place.name, place.country);
  return known?.id ?? `${slug(place.name)}${place.country ? `-${place.country.toLowerCase()}` : ''}`;
}

function addPlace(b: ClaimBuilder, doc: Annotated, place: PlaceRef): void {
  const at = b.span(place);
  b.add(
    'place',
    { id: placeId(doc, place), name: place.name, country: place.country, latitude: null, longitude: null },
    b.quoteRange(place.from, []),
    { id: [at], name: [at], country: [at] },
    'gazetteer',
  );
}

function addOrganizations(b: ClaimBuilder, r: Reading, mentions: Mention[]): void {
  const seen = new Set<string>();
  const note = (id: string, at: Range, series = false): void => {
    mentions.push(b.mention('organization', id, at));
    if (seen.has(id)) return;
    seen.add(id);
    b.add(
      'organization',
      { id, name: null, kind: series ? 'series' : null, founded: null, parent: null, wikidata: null },
      b.quoteRange(at.from, []),
      { id: [b.span(at)] },
      'gazetteer',
    );
  };
  for (const o of r.doc.organizations) {
    const next = r.doc.tokens[o.to];
    // "the ANZUS treaty" names a paper.
    if (o.to - o.from === 1 && /^(treaty|pact|agreement|charter)$/.test(next?.norm ?? '')) continue;
    if (o.entry.entry.listed) note(o.entry.entry.id, o, o.entry.entry.twoCountry);
    const parent = o.entry.entry.parent;
    if (!parent) continue;
    // "ASEAN Defence Ministers' Meeting-Plus" spells its parent out.
    const first = r.doc.tokens[o.from];
    if (first && o.to - o.from > 1 && first.norm === parent.toLowerCase()) note(parent, { from: o.from, to: o.from + 1 });
    // An organ or a force that is listed nowhere itself stands for its parent ("UNSC", "SADC mission").
    else if (!o.entry.entry.listed) note(parent, o);
    else if (parent === 'UN' && o.to - o.from > 1)
      note(parent, { from: o.from, to: o.from + (first?.norm === 'united' ? 2 : 1) });
  }
}
