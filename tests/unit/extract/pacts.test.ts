import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Kind, parties and status of every agreement that a text tells, in order. Invented people and pacts. */
const told = (text: string): string[] =>
  values('agreement', text)
    .map((a) => `${a.kind} ${a.parties.join(' ')} ${a.status}`)
    .sort();

describe('ways to speak of agreements', () => {
  it.each<[string, string[]]>([
    [
      "Poland's defence ministry said the military looked on. Poland has logistics agreements with Germany, France and Sweden.",
      ['agreement DE PL in-force', 'agreement FR PL in-force', 'agreement PL SE in-force'],
    ],
    [
      'Poland already has military cooperation agreements with Germany and Sweden.',
      ['agreement DE PL in-force', 'agreement PL SE in-force'],
    ],
    ['Poland has signed defence agreements with Germany and Sweden.', ['agreement DE PL signed', 'agreement PL SE signed']],
    [
      'Poland signed memorandums of understanding on defence cooperation with Germany and Sweden on Monday.',
      ['mou DE PL signed', 'mou PL SE signed'],
    ],
    [
      'Poland is negotiating logistics agreements with Germany and Sweden.',
      ['agreement DE PL proposed', 'agreement PL SE proposed'],
    ],
    ['Poland and Sweden signed a Memorandum of Understanding (MoU) on defence cooperation on Monday.', ['mou PL SE signed']],
    [
      'Poland, Sweden sign MoU on defence cooperation\nThe defence ministries of Poland and Sweden on Monday signed a memorandum of understanding to boost military ties.',
      ['mou PL SE signed'],
    ],
    ['Poland on Monday signed a defence pact with Sweden.', ['agreement PL SE signed']],
    [
      'Poland and Sweden signed a letter of intent on the joint purchase of air defence systems.',
      ['letter-of-intent PL SE signed'],
    ],
    ['Poland has terminated its defence cooperation agreement with Sweden.', ['agreement PL SE ended']],
    ['Poland announced on Monday that it was ending its military cooperation agreement with Sweden.', ['agreement PL SE ended']],
    ['The defence agreement between Poland and Sweden expired in 2019.', ['agreement PL SE ended']],
    ['Poland withdrew from the defence agreement with Sweden on Monday.', ['agreement PL SE ended']],
    ['Poland and Sweden renewed their defence cooperation agreement on Monday.', ['agreement PL SE renewed']],
    ['Poland and Sweden have extended their defence cooperation agreement for another five years.', ['agreement PL SE renewed']],
    ['Poland and Sweden have agreed to extend their defence cooperation agreement by five years.', ['agreement PL SE renewed']],
    ['Poland and Sweden are negotiating a status of forces agreement.', ['agreement PL SE proposed']],
    ['Poland and Sweden have begun negotiations on a status of forces agreement.', ['agreement PL SE proposed']],
    ['Poland and Sweden have agreed to start talks on a status of forces agreement.', ['agreement PL SE proposed']],
    ['Poland and Sweden plan to conclude a defence cooperation agreement later this year.', ['agreement PL SE proposed']],
    ['Poland and Sweden will sign a defence cooperation agreement next week.', ['agreement PL SE proposed']],
    [
      'A defence cooperation agreement between Poland and Sweden is expected to be signed next week.',
      ['agreement PL SE proposed'],
    ],
    ['Poland and Sweden are working on a defence cooperation agreement.', ['agreement PL SE proposed']],
    ['The Defence Cooperation Agreement between Poland and Sweden entered into force on Monday.', ['agreement PL SE in-force']],
    ['A defence cooperation agreement between Poland and Sweden came into effect on 1 May 2024.', ['agreement PL SE in-force']],
    [
      "Sweden's parliament on Monday ratified the defence cooperation agreement signed with Poland in 2023.",
      ['agreement PL SE signed'],
    ],
    ['Sweden has ratified the Defence Cooperation Agreement with Poland.', ['agreement PL SE in-force']],
    ['Poland signed a contract with Sweden for the purchase of two submarines on Monday.', ['contract PL SE signed']],
    ['Poland and Sweden signed a contract on Monday for 48 fighter jets.', ['contract PL SE signed']],
    ['Poland and Sweden signed a protocol on military cooperation on Monday.', ['protocol PL SE signed']],
    ['Poland and Sweden signed a plan of defence cooperation for 2024 on Monday.', ['roadmap PL SE signed']],
    ['Poland and Sweden signed a bilateral cooperation plan for 2024 in the field of defence.', ['roadmap PL SE signed']],
    ['Poland and Sweden signed a five-year road map for defence cooperation on Monday.', ['roadmap PL SE signed']],
    [
      'The ministers of defence of Poland and Sweden signed a joint declaration on military cooperation on Monday.',
      ['joint-statement PL SE signed'],
    ],
    [
      'The defence ministers of Poland and Sweden signed an agreement on the protection of classified military information.',
      ['agreement PL SE signed'],
    ],
    [
      'The agreement, signed by Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg, covers military training.',
      ['agreement PL SE signed'],
    ],
    [
      'Polish Defence Minister Jan Wolski signed a military cooperation agreement with his Swedish counterpart Nils Berg in Warsaw on Monday. The agreement is valid for five years.',
      ['agreement PL SE signed'],
    ],
    [
      'A military cooperation agreement was signed in Warsaw on Monday by Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg.',
      ['agreement PL SE signed'],
    ],
    ['Poland and Sweden concluded a military-technical cooperation agreement in 2019 for ten years.', ['agreement PL SE signed']],
    ['Poland and Sweden put their signatures to a five-year defence accord on Monday.', ['agreement PL SE signed']],
    ['A five-year defence cooperation agreement between Poland and Sweden was inked on Monday.', ['agreement PL SE signed']],
    [
      "Poland's Jan Wolski and Sweden's Nils Berg exchanged signed copies of a defence cooperation agreement in Warsaw on Monday. Poland and Sweden welcomed it.",
      ['agreement PL SE signed'],
    ],
    ['Poland and Sweden formalised their cooperation in a defence agreement signed on Monday.', ['agreement PL SE signed']],
    ['Poland signed a memorandum of understanding on defence with Sweden in October last year.', ['mou PL SE signed']],
    [
      'The defence agreement that Poland and Sweden are negotiating would allow troops to train in either country.',
      ['agreement PL SE proposed'],
    ],
    ['Poland has proposed a military cooperation agreement to Sweden.', ['agreement PL SE proposed']],
    [
      'Under the existing military cooperation agreement between Poland and Sweden, troops train together.',
      ['agreement PL SE in-force'],
    ],
    [
      'Poland and Sweden signed a technical arrangement on logistic support for their armed forces.',
      ['arrangement PL SE signed'],
    ],
    ['Poland and Sweden signed a Reciprocal Access Agreement on Monday.', ['agreement PL SE signed']],
    ['Poland, Sweden and Denmark signed a trilateral agreement on military mobility on Monday.', ['agreement DK PL SE signed']],
    ['Poland and Sweden signed a mutual defence treaty on Monday.', ['treaty PL SE signed']],
    [
      'Sweden and Poland agreed on closer defence ties on Monday. Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg put their names to an agreement on military cooperation.',
      ['agreement PL SE signed'],
    ],
    [
      'A memorandum of understanding on defence industry cooperation was signed in the presence of the two ministers. It binds Poland and Sweden.',
      ['mou PL SE signed'],
    ],
    ['A memorandum of understanding on defence cooperation between Poland and Sweden is to follow soon.', ['mou PL SE proposed']],
    ['Poland and Sweden want to conclude a memorandum of understanding on defence cooperation.', ['mou PL SE proposed']],
    ['Poland and Sweden are preparing a memorandum of understanding on defence cooperation.', ['mou PL SE proposed']],
    [
      'The text of a memorandum of understanding on defence cooperation between Poland and Sweden is ready for signature.',
      ['mou PL SE proposed'],
    ],
    ["Poland's cabinet approved a draft memorandum of understanding on defence cooperation with Sweden.", ['mou PL SE proposed']],
    [
      "Poland's parliament approved the military cooperation agreement that was signed with Sweden in 2022.",
      ['agreement PL SE signed'],
    ],
    ['The cooperation rests on a military agreement between Poland and Sweden from 2009.', ['agreement PL SE in-force']],
    ['Poland and Sweden have had a military cooperation agreement since 2009.', ['agreement PL SE in-force']],
    ['A military cooperation agreement has been in force between Poland and Sweden since 2009.', ['agreement PL SE in-force']],
    ['Poland and Sweden reviewed the implementation of their military cooperation agreement.', ['agreement PL SE in-force']],
    ['Poland bought three submarines from Sweden under a contract signed in November.', ['contract PL SE signed']],
    [
      "Poland's arms agency and the Swedish company Saab signed a contract on Monday for three submarines worth 2 billion euros.",
      ['contract PL SE signed'],
    ],
    ["The Polish defence ministry on Monday awarded Sweden's Saab a contract for three submarines.", ['contract PL SE signed']],
    [
      'The contract for three submarines was signed in Gdynia on Monday by Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg.',
      ['contract PL SE signed'],
    ],
    [
      'At the fair, Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg signed a declaration of intent on air defence.',
      ['letter-of-intent PL SE signed'],
    ],
    [
      'Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg signed a joint statement on defence cooperation.',
      ['joint-statement PL SE signed'],
    ],
    ['Poland and Sweden issued a joint statement on defence cooperation on Monday.', ['joint-statement PL SE signed']],
    [
      'In a joint declaration adopted on Monday, Poland and Sweden vowed to deepen military cooperation.',
      ['joint-statement PL SE signed'],
    ],
    [
      'Poland and Sweden signed a defence cooperation agreement and a memorandum of understanding on cyber security on Monday.',
      ['agreement PL SE signed', 'mou PL SE signed'],
    ],
    [
      'Poland and Sweden signed an agreement on military cooperation in 2017 and a protocol to it in 2020.',
      ['agreement PL SE signed', 'protocol PL SE signed'],
    ],
    ['Poland and Sweden signed an implementing arrangement on military training.', ['arrangement PL SE signed']],
    [
      'Poland gave notice that it would end its defence agreement with Sweden. The defence agreement with Sweden was terminated on Monday.',
      ['agreement PL SE ended'],
    ],
    ['The military cooperation agreement between Poland and Sweden, signed in 2005, expired in 2015.', ['agreement PL SE ended']],
    ['Poland has denounced its military cooperation agreement with Sweden.', ['agreement PL SE ended']],
    ['The defence agreement between Poland and Sweden was extended by five years on Monday.', ['agreement PL SE renewed']],
    ['The two-year-old defence agreement between Poland and Sweden has been renewed.', ['agreement PL SE renewed']],
    [
      'France and Britain work together under the Lancaster House treaties. The Lancaster House Treaty binds France and the United Kingdom in defence.',
      ['treaty FR GB in-force'],
    ],
    [
      'The two ministers, Jan Wolski of Poland and Nils Berg of Sweden, signed the agreement on defence cooperation at a ceremony in Warsaw.',
      ['agreement PL SE signed'],
    ],
    ['Poland and Sweden signed a ten-year framework for defence partnership on Monday.', ['framework PL SE signed']],
    [
      'Poland and Sweden signed a general security of military information agreement on Monday, valid for 5 years.',
      ['agreement PL SE signed'],
    ],
    [
      'An intergovernmental agreement on military transit was concluded between Poland and Sweden on Monday for a period of ten years.',
      ['agreement PL SE signed'],
    ],
    [
      'Poland expects a status of forces agreement with Sweden to be signed by the end of the year.',
      ['agreement PL SE proposed'],
    ],
    ['Negotiations between Poland and Sweden on a defence cooperation agreement are under way.', ['agreement PL SE proposed']],
    ['A defence cooperation agreement with Sweden is in the making, Poland said.', ['agreement PL SE proposed']],
    ['Poland and Sweden hope to have a defence pact ready by July.', ['agreement PL SE proposed']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
