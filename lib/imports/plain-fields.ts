import type { Draft } from './draft.ts';
import { isObject, namesOf, textOf } from './json-shapes.ts';
import { listIn, pathIn } from './lists-in.ts';

/** What programs call the same thing, in small letters and without what joins words; the first that holds something counts. */
const names = {
  url: ['url', 'link', 'address', 'href', 'sourceurl', 'uri'],
  headline: ['title', 'name', 'headline'],
  authors: ['author', 'authors', 'byline'],
  publisher: ['publisher', 'publication', 'site', 'sitename'],
  datePublished: ['published', 'datepublished', 'publicationdate', 'publishedat'],
  inLanguage: ['language', 'lang'],
  excerpt: ['excerpt', 'description', 'summary'],
  note: ['note', 'notes'],
  savedAt: ['created', 'createdat', 'saved', 'savedat', 'added', 'addedat', 'dateadded', 'timestamp'],
  readAt: ['readat'],
  tags: ['tags', 'labels', 'keywords'],
  folder: ['folder', 'collection', 'list'],
} as const;

/** Columns and fields of files that keep passwords: nothing of those is read. */
const secrets = new Set(['password', 'loginpassword', 'otpauth', 'logintotp', 'totp']);

/** Whether one of these names is one that holds an address. */
export function hasAddressName(fields: readonly string[]): boolean {
  const known: readonly string[] = names.url;
  return fields.some((name) => known.includes(plainName(name)));
}

/** Whether what has these names is of a file of passwords. */
export function hasSecretName(fields: readonly string[]): boolean {
  return fields.some((name) => secrets.has(plainName(name)));
}

/** An entry of a program that is not known: what fields of a plain name hold. */
export function plainDraft(at: number, shown: string, fields: Iterable<readonly [string, unknown]>): Draft {
  const held = new Map<string, unknown>();
  for (const [name, value] of fields) {
    const plain = plainName(name);
    if (!held.has(plain) && value != null && (typeof value !== 'string' || value.trim() !== '')) held.set(plain, value);
  }
  const first = (of: keyof typeof names) =>
    names[of].map((name) => held.get(name)).find((value) => value !== undefined);
  const several = (of: keyof typeof names, marks: string) => {
    const value = first(of);
    if (typeof value !== 'string') return namesOf(value);
    return listIn(value, [...marks].find((mark) => value.includes(mark)) ?? ',');
  };
  const folder = first('folder');
  const path = pathIn(isObject(folder) ? textOf(folder.name ?? folder.title) : textOf(folder));
  return {
    at,
    shown,
    url: first('url'),
    headline: first('headline'),
    authors: several('authors', ';'),
    publisher: first('publisher'),
    datePublished: first('datePublished'),
    inLanguage: first('inLanguage'),
    excerpt: first('excerpt'),
    note: first('note'),
    savedAt: first('savedAt'),
    readAt: first('readAt'),
    tags: several('tags', ';'),
    collections: path.length === 0 ? [] : [path],
  };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
