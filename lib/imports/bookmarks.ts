import type { Draft, DraftLine } from './draft.ts';
import { importLimits } from './import-limits.ts';
import { type ScannedTag, scanTags } from './tag-scanner.ts';

/** Folders that browsers make themselves, by the mark in their heading, which is no collection of the reader's. */
const toolbarMarks = ['personal_toolbar_folder', 'unfiled_bookmarks_folder', 'mobile_bookmarks_folder'];

/**
 * Bookmarks as Netscape wrote them, and every browser since: Chrome, Firefox (with tags, keywords and descriptions), Safari
 * (its reading list among them), Raindrop, Pinboard, Linkwarden, linkding. What stands in a heading's list is in that folder.
 */
export function* readBookmarks(html: string): Generator<DraftLine> {
  const folders: (string | null)[] = [];
  let heading: string | null | undefined;
  let described: Draft | null = null;
  let at = 0;
  let isTitle = true;
  for (const tag of scanTags(html)) {
    const { name, isEnd, text } = tag;
    if (name === 'dl') {
      if (!isEnd) {
        folders.push(heading ?? null);
        heading = undefined;
      } else folders.pop();
    } else if (name === 'h1' && !isEnd && isTitle) {
      isTitle = false;
    } else if (name === 'h3' && !isEnd) {
      const isMade =
        toolbarMarks.some((mark) => tag.attribute(mark) !== null) || tag.attribute('id') === 'com.apple.ReadingList';
      heading = isMade ? null : text.trim();
    } else if (name === 'a' && !isEnd) {
      if (described !== null) yield described;
      at += 1;
      const path = folders.filter((folder) => folder !== null && folder !== '').slice(0, importLimits.levels);
      described = bookmark(tag, at, path);
    } else if (name === 'dd' && !isEnd && described !== null) {
      Object.assign(described, describedIn(text));
    }
  }
  if (described !== null) yield described;
}

/** Linkding puts the reader's notes into marks of its own behind the page's description; with others all of it is the reader's. */
const ownNotes = {
  begin: '[linkding-notes]',
  end: '[/linkding-notes]',
  archived: /^linkding:(?:bookmarks\.)?archived$/,
};

function describedIn(text: string): Pick<Draft, 'excerpt' | 'note'> {
  const from = text.indexOf(ownNotes.begin);
  if (from === -1) return { note: text.trim() };
  const to = text.indexOf(ownNotes.end, from);
  const note = text.slice(from + ownNotes.begin.length, to === -1 ? text.length : to);
  return { excerpt: text.slice(0, from).trim(), note: note.trim() };
}

function bookmark({ attribute, text }: ScannedTag, at: number, path: readonly unknown[]): Draft {
  const url = attribute('href');
  const savedAt = attribute('add_date') ?? attribute('time_added');
  const keyword = attribute('shortcuturl');
  const tags = (attribute('tags') ?? '').split(',');
  const isArchived = tags.some((tag) => ownNotes.archived.test(tag));
  return {
    at,
    url,
    headline: text.trim(),
    savedAt,
    readAt: isArchived ? savedAt : null,
    tags: [
      ...tags.filter((tag) => !ownNotes.archived.test(tag)),
      keyword ?? '',
      attribute('data-important') === 'true' ? 'favorite' : '',
    ],
    collections: path.length === 0 ? [] : [path],
    shown: `${text.trim()} ${url ?? ''}`,
  };
}

/**
 * Pocket's page of 2012 to 2025 (`ril_export.html`) and Instapaper's: lists below headings that say whether they were read; with
 * Instapaper a heading may be a folder.
 */
export function* readReadingLists(html: string): Generator<DraftLine> {
  let heading = '';
  let at = 0;
  for (const { name, isEnd, text, attribute } of scanTags(html)) {
    if (isEnd) continue;
    if (name === 'h1' || name === 'h2') heading = text.trim();
    if (name !== 'a') continue;
    at += 1;
    const url = attribute('href');
    const savedAt = attribute('time_added');
    const isRead = /^(?:read archive|archive)$/i.test(heading);
    const isShelf = isRead || /^(?:unread|starred|liked|pocket export|)$/i.test(heading);
    yield {
      at,
      url,
      headline: text.trim(),
      savedAt,
      // Pocket's page does not say when: it was read some time after it was saved.
      readAt: isRead ? (savedAt ?? null) : null,
      tags: [...(attribute('tags') ?? '').split(','), /^starred$/i.test(heading) ? 'starred' : ''],
      collections: isShelf ? [] : [[heading]],
      shown: `${text.trim()} ${url ?? ''}`,
    };
  }
}
