import { describe } from 'vitest';
import { itSays } from '../../support/said-changes.ts';

describe('names that changed', () => {
  itSays([
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
  ]);
});
