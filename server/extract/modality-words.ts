// Words that tell whether an event came about, is to come, was called off or is only wished for. From general press usage.

export const NEGATIONS = new Set([
  'not',
  'never',
  'no',
  'refused',
  'refuses',
  'declined',
  'declines',
  'nor',
  'neither',
  'without',
  'rejected',
  'ruled',
  "didn't",
  "won't",
  "hasn't",
  "haven't",
  'denied',
  'nobody',
  'none',
  'snubbed',
  'skipped',
  'missed',
  'misses',
  'skips',
  'shunned',
  'boycotted',
  'rebuffed',
  'unable',
  'failed',
]);
export const VAGUE = new Set([
  ...'if would could might may should hope hopes hoped hoping wants wanted want wish wishes wished propose proposed proposes offered offers invited invites invite inviting invitation urged urges suggested suggests'.split(
    ' ',
  ),
  ...'imagine suppose supposed asked asks keen ready willing unlikely likely whether unless possibility possible seeking seeks sought request requested requests considering mulling mulls opportunity wanting'.split(
    ' ',
  ),
  ...'forward eager readiness desire interest idea prospect prospects demanded demands'.split(' '),
]);
export const CANCELLED = new Set([
  'postponed',
  'postponing',
  'postpone',
  'postpones',
  'cancelled',
  'canceled',
  'cancels',
  'cancel',
  'cancelling',
  'canceling',
  'scrapped',
  'shelved',
  'deferred',
  'postponement',
  'cancellation',
  'suspended',
]);
export const FUTURE = new Set([
  'will',
  'shall',
  'upcoming',
  'forthcoming',
  "'ll",
  'tomorrow',
  'planned',
  'plans',
  'planning',
  'plan',
  'scheduled',
  'slated',
  'expected',
  'due',
  'intend',
  'intends',
  'going',
  'expects',
  'ahead',
  'preparing',
  'prepares',
  'prepare',
  'soon',
  'set',
  'poised',
  'gear',
  'gearing',
  'agreed',
]);
export const HABIT = new Set(['every', 'annually', 'regularly', 'usually', 'often', 'routinely', 'biennially']);
export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', "'s", "'re"]);
/** A verb of saying before "would" makes it reported speech: "said he would meet" announces a meeting. */
export const SAYING = /^(said|says|announced|announces|confirmed|confirms|told|added|disclosed|revealed|stated|declared)$/;
/** After "would": a wish or a stance, no announcement. */
export const WISH = /^(like|welcome|consider|prefer|want|love|need|have|not|never)$/;
/** "would be ready", as opposed to "would be received". */
export const STANCE = /^(ready|willing|happy|open|glad|prepared|pleased|keen|good|useful|possible|wrong|right|a|an|the|no)$/;
/** Verbs whose "that" clause did not happen, or is only put forward. */
export const DENYING = /^(denied|denies|deny|denying|disputed)$/;
export const PROPOSING = /^(suggested|suggests|proposed|proposes|urged|recommended|demanded|wished|imagined)$/;
/** What does not come about when it is denied of an event: "will not go ahead", "did not take place". */
export const HAPPEN = /^(go|take|happen|materialise|materialize|occur|proceed)$/;
/** Verbs that leave open whether something comes about. */
export const MODAL = /^(would|could|might|may)$/;
/** "is unlikely", "was proposed", "has been ruled out": said of a thing that has not come about. */
export const DOUBT =
  /^(unlikely|possible|impossible|conceivable|doubtful|uncertain|unthinkable|proposed|suggested|rejected|refused|ruled)$/;
export const PLANNED = /^(planned|scheduled|expected|due|set|slated|originally)$/;
export const STOPS = new Set([';', ':', '—', 'while', 'but', 'after', 'which', 'who', 'that', 'where', 'when', 'before']);
