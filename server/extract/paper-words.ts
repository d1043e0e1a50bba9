// Words that build, join and end the names of papers. From general press usage.

/** Words that descriptions of papers are made of, before the noun. */
export const LEFT = new Set(
  (
    'defence defense military security bilateral trilateral multilateral mutual strategic logistics logistical cooperation co-operation co operation partnership comprehensive framework technical visiting forces status reciprocal access intelligence ' +
    'information sharing acquisition cross servicing joint arms weapons training exchange implementing executive maritime naval air cyber technology industrial industry procurement production research development communications foundational nuclear submarine ' +
    'assistance support basing base bases port lease loan coast guard border peacekeeping interim draft general major enhanced supplementary economic data memorandum tank tanks fighter jet missile drone purchase supply sale maintenance peace trade investment free tax customs visa climate extradition energy gas grain nonaggression non aggression executive ten nuclear-powered partner cultural option supply delivery follow transfer aid cybersecurity rescue hydrographic space satellite surveillance mobility transit overflight facilities leasing friendship alliance host nation'
  ).split(' '),
);

/** Words before the noun that are no part of a name. */
export const PRAISE = new Set(
  'landmark historic new first key major important formal draft proposed planned existing long awaited much delayed fresh similar second third separate last older old original another early final legally binding binding non possible potential future current present earlier previous recent updated ambitious sweeping broad wide ranging ranging wide wide-ranging so called called big full finished executive? such'.split(
    ' ',
  ),
);

/** Words inside a name between its nouns. */
export const CONNECT = new Set([
  'of',
  'on',
  'for',
  'and',
  'the',
  'in',
  'between',
  'concerning',
  'regarding',
  'to',
  'with',
  'towards',
  'toward',
  'its',
  'their',
  'at',
  'by',
  'a',
  '&',
  '-',
  ',',
  "'",
  "'s",
  '+',
]);

/** Words that begin what a paper is about, after the noun. */
export const COMPLEMENT: ReadonlySet<string> = new Set(
  'of on for to concerning regarding relating covering between amending among governing'.split(' '),
);

/** Words that end a name. */
export const STOP: ReadonlySet<string> = new Set([
  ...'expired expires expire dates dated provides provide remains remain entered enters came comes took takes lapsed'.split(' '),
  ...'ended ends runs ran gives gave makes made sets follows followed envisages foresees stipulates obliges replaces'.split(' '),
  ...'replaced became becomes which that who was is are were has had have will would during after before when while'.split(' '),
  ...'at in by signed inked as but with from to under this said last between since until also here today yesterday'.split(' '),
  ...'there if where allowing including following both he she it they earlier later may can could should valid'.split(' '),
  ...'reached worth through without because not over into up does did within among so than whose such bears called'.split(' '),
  ...'again likewise then'.split(' '),
]);

/** What is bought: "a deal to buy tanks", "for the purchase of jets". */
export const PURCHASE =
  /^(buy|buying|purchase|purchasing|acquire|acquiring|acquisition|procure|procuring|procurement|supply|supplying|sell|selling|sale|deliver|delivering|delivery|lease|leasing|export|import)$/;

/** Verbs of an agreement's purpose: "an agreement to protect military information". */
export const PURPOSE: ReadonlySet<string> = new Set([
  ...'buy purchase acquire procure supply sell deliver lease export build produce develop manufacture upgrade modernise modernize'.split(
    ' ',
  ),
  ...'protect share exchange strengthen boost deepen expand enhance intensify improve widen broaden cooperate train station host base deploy establish'.split(
    ' ',
  ),
]);
