import { words } from './word-list.ts';

/* Closed classes of Hungarian, all folded: lower case, no accents. */

/** Stems of two letters that an ending may leave behind. */
export const SHORT_STEMS: ReadonlySet<string> = new Set(
  words(`
  ad ag al ap ar av az cd eb ed eg el en ep er es ev ez il in ir iv iz ok ol or os ov ul ur ut uz uj un uv fa fo fu ho
  jo ko le lo mu ne no nu se so to bu bo hu
`),
);

/** Verbal prefixes, written together with the verb. */
export const VERB_PREFIXES: ReadonlySet<string> = new Set(
  words(`
  meg el ki be fel fol le at vissza ossze hozza ra oda ide haza eszre letre vegbe helyre tul tovabb ujra szembe szet
  bele felul alul egyet vegig kozbe kore korul neki utana melle ala fole hatra elore abba rajta ellen jova tonkre
  kozre nagyra vegre rendbe bent kint fent lent ott itt ebbe felre
`),
);

/** Stems whose end looks like an ending, and which end many compounds too; they are not stripped further. */
export const LAST_MEMBERS: ReadonlySet<string> = new Set(
  words(`
  ablak adat ajandek allapot apparat csapat csillag fazek folyamat fordulat gyerek helyzet hitel hivatal idoszak
  jegyzek kabat kapcsolat kastely kornyek kotet magazin menedek mernok modszer mozgalom muveszet nadrag nemzet nyelv
  konyv terv szerv okirat osztag patak pillanat reszlet rendszer szandek szavazat szellem szemelyzet szervezet
  szovetseg tanyer tartalek terem terulet testulet tetel udvar ugynok vallalat vendeg verseny videk vilag vizsgalat
  szotar konyvtar tanar titkar polgar hatar ember miniszter testver vezer mester partner szomszed elnok intezet epulet
  ugylet csokken szeker kormany munka gyermek jatek arnyek program ipar alkalom hatalom tartalom forgalom fogalom
  bizalom uralom unalom oltalom jutalom ragalom siralom vigalom nyugalom borzalom szanalom szorgalom tilalom izgalom
  artalom irgalom delem kerelem felelem figyelem ertelem szerelem turelem gyozelem serelem kegyelem kenyelem
  tortenelem kozonseg dij szij mufaj olaj tolvaj szoba konyha marha ismer baratno tanarno tarsadalom forradalom
  irodalom birodalom fajdalom aggodalom lakodalom vedelem jovedelem kereskedelem veszedelem testor haszon vaszon
  lekvar katona tanacs politika potlek jarulek kisertet szalloda iroda ovoda uszoda csoda etterem selyem gyogyszer
  elelmiszer fegyver muszer fuszer ekszer kenyer uzenet
`),
);

/** Other such stems. Of several ways to strip a word the one that leaves the longest of these stems wins. */
export const KNOWN_STEMS: ReadonlySet<string> = new Set(
  words(`
  alak alap alatt alkat allat arok baj barat benzin betet boldog elv erv nev zaj cel acel cukrasz egyutt ekezet elem
  elet elott emlek ertek eset est ezred fajta felett fiok folott friss front gyarmat hajlam halad hang harang hat hid
  hold husvet idegen ilyen index irat iskola iszlam itt jelen keret kert kezdet kozott kulcs level malom mellett menet
  mertek miatt milyen minden mogott nyak olyan ontet ott park part penz pont rend rendelet resz rossz sport szak
  szakad szalad szam szem szint szovet tamad test titok ugyan unnep vad valasz vegzet vonat nemet angol magyar hir rab
  kocsi taxi kicsi auto foto kilo hajo ajto radio jo ido majom harom ferfi toll mell kezel beszel mesel szol javasol
  befolyasol kozel vasarol gyakorol potol tarol karol sorol korom verem farok kolyok halom izom szirom barom feszek
  marok piszok mocsok telek derek fenek erem tucsok homok szobr gyomr satr bokr csokr cukr kezd kuzd szulet haboru
  falu fiu betu gyuru fesu kesztyu kapu daru borju ifju keseru koszoru hosszu szomoru savanyu hamu satu faj fej tej
  ado iro szamla peldany kozol kassza massza vissza messze ossze telefon szezon balkon vagon kanton termek vaj paj
  alom kereset torok sarok lelek sok kor orr passz kave tanu gyanu kamera opera kultura vacsora ejszaka dilemma szfera
  normativa pentek lab seb zseb hab norveg utobbi csatorna tablo
`),
);

/** Irregular stems: what is left after stripping, and the stem it belongs to. */
export const STEM_VARIANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lov: 'lo',
    hav: 'ho',
    kov: 'ko',
    csov: 'cso',
    tav: 'to',
    fuv: 'fu',
    lev: 'le',
    tov: 'to',
    jav: 'jo',
    bov: 'bo',
    tetej: 'teto',
    mezej: 'mezo',
    belsej: 'belso',
    kulsej: 'kulso',
    elsej: 'elso',
    darv: 'daru',
    tetv: 'tetu',
    ifj: 'ifju',
    bels: 'belso',
    kuls: 'kulso',
    els: 'elso',
    fels: 'felso',
    zaszl: 'zaszlo',
    ajt: 'ajto',
  }),
);

/** The same at the end of compounds and after prefixes. */
export const SUFFIX_STEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    szav: 'szo',
    falv: 'falu',
    noveksz: 'noveked',
    emleksz: 'emlekez',
    igyeksz: 'igyekez',
    toreksz: 'toreked',
    dicseksz: 'dicseked',
    veteksz: 'veteked',
    cseleksz: 'cseleked',
    vereksz: 'vereked',
    haragsz: 'haragud',
    nyugsz: 'nyugod',
    nyugv: 'nyugod',
    feksz: 'fekud',
    fekv: 'fekud',
    alsz: 'alud',
    oregsz: 'oreged',
    telepsz: 'teleped',
    gyanaksz: 'gyanakod',
    mosaksz: 'mosakod',
    terh: 'tehr',
    pelyh: 'pehly',
    kelyh: 'kehly',
    hatarid: 'hatarido',
    furod: 'furd',
  }),
);

/** Irregular forms, and the stem of their lemma; the verbs also follow prefixes. */
const IRREGULAR = new Map<string, string>();
for (const [lemma, forms] of Object.entries({
  van: `vagyok vagyunk vagytok vannak volt voltam voltal voltunk voltatok voltak volna volnek volnal volnank
    volnanak`,
  nincs: 'nincsenek',
  sincs: 'sincsenek',
  lat: 'lasd',
  kevesbe: 'legkevesbe',
  inkabb: 'leginkabb',
  nagy: 'nagyobb',
  men: `megy mesz megyunk mennek ment mentem mentel mentunk mentek mentetek menni mennem menne mennenk mennenek menjen
    menjek menjunk menjenek menj mehet mehetek mehetunk mehetnek mehetett mehettek mehetne`,
  jonni: `jon jovok jossz jovunk jottok jonnek jott jottem jottel jottunk jottek jonni jonne jonnem jonnenek jojjon
    jojjek jojjunk jojjenek johet johetek johetnek johetett johetne gyere gyertek`,
  isz: `ittam ittal ivott ittunk ittak itta ittad ittuk inni innom inna innek innak igyon igyunk igyak igyal igya ihat
    ihatnak`,
  esz: 'evett evettel egyen egyel ettek ette',
  hisz: 'higgy higgye higgyen higgyunk higgyek higgyuk',
  ut: 'usse usson ussek uss',
  teher: 'terhet',
  pehely: 'pelyhet',
  kehely: 'kelyhet',
  het: 'hetente',
  ev: 'evente',
  nap: 'naponta',
  honap: 'havonta',
  fiu: 'fia fiam fiad fiat fianak fiaval fiai fiait fiaim fiaival fiara fiatol fiamat fiamnak fiammal fiunk',
  szulo: 'szulei szuleim szuleit szuleink szuleinek szuleivel szuleimet szuleimnek szuleimmel szuleid',
  szep: 'szebb',
  jo: 'jobb jol',
  hosszu: 'hosszabb hosszan',
  konnyu: 'konnyebb konnyen',
  lassu: 'lassabb lassan',
  gyakran: 'gyakrabb',
  ifju: 'ifjabb',
  keves: 'kevesebb',
  kis: 'kisebb kicsi kicsit',
  bo: 'bovebb',
  szomoru: 'szomoruan',
  eleje: 'elejen elejet elejere elejetol',
  ido: 'ideje idejet idejen idejere idejeben idejevel idejenek idejuk',
  ero: 'ereje erejet erejevel erejenek ereju erejuk',
  no: 'nott nottek',
  fo: 'fott fottek',
  szo: 'szott szotte szottek szoban',
  borju: 'borjak',
  lo: 'lott lottek lotte lottek',
}))
  for (const form of words(forms)) IRREGULAR.set(form, lemma);
for (const root of ['te', 've', 'vi', 'hi', 'le', 'e']) {
  for (const ending of words(`sz szek szel szunk sztek sznek szem szed szi szuk szitek szik
    dd tt ttem ttunk ttetek ttek tted tte ttuk nni nnem nned nnie nnunk nniuk nnek nnel nne nnenk nnetek nnenek
    gyek gyel gyen gyunk gyetek gyenek gyem gyed gye gyuk het hetek hetunk hetnek heti hetik hetjuk hetett hetne
    hettek hessen`)) {
    if ((root === 'e' && ending.length < 3) || IRREGULAR.has(root + ending)) continue;
    IRREGULAR.set(root + ending, root === 'le' && ending.startsWith('het') ? 'lehet' : `${root}sz`);
  }
}
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = IRREGULAR;
