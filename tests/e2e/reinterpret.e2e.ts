import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VersionRecord } from '../../lib/storage/records.ts';
import { BrowserArchive } from '../../scripts/bench/browser-archive.ts';
import { notesIn, oldArchive } from '../../scripts/bench/old-archive.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { type ArchiveTables, rewrittenTables, unpackedTables } from '../support/kept-tables.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

/** Enough that the background can be stopped in the middle. */
const versions = 300;

describe.each(browserKinds)('an archive that older language rules read, in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('is read anew though the background is stopped, and the reader’s marks stay', async () => {
    const archive = new BrowserArchive(await browser.ownPage());
    await archive.isMade();
    const story = await browser.open(`${paper.url}/council/seawall-vote`);
    const tables = await waitFor('the story', async () => {
      const raw = await browser.rawArchive();
      return raw.versions?.length === 1 && raw;
    });
    await archive.put(await withoutNotes(tables));
    const panel = await browser.panel();
    await panel.shows('Council backs higher sea wall', 'No correction note found');

    for await (const tables of oldArchive(versions, Date.now())) await archive.put(tables);
    await archive.forgetState();
    const marks = await archive.marksHash();
    const notes = await archive.count('corrections');

    await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    await waitFor('a first batch', async () => ((await archive.state())?.done ?? 0) > 0);
    await browser.stopBackground();
    const stopped = await archive.state();
    expect(stopped?.finishedAt).toBeNull();
    expect(stopped?.done).toBeLessThan(versions);

    // No article: nothing is kept that would begin it again. That the background wakes is enough.
    await browser.open(`${paper.url}/contact`);
    const finished = await waitFor('the end', async () => {
      const state = await archive.state();
      return state?.finishedAt != null && state;
    });
    // The story that began it may be among them or not.
    expect(finished).toMatchObject({ failed: 0, changed: notesIn(versions) + 1 });
    expect(finished.total).toBeGreaterThanOrEqual(versions + 1);
    expect(finished.done).toBeGreaterThanOrEqual(versions + 1);
    expect(await archive.interpreters()).not.toHaveProperty('older');
    expect(await archive.marksHash()).toBe(marks);
    expect((await archive.count('corrections')) - notes).toBeGreaterThanOrEqual(notesIn(versions));

    await story.bringToFront();
    await panel.shows('Council backs higher sea wall', 'This article was amended on 3 June 2026');
    expect(await browser.errors()).toEqual([]);
  });
});

/** The tables with their versions as an interpreter would have kept them that knows no notes. */
async function withoutNotes(tables: ArchiveTables): Promise<ArchiveTables> {
  const { versions = [] } = await unpackedTables(tables);
  const older = (versions as VersionRecord[]).map(
    (version): VersionRecord => ({
      ...version,
      interpreter: 'older',
      facts: { ...version.facts, corrections: [] },
    }),
  );
  return rewrittenTables(tables, older);
}
