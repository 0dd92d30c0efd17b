import type { Correction } from '../../lib/article/correction.ts';

/** A paragraph on a page in one language, and the note it is; null where it only looks like one. */
export interface NoteRow {
  text: string;
  note: Pick<Correction, 'kind' | 'date' | 'paragraphs' | 'wrong' | 'right'> | null;
}

const nothingStated = { date: null, paragraphs: [], wrong: null, right: null };
const correction = { kind: 'correction', ...nothingStated } as const;
const clarification = { kind: 'clarification', ...nothingStated } as const;
const update = { kind: 'update', ...nothingStated } as const;
const removed = { kind: 'removal', ...nothingStated } as const;
const none = (text: string): NoteRow => ({ text, note: null });

/** Prose of each language that fills the page a note stands on. */
export const prose: Readonly<Record<string, string>> = {
  lt: 'Senasis keltas šeštadienio rytą vėl prisišvartavo prie medinės prieplaukos, kur jo su gėlėmis laukė kaimo gyventojai, bet vakarinis reisas dar nebuvo paskelbtas, nes iš miesto jis tą dieną ir neišplaukė.',
  lv: 'Vecais prāmis sestdienas rītā atkal pietauvojās pie koka piestātnes, kur to ar ziediem gaidīja ciema iedzīvotāji, bet vakara reiss vēl nebija izziņots, jo no pilsētas tas tajā dienā neizbrauca un uz salas to arī gaidīja.',
};

export const notes: Readonly<Record<string, readonly NoteRow[]>> = {
  lt: [
    {
      text: 'Pataisymas (2024 m. gegužės 5 d.): straipsnyje klaidingai nurodyta, kad tiltas atidarytas 1961 metais. Iš tikrųjų jis atidarytas 1916 metais.',
      note: {
        ...correction,
        date: '2024-05-05',
        wrong: 'tiltas atidarytas 1961 metais',
        right: 'jis atidarytas 1916 metais',
      },
    },
    { text: 'Ankstesnėje straipsnio versijoje buvo nurodyta kita mokyklos direktorės pavardė.', note: correction },
    {
      text: 'Klaidos atitaisymas. Vietoj „Petraitis“ turi būti „Petrauskas“.',
      note: { ...correction, wrong: 'Petraitis', right: 'Petrauskas' },
    },
    {
      text: 'Pataisymas: trečioje pastraipoje klaidingai nurodyta keleivių suma.',
      note: { ...correction, paragraphs: [3] },
    },
    { text: 'Patikslinimas: taryba atsakė raštu, o ne per posėdį, kaip galėjo pasirodyti.', note: clarification },
    { text: 'Straipsnis papildytas uosto kapitono komentaru.', note: update },
    { text: 'Atsiprašome skaitytojų už klaidą nuotraukos paraše.', note: correction },
    { text: 'Šis straipsnis redakcijos sprendimu pašalintas.', note: removed },
    none('Seimas antradienį svarstys Saugios laivybos įstatymo pataisas, kurias pateikė ministerija.'),
    none('Radote klaidą? Pažymėkite tekstą ir praneškite redakcijai.'),
    none('Vyras iš pataisos namų į laisvę išėjo po trejų metų.'),
    none('Ministerija paneigė gandus, kad uostas bus uždarytas.'),
    none('Biudžetas rudenį bus patikslintas, sakė finansų ministrė.'),
    none('Gydytojai pripažino padarę klaidą ir atsiprašė paciento šeimos.'),
  ],
  lv: [
    {
      text: 'Labojums (2024. gada 5. maijā): rakstā kļūdaini norādīts, ka tilts atklāts 1961. Patiesībā tas atklāts 1916.',
      note: { ...correction, date: '2024-05-05', wrong: 'tilts atklāts 1961', right: 'tas atklāts 1916' },
    },
    { text: 'Raksta sākotnējā versijā bija norādīts cits skolas direktores uzvārds.', note: correction },
    {
      text: 'Kļūdas labojums. „Bērziņš“ vietā jābūt „Bērzs“.',
      note: { ...correction, wrong: 'Bērziņš', right: 'Bērzs' },
    },
    {
      text: 'Labojums: trešajā rindkopā kļūdaini norādīts pasažieru skaits.',
      note: { ...correction, paragraphs: [3] },
    },
    { text: 'Precizējums: dome atbildēja rakstiski un ne jau sēdē, kā varēja saprast.', note: clarification },
    { text: 'Raksts papildināts ar ostas kapteiņa komentāru.', note: update },
    { text: 'Atvainojamies lasītājiem par kļūdu foto parakstā.', note: correction },
    none('Saeima otrdien skatīs Kuģošanas likuma labojumus, kurus iesniegusi ministrija.'),
    none('Pamanīji kļūdu? Iezīmē tekstu un ziņo redakcijai.'),
    none('Ceļu labojumi pie tilta turpināsies līdz rudenim.'),
    none('Ministrija atsauc vēstnieku uz konsultācijām.'),
    none('Budžets rudenī tiks precizēts, sacīja finanšu ministre.'),
    none('Mediķi atzina savu kļūdu un atvainojās pacienta ģimenei.'),
  ],
};
