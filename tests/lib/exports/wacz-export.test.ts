import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CDXIndexer, WARCParser } from 'warcio';
import type { ArticleInFull } from '../../../lib/article/article-in-full.ts';
import { waczExporter } from '../../../lib/exports/wacz/wacz-export.ts';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { exportedStories } from '../../support/exported-stories.ts';
import { exportOptions, exportSource, seenAt } from '../../support/full-articles.ts';
import { whileReplayed } from '../../support/replayed.ts';

const stories = exportedStories();
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pictures = { ['ee'.repeat(32)]: { type: 'image/jpeg', bytes: png } };

async function waczOf(
  articles: readonly (ArticleInFull | undefined)[],
  options = exportOptions(),
  pages: Readonly<Record<string, string>> = {},
): Promise<Blob> {
  const exporter = waczExporter(options);
  if (exporter.shape !== 'stream') throw new Error('no stream');
  const source = {
    ...exportSource(
      articles.flatMap((one) => one ?? []),
      pictures,
    ),
    pageAsSeen: async (id: string) => pages[id] ?? null,
  };
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  for await (const part of exporter.write(source)) parts.push(part);
  return new Blob(parts);
}

async function filesIn(blob: Blob): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  for await (const entry of readZip(blob)) files[entry.path] = await entry.bytes();
  return files;
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const lines = (bytes: Uint8Array | undefined) =>
  text(bytes)
    .split('\n')
    .filter((line) => line !== '');

async function recordsIn(bytes: Uint8Array = new Uint8Array()) {
  const records: { type: string; url: string; date: string; made: string; media: string; content: string }[] = [];
  for await (const record of new WARCParser([bytes])) {
    records.push({
      type: record.warcType,
      url: record.warcTargetURI ?? '',
      date: record.warcDate ?? '',
      made: record.warcHeader('WARC-Source-Made') ?? '',
      media: record.warcContentType ?? '',
      content: await record.contentText(),
    });
  }
  return records;
}

const seen = (story: ArticleInFull | undefined, ids: readonly string[]): ArticleInFull | undefined =>
  story && { ...story, pagesAsSeen: ids.map((id, at) => ({ id, takenAt: seenAt + (at + 1) * 60_000, size: 1 })) };

describe('a web archive', () => {
  it('holds what its description lists, with the hashes that it says', async () => {
    const files = await filesIn(await waczOf(Object.values(stories)));
    const description = JSON.parse(text(files['datapackage.json']));
    expect(description).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', software: 'Dateline' });
    for (const { path, hash, bytes } of description.resources) {
      const content = files[path] ?? new Uint8Array();
      expect([hash, bytes]).toEqual([`sha256:${createHash('sha256').update(content).digest('hex')}`, content.length]);
    }
    const digest = JSON.parse(text(files['datapackage-digest.json']));
    const hash = createHash('sha256')
      .update(files['datapackage.json'] ?? '')
      .digest('hex');
    expect(digest).toEqual({ path: 'datapackage.json', hash: `sha256:${hash}` });
  });

  it('says that it was re-created, and has no answers of servers in it', async () => {
    const story = seen(stories.versions, ['p1']);
    const files = await filesIn(await waczOf([story], exportOptions(), { p1: '<!doctype html><p>as seen' }));
    const [info, ...records] = await recordsIn(files['archive/data.warc.gz']);
    expect(info?.type).toBe('warcinfo');
    expect(info?.content).toContain('Re-created from an archive of articles');
    expect(records.map(({ type, made }) => `${type} ${made}`)).toEqual([
      'resource recreated',
      'resource recreated',
      'resource as-seen',
    ]);
    expect(records[0]?.content).toContain('<p class="kind"><bdi lang="en-GB">recreated</bdi></p>');
    expect(records[2]?.content).toBe('<!doctype html><p>as seen');
    expect(new Set(records.map(({ date }) => date)).size).toBe(3);
  });

  it('has the index that others make of it', async () => {
    const files = await filesIn(await waczOf(Object.values(stories)));
    const indexer = new CDXIndexer({ format: 'cdxj' });
    const data = files['archive/data.warc.gz'] ?? new Uint8Array();
    const theirs: string[] = [];
    for await (const { urlkey, timestamp, url, mime, offset, length } of indexer.iterIndex([
      { filename: 'data.warc.gz', reader: [data] as unknown as AsyncIterable<Uint8Array> },
    ])) {
      theirs.push(JSON.stringify([urlkey, timestamp, url, `${mime}`.split(';')[0], Number(offset), Number(length)]));
    }
    const ours = lines(files['indexes/index.cdx']).map((line) => {
      const [, urlkey, timestamp, json = ''] = /^(\S+) (\d+) (.*)$/.exec(line) ?? [];
      const { url, mime, offset, length } = JSON.parse(json);
      return JSON.stringify([urlkey, timestamp, url, mime, Number(offset), Number(length)]);
    });
    expect(ours.sort()).toEqual(theirs.sort());
    expect(ours.length).toBeGreaterThan(10);
  });

  it('lists its pages with their dates, and its pictures at their addresses once', async () => {
    const files = await filesIn(await waczOf([stories.pictured, stories.pictured, stories.versions]));
    const [head, ...pages] = lines(files['pages/pages.jsonl']).map((line) => JSON.parse(line));
    expect(head).toMatchObject({ format: 'json-pages-1.0' });
    expect(pages.map(({ title }) => title)).toEqual([
      'Pictures of the quay',
      'Pictures of the quay',
      'Bridge opens in May',
      expect.any(String),
    ]);
    const made = await recordsIn(files['archive/data.warc.gz']);
    const kept = made.filter(({ made: how }) => how === 'picture');
    expect(kept.map(({ url, media }) => [url, media])).toContainEqual([
      'https://gazette.example/lead.jpg',
      'image/png',
    ]);
  });

  it('of one version has that version alone', async () => {
    const story = seen(stories.versions, ['p1']);
    const files = await filesIn(await waczOf([story], exportOptions({ versionId: 'v1' }), { p1: 'x' }));
    expect(lines(files['pages/pages.jsonl'])).toHaveLength(2);
  });

  it('is the same each time', async () => {
    const [one, other] = await Promise.all([waczOf(Object.values(stories)), waczOf(Object.values(stories))]);
    expect(await one.bytes()).toEqual(await other.bytes());
  });

  it('is replayed: each version at its date, and a picture, by the engine that people replay with', async () => {
    const story = stories.versions;
    const blob = await waczOf([
      story,
      { ...stories.pictured, canonicalUrl: 'https://gazette.example/quay' } as ArticleInFull,
    ]);
    await whileReplayed(blob, async (replay) => {
      const url = story?.canonicalUrl ?? '';
      for (const { takenAt, facts } of story?.versions ?? []) {
        const answer = await replay(url, takenAt);
        expect(answer?.status).toBe(200);
        expect(answer?.text).toContain(facts.headline);
      }
      const picture = await replay('https://gazette.example/lead.jpg', seenAt);
      expect(picture?.type).toBe('image/png');
      expect(await replay('https://gazette.example/nothing', seenAt)).toBeNull();
    });
  });
});
