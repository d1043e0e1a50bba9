import { startsAt, textOf, type Annotated } from './annotate.ts';
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

const CUE =
  /^(exercise|exercises|drill|drills|wargame|wargames|wargaming|games|manoeuvre|manoeuvres|maneuver|maneuvers|exercising|ex)$/;

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
    if (known || (cue && (!e.entry.beside || besideCue(doc, e.from, e.to))))
      found.push({ name: e.entry.name, at: { from: e.from, to: e.to }, rule: 'known-exercise' });
  }
  for (let i = line.from; i < line.to; i++) {
    const named = afterCue(doc, i, line.to);
    if (named && !found.some((f) => f.at.from < named.at.to && f.at.to > named.at.from))
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

/** "Exercise Alon 2025", "exercise MALABAR": capitalized words after the noun. */
function afterCue(doc: Annotated, i: number, limit: number): { name: string; at: Range } | null {
  const t = doc.tokens[i];
  if (t?.norm !== 'exercise' && t?.norm !== 'exercises') return null;
  let k = i + 1;
  if (doc.tokens[k]?.norm === '"' || doc.tokens[k]?.norm === "'") k++;
  const from = k;
  while (
    k < limit &&
    k < from + 4 &&
    doc.tokens[k]?.kind === 'word' &&
    (doc.tokens[k]?.cap ?? 0) > 0 &&
    !(doc.at.date[k] ?? 0) &&
    !(doc.at.country[k] ?? 0)
  ) {
    k++;
    if (doc.tokens[k]?.norm === '-' && doc.tokens[k]?.glued && (doc.tokens[k + 1]?.cap ?? 0) > 0) k++;
  }
  if (k === from || doc.compiled.lexicon.words.notNames.has(doc.tokens[from]?.norm ?? '')) return null;
  if (t.norm === 'exercises' && doc.tokens[i - 1]?.kind === 'word') return null;
  return { name: textOf(doc, from, k).replace(/\s+/g, ' '), at: { from, to: k } };
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

/** Countries named beside the exercise, and in a next sentence that goes on about it. */
function nearby(scene: Scene, line: Line, at: Range, out: Map<string, Range>): void {
  const { doc } = scene;
  const take = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const c = startsAt(doc.countries, doc.at.country, i);
      if (!c || out.has(c.entry.code)) continue;
      const before = doc.tokens[i - 1]?.norm === 'the' ? doc.tokens[i - 2]?.norm : doc.tokens[i - 1]?.norm;
      if (/^(against|near|off|from)$/.test(before ?? '') || (before === 'of' && !c.entry.adjective && Math.abs(i - at.from) > 6))
        continue;
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
