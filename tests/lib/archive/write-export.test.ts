import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownExports, rememberExport } from '../../../lib/archive/export-work.ts';
import { exporterOf, exportFormats } from '../../../lib/archive/exporters.ts';
import { handToObsidian } from '../../../lib/archive/hand-to-obsidian.ts';
import { dropTemplate, keepTemplate, markdownTemplates } from '../../../lib/archive/markdown-templates.ts';
import { writeExport } from '../../../lib/archive/write-export.ts';
import { initialExportSettings } from '../../../lib/article/export-settings.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { exportOptions } from '../../support/full-articles.ts';
import { keep } from '../../support/library-list.ts';

beforeEach(async () => {
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

const noon = Date.UTC(2026, 4, 1, 12);
const clock = () => noon;

async function two(): Promise<string[]> {
  return [
    await keep('a', { headline: 'Ferry fares rise' }),
    await keep('b', { headline: 'Dredging closes the channel' }),
  ];
}

describe('an export', () => {
  it('of many articles as files is one ZIP', async () => {
    const ids = await two();
    const told: number[] = [];
    const made = await writeExport([...ids, 'gone'], 'markdown', exportOptions(), {
      clock,
      onProgress: (done) => told.push(done),
    });
    if (!made.ok || made.value === null) throw new Error('nothing made');
    expect(made.value).toMatchObject({ name: 'dateline-markdown-2026-05-01.zip', articles: 2 });
    expect(told.at(-1)).toBe(3);
    const names: string[] = [];
    for await (const entry of readZip(made.value.blob)) names.push(entry.path);
    expect(names.sort()).toEqual(['Dredging closes the channel.md', 'Ferry fares rise.md']);
  });

  it('of one article is its file, and of a table the table', async () => {
    const [id = ''] = await two();
    const one = await writeExport([id], 'markdown', exportOptions(), { clock });
    expect(one).toMatchObject({ ok: true, value: { name: 'Ferry fares rise.md', articles: 1 } });
    const table = await writeExport([id], 'csv-articles', exportOptions(), { clock });
    expect(table).toMatchObject({ ok: true, value: { name: 'dateline-articles-2026-05-01.csv', articles: 1 } });
  });

  it('has a name of its own whatever the format: endings alone do not tell files apart', async () => {
    const ids = await two();
    const names = [];
    for (const format of exportFormats) {
      const made = await writeExport(ids, format, exportOptions(), { clock });
      names.push(made.ok ? made.value?.name : made.error);
    }
    expect(new Set(names).size).toBe(exportFormats.length);
    expect(names).toContain('dateline-archive-2026-05-01.zip');
  });

  it('that is stopped hands nothing over, and one of nothing says so', async () => {
    const ids = await two();
    const stopped = new AbortController();
    stopped.abort();
    expect(await writeExport(ids, 'html', exportOptions(), { clock, signal: stopped.signal })).toEqual({
      ok: true,
      value: null,
    });
    expect(await writeExport(['gone'], 'html', exportOptions(), { clock })).toEqual({ ok: false, error: 'not-found' });
    expect(await writeExport([], 'jsonl', exportOptions(), { clock })).toEqual({ ok: false, error: 'not-found' });
  });

  it('begins from what was chosen last, with templates that are sound', async () => {
    await rememberExport({ ...initialExportSettings, format: 'html', vault: 'News' });
    await writeSetting(
      archiveDatabase(),
      'markdownTemplates',
      [{ id: 'x', name: 'Broken', fileName: '{{title}}', text: '{{' }],
      noon,
    );
    const known = await knownExports();
    if (!known.ok) throw new Error(known.error);
    expect(known.value.settings).toMatchObject({ format: 'html', vault: 'News' });
    expect(known.value.templates.map(({ id }) => id)).toEqual(['obsidian', 'plain', 'logseq', 'quotes']);
    expect(known.value.formats).toEqual(exportFormats);
    await expect(
      exporterOf('wacz' as never, exportOptions()).then(
        () => 'there',
        () => 'not there',
      ),
    ).resolves.toBe(exportFormats.includes('wacz') ? 'there' : 'not there');
  });
});

describe('templates', () => {
  const own = { id: 'own-1', name: ' My  notes ', fileName: '{{title}}', text: '{{text}}' };

  it('are kept, changed and dropped, and what was dropped can be kept again', async () => {
    expect(await keepTemplate(own)).toMatchObject({ ok: true });
    expect((await markdownTemplates()).at(-1)).toEqual({ ...own, name: 'My notes', origin: 'own' });
    expect(await keepTemplate({ ...own, id: 'own-2', name: 'My notes' })).toEqual({ ok: false, error: 'name-taken' });
    expect(await keepTemplate({ ...own, id: 'own-2', name: ' ' })).toEqual({ ok: false, error: 'name-empty' });
    await keepTemplate({ ...own, text: 'changed' });
    const dropped = await dropTemplate('own-1');
    expect(dropped).toMatchObject({ ok: true, value: { text: 'changed' } });
    expect(await markdownTemplates()).toHaveLength(4);
    if (dropped.ok && dropped.value !== null) await keepTemplate(dropped.value);
    expect(await markdownTemplates()).toHaveLength(5);
  });

  it('that come with Dateline can be changed and are then as they came again', async () => {
    const [first] = await markdownTemplates();
    if (first === undefined) throw new Error('no template');
    await keepTemplate({ id: first.id, name: '', fileName: first.fileName, text: 'mine' });
    expect((await markdownTemplates())[0]).toMatchObject({ id: 'obsidian', text: 'mine', origin: 'changed' });
    await dropTemplate(first.id);
    expect((await markdownTemplates())[0]).toEqual(first);
  });
});

describe('a note for Obsidian', () => {
  const doors = () => ({ clock, copy: vi.fn(async () => true), open: vi.fn(), save: vi.fn() });

  it('goes in an address while it is short, and over the clipboard when it is not', async () => {
    const [id = ''] = await two();
    const short = { id: 't', name: '', fileName: 'News/{{title}}', text: '# {{title}}' };
    const on = doors();
    expect(await handToObsidian(id, 'My vault', exportOptions({ template: short }), on)).toEqual({
      ok: true,
      value: 'address',
    });
    expect(on.open).toHaveBeenCalledWith(
      'obsidian://new?vault=My%20vault&file=News%2FFerry%20fares%20rise&content=%23%20Ferry%20fares%20rise%0A',
    );
    const long = { ...short, text: `{{title}} ${'x'.repeat(3_000)}` };
    expect(await handToObsidian(id, '', exportOptions({ template: long }), on)).toEqual({
      ok: true,
      value: 'clipboard',
    });
    expect(on.open).toHaveBeenLastCalledWith('obsidian://new?file=News%2FFerry%20fares%20rise&clipboard=true');
    expect(on.copy).toHaveBeenCalledWith(expect.stringContaining('xxx'));
    const shut = { ...doors(), copy: vi.fn(async () => false) };
    expect(await handToObsidian(id, '', exportOptions({ template: long }), shut)).toEqual({ ok: true, value: 'file' });
    expect(shut.open).not.toHaveBeenCalled();
    expect(shut.save).toHaveBeenCalledWith('Ferry fares rise.md', expect.any(Blob));
    expect(await handToObsidian('gone', '', exportOptions(), on)).toEqual({ ok: false, error: 'not-found' });
  });
});
