import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { putBackPassage } from '../../../lib/archive/reader-marks.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { newestReading } from '../../../lib/storage/capture-repository.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { page, parsePage } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const url = 'https://www.harbour-courier.example/local/ferry-returns-to-the-north-pier';
const box = 'The pilots of the outer bank meet on Thursdays in the hall behind the chandlery.';
const poll = 'Which crossing do you take in winter? Tell us before the end of the week.';
const headline = 'The ferry returns to the north pier after a winter in dock';

let database: ArchiveDatabase;
let now: number;
const clock = () => now;

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 1_000;
});
afterEach(() => database.close());

/** A page with a box and a poll among the paragraphs; `more` stands below them. */
function read({ more = '', title = headline } = {}): PageReading {
  const [first, second, ...rest] = sentences(12).map((sentence) => `<p>${sentence}</p>`);
  const reading = extractPage(
    parsePage(
      page(`<article><h1>${title}</h1><div class="story">${first}<aside><p>${box}</p></aside>${second}
      <form action="/poll"><p>${poll}</p></form>${rest.join('')}</div>${more}</article>`),
    ),
    url,
  );
  if (!reading.ok) throw new Error(reading.error);
  return reading.value;
}

async function capture(reading: PageReading, version = '1') {
  const kept = await captureArticle(reading, { interpreter: { version, interpret: interpretPage }, database, clock });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

async function view(articleId: string) {
  const found = await articleView(articleId, database);
  if (found === null) throw new Error('the archive does not have it');
  const passages = found.facts.leftOut?.passages ?? [];
  return { ...found, listed: passages.map(({ text }) => text), passages };
}

it('a page put together again gives the same receipt and the same text', async () => {
  const reading = read();
  const { articleId } = await capture(reading);
  const again = (await newestReading(database, articleId))?.reading;
  if (again === undefined) throw new Error('the archive does not have it');
  expect(again).toEqual(reading);
  const ids = interpretPage(reading).leftOut?.passages.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(2);
  expect(interpretPage(again, [], new Set(ids))).toEqual(interpretPage(reading, [], new Set(ids)));
});

it('what is put back stays so in a new version and under a new interpreter, and makes no version itself', async () => {
  const { articleId, versionId } = await capture(read());
  const id = (await view(articleId)).passages.find(({ text }) => text === box)?.id ?? '';
  await putBackPassage(articleId, id, true, { database, clock });

  now = 2_000;
  expect(await capture(read(), '2')).toMatchObject({ articleId, versionId, kept: 'seen-again' });
  const changed = await capture(read({ title: `${headline} and a spring` }), '2');
  expect(changed.kept).toBe('new-version');
  const { marks, passages } = await view(articleId);
  expect(marks.putBack).toEqual([id]);
  expect(passages.map((passage) => passage.id)).toContain(id);
});

it('a receipt that grows while the page loads is kept, without a new version', async () => {
  const { articleId, versionId } = await capture(read());
  expect((await view(articleId)).listed).toEqual([box, poll]);
  const late = 'The log of the harbour has been kept by one family since the old pier burnt down.';
  const again = await capture(read({ more: `<aside><p>${late}</p></aside>` }));
  expect(again).toMatchObject({ articleId, versionId, kept: 'seen-again' });
  expect((await view(articleId)).listed).toEqual([box, poll, late]);
  expect((await newestReading(database, articleId))?.reading.blocks.at(-1)?.text).toBe(late);
});

it('an article kept before receipts were written gets one when it is seen again', async () => {
  const { leftOut: _none, ...old } = { ...read(), extractor: 1 };
  const { articleId } = await capture(old);
  expect((await view(articleId)).facts.leftOut).toBeUndefined();
  await capture(read());
  expect((await view(articleId)).listed).toEqual([box, poll]);
  expect((await newestReading(database, articleId))?.version.extractor).toBe(read().extractor);
});
