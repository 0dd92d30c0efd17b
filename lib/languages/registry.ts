import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import type { LanguagePack } from './schema.ts';
import zh from './zh.json' with { type: 'json' };

/**
 * Every language pack. JSON loses the literal types of its words, so they are named here; that each file meets the
 * schema is proved once by the data test, not at every start.
 */
export const languagePacks: readonly LanguagePack[] = [de, en, es, fr, it, ja, nl, pt, zh].map(
  (pack) => pack as LanguagePack,
);

/** The pack used where an article's language has none: it knows the words page makers everywhere use. */
export const fallbackPack: LanguagePack = en as LanguagePack;

/**
 * The pack for a BCP 47 tag, or for the nearest broader tag that has one: "pt-BR" gives "pt". A pack's own tag goes
 * before another's alias, and both before a broader tag. Case and `_` do not matter. Null where there is none.
 */
export function languagePack(tag: string): LanguagePack | null {
  return packIn(languagePacks, tag);
}

/** The same search among any packs. */
export function packIn(packs: readonly LanguagePack[], tag: string): LanguagePack | null {
  let wanted = tag.trim().toLowerCase().replace(/_/g, '-');
  while (wanted) {
    const found =
      packs.find((pack) => pack.tag.toLowerCase() === wanted) ?? packs.find((pack) => pack.aliases?.includes(wanted));
    if (found) return found;
    wanted = wanted.includes('-') ? wanted.slice(0, wanted.lastIndexOf('-')) : '';
  }
  return null;
}

/** Changes when any pack does: stamped on what was interpreted, so that an archive knows what to read again. */
export const languagesVersion: string = languagePacks.map((pack) => `${pack.tag}${pack.version}`).join('.');
