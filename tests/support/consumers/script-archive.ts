import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { collectionAt } from '../../../lib/archive/collections.ts';
import { saveArticle, setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { sha256Hex } from '../../../lib/article/content-hash.ts';
import { versionText } from '../../../lib/article/followed-passage.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { languageDirection } from '../../../lib/foundation/text-direction.ts';
import { packedPage } from '../../../lib/page-as-seen/pack-page.ts';
import { articlesInFull } from '../../../lib/storage/articles-in-full.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleFacts, correctionNote, relatedItem } from '../article-facts.ts';
import { block, reading } from '../readings.ts';
import { type ScriptWords, scriptWords } from './script-words.ts';

const day = 86_400_000;
const firstDay = Date.UTC(2026, 3, 12, 8);

/** The smallest picture there is: one dot. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

/**
 * Fills an archive with so many articles in twelve scripts, by the way that pages take: several versions, corrections, tags, notes,
 * collections, highlights, pictures, pages as seen. Answers their ids. The same on every run.
 */
export async function fillWithScripts(database: ArchiveDatabase, count: number): Promise<string[]> {
  const ids: string[] = [];
  const collection = await collectionAt(['Häfen', '港'], { database });
  if (!collection.ok) throw new Error(collection.error);
  const hash = await sha256Hex(dot);
  await database.images.put({ hash, type: 'image/png', bytes: dot });
  for (let at = 0; at < count; at += 1) {
    const words = scriptWords[at % scriptWords.length];
    if (words === undefined) break;
    let articleId = '';
    for (let edition = 1; edition <= 1 + (at % 3); edition += 1) {
      const kept = await captureArticle(pageOf(words, at, edition), {
        interpreter: interpreterOf(words, at, edition),
        database,
        clock: () => firstDay + at * 60_000 + edition * day,
      });
      if (!kept.ok) throw new Error(kept.error);
      articleId = kept.value.articleId;
    }
    ids.push(articleId);
    const deps = { database, clock: () => firstDay + 30 * day + at };
    if (at % 2 === 0) await setTags(articleId, [words.tag, `nr ${at % 7}`], deps);
    if (at % 3 === 0) await saveArticle(articleId, deps);
    if (at % 4 === 0) await setNote(articleId, `**${words.sentences[1]}** ${at}`, deps);
    if (at % 5 === 0) await collect(database, articleId, collection.value.id);
    if (at % 6 === 0) await seePage(database, articleId, words, at);
    if (at % 2 === 1) await highlight(database, articleId, words, at);
    const url = pictureUrl(at);
    await database.articleImages.put({
      id: `${articleId}:${url}`,
      articleId,
      url,
      hash,
      failure: null,
      keptAt: firstDay,
    });
  }
  return ids;
}

const urlOf = (at: number) => `https://www.harbour-${at % scriptWords.length}.example/2026/04/${at}?a=1&b=%E6%B8%AF`;
const pictureUrl = (at: number) => `https://www.harbour-${at % scriptWords.length}.example/lead-${at}.png`;

function paragraphsOf({ sentences, correction }: ScriptWords, at: number, edition: number): string[] {
  const told = sentences.map((sentence) => sentence.replace('#', String(at)));
  return [
    ...told,
    ...told.map((sentence, index) => `${sentence} ${told[(index + 1) % told.length]} (${edition})`),
    ...(edition > 1 ? [correction] : []),
  ];
}

function pageOf(words: ScriptWords, at: number, edition: number): PageReading {
  const [first = '', ...rest] = paragraphsOf(words, at, edition);
  const link = { start: 0, end: first.length, kind: 'link', url: urlOf(at + 1), rel: null } as const;
  return reading({
    url: urlOf(at),
    statedUrls: [urlOf(at)],
    documentLanguage: words.language,
    direction: languageDirection(words.language),
    documentTitle: words.headline,
    blocks: [
      block(words.headline.replace('#', String(at)), { kind: 'heading', level: 1, zone: 'head' }),
      block(first, { marks: [link] }),
      ...rest.map((text) => block(text)),
    ],
  });
}

/** Says what the page would: the facts are given, not found. */
function interpreterOf(words: ScriptWords, at: number, edition: number): Interpreter {
  const date = `2026-04-${String(12 + (at % 18)).padStart(2, '0')}`;
  const facts: ArticleFacts = articleFacts({
    url: urlOf(at),
    canonicalUrl: urlOf(at),
    headline: `${words.headline.replace('#', String(at))}${edition > 2 ? ` (${edition})` : ''}`,
    authors: words.names.slice(0, 1 + (at % 2)).map((name) => ({ name, url: null, role: null })),
    dateline: { text: words.place, place: words.place, date: null, agency: null },
    datePublished: at % 4 === 0 ? date : `${date}T09:30:00+02:00`,
    dateModified: edition > 1 ? `${date}T12:00:00+02:00` : null,
    publisher: words.publisher,
    articleSection: words.tag,
    inLanguage: words.language,
    corrections:
      edition > 1 ? [correctionNote({ text: words.correction, date: '2026-04-30', wrong: '19', right: '9' })] : [],
    related: [relatedItem({ url: urlOf(at + 12), headline: words.sentences[1] })],
    image: { url: pictureUrl(at), caption: words.sentences[1], credit: words.names[0] },
  });
  return { version: 'by-hand', interpret: () => facts };
}

async function collect(database: ArchiveDatabase, articleId: string, collection: string): Promise<void> {
  const record = await database.readerMarks.get(articleId);
  if (record === undefined) return;
  await database.readerMarks.put({ ...record, collections: { value: [collection], updatedAt: firstDay } });
}

async function seePage(database: ArchiveDatabase, articleId: string, words: ScriptWords, at: number): Promise<void> {
  const [article] = await articlesInFull([articleId], database);
  const html = `<!doctype html><html lang="${words.language}"><meta charset="utf-8"><title>${words.publisher}</title><p>${words.sentences[0]}`;
  const document = new TextEncoder().encode(html);
  await database.pagesAsSeen.put({
    id: uuid(1, at),
    articleId,
    versionId: article?.newestVersionId ?? '',
    url: urlOf(at),
    takenAt: firstDay + 40 * day,
    bytes: await packedPage(document),
    size: document.length,
  });
}

async function highlight(database: ArchiveDatabase, articleId: string, words: ScriptWords, at: number): Promise<void> {
  const [article] = await articlesInFull([articleId], database);
  const version = article?.versions.at(-1);
  if (version === undefined) return;
  const text = versionText(version.blocks);
  const exact = words.sentences[1];
  const start = text.indexOf(exact);
  await database.highlights.put({
    id: uuid(2, at),
    articleId,
    versionId: version.id,
    createdAt: firstDay + 35 * day,
    exact,
    prefix: text.slice(Math.max(0, start - 10), start),
    suffix: text.slice(start + exact.length, start + exact.length + 10),
    start,
    end: start + exact.length,
    note: { value: at % 4 === 1 ? words.sentences[2] : '', updatedAt: firstDay },
    deletedAt: { value: null, updatedAt: firstDay },
  });
}

const uuid = (kind: number, at: number) => `0000000${kind}-0000-4000-8000-${String(at).padStart(12, '0')}`;
