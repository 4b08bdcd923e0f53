import type { CalcWords } from './words.ts';
import { huNames } from './hu-names.ts';

export const hu: CalcWords = {
  models: {
    'clv-retention': {
      name: 'Vevői élettartamérték állandó megtartással',
      about: 'Mennyit ér ma az az ügyfél, aki minden időszakban ugyanakkora valószínűséggel marad meg.',
    },
    'clv-simple': {
      name: 'Vevői élettartamérték egyszerűen',
      about: 'Egy ügyfél értéke a kosárértékből, a vásárlási gyakoriságból és az élettartamból, diszkontálás nélkül.',
    },
    'clv-cohort': {
      name: 'Vevői élettartamérték kohorszokból',
      about: 'Egy ügyfél értéke egy vagy több kohorsz időszakonként megmaradt ügyfeleiből számolva.',
    },
    'customer-equity': {
      name: 'Vevőtőke',
      about: 'A vállalat jelenlegi és jövőbeli ügyfeleinek együttes diszkontált élettartamértéke.',
    },
    'share-of-wallet': {
      name: 'Pénztárca-részesedés',
      about: 'A kategóriára fordított kiadásaik mekkora részét költik az ügyfelek a mi márkánkra.',
    },
    'wallet-size': {
      name: 'A pénztárca mérete',
      about: 'Mennyit költ az ügyfél összesen a kategóriában, és ebből mennyi jut másnak.',
    },
    'wallet-allocation': {
      name: 'Pénztárca-allokációs szabály',
      about: 'Mekkora pénztárca-részesedés várható abból, hányadik a márka az ügyfél által használt márkák között.',
    },
    'five-a': {
      name: '5A-modell',
      about: 'Hogyan jutnak el az emberek a márka ismeretétől az ajánlásáig, és hol akadnak el.',
    },
    'relationship-groups': {
      name: 'Ügyfélkapcsolati csoportok',
      about: 'Igaz barátok, pillangók, kacsakagylók és idegenek a jövedelmezőség és a várható lojalitás szerint.',
    },
    'p-active': {
      name: 'Az aktivitás valószínűsége',
      about: 'Durva becslés a vásárlások időpontjaiból arra, hogy az ügyfél vásárol-e még.',
    },
    rfm: {
      name: 'RFM-elemzés',
      about: 'Az ügyfelek pontozása aszerint, mikor vásároltak utoljára, milyen gyakran és mennyiért.',
    },
    nps: {
      name: 'Nettó ajánlói mutató (NPS)',
      about: 'Az ajánlók és a bírálók arányának különbsége a mintavételi hibával együtt.',
    },
    abcdx: {
      name: 'ABCDX-szegmentálás',
      about: 'Ügyfelek aszerint, mennyire van szükségük a termékre, és kik vennék meg, ha az igényükhöz igazodna.',
    },
    retention: {
      name: 'Megtartás és lemorzsolódás',
      about: 'Az időszak eleji ügyfelek mekkora része maradt meg a végére, az újak nélkül.',
    },
    'rate-conversion': {
      name: 'Megtartási arány átszámítása',
      about: 'Egy időszak megtartási vagy lemorzsolódási aránya egy másik időszakra helyesen átszámítva.',
    },
    'revenue-retention': {
      name: 'Bevételmegtartás',
      about: 'Az időszak eleji ügyfelek ismétlődő bevételéből mennyi marad meg, bővüléssel és anélkül.',
    },
    'unit-economics': {
      name: 'Unit economics',
      about: 'Hogyan aránylik egy ügyfél megszerzésének költsége ahhoz, amit hoz, és hány hónap alatt térül meg.',
    },
    touchpoints: {
      name: 'Érintési pontok értékelése',
      about: 'Mit éreznek az ügyfelek az egyes szakaszokban, hányan jutnak végig, és hol érdemes leginkább javítani.',
    },
    sbg: {
      name: 'sBG-modell: megtartás és érték',
      about: 'Hogyan fogy és mennyit ér egy kohorsz, ha ügyfelei eltérő eséllyel morzsolódnak le.',
    },
    'sbg-fit': {
      name: 'sBG-modell: illesztés',
      about: 'A megfigyelt túlélési görbéhez legjobban illő sBG-modell, és amit a folytatásra előre jelez.',
    },
    'bg-nbd': {
      name: 'BG/NBD-modell',
      about: 'Aktív-e még egy szerződés nélküli ügyfél, és hány vásárlás várható tőle az eddigiek alapján.',
    },
    'pareto-nbd': {
      name: 'Pareto/NBD-modell',
      about: 'Az aktivitás esélye és a várható vásárlások, ha az ügyfél bármikor lemorzsolódhat.',
    },
    'gamma-gamma': {
      name: 'Gamma-Gamma költési modell',
      about: 'Mennyit költ várhatóan egy ügyfél vásárlásonként, a saját átlaga és az összes ügyfélé alapján.',
    },
    'clv-individual': {
      name: 'Egyetlen ügyfél élettartamértéke',
      about: 'Egy szerződés nélküli ügyfél élettartamértéke a vásárlásaiból és a költéséből.',
    },
    btyd: {
      name: 'BTYD-modell ügyfelek táblázatára',
      about: 'Vásárlási modell illesztése ügyfelek táblázatára, és az egyes ügyfelek ebből adódó értéke.',
    },
  },
  names: huNames,
  units: {
    money: '',
    share: '',
    ratio: '',
    count: '',
    periods: 'időszak',
    years: 'év',
    months: 'hónap',
    weeks: 'hét',
    days: 'nap',
    score: '',
    points: 'pont',
    number: '',
  },
  errors: {
    'unknown-model': 'Nincs ilyen modell. A választék: {known}.',
    'unknown-input': 'Ez a modell nem ismer ilyen adatot: „{field}”.',
    'unknown-convention': 'Nincs ilyen számítási mód. A választék: {known}.',
    missing: 'Hiányzik: „{field}”.',
    'not-a-number': '„{field}”: számot kell megadni.',
    'not-finite': '„{field}”: ezzel a számmal nem lehet számolni.',
    'not-whole': '„{field}”: egész számot kell megadni.',
    'too-small': '„{field}”: túl kicsi, az alsó határ {least}.',
    'too-large': '„{field}”: túl nagy, a felső határ {most}.',
    'not-a-choice': '„{field}”: ezek közül kell választani: {options}.',
    'not-a-list': '„{field}”: számok listáját kell megadni.',
    'not-a-table': '„{field}”: táblázatot kell megadni, soronként.',
    'not-a-text': '„{field}”: szöveget kell megadni.',
    empty: '„{field}”: nincs benne semmi.',
    diverges:
      'Ezekkel az adatokkal az összeg végtelen: az ügyfél sosem megy el, és a későbbi pénz ugyanannyit ér, mint a mai. Növelje a diszkontrátát, csökkentse a megtartást, vagy korlátozza az időszakok számát.',
    rises: '„{field}”: nő, pedig aki elment, nem kerülhet vissza a kohorszba.',
    inconsistent: '„{field}”: nem illik a többi adathoz.',
    undefined: '„{field}”: emiatt az eredmény nem értelmezhető.',
    'no-tail': 'Az időtáv túlnyúlik az adatokon: adja meg, mi történik utánuk.',
    cancelled: 'A számítás leállt.',
    'does-not-converge': 'Ezekre az adatokra nem található becslés.',
    'bad-source': '„{field}” legyen hivatkozás, például [[Példa#^base]].',
    'no-source': 'A(z) [[{link}]] nem vezet sem jegyzethez, sem blokkhoz, sem táblázathoz.',
    'no-figure': 'A(z) [[{link}]] nem tartalmaz értéket ehhez: {name}.',
    'faulty-source': 'A(z) [[{link}]] maga sem számolható ki.',
    'faulty-row': 'A(z) [[{link}]] {line}. sora nem olvasható ({name}: {text}).',
    circular: 'A(z) [[{link}]] visszavezet ehhez a blokkhoz.',
    unbound: 'A „from” hivatkozásai csak jegyzetfüzeten belül követhetők.',
    'bad-yaml': 'Ez a blokk nem olvasható YAML-ként.',
  },
  warnings: {
    'negative-margin': 'A fedezet negatív: minden időszak veszteséges.',
    'no-discounting': 'A későbbi pénz ugyanannyit számít, mint a mai: nincs diszkontálás.',
    'negative-value': 'Van negatív értékű összetevő is; az is beleszámít.',
    'few-cases': 'Kevés az eset: az eredmény a véletlen műve is lehet.',
    'skipped-rows': 'A hiányos sorok kimaradtak.',
    heuristic: 'Ökölszabály: nincs elfogadott meghatározása.',
    'not-applicable': 'A módszer nem ilyen feltételekre készült.',
    'no-fit': 'Ezekre az adatokra nem illeszthető modell, ezért hiányzik, ami rajta alapulna.',
    assumption: 'Az eredmény olyan feltevésen alapul, amelyet ezek az adatok nem igazolhatnak.',
    'undefined-ratio': 'Az egyik aránynak nincs értéke, mert nullával kellene osztani.',
    'never-pays-back': 'Ekkora megtartás mellett a fedezetből sosem térül meg a szerzési költség.',
    extrapolated: 'Ez túlmutat a megfigyelt időszakon.',
  },
};
