import { describe, expect, it } from 'vitest';
import { languageFrom } from '../../../lib/imports/language-from.ts';
import names from '../../../lib/imports/language-names.json' with { type: 'json' };

describe('a language', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['en_GB', 'en-GB'],
    [' PT-br ', 'pt-BR'],
    ['ger', 'de'],
    ['deu', 'de'],
    ['ngerman', 'de'],
    ['NGerman', 'de'],
    ['english', 'en'],
    ['British', 'en-GB'],
    ['langfrench', 'fr'],
    ['Deutsch', 'de'],
    ['Français', 'fr'],
    ['العربية', 'ar'],
    ['English; German', 'en'],
    ['english and german', 'en'],
    ['Norwegian Bokmål', 'nb'],
  ])('is known by %s', (written, tag) => expect(languageFrom(written)).toBe(tag));

  it.each([[''], ['klingonish'], ['yes'.repeat(20)], ['12'], [null], [{}], ['__proto__'], ['constructor']])(
    'is not made up from %s',
    (written) => expect(languageFrom(written)).toBeNull(),
  );

  it('has names that lead to tags, each as it is written in its normal form', () => {
    for (const [name, tag] of Object.entries(names)) {
      expect(name).toBe(name.toLowerCase());
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    }
  });
});
