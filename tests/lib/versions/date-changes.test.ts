import { describe } from 'vitest';
import { itSays } from '../../support/said-changes.ts';

const officials = 'Officials said on Monday that 12 people had left the port of Meriden.';

describe('dates that changed', () => {
  itSays([
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
  ]);
});
