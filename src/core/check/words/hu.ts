import type { ProblemCatalogue } from '../problem-words.ts';

export const hu: ProblemCatalogue = {
  'unresolved-link': [
    'Nincs olyan jegyzet, amelyre a(z) „{target}” mutat.',
    'Írja meg ezt a jegyzetet, vagy nevezzen meg egy másikat.',
  ],
  'ambiguous-link': [
    'Több jegyzet is megfelel a(z) „{target}” névnek; az ábécében első, „{path}” lett kiválasztva.',
    'Nevezze meg egyértelműen: {link}.',
  ],
  'alias-only-link': [
    'A(z) „{target}” csak álneve ennek: „{path}”; más programok az ilyen hivatkozást nem követik.',
    'Nevezze meg magát a jegyzetet: {link}.',
  ],
  'missing-heading': [
    'Ebben a jegyzetben: „{path}” nincs „{heading}” címsor.',
    'Nevezzen meg egy meglévő címsort, vagy vegye fel ezt.',
  ],
  'missing-block': [
    'Ebben a jegyzetben: „{path}” nincs „^{block}” blokk.',
    'Írja a kívánt blokk után: ^{block}, vagy nevezzen meg egy másikat.',
  ],
  'missing-attachment': [
    'A(z) „{target}” fájl nincs a jegyzetfüzetben.',
    'Tegye a fájlt a jegyzetfüzetbe, vagy törölje a hivatkozást.',
  ],
  'duplicate-id': [
    'Ugyanazon a nyelven ennek is „{concept}” a fogalomazonosítója: „{path}”.',
    'Adjon az egyiknek más azonosítót, vagy vonja össze őket.',
  ],
  'duplicate-term': [
    'A(z) „{term}” két fogalmat nevez meg: itt „{concept}”, ott pedig „{other}” ({path}, {line}. sor).',
    'Különböztesse meg a két kifejezést, vagy adjon mindkét szócikknek azonos azonosítót.',
  ],
  'duplicate-entry': [
    'A fogalomtár kétszer határozza meg ezt: „{concept}”; először a(z) {line}. sorban.',
    'Tartsa meg a két szócikk egyikét.',
  ],
  'missing-language': [
    'A(z) „{concept}” fogalomnak nincs jegyzete ezeken a nyelveken: {langs}.',
    'Írja meg ezeken a nyelveken a jegyzetet ezzel az azonosítóval: {concept}.',
  ],
  'unsaid-language': [
    'A jegyzet nem mondja meg, milyen nyelvű; a szövege szerint: {langs}.',
    'Vegye fel a nyelvet a tulajdonságok közé.',
  ],
  'stale-translation': [
    'Ez a jegyzet {day} szerinti; „{path}” ekkor módosult: {updated}.',
    'Frissítse a jegyzetet, majd a dátumát.',
  ],
  'not-nfc': [
    'Ebben: „{text}” az ékezetek a betűktől külön vannak tárolva (nem Unicode NFC).',
    'Gépelje be újra a nevet: így egyes programok nem találják meg.',
  ],
  'mixed-script': ['A(z) „{word}” szóban hasonló latin és cirill betűk keverednek: {letters}.', 'Írja így: „{fixed}”.'],
  'bad-front-matter': [
    'A jegyzet tulajdonságai nem olvashatók hiánytalanul. ({detail})',
    'Javítsa ki a tulajdonságokat a jegyzet elején.',
  ],
  unreadable: [
    'A jegyzet nem olvasható. ({detail})',
    'Mentse a fájlt UTF-8 szövegként, vagy ellenőrizze a jogosultságokat.',
  ],
  simplified: [
    'A jegyzet túl összetett az elemzéshez; csak a szavai ismertek. ({detail})',
    'Bontsa több jegyzetre, vagy tördelje a leghosszabb sorait.',
  ],
  orphan: [
    'Egy jegyzet sem hivatkozik ide, és ez sem hivatkozik egyre sem.',
    'Kapcsolja össze azzal a jegyzettel, amelyhez tartozik.',
  ],
  'empty-note': ['Ebben a jegyzetben nincs semmi.', 'Írja meg, vagy törölje.'],
};
