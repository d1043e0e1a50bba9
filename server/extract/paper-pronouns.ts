import { apply } from './agreements.ts';
import { type AgreementDraft, takeTerm } from './ledger.ts';
import type { Paper } from './papers.ts';
import { castOf, subjectOf } from './participants.ts';
import { predicateOf } from './predicates.ts';
import type { Line, Scene } from './scene.ts';
import { termIn } from './terms.ts';

/** "It was signed on …", "It will last for ten years": sentences without a paper that speak of the last one. */
export function pronoun(scene: Scene, line: Line, last: AgreementDraft): void {
  const { doc } = scene;
  const near = line.index - Math.max(...last.sentences) <= 2;
  if (!near) return;
  const first = doc.tokens[line.from]?.norm;
  const second = doc.tokens[line.from + 1]?.norm ?? '';
  // "It will last …", "Its term is …", "Valid for seven years, it …", "The lease runs for …"
  const opens =
    /^(it|this|they|its|valid)$/.test(first ?? '') ||
    (first === 'the' && /^(lease|term|duration|validity|initial|text|renewal|extension)$/.test(second)) ||
    (first === 'that' && second === 'one');
  if (opens) {
    const term = termIn(doc, line.from, line.to, { from: line.from, to: line.from + 2 });
    takeTerm(last, term, line.index);
  }
  signedFor(scene, line, last);
  for (let i = line.from; i < line.to; i++) {
    const one = doc.tokens[i]?.norm === 'one' && i === line.from + 1 && /^(that|this)$/.test(first ?? '');
    if (doc.tokens[i]?.norm !== 'it' && !one) continue;
    const fake: Paper = {
      from: i,
      to: i + 1,
      nameFrom: i,
      nameTo: i + 1,
      kind: last.kind,
      weak: false,
      loose: false,
      plural: false,
      determiner: 'the',
      acronym: null,
      modifiers: 0,
      named: false,
      yearAt: -1,
    };
    const predicate = predicateOf(scene, line, fake, [fake]);
    if (predicate.signing || predicate.explicit) apply(scene, line, last, fake, predicate, [], [fake]);
    break;
  }
}

/** "A and B signed for the two countries", "C signed on behalf of …": who put their names to the last paper. */
function signedFor(scene: Scene, line: Line, last: AgreementDraft): void {
  const { doc } = scene;
  if (last.status === 'proposed') return;
  for (let i = line.from; i < line.to; i++) {
    if (!doc.compiled.lexicon.words.signVerbs.has(doc.tokens[i]?.norm ?? '') || !/^(for|on)$/.test(doc.tokens[i + 1]?.norm ?? ''))
      continue;
    if (doc.tokens[i + 1]?.norm === 'on' && doc.tokens[i + 2]?.norm !== 'behalf') continue;
    const cast = castOf(scene, line, [subjectOf(scene, line, i)]);
    for (const [p, at] of cast.people) if (!last.signatories.has(p)) last.signatories.set(p, at);
    if (cast.people.size) last.sentences.add(line.index);
    return;
  }
}
