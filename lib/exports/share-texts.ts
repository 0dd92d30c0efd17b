import { markdownLink, markdownText } from './markdown-text.ts';
import { html } from './markup.ts';

/** An article as a link to it says it. */
export interface SharedLink {
  headline: string;
  url: string;
}

/** The link in Markdown. */
export function sharedMarkdown({ headline, url }: SharedLink): string {
  return markdownLink(markdownText(headline, false), url);
}

/** The link as HTML, for programs that take text with links. Texts are escaped; an address that is none of the web's stays out. */
export function sharedHtml({ headline, url }: SharedLink): string {
  return (/^https?:\/\//i.test(url) ? html`<a href="${url}">${headline}</a>` : html`${headline}`).markup;
}
