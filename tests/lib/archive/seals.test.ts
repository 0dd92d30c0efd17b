import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { contentHashOf } from '../../../lib/article/content-hash.ts';
import { linkHash, type SealLink, sealedHash } from '../../../lib/article/seal.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import type { VersionRecord } from '../../../lib/storage/records.ts';
import { replaceFacts } from '../../../lib/storage/renewal-repository.ts';
import { memoryArchive, versionsIn } from '../../support/archives.ts';
import { block, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let connect: () => ArchiveDatabase;
let now = 0;

beforeEach(() => {
  ({ database, connect } = memoryArchive());
  now = 0;
});
afterEach(() => database.close());

async function take(text: string[], { continues = null as string | null, archive = database, takenAt = 0 } = {}) {
  now += 1_000;
  const kept = await captureArticle(reading({ blocks: text.map((line) => block(line)) }), {
    interpreter: { version: '1', interpret: () => facts() },
    database: archive,
    clock: () => now,
    continues,
    ...(takenAt === 0 ? {} : { takenAt, takenBy: 'archive' as const }),
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

/** The seals of the one article in the order of keeping, those of versions that are gone among them. */
async function chain(): Promise<SealLink[]> {
  const [article] = await database.articles.toArray();
  const seals = (await versionsIn(database)).flatMap(({ seal }) => seal ?? []);
  return [...seals, ...(article?.chain?.bare ?? [])].sort((one, other) => one.seq - other.seq);
}

async function expectWhole(): Promise<void> {
  const links = await chain();
  for (const [at, link] of links.entries()) {
    expect(link).toMatchObject({ seq: at + 1, previous: links[at - 1]?.hash ?? null });
    expect(await linkHash(link)).toBe(link.hash);
  }
  const [article] = await database.articles.toArray();
  expect(article?.chain?.last).toEqual({ seq: links.at(-1)?.seq, hash: links.at(-1)?.hash });
  for (const version of await versionsIn(database)) await expectSealed(version);
}

async function expectSealed(version: VersionRecord): Promise<void> {
  const { seal, takenAt, takenBy, archivedUrl, keptAt, facts: said, blocks } = version;
  if (seal === null) throw new Error('no seal');
  const contentHash = await contentHashOf(blocks);
  const { extractor, fields, sealed } = seal;
  const { canonicalUrl } = said;
  expect(
    await sealedHash({ canonicalUrl, takenAt, takenBy, archivedUrl, keptAt, extractor, contentHash, fields }),
  ).toBe(sealed);
}

it('every version is sealed with the one kept before it, whatever time it is of', async () => {
  await take(['One.']);
  await take(['Two.']);
  await take(['Older.'], { takenAt: 500 });
  await take(['Two.']);
  await take(['Three.']);
  expect(await chain()).toHaveLength(4);
  await expectWhole();
});

it('a seal holds though the version is interpreted anew', async () => {
  const { versionId } = await take(['One.']);
  await replaceFacts(database, versionId, { interpreter: '2', facts: facts({ headline: 'Other' }), factsHash: 'f' });
  await expectWhole();
  const [version] = await versionsIn(database);
  expect(version?.seal?.fields).toContain('Ferry returns');
});

it('a version that a fuller reading replaces leaves its seal', async () => {
  await take(['First.']);
  const partial = await take(['One.']);
  await take(['One.', 'Two.'], { continues: partial.versionId });
  await take(['Three.']);
  expect(await chain()).toHaveLength(4);
  expect((await versionsIn(database)).map(({ seal }) => seal?.seq).sort()).toEqual([1, 3, 4]);
  await expectWhole();
});

it('a chain begins anew where nothing is left of it', async () => {
  const partial = await take(['One.']);
  await take(['One.', 'Two.'], { continues: partial.versionId });
  expect(await chain()).toHaveLength(1);
  await expectWhole();
});

it('two that keep at once make one chain', async () => {
  const other = connect();
  await Promise.all([take(['One.']), take(['Two.'], { archive: other }), take(['Three.'])]);
  other.close();
  expect(await chain()).toHaveLength(3);
  await expectWhole();
});
