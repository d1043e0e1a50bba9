import { castOf, subjectOf } from './participants.ts';
import type { Cast, Line, MeetingDraft, Scene } from './scene.ts';

// Who took part in a session that an earlier sentence told.

const SESSION =
  /^(meeting|session|council|conference|summit|sitting|forum|dialogue|event|gathering|plenary|conclave|talks|it|ministerial|commission|committee)$/;

/** How many sentences back a session may lie. */
const REACH = 3;

/** The session of a forum or body told last, near enough to be meant by "the meeting". */
export function sessionBefore(scene: Scene, line: Line): MeetingDraft | null {
  return (
    scene.meetings
      .slice(-8)
      .findLast((m) => m.kind === 'multilateral' && m.forum !== null && line.index - Math.max(...m.sentences) <= REACH) ?? null
  );
}

/** Adds people and countries to a session told before. */
export function joinSession(session: MeetingDraft, cast: Cast, line: Line): void {
  for (const [p, at] of cast.people) if (!session.people.has(p)) session.people.set(p, at);
  for (const [c, at] of cast.countries) if (!session.countries.has(c)) session.countries.set(c, at);
  session.sentences.add(line.index);
}

/**
 * "A, B and C took part in it", "The meeting was attended by the ministers of A and B", "with the participation of …", and the
 * names listed below such a sentence: participants of the session told before.
 */
export function readAttendance(scene: Scene, line: Line): void {
  const session = sessionBefore(scene, line);
  if (!session || session.sentences.has(line.index)) return;
  if (attends(scene, line) || rostered(scene, line, session))
    joinSession(
      session,
      castOf(
        scene,
        line,
        line.groups
          .filter((g) => !/^(of|about|against|on|to)$/.test(g.before) || g.actors.every((a) => a.kind === 'country'))
          .map((g) => ({ ...g, actors: g.actors.filter((a) => a.person !== null || a.countries.length > 0) })),
      ),
      line,
    );
}

function attends(scene: Scene, line: Line): boolean {
  const { doc } = scene;
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  const named = (from: number, to: number): boolean => {
    for (let k = Math.max(line.from, from); k < Math.min(line.to, to); k++) if (SESSION.test(word(k))) return true;
    return false;
  };
  for (let i = line.from; i < line.to; i++) {
    const w = word(i);
    if (/^(participation|attendance|presence)$/.test(w) && word(i + 1) === 'of') return named(line.from, i);
    if (/^(participated|part|attended|attend|attends|participate)$/.test(w)) {
      if (w.startsWith('attend') && word(i + 1) === 'by') return named(line.from, i);
      const of = /^(in|at)$/.test(word(i + 1)) ? i + 2 : i + 1;
      if (/^(the|this|it)$/.test(word(of)) && named(of, of + 4)) return true;
    }
    if (/^(chaired|opened|hosted)$/.test(w) && word(i + 1) === 'by') return named(line.from, i);
    if (/^(present|joining)$/.test(w) && /^(at|in|were|was|him|her|them)$/.test(word(i + 1))) return true;
    if (w === 'represented' && named(i, i + 8)) return true;
  }
  return false;
}

/** A name with its office on a line of its own, below "… with the attendance of:". */
function rostered(scene: Scene, line: Line, session: MeetingDraft): boolean {
  const { doc } = scene;
  if (!session.sentences.has(line.index - 1) || line.to - line.from > 45) return false;
  const before = doc.sentences[line.index - 1];
  const opens = before && doc.tokens[before.to - 1]?.norm === ':';
  const listed = before && !finite(scene, before.from, before.to);
  const first = line.actors[0];
  return Boolean((opens || listed) && first && first.from - line.from <= 8 && !finite(scene, line.from, line.to));
}

function finite(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (/^(is|are|was|were|has|have|had|will|said|met|held|discussed|reviewed|took)$/.test(scene.doc.tokens[k]?.norm ?? ''))
      return true;
  return false;
}

/** "Singh will address the forum": who takes part in the session told before. */
export function addSpeakers(scene: Scene, line: Line): void {
  const { doc } = scene;
  const session = scene.meetings.slice(-12).findLast((m) => m.rule === 'forum-session');
  if (!session || line.index - Math.max(...session.sentences) > 4) return;
  for (let i = line.from + 1; i < line.to; i++) {
    if (!/^(forum|plenary|conclave|gathering)$/.test(doc.tokens[i]?.norm ?? '') || doc.tokens[i - 1]?.norm !== 'the') continue;
    const verb = [i - 2, i - 3].find((k) =>
      /^(address|addressed|addresses|attend|attended|join|joined|told)$/.test(doc.tokens[k]?.norm ?? ''),
    );
    if (!verb || verb < line.from) continue;
    for (const [p, at] of castOf(scene, line, [subjectOf(scene, line, verb)]).people) {
      session.people.set(p, at);
      if (p.country && !session.countries.has(p.country)) session.countries.set(p.country, at);
    }
    session.sentences.add(line.index);
    return;
  }
}
