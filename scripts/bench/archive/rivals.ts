import { Dexie, type Table } from 'dexie';
import MiniSearch from 'minisearch';
import { indexText } from '../../../lib/search/index-text.ts';
import { type InventedRows, inventedRows } from './invented-article.ts';

/** What another way to search takes for the same articles and words, at a size that it can bear. */
export interface RivalFigures {
  articles: number;
  /** Milliseconds an article. */
  index: number;
  /** Bytes an article: in memory, or on the disk; null: the browser does not say. */
  bytes: number | null;
  /** Milliseconds a search, each. */
  searches: number[];
}

interface Texts {
  id: number;
  headline: string;
  text: string;
}

/** MiniSearch: all of it in memory, and made anew each time unless it is read from a text as large. */
export async function miniSearch(articles: number, queries: readonly string[]): Promise<RivalFigures> {
  const before = heap();
  const index = new MiniSearch<Texts>({ fields: ['headline', 'text'], tokenize: (text) => text.split(' ') });
  const started = performance.now();
  for (let at = 0; at < articles; at += 1) index.add(textsOf(at, inventedRows(at, articles)));
  const time = performance.now() - started;
  const after = heap();
  const searches = queries.map((query) => {
    const begun = performance.now();
    index.search(indexText(query), { combineWith: 'AND', boost: { headline: 8 } }).slice(0, 20);
    return performance.now() - begun;
  });
  const bytes = before === null || after === null ? null : (after - before) / articles;
  return { articles, index: time / articles, bytes, searches };
}

class TermsDatabase extends Dexie {
  declare readonly texts: Table<{ id: number; terms: string[] }, number>;
  constructor() {
    super('bench-terms');
    this.version(1).stores({ texts: 'id, *terms' });
  }
}

/** Dexie with an entry for each word of each article (`*terms`). */
export async function dexieTerms(articles: number, queries: readonly string[]): Promise<RivalFigures> {
  await Dexie.delete('bench-terms');
  const database = new TermsDatabase();
  const before = await stored();
  let time = 0;
  for (let from = 0; from < articles; from += 50) {
    const rows = Array.from({ length: Math.min(50, articles - from) }, (_, at) => {
      const { headline, text } = textsOf(from + at, inventedRows(from + at, articles));
      return { id: from + at, terms: [...new Set(`${headline} ${text}`.split(' '))] };
    });
    const started = performance.now();
    await database.texts.bulkPut(rows);
    time += performance.now() - started;
  }
  const searches: number[] = [];
  for (const query of queries) {
    const words = indexText(query).split(' ');
    const started = performance.now();
    const found = await Promise.all(words.map((word) => database.texts.where('terms').equals(word).primaryKeys()));
    const others = found.slice(1).map((ids) => new Set(ids));
    const first = (found[0] ?? []).filter((id) => others.every((ids) => ids.has(id))).slice(0, 20);
    await database.texts.bulkGet(first);
    searches.push(performance.now() - started);
  }
  const after = await stored();
  const bytes = after === null || before === null ? null : (after - before) / articles;
  database.close();
  await Dexie.delete('bench-terms');
  return { articles, index: time / articles, bytes, searches };
}

function textsOf(id: number, { article, frames }: InventedRows): Texts {
  const lines = frames.flatMap((frame) => ('lines' in frame ? frame.lines : []));
  const body = JSON.parse(lines.join('\n')) as { blocks: { text: string }[] };
  return { id, headline: indexText(article.headline), text: indexText(body.blocks.map(({ text }) => text).join('\n')) };
}

function heap(): number | null {
  const memory: unknown = Reflect.get(performance, 'memory');
  const used: unknown = Reflect.get(Object(memory), 'usedJSHeapSize');
  return typeof used === 'number' ? used : null;
}

async function stored(): Promise<number | null> {
  const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } = await navigator.storage.estimate();
  return estimate.usageDetails?.indexedDB ?? null;
}
