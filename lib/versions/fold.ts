/**
 * What counts as the same sign when two texts are compared. Folding is for comparing only: what is shown is the text as
 * it was printed.
 *
 * Folded: Unicode forms of one letter, soft hyphens and signs without width, forms of dashes, quotation marks and
 * apostrophes against straight ones, forms of the ellipsis. Never folded: digits, of any script, and signs of value
 * (+, %, ‰, °, currencies); a minus sign and a dash are forms of one sign, and one that comes or goes is a change.
 */

/** Signs that take no room: soft hyphen, joiners, marks of direction, variation selectors, the Arabic lengthening. */
const invisible = /\p{Cf}|\u034f|\u0640|[\u180b-\u180f]|[\ufe00-\ufe0f]/gu;
const dashes = /[-\u05be\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+/gu;
const apostrophes = /[\u2018-\u201b\u2032\u02bc\u02b9\u00b4\u0060\u05f3\uff07]/gu;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb\u05f4\uff02\u300c\u300d\ufe41\ufe42]|''|``/gu;
/** Letters in forms that depend on their neighbours or on the width of a column. */
const presentationForms = /[\ufb00-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc]/u;
const ascii = /^[ -~]*$/;
const asciiSigns = /['`-]/;

/** A word or a sign as it is compared. */
export function foldToken(text: string): string {
  if (ascii.test(text) && !asciiSigns.test(text)) return text;
  const formed = presentationForms.test(text) && !/\p{N}/u.test(text) ? text.normalize('NFKC') : text.normalize('NFC');
  return formed
    .replace(invisible, '')
    .replace(doubleQuotes, '"')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .normalize('NFC');
}

/** A number with what belongs to it, as it is compared: white space parts thousands, or says nothing before a sign. */
export function foldNumber(text: string): string {
  if (ascii.test(text) && !/[\s'`-]/.test(text)) return text;
  return foldToken(text)
    .replace(/\s+/gu, ' ')
    .replace(/ (?!\p{Nd})|(?<!\p{Nd}) /gu, '');
}
