import { versionInFull } from '../article/article-in-full.ts';
import type { CitationDesk, Cited, CitedSet, StyleFault } from '../article/citation.ts';
import { withUniqueKeys } from '../citations/citation-key.ts';
import type { CslItem } from '../citations/csl-data.ts';
import { accessOf, cslItemOf } from '../citations/csl-item.ts';
import { formattedCitations } from '../citations/formatted.ts';
import { runsHtml, runsText } from '../citations/rich-text.ts';
import { firstStyle, ownStyleNames } from '../citations/style-list.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { articlesInFull } from '../storage/articles-in-full.ts';
import { citationFile, citationFormats } from './citation-files.ts';
import {
  addCitationStyle,
  citationForms,
  readersStyle,
  removeCitationStyle,
  type StyleDeps,
  setCitationForm,
} from './citation-styles.ts';
import { type BulkDeps, inBatches } from './in-batches.ts';

export interface CiteDeps extends StyleDeps, Pick<BulkDeps, 'onProgress' | 'pause'> {
  /** IANA name; without one, days are those of the machine's own zone. */
  timeZone?: string;
}

/**
 * Citations of these articles, in this order and with keys of their own, each of the version that its publisher shows; `versionId`
 * names another, for one article. What the archive does not have any more is left out. `storage-stuck`: see `withArchive`.
 */
export async function citeArticles(
  ids: readonly string[],
  versionId: string | null,
  deps: CiteDeps = {},
): Promise<Result<{ items: CslItem[]; set: CitedSet }, ErrorCode>> {
  const found = await inBatches(ids, deps, async (archive, batch) => {
    const articles = await articlesInFull(batch, archive);
    // Only what is cited is held on to: the texts of ten thousand articles are not.
    return articles.map((article) => {
      const version = versionInFull(article, versionId);
      const versions = article.versions
        .filter(({ beside }) => beside === null)
        .map((one) => ({ id: one.id, number: one.number, readAt: accessOf(one) }));
      const cited = { id: version.id, number: version.number, readAt: accessOf(version) };
      const item = cslItemOf(article, version, accessOf(version), deps.timeZone);
      return { item, versions: ids.length === 1 ? versions : [], cited };
    });
  });
  if (!found.ok) return found;
  const items = withUniqueKeys(found.value.map(({ item }) => item));
  const only = found.value.length === 1 && ids.length === 1 ? found.value[0] : undefined;
  return success({
    items,
    set: {
      articles: items.length,
      versions: only?.versions ?? [],
      version: only?.cited ?? null,
      language: only?.item.language ?? null,
    },
  });
}

/** Everything the dialog needs for these articles. The style engine is loaded when something is formatted first. */
export function citationDesk(ids: readonly string[], deps: CiteDeps = {}): CitationDesk {
  let items: CslItem[] = [];
  return {
    async load(versionId) {
      const found = await citeArticles(ids, versionId, deps);
      if (!found.ok) return found;
      if (found.value.items.length === 0) return failure('not-found');
      items = found.value.items;
      return success(found.value.set);
    },
    forms: () => citationForms(deps),
    cite: (form, locale, most) => cited(items.slice(0, most), form, locale, deps),
    async remember(form) {
      // What was chosen last is a convenience: citing goes on without.
      await setCitationForm(form, deps);
    },
    addStyle: (csl) => addCitationStyle(csl, deps),
    removeStyle: (form) => removeCitationStyle(form, deps),
  };
}

async function cited(
  items: readonly CslItem[],
  form: string,
  locale: string,
  deps: CiteDeps,
): Promise<Cited | StyleFault> {
  const format = citationFormats.find(({ value }) => value === form);
  if (format !== undefined) {
    const text = format.write(items);
    const file = citationFile(items, format.extension, format.type, text);
    return { entries: null, isNote: false, text, html: null, file };
  }
  const own = ownStyleNames.find((name) => name === form);
  const csl = own === undefined ? await readersStyle(form, deps) : null;
  const choice = csl === null ? { own: own ?? firstStyle } : { csl };
  const formatted = await formattedCitations(items, choice, locale, deps.parse);
  if ('fault' in formatted) return formatted;
  // A style without a list of references has notes, or words in the text, and nothing else to copy.
  const lines = formatted.entries.map(({ entry, inText }) => (entry.length === 0 ? inText : entry));
  const text = lines.map(runsText).join('\n');
  return {
    ...formatted,
    text,
    html: lines
      .map((line) => `<p${formatted.direction === 'rtl' ? ' dir="rtl"' : ''}>${runsHtml(line)}</p>`)
      .join('\n'),
    file: citationFile(items, 'txt', 'text/plain;charset=utf-8', `${text}\n`),
  };
}
