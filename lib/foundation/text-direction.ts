/**
 * Scripts written from right to left (ISO 15924), from Unicode's Bidi_Class R and AL. A language's script comes from
 * `Intl`, so no language is named here.
 */
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

const rightToLeftLetters =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Mende_Kikakui}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const letters = /\p{L}/gu;

/** Whether there are letters in a text that run this way. */
export function hasLettersOf(direction: 'ltr' | 'rtl', text: string): boolean {
  const rightToLeft = text.match(rightToLeftLetters)?.length ?? 0;
  return direction === 'rtl' ? rightToLeft > 0 : (text.match(letters)?.length ?? 0) > rightToLeft;
}

/** Share of letters below which a text is no longer taken to be in the language it is said to be in. */
const leastShare = 0.2;

/** The direction a language is written in; null when the tag is not one that `Intl` can read. */
export function languageDirection(language: string): 'ltr' | 'rtl' | null {
  try {
    const script = new Intl.Locale(language).maximize().script;
    if (script === undefined) return null;
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  } catch {
    return null;
  }
}

/**
 * The `dir` of a piece of text. Its language decides, so that an Arabic headline that opens with "NATO" still runs from
 * the right; where the letters contradict the language (a Latin name in an Arabic article, a page that states the wrong
 * language), or no language is known, `auto` leaves it to the text.
 */
export function textDirection(text: string, language: string | null): 'ltr' | 'rtl' | 'auto' {
  const expected = language === null ? null : languageDirection(language);
  if (expected === null) return 'auto';
  const all = text.match(letters)?.length ?? 0;
  if (all === 0) return 'auto';
  const rightToLeft = (text.match(rightToLeftLetters)?.length ?? 0) / all;
  const share = expected === 'rtl' ? rightToLeft : 1 - rightToLeft;
  return share >= leastShare ? expected : 'auto';
}
