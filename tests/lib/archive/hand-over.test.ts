import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOut, type HandOverTarget, obsidianOut, shareOut, zoteroOut } from '../../../lib/archive/hand-over.ts';
import { handToZotero } from '../../../lib/archive/hand-to-zotero.ts';
import type { ExportOptions } from '../../../lib/article/export-format.ts';
import { exportWordNames } from '../../../lib/article/export-format.ts';
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

  it('is told not to be in Zotero where nobody answers', async () => {
    expect(await zoteroOut(target, machine, database)).toMatchObject({
      ok: true,
      value: { sent: 0, why: 'not-running' },
    });
  });

  it('comes as a file where Zotero takes nothing', async () => {
    const deps = { ...machine, words: target.zoteroWords, options, database };
    const none = await handToZotero([target.articleId], { ...deps, formats: [] });
    expect(none).toEqual({ ok: true, value: { sent: 0, why: 'not-running', asFile: false } });
    expect(saved).toEqual([]);
  });
});
