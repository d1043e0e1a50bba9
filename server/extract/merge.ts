import type { MeetingDraft } from './scene.ts';
import type { Annotated } from './annotate.ts';
import type { Trace } from './trace.ts';

/** Joins the drafts of one document that tell one meeting. Later drafts fill what earlier ones leave open. */
export function mergeMeetings(doc: Annotated, drafts: readonly MeetingDraft[], trace: Trace | null): MeetingDraft[] {
  const out: MeetingDraft[] = [];
  const heading = (d: MeetingDraft): boolean =>
    [...d.sentences].every((n) => doc.blocks[doc.sentences[n]?.block ?? 0]?.kind === 'heading');
  const body = drafts.filter((d) => !heading(d));
  for (const d of drafts) {
    // What a headline says the text tells again, with its people and its day.
    const told = heading(d) ? body.find((b) => headlineOf(d, b)) : undefined;
    if (told) {
      trace?.add(
        'dropped',
        'meeting',
        d.rule,
        d.trigger,
        `a headline of what ${trace.sentence(Math.min(...told.sentences))} tells`,
      );
      continue;
    }
    const known = best(out, d);
    if (known) {
      trace?.add('joined', 'meeting', d.rule, d.trigger, `the meeting told in ${trace.sentence(Math.min(...known.sentences))}`);
      absorb(known, d);
    } else
      out.push({
        ...d,
        people: new Map(d.people),
        countries: new Map(d.countries),
        offices: [...d.offices],
        sentences: new Set(d.sentences),
      });
  }
  for (const m of out) settle(doc, m);
  return out;
}

/** A headline's meeting or visit is the body's of the same kind between the same countries, or some of them. */
function headlineOf(d: MeetingDraft, b: MeetingDraft): boolean {
  const countries = keys(d.countries);
  if (!countries.every((c) => b.countries.has(c))) return false;
  if (d.kind === 'visit' || b.kind === 'visit') return d.kind === b.kind && d.host?.code === b.host?.code;
  if (d.kind !== b.kind && !(d.kind === 'bilateral' && b.kind === 'multilateral')) return false;
  return d.kind !== b.kind || countries.length === b.countries.size;
}

function best(list: readonly MeetingDraft[], d: MeetingDraft): MeetingDraft | null {
  let found: MeetingDraft | null = null;
  let top = 0;
  for (let i = list.length - 1; i >= Math.max(0, list.length - 60); i--) {
    const m = list[i];
    const score = m ? likeness(m, d) : 0;
    if (score > top) {
      top = score;
      found = m ?? null;
    }
  }
  return found;
}

const keys = <K>(m: Map<K, unknown>): K[] => [...m.keys()];
const contains = <T>(a: readonly T[], b: readonly T[]): boolean => b.every((x) => a.includes(x));

/** 0 for two meetings, else how surely they are one. */
function likeness(a: MeetingDraft, b: MeetingDraft): number {
  const kinds =
    a.kind === b.kind ||
    (a.forum !== null && b.forum !== null && a.forum.id === b.forum.id && a.kind !== 'visit' && b.kind !== 'visit');
  if (!kinds) return 0;
  const ca = keys(a.countries);
  const cb = keys(b.countries);
  const sameForum = a.forum !== null && b.forum !== null && a.forum.id === b.forum.id;
  const sameCountries = ca.length === cb.length && contains(ca, cb);
  if (!sameCountries && !(sameForum && a.kind === 'multilateral')) return 0;
  if (a.forum && b.forum && a.forum.id !== b.forum.id) return 0;
  if (a.edition && b.edition && a.edition.number !== b.edition.number) return 0;
  let dates = 0;
  if (a.when && b.when) {
    const [x, y] = a.when.date.length <= b.when.date.length ? [a.when, b.when] : [b.when, a.when];
    const inside =
      y.date.startsWith(x.date) ||
      (x.endDate !== null && y.date >= x.date && y.date <= x.endDate) ||
      (y.endDate !== null && x.date >= y.date && x.date <= y.endDate);
    if (!inside) return 0;
    dates = 2;
  }
  const edition = sameForum && a.edition !== null && b.edition !== null;
  if (a.status !== b.status && !edition && !(dates === 2 && sameForum) && !(dates === 2 && a.when?.date.length === 10)) {
    // What was planned and then held on an unnamed day stays two things told.
    // What is called off and what had been planned of it are one.
    const off = a.status !== 'held' && b.status !== 'held' && a.kind === 'visit';
    if ((a.status === 'cancelled' || b.status === 'cancelled') && !off) return 0;
    if (dates < 2 && !off) return 0;
  }
  if (a.place && b.place && a.place.name !== b.place.name && a.place.city && b.place.city && dates < 2) return 0;
  if (a.place && b.place && a.place.name !== b.place.name && a.place.city && b.place.city && a.place.country !== b.place.country)
    return 0;
  const pa = keys(a.people);
  const pb = keys(b.people);
  if (a.kind === 'visit') return pa.some((p) => pb.includes(p)) || !pa.length || !pb.length ? 1 + dates : 0;
  if (sameForum) return 3 + dates;
  if (pa.length && pb.length) {
    const equal = pa.length === pb.length && contains(pa, pb);
    if (!equal && a.status !== b.status && !sameForum) return 0;
    if (equal) return 4 + dates;
    const [small, large] = pa.length < pb.length ? [pa, pb] : [pb, pa];
    const sides = new Set(small.map((p) => p.country)).size;
    if (!contains(large, small)) {
      return 0;
    }
    // A forum's session holds more people than the talks on its margins.
    if (sides >= 2 && (a.forum !== null) !== (b.forum !== null)) return 0;
    if (sides >= 2 && dates < 2) return 0;
    return sides >= 2 ? 1 + dates : 2 + dates;
  }
  // A report without people joins one with people only where the day or the neighbourhood says so.
  const near = [...a.sentences].some((x) => [...b.sentences].some((y) => Math.abs(x - y) <= 3));
  return dates === 2 || near ? 1 + dates : 0;
}

function absorb(m: MeetingDraft, d: MeetingDraft): void {
  for (const [p, at] of d.people) if (!m.people.has(p)) m.people.set(p, at);
  for (const [c, at] of d.countries) if (!m.countries.has(c)) m.countries.set(c, at);
  for (const o of d.offices)
    if (!m.offices.some((x) => x.ref.country === o.ref.country && x.ref.role === o.ref.role)) m.offices.push(o);
  if (m.status === 'cancelled' || d.status === 'cancelled') {
    if (m.kind === 'visit' || d.status === 'cancelled') m.status = 'cancelled';
  } else if (d.when && !m.when) m.status = d.status;
  else if (d.status === 'held' && (d.when || !m.when)) m.status = 'held';
  if (!m.when || (d.when && d.when.date.length > m.when.date.length)) m.when = d.when ?? m.when;
  if (!m.place || (d.place && d.place.city && !m.place.city)) m.place = d.place ?? m.place;
  m.host ??= d.host;
  m.forum ??= d.forum;
  m.edition ??= d.edition;
  m.sidelines ??= d.sidelines;
  for (const s of d.sentences) m.sentences.add(s);
}

/** Host country from the place; unnamed holders whose names another sentence gave go. */
function settle(_doc: Annotated, m: MeetingDraft): void {
  if (m.place?.country && !m.host) m.host = { code: m.place.country, at: { from: m.place.from, to: m.place.to } };
  m.offices = m.offices.filter((o) => !keys(m.people).some((p) => p.country === o.ref.country && p.role === o.ref.role));
  if (m.kind !== 'visit' && m.kind !== 'call' && m.countries.size > 2) m.kind = 'multilateral';
  if (m.kind === 'multilateral' && m.countries.size <= 2 && !m.forum) m.kind = 'bilateral';
}
