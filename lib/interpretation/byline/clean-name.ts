import type { LanguagePack } from '../../languages/schema.ts';
import { collapse } from '../compare-text.ts';
import { bylineWords } from './byline-words.ts';
import { isEastAsian, isFullName } from './name-shape.ts';

/** "Ann Lee The Harbour Gazette": the house behind a name, in one run of text. */
export function withoutHouse(name: string, publisher: string | null): string {
  if (publisher === null || name.length <= publisher.length + 4) return name;
  return name.toLowerCase().endsWith(` ${publisher.toLowerCase()}`) ? name.slice(0, -publisher.length).trim() : name;
}

/** A name without title, place and stray punctuation. */
export function cleanName(name: string, packs: readonly LanguagePack[]): string {
  let clean = name.replace(/[’']s$/, '').replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Dipl\.-Ing|Univ\.-Prof)\.?\s+(?=\p{Lu})/u, '');
  for (const pack of packs) {
    const { suffix, nameAtPlace } = bylineWords(pack);
    if (suffix && isEastAsian(clean)) clean = clean.replace(suffix, '');
    const at = nameAtPlace?.exec(clean);
    // Particles of a name ("de", "van") are place words too: only a name that is whole without them is cut.
    if (at?.[1] && isFullName(at[1]) && !/ (?:de|da|do|di|of|von|van|del)$/i.test(clean.slice(0, at[1].length + 4)))
      clean = at[1];
  }
  // The full stop of an initial or of "Jr." is part of the name.
  return collapse(clean).replace(/[.,]+$/, (end) =>
    /\b(?:\p{Lu}|[JS]r)$/u.test(clean.slice(0, -end.length)) ? '.' : '',
  );
}
