import { canonicalArticleUrl } from '../article/canonical-url.ts';
import { clip } from '../article/clip.ts';
import type { ImportFault, ImportItem } from '../article/import-item.ts';
import { limits } from '../article/limits.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { addressFrom } from './address-from.ts';
import { cleanLine, cleanNames, cleanPaths, cleanText } from './clean-text.ts';
import type { Draft, DraftHighlight } from './draft.ts';
import { importLimits } from './import-limits.ts';
import { languageFrom } from './language-from.ts';
import { momentFrom, statedDateFrom } from './moment-from.ts';

/** An item whose text is got when its turn comes, and what it is known by within its file. */
export interface SettledDraft {
  key: string;
  item: ImportItem;
  text: NonNullable<Draft['text']> | null;
}

/** Makes an item of an entry: every field cleaned and bounded, its address checked. The text is not looked at. */
export function settleDraft(draft: Draft, file: string | null): Result<SettledDraft, ImportFault> {
  const address = addressFrom(draft.url);
  if (!address.ok) return failure(faultOf(draft.at, address.error, shownOf(draft), file));
  const url = address.value;
  const headline = cleanLine(draft.headline);
  const item: ImportItem = {
    at: draft.at,
    url,
    // Where programs know no title they put the address.
    headline: headline === url || headline === draft.url ? null : headline,
    authors: (draft.authors ?? [])
      .slice(0, limits.names)
      .map((name) => cleanLine(name))
      .filter((name) => name !== null),
    publisher: cleanLine(draft.publisher),
    datePublished: statedDateFrom(draft.datePublished),
    place: cleanLine(draft.place),
    inLanguage: languageFrom(draft.inLanguage),
    excerpt: cleanText(draft.excerpt) || null,
    savedAt: webMoment(draft.savedAt),
    readAt: webMoment(draft.readAt),
    tags: cleanNames(draft.tags ?? []),
    collections: cleanPaths(draft.collections ?? []),
    note: cleanText(draft.note),
    highlights: highlightsFrom(draft.highlights ?? []),
    text: null,
    takenAt: webMoment(draft.takenAt),
  };
  return success({ key: canonicalArticleUrl(url, []), item, text: draft.text ?? null });
}

/** 6 August 1991: before the first page stood in the web none was saved, read or marked. Programs write 1970 where they know no day. */
const firstPage = 681_436_800_000;

function webMoment(value: unknown): number | null {
  const moment = momentFrom(value);
  return moment === null || moment < firstPage ? null : moment;
}

/** What is wrong with an entry, with the beginning of it. */
export function faultOf(
  at: number | null,
  reason: ImportFault['reason'],
  shown: string,
  file: string | null,
): ImportFault {
  return { at, file, reason, excerpt: cleanLine(clip(shown, 2_000), importLimits.excerpt) ?? '' };
}

/** What an entry is known by to the reader. */
export function shownOf({ shown, headline, url }: Draft): string {
  if (shown !== undefined) return shown;
  return [headline, url].filter((value) => typeof value === 'string' && value !== '').join(' ');
}

function highlightsFrom(drafts: readonly DraftHighlight[]): ImportItem['highlights'] {
  return drafts.slice(0, importLimits.highlights).flatMap(({ text, note, createdAt }) => {
    const clean = cleanText(text);
    const own = cleanText(note);
    return clean === '' && own === '' ? [] : [{ text: clean, note: own, createdAt: webMoment(createdAt) }];
  });
}
