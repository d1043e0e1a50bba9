import type { Actor } from './actors.ts';
import { emptyCast, type Line, type Scene } from './scene.ts';
import { leadOf, verbForm } from './talk-words.ts';
import { known } from './told.ts';
import { isCall, type Trigger, word } from './triggers.ts';

// What is left when no frame fits: officials of two countries and a word for talks in one sentence.

const TALK =
  /^(talks|meeting|meetings|discussions|discussion|consultations|conversation|conversations|audience|lunch|dinner|breakfast)$/;
/** Words before a person that make them no participant: spoken of, or named for something else. */
const ASIDE =
  /^(about|against|under|since|like|than|over|despite|replaced|replacing|succeeded|succeeding|succeeds|echoing|quoting)$/;
/** What another meeting is called after. */
const OTHER =
  /^(press|news|media|cabinet|committee|council|parliamentary|party|ministerial|board|staff|community|forum|general|plenary|nato|security|plan|planned|regular|annual|trilateral|multilateral|working-group|town|christmas|gala)$/;
const AHEAD = /^(before|ahead|prior|until|pending|for)$/;

/**
 * A meeting of the officials of just two countries whom a sentence names beside a word for talks. Read only where no frame fired; the
 * method is the plain co-occurrence of information extraction, kept narrow: nobody of a third country, nobody who is only spoken of.
 */
export function gist(scene: Scene, line: Line): Trigger | null {
  const officials = line.groups.flatMap((g) => (ASIDE.test(g.before) ? [] : g.actors)).filter((a) => takesPart(scene, a));
  const codes = new Set(officials.flatMap((a) => a.person?.country ?? a.office?.country ?? a.countries));
  if (codes.size !== 2 || line.groups.some((g) => g.actors.some((a) => a.person && !a.person.country))) return null;
  if (!officials.some((a) => a.person)) return null;
  for (let i = line.from; i < line.to; i++) {
    if (!TALK.test(word(scene, i)) || scene.doc.at.organization[i] || scene.covered[i]) continue;
    if (!fits(scene, line, i) || !officials.some((a) => a.to <= i || i - line.from <= 8)) continue;
    const cast = emptyCast();
    for (const a of officials) {
      const at = { from: a.from, to: a.to };
      if (a.person) cast.people.set(a.person, at);
      else if (a.office) cast.offices.push({ ref: a.office, at });
      for (const code of a.person?.country ? [a.person.country] : a.office ? [a.office.country] : a.countries)
        if (!cast.countries.has(code)) cast.countries.set(code, at);
    }
    const at = { from: i, to: i + 1 };
    return known(scene, line, { at, rule: 'gist', form: null, cast, each: null, call: isCall(scene, line, at) });
  }
  return null;
}

function takesPart(scene: Scene, a: Actor): boolean {
  if (a.person?.former) return false;
  // "Ms Holm's father", "the A minister's remarks": the possessor is not the one who acts, unless of the talks.
  if (word(scene, a.to) === "'s" && !TALK.test(word(scene, a.to + 1)) && !TALK.test(word(scene, a.to + 2))) return false;
  return a.person !== null || a.office !== null || (a.kind === 'country' && a.bodies);
}

const SPOKEN_OF =
  /^(turned|avoided|neither|nor|proposal|proposed|offer|offered|refused|declined|invitation|invited|urged|demanded|hopes|hoped|wants|wanted|ready|willing|request|requested|unless|if|whether|would|could|should|rejected|ruled|snubbed|skipped)$/;

/** True where the noun is governed so that it took place, and is no session of something else. */
function fits(scene: Scene, line: Line, i: number): boolean {
  if (/^(lunch|dinner|breakfast)$/.test(word(scene, i)) && word(scene, i - 1) !== 'working') return false;
  for (let k = i - 1; k >= Math.max(line.from, i - 4); k--) {
    if (OTHER.test(word(scene, k)) || scene.doc.at.organization[k]) return false;
    if (
      AHEAD.test(word(scene, k)) ||
      /^(of|series|another|next|more|further|no|any|future|upcoming|possible)$/.test(word(scene, k))
    )
      return false;
  }
  // An offer, a refusal, a request: talks that are only spoken of.
  for (let k = line.from; k < i; k++) if (SPOKEN_OF.test(word(scene, k))) return false;
  const next = word(scene, i + 1);
  if (next === 'of' || (next === 'with' && /^(reporters|journalists|media|the|local)$/.test(word(scene, i + 2)))) return false;
  for (let k = i + 1; k < Math.min(line.to, i + 4); k++) if (scene.doc.at.organization[k]) return false;
  return leadOf(scene, line, i) || /^(their|his|her|'s)$/.test(word(scene, i - 1)) || verbForm(scene, line, i) !== null;
}
