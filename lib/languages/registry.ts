import ar from './ar.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import bn from './bn.json' with { type: 'json' };
import ca from './ca.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import el from './el.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import et from './et.json' with { type: 'json' };
import eu from './eu.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import gl from './gl.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import hr from './hr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import lt from './lt.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };
import ms from './ms.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import type { LanguagePack } from './schema.ts';
import sk from './sk.json' with { type: 'json' };
import sl from './sl.json' with { type: 'json' };
import sq from './sq.json' with { type: 'json' };
import sr from './sr.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import zhHant from './zh-Hant.json' with { type: 'json' };

/**
 * Every language pack. JSON loses the literal types of its words, so they are named here; that each file meets the
 * schema is proved once by the data test, not at every start.
 */
export const languagePacks: readonly LanguagePack[] = [
  ar,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  gl,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  lt,
  lv,
  ms,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  th,
  tr,
  uk,
  vi,
  zh,
  zhHant,
].map((pack) => pack as LanguagePack);

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
