import { startsAt, type Annotated } from './annotate.ts';
import { afterCue, apposed, beforeCue, CUE, withYear } from './exercise-names.ts';
import { castOf } from './participants.ts';
import type { Line, Range, Scene } from './scene.ts';
import { dateNear, firstFrom, type When } from './when.ts';

/** A named exercise with the countries a text lets take part. */
export interface ExerciseDraft {
  name: string;
  at: Range;
  countries: Map<string, Range>;
  when: When | null;
  sentence: number;
  rule: string;
}

/** Adds the exercises that one sentence names. */
export function readExercises(scene: Scene, line: Line, out: ExerciseDraft[]): void {
  const { doc } = scene;
  let cue = false;
  for (let i = line.from; i < line.to; i++) if (CUE.test(doc.tokens[i]?.norm ?? '')) cue = true;
  listedLater(scene, line, out);
  const found: { name: string; at: Range; rule: string }[] = [];
  for (let k = firstFrom(doc.exercises, line.from); k < doc.exercises.length; k++) {
    const e = doc.exercises[k];
    if (!e || e.from >= line.to) break;
    if (scene.covered[e.from] || partOfName(doc, e.from, e.to)) continue;
    const known = out.some((x) => x.name === e.entry.name);
    const sure = e.entry.beside
      ? besideCue(doc, e.from, e.to) || (scene.exerciseText && year(doc, e.to))
      : cue || scene.exerciseText || telling(doc, e.from, e.to);
    if (known || sure) found.push({ name: e.entry.name, at: { from: e.from, to: e.to }, rule: 'known-exercise' });
  }
  for (let i = line.from; i < line.to; i++) {
    const named =
      afterCue(doc, i, line.to) ??
      beforeCue(doc, i, line.from) ??
      apposed(doc, i, line.from) ??
      (scene.exerciseText ? withYear(doc, i, line.from) : null);
    if (named && !scene.covered[named.at.from] && !found.some((f) => f.at.from < named.at.to && f.at.to > named.at.from))
      found.push({ ...named, rule: 'exercise-name' });
  }
  for (const f of found) {
    const known = out.find((x) => x.name.toLowerCase() === f.name.toLowerCase());
    const countries = participants(scene, line, f.at);
    if (known) for (const [c, at] of countries) known.countries.set(c, known.countries.get(c) ?? at);
    else
      out.push({
        name: f.name,
        at: f.at,
        countries,
        when: dateNear(doc, scene.context, scene.memory, f.at.from, line.from, line.to, 'past'),
        sentence: line.index,
        rule: f.rule,
      });
  }
}

/** "Zapad 2025", "Zapad-2025": a year beside the name. */
const year = (doc: Annotated, to: number): boolean =>
  /^(19|20)\d\d$/.test(doc.tokens[doc.tokens[to]?.norm === '-' ? to + 1 : to]?.norm ?? '');

/** A series of two words or more, or one beside a year or an edition, tells of itself. */
const telling = (doc: Annotated, from: number, to: number): boolean =>
  to - from > 1 || year(doc, to) || doc.tokens.slice(Math.max(0, from - 3), from).some((t) => t.norm === 'edition');

/** "Exercise Warrior", "the Trident drills", "Zapad 2025 exercise", "the joint exercise, Dosti": the noun beside the name. */
function besideCue(doc: Annotated, from: number, to: number): boolean {
  let i = from - 1;
  while (
    /^["'(,]$|^(called|named|codenamed|code|dubbed|titled|the|joint|annual)$/.test(doc.tokens[i]?.norm ?? '') &&
    i > from - 5
  )
    i--;
  if (CUE.test(doc.tokens[i]?.norm ?? '')) return true;
  let j = to;
  while (
    j < to + 7 &&
    (/^["'),-]$|^(joint|military|naval|air|maritime|army|strategic|command|staff|post|bilateral|multinational|multilateral|annual|training|field|live|fire)$/.test(
      doc.tokens[j]?.norm ?? '',
    ) ||
      doc.tokens[j]?.kind === 'number' ||
      (doc.at.date[j] ?? 0) > 0)
  )
    j++;
  return CUE.test(doc.tokens[j]?.norm ?? '');
}

function partOfName(doc: Annotated, from: number, to: number): boolean {
  const next = doc.tokens[to];
  const before = doc.tokens[from - 1];
  // "Zapad-2025" is the name and its year.
  const year = doc.tokens[to + 1]?.kind === 'number';
  return (next?.norm === '-' && next.glued && !year) || (before?.norm === '-' && before.glued && before.kind === 'mark');
}

function participants(scene: Scene, line: Line, at: Range): Map<string, Range> {
  const { doc } = scene;
  const out = new Map<string, Range>();
  for (let i = line.from; i < line.to; i++) {
    if (doc.tokens[i]?.norm !== 'members') continue;
    const body = startsBefore(scene, i) ?? doc.organizations.find((x) => x.entry.entry.members.length);
    if (body) for (const code of body.entry.entry.members) out.set(code, { from: body.from, to: body.to });
  }
  const cast = castOf(
    scene,
    line,
    line.groups.filter((g) => g.actors.some((a) => a.kind === 'plural' && (a.bodies || a.countries.length))),
  );
  for (const [c, range] of cast.countries) if (!out.has(c)) out.set(c, range);
  if (out.size < 2) nearby(scene, line, at, out);
  return out;
}

const TAKE_PART =
  /^(participate|participated|participates|participating|participants|part|joined|joining|involving|involved|involves|featuring|troops|navies|forces|personnel|nations|contingents)$/;
/** Sentences after an exercise's name in which those who take part may be listed. */
const LISTED_WITHIN = 8;

/** "Brazil, Chile, Italy and Peru all took part": a list of three or more countries soon after the only exercise of the text. */
function listedLater(scene: Scene, line: Line, out: readonly ExerciseDraft[]): void {
  const [only] = out;
  if (!only || out.length > 1 || line.index - only.sentence > LISTED_WITHIN) return;
  const { doc } = scene;
  let takes = false;
  for (let i = line.from; i < line.to; i++) if (TAKE_PART.test(doc.tokens[i]?.norm ?? '')) takes = true;
  if (!takes) return;
  // Only what stands in one list.
  let run: { code: string; at: Range }[] = [];
  let end = -1;
  const close = (): void => {
    if (new Set(run.map((c) => c.code)).size >= 3)
      for (const c of run) if (!only.countries.has(c.code)) only.countries.set(c.code, c.at);
    run = [];
  };
  for (let k = firstFrom(doc.countries, line.from); k < doc.countries.length; k++) {
    const c = doc.countries[k];
    if (!c || c.from >= line.to) break;
    if (c.entry.adjective) continue;
    if (end >= 0 && c.from - end > 3) close();
    run.push({ code: c.entry.code, at: { from: c.from, to: c.to } });
    end = c.to;
  }
  close();
}

/** The body whose members a sentence speaks of ("all four Quad members"). */
function startsBefore(scene: Scene, members: number): Annotated['organizations'][number] | undefined {
  const o = scene.doc.organizations[(scene.doc.at.organization[members - 1] ?? 0) - 1];
  return o?.entry.entry.members.length ? o : undefined;
}

const SENT =
  /^(troops|ships|soldiers|warships|forces|personnel|aircraft|contingents|contingent|units|participants|servicemen|sailors|marines|vessels|armies|navies|militaries|each|teams|officers|observers|frigates|jets|members)$/;

/** "ships from China, Italy and Turkey", "troops of Kenya and Uganda": a country in a list of those who send somebody. */
function sendsTo(doc: Annotated, i: number): boolean {
  for (let k = i - 1; k > i - 30; k--) {
    const t = doc.tokens[k];
    if (!t) return false;
    if (/^(from|of)$/.test(t.norm) && SENT.test(doc.tokens[k - 1]?.norm ?? '')) return true;
    if (!/^(,|and|the|of|republic|kingdom|from)$/.test(t.norm) && !doc.at.country[k]) return false;
  }
  return false;
}

/** Countries named beside the exercise, and in a next sentence that goes on about it. */
function nearby(scene: Scene, line: Line, at: Range, out: Map<string, Range>): void {
  const { doc } = scene;
  const take = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const c = startsAt(doc.countries, doc.at.country, i);
      if (!c || out.has(c.entry.code)) continue;
      const before = doc.tokens[i - 1]?.norm === 'the' ? doc.tokens[i - 2]?.norm : doc.tokens[i - 1]?.norm;
      const sends = sendsTo(doc, i);
      if (!sends && /^(against|near|off|from)$/.test(before ?? '')) continue;
      if (!sends && before === 'of' && !c.entry.adjective && Math.abs(i - at.from) > 6) continue;
      if (before === 'in' && !c.entry.adjective && to === line.to) continue;
      out.set(c.entry.code, { from: c.from, to: c.to });
    }
  };
  take(Math.max(line.from, at.from - 30), Math.min(line.to, at.to + 30));
  const next = doc.sentences[line.index + 1];
  if (!next || next.block !== doc.sentences[line.index]?.block) return;
  const onward = doc.tokens.slice(next.from, next.to).some((t) => /^(it|exercise|drill|drills|exercises)$/.test(t.norm));
  if (onward) take(next.from, next.to);
}
