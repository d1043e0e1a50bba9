import { startsAt, textOf } from './annotate.ts';
import { firstFrom } from './when.ts';
import type { Line, Range, Scene } from './scene.ts';

/** "on the sidelines of the 12th ADMM-Plus", "in town for the Shangri-La Dialogue": the event on whose margins people met. */
export function sidelinesIn(scene: Scene, line: Line): { id: string; at: Range } | null {
  const { doc } = scene;
  for (let i = line.from; i < line.to; i++) {
    const w = doc.tokens[i]?.norm;
    if (w !== 'sidelines' && w !== 'sideline' && w !== 'margins' && w !== 'margin' && w !== 'fringes') continue;
    // "the Shangri-La Dialogue, on the sidelines of which …"
    if (doc.tokens[i + 1]?.norm === 'of' && /^(which|whom|it|this)$/.test(doc.tokens[i + 2]?.norm ?? '')) {
      const o = doc.organizations[firstFrom(doc.organizations, i) - 1];
      if (o && o.from >= line.from && o.to <= i) return { id: o.entry.entry.id, at: { from: o.from, to: o.to } };
    }
    const again = sameEvent(scene, i + 1);
    if (again) return again;
    for (let k = i + 1; k < Math.min(line.to, i + 14); k++) {
      const o = startsAt(doc.organizations, doc.at.organization, k);
      if (!o) continue;
      // "the G7 summit", "the NATO defence ministers' meeting" name the occasion better than the body.
      let to = o.to;
      while (
        to < line.to &&
        to < o.to + 5 &&
        /^(summit|leaders|defence|defense|ministers|ministerial|foreign|'|-|meeting)$/.test(doc.tokens[to]?.norm ?? '')
      )
        to++;
      const occasion =
        to > o.to && /^(summit|meeting|ministerial)$/.test(doc.tokens[to - 1]?.norm ?? '') && o.entry.entry.kind !== 'forum';
      return {
        id: occasion ? `${o.entry.entry.id} ${textOf(doc, o.to, to)}` : o.entry.entry.id,
        at: { from: o.from, to: occasion ? to : o.to },
      };
    }
    const named = namedEvent(scene, i + 1, line.to);
    if (named) return named;
  }
  return null;
}

/** "on the sidelines of the forum": the forum or fair named last. */
function sameEvent(scene: Scene, i: number): { id: string; at: Range } | null {
  const { doc } = scene;
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  if (word(i) !== 'of' || !/^(the|this|that)$/.test(word(i + 1))) return null;
  const noun = doc.tokens[i + 2];
  if (!noun || noun.cap > 0 || !EVENT.test(noun.norm) || /^(of|on|for)$/.test(word(i + 3))) return null;
  for (let k = firstFrom(doc.organizations, i) - 1, n = 0; k >= 0 && n < 12; k--, n++) {
    const o = doc.organizations[k];
    if (o && !o.entry.entry.twoCountry && /^(forum|fair)$/.test(o.entry.entry.kind ?? ''))
      return { id: o.entry.entry.id, at: { from: i + 1, to: i + 3 } };
  }
  const session = scene.meetings.slice(-8).findLast((m) => m.forum && m.kind === 'multilateral');
  return session?.forum ? { id: session.forum.id, at: { from: i + 1, to: i + 3 } } : null;
}

/** "are in the country for IDEX", "who is here to attend the Seoul Defense Dialogue", "during the Paris Air Show": a fair or forum people came for. */
export function occasionIn(scene: Scene, line: Line): { id: string; at: Range } | null {
  const { doc } = scene;
  for (let i = firstFrom(doc.organizations, line.from); i < doc.organizations.length; i++) {
    const o = doc.organizations[i];
    if (!o || o.from >= line.to) break;
    const { kind, twoCountry, id } = o.entry.entry;
    if (twoCountry || (kind !== 'fair' && kind !== 'forum')) continue;
    for (let k = o.from - 1; k >= Math.max(line.from, o.from - 9); k--) {
      const w = doc.tokens[k]?.norm ?? '';
      const came =
        w === 'for' &&
        doc.tokens
          .slice(Math.max(line.from, k - 5), k)
          .some((t) => /^(in|here|town|country|came|arrived|visiting)$/.test(t.norm));
      const attends = /^(attend|attending)$/.test(w) && /^(to|are|is|were|was|who|,)$/.test(doc.tokens[k - 1]?.norm ?? '');
      const part =
        /^(participate|participating|part)$/.test(w) &&
        doc.tokens[k + 1]?.norm === 'in' &&
        toDo(doc.tokens[k - 1]?.norm, doc.tokens[k - 2]?.norm);
      if (came || attends || part || (kind === 'fair' && /^(during|at)$/.test(w))) return { id, at: { from: o.from, to: o.to } };
      if (/^[;.]$/.test(w)) break;
    }
  }
  return eventCameFor(scene, line);
}

/** "to participate", "to take part": a purpose. */
const toDo = (before = '', further = ''): boolean => before === 'to' || (/^(take|taking)$/.test(before) && further === 'to');

const EVENT =
  /^(summit|conference|forum|dialogue|exhibition|show|airshow|expo|symposium|congress|assembly|fair|conclave|seminar|parade|ceremony|celebrations|festivities)$/;

/** "where he had come to take part in the VIII Summit of the Americas", "who is here for the Gulf Naval Expo": an event of no table. */
function eventCameFor(scene: Scene, line: Line): { id: string; at: Range } | null {
  const { doc } = scene;
  for (let i = line.from; i < line.to; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    const next = doc.tokens[i + 1]?.norm ?? '';
    const goes =
      (/^(attend|attending)$/.test(w) && /^(to|are|is|were|was|who|,)$/.test(doc.tokens[i - 1]?.norm ?? '')) ||
      (/^(participate|participating|part)$/.test(w) && next === 'in') ||
      (w === 'for' &&
        doc.tokens.slice(Math.max(line.from, i - 5), i).some((t) => /^(here|town|country|came|arrived)$/.test(t.norm)));
    if (!goes) continue;
    const event = namedEvent(scene, next === 'in' ? i + 2 : i + 1, line.to);
    if (!event) continue;
    const { from, to } = event.at;
    if (doc.tokens.slice(from, to).some((t) => EVENT.test(t.norm)) && !doc.at.organization[from]) return event;
  }
  return null;
}

/** An event outside the tables: capitalized words after "of the" ("Paris Air Show"), without its number. */
function namedEvent(scene: Scene, from: number, to: number): { id: string; at: Range } | null {
  const { doc } = scene;
  let i = from;
  while (i < to && /^(of|the|a|an|its|annual|this|year|'s|\d+(st|nd|rd|th)|[ivx]{2,})$/.test(doc.tokens[i]?.norm ?? '')) i++;
  let k = i;
  while (
    k < to &&
    k < i + 8 &&
    doc.tokens[k]?.kind === 'word' &&
    ((doc.tokens[k]?.cap ?? 0) > 0 || /^(of|on|for|and|the)$/.test(doc.tokens[k]?.norm ?? ''))
  )
    k++;
  while (k > i && doc.tokens[k - 1]?.cap === 0) k--;
  return k - i >= 2 ? { id: textOf(doc, i, k), at: { from: i, to: k } } : null;
}
