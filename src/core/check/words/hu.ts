import type { ProblemCatalogue } from '../problem-words.ts';

export const hu: ProblemCatalogue = {
  'unresolved-link': [
    'Erre nem található jegyzet: „{target}”.',
    'Írd meg ezt a jegyzetet, vagy nevezz meg egy másikat.',
  ],
  'ambiguous-link': [
    'Több jegyzet is megfelel ennek: „{target}”; az ábécében első lett kiválasztva: „{path}”.',
    'Nevezd meg egyértelműen: {link}.',
  ],
  'alias-only-link': [
    '„{target}” csak névváltozata ennek: „{path}”; más programok az ilyen hivatkozást nem követik.',
    'Nevezd meg magát a jegyzetet: {link}.',
  ],
  'missing-heading': [
    'Ebben a jegyzetben nincs „{heading}” címsor: „{path}”.',
    'Nevezz meg egy meglévő címsort, vagy vedd fel ezt is a jegyzetbe.',
  ],
  'missing-block': [
    'Ebben a jegyzetben nincs „^{block}” blokk: „{path}”.',
    'Írd a kívánt blokk után: ^{block}, vagy nevezz meg egy másikat.',
  ],
  'missing-attachment': [
    'Ez a fájl nincs a jegyzetfüzetben: „{target}”.',
    'Tedd a fájlt a jegyzetfüzetbe, vagy töröld a hivatkozást.',
  ],
  'duplicate-id': [
    'Ugyanazon a nyelven ennek is „{concept}” a fogalomazonosítója: „{path}”.',
    'Adj az egyiknek más azonosítót, vagy vond össze őket.',
  ],
  'duplicate-term': [
    '„{term}” két fogalmat nevez meg: itt „{concept}”, ott pedig „{other}” ({path}, {line}. sor).',
    'Különböztesd meg a két kifejezést, vagy adj mindkét szócikknek azonos azonosítót.',
  ],
  'duplicate-entry': [
    'A fogalomtár kétszer határozza meg ezt: „{concept}” (először: {line}. sor).',
    'Tartsd meg a két szócikk egyikét.',
  ],
  'missing-language': [
    'Ennek a fogalomnak nincs jegyzete minden nyelven: „{concept}”. Hiányzik: {langs}.',
    'Írd meg a jegyzetet ezeken a nyelveken is, ezzel az azonosítóval: {concept}.',
  ],
  'unsaid-language': [
    'A jegyzet nem mondja meg, milyen nyelvű; a szövege szerint: {langs}.',
    'Vedd fel a nyelvet a tulajdonságok közé.',
  ],
  'stale-translation': [
    'Ez a jegyzet ezt a napot tükrözi: {day}; „{path}” ekkor módosult: {updated}.',
    'Frissítsd a jegyzetet, majd a dátumát.',
  ],
  'not-nfc': [
    'Az ékezetek a betűktől külön vannak tárolva (nem Unicode NFC): „{text}”.',
    'Gépeld be újra a nevet: így egyes programok nem találják meg.',
  ],
  'mixed-script': [
    'Ebben a szóban hasonló latin és cirill betűk keverednek: „{word}” ({letters}).',
    'Írd így: „{fixed}”.',
  ],
  'bad-front-matter': [
    'A jegyzet tulajdonságai nem olvashatók hiánytalanul. ({detail})',
    'Javítsd ki a tulajdonságokat a jegyzet elején.',
  ],
  unreadable: [
    'A jegyzet nem olvasható. ({detail})',
    'Mentsd a fájlt UTF-8 szövegként, vagy ellenőrizd a jogosultságokat.',
  ],
  simplified: [
    'A jegyzet túl összetett az elemzéshez; csak a szavai ismertek. ({detail})',
    'Bontsd több jegyzetre, vagy tördeld a leghosszabb sorait.',
  ],
  'bad-diagram': ['A(z) „{type}” ábra nem rajzolható meg: {reason}', 'Javítsd a blokkot, vagy szerkeszd űrlapként.'],
  'bad-calculator': ['A(z) „{type}” kalkulátor nem számolható ki: {reason}', 'Javítsd a blokkot.'],
  'deck-unknown-ask': [
    'A(z) „{property}” tulajdonságban álló „{value}” nem kérdezhető.',
    'Adj meg kártyafajtát (term-definition), nyelvet (hu) vagy nyelvpárt (hu>en).',
  ],
  'deck-not-a-day': ['„{value}” nem dátum, így a paklinak nincs vizsgája.', 'A napot így írd: 2026-12-14.'],
  'deck-not-a-number': [
    'A(z) „{property}” tulajdonságban álló „{value}” nem kártyaszám.',
    '0 és 9999 közötti egész számot írj.',
  ],
  'deck-not-a-list': [
    'A(z) „{property}” tulajdonságban álló „{value}” nem név.',
    'A lista minden sorába egy név kerüljön.',
  ],
  'deck-empty-deck': [
    'Nem derül ki, miből áll a pakli.',
    'Vegyél fel a tulajdonságok közé fejezeteket (chapters), fogalmakat (concepts), jegyzeteket (notes), mappákat (folders), címkéket (tags) vagy keresést (search).',
  ],
  orphan: [
    'Egy jegyzet sem hivatkozik ide, és ez sem hivatkozik egyre sem.',
    'Kapcsold össze azzal a jegyzettel, amelyhez tartozik.',
  ],
  'empty-note': ['Ebben a jegyzetben nincs semmi.', 'Írd meg, vagy töröld.'],
};
