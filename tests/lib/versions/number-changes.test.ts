import { describe } from 'vitest';
import { itSays } from '../../support/said-changes.ts';

const officials = 'Officials said on Monday that 12 people had left the port of Meriden.';

describe('numbers that changed', () => {
  itSays([
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
  ]);
});
