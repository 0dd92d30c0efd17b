/** Scripts with slanted letters of their own (ISO 15924). In others a slant is no letter, and hard to read. */
const slantedScripts = new Set(['Armn', 'Copt', 'Cyrl', 'Grek', 'Latn']);

/** Whether what is set apart in this language may be slanted. A language's script comes from `Intl`; where none is known it may. */
export function hasItalics(language: string | null): boolean {
  if (language === null || language === '') return true;
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script === undefined || slantedScripts.has(script);
  } catch {
    return true;
  }
}
