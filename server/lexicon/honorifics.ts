// Words before and after names that are no part of them. From general knowledge of styles of address in English-language
// press of all regions (South and South-East Asia, the Gulf, Africa, Europe, the Americas). One word a entry, folded.

/** Styles and titles of birth. */
export const HONORIFICS: readonly string[] = [
  ...'mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron hon honourable honorable rt right'.split(' '),
  ...'shri smt sri shrimati kumari pandit sardar chaudhry maulana'.split(' '),
  ...'dato datuk datin tun tan toh puan tuan encik haji hajah hj pehin pengiran awang dayang yb yab ybhg ydm yam dyam tengku tunku raja'.split(
    ' ',
  ),
  ...'h.e he hrh hh hm hrm sheikh shaikh sheikha prince princess king queen sayyid sayyed seyyed excellency highness majesty royal serene eminence'.split(
    ' ',
  ),
  ...'pak bapak ibu bu u daw engr atty eng engineer ir haj hajji al-haji alhaji chief senator sen rep congressman don dona doña'.split(
    ' ',
  ),
  ...'seri sri utama diraja lailaraja datu sultan emir paduka pahlawan laksamana setia negara md. ratu tui'.split(' '),
  ...'dyg hjh hajjah ustaz tansri ybm ybrs baginda mulia tuanku pg orang kaya panglima berhormat hormat'.split(' '),
  ...'mme madame monsieur herr frau senor senora sra dott ing lic mgr rev reverend bishop archbishop ayatollah hojatoleslam mullah mawlawi maulvi allamah sayed begum'.split(
    ' ',
  ),
  ...'otunba mallam malam hajia barrister barr ato woizero weizero ndugu lyonpo dasho samdech oknha thura khun arch surv pharm pst pastor'.split(
    ' ',
  ),
  ...'advocate adv honourables honorables excellencies messrs mesdames sirs dipl-ing mag ts idr sheik cheikh sidi moulay lalla sidy dom padre moulana hafiz nawab sahibzada justice judge'.split(
    ' ',
  ),
  ...'comrade cde ambassador amb minister president secretary chancellor premier undersecretary'.split(' '),
];

/** Military ranks, with the words that ranks are built of. */
export const RANKS: readonly string[] = [
  ...'general gen lieutenant lt ltg ltgen major maj majgen colonel col brigadier brig briggen captain capt commander cmdr cdr'.split(
    ' ',
  ),
  ...'admiral adm vadm radm rear vice commodore cmde marshal marechal field air chief squadron wing group flight'.split(' '),
  ...'leftenant gnrl lgen bgen mgen vadml radml cpt kapitan kapten mejar leftenan brigedier jeneral general-colonel colonel-general army-general lieutenant-commander flt lcdr ltc sqnldr wgcdr gpcapt fltlt mariscal almirante contraalmirante vicealmirante teniente coronel'.split(
    ' ',
  ),
  ...'sergeant sgt corporal private ensign midshipman army fleet airman seaman warrant officer four-star three-star two-star'.split(
    ' ',
  ),
  ...'acm avm lieut genl brigen ltcol rdml adml cmdre cdre pilot jenderal mayjen letjen brigjen letnan kolonel laksamana marsekal komjen havildar subedar generalissimo'.split(
    ' ',
  ),
  ...'retired retd ret lieutenant-general major-general brigadier-general vice-admiral rear-admiral lieutenant-colonel lieutenant-brigadier'.split(
    ' ',
  ),
];

/** Words that open a rank only before another of its words ("Senior General", "Corps General"). */
export const RANK_OPENERS: readonly string[] =
  'senior division divisional corps brigade staff chief colonel police surgeon second first'.split(' ');

/** Words that are half a rank: none without another rank's word after them ("Air Commodore", "Group Captain"). */
export const RANK_PARTS: readonly string[] = 'army fleet wing group flight air field vice rear squadron warrant'.split(' ');

/** Marks of the retired and of reserve officers, in brackets. */
export const RETIRED: readonly string[] = 'retd ret rtd r retired res reserve purn rt red rtrd ndc psc'.split(' ');

/** Letters after names. */
export const POST_NOMINALS: readonly string[] =
  'mp kc qc cbe obe mbe kcb cb dso vsm avsm pvsm uysm am ao ac phd msc esq kbe gcb nsc psc afc mc yc sm ysm rnzn ran usn usaf usmc retd ret rtd csc dsm dsc om psm jp psn fss mss dss mni gss gcfr gcon grcf cfr ogw ebs cbs egh mgh dcnzm onzm cnzm pjg dpmb psat rcds ndu osc fwc lom lvo kcvo kcmg gcmg cmg dpkt'.split(
    ' ',
  );

/** Small words inside names. */
export const PARTICLES: readonly string[] =
  'bin bint binti ibni ibn abu al el ul ur van von de der den del della da das do dos du di la le ben bar y e zu ter des ten af av san'.split(
    ' ',
  );

/** Parts of a name that stand after it. */
export const SUFFIXES: readonly string[] = 'jr jr. sr sr. ii iii iv'.split(' ');

/** Patronymic words of Turkic names, in small letters after the father's name ("Karim Tofig oglu"). */
export const PATRONYMICS: readonly string[] = 'oglu ogly ogli uulu kyzy qizi gizi'.split(' ');
