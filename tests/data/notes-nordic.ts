import type { Correction } from '../../lib/article/correction.ts';

/** A paragraph on a page in one language, and the note it is; null where it only looks like one. */
export interface NoteRow {
  language: string;
  text: string;
  note: Pick<Correction, 'kind' | 'date' | 'paragraphs' | 'wrong' | 'right'> | null;
}

const nothingStated = { date: null, paragraphs: [], wrong: null, right: null };
const correction = { kind: 'correction', ...nothingStated } as const;
const clarification = { kind: 'clarification', ...nothingStated } as const;

const swedish: Omit<NoteRow, 'language'>[] = [
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

const rows = (language: string, list: readonly Omit<NoteRow, 'language'>[]): NoteRow[] =>
  list.map((row) => ({ language, ...row }));

/** Notes and look-alikes of the Nordic and Baltic press, in invented words. */
export const nordicNotes: readonly NoteRow[] = [...rows('sv', swedish)];

/** The same short report in near relatives: who is read as what is told by a few small words. */
export const nordicProse: Readonly<Record<string, string>> = {
  sv: 'Färjan kom tillbaka till hamnen på söndagen, och besättningen sade att det hade varit den längsta vintern i deras liv. Ingen i staden hade väntat sig att den skulle bli klar före slutet av maj, men varvet arbetade också om nätterna. Det fanns inte pengar till en ny motor, så man byggde en av det som var kvar av de två gamla, med hjälp från skolan. Efter lunch gick den ut igen, och mycket folk stod på kajen när den lade ut.',
};
