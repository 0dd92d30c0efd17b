import { statedKind } from './stated-kind.ts';
import { densestText } from './text-density.ts';

/**
 * Paragraph text that makes an article, in Latin-letter equivalents, by how much the page says of itself. Chosen on
 * real pages: the shortest articles with a declared type hold one paragraph before a paywall; section fronts hold
 * long texts one by one in different boxes and never several together.
 */
const needed = {
  /** JSON-LD says that the page is an article. */
  stated: { text: 120, paragraphs: 1 },
  /** `og:type`, microdata or a single `<article>` says so; sections say it too. */
  claimed: { text: 320, paragraphs: 2 },
  /** Nobody says anything: the text must speak for itself. */
  silent: { text: 900, paragraphs: 4 },
  /** The page says that it is a list. */
  list: { text: 2_500, paragraphs: 8 },
} as const;

/** Names that front pages have as the last part of their address. */
const frontPage = /^\/(?:(?:index|default|home|main|start)(?:\.\w{2,5})?\/?)?$/i;
/** Languages and countries: "/en/", "/de-at". */
const edition = /^\/[a-z]{2}(?:[-_][a-z]{2,4})?\/?$/i;
const storyNumber = /(?:^|[?&])(?:p|id|aid|nid|artid|articleid|article|story|storyid|news|newsid|cid|sid)=[\w-]*\d/i;

/**
 * Whether a page is one article, as opposed to a front page, a section or no reading at all. Small and quick, since it
 * runs on every page: the address first, then what the page says of itself, then how much text stands together. It
 * does not read the article, and may say yes to other long texts.
 */
export function isArticle(document: Document, url: string): boolean {
  try {
    if (!document.body || isFrontPage(url)) return false;
    const kind = statedKind(document, url);
    const text = densestText(document, needed[kind]);
    return text.weight >= needed[kind].text && text.paragraphs >= needed[kind].paragraphs;
  } catch {
    return false;
  }
}

/** Whether an address is that of a site's or an edition's front page, which holds no single article. */
export function isFrontPage(url: string): boolean {
  const { protocol, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return true;
  if (!frontPage.test(pathname) && !edition.test(pathname)) return false;
  return !storyNumber.test(search);
}
