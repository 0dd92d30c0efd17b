import { i18n } from '#i18n';

/**
 * The locale that dates, counts and lists are written in: the reader's own region of the language these words are in
 * ("en-GB" before "en"), so that a sentence and the date inside it never speak two languages.
 */
export function readerLocale(preferred: readonly string[] = navigator.languages): string {
  const words = i18n.t('language.tag');
  const language = languageOf(words);
  return preferred.find((tag) => languageOf(tag) === language) ?? words;
}

function languageOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return null;
  }
}
