import type { Draft } from './draft.ts';
import { scanTags } from './tag-scanner.ts';

/** Tags at the beginning of a page among which its head is: frameworks put hundreds before the end of it. */
const headTags = 3_000;

/** What a saved page says of itself. */
export interface SavedPageHead {
  url: string | null;
  title: string | null;
  /** As it is written. */
  savedAt: string | null;
}

/**
 * Reads where a page was saved from: what the program that saved it wrote (browsers' "saved from" comment, SingleFile's, the
 * attributes of WebScrapBook), then the address that the page states for itself. The text is not looked at.
 */
export function savedPageHead(html: string): SavedPageHead {
  const said: Record<'saved' | 'canonical' | 'open' | 'base', string | null> = {
    saved: null,
    canonical: null,
    open: null,
    base: null,
  };
  const titles: { open: string | null; own: string | null } = { open: null, own: null };
  let savedAt: string | null = null;
  let count = 0;
  for (const { name, isEnd, attribute, text } of scanTags(html)) {
    count += 1;
    if (count > headTags || (name === 'head' && isEnd) || (name === 'body' && count > 1)) break;
    if (name === '!--') {
      const found = savingComment(text);
      said.saved ??= found.url;
      savedAt ??= found.savedAt;
    } else if (name === 'html' && !isEnd) {
      said.saved ??= attribute('data-scrapbook-source');
      savedAt ??= attribute('data-scrapbook-create');
    } else if (name === 'title' && !isEnd) {
      titles.own ??= text.trim();
    } else if (name === 'link' && /^canonical$/i.test(attribute('rel') ?? '')) {
      said.canonical ??= attribute('href');
    } else if (name === 'base') {
      said.base ??= attribute('href');
    } else if (name === 'meta') {
      const property = (attribute('property') ?? attribute('name') ?? '').toLowerCase();
      if (property === 'og:url') said.open ??= attribute('content');
      if (property === 'og:title') titles.open ??= attribute('content');
      if (property === 'savepage-url') said.saved ??= attribute('content');
      if (property === 'savepage-date') savedAt ??= attribute('content');
    }
  }
  const isWeb = (url: string | null) => url !== null && /^https?:/i.test(url.trim());
  const url = [said.saved, said.canonical, said.open, said.base].find(isWeb);
  return { url: url ?? said.saved ?? said.canonical, title: titles.open ?? titles.own, savedAt };
}

/** A page that was saved as a file. */
export function savedPage(html: string, fileName: string): Draft {
  const { url, title, savedAt } = savedPageHead(html);
  return {
    at: 1,
    url,
    headline: title,
    savedAt,
    takenAt: savedAt,
    text: { type: 'html', content: html },
    shown: title ?? fileName,
  };
}

function savingComment(text: string): { url: string | null; savedAt: string | null } {
  const browser = /^\s*saved from url=\(\d{1,6}\)(\S{1,8000})/i.exec(text.slice(0, 10_000))?.[1];
  if (browser !== undefined) return { url: browser, savedAt: null };
  if (!/Page saved with SingleFile|Archive processed by SingleFile/i.test(text.slice(0, 400)))
    return { url: null, savedAt: null };
  const line = (name: string) =>
    new RegExp(`^[ \\t]{0,40}${name}:[ \\t]{0,40}(.{1,8000})$`, 'im').exec(text.slice(0, 20_000))?.[1]?.trim() ?? null;
  return { url: line('url'), savedAt: line('saved date') };
}
