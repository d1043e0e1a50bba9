// Places and regions that share their name with a country and are none, separated by semicolons. One that has a comma is read with and
// without it. From general knowledge.

const phrases = (list: string): string[] =>
  list
    .split(';')
    .map((p) => p.trim())
    .filter(Boolean);

/** Towns and bases of the American state of Georgia. */
const IN_GEORGIA = phrases(`
  Atlanta; Savannah; Augusta; Macon; Athens; Marietta; Valdosta; Albany; Rome; Columbus; Dalton; Decatur; Plains; Brunswick; Hinesville;
  Warner Robins; Kings Bay; Fort Benning; Fort Moore; Fort Stewart; Fort Gordon; Fort Eisenhower; Fort Gillem; Fort McPherson;
  Hunter Army Airfield; Robins Air Force Base; Moody Air Force Base; Dobbins Air Reserve Base; Fulton County
`);

/** Words beside which Georgia is the American state. */
const STATE_OF_GEORGIA = phrases(`
  state of Georgia; governor of Georgia; senator from Georgia; congressman from Georgia; legislature of Georgia; Republican of Georgia;
  Democrat of Georgia; Georgia governor; Georgia gov; Georgia senator; Georgia congressman; Georgia Republican; Georgia Republicans;
  Georgia Democrat; Georgia Democrats; Georgia legislature; Georgia National Guard; Georgia Army National Guard;
  Georgia Air National Guard; Georgia Guard; Georgia State; Georgia Southern; University of Georgia; Georgia Institute of Technology;
  Georgia Military College; Georgia Power; Kings Bay in Georgia
`);

const ELSEWHERE = phrases(`
  Lebanon, Pennsylvania; Lebanon, Tennessee; Lebanon, New Hampshire; Lebanon, Ohio; Peru, Illinois; Peru, Indiana; Cuba, Missouri;
  Cuba, New York; Jordan, Minnesota; Norway, Maine; Poland, Maine; Mexico, Missouri; Mexico, Maine; Denmark, Western Australia;
  Malta, Montana; Panama, Oklahoma; China, Maine; Holland, Michigan; Turkey, Texas; Niger State; State of Mexico; Mexico State;
  Luxembourg Province; Province of Luxembourg; Luxembourg City; Djibouti City; Guatemala City; Northern Ireland; Northern Irish;
  island of Ireland; Inner Mongolia; Outer Mongolia; Spanish Sahara; New Guinea; West New Guinea; Dutch New Guinea; Portuguese Guinea;
  Spanish Guinea; Jordan Valley; Jordan Rift; Belgian Congo; French Congo; French Sudan; British Somaliland; Portuguese Timor;
  British Honduras; Dutch Guiana; Chad Basin; Mali Empire; Ghana Empire
`);

/** All of them, as `notCountries` takes them. */
export const NAMESAKES: readonly string[] = [
  ...IN_GEORGIA.map((town) => `${town}, Georgia`),
  ...STATE_OF_GEORGIA,
  ...ELSEWHERE,
].flatMap((phrase) => (phrase.includes(', ') ? [phrase, phrase.replace(', ', ' ')] : [phrase]));
