import { beforeEach, describe, expect, it } from 'vitest';
import { undoMarks } from '../../../lib/archive/bulk-marks.ts';
import { clipLink } from '../../../lib/archive/clip-link.ts';
import { keepLinkToClip, settleClipped, settleNotClipped, turnOf } from '../../../lib/archive/clip-links.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView, savedReadingList } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { type Answer, WatchedSites } from '../../support/watched-site.ts';

const story = 'https://www.harbour-post.example/2026/11/26/ferry';
const text = ['The ferry came back on Sunday after eleven weeks in dock.', 'Passengers waited on the quay with flags.'];
const link = { url: `${story}?utm_source=letter`, text: ' Ferry is back ', fromArticleId: null };

let database: ArchiveDatabase;
let sites: WatchedSites;

beforeEach(() => {
  ({ database } = memoryArchive());
  sites = new WatchedSites(database);
});

const deps = () => {
  const { onProgress: _, ...rest } = sites.deps();
  return rest;
};
const clip = async () => {
  const clipped = await clipLink(`${story}#comments`, deps());
  if (!clipped.ok) throw new Error(clipped.error);
  return clipped.value;
};

describe('a link that is clipped', () => {
  it('is kept as taken in the background, and saved', async () => {
    sites.put(story, { text });
    const clipped = await clip();
    if (clipped.came !== 'clipped') throw new Error(clipped.why);
    const view = await articleView(clipped.articleId, database);
    expect(view?.marks.savedAt).toBe(sites.now);
    expect(await database.versions.toArray()).toMatchObject([{ takenBy: 'background' }]);
    expect(sites.asked).toMatchObject([{ url: story, purpose: 'clip' }]);
    await undoMarks(clipped.undo, deps());
    expect((await articleView(clipped.articleId, database))?.marks.savedAt).toBeNull();
  });

  it.each([
    ['a wall', { text: null, asksPassword: true }, 'login'],
    ['a question', { text: null, asksConsent: true }, 'consent'],
    ['the beginning of a text', { text: text.slice(0, 1), cutOff: 'reserved' }, 'login'],
    ['no article', { text: null }, 'not-an-article'],
    ['the front page', { movedTo: 'https://www.harbour-post.example/', page: { text: null } }, 'moved'],
    ['nothing', { got: 'status', status: 404, retryAfter: null }, 'gone'],
    ['a refusal', { got: 'status', status: 403, retryAfter: null }, 'refused'],
    ['a wish to be left alone', { got: 'status', status: 429, retryAfter: 1 }, 'busy'],
    ['a server’s fault', { got: 'status', status: 500, retryAfter: null }, 'failed'],
    ['no network', { got: 'nothing', failure: 'offline' }, 'offline'],
    ['a file', { got: 'nothing', failure: 'wrong-type' }, 'failed'],
  ] as const)('is told why where there is %s', async (_, page, why) => {
    sites.put(story, page as Answer);
    expect(await clip()).toEqual({ came: 'not', why });
    expect(await database.articles.count()).toBe(0);
  });

  it('is not asked for where the browser does not let us', async () => {
    sites.forbidden.add('www.harbour-post.example');
    expect(await clip()).toEqual({ came: 'not', why: 'no-permission' });
    expect(sites.asked).toEqual([]);
  });

  it('is saved as it was read before where a wall stands there now, and comes back from the trash', async () => {
    sites.put(story, { text });
    const articleId = await sites.open(story);
    await trashArticles([articleId], deps());
    sites.put(story, { text: text.slice(0, 1), cutOff: 'reserved' });
    expect(await clip()).toMatchObject({ came: 'clipped', articleId });
    expect(await database.versions.count()).toBe(1);
    expect((await articleView(articleId, database))?.marks).toMatchObject({ savedAt: sites.now, trashedAt: null });
  });
});

describe('saved reading, where a link waits', () => {
  it('has it before its page is asked for, and no more when it was clipped', async () => {
    const kept = await keepLinkToClip(link, deps());
    if (!kept.ok) throw new Error(kept.error);
    expect(kept.value.wasThere).toBe(false);
    expect(await savedReadingList(database)).toMatchObject([{ headline: 'Ferry is back', canonicalUrl: story }]);
    await settleNotClipped(kept.value.id, 'login', deps());
    expect(await savedReadingList(database)).toMatchObject([{ clip: { why: 'login', at: sites.now } }]);
    await settleClipped(kept.value.id, false, deps());
    expect(await savedReadingList(database)).toEqual([]);
  });

  it('keeps what was there before', async () => {
    await keepLinkToClip(link, deps());
    const again = await keepLinkToClip({ ...link, url: story }, deps());
    if (!again.ok) throw new Error(again.error);
    expect(again.value.wasThere).toBe(true);
    await settleNotClipped(again.value.id, 'busy', deps());
    await settleClipped(again.value.id, true, deps());
    const [item] = await savedReadingList(database);
    expect(item).toBeDefined();
    expect(item).not.toHaveProperty('clip');
  });

  it('takes addresses of the web alone', async () => {
    expect(await keepLinkToClip({ ...link, url: 'javascript:alert(1)' }, deps())).toMatchObject({ ok: false });
  });

  it('gives a host its rest between two links, and an hour’s rest when it was asked often', async () => {
    sites.put(story, { text });
    expect(await turnOf(story, deps())).toEqual({ ok: true, value: sites.now });
    await clip();
    expect(await turnOf(story, deps())).toEqual({ ok: true, value: sites.now + 20_000 });
    for (let time = 0; time < 30; time += 1) {
      sites.now += 20_000;
      await clip();
    }
    expect(await turnOf(story, deps())).toEqual({ ok: true, value: null });
  });
});
