import { isArticleType, shortType } from './article-types.ts';
import { line, passage } from './page-text.ts';
import { httpUrl } from './page-url.ts';
import { emptyStatement, type Statement } from './statement.ts';

type TextField =
  | 'headline'
  | 'alternativeHeadline'
  | 'datePublished'
  | 'dateModified'
  | 'articleSection'
  | 'inLanguage'
  | 'dateline';

/** Properties (lower case) that are one text each. */
const fieldOf: ReadonlyMap<string, TextField> = new Map([
  ['headline', 'headline'],
  ['name', 'headline'],
  ['alternativeheadline', 'alternativeHeadline'],
  ['description', 'alternativeHeadline'],
  ['datepublished', 'datePublished'],
  ['datecreated', 'datePublished'],
  ['datemodified', 'dateModified'],
  ['articlesection', 'articleSection'],
  ['inlanguage', 'inLanguage'],
  ['dateline', 'dateline'],
]);
/** Elements with `itemprop` looked at; longer pages are comment threads. */
const maxProperties = 400;

/** What microdata says: properties whose nearest scope is an article, or, on old pages, no scope at all. */
export function statedInMicrodata(document: Document, base: string): Statement {
  const statement = emptyStatement('microdata');
  const scopes = [...document.querySelectorAll('[itemscope][itemtype]')].filter((scope) =>
    (scope.getAttribute('itemtype') ?? '').split(/\s+/).some(isArticleType),
  );
  // The page's article is the scope that stands in no other article; lists of teasers have several such scopes.
  const outermost = scopes.filter((scope) => !scopes.some((other) => other !== scope && other.contains(scope)));
  const main = outermost.length === 1 ? outermost[0] : outermost.find((scope) => scope.querySelector('h1') !== null);
  if (main === undefined) return statement;
  const properties = document.querySelectorAll('[itemprop]');
  if (properties.length === 0) return statement;
  statement.types.push(
    ...(main.getAttribute('itemtype') ?? '')
      .split(/\s+/)
      .filter((type) => type !== '')
      .map(shortType),
  );
  let count = 0;
  for (const element of properties) {
    count += 1;
    if (count > maxProperties) break;
    if (!main.contains(element) || element === main) continue;
    const outer: Element | null = element.parentElement?.closest('[itemscope]') ?? null;
    if (
      outer !== main &&
      !(outer !== null && scopes.includes(outer) && main.contains(outer) && outer.querySelector('h1'))
    )
      continue;
    for (const name of (element.getAttribute('itemprop') ?? '').toLowerCase().split(/\s+/)) {
      take(name, element, statement, base);
    }
  }
  return statement;
}

function take(name: string, element: Element, statement: Statement, base: string): void {
  const text = statedValue(element);
  const field = fieldOf.get(name);
  if (field !== undefined) push(statement[field], text);
  else if (name === 'publisher') push(statement.publisher, nestedName(element) ?? text);
  else if (name === 'keywords')
    for (const word of (text ?? '').split(/\s*[,;]\s*/)) push(statement.keywords, line(word));
  else if (name === 'correction') {
    if (text !== null && !/^https?:\S+$/i.test(text)) statement.corrections.push({ text, date: null, label: null });
  } else if (name === 'image') {
    takeImage(element, statement, base);
  } else if (name === 'author' || name === 'creator') takeAuthor(element, text, statement, base);
}

/** An image is an address or, as an `ImageObject`, a box with an address and a caption in it. */
function takeImage(element: Element, statement: Statement, base: string): void {
  const nested = element.hasAttribute('itemscope')
    ? element.querySelector('[itemprop~="contentUrl"], [itemprop~="url"], img[src]')
    : null;
  const holder = nested ?? element;
  const address = holder.getAttribute('content') ?? holder.getAttribute('src') ?? holder.getAttribute('href');
  const url = httpUrl(address, base);
  if (url === null) return;
  const caption = element.querySelector('[itemprop~="caption"]');
  statement.image.push({ url, caption: caption === null ? null : statedValue(caption), credit: null });
}

function takeAuthor(element: Element, text: string | null, statement: Statement, base: string): void {
  const name = line(nestedName(element) ?? text);
  if (name === null || /^https?:\/\//i.test(name)) return;
  const type = shortType(element.getAttribute('itemtype') ?? '').toLowerCase();
  const link = element.localName === 'a' ? element : element.querySelector('a[href]');
  statement.authors.push({
    name,
    url: httpUrl(link?.getAttribute('href'), base),
    kind: type === 'person' ? 'person' : type.endsWith('organization') ? 'organization' : null,
    role: line(element.querySelector('[itemprop="jobTitle"]')?.textContent),
  });
}

function nestedName(element: Element): string | null {
  const name = element.querySelector('[itemprop~="name"]');
  return name === null ? null : statedValue(name);
}

function statedValue(element: Element): string | null {
  const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
  return passage(stated ?? element.textContent);
}

function push(list: string[], text: string | null): void {
  if (text !== null && !list.includes(text)) list.push(text);
}
