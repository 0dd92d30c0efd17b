/** schema.org types (lower case, without the address in front) that an article's main entity has. */
const articleTypes = new Set(
  `article newsarticle analysisnewsarticle askpublicnewsarticle backgroundnewsarticle opinionnewsarticle
  reportagenewsarticle reviewnewsarticle report satiricalarticle scholarlyarticle medicalscholarlyarticle techarticle
  advertisercontentarticle blogposting liveblogposting socialmediaposting review criticreview`.split(/\s+/),
);

/** Types of pages that list articles and are none. */
const listTypes = new Set(
  'collectionpage itemlist searchresultspage profilepage aboutpage contactpage checkoutpage'.split(' '),
);

/** "https://schema.org/NewsArticle" and "schema:NewsArticle" give "NewsArticle". */
export function shortType(type: string): string {
  return type.trim().replace(/^.*[/#:]/, '');
}

export function isArticleType(type: string): boolean {
  return articleTypes.has(shortType(type).toLowerCase());
}

export function isListType(type: string): boolean {
  return listTypes.has(shortType(type).toLowerCase());
}
