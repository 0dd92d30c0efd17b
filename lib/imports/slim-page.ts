import { cleanContent } from './clean-text.ts';

/** Pictures, fonts and styles that are written into a page in letters, from a length at which none is a mere dot. */
const embedded =
  /data:[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,60}(?:;[a-z0-9=_-]{1,40}){0,4},[a-z0-9+/=%_.~!*'()$&,:;?@-]{200,}/gi;

/** A page without what programs such as SingleFile write into it, of which the archive keeps nothing; its text is as it was. */
export function slimPage(html: string): string {
  return cleanContent(html.replace(embedded, 'data:,'));
}
