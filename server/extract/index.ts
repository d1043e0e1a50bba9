import type { Extraction } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { readAddenda } from './addenda.ts';
import { readAgreements } from './agreements.ts';
import type { AgreementDraft, Ledger } from './ledger.ts';
import { mergeAgreements } from './merge-agreements.ts';
import { annotate, type Annotated } from './annotate.ts';
import { assemble } from './assemble.ts';
import { compile } from './compile.ts';
import { contextOf } from './context.ts';
import { readExercises, type ExerciseDraft } from './exercises.ts';
import { readSessions } from './forums.ts';
import { readSeries } from './series.ts';
import { readEarlierSessions } from './earlier-sessions.ts';
import { readMeetings } from './meetings.ts';
import { mergeMeetings } from './merge.ts';
import { settleCountries } from './nationality.ts';
import { officePhrases } from './offices.ts';
import { papersOf, type Paper } from './papers.ts';
import { findPeople } from './people.ts';
import { lineOf, newScene, type Line, type MeetingDraft, type Scene } from './scene.ts';
import { firstFrom } from './when.ts';
import { occasionIn, sidelinesIn } from './sidelines.ts';
import { readLead, readSameDay } from './same-day.ts';
import { spread } from './spread.ts';
import { tokenize } from './tokens.ts';
import { publisherCountry } from './publisher.ts';
import { readVisits } from './visits.ts';
import { agreementNote, meetingNote, type Trace } from './trace.ts';

/** Rises whenever the claims of some text change, so that stores know what to extract again. */
export const EXTRACTOR_VERSION = '3';

/**
 * Reads what one document states: people, meetings, visits, agreements, exercises, organizations and places, each with the words
 * that state it. A pure function of its arguments; time is linear in the text.
 */
export function extract(document: SourceDocument, lexicon: Lexicon): Extraction {
  return read(document, lexicon, () => null).extraction;
}

/** Reads a document as `extract` does; `traceOf` may give a trace to which every step is told. */
export function read(
  document: SourceDocument,
  lexicon: Lexicon,
  traceOf: (doc: Annotated) => Trace | null,
): { extraction: Extraction; doc: Annotated } {
  const compiled = compile(lexicon);
  const doc = annotate(document.text, compiled);
  const trace = traceOf(doc);
  const phrases = officePhrases(doc);
  const people = findPeople(doc, phrases);
  const context = contextOf(
    doc,
    document.publishedOn,
    titleCountries(document.title, lexicon),
    publisherCountry(document.publisher, document.url, lexicon),
  );
  settleCountries(doc, people, context);
  trace?.lookUps();
  trace?.people(people);
  const scene = newScene(doc, people, phrases, context);
  scene.callText =
    /\b(?:phone|telephone|telephonic|video) (?:calls?|conversations?|talks?)\b|\b(?:by|on the|over the) (?:tele)?phone\b/i.test(
      `${document.title ?? ''}\n${document.text.slice(0, 300)}`,
    );
  scene.trace = trace;
  const papers = papersBySentence(doc, papersOf(doc, people.at));
  const acting = new Set(people.persons.map((p) => p.country));
  const ledger: Ledger = { drafts: [], last: null, list: null, lead: null };
  const exercises: ExerciseDraft[] = [];
  let lead = -1;
  for (let i = 0; i < doc.sentences.length; i++) {
    const line = lineOf(scene, i);
    const before = scene.meetings.length;
    const drafts = ledger.drafts.length;
    const told = readMeetings(scene, line);
    readVisits(scene, line);
    readSessions(scene, line, scene.meetings.slice(before));
    readSeries(scene, line, scene.meetings.slice(before));
    readEarlierSessions(scene, line);
    const heading = doc.blocks[doc.sentences[i]?.block ?? 0]?.kind === 'heading';
    readAgreements(scene, line, papers.get(i) ?? [], ledger, told, !heading);
    readExercises(scene, line, exercises);
    readSameDay(scene, line, told, ledger);
    // The line above a list says where and when its entries were.
    const block = doc.blocks[doc.sentences[i]?.block ?? 0];
    if (block?.kind !== 'item') lead = doc.tokens[line.to - 1]?.norm === ':' ? i : -1;
    else if (lead >= 0) readLead(scene, lead, scene.meetings.slice(before));
    if (trace) {
      for (const m of scene.meetings.slice(before)) trace.add('fired', 'meeting', m.rule, m.trigger, meetingNote(m));
      for (const a of ledger.drafts.slice(drafts)) trace.add('fired', 'agreement', a.rule, a.trigger, agreementNote(a));
    }
    const first = line.groups.find((g) => g.actors[0]?.person && !/^(of|by|with|from|to|for)$/.test(g.before))?.actors[0]?.person;
    if (!told.length) {
      readAddenda(scene, line);
      pairNamed(scene, line, acting);
      const margins = sidelinesIn(scene, line) ?? occasionIn(scene, line);
      // "The three are in the country for IDEX": said of the talks just told.
      if (margins)
        for (const m of scene.meetings.slice(-8))
          if (m.kind === 'bilateral' && !m.forum && i - Math.max(...m.sentences) <= 2) m.sidelines ??= margins;
    }
    // "He met B": the next "he" is still he.
    const pronoun = line.groups.find((g) => g.actors[0]?.kind === 'single' && g.from <= line.from + 3);
    if (first && !(pronoun && scene.lastSubject)) scene.lastSubject = first;
  }
  const agreements = mergeAgreements(ledger.drafts, lexicon.countryWords, trace);
  const extraction = assemble(document.key, {
    doc,
    people,
    meetings: sharePlaces(spread(doc, context, mergeMeetings(doc, scene.meetings, trace)), agreements),
    agreements,
    exercises,
  });
  return { extraction, doc };
}

/** "ties between A and B": the last two countries named together are what "the two countries" means next. */
function pairNamed(scene: Scene, line: Line, acting: ReadonlySet<string | null>): void {
  const { doc } = scene;
  for (let k = firstFrom(doc.countries, line.from); k + 1 < doc.countries.length; k++) {
    const a = doc.countries[k];
    const b = doc.countries[k + 1];
    if (!a || !b || b.to > line.to) return;
    const between = doc.tokens
      .slice(a.to, b.from)
      .map((t) => t.norm)
      .join(' ');
    const third = doc.countries[k + 2];
    const before = doc.tokens[a.from - 1]?.norm ?? '';
    if (!/^(and|and the|and of)$/.test(between) || a.entry.code === b.entry.code || before === ',' || doc.at.country[a.from - 2])
      continue;
    if (third && third.to <= line.to && third.from - b.to <= 2) continue;
    // Countries none of whose people act here are only spoken of.
    if (acting.size > 1 && ![a, b].every((c) => acting.has(c.entry.code))) continue;
    scene.lastCountries = [a.entry.code, b.entry.code];
    if (!scene.lastPeople.every((p) => p.country !== null && scene.lastCountries.includes(p.country))) scene.lastPeople = [];
  }
}

/** Talks and a signing of one day between the same countries share their place where only one of them names it. */
function sharePlaces(meetings: MeetingDraft[], all: AgreementDraft[]): MeetingDraft[] {
  const agreements = all.slice(0, 200);
  for (const a of agreements) {
    // Signed at or after talks: one day, unless the text says otherwise.
    const m =
      a.meeting &&
      meetings.find(
        (x) =>
          x.trigger === a.meeting?.trigger ||
          (x.kind === a.meeting?.kind && [...(a.meeting?.sentences ?? [])].every((n) => x.sentences.has(n))),
      );
    if (!m || m.kind === 'visit' || m.status !== 'held' || a.status === 'proposed') continue;
    if (!m.when && a.signed?.date.length === 10) m.when = a.signed;
    else if (!a.signed && m.when) a.signed = m.when;
  }
  for (const m of meetings.slice(0, 2000)) {
    if (!m.when && m.status === 'held' && m.kind !== 'call' && m.kind !== 'visit' && m.people.size > 1) {
      const same = agreements.filter(
        (a) =>
          a.signed?.date.length === 10 &&
          a.signatories.size === m.people.size &&
          [...a.signatories.keys()].every((p) => m.people.has(p)),
      );
      const signed = new Set(same.map((a) => a.signed?.date));
      if (signed.size === 1 && same[0]?.signed) m.when = same[0].signed;
    }
    if (m.place || m.kind === 'call' || m.kind === 'visit' || m.when?.date.length !== 10) continue;
    const a = agreements.find(
      (x) =>
        x.place &&
        x.signed?.date === m.when?.date &&
        x.parties.size === m.countries.size &&
        [...x.parties.keys()].every((c) => m.countries.has(c)),
    );
    if (!a?.place) continue;
    m.place = a.place;
    if (a.place.country && !m.host) m.host = { code: a.place.country, at: { from: a.place.from, to: a.place.to } };
  }
  return meetings;
}

function papersBySentence(doc: ReturnType<typeof annotate>, papers: readonly Paper[]): Map<number, Paper[]> {
  const out = new Map<number, Paper[]>();
  for (const p of papers) {
    const s = doc.sentenceOf[p.from] ?? 0;
    const list = out.get(s);
    if (list) list.push(p);
    else out.set(s, [p]);
  }
  return out;
}

/** Countries that the title names, in its order: in yearbooks and briefs it tells whom the text is about. */
function titleCountries(title: string | null, lexicon: Lexicon): string[] {
  if (!title) return [];
  const out: string[] = [];
  const { trie } = compile(lexicon);
  const tokens = tokenize(title.slice(0, 400));
  for (let i = 0; i < tokens.length; i++) {
    const m = trie.longest(tokens, i, tokens.length);
    const country = m?.values.find((v) => v.type === 'country');
    if (country?.type === 'country' && !out.includes(country.code)) out.push(country.code);
    if (m) i = m.to - 1;
  }
  return out;
}
