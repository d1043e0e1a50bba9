// Words that institutions, their parts and their fields of work are called by, and the nouns of posts in them. They let the
// grammar of server/extract/posts.ts tell where a post ends and a name begins ("Director of Defence Policy Ann Field"). From
// general knowledge of ministries and forces; one word an entry, folded.

/** Last words of the names of institutions, of their parts and of fields of work. */
export const INSTITUTION_WORDS: readonly string[] = [
  ...'ministry ministries department departments office offices agency agencies administration authority bureau secretariat directorate directorates'.split(
    ' ',
  ),
  ...'division divisions section branch unit wing cell desk council commission committee board court courts tribunal parliament senate assembly congress legislature cabinet'.split(
    ' ',
  ),
  ...'institute institution centre center college school academy university foundation corps corporation company enterprise industry industries service services'.split(
    ' ',
  ),
  ...'army armies navy force forces fleet fleets command commands brigade brigades regiment battalion squadron battery garrison headquarters hq staff guard guards marines militia reserve'.split(
    ' ',
  ),
  ...'area region regions theatre theater zone district sector flotilla base bases port airbase station mission embassy consulate delegation detachment contingent'.split(
    ' ',
  ),
  ...'policy policies planning plans plan strategy strategic operations operation training education doctrine procurement acquisition acquisitions armament armaments materiel material materials logistics sustainment supply equipment production development investment investments capability capabilities'.split(
    ' ',
  ),
  ...'cooperation relations affairs affair diplomacy partnership partnerships security defence defense intelligence counterintelligence cyber cybersecurity information communications communication protocol media press research technology technologies science innovation'.split(
    ' ',
  ),
  ...'personnel manpower finance budget resources legal law health medicine medical engineering aviation space maritime peacekeeping disarmament verification compliance inspection exports export control controls border borders immigration police policing'.split(
    ' ',
  ),
  ...'group task union party bloc state government presidency republic federation kingdom military prosecution protection sport sports mobilization mobilisation support house household academy institute programme program project projects integration transformation digitalisation digitalization modernization modernisation'.split(
    ' ',
  ),
].filter((w) => w !== 'state' && w !== 'mission' && w !== 'delegation');

/** Words that stand in the names of institutions before those ("Joint Staff", "general office"). */
export const INSTITUTION_ADJECTIVES: readonly string[] =
  'general national federal central joint royal imperial armed air naval military international foreign external internal interior regional special supreme high central chief combined integrated strategic political public civil people liberation self coast land ground sea marine marines amphibious airborne southern northern eastern western south north east west first second third fourth fifth indo pacific asian african european american western-hemisphere hemisphere middle asia africa europe arctic atlantic mediterranean gulf caribbean latin sixth seventh eighth ninth tenth'.split(
    ' ',
  );

/** Nouns of posts that need more words to say which ("head of …", "director for …"). */
export const POST_NOUNS: readonly string[] =
  'director head chief commander commissar secretary undersecretary inspector adviser advisor coordinator administrator commissioner superintendent president chairman chairwoman chairperson chair member manager counsellor counselor consul spokesperson spokesman spokeswoman representative envoy dean rector commandant officer attache deputy vice-president vice-chairman auditor comptroller controller judge assistant'.split(
    ' ',
  );

/** Words that stand before those nouns and belong to the post. */
export const POST_MODIFIERS: readonly string[] =
  'deputy assistant vice associate joint additional principal senior executive managing special chief acting under parliamentary permanent general first second staff military naval air political legal commanding technical scientific honorary flag'.split(
    ' ',
  );

/** Words that portfolios of government are called by ("Minister of Mines and Energy"). */
export const PORTFOLIO_WORDS: readonly string[] =
  'service services sons martyrs pensioners agriculture aviation affairs administration armed army budget business cabinet civil climate commerce communication communications community competition construction consumer cooperation culture cultural customs defence defense development digital digitalization diaspora disaster disability economy economic economics education electricity emergency emergencies employment energy enterprise enterprises environment equality ethnic europe european expatriates external family federal finance finances fisheries food foreign forces forestry forests gas gender government green health heritage hightech high high-tech higher home homeland housing human ict immigration indigenous industry industries information infrastructure innovation integration intelligence interior internal international investment investments irrigation islands justice labour labor land lands law legal livestock local logistics maritime management media mines mining minerals mobility municipal national natural navigation north ocean oceans oil parliamentary peace pensions personnel petroleum planning police policing population ports posts power preparedness presidency presidential privatisation production provincial public railways reconciliation reconstruction reform reforms regional rehabilitation relations religious religion research reserve resettlement resources rights road roads rural safety science scientific security services shipping skills small social solidarity space sport sports state sovereignty strategic strategy supply sustainability sustainable sustainment tech technology telecommunications tourism trade traditional training transport transportation treasury tribal universities urban utilities veteran veterans vocational war water welfare wildlife women works youth military orientation empowerment cohesion unity inclusion entrepreneurship child children family elderly dialogue tolerance ports waterways steel hydrocarbons fishing reintegration repatriation demobilization combatants patriots martyrs mujahideen liberation arts knowledge secondary basic electoral constitutional decentralization decentralisation territorial spatial settlements survey surveys mapping citizenship nationality refugees migration asylum endowments awqaf islamic waqf primary creative solid nationhood borders countering terrorism extremism homeland reunification overseas'.split(
    ' ',
  );
