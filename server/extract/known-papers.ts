import type { AgreementKind } from '../model/claims.ts';
import type { AgreementDraft, Ledger } from './ledger.ts';
import { type Annotated, endsAt } from './annotate.ts';
import type { Paper } from './papers.ts';
import type { Scene } from './scene.ts';

/** "also known as ACSA", "better known as the Pukpuk Treaty", "The full name of the Geelong Treaty is …": another name of the last paper. */
export function aliasOf(doc: Annotated, p: Paper): boolean {
  const w = (i: number): string => doc.tokens[i]?.norm ?? '';
  let i = p.from - 1;
  while (w(i) === '"' || w(i) === "'" || w(i) === 'the') i--;
  if (w(i) === 'as' && /^(known|dubbed|called|named)$/.test(w(i - 1)) && w(i - 2) !== 'are') return true;
  if (/^(dubbed|nicknamed|called)$/.test(w(i)) && !/^(he|she|they|also|and|has|had)$/.test(w(i - 1))) return true;
  // "the Treaty of Oslo, in full the Treaty on Common Security"
  if (w(i) === 'full' && w(i - 1) === 'in') return true;
  if (/^(formally|officially)$/.test(w(i)) && /^[,(]$/.test(w(i - 1))) return true;
  // "the Charter, a mutual defence pact, with Mali": what it is, in an aside.
  if (/^(a|an)$/.test(p.determiner) && w(p.from - 1) === ',' && w(p.to) === ',' && doc.at.agreement[p.from - 2]) return true;
  if (w(i) !== 'is') return false;
  for (let k = i; k >= Math.max(0, i - 12); k--)
    if (w(k) === 'name' && /^(full|official|formal|proper)$/.test(w(k - 1))) return true;
  return false;
}

/** "the agreement", "this pact", "The Treaty": nothing but the noun. */
export const pointsBack = (p: Paper): boolean =>
  p.modifiers === 0 &&
  !/^(several|some|each|another|two|three|four|five|six|seventeen)$/.test(p.determiner) &&
  !p.acronym &&
  p.determiner !== 'a' &&
  p.determiner !== 'an' &&
  p.yearAt < 0;

export const words = (s: string): string[] =>
  s
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .map((w) => (w === 'defense' ? 'defence' : w === 'memorandum' ? 'mou' : w))
    .filter((w) => w.length > 1 && !/^(the|of|on|for|and|in|to|between|with|an|understanding)$/.test(w));

export function nameOf(doc: Annotated, p: Paper): string {
  const a = doc.tokens[p.nameFrom];
  const b = doc.tokens[p.nameTo - 1];
  return a && b
    ? doc.text
        .slice(a.start, b.end)
        .replace(/\s+/g, ' ')
        .replace(/\*+/g, '')
        .replace(/\s*\([^)]*\)/g, '')
    : '';
}

export function knownDraft(doc: Annotated, ledger: Ledger, p: Paper, scene: Scene): AgreementDraft | null {
  const name = nameOf(doc, p);
  const drafts = ledger.drafts.slice(-120);
  if (p.acronym && p.determiner !== 'a' && p.determiner !== 'an') {
    const same = drafts.filter((d) => d.acronyms.has(p.acronym as string) || d.name === p.acronym);
    const hit = pickByParties(doc, scene, same, p);
    if (hit) return hit;
    if (p.nameTo - p.nameFrom <= 1) return null;
  }
  const s = doc.sentenceOf[p.from] ?? 0;
  if (pointsBack(p)) {
    const last = ledger.last;
    if (!last) return null;
    if (compatible(last.kind, p) || specifies(last, p, s)) return last;
    for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - 6); i--)
      if (drafts[i] && compatible((drafts[i] as AgreementDraft).kind, p)) return drafts[i] ?? null;
    return null;
  }
  // "the May 2006 agreement": the one that was told with that year.
  if (p.modifiers === 0 && p.yearAt >= 0 && p.determiner === 'the') {
    const year = doc.dates[p.yearAt]?.spec;
    const dated = drafts.findLast(
      (d) =>
        compatible(d.kind, p) && d.signed !== null && year?.kind === 'full' && String(year.year) === d.signed.date.slice(0, 4),
    );
    if (dated) return dated;
  }
  const mine = words(name);
  if (!p.named || p.determiner === 'a' || p.determiner === 'an') {
    // An indefinite phrase tells of a new paper, unless it repeats one word for word.
    return pickByParties(
      doc,
      scene,
      drafts.filter((d) => words(d.name).join(' ') === mine.join(' ') && p.determiner !== 'a' && p.determiner !== 'an'),
      p,
    );
  }
  const same = drafts.filter((d) => {
    const theirs = words(d.name);
    const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
    return (
      d.named &&
      short.length >= 2 &&
      short.every((w) => long.includes(w)) &&
      (short.length * 3 >= long.length * 2 || short.length >= 4)
    );
  });
  return pickByParties(doc, scene, same, p);
}

/** Of agreements with one name, the one between the parties that this place speaks of; none where it speaks of others. */
function pickByParties(doc: Annotated, scene: Scene, list: readonly AgreementDraft[], p: Paper): AgreementDraft | null {
  if (!list.length) return null;
  const s = doc.sentenceOf[p.from] ?? 0;
  const label = scene.context.labels[doc.sentences[s]?.block ?? -1];
  const inName = new Set<string>();
  for (let i = p.nameFrom; i < Math.min(doc.tokens.length, p.to + 4); i++) {
    const c = doc.countries[(doc.at.country[i] ?? 0) - 1];
    if (c) inName.add(c.entry.code);
  }
  // "with Norway, through the Oslo Agreement"
  if (/^(through|via|under)$/.test(doc.tokens[p.from - 1]?.norm ?? '')) {
    const c = endsAt(doc.countries, doc.at.country, p.from - (doc.tokens[p.from - 2]?.norm === ',' ? 2 : 1));
    if (c && !c.entry.adjective) inName.add(c.entry.code);
  }
  const fits = list.filter(
    (d) => [...inName].every((c) => d.parties.has(c)) && (label?.countries ?? []).every((c) => d.parties.has(c)),
  );
  return fits.at(-1) ?? null;
}

function compatible(kind: AgreementKind, p: Paper): boolean {
  if (p.kind === kind) return true;
  return p.kind === 'agreement' && kind !== 'joint-statement' && kind !== 'letter-of-intent' && kind !== 'contract';
}

/** "signed a defence agreement … signed the memorandum of understanding": an unnamed agreement called by its kind right after. */
function specifies(last: AgreementDraft, p: Paper, sentence: number): boolean {
  if (last.named || last.kind !== 'agreement' || p.plural || p.weak || p.determiner !== 'the') return false;
  return (
    !/^(joint-statement|treaty|contract)$/.test(p.kind) && sentence > last.first && sentence - Math.max(...last.sentences) <= 2
  );
}

const touching = new WeakMap<Annotated, boolean>();

/** The text speaks of defence or security anywhere: enough for a treaty that goes by a place ("Treaty of Oslo"). */
function touchesDefence(doc: Annotated): boolean {
  let found = touching.get(doc);
  if (found === undefined) {
    found = doc.tokens.some((t) => /^(defence|defense|military|security)$/.test(t.norm));
    touching.set(doc, found);
  }
  return found;
}

/** An agreement counts if its name, or else the text around it, is about defence or security. */
export function aboutDefence(scene: Scene, p: Paper): boolean {
  const { defenceWords, civilWords } = scene.doc.compiled.lexicon.words;
  let civil = false;
  for (let i = p.nameFrom; i < p.nameTo; i++) {
    const w = scene.doc.tokens[i]?.norm ?? '';
    if (defenceWords.has(w)) return true;
    if (civilWords.has(w)) civil = true;
  }
  if (civil) return false;
  if (scene.defenceText || (p.kind === 'treaty' && p.named && !p.weak && touchesDefence(scene.doc))) return true;
  return scene.doc.compiled.lexicon.obligationOf(nameOf(scene.doc, p)) !== null || defenceNear(scene, p);
}

export function defenceWord(scene: Scene, p: Paper): boolean {
  for (let i = p.nameFrom; i < p.nameTo; i++)
    if (scene.doc.compiled.lexicon.words.defenceWords.has(scene.doc.tokens[i]?.norm ?? '')) return true;
  return false;
}

/** Defence words within two sentences, or a text full of them. */
function defenceNear(scene: Scene, p: Paper): boolean {
  const { doc } = scene;
  const s = doc.sentenceOf[p.from] ?? 0;
  const from = doc.sentences[Math.max(0, s - 2)]?.from ?? 0;
  const to = doc.sentences[Math.min(doc.sentences.length - 1, s + 2)]?.to ?? doc.tokens.length;
  let n = 0;
  for (let i = from; i < Math.min(to, from + 400); i++)
    if (
      /^(defence|defense|military|security|troops|forces|armed|army|armies|navy|navies|armoured|armored|weapons|nato|fighters|jets|frigate|frigates|helicopters|submarine|submarines|howitzers|missiles|tanks|drones|warships|police|policing|patrol)$/.test(
        doc.tokens[i]?.norm ?? '',
      )
    )
      n++;
  return n >= 1;
}
