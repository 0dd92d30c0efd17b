import { clip } from '../article/clip.ts';
import { limits } from '../article/limits.ts';
import type { PageMetadata, Sourced, StatedAuthor } from '../article/page-reading.ts';
import { plainText } from './entities.ts';
import { line, passage } from './page-text.ts';
import type { Statement } from './statement.ts';

type TextField =
  | 'headline'
  | 'alternativeHeadline'
  | 'datePublished'
  | 'dateModified'
  | 'publisher'
  | 'articleSection'
  | 'inLanguage'
  | 'dateline';

/** Joins what the sources state, best source first, without repeats and within the limits of the contract. */
export function joinStatements(statements: readonly Statement[]): PageMetadata {
  return {
    types: [...new Set(statements.flatMap(({ types }) => types.map((type) => clip(type, limits.line))))].slice(
      0,
      limits.candidates,
    ),
    headline: texts(statements, 'headline'),
    alternativeHeadline: texts(statements, 'alternativeHeadline'),
    authors: authors(statements),
    datePublished: texts(statements, 'datePublished'),
    dateModified: texts(statements, 'dateModified'),
    publisher: texts(statements, 'publisher'),
    articleSection: texts(statements, 'articleSection'),
    keywords: keywords(statements),
    inLanguage: texts(statements, 'inLanguage'),
    dateline: texts(statements, 'dateline'),
    image: collect(statements, 'image', (image) => image.url),
    corrections: collect(statements, 'corrections', (correction) => correction.text),
    isAccessibleForFree: first(statements.map(({ isAccessibleForFree }) => isAccessibleForFree)),
    wordCount: first(statements.map(({ wordCount }) => wordCount)),
    articleBodyLength: first(
      statements.map(({ articleBody }) =>
        articleBody === null ? null : (passage(plainText(articleBody)) ?? '').length,
      ),
    ),
  };
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function texts(statements: readonly Statement[], field: TextField): Sourced<string>[] {
  const seen = new Set<string>();
  const list: Sourced<string>[] = [];
  for (const statement of statements) {
    for (const text of statement[field]) {
      const value = clip(text, limits.block);
      if (seen.has(value) || list.length >= limits.candidates) continue;
      seen.add(value);
      list.push({ value, from: statement.from });
    }
  }
  return list;
}

function collect<F extends 'image' | 'corrections'>(
  statements: readonly Statement[],
  field: F,
  key: (value: Statement[F][number]) => string,
): Sourced<Statement[F][number]>[] {
  const seen = new Set<string>();
  const list: Sourced<Statement[F][number]>[] = [];
  for (const statement of statements) {
    for (const value of statement[field]) {
      if (seen.has(key(value)) || list.length >= limits.candidates) continue;
      seen.add(key(value));
      list.push({ value, from: statement.from });
    }
  }
  return list;
}

function keywords(statements: readonly Statement[]): Sourced<string>[] {
  const seen = new Set<string>();
  const list: Sourced<string>[] = [];
  for (const statement of statements) {
    for (const word of statement.keywords) {
      const value = line(word);
      if (value === null || seen.has(value.toLowerCase()) || list.length >= limits.names * 2) continue;
      seen.add(value.toLowerCase());
      list.push({ value, from: statement.from });
    }
  }
  return list;
}

/** Authors repeated by several sources stay apart by source, since one may state the name and another the role. */
function authors(statements: readonly Statement[]): Sourced<StatedAuthor>[] {
  const list: Sourced<StatedAuthor>[] = [];
  for (const statement of statements) {
    const seen = new Map<string, StatedAuthor>();
    for (const author of statement.authors) {
      const key = author.name.toLowerCase();
      const known = seen.get(key);
      if (known !== undefined) {
        known.url ??= author.url;
        known.role ??= author.role;
        known.kind ??= author.kind;
        continue;
      }
      if (list.length >= limits.names * 2) return list;
      const value = { ...author };
      seen.set(key, value);
      list.push({ value, from: statement.from });
    }
  }
  return list;
}
