import type { Block } from '../../lib/article/block.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';

/** A language's words for invented stories of a harbour town. `$` stands for a number. */
interface StoryWords {
  tag: string;
  headline: string;
  sentences: readonly string[];
  /** A correction note as this language's press words it. */
  note: string;
}

const languages: readonly StoryWords[] = [
  {
    tag: 'en',
    headline: 'Ferry number $ returns to the north pier',
    sentences: [
      'The harbour board said on Monday that the north pier would open again before the end of the month, once timber $ had been tested.',
      'Repairs had cost less than the estimate, although the weather had held the crew of boat $ up twice since the new year.',
      'Nobody had expected so many people on the quay, nor the band of $ that played although it was raining hard.',
      'Tickets would stay at the price they were, and dogs would travel free of charge until summer timetable $ came out.',
    ],
    note: 'Correction: An earlier version of this story misstated the length of pier $. It is 40 metres, not 60.',
  },
  {
    tag: 'de',
    headline: 'Fähre Nummer $ legt wieder an der Nordmole an',
    sentences: [
      'Die Hafenverwaltung teilte am Montag mit, die Mole werde noch vor Ende des Monats geöffnet, sobald Balken $ geprüft sei.',
      'Die Arbeiten kosteten weniger als geplant, obwohl das Wetter die Besatzung von Boot $ seit Neujahr zweimal aufgehalten hatte.',
      'Niemand hatte so viele Menschen am Kai erwartet, und auch nicht die Kapelle mit $ Bläsern, die trotz des Regens spielte.',
      'Die Preise bleiben, wie sie sind, und Hunde fahren frei, bis der Sommerfahrplan $ erscheint.',
    ],
    note: 'Korrektur: In einer früheren Version dieses Artikels hieß es, Mole $ sei 60 Meter lang. Tatsächlich sind es 40 Meter. Wir haben den Fehler korrigiert.',
  },
  {
    tag: 'fr',
    headline: 'Le bac numéro $ revient au quai du nord',
    sentences: [
      'La capitainerie a annoncé lundi que la jetée rouvrirait avant la fin du mois, dès que la poutre $ aurait été contrôlée.',
      'Les travaux ont coûté moins que prévu, bien que le temps ait retenu deux fois l’équipage du bateau $ depuis le nouvel an.',
      'Personne n’attendait tant de monde sur le quai, ni la fanfare de $ musiciens qui jouait malgré la pluie.',
      'Le prix des billets ne change pas, et les chiens voyageront gratuitement jusqu’à l’horaire d’été $.',
    ],
    note: 'Rectificatif : une version précédente de cet article indiquait par erreur que la jetée $ mesurait 60 mètres. Elle en mesure 40.',
  },
  {
    tag: 'es',
    headline: 'El transbordador número $ vuelve al muelle norte',
    sentences: [
      'La junta del puerto dijo el lunes que el muelle abriría de nuevo antes de fin de mes, cuando se hubiera revisado la viga $.',
      'Las obras costaron menos de lo previsto, aunque el tiempo detuvo dos veces a la tripulación del barco $ desde año nuevo.',
      'Nadie esperaba a tanta gente en el muelle, ni a la banda de $ músicos que tocaba bajo la lluvia.',
      'Los billetes seguirán al mismo precio y los perros viajarán gratis hasta el horario de verano $.',
    ],
    note: 'Fe de errores: en una versión anterior de este artículo se decía por error que el muelle $ mide 60 metros. Mide 40.',
  },
  {
    tag: 'ar',
    headline: 'العبّارة رقم $ تعود إلى الرصيف الشمالي',
    sentences: [
      'قالت إدارة الميناء يوم الاثنين إن الرصيف سيفتح من جديد قبل نهاية الشهر بعد فحص العارضة رقم $.',
      'وكلفت الإصلاحات أقل من المتوقع مع أن الطقس أوقف طاقم القارب رقم $ مرتين منذ بداية العام.',
      'ولم يتوقع أحد هذا العدد من الناس على الرصيف ولا الفرقة التي ضمت $ عازفا وعزفت تحت المطر.',
      'وستبقى أسعار التذاكر كما هي وتسافر الكلاب مجانا حتى صدور جدول الصيف رقم $.',
    ],
    note: 'تصحيح: ذكرت نسخة سابقة من هذا المقال خطأ أن طول الرصيف رقم $ يبلغ 60 مترا، والصحيح أنه 40 مترا.',
  },
  {
    tag: 'ja',
    headline: '第$号の渡し船が北桟橋に戻る',
    sentences: [
      '港の管理組合は月曜日、第$番の木材の検査が終わり次第、月末までに北桟橋を再び開くと発表した。',
      '年明けから天候のために第$号の作業が二度止まったが、修理の費用は見積もりを下回ったという。',
      '岸壁にこれほど多くの人が集まるとは誰も思わず、雨の中で演奏した$人の楽団にも驚きの声が上がった。',
      '切符の値段は据え置かれ、夏の時刻表第$版が出るまで犬は無料で乗れる。',
    ],
    note: '訂正：以前の記事で、第$桟橋の長さを「60メートル」としていましたが、正しくは「40メートル」でした。',
  },
];

/** Every fourth story carries a correction note. */
export function carriesNote(story: number): boolean {
  return story % 4 === 1;
}

/** The tag of the language that a story is written in. */
export function languageOf(story: number): string {
  return wordsOf(story).tag;
}

function wordsOf(story: number): StoryWords {
  // Not in step with the notes, so that each language has stories with and without one.
  const words = languages[Math.floor(story / 4 + story) % languages.length];
  if (words === undefined) throw new RangeError(`No language for story ${story}`);
  return words;
}

/**
 * The page of an invented story as extraction would give it: two dozen paragraphs, and what stands around the text of a
 * usual page. `edition` 2 has one paragraph more.
 */
export function oldPage(story: number, edition = 1): PageReading {
  const { tag, headline, sentences, note } = wordsOf(story);
  const about = headline.replace('$', String(story));
  const url = `https://www.harbour-post.example/${tag}/2026/${story}`;
  const line = (at: number) => sentences[(story + at) % sentences.length]?.replace('$', String(story + at)) ?? '';
  const body = Array.from({ length: 22 + edition }, (_, at) => block(`${line(at)} ${line(at * 3 + 1)}`));
  const teasers = Array.from({ length: 12 }, (_, at) => block(line(at + 7), { zone: 'aside', hints: ['teaser'] }));
  const stated = (value: string) => [{ value, from: 'json-ld' as const }];
  return {
    url,
    statedUrls: [url],
    documentLanguage: tag,
    direction: null,
    documentTitle: about,
    metadata: {
      types: ['NewsArticle'],
      headline: stated(about),
      alternativeHeadline: [],
      authors: [{ value: { name: 'Ines Calder', url: null, kind: 'person', role: null }, from: 'json-ld' }],
      datePublished: stated('2026-04-12T09:00:00+01:00'),
      dateModified: [],
      publisher: stated('The Harbour Post'),
      articleSection: [],
      keywords: [],
      inLanguage: stated(tag),
      dateline: [],
      image: [],
      corrections: [],
      isAccessibleForFree: null,
      wordCount: null,
      articleBodyLength: null,
    },
    blocks: [
      block(about, { kind: 'heading', level: 1, zone: 'head' }),
      ...body,
      ...(carriesNote(story) ? [block(note.replace('$', String(story)))] : []),
      ...teasers,
    ],
    linkGroups: [],
    bodyFrom: 'focused',
    extractor: 1,
  };
}

function block(text: string, over: Partial<Block> = {}): Block {
  return { kind: 'paragraph', level: null, zone: 'body', text, marks: [], hints: [], dateTime: null, ...over };
}
