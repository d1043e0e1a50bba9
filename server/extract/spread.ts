import type { Annotated } from './annotate.ts';
import type { Context } from './context.ts';
import type { MeetingDraft } from './scene.ts';

/**
 * What a text says once for several meetings: the margins on which a string of talks took place, the day and the town of the
 * talks just told, the dateline as the place of what happened "today". Later drafts take what they lack from earlier ones.
 */
export function spread(doc: Annotated, context: Context, meetings: MeetingDraft[]): MeetingDraft[] {
  const list = meetings.slice(0, 400);
  for (const m of list) atDateline(doc, context, m);
  for (const [k, m] of list.entries()) {
    if (m.kind === 'visit' || m.kind === 'call') continue;
    for (const o of list.slice(Math.max(0, k - 12), k + 13)) if (o !== m && o.kind !== 'visit' && o.kind !== 'call') share(m, o);
  }
  for (const m of list) if (m.sidelines && !m.place && m.kind !== 'call') atEvent(m, list);
  for (const [k, m] of list.entries()) {
    if (m.kind === 'visit' || m.kind === 'call' || m.status === 'cancelled') continue;
    // Talks told within an official's visit take its town, and its day where the next sentence tells them.
    for (const v of list.slice(Math.max(0, k - 8), k + 9)) if (v.kind === 'visit') duringVisit(m, v);
  }
  for (const v of list) if (v.kind === 'visit' && !v.when && v.status !== 'cancelled') onTheDayOf(v, list);
  return meetings;
}

/** A visit without a date of its own was on the day of the first talks that its guest had in the host country. */
function onTheDayOf(v: MeetingDraft, list: readonly MeetingDraft[]): void {
  const guests = people(v);
  for (const m of list.slice(0, 60)) {
    if (m.kind !== 'bilateral' || m.status !== v.status || m.when?.date.length !== 10 || pair(m) !== pair(v)) continue;
    const host = m.place?.country ?? m.host?.code;
    if (host && host !== v.host?.code) continue;
    if (!people(m).some((p) => guests.includes(p)) || Math.abs(first(m) - first(v)) > 8) continue;
    if (!v.when || m.when.date < v.when.date) v.when = { ...m.when, endDate: null };
  }
}

const people = (m: MeetingDraft): string[] => [...m.people.keys()].map((p) => p.name);
const pair = (m: MeetingDraft): string => [...m.countries.keys()].sort().join('+');
const first = (m: MeetingDraft): number => Math.min(...m.sentences);

/** Two meetings of one official told close together: the margins, and the town and day where they are told in one breath. */
function share(m: MeetingDraft, o: MeetingDraft): void {
  const theirs = people(o);
  if (!people(m).some((p) => theirs.includes(p))) return;
  const gap = Math.abs(first(m) - first(o));
  const days =
    !m.when ||
    !o.when ||
    m.when.date === o.when.date ||
    (m.when.date.length === 10 &&
      o.when.date.length === 10 &&
      Math.abs(Date.parse(m.when.date) - Date.parse(o.when.date)) <= 2 * 86_400_000);
  if (!days || gap > 6) return;
  if (o.sidelines && !m.sidelines && !m.forum && (!m.place || !o.place || m.place.name === o.place.name))
    m.sidelines = o.sidelines;
  const same =
    m.when && o.when
      ? m.when.date === o.when.date || (m.sidelines !== null && m.sidelines.id === o.sidelines?.id)
      : gap <= (pair(m) === pair(o) ? 4 : 2);
  if (!m.place && o.place && same && m.status === o.status) {
    m.place = o.place;
    if (o.place.country && !m.host) m.host = { code: o.place.country, at: { from: o.place.from, to: o.place.to } };
  }
}

/** Talks on the margins of a forum are held where the forum is, as its session or other talks there tell. */
function atEvent(m: MeetingDraft, list: readonly MeetingDraft[]): void {
  const id = m.sidelines?.id;
  const day = (x: MeetingDraft): number | null => (x.when?.date.length === 10 ? Date.parse(x.when.date) : null);
  const mine = day(m);
  const there = list.slice(0, 60).find((o) => {
    const theirs = day(o);
    return (
      o !== m &&
      o.place?.city &&
      o.status === m.status &&
      (o.forum?.id === id || o.sidelines?.id === id) &&
      (mine === null || theirs === null || Math.abs(mine - theirs) <= 5 * 86_400_000)
    );
  });
  if (!there?.place) return;
  m.place = there.place;
  if (there.place.country) m.host ??= { code: there.place.country, at: { from: there.place.from, to: there.place.to } };
}

function duringVisit(m: MeetingDraft, v: MeetingDraft): void {
  if (v.status === 'cancelled' || ![...v.countries.keys()].every((c) => m.countries.has(c)) || m.countries.size !== 2) return;
  const guests = people(v);
  if (!people(m).some((p) => guests.includes(p))) return;
  const inside = v.when?.endDate && m.when?.date.length === 10 && m.when.date >= v.when.date && m.when.date <= v.when.endDate;
  if (!inside && (v.status !== 'held' || m.status !== 'held' || Math.abs(first(m) - first(v)) > 1)) return;
  if (!m.place && v.place) {
    m.place = v.place;
    m.host ??= v.host;
  }
}

/** The dateline is the place of what its first sentences tell of the day, where its country takes part or receives. */
function atDateline(doc: Annotated, context: Context, m: MeetingDraft): void {
  const { dateline } = context;
  if (!dateline?.country || m.place?.city || m.kind === 'visit' || m.kind === 'call' || m.status !== 'held') return;
  if (m.place?.country && m.place.country !== dateline.country) return;
  if (!m.countries.has(dateline.country)) return;
  const at = doc.sentenceOf[context.datelineTo] ?? 0;
  const told = [...m.sentences].some((s) => s >= at && s <= at + 1);
  if (!told) return;
  // "signed there on Monday": somewhere else than here.
  const there = [...m.sentences].some((s) => {
    const { from, to } = doc.sentences[s] ?? { from: 0, to: 0 };
    for (let i = from; i < to; i++)
      if (doc.tokens[i]?.norm === 'there' && !/^(is|are|was|were|has|have|will)$/.test(doc.tokens[i + 1]?.norm ?? ''))
        return true;
    return false;
  });
  if (there) return;
  // Talks of another day may have been elsewhere.
  if (
    m.when &&
    context.ref?.length === 10 &&
    m.when.date.length === 10 &&
    Math.abs(Date.parse(context.ref) - Date.parse(m.when.date)) > 3 * 86_400_000
  )
    return;
  m.place = { ...dateline };
  m.host ??= { code: dateline.country, at: { from: dateline.from, to: dateline.to } };
}
