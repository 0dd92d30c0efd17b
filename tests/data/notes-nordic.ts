import { type NoteRow, nothingStated } from '../support/note-rows.ts';

const correction = { kind: 'correction', ...nothingStated } as const;
const clarification = { kind: 'clarification', ...nothingStated } as const;

const swedish: NoteRow[] = [
  {
    text: 'Rättelse 12 maj 2025: I en tidigare version av artikeln angavs felaktigt att bron invigdes 1961. Rätt är 1916.',
    note: { ...correction, date: '2025-05-12', wrong: 'bron invigdes 1961', right: '1916' },
  },
  {
    text: 'I en tidigare version av den här texten stod det fel namn på rektorn. Hon heter inte Ulla Stark utan Ulla Stork.',
    note: { ...correction, wrong: 'Ulla Stark', right: 'Ulla Stork' },
  },
  {
    text: 'Rättelse: I tredje stycket uppgav vi att 4,5 ton lades på is. Det ska vara 45 ton.',
    note: { ...correction, paragraphs: [3], wrong: '4,5 ton lades på is', right: '45 ton' },
  },
  {
    text: 'Artikeln har den 3 juni 2025 korrigerats. Rätt belopp är 14 miljoner kronor, inte 40 miljoner.',
    note: { ...correction, date: '2025-06-03', wrong: '40 miljoner', right: '14 miljoner kronor' },
  },
  {
    text: 'Förtydligande: I näst sista stycket framgick inte att styrelsen fick frågan skriftligt.',
    note: { ...clarification, paragraphs: [-2] },
  },
  {
    text: 'RÄTTELSE: Bildtexten namngav av misstag fel person. Redaktionen beklagar felet.',
    note: correction,
  },
  { text: 'Artikeln har uppdaterats med en kommentar från hamnchefen.', note: { ...correction, kind: 'update' } },
  {
    text: 'Artikeln är avpublicerad sedan uppgifterna visat sig sakna grund.',
    note: { ...correction, kind: 'removal' },
  },
  { text: 'Börsens korrigering på fyra procent kom efter en vecka av uppgång, och felet var ingens.', note: null },
  { text: 'Prognosen har korrigerats nedåt två gånger i år, och siffrorna ändras igen i höst.', note: null },
  { text: 'Ministern rättade sig efter en stund och sade att hon hade läst fel rad.', note: null },
  { text: 'Tidigare uppgavs att tre personer saknades, men på kvällen var alla i hamn.', note: null },
  { text: 'Rättelse av beslut: nämnden kan ändra ett beslut som är uppenbart fel.', note: null },
  { text: 'Har du sett ett fel i artikeln? Mejla redaktionen så rättar vi det.', note: null },
  { text: 'Uppdaterad 12 maj 2025 klockan 10.14', note: null },
  { text: 'Reportern bor i Sundsby och skriver om fel som ingen annan vill rätta.', note: null },
];

const danish: NoteRow[] = [
  {
    text: 'Rettelse 12. maj 2025: I en tidligere version af artiklen fremgik det, at broen blev indviet den 4. maj 1961. Det korrekte er 1916.',
    note: { ...correction, date: '2025-05-12', wrong: 'broen blev indviet den 4. maj 1961', right: '1916' },
  },
  {
    text: 'I en tidligere udgave af denne artikel stod et forkert navn. Rektoren hedder ikke Ulla Stærk, men Ulla Stork.',
    note: { ...correction, wrong: 'Ulla Stærk', right: 'Ulla Stork' },
  },
  {
    text: 'Rettelse: I tredje afsnit skrev vi, at 4,5 ton blev lagt på is. Der skulle have stået 45 ton.',
    note: { ...correction, paragraphs: [3], wrong: '4,5 ton blev lagt på is', right: '45 ton' },
  },
  {
    text: 'Artiklen er den 3. juni 2025 rettet. Beløbet er 14 millioner kroner og ikke 40 millioner.',
    note: { ...correction, date: '2025-06-03', wrong: '40 millioner', right: '14 millioner kroner' },
  },
  {
    text: 'Præcisering: Af næstsidste afsnit fremgik det ikke, at bestyrelsen fik spørgsmålet skriftligt.',
    note: { ...clarification, paragraphs: [-2] },
  },
  {
    text: 'Berigtigelse: Billedteksten nævnte ved en fejl en forkert person. Redaktionen beklager fejlen.',
    note: correction,
  },
  { text: 'Artiklen er opdateret med en kommentar fra havnechefen.', note: { ...correction, kind: 'update' } },
  { text: 'Artiklen er afpubliceret, fordi oplysningerne savnede grundlag.', note: { ...correction, kind: 'removal' } },
  { text: 'Anmeldelsen blev trukket tilbage, fordi manden fandt cyklen.', note: null },
  { text: 'Artikel 5 er ændret to gange, siden loven blev til.', note: null },
  { text: 'Lederen blev fjernet, efter at bestyrelsen havde fundet flere fejl.', note: null },
  { text: 'Artiklen er rettet mod unge, der gerne vil lære at sejle uden at lave fejl.', note: null },
  { text: 'Aktiemarkedets korrektion på fire procent kom efter en uges fremgang uden fejl.', note: null },
  { text: 'Prognosen er korrigeret nedad to gange i år, og tallene rettes igen til efteråret.', note: null },
  { text: 'Ministeren rettede sig selv og sagde, at hun havde læst den forkerte linje.', note: null },
  { text: 'Partiet kræver berigtigelse af udtalelsen, som det kalder forkert.', note: null },
  { text: 'Fristen for rettelser til årsopgørelsen er den 1. maj, oplyser skattevæsenet.', note: null },
  { text: 'Har du fundet en fejl i artiklen? Skriv til redaktionen.', note: null },
  { text: 'Opdateret 12. maj 2025 kl. 10.14', note: null },
];

const norwegian: NoteRow[] = [
  {
    text: 'Rettelse 12. mai 2025: I en tidligere versjon av saken sto det at broen ble åpnet i 1961. Det riktige er 1916.',
    note: { ...correction, date: '2025-05-12', wrong: 'broen ble åpnet i 1961', right: '1916' },
  },
  {
    text: 'I en tidligere utgave av denne artikkelen sto det feil navn. Rektoren heter ikke Ulla Stærk, men Ulla Stork.',
    note: { ...correction, wrong: 'Ulla Stærk', right: 'Ulla Stork' },
  },
  {
    text: 'Rettelse: I tredje avsnitt skrev vi at 4,5 tonn ble lagt på is. Det skulle ha stått 45 tonn.',
    note: { ...correction, paragraphs: [3], wrong: '4,5 tonn ble lagt på is', right: '45 tonn' },
  },
  {
    text: 'Saken ble den 3. juni 2025 rettet opp. Beløpet er 14 millioner kroner, ikke 40 millioner.',
    note: { ...correction, date: '2025-06-03', wrong: '40 millioner', right: '14 millioner kroner' },
  },
  {
    text: 'Presisering: Av nest siste avsnitt gikk det ikke fram at styret fikk spørsmålet skriftlig.',
    note: { ...clarification, paragraphs: [-2] },
  },
  {
    text: 'RETTELSE: Bildeteksten oppga ved en feil navnet på en annen person. Redaksjonen beklager feilen.',
    note: correction,
  },
  {
    text: 'Retting: I ein tidlegare versjon av saka stod det at brua vart opna i 1961. Det rette er 1916.',
    note: { ...correction, wrong: 'brua vart opna i 1961', right: '1916' },
  },
  { text: 'Saken er oppdatert med en kommentar fra havnesjefen.', note: { ...correction, kind: 'update' } },
  { text: 'Artikkelen er avpublisert fordi opplysningene manglet grunnlag.', note: { ...correction, kind: 'removal' } },
  { text: 'Saken ble trukket tilbake før retten rakk å behandle feilene.', note: null },
  { text: 'Saken er utvidet, og politiet har endret siktelsen.', note: null },
  { text: 'Artikkelen er rettet mot unge som vil lære å seile uten å gjøre feil.', note: null },
  { text: 'Børsens korreksjon på fire prosent kom etter en uke med oppgang uten feil.', note: null },
  { text: 'Prognosen er korrigert ned to ganger i år, og tallene rettes igjen til høsten.', note: null },
  { text: 'Statsråden rettet på seg selv og sa at hun hadde lest feil linje.', note: null },
  { text: 'Saken er anket til lagmannsretten, som rettet en feil i dommen.', note: null },
  { text: 'Fristen for rettelser i skattemeldingen er 1. mai, opplyser etaten.', note: null },
  { text: 'Har du funnet en feil i artikkelen? Skriv til redaksjonen.', note: null },
  { text: 'Oppdatert: 12. mai 2025 kl. 10.14', note: null },
];

const finnish: NoteRow[] = [
  {
    text: 'Oikaisu 12.5.2025: Jutussa kerrottiin virheellisesti, että silta avattiin vuonna 1961. Oikea vuosi on 1916.',
    note: { ...correction, date: '2025-05-12', wrong: 'silta avattiin vuonna 1961', right: '1916' },
  },
  {
    text: 'Jutun aiemmassa versiossa oli väärä nimi. Rehtorin nimi on Ulla Storki, ei Ulla Sterki.',
    note: { ...correction, wrong: 'Ulla Sterki', right: 'Ulla Storki' },
  },
  {
    text: 'Toisin kuin jutun kolmannessa kappaleessa aiemmin kerrottiin, jäihin pantiin 45 tonnia eikä 4,5 tonnia.',
    note: { ...correction, paragraphs: [3], wrong: '4,5 tonnia', right: 'jäihin pantiin 45 tonnia' },
  },
  {
    text: 'Juttua on korjattu 3.6.2025 kello 14.20. Summa on 14 miljoonaa euroa eikä 40 miljoonaa euroa.',
    note: { ...correction, date: '2025-06-03T14:20', wrong: '40 miljoonaa euroa', right: '14 miljoonaa euroa' },
  },
  {
    text: 'Täsmennys: Toiseksi viimeisestä kappaleesta ei käynyt ilmi, että hallitus sai kysymyksen kirjallisena.',
    note: { ...clarification, paragraphs: [-2] },
  },
  { text: 'OIKAISU: Kuvatekstissä oli väärä nimi. Pahoittelemme virhettä.', note: correction },
  {
    text: 'Oikaisu lauttojen hintoja koskeneeseen uutiseen. Lehden lauantaina julkaisemassa jutussa oli virhe.',
    note: correction,
  },
  { text: 'Artikkelissa siteerattiin virheellisesti väärää henkilöä.', note: correction },
  { text: 'Juttuun on lisätty satamajohtajan kommentti.', note: { ...correction, kind: 'update' } },
  { text: 'Otsikkoa on muutettu julkaisun jälkeen.', note: { ...correction, kind: 'editors-note' } },
  { text: 'Tämä juttu on poistettu, koska tiedoilla ei ollut pohjaa.', note: { ...correction, kind: 'removal' } },
  { text: 'Lautan sähkövika on korjattu, ja vuorot kulkevat taas aikataulussa.', note: null },
  { text: 'Oikaisu pellon poikki päättyi ojaan, kun mies yritti säästää aikaa.', note: null },
  { text: 'Kunnanhallitus käsittelee maanantaina kaksi oikaisuvaatimusta tontin kaupasta.', note: null },
  { text: 'Jutun mukaan silta on korjattu, mutta kaiteessa on yhä virhe.', note: null },
  { text: 'Ennustetta on korjattu alaspäin kahdesti tänä vuonna, ja virhe oli suuri.', note: null },
  { text: 'Ministeri korjasi puhettaan ja sanoi lukeneensa väärän rivin.', note: null },
  { text: 'Verotuksen oikaisu kesti vuoden, vaikka virhe oli viranomaisen.', note: null },
  { text: 'Aiemmin satamassa oli kolme nosturia, joista yksi oli väärän värinen.', note: null },
  { text: 'Huomasitko virheen jutussa? Lähetä korjaus toimitukselle.', note: null },
  { text: 'Päivitetty 12.5.2025 klo 10.14', note: null },
];

const estonian: NoteRow[] = [
  {
    text: 'Parandus 12. mail 2025: Loos oli ekslikult kirjas, et sild avati 1961. aastal. Õige aasta on 1916.',
    note: { ...correction, date: '2025-05-12', wrong: 'sild avati 1961. aastal', right: '1916' },
  },
  {
    text: 'Artikli varasemas versioonis oli vale nimi. Rektori nimi on Ulla Storki, mitte Ulla Sterki.',
    note: { ...correction, wrong: 'Ulla Sterki', right: 'Ulla Storki' },
  },
  {
    text: 'Vea parandus: Kolmandas lõigus kirjutasime, et jääle pandi 4,5 tonni. Tegelikult oli 45 tonni.',
    note: { ...correction, paragraphs: [3], wrong: 'jääle pandi 4,5 tonni', right: '45 tonni' },
  },
  {
    text: 'Artiklit on 3. juunil 2025 parandatud. Summa on 14 miljonit eurot, mitte 40 miljonit eurot.',
    note: { ...correction, date: '2025-06-03', wrong: '40 miljonit eurot', right: '14 miljonit eurot' },
  },
  {
    text: 'Täpsustus: Eelviimasest lõigust ei selgunud, et juhatus sai küsimuse kirjalikult.',
    note: { ...clarification, paragraphs: [-2] },
  },
  { text: 'Õiendus: Pildiallkirjas oli vale nimi. Vabandame vea pärast.', note: correction },
  { text: 'Artiklisse on lisatud sadama juhi kommentaar.', note: { ...correction, kind: 'update' } },
  {
    text: 'See artikkel on eemaldatud, sest andmetel polnud alust.',
    note: { ...correction, kind: 'removal' },
  },
  { text: 'Parvlaeva rike on parandatud ja reisid väljuvad taas graafiku järgi.', note: null },
  { text: 'Seaduse parandus jõudis riigikokku, kuigi selles oli viga.', note: null },
  { text: 'Prognoosi on tänavu kaks korda allapoole parandatud, sest viga oli suur.', note: null },
  { text: 'Minister parandas end ja ütles, et luges vale rida.', note: null },
  { text: 'Jooksja parandas rekordit kahe sekundiga ega teinud ühtegi viga.', note: null },
  { text: 'Varem oli sadamas kolm kraanat, üks neist vale värviga.', note: null },
  { text: 'Märkasid loos viga? Anna meile teada.', note: null },
  { text: 'Uuendatud: 12. mai 2025 kell 10.14', note: null },
];

/** Notes and look-alikes of the Nordic and Baltic press, in invented words. */
export const nordicNotes: Readonly<Record<string, readonly NoteRow[]>> = {
  sv: swedish,
  da: danish,
  nb: norwegian,
  fi: finnish,
  et: estonian,
};

/** The same short report in near relatives: who is read as what is told by a few small words. */
export const nordicProse: Readonly<Record<string, string>> = {
  sv: 'Färjan kom tillbaka till hamnen på söndagen, och besättningen sade att det hade varit den längsta vintern i deras liv. Ingen i staden hade väntat sig att den skulle bli klar före slutet av maj, men varvet arbetade också om nätterna. Det fanns inte pengar till en ny motor, så man byggde en av det som var kvar av de två gamla, med hjälp från skolan. Efter lunch gick den ut igen, och mycket folk stod på kajen när den lade ut.',
  da: 'Færgen kom tilbage til havnen om søndagen, og besætningen sagde, at det havde været den længste vinter i deres liv. Ingen i byen havde regnet med, at den ville blive klar før udgangen af maj, men værftet arbejdede også om natten. Der var ikke penge til en ny motor, så man byggede en af det, som var tilbage af de to gamle, med hjælp fra skolen. Efter frokost sejlede den ud igen, og mange mennesker stod på kajen, da den lagde fra.',
  nb: 'Fergen kom tilbake til havnen på søndag, og mannskapet sa at det hadde vært den lengste vinteren i livet deres. Ingen i byen hadde regnet med at den ville bli klar før utgangen av mai, men verftet arbeidet også om natten. Det var ikke penger til en ny motor, så man bygde en av det som var igjen av de to gamle, med hjelp fra skolen. Etter lunsj gikk den ut igjen, og mange mennesker sto på kaia da den la fra.',
  fi: 'Lautta palasi satamaan sunnuntaina, ja miehistö sanoi, että talvi oli ollut heidän elämänsä pisin. Kukaan kaupungissa ei ollut uskonut, että se olisi valmis ennen toukokuun loppua, mutta telakka teki töitä myös öisin. Rahaa uuteen moottoriin ei ollut, joten sellainen tehtiin siitä, mitä kahdesta vanhasta oli jäljellä, ja koulu auttoi. Lounaan jälkeen se lähti taas, ja moni seisoi laiturilla, kun köydet irrotettiin.',
  et: 'Parvlaev tuli pühapäeval sadamasse tagasi ja meeskond ütles, et see oli nende elu kõige pikem talv. Keegi linnas ei olnud uskunud, et see enne mai lõppu valmis saab, aga tehas töötas ka öösel. Uue mootori jaoks raha ei olnud, nii et see ehitati sellest, mis kahest vanast oli veel alles, ja kool aitas ka. Pärast lõunat läks laev jälle välja ning palju rahvast seisis kail, kui köied lahti tehti.',
};
