import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOut, type HandOverTarget, obsidianOut, shareOut, zoteroOut } from '../../../lib/archive/hand-over.ts';
import { handToZotero } from '../../../lib/archive/hand-to-zotero.ts';
import type { ExportOptions } from '../../../lib/article/export-format.ts';
import { exportWordNames } from '../../../lib/article/export-format.ts';
import type { LocalAnswer, LocalPost } from '../../../lib/article/page-request.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';
import { facts } from '../../support/readings.ts';

const options: ExportOptions = {
  versionId: null,
  pictures: false,
  corrections: true,
  highlights: 'none',
  template: null,
  locale: 'en',
  timeZone: 'UTC',
  words: Object.fromEntries(exportWordNames.map((name) => [name, `${name} $1`])) as ExportOptions['words'],
};

describe('an article that is handed over', () => {
  let database: ArchiveDatabase;
  let target: HandOverTarget;
  let saved: [string, Blob][];
  const machine = {
    post: vi.fn(async () => ({ got: 'nothing' as const, failure: 'no-answer' as const })),
    copyText: vi.fn(async (_text: string) => true),
    copyLink: vi.fn(async (_text: string, _html: string) => true),
    share: vi.fn(async (_what: { title: string; url?: string; files?: File[] }) => 'shared' as const),
    open: vi.fn((_address: string) => {}),
    save: (name: string, blob: Blob) => void saved.push([name, blob]),
  };

  beforeEach(async () => {
    vi.clearAllMocks();
    saved = [];
    ({ database } = memoryArchive());
    await database.open();
    const [articleId = ''] = await keepStories(database, 1);
    target = {
      articleId,
      versionId: null,
      facts: facts({ canonicalUrl: 'https://paper.example/a_(b)' }),
      headline: 'Ferry [back] <b>now</b>',
      citation: 'Ines Calder. Ferry back.',
      zoteroWords: { capture: 'Capture', passages: 'Passages', corrections: 'Corrections' },
      options: () => options,
    };
  });

  it('is copied as a link that means what it says, in Markdown and in HTML', async () => {
    await copyOut(target, 'citation', machine);
    expect(machine.copyText).toHaveBeenLastCalledWith('Ines Calder. Ferry back.');
    await copyOut(target, 'rich', machine);
    expect(machine.copyLink).toHaveBeenLastCalledWith(
      'Ferry [back] <b>now</b>\nhttps://paper.example/a_(b)',
      '<a href="https://paper.example/a_(b)">Ferry [back] &lt;b&gt;now&lt;/b&gt;</a>',
    );
    await copyOut(target, 'markdown', machine);
    const markdown = String(machine.copyText.mock.lastCall?.[0]);
    expect(markdown).toMatch(/^\[Ferry \\\[back\\\]/);
    expect(markdown).not.toContain('<b>');
    expect(markdown).not.toMatch(/\(b\)\)$/);
  });

  it('is shared as a link, and as a file of its text', async () => {
    expect(await shareOut(target, 'link', machine, database)).toEqual({ ok: true, value: 'shared' });
    expect(machine.share).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'https://paper.example/a_(b)' }));
    expect(await shareOut(target, 'file', machine, database)).toEqual({ ok: true, value: 'shared' });
    const [file] = machine.share.mock.lastCall?.[0].files ?? [];
    expect(await file?.text()).toContain('Story 1');
    expect(await shareOut({ ...target, articleId: 'gone' }, 'file', machine, database)).toMatchObject({ ok: false });
  });

  it('is opened in Obsidian', async () => {
    expect(await obsidianOut(target, machine, database)).toEqual({ ok: true, value: 'address' });
    expect(machine.open.mock.lastCall?.[0]).toMatch(/^obsidian:\/\/new\?/);
  });

  it('goes to Zotero, with those who wrote it in the parts in which they are cited', async () => {
    const post = vi.fn(async (_post: LocalPost): Promise<LocalAnswer> => ({ got: 'nothing', failure: 'no-answer' }));
    const headers = new Map([['x-zotero-version', '7']]);
    post.mockResolvedValueOnce({ got: 'answer', status: 200, headers, body: '{}' });
    post.mockResolvedValueOnce({ got: 'answer', status: 201, headers, body: '{}' });
    const outcome = await zoteroOut(target, { ...machine, post }, database);
    expect(outcome).toEqual({ ok: true, value: { sent: 1, why: null, asFile: false } });
    expect(post.mock.lastCall?.[0]).toMatchObject({
      articleId: target.articleId,
      data: { items: [{ creators: [{ creatorType: 'author', firstName: 'Ines', lastName: 'Calder' }] }] },
    });
    expect(saved).toEqual([]);
  });

  it('comes as a file where Zotero takes nothing', async () => {
    const deps = { ...machine, words: target.zoteroWords, database, clock: () => Date.UTC(2026, 10, 26, 12) };
    const outcome = await handToZotero([target.articleId, 'gone'], null, deps);
    expect(outcome).toEqual({ ok: true, value: { sent: 0, why: 'not-running', asFile: true } });
    expect(saved.map(([name]) => name)).toEqual(['dateline-references-2026-11-26.ris']);
    expect(await saved[0]?.[1].text()).toMatch(/^TY {2}- NEWS\r\n/);
    expect(await handToZotero(['gone'], null, deps)).toMatchObject({ ok: true, value: { asFile: false } });
    expect(saved).toHaveLength(1);
  });
});
