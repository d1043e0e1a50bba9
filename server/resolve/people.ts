import type { Answers, LiveClaim } from './types.ts';

/** A name that a claim lists and the person it stands for, null where nobody or more than one is known by it. */
export interface NamedPerson {
  name: string;
  person: string | null;
  live: LiveClaim;
}

/** The people that a meeting or agreement claim lists, looked up through the forms their names may be. */
export function attendees(names: readonly string[], live: LiveClaim, answers: Answers): NamedPerson[] {
  return names.map((name) => {
    const forms = live.people.find((l) => l.name === name)?.forms ?? [];
    const known = new Set(forms.map((f) => answers.person(f)).filter((p): p is string => p !== null));
    return { name, person: known.size === 1 ? ([...known][0] as string) : null, live };
  });
}
