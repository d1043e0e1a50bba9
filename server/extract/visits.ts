import type { VerbForm } from '../lexicon/types.ts';
import {
  countriesMeant,
  datelineHost,
  type Goal,
  goalsAfter,
  hostSpeaks,
  meetsHost,
  invitedBy,
  sameCountry,
  stateVisitHost,
} from './journeys.ts';
import { resolveDate } from './resolve-dates.ts';
import { firstFrom } from './when.ts';
import { castOf, subjectOf } from './participants.ts';
import { emptyCast, type Line, type Scene } from './scene.ts';
import { rankedVisit, stopsOf } from './tours.ts';
import { addVisits, comingDay, travelsInOffice } from './visit-drafts.ts';
import { staysUntil, toldBefore } from './visit-again.ts';
import { REACH, GO_VERBS, journeyGoals, nounGoals, otherSubject, paidTo, sameCountryWord, siteAbroad } from './visit-goals.ts';
import { counted } from './triggers.ts';
import { bodyBefore, type Visitor, visitorOf } from './visitors.ts';

/** Words that make a journey an official one. */
const OFFICIAL =
  /^(visit|trip|official|delegation|talks|meet|meeting|meetings|tour|invitation|invited|bilateral|counterpart|counterparts|received|welcomed|reception|hosted)$/;

const VISIT_NOUNS = /^(visit|visits|trip|tour|journey|stopover|stop|swing)$/;

/** Official visits that one sentence tells. */
export function readVisits(scene: Scene, line: Line): void {
  const { doc } = scene;
  const { visitVerbs } = doc.compiled.lexicon.words;
  const before = scene.meetings.length;
  for (let i = line.from; i < line.to; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (scene.covered[i]) continue;
    if (visitVerbs.has(w) && (w !== 'visit' || /^(will|to|also|would)$/.test(doc.tokens[i - 1]?.norm ?? ''))) {
      if (w === 'visits' && visitNoun(scene, line, i, before)) continue;
      const form = w === 'visit' ? (rankedVisit(scene, line, i) ? 'past' : 'base') : (visitVerbs.get(w) ?? null);
      visitVerb(scene, line, i, form, before);
    } else if (VISIT_NOUNS.test(w)) visitNoun(scene, line, i, before);
    else if (GO_VERBS.has(w)) journey(scene, line, i, before);
    else if (/^(is|was|were|are|be)$/.test(w)) stay(scene, line, i, before);
  }
  staysUntil(scene, line);
}

function visitNoun(scene: Scene, line: Line, i: number, before: number): boolean {
  const { doc } = scene;
  const w = doc.tokens[i]?.norm ?? '';
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  // "port visit", "ship visit", "field visit" are no journeys of officials.
  if (/^(port|ship|field|site|courtesy|reciprocal|return|future|familiarisation|familiarization|port-of-call)$/.test(word(i - 1)))
    return false;
  const stops = stopsOf(scene, line, i);
  if (w === 'stop' && (word(i + 1) !== 'in' || !/^(a|his|her|their|planned|brief)$/.test(word(i - 1)))) return false;
  if (/^(visits|tour)$/.test(w) && word(i + 1) === 'of' && !goalsAfter(scene, line, i + 2).length && !stops.length) return false;
  if (word(i + 1) === 'to' && doc.tokens[i + 2]?.kind === 'word' && !goalsAfter(scene, line, i + 2).length) {
    // "his visit to the country", "a trip to Europe, including A and B"
    if (!sameCountryWord(scene, i + 2, line.to) && !stops.length && !countriesMeant(scene, line, i + 2, emptyCast()).length)
      return false;
  }
  const { goals: direct, end } = nounGoals(scene, line, i);
  if (w === 'stop' && !direct.length) return false;
  const goals = [...direct, ...stops.filter((g) => !direct.some((d) => d.code === g.code))];
  const codes = new Set(goals.map((g) => g.code));
  const visitor = visitorOf(scene, line, i, end, codes);
  if (!visitor || (!visitor.cast.people.size && !visitor.cast.countries.size)) return toldBefore(scene, line, i);
  let host = goals;
  if (!host.length && word(i + 1) === 'to') host = sameCountry(scene, line, i + 2, visitor.cast);
  if (!host.length && word(i + 1) === 'to') host = countriesMeant(scene, line, i + 2, visitor.cast);
  if (!host.length) {
    // "a U.S. visit", "a two-day visit" after "arrived in Malaysia"
    const country = doc.countries[(doc.at.country[i - 1] ?? 0) - 1];
    if (country && country.to === i && w === 'visit')
      host = [{ code: country.entry.code, at: { from: country.from, to: country.to }, place: null, date: null }];
    else host = paidTo(scene, line, i) ?? journeyGoals(scene, line, i);
  }
  if (!host.length && toldBefore(scene, line, i)) return true;
  if (!host.length) {
    const only =
      invitedBy(scene, line, i, visitor.cast) ??
      (visitor.named ? hostSpeaks(scene, line, i, visitor.cast) : null) ??
      meetsHost(scene, line, i, visitor.cast) ??
      stateVisitHost(scene, i) ??
      datelineHost(scene, i, visitor.cast, visitor.named);
    if (!only) return false;
    host = [only];
  }
  return addVisits(scene, line, { from: i, to: i + 1 }, null, host, visitor, 'visit', before);
}

function visitVerb(scene: Scene, line: Line, i: number, form: VerbForm | null, before: number): boolean {
  const before1 = scene.doc.tokens[i - 1]?.norm ?? '';
  // "Visiting Warsaw on Tuesday, B said", "B, visiting Warsaw, said"
  const opens = form === 'ing' && (i === line.from || before1 === ',');
  if (form === 'ing' && !opens && !/^(is|was|are|were|after|while|been|before|be)$/.test(before1)) return false;
  const next =
    opens && i === line.from ? line.groups.find((g) => g.from > i && g.before === ',' && g.actors.some((a) => a.person)) : null;
  const group = next ?? subjectOf(scene, line, i);
  if (!(form === 'past' && scene.doc.tokens[i]?.norm === 'visit') && otherSubject(scene, line, i, group?.to ?? line.from))
    return false;
  const visitor: Visitor = (group ? null : bodyBefore(scene, line, i)) ?? {
    cast: castOf(scene, line, [group]),
    body: group?.actors.some((a) => a.bodies) ?? false,
  };
  // "has visited five times" is a count.
  if (counted(scene, i)) return false;
  let goals = goalsAfter(scene, line, i + 1);
  if (!goals.length) goals = sameCountry(scene, line, i + 1, visitor.cast);
  if (!goals.length) goals = countriesMeant(scene, line, i + 1, visitor.cast);
  if (!goals.length && form !== 'base') goals = siteAbroad(scene, line, i, visitor);
  const at = { from: i, to: i + 1 };
  return addVisits(scene, line, at, form === 'participle' ? 'past' : form, goals, visitor, 'visited', before);
}

/** "was in the Philippines from Monday to Wednesday": somebody's days in a country. */
function stay(scene: Scene, line: Line, i: number, before: number): boolean {
  const { doc } = scene;
  // "is due in Poland on Friday", "is expected in Warsaw"
  if (/^(due|expected|awaited)$/.test(doc.tokens[i + 1]?.norm ?? '') && doc.tokens[i + 2]?.norm === 'in') {
    const who = subjectOf(scene, line, i);
    const where = goalsAfter(scene, line, i + 3).slice(0, 1);
    const named = who?.actors.some((a) => a.person ?? a.office) && i - who.to <= 3;
    return named
      ? addVisits(
          scene,
          line,
          { from: i, to: i + 2 },
          'base',
          where,
          { cast: castOf(scene, line, [who]), body: false },
          'expected',
          before,
        )
      : false;
  }
  if (doc.tokens[i + 1]?.norm !== 'in') return false;
  const group = subjectOf(scene, line, i);
  if (!group || i - group.to > 3) return false;
  const goals = goalsAfter(scene, line, i + 2).slice(0, 1);
  const end = goals[0]?.at.to ?? line.to;
  const d = doc.dates[firstFrom(doc.dates, end)];
  if (!d || d.from - end > 2 || d.to > line.to) return false;
  const when = resolveDate(d.spec, scene.context.ref, doc.tokens[i]?.norm === 'be' ? 'future' : 'past', scene.memory.date);
  if (!when?.endDate) return false;
  const visitor: Visitor = { cast: castOf(scene, line, [group]), body: false };
  const form = doc.tokens[i]?.norm === 'be' ? 'base' : 'past';
  return addVisits(scene, line, { from: i, to: i + 2 }, form, goals, visitor, 'stayed', before);
}

/** "arrived in Malaysia for a two-day visit", "will go on from India to Sri Lanka and Indonesia". */
function journey(scene: Scene, line: Line, i: number, before: number): boolean {
  const { doc } = scene;
  const w = doc.tokens[i]?.norm ?? '';
  if (/^(came|come)$/.test(w) && doc.tokens[i + 1]?.norm === 'together') return false;
  const verb = GO_VERBS.get(w) ?? null;
  const be = doc.tokens[i - 1]?.norm ?? '';
  if (verb === 'ing' && !/^(is|are|was|were|be)$/.test(be)) return false;
  // "is leaving for Warsaw today": a journey to come.
  const form = verb === 'ing' ? (/^(was|were)$/.test(be) ? 'past' : 'base') : verb;
  const perfect = w === 'come' && /^(has|have|had)$/.test(doc.tokens[i - 1]?.norm ?? '');
  let aux = i - 1;
  while (aux > line.from && /^(then|later|first|next|afterwards|subsequently)$/.test(doc.tokens[aux]?.norm ?? '')) aux--;
  if (verb === 'base' && !perfect && !/^(will|to|also|would|shall)$/.test(doc.tokens[aux]?.norm ?? '')) return false;
  const group = subjectOf(scene, line, i);
  if (otherSubject(scene, line, i, group?.to ?? line.from)) return false;
  const subject: Visitor = { cast: castOf(scene, line, [group]), body: false };
  // "a trip that had taken A to X and Y"
  if (/^(taken|take|takes|took)$/.test(w)) {
    const who = line.groups.find((g) => g.from === i + 1 && g.actors.some((a) => a.person ?? (a.kind === 'single' ? a : null)));
    if (
      !who ||
      doc.tokens[who.to]?.norm !== 'to' ||
      !doc.tokens.slice(line.from, i).some((t) => /^(trip|tour|visit|journey|swing)$/.test(t.norm))
    )
      return false;
    const stops = goalsAfter(scene, line, who.to + 1);
    const when = w === 'take' || w === 'takes' ? 'base' : 'past';
    return addVisits(
      scene,
      line,
      { from: i, to: i + 1 },
      when,
      stops,
      { cast: castOf(scene, line, [who]), body: false },
      'travelled',
      before,
    );
  }
  let goals: Goal[] = w === 'reached' ? goalsAfter(scene, line, i + 1) : [];
  for (let k = i + 1; !goals.length && k < Math.min(line.to, i + 8); k++) {
    // "left Paris for Stockholm": where one leaves from is no goal.
    if (
      (/^(left|leave|leaves|leaving|departed|departs)$/.test(w) ? /^(for|to)$/ : /^(in|to|for|at|into)$/).test(
        doc.tokens[k]?.norm ?? '',
      )
    ) {
      goals = goalsAfter(scene, line, k + 1);
      if (!goals.length) goals = sameCountry(scene, line, k + 1, subject.cast);
      if (goals.length) break;
    }
    if (/^[,;]$/.test(doc.tokens[k]?.norm ?? '')) break;
  }
  if (!goals.length) return false;
  const official =
    doc.tokens.slice(Math.max(line.from, i - REACH), Math.min(line.to, i + REACH)).some((t) => OFFICIAL.test(t.norm)) ||
    comingDay(scene, line, { from: i, to: i + 1 });
  if (
    (!subject.cast.people.size && !subject.cast.offices.length) ||
    (!official && form !== 'base' && !w.startsWith('arriv') && !travelsInOffice(scene, line, i, subject))
  )
    return false;
  return addVisits(scene, line, { from: i, to: i + 1 }, perfect ? 'past' : form, goals, subject, 'travelled', before);
}
