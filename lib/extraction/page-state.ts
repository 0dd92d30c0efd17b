import type { CorrectionKind } from '../article/correction.ts';
import type { StatedCorrection } from '../article/page-reading.ts';
import { plainText } from './entities.ts';
import { bare } from './headline-block.ts';
import type { PageIdentity } from './json-ld-entity.ts';
import type { Json, JsonObject } from './json-ld-parse.ts';
import { readStateValues } from './page-state-values.ts';
import { line, passage } from './page-text.ts';
import { httpUrl } from './page-url.ts';
import { emptyStatement, type Statement } from './statement.ts';

/** Lists of notes in the data that page makers send along: `addendums` (a newspaper's own), `corrections` (Arc ANS). */
const lists = ['addendums', 'corrections'] as const;
/** Lists of the parts of a text, of which one may be a note. */
const contents = ['content_elements', 'elements', 'body', 'blocks'];
/** Where such an object says which article it is. */
const addresses = ['canonical_url', 'canonicalUrl', 'website_url', 'url', 'uri', 'link', 'path', 'slug'];
const texts = ['text', 'legacyHtmlBody', 'body', 'html', 'content'];
const dates = ['publicationDate', 'datePublished', 'date', 'display_date', 'created_date'];

/** Objects looked at in one page's data. */
const maxObjects = 60_000;

/** The kinds as these data name them; anything else is told from the words of the note. */
const kinds: ReadonlyMap<string, CorrectionKind> = new Map([
  ['clarification', 'clarification'],
  ['retraction', 'retraction'],
  ['editorsnote', 'editors-note'],
  ['editornote', 'editors-note'],
  ['update', 'update'],
]);

/**
 * Correction notes in the state that a page's scripts carry. Only JSON is read and nothing is run. Other stories' notes
 * stand there too: an object must be this page's article by its address or headline.
 */
export function statedInPageState(document: Document, page: PageIdentity): Statement {
  const statement = emptyStatement('page-state');
  const names = pageNames(page);
  for (const value of readStateValues(document, [...lists.map((name) => `"${name}"`), '"correction"'])) {
    for (const owner of ownersIn(value)) {
      if (!isThisPage(owner, names)) continue;
      for (const note of notesOf(owner)) statement.corrections.push(note);
    }
  }
  return statement;
}

interface PageNames {
  paths: ReadonlySet<string>;
  headings: readonly string[];
  base: string;
}

function pageNames({ url, canonicals, headings, title }: PageIdentity): PageNames {
  const paths = new Set([url, ...canonicals].map(pathOf).filter((path) => path !== ''));
  return { paths, headings: [...headings, title].map(bare).filter((text) => text.length > 12), base: url };
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') : '';
}

/** Objects that carry notes, wherever they stand. */
function ownersIn(value: Json): JsonObject[] {
  const owners: JsonObject[] = [];
  const waiting: Json[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < maxObjects; seen += 1) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.slice(0, 2_000));
    else if (next instanceof Map) {
      if (notesOf(next).length > 0) owners.push(next);
      for (const inner of next.values()) if (inner !== null && typeof inner === 'object') waiting.push(inner);
    }
  }
  return owners.reverse();
}

function isThisPage(owner: JsonObject, { paths, headings, base }: PageNames): boolean {
  for (const key of addresses) {
    const address = owner.get(key);
    const url = typeof address === 'string' ? httpUrl(address, base) : null;
    if (url !== null && paths.has(pathOf(url))) return true;
  }
  const headline = bare(headlineOf(owner) ?? '');
  return headline.length > 12 && headings.some((text) => text.startsWith(headline));
}

function headlineOf(owner: JsonObject): string | null {
  for (const key of ['headline', 'headlines', 'title']) {
    const value = owner.get(key);
    if (typeof value === 'string') return passage(plainText(value));
    const inner = value instanceof Map ? (value.get('basic') ?? value.get('default')) : undefined;
    if (typeof inner === 'string') return passage(plainText(inner));
  }
  return null;
}

function notesOf(owner: JsonObject): StatedCorrection[] {
  const items = lists.flatMap((name) => listOf(owner.get(name)));
  const elements = contents
    .flatMap((name) => listOf(owner.get(name)))
    .filter((element) => element instanceof Map && element.get('type') === 'correction');
  return [...items, ...elements].map(noteOf).filter((note) => note !== null);
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value.slice(0, 400) : []);

function noteOf(item: Json): StatedCorrection | null {
  if (typeof item === 'string') {
    const text = passage(plainText(item));
    return text === null ? null : { text, date: null, label: null };
  }
  if (!(item instanceof Map)) return null;
  const said = (keys: readonly string[]) =>
    keys.map((key) => item.get(key)).find((value): value is string => typeof value === 'string' && value.trim() !== '');
  const text = passage(plainText(said(texts) ?? ''));
  if (text === null) return null;
  const type = said(['correction_type', 'type', 'kind']) ?? '';
  const kind = kinds.get(type.toLowerCase().replace(/[^a-z]/g, ''));
  return { text, date: line(dayOf(said(dates) ?? null)), label: null, ...(kind ? { kind } : {}) };
}

const midnight = /^(\d{4}-\d\d-\d\d)T(\d\d):00(?::00(?:\.0+)?)?Z$/;

/**
 * A whole hour in UTC is a day at midnight where the paper stands: west of Greenwich the same day, east of it the next.
 * (A paper in New York states 6 June as 04:00Z.)
 */
function dayOf(stated: string | null): string | null {
  const [, day, hour] = midnight.exec(stated ?? '') ?? [];
  if (day === undefined) return stated;
  const east = Number(hour) > 12;
  return new Date(Date.parse(`${day}T12:00:00Z`) + (east ? 86_400_000 : 0)).toISOString().slice(0, 10);
}
