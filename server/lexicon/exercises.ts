// Series of joint military exercises. From general knowledge of the forces' own names. One series a line, further spellings after
// "|". A series counts in a sentence that speaks of exercises at all; "?" asks for more, the noun right beside the name ("Exercise
// Warrior", "the Trident drills"), because the name is a common word or belongs to much else. The pattern "Exercise X" finds series that are not listed.

const LINES = `
  Malabar
  Balikatan
  Cobra Gold
  Talisman Sabre | Talisman Saber
  Freedom Edge
  Bersama Lima
  Bersama Shield
  Suman Protector
  Suman Warrior
  RIMPAC | Rim of the Pacific
  Super Garuda Shield
  Garuda Shield
  Pitch Black
  ? Kakadu
  Yudh Abhyas
  Vajra Prahar
  Tiger Triumph
  Cope India
  ? Milan
  La Perouse
  AUSINDEX
  AustraHind | Austra Hind | AUSTRAHIND
  Dharma Guardian
  JIMEX
  Veer Guardian
  SIMBEX
  Bold Kurukshetra
  Agni Warrior
  Harimau Shakti
  Garuda Shakti
  Samudra Shakti
  Samudra Laksamana
  Udara Shakti
  VINBAX
  Ekuverin
  Ekatha
  ? Dosti
  Mitra Shakti
  SLINEX
  Sampriti
  Bongosagar
  Surya Kiran
  ? Maitree
  Siam Bharat
  ? Ayutthaya
  Nomadic Elephant
  Khanjar
  KAZIND | Prabal Dostyk
  Dustlik | DUSTLIK
  ? Indra | INDRA
  Avia Indra
  ? Varuna
  ? Shakti
  ? Garuda
  ? Desert Knight
  ? Konkan
  Ajeya Warrior
  Indradhanush
  Cobra Warrior
  Al Najah
  Naseem Al Bahr | Naseem-al-Bahr
  ? Eastern Bridge
  Zayed Talwar
  Desert Cyclone
  Desert Flag
  Desert Eagle
  Al Mohed Al Hindi | Al-Mohed Al-Hindi
  Sada Tanseeq
  Tarang Shakti
  Trishakti Prahar
  Sea Dragon
  AIKEYME | Africa India Key Maritime Engagement
  Africa-India Field Training Exercise | AFINDEX | AF-INDEX
  INDIAFTX
  Force 18
  ? Red Flag | Red Flag-Alaska | Red Flag Alaska
  ? Green Flag
  Northern Edge
  Northern Viper
  Steadfast Defender
  Steadfast Noon
  Steadfast Dart
  Steadfast Jazz
  Steadfast Jupiter
  Steadfast Duel
  Loyal Leda
  Loyal Dolos
  Brilliant Jump
  Noble Jump
  Defender Europe | Defender-Europe
  Trident Juncture
  Trident Jaguar
  Cold Response
  Nordic Response
  Nordic Strike
  Joint Viking
  BALTOPS | Baltic Operations
  Sea Breeze
  Sea Shield
  Saber Strike
  Saber Guardian
  Saber Junction
  Combined Resolve
  Allied Spirit
  Rapid Trident
  ? Clear Sky
  Noble Partner
  Agile Spirit
  Air Defender
  Anakonda
  ? Puma
  Joint Warrior
  Joint Endeavour
  Strike Warrior
  Formidable Shield
  Formidable Dagger
  At Sea Demonstration
  Dynamic Manta
  Dynamic Mongoose
  Dynamic Mariner
  Dynamic Move
  Dynamic Front
  Dynamic Messenger
  REPMUS | Robotic Experimentation and Prototyping with Maritime Unmanned Systems
  Mare Aperto
  ? Poseidon
  ? Neptune
  Neptune Strike
  Neptune Shield
  Ramstein Flag
  Ramstein Alloy
  Ramstein Guard
  Ramstein Legacy
  Locked Shields
  Cyber Coalition
  Crossed Swords
  Cyber Flag
  CWIX
  Unified Vision
  Toxic Trip
  ? Zapad
  ? Vostok
  ? Tsentr
  ? Kavkaz
  ? Okean
  Ocean Shield
  Northern Interaction | Northern/Interaction
  Joint Sea | Maritime Cooperation
  Maritime Security Belt
  Marine Security Belt
  Falcon Strike
  Golden Dragon
  Golden Friendship
  ? Peace Mission
  ? Peace and Friendship
  Peace Unity
  Sharing Destiny
  Aman Youyi
  ? Sea Guardian | Sea Guardians
  Sea Guardians
  ? Warrior
  ? Shaheen
  ? Druzhba
  Dostarym
  Indestructible Brotherhood
  ? Rubezh
  ? Kobalt
  Union Shield
  Union Courage
  Slavic Brotherhood
  ? Laros
  ? Selenga
  ? Burabay
  Altyn Kyran
  ? Sahand
  Tafahum
  Ulchi Freedom Shield
  Freedom Shield
  Foal Eagle
  Key Resolve
  Ulchi Freedom Guardian
  Freedom Guardian
  Freedom Flag
  Max Thunder
  Vigilant Ace
  Vigilant Storm
  Vigilant Defense
  Buddy Squadron
  Buddy Wing
  Dong Maeng
  Ssangyong | Ssang Yong
  Iron Mace
  Hoguk
  Taegeuk
  ? Team Spirit
  Pacific Dragon
  Pacific Vanguard
  Pacific Griffin
  Pacific Reach
  Pacific Angel
  Pacific Airlift Rally
  Pacific Sentry
  Pacific Vigilance
  Pacific Fortitude
  Pacific Steller | Pacific Stellar
  Keen Sword
  Keen Edge
  Orient Shield
  Resolute Dragon
  Resolute Hunter
  Yama Sakura
  Iron Fist
  Forest Light
  Northern Wind
  Rising Thunder
  Valiant Shield
  Resolute Force Pacific | REFORPAC
  Bushido Guardian
  Southern Jackaroo
  Vigilant Isles
  Brunet-Takamori | Brunet Takamori
  Atlantic Trident
  Oguri-Verny | Oguri Verny
  ARC21
  Nichi Gou Trident | Nichi-Gou Trident
  Annualex | ANNUALEX
  Multi-Large Deck Event
  Noble Caribou
  Noble Raven
  Noble Typhoon
  Cope North
  Cope Tiger
  Cope South
  Cope Thunder
  Cope Angel
  Malus Amphex
  Kamandag | KAMANDAG
  ? Alon
  Dagit-PA | DAGIT-PA | AJEX DAGIT-PA
  Salaknib
  Sama Sama | SAMASAMA
  Sama Sama-Lumbas
  Lumbas
  Doshin-Bayanihan
  Kasangga
  Dolphin Tiger
  Marine Aviation Support Activity
  Archipelagic Coastal Defense
  Tempest Wind
  Balance Piston
  Flash Piston
  Multilateral Maritime Cooperative Activity
  Indo-Pacific Endeavour
  ? Komodo | MNEK | Multilateral Naval Exercise Komodo
  AMAN
  Nusa Bhakti Ausindo
  Kris Woomera | Keris Woomera
  Wirra Jaya
  Elang Ausindo | Elang AUSINDO
  Rajawali Ausindo
  ? Cassowary
  ? New Horizon
  Albatros Ausindo
  Dawn Kookaburra
  ? Wallaby
  ? Trident
  Forging Sabre
  Valiant Mark
  Tiger Balm
  Lightning Strike
  Daring Warrior
  Commando Sling
  Peace Carvin
  Maritime Training Activity
  Semangat Bersatu
  Safkar Indopura
  Elang Indopura
  Eagle Indopura
  Chandrapura
  Kocha Singa
  Singkong
  Sing Siam
  Thai-Sing
  MALAPURA
  Malindo Darsasa | Malindo Darussalam
  Elang Malindo
  Kekar Malindo
  Tatar Malindo
  Maju Bersama
  Air Thamal
  Sea Ex Thamal
  Bersatu Warrior
  Keris Strike
  Bersama Warrior
  ? Keris
  Harimau Trail
  Haringaroo
  Southern Tiger
  Seri Putra
  Taming Sari
  Ksatria Warrior
  Maju Bersatu
  Pukul Bersama
  Hanuman Guardian
  Lightforge
  Vector Balance
  Blue Strike
  Southern Katipo
  ? Southern Cross
  ? Tagata'toa
  Croix du Sud
  Marara
  Kurukuru
  Tui Moana
  Island Chief
  Rai Balang
  ? Solania
  ? Longreach
  ? Tasman Sea
  Helicon Luk
  Olgeta Warrior
  Wantok Warrior
  Cartwheel
  Coral Soldier
  Coral Warrior
  Kowari
  Puk Puk
  Predators Run | Predators' Run
  Diamond Storm
  Arnhem Thunder
  Ocean Explorer
  Ocean Horizon
  Ocean Raider
  ? Hamel
  Southern Discovery
  Autonomous Warrior
  Black Carillon
  Joint Pacific Multinational Readiness Center
  JPMRC
  Bright Star
  Eager Lion
  Juniper Oak
  Juniper Cobra
  Austere Challenge
  Intrepid Maven
  Infinite Defender
  Iron Falcon
  Native Fury
  Eagle Resolve
  Eagle Response
  Eagle Salute
  ? Friendship Shield
  Al Watan
  Arabian Gulf Security
  ? Gulf Shield
  Neon Defender
  Nautical Defender
  ? Lucky Strike
  International Maritime Exercise | IMX | International Mine Countermeasures Exercise
  Cutlass Express
  Obangame Express
  Phoenix Express
  Flintlock
  African Lion
  Justified Accord
  Unified Focus
  United Accord
  Shared Accord
  Central Accord
  Southern Accord
  Eastern Accord
  Silent Warrior
  Epic Guardian
  Grand African NEMO | Grand African Nemo
  Africa Endeavor
  Ushirikiano Imara
  Natural Fire
  ? Umoja
  Amani Africa
  Blue Kukri
  ? Oxide
  ? Good Hope
  ? Mosi | Mosi II
  IBSAMAR
  ATLASUR
  Will for Peace
  Winged Accord
  Tarhanat
  Sahel Star
  Shield of Africa
  UNITAS
  PANAMAX
  Tradewinds
  Southern Seas
  ? Southern Star
  Southern Vanguard
  Southern Fenix
  Fuerzas Comando
  Fused Response
  Resolute Sentinel
  Relampago
  Angel de los Andes | Ángel de los Andes
  Cruzex | CRUZEX
  ? Salitre
  ? CORE
  Fraterno
  ? Arandu
  ? Guarani
  ? Acrux
  Bold Alligator
  Salvaguarda
  Arctic Challenge | Arctic Challenge Exercise
  Arctic Edge
  Arctic Forge
  Arctic Light
  Arctic Warrior
  Arctic Dolphin
  Operation Nanook | Nanook
  Maple Resolve
  Vigilant Shield
  Cutlass Fury
  Swift Response
  Immediate Response
  Astral Knight
  Thunder Reindeer
  Northern Forest
  Northern Strike
  Northern Coasts
  ? Northern Star
  Freezing Winds
  Finnish Coast
  ? Hammer
  ? Aurora
  Swenex
  Spring Storm | Kevadtorm
  ? Siil
  ? Hedgehog
  Griffin Storm
  Griffin Lightning
  Grand Quadriga
  ? Quadriga
  National Guardian
  Iron Wolf
  Iron Defender
  Iron Spear
  Silver Arrow
  Summer Shield
  Crystal Arrow
  Namejs
  Baltic Host
  Open Spirit
  Hod Ops
  Flaming Sword
  Flaming Thunder
  Thunder Storm
  Eager Leopard
  Winter Shield
  Ample Strike
  Strong Europe Tank Challenge
  ? Sky Shield
  Slovak Shield
  Adriatic Strike
  Adriatic Sword
  Decisive Strike
  Shared Resilience
  Balkan Spirit
  Balkan Sentinel
  Platinum Wolf
  Platinum Lion
  Platinum Eagle
  Thracian Star
  Thracian Sentry
  ? Breeze
  Dacian Fall
  Dacian Lancer
  Scorpions Fury
  Getica Saber
  Resolute Castle
  Safety Transport
  Fire Shield
  Fire Blade
  JCET
  Rapid Forge
  Point Blank
  ? Orion | ORION
  ? Warfighter
  Volfa
  Wakri
  Bull Shark
  Serpentex
  Skyros
  Pégase | Pegase
  Arromanches
  ? Polaris | POLARIS
  Tiger Meet | NATO Tiger Meet
  ? Blue Flag
  Noble Dina
  Noble Rose
  Iniochos
  ? Medusa
  ? Nemesis
  ? Hermes
  ? Argonaut
  Eunomia
  Onisilos-Gideon | Onisilos Gideon
  Agapinor
  ? Alexander the Great
  Parmenion
  Menelaos
  Anatolian Eagle
  Anatolian Phoenix
  ? Sea Wolf
  Mavi Vatan | Blue Homeland
  ? Eastern Mediterranean
  ? Efes
  ? Ephesus
  Nusret
  Indus Shield
  ? Inferno
  ? Ataturk | Atatürk
  ? Jinnah
  ? TurAz Sahini | TurAz Qartali | TurAz Kartali | TurAz Falcon | TurAz Eagle
  Mustafa Kemal Ataturk
  ? Eternity
  Caucasian Eagle
  Three Brothers
  Birlestik
  Khazri
  Saffron Bandit
  Red Sands
  Spears of Victory
  Wind of the North
  Arab Shield
  Red Wave
  ? Tuwaiq
  Zabaan
  Al-Saif Al-Ajrab
  Peninsula Shield
  Al-Kassasir
  Al-Samsam | Al Samsam
  Al Kaseh | Al-Kaseh
  Naseem Al-Bahr
  Falcons of the Kingdom
  Safe Sea
  ? Aigle
  Red Reef
  Saif Sareea
  Khanjar Haad | Khunjar Haad
  Magic Carpet
  Thammar Al Tayeb
  Khaan Quest
  Steppe Eagle
  Gobi Wolf
  ? Regional Cooperation
  Balance Style
  ? Altai
  Fearless Guardian
  ? Rattlesnake
  Interflex
  ? Lone Star
  Cooperative Lancer
  Cooperative Longbow
  Peaceful Sky
  Maple Arch
  Light Avalanche
  Three Swords
  Shanti Doot
  Shantir Ogroshena
  Garuda Canti Dharma
  ARF DiREx | ARF DIREX
  ASEAN Solidarity Exercise | ASEX
  ASEAN-U.S. Maritime Exercise | AUMX | ASEAN-US Maritime Exercise
  ASEAN-China Maritime Exercise | ACMEX
  ASEAN-India Maritime Exercise | AIME
  ASEAN Multilateral Naval Exercise | AMNEX
  ADMM-Plus Maritime Security Field Training Exercise
  CARAT | Cooperation Afloat Readiness and Training
  SEACAT | Southeast Asia Cooperation and Training
  MTA Malaysia
  SEASAM
  Wyvern Sun
  MATSAB
  Western Pacific Mine Countermeasures Exercise
  MCSOFEX
  Global Sentinel
  Schriever Wargame
  AsterX
  Mobility Guardian
  Bamboo Eagle
  ? Large Scale Exercise
  Large Scale Global Exercise
  European Air Refuelling Training
  European Advanced Airlift Tactics Training Course
  MILEX
  Indo-Pacific Deployment
  Pacific Partnership
  ? Cyclone
  ? Joint Sword
  ? Strait Thunder
  North Thunder | Raad Al-Shamal | Northern Thunder
  ? Han Kuang
`;

/** One series: its name, other spellings, and whether the word "exercise" or a year must stand beside it. */
export interface ExerciseSeries {
  name: string;
  aliases: readonly string[];
  beside: boolean;
}

function seriesOf(line: string): ExerciseSeries {
  const marked = line.startsWith('? ');
  const [name = '', ...aliases] = (marked ? line.slice(2) : line).split('|').map((s) => s.trim());
  return { name, aliases, beside: marked };
}

/** Every series once, in the order of the table. */
export const EXERCISES: readonly ExerciseSeries[] = [
  ...new Map(
    LINES.split('\n')
      .map((l) => l.trim())
      .filter(Boolean)
      .map(seriesOf)
      .map((e) => [e.name, e] as const),
  ).values(),
];
