import { describe, expect, it } from 'vitest';
import { importArchiveFile } from '../../../lib/archive/import-archive.ts';
import { contentHashOf } from '../../../lib/article/content-hash.ts';
import { versionIdOf } from '../../../lib/article/ids.ts';
import type { VersionRecord } from '../../../lib/storage/records.ts';
import { exportedFiles, livingIds } from '../../support/archive-files.ts';
import { memoryArchive, versionsIn } from '../../support/archives.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { everything } from '../../support/kept-archive.ts';
import { faultsOf } from '../../support/sound-archive.ts';

/** A document as JSON gives it, as far as tests change it. */
interface PlainDocument {
  id: string;
  article: { headline: string; newestVersionId: string; chain: { last: { seq: number; hash: string } } };
  versions: PlainVersion[];
}
interface PlainVersion extends Pick<VersionRecord, 'id' | 'blocks' | 'contentHash' | 'takenAt' | 'takenBy' | 'keptAt'> {
  archivedUrl: string | null;
  seal: { seq: number; previous: string | null; fields: unknown[] };
}

async function opened() {
  const { database } = memoryArchive();
  await database.open();
  return database;
}

/** A generated archive, and one of its documents, with three versions or more. */
async function story() {
  const here = await opened();
  await fillGenerated(here, { articles: 12 });
  const files = await exportedFiles(here, 'json', await livingIds(here));
  const documents = files.map(({ content }): PlainDocument => JSON.parse(String(content)));
  const document = documents.find(({ versions }) => versions.length > 2);
  const [, second] = document?.versions ?? [];
  if (document === undefined || second === undefined) throw new Error('no article has three versions');
  return { here, document, second };
}

async function brought(document: PlainDocument | PlainDocument[], into?: Awaited<ReturnType<typeof opened>>) {
  const database = into ?? (await opened());
  const said = await importArchiveFile(new Blob([JSON.stringify(document)]), { database });
  if (!said.ok) throw new Error(said.error);
  expect(await faultsOf(database)).toEqual([]);
  return { database, preview: said.value };
}

function addWords({ blocks: [first] }: PlainVersion): void {
  if (first !== undefined) first.text += ' Put in by hand.';
}

const reasonsOf = ({ faults }: { faults: readonly { at: number | null; reason: string }[] }) =>
  faults.map(({ at, reason }) => [at, reason]);

describe('a document that was changed outside Dateline', () => {
  it('is brought in with its seals where nothing in it was', async () => {
    const { document } = await story();
    const { database, preview } = await brought(document);
    expect(preview).toMatchObject({ unfit: 0, faultCount: 0 });
    expect((await versionsIn(database)).every(({ seal }) => seal !== null)).toBe(true);
  });

  it('loses a version whose text is not that of its hash, by name, and the others come without seals', async () => {
    const { document, second } = await story();
    addWords(second);
    const { database, preview } = await brought([document]);
    expect(reasonsOf(preview)).toEqual([[1, 'altered-text']]);
    expect(preview.faults[0]?.excerpt).toContain(document.article.headline.slice(0, 60));
    const kept = await versionsIn(database);
    expect(kept).toHaveLength(document.versions.length - 1);
    expect(kept.every(({ seal }) => seal === null)).toBe(true);
    expect(JSON.stringify(kept)).not.toContain('Put in by hand.');
  });

  it('is named where its only version is gone', async () => {
    const { document } = await story();
    const only = document.versions.find(({ id }) => id === document.article.newestVersionId);
    if (only === undefined) throw new Error('no newest version');
    addWords(only);
    const { database, preview } = await brought({ ...document, versions: [only] });
    expect(preview).toMatchObject({ articles: 0 });
    expect(reasonsOf(preview)).toEqual([[1, 'altered-text']]);
    expect(await database.articles.count()).toBe(0);
  });

  it('has no seals where a hash was made for another text', async () => {
    const { document, second: forged } = await story();
    addWords(forged);
    forged.contentHash = await contentHashOf(forged.blocks);
    const was = forged.id;
    forged.id = await versionIdOf(document.id, forged.contentHash, forged.takenAt);
    const renamed = JSON.parse(JSON.stringify(document).replaceAll(was, forged.id));
    const { database, preview } = await brought(renamed);
    expect(reasonsOf(preview)).toEqual([[1, 'broken-seal']]);
    const kept = await versionsIn(database);
    expect(kept).toHaveLength(document.versions.length);
    expect(kept.every(({ seal }) => seal === null)).toBe(true);
    expect((await database.articles.toArray()).every(({ chain }) => chain === undefined)).toBe(true);
  });

  it.each<[string, (version: PlainVersion) => void]>([
    ['when it was kept', (version) => (version.keptAt += 1)],
    ['how it was taken', (version) => (version.takenBy = version.takenBy === 'live' ? 'background' : 'live')],
    ['where a web archive shows it', (version) => (version.archivedUrl = 'https://elsewhere.example/1')],
    ['the facts that were sealed', (version) => (version.seal.fields[0] = 'Another headline')],
    ['the seal before', (version) => (version.seal.previous = '0'.repeat(64))],
    ['its number', (version) => (version.seal.seq += 10)],
  ])('has no seals where this was changed: %s', async (_what, change) => {
    const { document, second } = await story();
    change(second);
    const { database, preview } = await brought(document);
    expect(reasonsOf(preview)).toEqual([[1, 'broken-seal']]);
    expect((await versionsIn(database)).every(({ seal }) => seal === null)).toBe(true);
  });

  it('has no seals where a version was taken out of it, or they end elsewhere', async () => {
    const { document } = await story();
    const sealed = [...document.versions].sort((one, other) => one.seal.seq - other.seal.seq);
    const without = document.versions.filter((version) => version !== sealed[0]);
    const cut = await brought({ ...document, versions: without });
    expect(reasonsOf(cut.preview)).toEqual([[1, 'broken-seal']]);
    expect((await versionsIn(cut.database)).every(({ seal }) => seal === null)).toBe(true);
    const chain = { ...document.article.chain, last: { seq: 1, hash: '0'.repeat(64) } };
    const ended = await brought({ ...document, article: { ...document.article, chain } });
    expect(reasonsOf(ended.preview)).toEqual([[1, 'broken-seal']]);
  });

  it('takes nothing from an archive that has it with its seals', async () => {
    const { here, document } = await story();
    const before = await everything(here);
    const sealsBefore = (await versionsIn(here)).map(({ seal }) => seal?.hash);
    for (const version of document.versions) version.keptAt += 1;
    const { preview } = await brought(document, here);
    expect(reasonsOf(preview)).toEqual([[1, 'broken-seal']]);
    expect((await versionsIn(here)).map(({ seal }) => seal?.hash)).toEqual(sealsBefore);
    const after = await everything(here);
    expect(after.articles).toEqual(before.articles);
    expect(after.versions).toEqual(before.versions);
  });

  it('drops no version that is here by saying that a fuller reading has replaced it', async () => {
    const { here, document } = await story();
    const before = await versionsIn(here);
    const [first] = [...document.versions].sort((one, other) => one.seal.seq - other.seal.seq);
    if (first === undefined) throw new Error('no version');
    const { fields: _fields, ...link } = first.seal;
    const { extractor: _extractor, ...bare } = link as typeof link & { extractor: number };
    const versions = document.versions.filter((version) => version !== first);
    const chain = { ...document.article.chain, bare: [bare] };
    const { preview } = await brought({ ...document, versions, article: { ...document.article, chain } }, here);
    expect(preview.faultCount).toBe(0);
    expect(await versionsIn(here)).toEqual(before);
  });
});
