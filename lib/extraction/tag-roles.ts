/** What a tag means to the walk. */
export type TagRole = 'skip' | 'block' | 'inline' | 'break' | 'rule' | 'slot';

/** Never text of the page: code, styles, drawings, form fields, frames. */
const skipped =
  'script style template noscript svg math iframe object embed canvas map head link meta base title select textarea input datalist applet audio video picture img source track param area frame frameset noframes';

const blocks =
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul amp-story-page';

const inlines =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output progress q rb rp rt ruby s samp small span strike strong sub sup time tt u var';

const roles = new Map<string, TagRole>([
  ...skipped.split(' ').map((tag): [string, TagRole] => [tag, 'skip']),
  ...blocks.split(' ').map((tag): [string, TagRole] => [tag, 'block']),
  ...inlines.split(' ').map((tag): [string, TagRole] => [tag, 'inline']),
  ['br', 'break'],
  ['hr', 'rule'],
  ['slot', 'slot'],
]);

/** Role of a tag by its local name; null for an element HTML does not know (custom elements, old inventions). */
export function tagRole(localName: string): TagRole | null {
  return roles.get(localName) ?? null;
}

/** Where a block stands, as far as tags, roles and the plainest class names tell; bits of one number. */
export const place = {
  nav: 1,
  aside: 2,
  header: 4,
  footer: 8,
  article: 16,
  main: 32,
  form: 64,
  figure: 128,
  list: 256,
  quote: 512,
  table: 1024,
  alert: 2048,
  dialog: 4096,
  button: 8192,
  comments: 16384,
  /** Furniture by class or id: sharing, advertising, cookie notices, newsletters. */
  furniture: 32768,
  link: 65536,
  caption: 131072,
  shadow: 262144,
  /** Boxes with other stories. */
  teasers: 524288,
  /** Boxes at the article's end that are not its text: about the author, copyright, ratings, tools. */
  extras: 1048576,
} as const;

const placeOfTag = new Map<string, number>([
  ['nav', place.nav],
  ['aside', place.aside],
  ['header', place.header],
  ['footer', place.footer],
  ['article', place.article],
  ['main', place.main],
  ['form', place.form],
  ['fieldset', place.form],
  ['figure', place.figure],
  ['ul', place.list],
  ['ol', place.list],
  ['dl', place.list],
  ['blockquote', place.quote],
  ['table', place.table],
  ['dialog', place.dialog],
  ['button', place.button],
  ['option', place.form],
  ['menu', place.nav],
  ['figcaption', place.caption],
  ['caption', place.caption],
]);

const placeOfRole = new Map<string, number>([
  ['navigation', place.nav],
  ['menu', place.nav],
  ['menubar', place.nav],
  ['banner', place.header],
  ['contentinfo', place.footer],
  ['complementary', place.aside],
  ['search', place.form],
  ['dialog', place.dialog],
  ['alertdialog', place.dialog],
  ['alert', place.alert],
  ['note', place.alert],
  ['status', place.alert],
  ['article', place.article],
  ['main', place.main],
  ['button', place.button],
]);

const commentWords = /(?:^|[\s_-])(?:comments?|disqus|livefyre|fb-comments|respond|replies)(?:$|[\s_-])/i;
const furnitureWords =
  /(?:^|[\s_-])(?:ads?|ad-?slot|cookies?|consent|gdpr|newsletters?|share|sharing|sharebar|sharedaddy|social|socials|adverts?|advertisement|adsbygoogle|outbrain|taboola|breadcrumbs?|subscribe|signup|toolbar|skip-?links?|sitemap|masthead|navbar|navigation|nav|menu|topbar|pagination|popup|modal|poll|widget-?area)(?:$|[\s_-])/i;
const teaserWords =
  /(?:^|[\s_-])(?:related|recommended|recommendations|teasers?(?![_-]text)|most-?(?:read|viewed|popular|shared)|popular|trending|read-?(?:more|next|also)|more-?(?:stories|news|articles|from|on)|also-?read|see-?also|up-?next|latest|headlines|sidebar|rail|right-?col(?:umn)?)(?:$|[\s_-])/i;

/** Captions and slide shows: what is said of pictures, outside the text. */
const captionWords = /(?:^|[\s_-])(?:captions?|gallery|carousel|slideshow|slider|lightbox)(?:$|[\s_-])/i;

const extraWords =
  /(?:^|[\s_-])(?:author-?(?:box|bio|info|card|details)|about-?(?:the-?)?author|bio|bios|biography|copyright|rights-?reserved|ratings?|story-?tools|article-?tools|tools|tags?|tag-?list|topics|print-?only|login|log-?in|register|registration|tooltip|sponsored?|promo|promos|promotion|donate|donation|support-?us|print-block|whatsapp|follow-?us)(?:$|[\s_-])/i;

/** Each of these words is looked for at once first: most names have none of them. */
const anyWords = new RegExp(
  [commentWords, furnitureWords, teaserWords, captionWords, extraWords].map(({ source }) => source).join('|'),
  'i',
);

export function placeByTag(localName: string): number {
  return placeOfTag.get(localName) ?? 0;
}

export function placeByRole(role: string | null): number {
  return role ? (placeOfRole.get(role.trim().toLowerCase()) ?? 0) : 0;
}

/** Places that a class attribute, an id or the like names. */
export function placeByWords(words: string): number {
  if (!anyWords.test(words)) return 0;
  let found = 0;
  if (commentWords.test(words)) found |= place.comments;
  if (furnitureWords.test(words)) found |= place.furniture;
  if (teaserWords.test(words)) found |= place.teasers;
  if (captionWords.test(words)) found |= place.caption;
  if (extraWords.test(words)) found |= place.extras;
  return found;
}
