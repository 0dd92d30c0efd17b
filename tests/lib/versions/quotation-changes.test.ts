import { describe } from 'vitest';
import { itSays } from '../../support/said-changes.ts';

describe('what was said, and by whom', () => {
  itSays([
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
      says: [['quotation', '“a very fine day”', 'a very fine day']],
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
  ]);
});
