import { describe, expect, it } from 'vitest';
import { importArchiveFile } from '../../../lib/archive/import-archive.ts';
import { linkHash, sealedHash } from '../../../lib/article/seal.ts';
import { archiveZip, plainRecords } from '../../support/archive-files.ts';
import { memoryArchive, versionsIn } from '../../support/archives.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { faultsOf } from '../../support/sound-archive.ts';

const articles = 1_000;

describe('an archive of a thousand articles in twelve scripts', () => {
  it('goes out as a ZIP and comes back the same: every record, version, highlight, note and hash', async () => {
    const [here, fresh] = [memoryArchive().database, memoryArchive().database];
    await Promise.all([here.open(), fresh.open()]);
    await fillGenerated(here, { articles });
    const zip = await archiveZip(here);

    const imported = await importArchiveFile(zip, { database: fresh, clock: () => 1 });
    if (!imported.ok) throw new Error(imported.error);
    expect(imported.value).toMatchObject({ isWhole: true, articles, unfit: 0, faultCount: 0 });
    expect(imported.value.standings).toMatchObject({ new: articles, same: 0 });
    const [before, after] = [await plainRecords(here), await plainRecords(fresh)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) expect(after[name], name).toEqual(before[name]);
    const ofReader = ['seenRetentionDays', 'keepImages'];
    expect(await fresh.settings.bulkGet(ofReader)).toEqual(await here.settings.bulkGet(ofReader));
    expect(await faultsOf(fresh)).toEqual([]);

    const sealed = await versionsIn(fresh);
    for (const version of sealed) {
      const { seal, facts } = version;
      if (seal === null) throw new Error('no seal');
      const { canonicalUrl } = facts;
      expect(await sealedHash({ ...version, canonicalUrl, extractor: seal.extractor, fields: seal.fields })).toBe(
        seal.sealed,
      );
      expect(await linkHash(seal)).toBe(seal.hash);
    }
    expect(sealed.length).toBeGreaterThan(articles * 2);
  }, 120_000);
});
