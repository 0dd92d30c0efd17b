import { afterEach, beforeEach, expect, test } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { type FetchBytes, keepImages } from '../../../lib/archive/keep-images.ts';
import { keepPageAsSeen } from '../../../lib/archive/keep-page-as-seen.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { unpackedPage } from '../../../lib/page-as-seen/pack-page.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { dropImages, keptImage, restoreImages } from '../../../lib/storage/images-repository.ts';
import { pageAsSeen, pagesAsSeenOf } from '../../../lib/storage/pages-as-seen-repository.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { page, parsePage } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const host = 'https://www.pier-gazette.example';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

let database: ArchiveDatabase;
let asked: string[];
beforeEach(() => {
  ({ database } = memoryArchive());
  asked = [];
});
afterEach(() => database.close());

/** An article with a lead picture and one in its text. */
async function kept(slug: string, pictures: [string, string] = ['/lead.png', '/inside.png']): Promise<string> {
  const [first, ...rest] = sentences(14).map((sentence) => `<p>${sentence}</p>`);
  const figure = (src: string) => `<figure><img src="${src}"><figcaption>The pier.</figcaption></figure>`;
  const html = page(
    `<article><h1>The pier at ${slug} opens again</h1>${figure(pictures[0])}${first}${rest.slice(0, 6).join('')}${figure(pictures[1])}${rest.slice(6).join('')}</article>`,
  );
  const reading = extractPage(parsePage(html), `${host}/${slug}`);
  if (!reading.ok) throw new Error(reading.error);
  const outcome = await captureArticle(reading.value, {
    interpreter: { version: 'a', interpret: interpretPage },
    database,
    clock: () => 1_000,
  });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value.articleId;
}

const serving =
  (files: Record<string, Uint8Array<ArrayBuffer> | number>): FetchBytes =>
  async ({ url }) => {
    asked.push(url);
    const file = files[new URL(url).pathname] ?? 404;
    if (typeof file === 'number') return { got: 'status', status: file };
    const type = url.endsWith('.css') ? 'text/css' : 'image/png';
    return { got: 'bytes', url, type, bytes: file };
  };

test('pictures are kept once by their bytes, whatever address and article they stand in', async () => {
  const one = await kept('north');
  const other = await kept('south', ['/copy.png', '/other.png']);
  const fetchBytes = serving({ '/lead.png': png, '/inside.png': new Uint8Array([...png, 2]), '/copy.png': png });
  expect(await keepImages(one, { fetchBytes, database })).toEqual({ ok: true, value: { kept: 2, missing: 0 } });
  expect(await keepImages(other, { fetchBytes, database })).toEqual({ ok: true, value: { kept: 1, missing: 1 } });
  expect(await database.images.count()).toBe(2);
  expect(await keptImage(one, `${host}/lead.png`, database)).toMatchObject({ type: 'image/png', bytes: png });

  asked = [];
  await keepImages(other, { fetchBytes, database });
  expect(asked).toEqual([`${host}/other.png`]);
});

test('what is no picture is not kept, whatever the server calls it', async () => {
  const id = await kept('north');
  const script = new TextEncoder().encode('<svg onload="x()">');
  const fetchBytes = serving({ '/lead.png': script, '/inside.png': 500 });
  expect(await keepImages(id, { fetchBytes, database })).toEqual({ ok: true, value: { kept: 0, missing: 2 } });
  const failures = (await database.articleImages.toArray()).map(({ failure }) => failure).sort();
  expect(failures).toEqual(['status-500', 'wrong-type']);
  expect(await keptImage(id, `${host}/lead.png`, database)).toBeNull();
});

test('pictures that another article shows stay when one lets go of them; undo brings all back', async () => {
  const one = await kept('north');
  const other = await kept('south', ['/lead.png', '/b.png']);
  const fetchBytes = serving({
    '/lead.png': png,
    '/inside.png': new Uint8Array([...png, 2]),
    '/b.png': new Uint8Array([...png, 3]),
  });
  await keepImages(one, { fetchBytes, database });
  await keepImages(other, { fetchBytes, database });
  const before = [await database.images.toArray(), await database.articleImages.toArray()];
  const dropped = await dropImages(database, [one]);
  expect(await database.images.count()).toBe(2);
  expect(await keptImage(other, `${host}/lead.png`, database)).not.toBeNull();
  await restoreImages(database, dropped);
  expect([await database.images.toArray(), await database.articleImages.toArray()]).toEqual(before);
});

test('a page as seen is kept whole, with what could be had, and saves its article', async () => {
  const articleId = await kept('north');
  const node = (tagName: string, attributes: object, childNodes: unknown[]) => ({
    type: 2,
    tagName,
    attributes,
    childNodes,
  });
  const tree = {
    page: {
      type: 0,
      childNodes: [
        node('html', {}, [
          node('head', {}, [node('link', { rel: 'stylesheet', href: `${host}/s.css` }, [])]),
          node('body', {}, [
            node('img', { src: `${host}/lead.png` }, []),
            node('img', { src: `${host}/gone.png` }, []),
          ]),
        ]),
      ],
    },
    adopted: [],
  };
  const css = new TextEncoder().encode('p { background: url(lead.png) } q { background: url(/none.png) }');
  const steps: number[] = [];
  const done = await keepPageAsSeen(
    { articleId, url: `${host}/north`, tree },
    {
      fetchBytes: serving({ '/lead.png': png, '/s.css': css }),
      database,
      clock: () => 5_000,
      newId: () => 'page-1',
      onProgress: (at) => steps.push(at),
    },
  );
  expect(done).toEqual({ ok: true, value: { pageId: 'page-1', missing: 2 } });
  expect(asked.filter((url) => url.endsWith('/lead.png'))).toHaveLength(1);
  expect(steps.length).toBe(4);
  expect((await articleView(articleId, database))?.marks.savedAt).toBe(5_000);
  const [entry] = await pagesAsSeenOf(articleId, database);
  const record = await pageAsSeen('page-1', database);
  expect(entry).toEqual({ id: 'page-1', takenAt: 5_000, size: record?.size });
  const html = await unpackedPage(record?.bytes ?? new Uint8Array());
  expect(html).toMatch(
    /<style>p \{ background: url\("data:image\/png;base64,[^"]+"\) \} q \{ background: none \}<\/style>/,
  );
  expect(html).toContain(`data-missing="${host}/gone.png"`);
});

test('of an article that is not there nothing is kept', async () => {
  const fetchBytes = serving({});
  expect(await keepImages('no-such', { fetchBytes, database })).toEqual({ ok: false, error: 'not-found' });
  const tree = { page: { type: 0, childNodes: [{ type: 2, tagName: 'html', attributes: {}, childNodes: [] }] } };
  expect(await keepPageAsSeen({ articleId: 'no-such', url: host, tree }, { fetchBytes, database })).toEqual({
    ok: false,
    error: 'not-found',
  });
  expect(await keepPageAsSeen({ articleId: 'no-such', url: host, tree: 'x' }, { fetchBytes, database })).toEqual({
    ok: false,
    error: 'unreadable-page',
  });
  expect(await database.pagesAsSeen.count()).toBe(0);
});
