import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { correctionEntries } from '../../../lib/archive/correction-entries.ts';
import { dismissNote } from '../../../lib/archive/dismiss-note.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { noteIdOf } from '../../../lib/article/reader-notes.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { changeMarks } from '../../../lib/storage/marks-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let now: number;

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  ({ database } = memoryArchive());
  now = Date.parse('2026-04-20T10:00:00Z');
});
afterEach(() => {
  database.close();
  vi.unstubAllEnvs();
});

const pier = correction('Correction: the pier is 40 metres long, not 60.');

async function capture(over: Partial<ArticleFacts>, text = 'one') {
  const url = over.canonicalUrl ?? facts().canonicalUrl;
  const kept = await captureArticle(reading({ url, blocks: [block(`The ferry came back, edition ${text}.`)] }), {
    database,
    clock: () => now,
    interpreter: { version: '1', interpret: () => facts({ url, ...over }) },
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

const entries = () => correctionEntries(database);

it('says of a note what is known of its article', async () => {
  await capture({ corrections: [{ ...pier, date: '2026-04-14' }] });
  expect(await entries()).toMatchObject([
    {
      noteId: noteIdOf(pier),
      headline: 'Ferry returns to the harbour',
      publisher: 'The Harbour Post',
      authors: ['Ines Calder'],
      inLanguage: 'en',
      by: 'publisher',
      dismissed: false,
      standing: 'stands',
      firstSeenAt: now,
      listed: { day: '2026-04-14', by: 'stated' },
      timeToCorrection: { days: 2, minutes: null },
    },
  ]);
});

it('a note in several versions is one, first seen in the first, as the newest has it', async () => {
  const first = now;
  await capture({ corrections: [pier] });
  now += 60_000;
  await capture({ corrections: [{ ...pier, right: '40 metres' }] }, 'two');
  expect(await entries()).toMatchObject([
    { firstSeenAt: first, standing: 'stands', correction: { right: '40 metres' } },
  ]);
});

it('a note that the newest version lacks is gone', async () => {
  await capture({ corrections: [pier] });
  now += 60_000;
  await capture({ corrections: [] }, 'two');
  expect(await entries()).toMatchObject([{ standing: 'gone', correction: { text: pier.text } }]);
});

it('unless another state of Dateline looked: then that is not known', async () => {
  const { versionId } = await capture({ corrections: [pier] });
  now += 60_000;
  await capture({ corrections: [] }, 'two');
  await database.versions.update(versionId, { interpreter: '0' });
  expect(await entries()).toMatchObject([{ standing: 'unknown' }]);
});

it('a note that went and came back stands', async () => {
  await capture({ corrections: [pier] });
  now += 60_000;
  await capture({ corrections: [] }, 'two');
  now += 60_000;
  await capture({ corrections: [pier] }, 'three');
  expect(await entries()).toMatchObject([{ standing: 'stands' }]);
});

it('the same words on two articles are two notes', async () => {
  await capture({ corrections: [pier] });
  await capture({ corrections: [pier], canonicalUrl: 'https://gazette.example/other', publisher: null });
  expect((await entries()).map(({ publisher }) => publisher).sort()).toEqual(['The Harbour Post', 'gazette.example']);
});

it('newest first: by the date a note states in full, else by the day it was first seen', async () => {
  const dated = (text: string, date: string | null) => correction(`Correction: ${text} was wrong.`, { date });
  await capture({
    corrections: [
      dated('older', '2026-04-01'),
      dated('undated', null),
      dated('without year', '--04-02'),
      dated('of the evening', '2026-04-19T20:00:00+02:00'),
      dated('of that day', '2026-04-19'),
      dated('of days to come', '2031-01-01'),
    ],
  });
  const listed = (await entries()).map((entry) => [entry.correction.date, entry.listed.day, entry.listed.by]);
  expect(listed.slice(0, 3).map(([, day, by]) => `${day} ${by}`)).toEqual(Array(3).fill('2026-04-20 first-seen'));
  expect(listed.slice(3)).toEqual([
    ['2026-04-19T20:00:00+02:00', '2026-04-19', 'stated'],
    ['2026-04-19', '2026-04-19', 'stated'],
    ['2026-04-01', '2026-04-01', 'stated'],
  ]);
});

it('the day it was first seen is the reader’s own', async () => {
  now = Date.parse('2026-04-20T22:30:00Z');
  await capture({ corrections: [pier] });
  expect((await entries())[0]?.listed.day).toBe('2026-04-21');
});

it('a dismissed note is there, and says so', async () => {
  const { articleId } = await capture({ corrections: [pier] });
  now += 60_000;
  await capture({ corrections: [pier] }, 'two');
  await dismissNote(articleId, pier, true, { database, clock: () => now });
  expect(await entries()).toMatchObject([{ dismissed: true, standing: 'stands', firstSeenAt: now - 60_000 }]);
});

it('a passage marked by hand is there, in place of the older find with other limits', async () => {
  const { articleId } = await capture({ corrections: [pier] });
  now += 60_000;
  await capture({ corrections: [] }, 'two');
  const text = 'the pier is 40 metres long, not 60. We regret this error of ours.';
  const own = { id: noteIdOf({ text, label: null }), text, before: '', after: '', kind: null, markedAt: now };
  await changeMarks(database, articleId, now, () => ({ ownNotes: [own] }));
  expect(await entries()).toMatchObject([{ by: 'reader', standing: 'stands', firstSeenAt: now, correction: { text } }]);
});

it('an article read before authors were copied has none', async () => {
  const { articleId } = await capture({ corrections: [pier] });
  await database.articles.update(articleId, { authors: undefined });
  expect(await entries()).toMatchObject([{ authors: [] }]);
});

it('an archive without notes has no entries', async () => {
  await capture({ corrections: [] });
  expect(await entries()).toEqual([]);
});
