import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { ChangeKind } from '../../../lib/article/difference.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { twoVersions } from '../../support/version-states.ts';

/** Kind, and what a reader would say that changed; a third word is there where the change is not one of substance. */
type Said = [kind: ChangeKind, before: string | null, after: string | null, quiet?: 'quiet'];

function said(before: string, after: string, facts: Partial<ArticleFacts>): Said[] {
  return differenceOf(...twoVersions([before], [after], { both: facts })).changes.map((change): Said => {
    const { kind, before: was, after: is } = change;
    return change.substantive ? [kind, was, is] : [kind, was, is, 'quiet'];
  });
}

interface Case {
  lang: string;
  what: string;
  before: string;
  after: string;
  says: Said[];
  facts?: Partial<ArticleFacts>;
}

const officials = 'Officials said on Monday that 12 people had left the port of Meriden.';

const cases: Case[] = [
  // Numbers
  {
    lang: 'en',
    what: 'a number',
    before: officials,
    after: officials.replace('12', '14'),
    says: [['number', '12', '14']],
  },
  {
    lang: 'en',
    what: 'a number written out',
    before: officials,
    after: officials.replace('12', 'Twelve'),
    says: [['number', '12', 'Twelve']],
  },
  {
    lang: 'en',
    what: 'separators are part of a number',
    before: 'It cost $1,200.50 in all.',
    after: 'It cost $1,250 in all.',
    says: [['number', '$1,200.50', '$1,250']],
  },
  {
    lang: 'en',
    what: 'a sign',
    before: 'Output changed by 3% in May.',
    after: 'Output changed by −3% in May.',
    says: [['number', '3%', '−3%']],
  },
  {
    lang: 'en',
    what: 'percent or not',
    before: 'Rates rose by 5 in a year.',
    after: 'Rates rose by 5% in a year.',
    says: [['number', '5', '5%']],
  },
  {
    lang: 'en',
    what: 'a currency',
    before: 'It cost £40 in all.',
    after: 'It cost €40 in all.',
    says: [['number', '£40', '€40']],
  },
  {
    lang: 'en',
    what: 'a year by itself',
    before: 'The bridge was built in 1968 by the town.',
    after: 'The bridge was built in 1986 by the town.',
    says: [['number', '1968', '1986']],
  },
  {
    lang: 'en',
    what: 'two numbers that changed places',
    before: 'It was 12 of 14 boats.',
    after: 'It was 14 of 12 boats.',
    says: [
      ['number', '12', '14'],
      ['number', '14', '12'],
    ],
  },
  {
    lang: 'hi',
    what: 'a number in Devanagari',
    before: 'पुलिस ने कहा कि १२ लोग घायल हुए।',
    after: 'पुलिस ने कहा कि १४ लोग घायल हुए।',
    says: [['number', '१२', '१४']],
  },
  {
    lang: 'ar',
    what: 'a number in Arabic figures',
    before: 'قالت الشرطة إن ١٢ شخصا أصيبوا في الميناء.',
    after: 'قالت الشرطة إن ١٤ شخصا أصيبوا في الميناء.',
    says: [['number', '١٢', '١٤']],
  },
  {
    lang: 'zh',
    what: 'figures without spaces',
    before: '警方表示，共有12人在火灾中受伤。',
    after: '警方表示，共有15人在火灾中受伤。',
    says: [['number', '12', '15']],
  },
  {
    lang: 'zh',
    what: 'numerals that are letters',
    before: '警方表示，三人在火灾中受伤。',
    after: '警方表示，五人在火灾中受伤。',
    says: [['number', '三人', '五人']],
  },
  {
    lang: 'th',
    what: 'figures in Thai',
    before: 'ตำรวจกล่าวว่ามีผู้เสียชีวิต 12 คน',
    after: 'ตำรวจกล่าวว่ามีผู้เสียชีวิต 14 คน',
    says: [['number', '12', '14']],
  },

  // Dates
  {
    lang: 'en',
    what: 'a weekday',
    before: officials,
    after: officials.replace('Monday', 'Tuesday'),
    says: [['date', 'Monday', 'Tuesday']],
  },
  {
    lang: 'en',
    what: 'a day of a month',
    before: 'The court sits on May 4, 2026, in Meriden.',
    after: 'The court sits on May 14, 2026, in Meriden.',
    says: [['date', '4', '14']],
  },
  {
    lang: 'en',
    what: 'a year beside a month',
    before: 'It was signed in May 2019 in Meriden.',
    after: 'It was signed in May 2018 in Meriden.',
    says: [['date', '2019', '2018']],
  },
  {
    lang: 'en',
    what: 'a clock time',
    before: 'The vote is at 10:30 in the hall.',
    after: 'The vote is at 11:30 in the hall.',
    says: [['date', '10:30', '11:30']],
  },
  {
    lang: 'en',
    what: 'a verb is no month',
    before: 'The crew may leave the port by night.',
    after: 'The crew will leave the port by night.',
    says: [['wording', 'may', 'will']],
  },
  {
    lang: 'de',
    what: 'a date in figures',
    before: 'Das Gericht tagt am 04.05.2026 in Hafenau.',
    after: 'Das Gericht tagt am 14.05.2026 in Hafenau.',
    says: [['date', '04.05.2026', '14.05.2026']],
  },
  {
    lang: 'de',
    what: 'a month in words',
    before: 'Das Gericht tagt am 4. Mai in Hafenau.',
    after: 'Das Gericht tagt am 4. Juni in Hafenau.',
    says: [['date', 'Mai', 'Juni']],
  },
  {
    lang: 'fr',
    what: 'a day before a lower-case month',
    before: 'Le tribunal siège le 4 mai à Portmer.',
    after: 'Le tribunal siège le 5 mai à Portmer.',
    says: [['date', '4', '5']],
  },
  {
    lang: 'es',
    what: 'a lower-case weekday',
    before: 'El juez dijo el lunes que habrá juicio.',
    after: 'El juez dijo el martes que habrá juicio.',
    says: [['date', 'lunes', 'martes']],
  },
  {
    lang: 'ar',
    what: 'a weekday in Arabic',
    before: 'أصيب عدد من الناس يوم الاثنين في الميناء.',
    after: 'أصيب عدد من الناس يوم الثلاثاء في الميناء.',
    says: [['date', 'الاثنين', 'الثلاثاء']],
  },
  {
    lang: 'ja',
    what: 'a day with its sign',
    before: '市は5月12日に会議を開いた。',
    after: '市は5月13日に会議を開いた。',
    says: [['date', '12', '13']],
  },
  {
    lang: 'ko',
    what: 'a day in Korean',
    before: '시는 5월 12일 회의를 열었다.',
    after: '시는 5월 13일 회의를 열었다.',
    says: [['date', '12', '13']],
  },
  {
    lang: 'zh',
    what: 'a weekday without spaces',
    before: '警方周三表示火灾已被扑灭。',
    after: '警方周四表示火灾已被扑灭。',
    says: [['date', '周三', '周四']],
  },

  // Names
  {
    lang: 'en',
    what: 'a name',
    before: 'The mayor, Otto Lindqvist, called for calm.',
    after: 'The mayor, Otto Lundqvist, called for calm.',
    says: [['name', 'Lindqvist', 'Lundqvist']],
  },
  {
    lang: 'en',
    what: 'a whole name',
    before: 'The mayor, Otto Lindqvist, called for calm.',
    after: 'The mayor, Anna Weber, called for calm.',
    says: [['name', 'Otto Lindqvist', 'Anna Weber']],
  },
  {
    lang: 'en',
    what: 'a name at the start of a sentence',
    before: 'Otto Lindqvist called for calm in the town.',
    after: 'Otto Lundqvist called for calm in the town.',
    says: [['name', 'Lindqvist', 'Lundqvist']],
  },
  {
    lang: 'ru',
    what: 'a name in Cyrillic',
    before: 'Об этом сообщил мэр Иван Петров журналистам.',
    after: 'Об этом сообщил мэр Иван Петрин журналистам.',
    says: [['name', 'Петров', 'Петрин']],
  },
  {
    lang: 'de',
    what: 'a noun is no name where all nouns have capitals',
    before: 'Der Rat im Hafen der Stadt will die Brücke mit Geld der Bürger und Mitteln aus dem Land bauen.',
    after: 'Der Rat im Hafen der Stadt will die Schleuse mit Geld der Bürger und Mitteln aus dem Land bauen.',
    says: [['wording', 'Brücke', 'Schleuse']],
  },
  {
    lang: 'de',
    what: 'but two words together are',
    before: 'Der Rat im Hafen der Stadt will Karl Huber mit Geld der Bürger und Mitteln aus dem Land ehren.',
    after: 'Der Rat im Hafen der Stadt will Karl Hubert mit Geld der Bürger und Mitteln aus dem Land ehren.',
    says: [['name', 'Huber', 'Hubert']],
  },
  {
    lang: 'ar',
    what: 'a known name in a script without capitals',
    before: 'قال سمير الخطيب للصحفيين إن العمل مستمر.',
    after: 'قال سمير الحسن للصحفيين إن العمل مستمر.',
    says: [['name', 'الخطيب', 'الحسن']],
    facts: { credits: [{ role: 'reporting', names: ['سمير الخطيب'], text: 'سمير الخطيب' }] },
  },

  // Quotations and who said them
  {
    lang: 'en',
    what: 'words that were said',
    before: '“We heard a crack and then nothing,” said the baker.',
    after: '“We heard a bang and then nothing,” said the baker.',
    says: [['quotation', 'crack', 'bang']],
  },
  {
    lang: 'en',
    what: 'one letter of what was said',
    before: '“We heard the baker and then nothing,” said the man.',
    after: '“We heard the bakers and then nothing,” said the man.',
    says: [['quotation', 'baker', 'bakers']],
  },
  {
    lang: 'en',
    what: 'marks that went',
    before: 'He called it “a very fine day” for the port.',
    after: 'He called it a very fine day for the port.',
    says: [
      ['quotation', '“', null],
      ['quotation', '”', null],
    ],
  },
  {
    lang: 'en',
    what: 'who said it',
    before: '“We heard a crack and then nothing,” said the baker.',
    after: '“We heard a crack and then nothing,” said the butcher.',
    says: [['attribution', 'baker', 'butcher']],
  },
  {
    lang: 'en',
    what: 'the name of who said it',
    before: '“We heard a crack and then nothing,” said Anna Weber.',
    after: '“We heard a crack and then nothing,” said Otto Weber.',
    says: [['attribution', 'Anna', 'Otto']],
  },
  {
    lang: 'en',
    what: 'a word held at arm’s length says nobody’s words',
    before: 'The “reform” was signed in the spring.',
    after: 'The “reform” was dropped in the spring.',
    says: [['wording', 'signed', 'dropped']],
  },
  {
    lang: 'de',
    what: 'German marks',
    before: 'Er sagte: „Wir haben nichts davon gewusst.“',
    after: 'Er sagte: „Wir haben wenig davon gewusst.“',
    says: [['quotation', 'nichts', 'wenig']],
  },
  {
    lang: 'fr',
    what: 'French marks',
    before: 'Le maire a dit : « Nous ne savions rien de cela. »',
    after: 'Le maire a dit : « Nous ne savions pas tout cela. »',
    says: [['quotation', 'rien de', 'pas tout']],
  },
  {
    lang: 'ja',
    what: 'Japanese marks',
    before: '市長は「何も知らなかった」と述べた。',
    after: '市長は「全て知らなかった」と述べた。',
    says: [['quotation', '何も', '全て']],
  },
  {
    lang: 'he',
    what: 'Hebrew, with marks within words',
    before: 'צה"ל מסר כי "הכוח נסוג מן העיר אתמול".',
    after: 'צה"ל מסר כי "הכוח יצא מן העיר אתמול".',
    says: [['quotation', 'נסוג', 'יצא']],
  },

  // Whole sentences
  {
    lang: 'en',
    what: 'a sentence more',
    before: 'The pier is shut.',
    after: 'The pier is shut. Boats go round the cape.',
    says: [['added', null, 'Boats go round the cape.']],
  },
  {
    lang: 'en',
    what: 'a sentence less',
    before: 'The pier is shut. It has closed before. Boats go round.',
    after: 'The pier is shut. Boats go round.',
    says: [['removed', 'It has closed before.', null]],
  },
  {
    lang: 'zh',
    what: 'a sentence more without spaces',
    before: '码头已经关闭。',
    after: '码头已经关闭。船只绕行。',
    says: [['added', null, '船只绕行。']],
  },

  // Wording and spelling
  {
    lang: 'en',
    what: 'another word',
    before: 'The ship was damaged in the night.',
    after: 'The ship was destroyed in the night.',
    says: [['wording', 'damaged', 'destroyed']],
  },
  {
    lang: 'en',
    what: 'a word more',
    before: 'The ship was damaged in the night.',
    after: 'The ship was badly damaged in the night.',
    says: [['wording', null, 'badly']],
  },
  {
    lang: 'en',
    what: 'a slip of letters',
    before: 'The goverment said the pier was shut.',
    after: 'The government said the pier was shut.',
    says: [['spelling', 'goverment', 'government', 'quiet']],
  },
  {
    lang: 'en',
    what: 'short words are other words',
    before: 'The boat left the port.',
    after: 'The goat left the port.',
    says: [['wording', 'boat', 'goat']],
  },
  {
    lang: 'en',
    what: 'a word that stands elsewhere was no slip',
    before: 'Costs will increase as costs always increase.',
    after: 'Costs will increased as costs always increase.',
    says: [['wording', 'increase', 'increased']],
  },
  {
    lang: 'en',
    what: 'a comma',
    before: 'Boats, cars and trains stopped.',
    after: 'Boats, cars, and trains stopped.',
    says: [['spelling', null, ',', 'quiet']],
  },
  {
    lang: 'en',
    what: 'a question',
    before: 'He knew of the plan.',
    after: 'He knew of the plan?',
    says: [['wording', '.', '?']],
  },
  {
    lang: 'en',
    what: 'a capital',
    before: 'The president of the board left.',
    after: 'The President of the board left.',
    says: [['spelling', 'president', 'President', 'quiet']],
  },
  {
    lang: 'ru',
    what: 'a slip in Cyrillic',
    before: 'Об этом сегодня сообщило правительсто страны.',
    after: 'Об этом сегодня сообщило правительство страны.',
    says: [['spelling', 'правительсто', 'правительство', 'quiet']],
  },
  {
    lang: 'en',
    what: 'each thing by itself',
    before: 'On Monday 12 boats left Meriden.',
    after: 'On Tuesday 14 boats left Westport.',
    says: [
      ['date', 'Monday', 'Tuesday'],
      ['number', '12', '14'],
      ['name', 'Meriden', 'Westport'],
    ],
  },
];

describe('what changed within a paragraph', () => {
  for (const { lang, what, before, after, says, facts } of cases) {
    it(`${what} (${lang})`, () => {
      expect(said(before, after, { ...facts, inLanguage: lang })).toEqual(says);
    });
  }
});
