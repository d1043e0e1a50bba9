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

const CUE = /^(exercise|exercises|drill|drills|wargame|wargames|wargaming|manoeuvres|maneuvers|ex)$/;

/** Adds the exercises that one sentence names. */
export function readExercises(scene: Scene, line: Line, out: ExerciseDraft[]): void {
  const { doc } = scene;
  let cue = false;
  for (let i = line.from; i < line.to; i++) if (CUE.test(doc.tokens[i]?.norm ?? '')) cue = true;
  const found: { name: string; at: Range; rule: string }[] = [];
  for (let k = firstFrom(doc.exercises, line.from); k < doc.exercises.length; k++) {
    const e = doc.exercises[k];
    if (!e || e.from >= line.to) break;
    if (scene.covered[e.from] || partOfName(doc, e.from, e.to)) continue;
    if (cue || out.some((x) => x.name === e.entry.name))
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

function partOfName(doc: Annotated, from: number, to: number): boolean {
  const next = doc.tokens[to];
  const before = doc.tokens[from - 1];
  return (next?.norm === '-' && next.glued) || (before?.norm === '-' && before.glued && before.kind === 'mark');
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
    const c = startsAt(doc.countries, doc.at.country, i);
    const before = doc.tokens[i - 1]?.norm ?? '';
    if (c && !(before === 'in' && !c.entry.adjective) && !out.has(c.entry.code))
      out.set(c.entry.code, { from: c.from, to: c.to });
  }
  const cast = castOf(
    scene,
    line,
    line.groups.filter((g) => g.actors.some((a) => a.kind === 'plural')),
  );
  for (const [c, range] of cast.countries) if (!out.has(c)) out.set(c, range);
  for (let i = line.from; i < line.to; i++) {
    const o = startsAt(doc.organizations, doc.at.organization, i);
    if (o)
      for (const code of o.entry.entry.members)
        if (!out.has(code) && /^(members|member|navies|countries|nations|partners)$/.test(doc.tokens[o.to]?.norm ?? ''))
          out.set(code, { from: o.from, to: o.to });
    if (doc.tokens[i]?.norm === 'members' && !out.size) {
      const body = doc.organizations.find((x) => x.entry.entry.members.length);
      if (body) for (const code of body.entry.entry.members) out.set(code, at);
    }
  }
  return out;
}
