import type { StatedAuthor, StatedCorrection, StatedImage } from '../article/page-reading.ts';
import { plainText } from './entities.ts';
import {
  asText,
  type JsonLdGraph,
  mainArticles,
  type PageIdentity,
  readJsonLd,
  textOf,
  typesOf,
  valuesOf,
} from './json-ld-entity.ts';
import type { Json, JsonObject } from './json-ld-parse.ts';
import { line, passage } from './page-text.ts';
import { httpUrl } from './page-url.ts';
import { emptyStatement, type Statement } from './statement.ts';

/** What JSON-LD says about the article that the page is; an empty statement when it says nothing. */
export function statedInJsonLd(document: Document, page: PageIdentity): Statement {
  const graph = readJsonLd(document);
  const statement = emptyStatement('json-ld');
  for (const article of mainArticles(graph, page)) readArticle(graph, article, page.url, statement);
  if (statement.authors.length === 0) statement.authors.push(...authorsOfPage(graph, page.url));
  if (statement.publisher.length === 0 && statement.types.length > 0) {
    for (const object of graph.objects) {
      if (typesOf(object).some((type) => type === 'NewsMediaOrganization'))
        push(statement.publisher, textOf(graph, object, 'name'));
    }
  }
  return statement;
}

/** Some makers name the author on the page's own entity and state no article. */
function authorsOfPage(graph: JsonLdGraph, base: string): StatedAuthor[] {
  const page = graph.objects.find(
    (object) => object.has('author') && typesOf(object).some((type) => type === 'WebPage' || type === 'ItemPage'),
  );
  if (page === undefined) return [];
  const named = valuesOf(graph, page, 'author').flatMap((value) => authorsOf(graph, value, base));
  // A house there is the maker of the page, not of its text.
  return named.filter(({ kind }) => kind !== 'organization');
}

function readArticle(graph: JsonLdGraph, article: JsonObject, base: string, statement: Statement): void {
  statement.types.push(...typesOf(article));
  push(statement.headline, textOf(graph, article, 'headline') ?? textOf(graph, article, 'name'));
  push(statement.alternativeHeadline, textOf(graph, article, 'alternativeHeadline'));
  push(statement.alternativeHeadline, textOf(graph, article, 'description'));
  push(statement.datePublished, textOf(graph, article, 'datePublished'));
  push(statement.datePublished, textOf(graph, article, 'dateCreated'));
  push(statement.dateModified, textOf(graph, article, 'dateModified'));
  push(statement.inLanguage, languageOf(graph, article));
  push(statement.dateline, textOf(graph, article, 'dateline'));
  for (const value of valuesOf(graph, article, 'articleSection')) push(statement.articleSection, asText(value));
  for (const value of valuesOf(graph, article, 'keywords')) pushKeywords(statement.keywords, value);
  for (const value of valuesOf(graph, article, 'publisher')) push(statement.publisher, asText(value));
  for (const property of ['author', 'creator']) {
    const people = valuesOf(graph, article, property).flatMap((value) => authorsOf(graph, value, base));
    if (people.length > 0) {
      statement.authors.push(...people);
      break;
    }
  }
  for (const value of valuesOf(graph, article, 'correction')) pushCorrection(graph, value, statement.corrections);
  for (const value of valuesOf(graph, article, 'image')) pushImage(graph, value, base, statement.image);
  const free = article.get('isAccessibleForFree');
  if (typeof free === 'boolean') statement.isAccessibleForFree ??= free;
  else if (typeof free === 'string' && /^(?:true|false)$/i.test(free.trim())) {
    statement.isAccessibleForFree ??= free.trim().toLowerCase() === 'true';
  }
  const words = Number(article.get('wordCount'));
  if (Number.isFinite(words) && words > 0) statement.wordCount ??= words;
  const body = article.get('articleBody');
  if (typeof body === 'string' && statement.articleBody === null) statement.articleBody = body;
}

function push(list: string[], text: string | null): void {
  if (text !== null && !list.includes(text)) list.push(text);
}

function languageOf(graph: JsonLdGraph, article: JsonObject): string | null {
  for (const value of valuesOf(graph, article, 'inLanguage')) {
    if (value instanceof Map) {
      const code = value.get('alternateName') ?? value.get('identifier') ?? value.get('name');
      if (typeof code === 'string') return line(code);
    } else return asText(value);
  }
  return null;
}

function pushKeywords(list: string[], value: Json): void {
  const text = asText(value);
  if (text === null) return;
  for (const word of text.split(/\s*[,;،、]\s*/)) push(list, line(word));
}

function authorsOf(graph: JsonLdGraph, value: Json, base: string): StatedAuthor[] {
  if (typeof value === 'string') {
    const name = line(plainText(value));
    if (name === null) return [];
    // An address instead of a name says where the author's page is and not who it is.
    return /^https?:\/\//i.test(name) ? [] : [{ name, url: null, kind: null, role: null }];
  }
  if (!(value instanceof Map)) return [];
  const types = typesOf(value);
  const names = valuesOf(graph, value, 'name').map(asText);
  const given = textOf(graph, value, 'givenName');
  const family = textOf(graph, value, 'familyName');
  if (names.length === 0 && given !== null && family !== null) names.push(`${given} ${family}`);
  const address = valuesOf(graph, value, 'url').concat(valuesOf(graph, value, 'sameAs'));
  const url = address.map((one) => (typeof one === 'string' ? httpUrl(one, base) : null)).find((one) => one !== null);
  const person = types.some((type) => /person/i.test(type));
  const organization = types.some((type) => /organi[sz]ation/i.test(type));
  return names
    .map((name) => line(name))
    .filter((name): name is string => name !== null && !/^https?:\/\//i.test(name))
    .map((name) => ({
      name,
      url: url ?? null,
      kind: person ? 'person' : organization ? 'organization' : null,
      role: line(textOf(graph, value, 'jobTitle')),
    }));
}

/** A text or a `CorrectionComment`; an address alone is a policy or a list and no note. */
function pushCorrection(graph: JsonLdGraph, value: Json, list: StatedCorrection[]): void {
  if (typeof value === 'string') {
    const text = passage(plainText(value));
    if (text !== null && !/^https?:\/\/\S+$/i.test(text)) list.push({ text, date: null, label: null });
    return;
  }
  if (!(value instanceof Map)) return;
  const text =
    textOf(graph, value, 'text') ?? textOf(graph, value, 'description') ?? textOf(graph, value, 'commentText');
  if (text === null || /^https?:\/\/\S+$/i.test(text)) return;
  const date = textOf(graph, value, 'datePublished') ?? textOf(graph, value, 'dateCreated');
  list.push({ text, date: line(date), label: line(textOf(graph, value, 'name') ?? textOf(graph, value, 'headline')) });
}

function pushImage(graph: JsonLdGraph, value: Json, base: string, list: StatedImage[]): void {
  if (typeof value === 'string') {
    const url = httpUrl(value, base);
    if (url !== null) list.push({ url, caption: null, credit: null });
    return;
  }
  if (!(value instanceof Map)) return;
  const address = valuesOf(graph, value, 'url').concat(
    valuesOf(graph, value, 'contentUrl'),
    valuesOf(graph, value, '@id'),
  );
  const url = address.map((one) => (typeof one === 'string' ? httpUrl(one, base) : null)).find((one) => one !== null);
  if (!url) return;
  const caption = textOf(graph, value, 'caption') ?? textOf(graph, value, 'description');
  const credit =
    textOf(graph, value, 'creditText') ?? textOf(graph, value, 'creator') ?? textOf(graph, value, 'author');
  list.push({ url, caption, credit: line(credit) });
}
