import type { Annotated } from './annotate.ts';
import type { AgreementDraft } from './ledger.ts';
import type { People } from './people.ts';
import type { MeetingDraft, Range } from './scene.ts';

/** What a step did: something was recognised, a rule fired, two reports were joined, something was dropped, a claim came out. */
export type Action = 'recognised' | 'fired' | 'joined' | 'dropped' | 'stated';

/** One step of reading, in words a person can check against the text. Offsets are UTF-16 units. */
export interface Step {
  action: Action;
  /** country, person, office, date, meeting, agreement … */
  kind: string;
  /** The rule that decided, null for look-ups in tables. */
  rule: string | null;
  start: number;
  end: number;
  /** What was made of it, or why it was dropped. */
  note: string;
}

/** Collects the steps of one reading. Rules hold none unless somebody wants to see them: without a trace nothing is kept. */
export class Trace {
  readonly steps: Step[] = [];
  private readonly doc: Annotated;

  constructor(doc: Annotated) {
    this.doc = doc;
  }

  /** Notes a step at tokens `at`. */
  add(action: Action, kind: string, rule: string | null, at: Range, note: string): void {
    const a = this.doc.tokens[at.from];
    const b = this.doc.tokens[Math.max(at.from, at.to - 1)];
    this.steps.push({ action, kind, rule, start: a?.start ?? 0, end: b?.end ?? 0, note });
  }

  /** What the tables and the date grammar know, before any rule. */
  lookUps(): void {
    const { doc } = this;
    for (const c of doc.countries) this.add('recognised', 'country', null, c, c.entry.code);
    for (const p of doc.places)
      this.add('recognised', 'place', null, p, [p.entry.name, p.entry.country].filter(Boolean).join(', '));
    for (const o of doc.organizations) this.add('recognised', 'organization', null, o, o.entry.entry.id);
    for (const n of doc.nouns) this.add('recognised', 'agreement noun', null, n, n.entry.kind);
    for (const e of doc.exercises) this.add('recognised', 'exercise', null, e, e.entry.name);
    for (const d of doc.dates) this.add('recognised', 'date', null, d, d.spec.kind);
  }

  /** Who was found by which words, and which mentions were taken for one person. */
  people(people: People): void {
    for (const p of people.persons) {
      p.mentions.forEach((m, i) => {
        const told = [p.role, p.country].filter(Boolean).join(', ') || 'office and country unknown';
        const rule = m.office ? 'named-with-office' : m.honorific ? 'named-with-honorific' : 'named';
        const at = { from: m.nameFrom, to: m.nameTo };
        if (i === 0) this.add('fired', 'person', rule, at, `${p.name} · ${told}`);
        else this.add('joined', 'person', rule, at, `the person ${p.name}`);
      });
    }
  }

  /** "sentence 4", counted from 1 as people do. */
  sentence(index: number): string {
    return `sentence ${index + 1}`;
  }
}

/** A meeting draft in one line. */
export function meetingNote(m: MeetingDraft): string {
  const who = [...m.people.keys()].map((p) => p.name);
  return [
    m.kind,
    m.status,
    [...m.countries.keys()].join('–'),
    who.join(', '),
    m.when?.date ?? '',
    m.place?.name ?? '',
    m.forum ? `session of ${m.forum.id}` : '',
    m.sidelines ? `on the margins of ${m.sidelines.id}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** An agreement draft in one line. */
export function agreementNote(a: AgreementDraft): string {
  return [
    a.kind,
    a.status,
    a.name,
    [...a.parties.keys()].join('–'),
    a.signed?.date ?? '',
    a.term.years ? `${a.term.years} years` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
