// International organizations, their committees, ministerial groups, conferences and courts beyond reference/organizations.csv and
// forums.ts. From general knowledge of the bodies' own names. One line adds one: short name, then further names, all divided by
// "|". A "?" before a name (mostly an acronym that means other things too: MSC is a container line, ADB a debugger) asks for
// another of the body's names in the same text. "> X" at the end names the parent that its spelled-out name or mandate speaks of;
// "(unlisted)" says that it is known, but named nowhere as an organization (a force, a programme, an organ of its parent).

/** Kind of the bodies and their lines. Of a "forum" whole sessions are told as meetings. */
const LINES: readonly (readonly [kind: string, lines: string])[] = [
  [
    'union',
    `
    ADB | ?ADB | Asian Development Bank
    AfDB | ?AfDB | African Development Bank | African Development Bank Group
    AIIB | Asian Infrastructure Investment Bank
    EBRD | European Bank for Reconstruction and Development
    EIB | ?EIB | European Investment Bank
    IDB | ?IDB | Inter-American Development Bank
    IsDB | Islamic Development Bank
    CAF | ?CAF | Development Bank of Latin America and the Caribbean | Development Bank of Latin America
    New Development Bank | BRICS Bank
    ICRC | International Committee of the Red Cross
    IFRC | International Federation of Red Cross and Red Crescent Societies
    Interpol | INTERPOL | International Criminal Police Organization | International Criminal Police Organisation
    Europol | EUROPOL | European Union Agency for Law Enforcement Cooperation
    Eurojust
    Frontex | European Border and Coast Guard Agency
    Afripol | AFRIPOL
    Aseanapol | ASEANAPOL
    Ameripol
    IMO | ?IMO | International Maritime Organization | International Maritime Organisation
    ICAO | International Civil Aviation Organization | International Civil Aviation Organisation
    ILO | ?ILO | International Labour Organization | International Labour Organisation
    IOM | ?IOM | International Organization for Migration | International Organisation for Migration
    ITU | ?ITU | International Telecommunication Union
    WMO | ?WMO | World Meteorological Organization | World Meteorological Organisation
    WIPO | World Intellectual Property Organization
    WCO | ?WCO | World Customs Organization | World Customs Organisation
    FAO | ?FAO | Food and Agriculture Organization | UN Food and Agriculture Organization
    WFP | ?WFP | World Food Programme | World Food Program | UN World Food Programme
    IFAD | International Fund for Agricultural Development
    UNESCO | Unesco
    UNICEF | Unicef
    UNHCR | United Nations High Commissioner for Refugees | UN Refugee Agency > UN
    UNDP | United Nations Development Programme | UN Development Programme > UN
    UNODC | United Nations Office on Drugs and Crime | UN Office on Drugs and Crime > UN
    UNOPS | United Nations Office for Project Services
    UNFPA | United Nations Population Fund
    UNEP | United Nations Environment Programme
    UNCTAD
    UNIDO
    UNRWA
    UN Women
    UNIDIR | United Nations Institute for Disarmament Research > UN
    UNODA | United Nations Office for Disarmament Affairs | UN Office for Disarmament Affairs > UN
    OHCHR | UN Human Rights Office
    OCHA | ?OCHA | UN OCHA | United Nations Office for the Coordination of Humanitarian Affairs
    UNDOF | UN Disengagement Observer Force | United Nations Disengagement Observer Force (unlisted) > UN
    UNIFIL | Unifil | UN Interim Force in Lebanon | United Nations Interim Force in Lebanon (unlisted) > UN
    UNTSO | United Nations Truce Supervision Organization (unlisted) > UN
    UNFICYP | UN Peacekeeping Force in Cyprus | United Nations Peacekeeping Force in Cyprus (unlisted) > UN
    UNMIK | United Nations Mission in Kosovo (unlisted) > UN
    UNMISS | UN Mission in South Sudan | United Nations Mission in South Sudan (unlisted) > UN
    UNISFA | United Nations Interim Security Force for Abyei (unlisted) > UN
    UNAMID (unlisted) > UN
    MINUSCA | Minusca (unlisted) > UN
    MINUSMA | Minusma (unlisted) > UN
    MINUSTAH | Minustah (unlisted) > UN
    MINURSO | Minurso (unlisted) > UN
    MONUSCO | Monusco (unlisted) > UN
    UNMOGIP (unlisted) > UN
    UNAMA | UN Assistance Mission in Afghanistan | United Nations Assistance Mission in Afghanistan (unlisted) > UN
    UNAMI (unlisted) > UN
    UNSMIL | UN Support Mission in Libya | United Nations Support Mission in Libya (unlisted) > UN
    UNMHA (unlisted) > UN
    UN Command | United Nations Command | UN Command in Korea (unlisted)
    UN Human Rights Council | UNHRC | United Nations Human Rights Council (unlisted) > UN
    UN Secretariat | United Nations Secretariat (unlisted) > UN
    UN Department of Peace Operations | UN DPO | Department of Peace Operations | United Nations Department of Peace Operations (unlisted) > UN
    UN Department of Peacekeeping Operations | UN Department of Peacekeeping | Department of Peacekeeping Operations (unlisted) > UN
    UN Economic and Social Council | ECOSOC (unlisted)
    ESCAP | ?ESCAP | UNESCAP | UN ESCAP | Economic and Social Commission for Asia and the Pacific
    UNECE | Economic Commission for Europe
    ECLAC | Economic Commission for Latin America and the Caribbean
    International Court of Justice | ?ICJ
    Permanent Court of Arbitration | ?PCA
    International Tribunal for the Law of the Sea | ITLOS
    ICTY | International Criminal Tribunal for the former Yugoslavia
    ICTR | International Criminal Tribunal for Rwanda
    European Court of Human Rights | ?ECHR
    Court of Justice of the European Union | European Court of Justice | ?ECJ
    Inter-American Court of Human Rights
    Inter-American Commission on Human Rights | ?IACHR
    African Court on Human and Peoples Rights
    Council of Europe
    Nordic Council | Nordic Council of Ministers
    Baltic Assembly
    Benelux | Benelux Union
    EFTA | European Free Trade Association
    European Economic Community | ?EEC
    European External Action Service | EEAS
    European Parliament (unlisted) > EU
    European Union Military Staff | EU Military Staff | EUMS (unlisted) > EU
    European Peace Facility (unlisted)
    PESCO | Permanent Structured Cooperation (unlisted)
    EUFOR | EUFOR Althea | Operation Althea (unlisted) > EU
    EUMAM Ukraine | EUMAM (unlisted) > EU
    EU NAVFOR | EUNAVFOR | EU NAVFOR Atalanta | EU NAVFOR Aspides (unlisted) > EU
    EUTM Mali | EUTM (unlisted) > EU
    OECD | Organisation for Economic Co-operation and Development | Organization for Economic Cooperation and Development | Organisation for Economic Cooperation and Development
    OPEC | Opec | Organization of the Petroleum Exporting Countries | Organisation of the Petroleum Exporting Countries
    OPEC+
    IEA | ?IEA | International Energy Agency
    IRENA | International Renewable Energy Agency
    CTBTO | Comprehensive Nuclear-Test-Ban Treaty Organization | Comprehensive Test Ban Treaty Organization
    MTCR | Missile Technology Control Regime
    Wassenaar Arrangement
    Australia Group
    Zangger Committee
    FATF | Financial Action Task Force
    International Seabed Authority
    International Solar Alliance
    International Hydrographic Organization | ?IHO
    Non-Aligned Movement | ?NAM | Nonaligned Movement
    Group of 77 | G77 | G-77
    Organisation internationale de la Francophonie | Francophonie | OIF | International Organisation of La Francophonie
    CPLP | Community of Portuguese Language Countries | Community of Portuguese-speaking Countries | Community of Portuguese-Speaking Countries
    Commonwealth Secretariat (unlisted)
    Ibero-American Summit | Ibero-American Conference
    CARICOM IMPACS | IMPACS | Caricom Implementation Agency for Crime and Security > CARICOM
    Regional Security System | ?RSS
    OECS | Organisation of Eastern Caribbean States | Organization of Eastern Caribbean States
    Association of Caribbean States | ?ACS
    CDEMA | Caribbean Disaster Emergency Management Agency
    SICA | ?SICA | Central American Integration System
    CFAC | Conference of Central American Armed Forces
    Andean Community
    Pacific Alliance
    ALBA | ?ALBA | Bolivarian Alliance for the Peoples of Our America
    PROSUR | Prosur
    Amazon Cooperation Treaty Organization | ACTO
    Lima Group
    Rio Group
    Latin American Parliament | Parlatino
    Inter-American Defense College | Inter-American Defence College
    CEMAC | Central African Economic and Monetary Community
    WAEMU | UEMOA | West African Economic and Monetary Union
    COMESA | Common Market for Eastern and Southern Africa
    Arab Maghreb Union
    CEN-SAD | Community of Sahel-Saharan States
    Mano River Union
    Economic Community of the Great Lakes Countries
    Indian Ocean Commission
    Liptako-Gourma Authority
    Accra Initiative
    Nouakchott Process
    NEPAD | New Partnership for Africa's Development
    AU Commission | African Union Commission (unlisted) > African Union
    African Union Peace and Security Council | AU Peace and Security Council | AUPSC (unlisted) > African Union
    African Standby Force (unlisted)
    AMISOM | African Union Mission in Somalia | AU Mission in Somalia (unlisted) > African Union
    ATMIS | African Union Transition Mission in Somalia (unlisted) > African Union
    AUSSOM | African Union Support and Stabilization Mission in Somalia (unlisted) > African Union
    SAMIM | SADC Mission in Mozambique (unlisted) > SADC
    SAMIDRC | SADC Mission in the Democratic Republic of Congo | SADC Mission in the DRC (unlisted) > SADC
    EACRF | East African Community Regional Force (unlisted) > EAC
    ECOMOG | ECOWAS Monitoring Group (unlisted)
    ECOMIG | ECOWAS Mission in The Gambia (unlisted) > ECOWAS
    ECOMIB (unlisted)
    ECOWAS Standby Force (unlisted) > ECOWAS
    ECOWAS Commission (unlisted) > ECOWAS
    ECOWAS Committee of Chiefs of Defence Staff | ECOWAS Committee of Chiefs of Defense Staff (unlisted) > ECOWAS
    MNJTF | Multinational Joint Task Force (unlisted)
    G5 Sahel Joint Force (unlisted) > G5 Sahel
    SADC Organ on Politics Defence and Security | SADC Organ on Politics, Defence and Security Cooperation | SADC Organ (unlisted) > SADC
    SADC Standby Force (unlisted) > SADC
    Gulf of Guinea Commission
    Rabat Process
    Zone of Peace and Cooperation of the South Atlantic | ZOPACAS
    Multinational Force and Observers | MFO
    ISAF | International Security Assistance Force (unlisted)
    KFOR | Kosovo Force (unlisted)
    SFOR | Stabilisation Force in Bosnia and Herzegovina (unlisted)
    Resolute Support | Resolute Support Mission (unlisted)
    NATO Response Force | NRF (unlisted) > NATO
    NATO Mission Iraq | NMI (unlisted) > NATO
    North Atlantic Council | ?NAC (unlisted)
    NATO Military Committee (unlisted) > NATO
    NATO Parliamentary Assembly (unlisted) > NATO
    NATO Nuclear Planning Group | Nuclear Planning Group (unlisted) > NATO
    Euro-Atlantic Partnership Council
    Partnership for Peace | NATO Partnership for Peace > NATO
    Istanbul Cooperation Initiative
    Mediterranean Dialogue
    SHAPE | ?SHAPE | Supreme Headquarters Allied Powers Europe (unlisted)
    CCDCOE | NATO Cooperative Cyber Defence Centre of Excellence > NATO
    NSPA | NATO Support and Procurement Agency > NATO
    NCIA | NATO Communications and Information Agency > NATO
    DIANA | ?DIANA | Defence Innovation Accelerator for the North Atlantic
    NORAD | North American Aerospace Defense Command (unlisted)
    Global Coalition Against Daesh | Global Coalition to Defeat ISIS | Defeat-ISIS Coalition | Global Coalition against ISIS | anti-ISIS coalition (unlisted)
    Islamic Military Counter Terrorism Coalition | IMCTC | Islamic Military Alliance | Islamic Military Alliance to Fight Terrorism
    Combined Maritime Forces | ?CMF (unlisted)
    International Maritime Security Construct | IMSC (unlisted)
    Peninsula Shield Force | Peninsula Shield (unlisted)
    GCC Unified Military Command | Unified Military Command of the GCC (unlisted) > GCC
    Warsaw Pact | Warsaw Treaty Organization
    CENTO | Central Treaty Organization
    SEATO | Southeast Asia Treaty Organization
    Western European Union | ?WEU
    COMECON | Comecon
    League of Nations
    Organisation of African Unity | Organization of African Unity | ?OAU
    GUAM Organization for Democracy and Economic Development
    Eurasian Economic Union | EAEU
    Union State of Russia and Belarus (unlisted)
    Turkic Council
    Economic Cooperation Organization | Economic Cooperation Organisation
    TRACECA
    C5+1
    D-8 | D-8 Organization for Economic Cooperation | Developing Eight
    MIKTA
    IBSA | IBSA Dialogue Forum
    I2U2
    Melanesian Spearhead Group | ?MSG
    Pacific Community
    Micronesian Presidents Summit
    Partners in the Blue Pacific
    FFA | ?FFA | Pacific Islands Forum Fisheries Agency | Forum Fisheries Agency
    RAMSI | Regional Assistance Mission to Solomon Islands (unlisted)
    Mekong River Commission | ?MRC
    Mekong-Lancang Cooperation | Lancang-Mekong Cooperation
    ACMECS
    AHA Centre | ASEAN Coordinating Centre for Humanitarian Assistance > ASEAN
    ASEAN Secretariat (unlisted) > ASEAN
    ASEAN Direct Communications Infrastructure (unlisted) > ASEAN
    ASEAN Center of Military Medicine | ASEAN Centre of Military Medicine > ASEAN
    ReCAAP | ReCAAP Information Sharing Centre
    International Parliamentary Union | Inter-Parliamentary Union
    CISM | International Military Sports Council (unlisted)
    NACC | North Atlantic Cooperation Council
    Neutral Nations Supervisory Commission | NNSC
    OSCE Minsk Group | Minsk Group > OSCE
    OSCE Special Monitoring Mission | OSCE Special Monitoring Mission to Ukraine (unlisted) > OSCE
    Arab Parliament
    Organisation of Ibero-American States
    Organization of Arab Petroleum Exporting Countries | OAPEC
    Gas Exporting Countries Forum | GECF
    Eastern Mediterranean Gas Forum | East Mediterranean Gas Forum
    Union for the Mediterranean
    Barents Euro-Arctic Council
    Arctic Council
    Council of the Baltic Sea States | CBSS
    Central European Initiative
    Central European Defence Cooperation | CEDC | Central European Defense Cooperation
    Regional Cooperation Council
    RACVIAC | RACVIAC Centre for Security Cooperation
    SEEBRIG | South-Eastern Europe Brigade | South Eastern Europe Brigade (unlisted)
    LITPOLUKRBRIG | Lithuanian-Polish-Ukrainian Brigade (unlisted)
    BALTDEFCOL | Baltic Defence College (unlisted)
    Eurocorps (unlisted)
    European Gendarmerie Force | EUROGENDFOR (unlisted)
    European Air Transport Command | EATC (unlisted)
    European Air Group (unlisted)
    European Space Agency | ?ESA
    European Maritime Awareness in the Strait of Hormuz | EMASOH (unlisted)
    FINABEL | Finabel
    `,
  ],
  [
    'grouping',
    `
    Nordic Group
    Baltic Defence Cooperation
    Framework Nations Concept (unlisted)
    European Group of Five | Group of Five
    Weimar Plus | Weimar+ | Weimar Triangle Plus
    Slavkov Triangle | Slavkov Format | Austerlitz Format
    Bucharest Format
    Craiova Group
    Brdo-Brijuni Process
    Open Balkan
    Berlin Process
    Normandy Format | Normandy Four
    P5+1 | P5 + 1 | E3+3
    Coalition of the Willing
    Drone Coalition | drone coalition | Ukraine drone coalition (unlisted)
    Quad Plus
    Blue Dot Network
    Mekong-US Partnership
    Astana Format | Astana process
    Heart of Asia-Istanbul Process | Heart of Asia | Istanbul Process
    Quartet on the Middle East | Middle East Quartet
    Negev Forum
    Amman Format
    Cairns Group
    Aviation Coalition for Ukraine | air force capability coalition (unlisted)
    Proliferation Security Initiative | ?PSI
    Global Initiative to Combat Nuclear Terrorism
    Hague Code of Conduct
    Bab el-Mandeb Council | Council of Arab and African States Bordering the Red Sea
    Djibouti Code of Conduct
    Yaounde Code of Conduct | Yaoundé Code of Conduct
    Yaounde Architecture | Yaoundé Architecture
    Malacca Strait Patrols | Malacca Straits Patrol | Malacca Strait Patrol
    Trilateral Cooperative Arrangement | Sulu-Sulawesi trilateral
    Indo-Pacific Economic Framework | ?IPEF
    Indo-Pacific Oceans Initiative
    Indo-Pacific Partnership for Maritime Domain Awareness | IPMDA
    Partnership for Indo-Pacific Industrial Resilience | PIPIR
    `,
  ],
  [
    'forum',
    `
    European Defence Agency Steering Board | EDA Steering Board (unlisted)
    ADSOM-Plus | ADSOM Plus | ASEAN Defence Senior Officials' Meeting-Plus | ASEAN Defence Senior Officials Meeting Plus > ASEAN
    ADSOM | ASEAN Defence Senior Officials' Meeting | ASEAN Defense Senior Officials' Meeting > ASEAN
    ADMM Retreat | ASEAN Defence Ministers' Meeting Retreat > ASEAN
    ACDFM | ASEAN Chiefs of Defence Forces' Meeting | ASEAN Chiefs of Defense Forces Meeting > ASEAN
    ACDFIM | ASEAN Chiefs of Defence Forces' Informal Meeting > ASEAN
    ANCM | ASEAN Navy Chiefs' Meeting | ASEAN Navy Chiefs Meeting > ASEAN
    ACAMM | ASEAN Chiefs of Army Multilateral Meeting > ASEAN
    AACC | ?AACC | ASEAN Air Chiefs Conference | ASEAN Air Chiefs' Conference > ASEAN
    AMIIM | ASEAN Military Intelligence Informal Meeting > ASEAN
    ASEAN Maritime Forum | Expanded ASEAN Maritime Forum > ASEAN
    Tokyo Defense Forum | Tokyo Defence Forum
    Japan-Pacific Islands Defense Dialogue | Japan Pacific Islands Defense Dialogue | JPIDD
    Fullerton Forum | IISS Fullerton Forum | Fullerton Lecture Sherpa Meeting
    Jakarta International Defence Dialogue | Jakarta International Defense Dialogue | JIDD
    Putrajaya Forum
    Cebu Defence Forum
    Indo-Pacific Chiefs of Defense Conference | Indo-Pacific Chiefs of Defence Conference | Chiefs of Defense Conference | Chiefs of Defence Conference | CHOD conference
    Indo-Pacific Armies Chiefs Conference | Indo-Pacific Armies Chiefs' Conference | IPACC
    Indo-Pacific Armies Management Seminar | IPAMS
    Indo-Pacific Army Chiefs Conference
    Indo-Pacific Environmental Security Forum
    Pacific Amphibious Leaders Symposium | PALS
    Pacific Air Chiefs Symposium | Pacific Air Chiefs' Symposium
    Pacific Air Chiefs Conference
    Pacific Armies Chiefs Conference | Pacific Armies Management Seminar
    International Seapower Symposium
    Trans-Regional Seapower Symposium | Regional Seapower Symposium
    Sea Power Conference | Indo-Pacific Sea Power Conference
    Galle Dialogue
    Goa Maritime Conclave
    Goa Maritime Symposium
    Indo-Pacific Regional Dialogue | ?IPRD
    Indian Ocean Conference
    Indian Ocean Defence Conclave | IOR Defence Ministers' Conclave | Indian Ocean Region Defence Ministers' Conclave
    India-Africa Defence Dialogue | IADD
    India-Africa Defence Ministers' Conclave | India Africa Defence Ministers Conclave
    India-Africa Army Chiefs Conclave
    India-Africa Forum Summit
    Chief of Army Staff Conclave of UN Troop Contributing Countries | UN Troop Contributing Countries' Chiefs Conclave
    Aero India Defence Ministers' Conclave | Defence Ministers' Conclave
    Chanakya Defence Dialogue
    Delhi Defence Dialogue
    Gymkhana Dialogue
    Bay of Bengal Conversation
    Islamabad Security Dialogue
    Regional Chiefs of Defence Staff Conference | Regional Chiefs of Defense Staff Conference
    Central Asia Chiefs of Defense Conference | Central and South Asia Chiefs of Defense Conference
    Riyadh Defense Forum
    GCC Joint Defence Council | GCC Joint Defense Council | Joint Defence Council of the GCC (unlisted) > GCC
    GCC Supreme Military Committee | Supreme Military Committee of the GCC (unlisted) > GCC
    Doha Forum
    Abu Dhabi Strategic Debate
    Sir Bani Yas Forum
    Dubai International Air Chiefs Conference | Dubai International Air Chiefs' Conference
    Aqaba Process | Aqaba Meetings | Aqaba Process Meetings
    Antalya Diplomacy Forum
    Baghdad Conference | Baghdad Conference for Cooperation and Partnership
    Tehran Dialogue Forum
    Cairo Forum
    Aswan Forum
    Herat Security Dialogue
    Geneva Conference on Disarmament | Conference on Disarmament
    Munich Leaders Meeting
    Munich Cyber Security Conference
    Berlin Security Conference
    Berlin Foreign Policy Forum
    Warsaw Security Forum
    Kyiv Security Forum
    Riga Conference
    Lennart Meri Conference
    Snow Meeting
    Annual Baltic Conference on Defence | ABCD conference
    GLOBSEC | GLOBSEC Forum | GLOBSEC Bratislava Forum | GLOBSEC Tatra Summit
    Bled Strategic Forum
    Belgrade Security Conference | Belgrade Security Forum
    Dubrovnik Forum
    Delphi Economic Forum
    Athens Security Forum
    Mediterranean Dialogues | Rome MED Dialogues | MED Dialogues
    Paris Peace Forum
    Paris Defence and Strategy Forum
    Normandy World Peace Forum
    La Toja Forum
    Folk och Försvar | Society and Defence Conference
    Helsinki Security Forum
    Kultaranta Talks
    Arctic Security Forces Roundtable
    Arctic Circle Assembly
    Arctic Chiefs of Defence Conference | Arctic Chiefs of Defense
    Northern Defence Dialogue
    Kangerlussuaq Seminar
    London Defence Conference
    RUSI Land Warfare Conference | Land Warfare Conference
    Global Air & Space Chiefs' Conference | Global Air Chiefs Conference | Global Air and Space Chiefs Conference
    Ottawa Conference on Security and Defence | Ottawa Conference on Defence and Security
    Reagan National Defense Forum
    Aspen Security Forum
    Sedona Forum
    Summit for Democracy
    Nuclear Security Summit
    NPT Review Conference
    Review Conference of the Treaty on the Non-Proliferation of Nuclear Weapons
    UN Peacekeeping Ministerial | United Nations Peacekeeping Ministerial | UN Peacekeeping Defence Ministerial | UN Peacekeeping Defense Ministerial | United Nations Peacekeeping Defence Ministerial > UN
    UN Chiefs of Police Summit | UNCOPS (unlisted) > UN
    UN Chiefs of Defence Conference | UN Chiefs of Defense Conference > UN
    Summit of the Americas
    Conference of American Armies | Conference of the American Armies
    Inter-American Naval Conference
    System of Cooperation Among the American Air Forces | SICOFAA
    Central American Security Conference | CENTSEC
    South American Defense Conference | South American Defence Conference | SOUTHDEC
    African Chiefs of Defense Conference | African Chiefs of Defence Conference
    African Land Forces Summit | African Land Forces Colloquium
    African Air Chiefs Symposium
    African Maritime Forces Summit
    Africa Senior Enlisted Leader Conference
    Dakar International Forum on Peace and Security | Dakar Forum | Dakar International Forum
    Tana Forum | Tana High-Level Forum
    Lomé Peace and Security Forum | Lome Peace and Security Forum
    African Conference of Defence Ministers | Marrakech Security Forum
    China-Africa Peace and Security Forum
    China-Africa Defense and Security Forum | China-Africa Defence and Security Forum
    FOCAC | Forum on China-Africa Cooperation
    China-Latin America Defense Forum | China-CELAC Forum
    TICAD | Tokyo International Conference on African Development
    Russia-Africa Summit | Russia-Africa summit
    US-Africa Leaders Summit | U.S.-Africa Leaders Summit
    Turkey-Africa Partnership Summit
    Joint Heads of Pacific Security | ?JHoPS
    Pacific Quad | P-QUAD | Pacific QUAD (unlisted)
    ASPI Defence Conference
    Jeju Forum | Jeju Forum for Peace and Prosperity
    Ulaanbaatar Dialogue
    Boao Forum | Boao Forum for Asia
    World Peace Forum
    Global Public Security Cooperation Forum | Lianyungang Forum
    St Petersburg International Economic Forum | St. Petersburg International Economic Forum | SPIEF
    Eastern Economic Forum
    Valdai Discussion Club | Valdai Club
    World Governments Summit
    Crans Montana Forum
    International Conference on Cyber Conflict | CyCon
    REAIM | REAIM Summit | Responsible AI in the Military Domain summit
    Commonwealth Heads of Government Meeting | CHOGM
    Crimea Platform | Crimea Platform Summit
    Ukraine Recovery Conference
    Peace Summit on Ukraine | Summit on Peace in Ukraine
    Black Sea and Balkans Security Forum
    Black Sea Security Forum
    Odesa Black Sea Security Forum
    Balkan Chiefs of Defence Conference | Balkan Countries' Chiefs of Defence Conference | Balkan CHOD Conference
    European Air Chiefs Conference
    European Chiefs of Navies | CHENS
    Conference of European Armies
    Chiefs of European Navies
    Adriatic Charter Commission (unlisted)
    5+5 Defence Initiative | 5+5 Initiative | 5 + 5 Defence Initiative | 5+5 Defense Initiative
    Venice Regional Seapower Symposium
    `,
  ],
];

/** One body as forums.ts words it, with the names that count only beside another one. */
export interface BodyLine {
  id: string;
  kind: string;
  parent: string | null;
  listed: boolean;
  names: readonly string[];
  shaky: readonly string[];
}

function bodyOf(kind: string, line: string): BodyLine {
  const [left = '', parent] = line.split(' > ');
  const listed = !left.includes('(unlisted)');
  const [id = '', ...rest] = left
    .replace('(unlisted)', '')
    .split('|')
    .map((s) => s.trim());
  const shaky = rest.filter((n) => n.startsWith('?')).map((n) => n.slice(1));
  const names = rest.filter((n) => !n.startsWith('?'));
  return { id, kind, parent: parent?.trim() ?? null, listed, names, shaky };
}

/** Every line of the table, read. An id that stands among its own "?" names is no name by itself. */
export const BODIES: readonly BodyLine[] = LINES.flatMap(([kind, lines]) =>
  lines
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
    .map((l) => bodyOf(kind, l)),
);
