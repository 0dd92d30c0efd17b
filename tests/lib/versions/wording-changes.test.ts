import { describe } from 'vitest';
import { itSays } from '../../support/said-changes.ts';

describe('sentences, words and letters that changed', () => {
  itSays([
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
  ]);
});
