import type { KeptDocument } from '../article/export-file.ts';
import { type ArticleAsKept, articlesAsKept } from '../storage/articles-as-kept.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { documentFormat, documentVersion } from './archive-format.ts';

/** These articles as documents, in this order, in one transaction; of what the archive knows nothing there is none. */
export async function keptDocuments(database: ArchiveDatabase, ids: readonly string[]): Promise<KeptDocument[]> {
  const kept = await articlesAsKept(database, ids);
  return kept.filter((one) => one.article !== null || isAnythingLeft(one)).map(documentOf);
}

export function documentOf(kept: ArticleAsKept): KeptDocument {
  const { article, articleImages, pages, versions } = kept;
  return {
    id: kept.articleId,
    headline: article?.headline ?? null,
    json: documentText(kept),
    changedAt: article?.lastSeenAt ?? 0,
    counts: { versions: versions.length, highlights: kept.highlights.length, corrections: kept.corrections.length },
    pictures: [...new Set(articleImages.flatMap(({ hash }) => hash ?? []))],
    pages: pages.map(({ id }) => id),
  };
}

/**
 * JSON with a line or more for each record. A version's body is put in as the text that it lies in the archive as: it is JSON in
 * lines of moderate length, and neither read nor written anew.
 */
function documentText(kept: ArticleAsKept): string {
  const { articleId, article, versions, corrections, marks, highlights, watch, captures, articleImages, pages } = kept;
  const list = (items: readonly string[]) => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);
  const records = (rows: readonly object[]) => list(rows.map((row) => JSON.stringify(row)));
  const whole = versions.map(({ head, body }) => `${JSON.stringify(head).slice(0, -1)},\n${body.slice(1)}`);
  const fields = [
    ['format', JSON.stringify(documentFormat)],
    ['version', String(documentVersion)],
    ['id', JSON.stringify(articleId)],
    ['article', JSON.stringify(article)],
    ['marks', JSON.stringify(marks)],
    ['highlights', records(highlights)],
    ['versions', list(whole)],
    ['corrections', records(corrections)],
    ['watch', JSON.stringify(watch)],
    ['captures', records(captures)],
    ['pictures', records(articleImages)],
    ['pagesAsSeen', records(pages)],
  ];
  return `{\n${fields.map(([name, value]) => `"${name}": ${value}`).join(',\n')}\n}\n`;
}

function isAnythingLeft({ marks, watch, highlights, captures, articleImages }: ArticleAsKept): boolean {
  return marks !== null || watch !== null || [highlights, captures, articleImages].some((rows) => rows.length > 0);
}
