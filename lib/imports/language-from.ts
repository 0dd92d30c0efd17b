import names from './language-names.json' with { type: 'json' };

/** Names of LaTeX's babel and BibLaTeX, which are English names of languages as well, to BCP 47. */
const knownNames: ReadonlyMap<string, string> = new Map(Object.entries(names));

/** Languages by what they are called in English and in themselves; made when a file first needs it. */
let spokenNames: ReadonlyMap<string, string> | null = null;

/**
 * A language as BCP 47 has it: from a tag, however it is joined (`en-GB`, `en_GB`, `ger`), or from a name (`ngerman`, `English`,
 * `Deutsch`). Of several the first. Null: it is none that is known.
 */
export function languageFrom(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 200) return null;
  const whole = value.trim();
  const first = whole.split(/\s*(?:[;,/&]|\band\b)\s*/i)[0] ?? '';
  for (const text of [whole, first]) {
    const found = tagFrom(text) ?? nameFrom(text);
    if (found !== null) return found;
  }
  return null;
}

/** Only tags that begin with two or three letters: longer ones are words. */
function tagFrom(text: string): string | null {
  const tag = text.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag)) return null;
  // What older programs write for a language that has another tag.
  const known = knownNames.get(tag.toLowerCase());
  if (known !== undefined) return known;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function nameFrom(text: string): string | null {
  const name = text.toLowerCase();
  const known = knownNames.get(name) ?? knownNames.get(name.replace(/^lang(?=.{4})/, ''));
  if (known !== undefined) return known;
  spokenNames ??= namesOfLanguages();
  return spokenNames.get(name.normalize('NFC')) ?? null;
}

function namesOfLanguages(): Map<string, string> {
  const found = new Map<string, string>();
  const base = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const tag of new Set(knownNames.values())) {
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
    for (const name of [base.of(tag), own.of(tag)]) {
      const key = name?.toLowerCase().normalize('NFC');
      if (key !== undefined && !found.has(key)) found.set(key, tag);
    }
  }
  return found;
}
