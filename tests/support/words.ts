import { cleanup } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The languages the panel speaks: the files in `locales/`. */
export type Words = 'en' | 'de' | 'ar';

async function wordsOf(language: Words): Promise<Record<string, { message: string } | undefined>> {
  return generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
}

const all = { en: await wordsOf('en'), de: await wordsOf('de'), ar: await wordsOf('ar') };

/**
 * Stands in for `browser.i18n` with the real words of `locales/`, as a browser in this language would. Without it a
 * message would be empty, and a test that looks for words would find none.
 */
export function speak(language: Words): void {
  fakeBrowser.i18n.getMessage = (name: string, substitutions: string | (string | number)[] = []) => {
    const values = Array.isArray(substitutions) ? substitutions : [substitutions];
    const message = all[language][name]?.message;
    if (message === undefined) throw new Error(`locales/${language}.yml has no "${name}"`);
    return message.replace(/\$(\$|\d)/g, (_, mark: string) =>
      mark === '$' ? '$' : String(values[Number(mark) - 1] ?? ''),
    );
  };
  document.documentElement.lang = language;
  document.documentElement.dir = all[language].language_direction?.message ?? '';
}

/** English words and a fixed time zone around every test of the file. */
export function useEnglish(): void {
  beforeEach(() => {
    process.env.TZ = 'Europe/Berlin';
    speak('en');
  });
  afterEach(cleanup);
}
