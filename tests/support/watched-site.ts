import { captureArticle, type Interpreter } from '../../lib/archive/capture-article.ts';
import { type CheckDeps, checkWatches } from '../../lib/archive/check-watches.ts';
import { watchArticle } from '../../lib/archive/watch-article.ts';
import type { CutOff } from '../../lib/article/article-context.ts';
import type { FetchedReading } from '../../lib/article/fetched-reading.ts';
import { passageIdOf } from '../../lib/article/ids.ts';
import type { FetchedPage, PageRequest } from '../../lib/article/page-request.ts';
import { success } from '../../lib/foundation/result.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import type { WatchRecord } from '../../lib/storage/records.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { changeWatch, watchOf } from '../../lib/storage/watch-repository.ts';
import { block, correction, facts, reading } from './readings.ts';

/** What a site without a network shows at an address. The body of a fetched page is this, as JSON. */
export interface ShownPage {
  /** The text's paragraphs; null: no article. */
  text: string[] | null;
  canonicalUrl?: string;
  cutOff?: CutOff | null;
  /** Notes of the publisher. */
  corrections?: string[];
  datePublished?: string;
  asksPassword?: boolean;
  asksConsent?: boolean;
}

export type Answer = ShownPage | Exclude<FetchedPage, { got: 'page' }> | { movedTo: string; page: ShownPage };

/** Reads headlines, words and what `ShownPage` says. */
export const plainInterpreter: Interpreter = {
  version: 'plain',
  interpret: (page) => {
    const said = JSON.parse(page.documentTitle) as ShownPage;
    const words = page.blocks.flatMap(({ text }) => text.split(' ')).length;
    return facts({
      url: page.url,
      canonicalUrl: said.canonicalUrl ?? page.url,
      headline: 'The ferry of the day',
      datePublished: said.datePublished ?? '2026-11-26T11:00:00Z',
      cutOff: said.cutOff ?? null,
      corrections: (said.corrections ?? []).map((text) => correction(text)),
      wordCount: words,
    });
  },
};

/** Sites, a clock and an archive, as a background has them when it checks what is watched. */
export class WatchedSites {
  now = Date.UTC(2026, 10, 26, 12);
  paused = false;
  /** Hosts that the browser keeps us from. */
  readonly forbidden = new Set<string>();
  readonly asked: PageRequest[] = [];
  readonly found: string[] = [];
  readonly #pages = new Map<string, Answer>();
  readonly #database: ArchiveDatabase;

  constructor(database: ArchiveDatabase) {
    this.#database = database;
  }

  put(url: string, answer: Answer): void {
    this.#pages.set(url, answer);
  }

  /** The reader opens a page; answers the article's id. */
  async open(url: string): Promise<string> {
    const page = this.#pages.get(url);
    if (page === undefined || 'got' in page || 'movedTo' in page) throw new Error('There is no article to open.');
    const kept = await captureArticle(this.#reading(page, url), {
      interpreter: plainInterpreter,
      database: this.#database,
      clock: () => this.now,
    });
    if (!kept.ok) throw new Error(kept.error);
    return kept.value.articleId;
  }

  /** The reader opens a page and has it watched. */
  async watch(url: string): Promise<string> {
    const articleId = await this.open(url);
    const watched = await watchArticle(articleId, { database: this.#database, clock: () => this.now });
    if (!watched.ok) throw new Error(watched.error);
    return articleId;
  }

  async watchOf(articleId: string): Promise<WatchRecord> {
    const watch = await watchOf(articleId, this.#database);
    if (watch === null) throw new Error('It is not watched.');
    return watch;
  }

  /** Lets the time of the next check come, or a day pass where there is none, and checks. */
  async check(articleId: string): Promise<void> {
    this.now = (await this.watchOf(articleId)).nextAt ?? this.now + 24 * 60 * 60_000;
    await checkWatches(this.deps());
  }

  deps(): CheckDeps {
    return {
      database: this.#database,
      clock: () => this.now,
      interpreter: plainInterpreter,
      isPaused: () => this.paused,
      mayAsk: async (url) => !this.forbidden.has(new URL(url).hostname),
      fetchPage: (request) => this.#fetch(request),
      readPage: async (html, url) => success(this.#fetched(JSON.parse(html) as ShownPage, url)),
      onNewVersion: async ({ articleId }, versionId) => {
        this.found.push(versionId);
        await changeWatch(this.#database, articleId, (watch) => ({ ...watch, toldOf: versionId }));
      },
    };
  }

  async #fetch(request: PageRequest): Promise<FetchedPage> {
    const answer = this.#pages.get(request.url) ?? { got: 'status', status: 404, retryAfter: null };
    this.asked.push(request);
    await requestLedger(this.#database).write({
      id: crypto.randomUUID(),
      at: this.now,
      method: 'GET',
      url: request.url,
      host: new URL(request.url).hostname,
      purpose: request.purpose,
      articleId: request.articleId,
      status: 200,
      bytes: 0,
      milliseconds: 0,
      failure: null,
    });
    if ('got' in answer) return answer;
    const [url, page] = 'movedTo' in answer ? [answer.movedTo, answer.page] : [request.url, answer];
    const etag = `"${passageIdOf(JSON.stringify(page))}"`;
    if (request.known?.etag === etag) return { got: 'not-modified' };
    return { got: 'page', url, body: JSON.stringify(page), etag, lastModified: null };
  }

  #reading({ text, ...said }: ShownPage, url: string) {
    return reading({ url, documentTitle: JSON.stringify(said), blocks: (text ?? []).map((one) => block(one)) });
  }

  #fetched(page: ShownPage, url: string): FetchedReading {
    const { text, asksPassword = false, asksConsent = false } = page;
    return { reading: text === null ? null : this.#reading(page, url), asksPassword, asksConsent };
  }
}
