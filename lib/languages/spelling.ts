/** Letters that houses write one for another: with a comma below as the language has it, with a cedilla as old fonts had it. */
const interchanged: Readonly<Record<string, string>> = { ș: 'șş', ş: 'șş', ț: 'țţ', ţ: 'țţ' };
/** Capitals that a regular expression's folding of case does not know, where i with and without its dot are two letters. */
const dotted: Readonly<Record<string, string>> = { i: 'iİ', İ: 'iİ', ı: 'ıI' };
const partsOfPattern =
  /\\[pP]\{[^}]*\}|\\.|\(\?<[A-Za-z]\w*>|\{[^}]*\}|(?<set>\[(?:\\.|[^\]\\])*\])|(?<letter>[iİıșşțţ])/gu;

const dottedTags = new Map<string, boolean>();

/** Whether small i keeps its dot as a capital: told by the browser's own casing, as for Turkish and Azerbaijani. */
function keepsDot(tag: string): boolean {
  let keeps = dottedTags.get(tag);
  if (keeps === undefined) {
    keeps = 'i'.toLocaleUpperCase(tag) !== 'I';
    dottedTags.set(tag, keeps);
  }
  return keeps;
}

/** Source of a pattern in which such letters stand for each other. Escapes, group names and counts stay as they are. */
export function withSpellings(tag: string, source: string): string {
  const keeps = keepsDot(tag);
  const forms = (letter: string) => interchanged[letter] ?? (keeps ? dotted[letter] : undefined) ?? letter;
  return source.replace(partsOfPattern, (whole, set: string | undefined, letter: string | undefined) => {
    if (letter !== undefined) return forms(letter).length > 1 ? `[${forms(letter)}]` : letter;
    // In a set a letter only brings its other form along, but for the ends of a range.
    return set === undefined ? whole : set.replace(/(?<![-\\])[iİıșşțţ](?!-)/gu, forms);
  });
}
