import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '../../../lib/article/library-entry.ts';
import { type ExportedArticle, exportedArticle, exportedArticleSchema } from '../../../lib/exports/article-export.ts';
import { articlesCsvHead, articlesCsvPart, articlesJsonLines } from '../../../lib/exports/articles-csv.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { parseCsv } from '../../support/parse-csv.ts';

const entry: LibraryEntry = {
  id: 'a1',
  url: 'https://gazette.example/a?seen',
  canonicalUrl: 'https://gazette.example/a',
  headline: '=HYPERLINK("https://bad.example")',
  inLanguage: 'en',
  publisher: 'The Harbour Gazette',
  host: 'gazette.example',
  authors: ['Ann Lee', 'Bo Ray'],
  section: null,
  dateline: 'NORTH QUAY (AP)',
  place: 'North Quay',
  datePublished: '2026-04-12',
  firstSeenAt: Date.UTC(2026, 3, 12),
  lastSeenAt: Date.UTC(2026, 3, 14),
  versions: 2,
  corrections: 1,
  savedAt: Date.UTC(2026, 3, 13),
  readAt: null,
  tags: ['harbour', '@cite, later'],
  collections: ['c1'],
  noted: false,
  trashedAt: null,
};
const stated = { agency: 'Coastal Wire', dateModified: '2026-04-13T09:00:00+02:00' };
const notes = [
  correctionNote({ text: 'It is 9 metres,\nnot 19.' }),
  correctionNote({ kind: 'update', text: 'Updated with the fares.' }),
];
const article: ExportedArticle = exportedArticle(entry, stated, ['Coast › Harbour'], notes);

describe('articles as a file', () => {
  it('have the agreed shape', () => {
    expect(v.parse(exportedArticleSchema, article)).toEqual(article);
    expect(article).toMatchObject({
      firstSeenAt: '2026-04-12T00:00:00.000Z',
      savedAt: '2026-04-13T00:00:00.000Z',
      readAt: null,
      collections: ['Coast › Harbour'],
      corrections: [{ text: 'It is 9 metres,\nnot 19.', countsAsCorrection: true }, { countsAsCorrection: false }],
    });
  });

  it('are a table whose parts follow one another, without a formula in it', () => {
    const second = exportedArticle({ ...entry, id: 'a2', headline: 'Ferry fares rise' }, stated, [], []);
    const text = articlesCsvHead() + articlesCsvPart([article]) + articlesCsvPart([second]);
    const [head = [], first = [], last = [], ...rest] = parseCsv(text);
    expect(rest).toEqual([]);
    const field = (row: string[], name: string) => row[head.indexOf(name)];
    expect(field(first, 'headline')).toBe(`'${entry.headline}`);
    expect(field(first, 'authors')).toBe('Ann Lee; Bo Ray');
    expect(field(first, 'tags')).toBe('harbour; @cite, later');
    expect(field(first, 'section')).toBe('');
    expect(field(first, 'agency')).toBe('Coastal Wire');
    expect(field(first, 'dateModified')).toBe('2026-04-13T09:00:00+02:00');
    expect(field(first, 'corrections')).toBe('1');
    expect(field(first, 'correctionNotes')).toBe('It is 9 metres, not 19.; Updated with the fares.');
    expect(field(last, 'headline')).toBe('Ferry fares rise');
    expect(field(last, 'corrections')).toBe('0');
  });

  it('are one object a line as JSON Lines', () => {
    const lines = articlesJsonLines([article, article]).split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? '')).toEqual(article);
  });

  it('are explained field by field', async () => {
    const page = await readFile('docs/articles-export.md', 'utf8');
    for (const field of Object.keys(exportedArticleSchema.entries)) expect(page).toContain(`| \`${field}\``);
    expect(page).toContain('`correctionNotes`');
  });
});
