import { isArticleType, isListType } from './article-types.ts';

/** How strongly a page says that it is an article. */
export type StatedKind = 'stated' | 'claimed' | 'silent' | 'list';

/** Scripts longer than this are not parsed on the quick look; real ones with a whole article stay below. */
const maxScript = 300_000;
/** More `<article>` elements than this are teasers. */
const teaserCount = 5;

/** What the page says of itself in JSON-LD, Open Graph, microdata and markup, the most trusted first. */
export function statedKind(document: Document, url: string): StatedKind {
  const types = pageTypes(document, url);
  if (types.article) return 'stated';
  if (types.list) return 'list';
  const articles = document.getElementsByTagName('article').length;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type && /^(?:\w+:)?(?:article|blog|news)/i.test(type.trim())) return 'claimed';
  if (document.querySelector('[itemprop~="articleBody"]') !== null) return 'claimed';
  const single = articles > 0 && articles <= teaserCount && document.getElementsByTagName('h1').length > 0;
  return single ? 'claimed' : 'silent';
}

interface PageTypes {
  article: boolean;
  list: boolean;
}

/** Types of the entities at the top of the page's JSON-LD; what stands in lists and properties is other pages'. */
function pageTypes(document: Document, url: string): PageTypes {
  const found = { article: false, list: false };
  let articles = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > maxScript || !text.includes('@type')) continue;
    for (const entity of topEntities(text)) {
      const types = typesIn(entity['@type']);
      if (types.some(isListType)) found.list = true;
      if (!types.some(isArticleType)) continue;
      articles += 1;
      if (articles === 1 || isAbout(entity, url)) found.article = true;
    }
  }
  // Several articles of equal rank are a section's list, unless one of them is this page.
  if (articles > 3) found.article = false;
  if (articles > 3) found.list = true;
  if (found.article) found.list = false;
  return found;
}

type Entity = Record<string, unknown>;

function topEntities(text: string): Entity[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return brokenEntities(text);
  }
  const top = Array.isArray(value) ? value : [value];
  const entities: Entity[] = [];
  for (const one of top.slice(0, 50)) {
    if (!isObject(one)) continue;
    entities.push(one);
    if (Array.isArray(one['@graph'])) entities.push(...one['@graph'].slice(0, 50).filter(isObject));
    if (isObject(one.mainEntity)) entities.push(one.mainEntity);
  }
  return entities;
}

/** JSON that does not parse still shows its types; the first is the outermost. */
function brokenEntities(text: string): Entity[] {
  const type = /"@type"\s*:\s*\[?\s*"([^"]{1,80})"/.exec(text)?.[1];
  return type === undefined ? [] : [{ '@type': type }];
}

function isObject(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesIn(type: unknown): string[] {
  const list = Array.isArray(type) ? type : [type];
  return list.filter((one): one is string => typeof one === 'string');
}

function isAbout(entity: Entity, url: string): boolean {
  const page = entity.mainEntityOfPage;
  const address = entity.url ?? (isObject(page) ? page['@id'] : page);
  return typeof address === 'string' && pathOf(address, url) === pathOf(url, url);
}

function pathOf(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).pathname.replace(/\/$/, '') : '';
}
