import type { StatedImage } from '../article/page-reading.ts';
import { line, passage } from './page-text.ts';
import { httpUrl } from './page-url.ts';

const creditWords = /(?:^|[\s_-])(?:credit|credits|copyright|photographer|source|byline|agency)(?:$|[\s_-])/i;
/** Elements searched in one caption for its credit. */
const maxCaptionParts = 40;

/**
 * The lead image as the page shows it: the first figure with a picture at or above the start of the body, with its
 * caption and the credit its markup names. Null when there is none.
 */
export function leadImage(
  figures: readonly Element[],
  base: string,
  isLead: (figure: Element) => boolean,
): StatedImage | null {
  for (const figure of figures) {
    if (figure.localName !== 'figure' || !isLead(figure)) continue;
    const url = pictureUrl(figure, base);
    if (url === null) continue;
    const figcaption = figure.querySelector('figcaption');
    const credit = figcaption === null ? null : creditIn(figcaption);
    const whole = passage(figcaption?.textContent);
    return { url, caption: whole === null ? null : withoutCredit(whole, credit), credit: line(credit) };
  }
  return null;
}

function creditIn(caption: Element): string | null {
  let seen = 0;
  for (const part of caption.querySelectorAll('*')) {
    seen += 1;
    if (seen > maxCaptionParts) return null;
    const words = `${part.getAttribute('class') ?? ''} ${part.getAttribute('itemprop') ?? ''} ${part.getAttribute('data-testid') ?? ''}`;
    if (creditWords.test(words.replace(/([a-z])([A-Z])/g, '$1-$2'))) return passage(part.textContent);
  }
  return null;
}

function withoutCredit(caption: string, credit: string | null): string | null {
  if (credit === null || !caption.includes(credit)) return caption;
  const rest = caption.replace(credit, ' ').replace(/\s+/g, ' ').trim();
  return rest === '' ? null : rest;
}

const sourceAttributes = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** The address of the picture that a figure shows, http or https; drawings and animations are passed over. Null: it has none. */
export function pictureUrl(figure: Element, base: string): string | null {
  for (const image of figure.querySelectorAll('img, amp-img')) {
    const candidates = sourceAttributes.map((name) => image.getAttribute(name));
    candidates.push(firstOfSet(image.getAttribute('srcset') ?? image.getAttribute('data-srcset')));
    for (const candidate of candidates) {
      const url = httpUrl(candidate, base);
      if (url !== null && !/\.(?:svg|gif)(?:$|\?)/i.test(url)) return url;
    }
  }
  const source = figure.querySelector('source[srcset]');
  return httpUrl(firstOfSet(source?.getAttribute('srcset') ?? null), base);
}

function firstOfSet(set: string | null): string | null {
  return set?.trim().split(/\s+/)[0]?.replace(/,$/, '') ?? null;
}
