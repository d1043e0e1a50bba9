// Verbs and nouns that tell of meetings, visits, calls and signings, with the forms that carry time. From general press usage.
import type { VerbForm } from './types.ts';

/** `base`, third person, past, participle, -ing of one verb. */
type Forms = [base: string, third: string, past: string, participle: string, ing: string];

const table = (verbs: Forms[]): ReadonlyMap<string, VerbForm> => {
  const out = new Map<string, VerbForm>();
  for (const [base, third, past, participle, ing] of verbs) {
    out.set(base, 'base');
    out.set(third, 'present');
    out.set(ing, 'ing');
    out.set(participle, 'participle');
    out.set(past, 'past');
  }
  return out;
};
const regular = (base: string): Forms => {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  return [base, base.endsWith('s') || base.endsWith('sh') ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ed`, `${stem}ing`];
};

/** Subject and object sit together. */
export const MEET_VERBS = table([['meet', 'meets', 'met', 'met', 'meeting']]);

/** The subject is host, the object guest (or the other way round in the passive). */
export const RECEIVE_VERBS = table([regular('host'), regular('receive'), regular('welcome')]);

/** Verbs whose object may be talks. */
export const HOLD_VERBS = table([
  ['hold', 'holds', 'held', 'held', 'holding'],
  ['have', 'has', 'had', 'had', 'having'],
  regular('conduct'),
  regular('conclude'),
  regular('attend'),
  regular('chair'),
  regular('co-chair'),
  regular('convene'),
  regular('begin'),
  ['begin', 'begins', 'began', 'begun', 'beginning'],
  regular('open'),
  regular('join'),
  ['lead', 'leads', 'led', 'led', 'leading'],
]);

/** Nouns for sitting together. */
export const TALK_NOUNS: readonly string[] =
  'talks meeting meetings discussions discussion consultations consultation summit dialogue conversation conversations parley negotiations round session engagement audience lunch dinner breakfast interview tete'.split(
    ' ',
  );

export const SIGN_VERBS = table([
  regular('sign'),
  regular('ink'),
  regular('conclude'),
  regular('seal'),
  ['penned', 'pens', 'penned', 'penned', 'penning'],
  regular('initial'),
  ['initialled', 'initials', 'initialled', 'initialled', 'initialling'],
]);

export const VISIT_VERBS = table([regular('visit')]);

/** Words that make a conversation a call. */
export const PHONE_WORDS: readonly string[] =
  'phone telephone telephonic telephonically telephoned phoned videoconference videoconferencing video virtual virtually online videolink'.split(
    ' ',
  );

/** Verbs that a person does in reports: they show that a capitalized run is a person. */
export const PERSON_VERBS: readonly string[] = [
  ...'said says told tells added adds noted notes stressed stresses announced announces thanked thanks described describes called calls'.split(
    ' ',
  ),
  ...'met meets visited visits arrived arrives signed signs hosted hosts received receives welcomed welcomes attended attends'.split(
    ' ',
  ),
  ...'expressed expresses praised praises urged urges warned warns wrote writes posted posts tweeted stated states pledged pledges'.split(
    ' ',
  ),
  ...'reiterated reaffirmed emphasized emphasised highlighted underlined underscored conveyed discussed reviewed exchanged explained'.split(
    ' ',
  ),
  ...'held spoke speaks recalled confirmed confirms declared declares remarked insisted argued believes appreciated invited accompanied led leads represented'.split(
    ' ',
  ),
  ...'who whose'.split(' '),
];

/** Verbs of headlines, which are written with a capital after a title ("Defence Minister Concludes Trip"). No family names. */
export const HEADLINE_VERBS: readonly string[] = [
  ...'accepts addresses affirms agrees announces appoints appreciates arrives asks assures attends backs begins blames briefs calls commends concludes condemns confirms congratulates co-chairs chairs continues cuts defends delivers demands denies departs discusses embarks emphasises emphasizes ends exchanges explains expresses extends flies gives greets heads highlights holds honours honors hosts hails inaugurates inks inspects invites joins kicks lands launches lauds leads leaves makes meets offers opens outlines oversees participates pays pledges praises presents proposes reaffirms receives rejects reiterates renews returns reviews says seeks sends signs speaks stresses supports takes talks tells thanks tours travels underlines underscores unveils urges vows visits voices vouches warns welcomes wraps'.split(
    ' ',
  ),
  ...'accept address agree announce appoint arrive attend begin conclude condemn congratulate co-chair discuss exchange hold inaugurate launch meet participate pledge receive reaffirm review seek sign speak urge vow welcome convene explore deepen'.split(
    ' ',
  ),
];
