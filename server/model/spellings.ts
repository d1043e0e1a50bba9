// One spelling for the many in which a name is written in English. Only equal spellings of a whole name, in one country, are ever taken
// for one person, so that a rule may be broader than the language it comes from. From general knowledge of romanizations.

/** Forms that rules do not bring together: transliterations from Arabic and Slavic languages, and English short forms of one given name each. */
const VARIANTS: Record<string, string> = {
  ...same('muhammad', 'mohammed mohammad mohamed mohamad muhammed muhamad mohamud mehmed'),
  ...same('ahmed', 'ahmad ahmet'),
  ...same('hussein', 'hussain husain hossein husayn hosein'),
  ...same('abdullah', 'abdallah abdulla abdalla'),
  ...same('yusuf', 'yousef youssef yusof yousuf yusef yosef'),
  ...same('khalid', 'khaled'),
  ...same('hamid', 'hameed'),
  ...same('rashid', 'rashed rasheed rachid'),
  ...same('salih', 'saleh salah'),
  ...same('majid', 'majed majeed madjid'),
  ...same('nasir', 'nasser naser nassir nasr'),
  ...same('osman', 'othman uthman usman'),
  ...same('omar', 'umar oumar'),
  ...same('tariq', 'tarek tareq tarik'),
  ...same('said', 'saeed sayeed saied'),
  ...same('faisal', 'faysal feisal'),
  ...same('sulaiman', 'suleiman sulayman soliman'),
  ...same('mustafa', 'moustafa mostafa mustapha'),
  ...same('alexander', 'aleksandr oleksandr aleksander alexandr'),
  ...same('alexei', 'aleksei aleksey alexey oleksii oleksiy oleksij'),
  ...same('sergei', 'serguei serhii serhiy serhij siarhei'),
  ...same('andrei', 'andrii andriy andrij'),
  ...same('dmitri', 'dmytro dmitrii'),
  ...same('yuri', 'yurii yury yuriy iurii'),
  ...same('mikhail', 'mykhailo mikhailo'),
  ...same('nikolai', 'nikolay mykola'),
  ...same('vladimir', 'volodymyr volodymir uladzimir'),
  ...same('evgeni', 'yevgeny yevgeni evgeny yevhen'),
  ...same('viktor', 'victor'),
  ...same('michael', 'mike mick'),
  ...same('james', 'jim jimmy'),
  ...same('joseph', 'joe'),
  ...same('robert', 'rob bob bobby'),
  ...same('william', 'bill'),
  ...same('thomas', 'tom'),
  ...same('anthony', 'tony antony'),
  ...same('jeffrey', 'jeff'),
  ...same('gregory', 'greg'),
  ...same('daniel', 'dan danny'),
  ...same('david', 'dave'),
  ...same('steven', 'stephen steve'),
  ...same('kenneth', 'kenny'),
  ...same('ronald', 'ron'),
  ...same('douglas', 'doug'),
  ...same('charles', 'chuck charlie'),
  ...same('matthew', 'matt'),
  ...same('nicholas', 'nick'),
  ...same('peter', 'pete'),
  ...same('philip', 'phil phillip'),
  ...same('timothy', 'tim'),
  ...same('andrew', 'andy'),
  ...same('lawrence', 'larry laurence'),
  ...same('elizabeth', 'liz'),
  al: 'al',
  el: 'al',
  ibn: 'bin',
};

function same(kept: string, others: string): Record<string, string> {
  return Object.fromEntries(others.split(' ').map((w) => [w, kept]));
}

/** Endings and sounds that romanizations write in several ways; the longer words alone, since short ones differ by one letter. */
const RULES: readonly [RegExp, string][] = [
  // Häkkänen and Haekkaenen, Søreide and Soereide, Güler and Gueler (not after letters with which "ue" is a Chinese syllable's own).
  [/(?<=[bcdfghjklmnprstvwz])([ao])e(?=[bcdfghklmnprstvwz])/g, '$1'],
  [/(?<=[bcdfghkmprstvwz])ue(?=[bcdfghklmnprstvwz])/g, 'u'],
  [/ou/g, 'u'],
  // Zelensky, Zelenskiy, Zelenskyy, Zelenskii.
  [/(?<=[^aeiou])(?:iy|yy|yi|ii|ij|y)$/, 'i'],
  [/ey|ay|ai/g, 'ei'],
  [/oy/g, 'oi'],
  [/ah$/, 'a'],
  [/q$|q(?=[ao])/g, 'k'],
  [/([bcdfghjklmnpqrstvwxz])\1+/g, '$1'],
];
const LONG_ENOUGH = 5;

/** The spelling under which a folded word of a name is kept. */
export function spelled(word: string): string {
  const known = VARIANTS[word] ?? word;
  if (known.length < LONG_ENOUGH) return known;
  return RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), known);
}

/** Syllables that romanizations of Korean write in several ways (Seon and Sun, Yeong and Young, Koo and Gu). */
export function koreanSpelled(word: string): string {
  return word
    .replace(/yeo|you/g, 'yu')
    .replace(/eo|oo|ou/g, 'u')
    .replace(/^g(?=u)/, 'k');
}

/**
 * The words of one name with servant-names taken apart ("Abdulaziz", "Abdel Aziz", "Abd al-Aziz" are two words each), so that every way of
 * writing them has the same words; and with the father's name bound to its "bin", so that no father is taken for his son.
 */
export function parentage(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const servant = /^abd(?:ul|el|ur|ol|al)(?!l?ah?$)(.{3,})$/.exec(word);
    if (servant) out.push('abdul', servant[1] as string);
    else if (/^abd(?:ul|el|ur|ol|al)?$/.test(word)) out.push('abdul');
    else if (/^(?:al|el|ul|ur)$/.test(word) && out.at(-1) === 'abdul') continue;
    else out.push(word);
  }
  const spelt = out.map(spelled);
  return spelt.flatMap((word, i) => {
    if (isBin(spelt, i)) return [];
    return isBin(spelt, i - 1) ? [`${BIN}${word}`] : [word];
  });
}

/** Marks a word of a name as the father's. */
export const BIN = 'bin-';

/** "bin" between two names; a name may also begin or end with the word (Chinese has it). */
const isBin = (words: readonly string[], i: number): boolean => words[i] === 'bin' && i > 0 && i < words.length - 1;
