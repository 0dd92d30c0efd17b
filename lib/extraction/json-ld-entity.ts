import { isArticleType, shortType } from './article-types.ts';
import { plainText } from './entities.ts';
import { bare } from './headline-block.ts';
import { type Json, type JsonObject, parseJsonLd } from './json-ld-parse.ts';
import { passage } from './page-text.ts';
import { httpUrl } from './page-url.ts';

/** The JSON-LD of one page: every object, and the way from `@id` to the object that says most under it. */
export interface JsonLdGraph {
  objects: JsonObject[];
  byId: ReadonlyMap<string, JsonObject>;
}

/** What the page is known by, for telling its own entity from those of related stories. */
export interface PageIdentity {
  url: string;
  canonicals: readonly string[];
  title: string;
  headings: readonly string[];
}

/** JSON-LD scripts read of one page; more are bulk. */
const maxScripts = 60;
/** Objects looked at: a page has one article and some hundred list entries. */
const maxObjects = 3_000;

export function readJsonLd(document: Document): JsonLdGraph {
  const objects: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  let scripts = 0;
  for (const script of document.getElementsByTagName('script')) {
    if (!/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    scripts += 1;
    if (scripts > maxScripts) break;
    for (const value of parseJsonLd(script.textContent ?? '')) collect(value, objects);
  }
  for (const object of objects) {
    const id = object.get('@id');
    if (typeof id !== 'string') continue;
    const known = byId.get(id);
    if (known === undefined || known.size < object.size) byId.set(id, object);
  }
  return { objects, byId };
}

function collect(value: Json, objects: JsonObject[]): void {
  const waiting: Json[] = [value];
  while (waiting.length > 0 && objects.length < maxObjects) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next);
    else if (next instanceof Map) {
      objects.push(next);
      for (const inner of next.values()) if (inner !== null && typeof inner === 'object') waiting.push(inner);
    }
  }
}

/** Short type names of an object. */
export function typesOf(object: JsonObject): string[] {
  const type = object.get('@type');
  const list = Array.isArray(type) ? type : [type];
  return list.filter((one): one is string => typeof one === 'string').map(shortType);
}

/** Values of a property as a list, `@id` references followed. */
export function valuesOf(graph: JsonLdGraph, object: JsonObject, property: string): Json[] {
  const value = object.get(property);
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? value.flat(2) : [value];
  return list.map((item) => resolve(graph, item)).filter((item) => item !== null);
}

function resolve(graph: JsonLdGraph, value: Json): Json {
  if (!(value instanceof Map)) return value;
  const list = value.get('@list') ?? value.get('@value');
  if (typeof list === 'string') return list;
  const id = value.get('@id');
  if (typeof id !== 'string') return value;
  const target = graph.byId.get(id);
  return target !== undefined && target.size > value.size ? target : value;
}

/** The first text of a property, entities decoded and white space collapsed. */
export function textOf(graph: JsonLdGraph, object: JsonObject, property: string): string | null {
  for (const value of valuesOf(graph, object, property)) {
    const text = asText(value);
    if (text !== null) return text;
  }
  return null;
}

export function asText(value: Json): string | null {
  if (typeof value === 'string') return passage(plainText(value));
  if (typeof value === 'number') return String(value);
  if (value instanceof Map) {
    const inner = value.get('@value') ?? value.get('name');
    return typeof inner === 'string' ? passage(plainText(inner)) : null;
  }
  return null;
}

/**
 * The article that this page is, best first; other stories that the page lists are left out. An entity counts as the
 * page's when its address or its headline is the page's; one that stands alone counts unless its address is another's.
 */
export function mainArticles(graph: JsonLdGraph, page: PageIdentity): JsonObject[] {
  const articles = graph.objects.filter((object) => typesOf(object).some(isArticleType) && object.size > 2);
  const scored = articles
    .map((object, order) => ({
      object,
      order,
      score: ownership(graph, object, page) + Math.min(object.size, 20) / 100,
    }))
    .filter(({ score }) => (articles.length === 1 ? score > -1 : score >= 1))
    .sort((one, other) => other.score - one.score || one.order - other.order);
  const best = scored[0];
  if (best === undefined) return [];
  return scored.filter(({ score }) => score >= best.score - 1 || score >= 2).map(({ object }) => object);
}

/** 2 and more: says it is this page. 1: has its headline. 0: says nothing. Negative: says it is another page. */
function ownership(graph: JsonLdGraph, object: JsonObject, page: PageIdentity): number {
  let score = 0;
  const own = [page.url, ...page.canonicals].map((address) => pathOf(address, page.url));
  const stated = ['url', '@id', 'mainEntityOfPage']
    .flatMap((property) => {
      const value = object.get(property);
      const list = Array.isArray(value) ? value : [value];
      return list.map((item) => (item instanceof Map ? (item.get('@id') ?? item.get('url')) : item));
    })
    .filter((address): address is string => typeof address === 'string' && /^(?:https?:|\/)/.test(address))
    .map((address) => pathOf(address, page.url))
    .filter((path) => path !== null && path !== '/');
  if (stated.length > 0) score += stated.some((path) => own.includes(path)) ? 2 : -1;
  const headline = textOf(graph, object, 'headline') ?? textOf(graph, object, 'name');
  if (headline !== null) {
    const text = bare(headline);
    const matches =
      text.length > 0 && [page.title, ...page.headings].some((heading) => sameHeadline(text, bare(heading)));
    score += matches ? 1.5 : -0.5;
  }
  return score;
}

function sameHeadline(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 12 || other.length < 12) return false;
  return one.startsWith(other.slice(0, 40)) || other.includes(one.slice(0, 60));
}

/** Path of an address without a closing slash, host left out: mobile and AMP hosts name the same story. */
function pathOf(address: string, base: string): string | null {
  const url = httpUrl(address, base);
  if (url === null) return null;
  const { pathname } = new URL(url);
  return pathname.replace(/\/+$/, '') || '/';
}
