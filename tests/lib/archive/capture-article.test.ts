import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { canonicalArticleUrl } from '../../../lib/article/canonical-url.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { readingOf } from '../../../lib/storage/kept-reading.ts';
import { memoryArchive, versionIn } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let connect: () => ArchiveDatabase;
let now: number;
const clock = () => now;

beforeEach(() => {
  ({ database, connect } = memoryArchive());
  now = 1_000;
});
afterEach(() => database.close());

function interpreter(over: Partial<ArticleFacts> = {}, version = '1'): Interpreter {
  return {
    version,
    interpret: (page) =>
      facts({ url: page.url, canonicalUrl: canonicalArticleUrl(page.url, page.statedUrls), ...over }),
  };
}

async function capture(page: PageReading, using = interpreter(), archive = database) {
  const outcome = await captureArticle(page, { interpreter: using, database: archive, clock });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

describe('captureArticle', () => {
  it('keeps a new article with its version, text and corrections', async () => {
    const notes = [correction('An earlier version misnamed the ferry.'), correction('Updated.', { kind: 'update' })];
    const kept = await capture(reading(), interpreter({ corrections: notes }));

    expect(kept.kept).toBe('new-article');
    expect(await database.articles.get(kept.articleId)).toMatchObject({
      host: 'www.harbour-post.example',
      headline: 'Ferry returns to the harbour',
      firstSeenAt: 1_000,
      lastSeenAt: 1_000,
      newestVersionId: kept.versionId,
      versionCount: 1,
      authors: ['Ines Calder'],
      correctionCount: 1,
    });
    expect(await database.versions.get(kept.versionId)).toMatchObject({
      takenBy: 'live',
      extractor: 1,
      takenAt: 1_000,
    });
    expect(await database.corrections.orderBy('id').toArray()).toMatchObject([
      { kind: 'correction' },
      { kind: 'update' },
    ]);
  });

  it('keeps all that is needed to read the page again', async () => {
    const page = reading();
    const kept = await capture(page);
    const version = await versionIn(database, kept.versionId);
    if (version === undefined) throw new Error('nothing was kept');
    expect(readingOf(version.page, version.blocks)).toEqual(page);
  });

  it('only notes the time when the same article is seen again, also under another address', async () => {
    const first = await capture(reading());
    now = 2_000;
    const again = await capture(
      reading({ url: 'https://www.harbour-post.example/2026/04/12/ferry-returns?utm_source=x' }),
    );
    expect(again).toEqual({ ...first, kept: 'seen-again' });
    expect(await database.versions.count()).toBe(1);
    expect(await database.articles.get(first.articleId)).toMatchObject({ firstSeenAt: 1_000, lastSeenAt: 2_000 });
  });

  it('keeps a changed text as a new version, and a reverted one as a third, all in one frame', async () => {
    const original = reading();
    const changed = reading({ blocks: [block('The ferry came back on Monday.')] });
    const first = await capture(original);
    now = 2_000;
    expect((await capture(changed)).kept).toBe('new-version');
    now = 3_000;
    const third = await capture(original);
    expect(third.kept).toBe('new-version');
    expect(third.versionId).not.toBe(first.versionId);
    expect(await database.frames.count()).toBe(1);
    expect(await database.articles.get(first.articleId)).toMatchObject({
      versionCount: 3,
      newestVersionId: third.versionId,
    });
  });

  it('keeps a version when only a fact changed, such as a correction in the margin', async () => {
    await capture(reading());
    now = 2_000;
    const corrected = await capture(reading(), interpreter({ corrections: [correction('The ferry is called Tern.')] }));
    expect(corrected.kept).toBe('new-version');
    expect(await database.articles.get(corrected.articleId)).toMatchObject({ correctionCount: 1 });
  });

  it('takes no version for what changes at each visit: margins, relative times, related links', async () => {
    const first = await capture(reading());
    now = 2_000;
    const page = reading();
    const noisy = reading({
      blocks: [
        ...page.blocks,
        block('Five other stories', { zone: 'aside' }),
        block('2 hours ago', { zone: 'tail', dateTime: '2026-04-12T09:00:00Z' }),
      ],
    });
    const related = [
      {
        url: 'https://www.harbour-post.example/quay',
        headline: 'The quay',
        kicker: null,
        excerpt: null,
        kind: 'related' as const,
      },
    ];
    const again = await capture(noisy, interpreter({ related }));
    expect(again).toEqual({ ...first, kept: 'seen-again' });
    // Related links often load late: the longer list is kept.
    expect((await versionIn(database, first.versionId))?.facts.related).toEqual(related);
  });

  it('does not take our own better interpretation for a change by the publisher', async () => {
    const first = await capture(reading(), interpreter({}, '1'));
    now = 2_000;
    const better = interpreter({ corrections: [correction('The ferry is called Tern.')] }, '2');
    const again = await capture(reading(), better);
    expect(again).toEqual({ ...first, kept: 'seen-again' });
    expect(await database.versions.get(first.versionId)).toMatchObject({ interpreter: '2', takenAt: 1_000 });
    expect(await database.corrections.count()).toBe(1);
  });

  it('makes no duplicates when two tabs capture at once', async () => {
    const other = connect();
    const [one, two] = await Promise.all([capture(reading()), capture(reading(), interpreter(), other)]);
    other.close();
    expect([one.kept, two.kept].sort()).toEqual(['new-article', 'seen-again']);
    expect(one.versionId).toBe(two.versionId);
    expect(await database.articles.count()).toBe(1);
    expect(await database.versions.count()).toBe(1);
    expect(await database.frames.count()).toBe(1);
  });

  describe('of a page that was still growing', () => {
    const partial = reading({ blocks: [block('One.')] });
    const whole = reading({ blocks: [block('One.'), block('Two.')] });
    async function continued(page: PageReading, continues: string) {
      const outcome = await captureArticle(page, { interpreter: interpreter(), database, clock, continues });
      if (!outcome.ok) throw new Error(outcome.error);
      return outcome.value;
    }

    it('replaces the partial version, and leaves none of it', async () => {
      const first = await capture(partial);
      now = 2_000;
      const full = await continued(whole, first.versionId);
      expect(full.kept).toBe('new-article');
      expect(await database.versions.toCollection().primaryKeys()).toEqual([full.versionId]);
      expect(await database.frames.count()).toBe(1);
      expect(await database.articles.get(full.articleId)).toMatchObject({ versionCount: 1 });
    });

    it('knows a line again that proves to be none of the body', async () => {
      const first = await capture(partial);
      now = 2_000;
      const standfirst = [block('One.', { zone: 'head' }), block('Two.'), block('Three.')];
      await continued(reading({ blocks: standfirst }), first.versionId);
      expect(await database.versions.count()).toBe(1);
    });

    it('follows the page to the canonical address it learns of', async () => {
      const first = await capture(reading({ url: 'https://www.harbour-post.example/?id=7', blocks: partial.blocks }));
      now = 2_000;
      const full = await continued(whole, first.versionId);
      expect(await database.articles.toCollection().primaryKeys()).toEqual([full.articleId]);
    });

    it('finds the version of an earlier visit again', async () => {
      const before = await capture(whole);
      now = 2_000;
      const early = await capture(partial);
      now = 3_000;
      const late = await continued(whole, early.versionId);
      expect(late).toEqual({ ...before, kept: 'seen-again' });
      expect(await database.articles.get(before.articleId)).toMatchObject({ versionCount: 1, lastSeenAt: 3_000 });
    });

    it('lists the article a partial version leaves by what its earlier version says', async () => {
      const note = { corrections: [correction('The ferry is called Tern.')] };
      const before = await capture(whole, interpreter({ headline: 'Ferry returns', ...note }));
      now = 2_000;
      const early = await capture(partial);
      now = 3_000;
      await continued(
        reading({ url: 'https://www.harbour-post.example/?id=7', blocks: whole.blocks }),
        early.versionId,
      );
      expect(await database.articles.get(before.articleId)).toMatchObject({
        headline: 'Ferry returns',
        newestVersionId: before.versionId,
        versionCount: 1,
        correctionCount: 1,
      });
    });

    it('keeps both when text has gone or changed: that is the publisher’s doing', async () => {
      const first = await capture(whole);
      now = 2_000;
      const edited = await continued(
        reading({ blocks: [block('One!'), block('Two.'), block('Three.')] }),
        first.versionId,
      );
      expect(edited.kept).toBe('new-version');
      expect(await database.versions.count()).toBe(2);
    });
  });

  it('keeps nothing when interpretation gives a broken record', async () => {
    const broken = interpreter({ image: { url: 'javascript:alert(1)', caption: null, credit: null } });
    const outcome = await captureArticle(reading(), { interpreter: broken, database, clock });
    expect(outcome).toEqual({ ok: false, error: 'unreadable-page' });
    expect(await countAll()).toBe(0);
  });

  it('keeps nothing of a capture that fails half-way', async () => {
    await database.open();
    database.corrections.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const outcome = await captureArticle(reading(), {
      interpreter: interpreter({ corrections: [correction('The ferry is called Tern.')] }),
      database,
      clock,
    });
    expect(outcome).toEqual({ ok: false, error: 'storage-full' });
    expect(await countAll()).toBe(0);
  });
});

async function countAll(): Promise<number> {
  if (!database.isOpen()) await database.open();
  const counts = await Promise.all(database.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
