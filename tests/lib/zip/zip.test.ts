import { describe, expect, it } from 'vitest';
import { readZip, type ZipLimits } from '../../../lib/zip/read-zip.ts';
import { writeZip, type ZipFile } from '../../../lib/zip/write-zip.ts';
import type { ZipFault } from '../../../lib/zip/zip-error.ts';
import { joinedZip, namesInPart, type ZipPartEnd, zipPart } from '../../../lib/zip/zip-part.ts';
import { rawZip } from '../../support/raw-zip.ts';

const at = Date.UTC(2026, 10, 26, 9, 30, 12);

async function zipOf(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): Promise<Blob> {
  return new Response(writeZip(files)).blob();
}

async function contents(blob: Blob, limits: Partial<ZipLimits> = {}): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const entry of readZip(blob, limits)) found[entry.path] = await entry.text();
  return found;
}

async function faultOf(work: Promise<unknown>): Promise<ZipFault | null> {
  return work.then(
    () => null,
    (error: { fault: ZipFault }) => error.fault,
  );
}

describe('a ZIP that is written', () => {
  it('is read back: names of every script, texts, bytes, streams and what is stored', async () => {
    const bytes = new TextEncoder().encode('stream '.repeat(1000));
    const blob = await zipOf([
      { path: 'mimetype', content: 'application/epub+zip', changedAt: at, store: true },
      { path: 'أخبار/新聞 – été.md', content: 'Übung '.repeat(500), changedAt: at },
      { path: 'empty.txt', content: '', changedAt: at },
      { path: 'b.bin', content: new Uint8Array([0, 1, 2, 255]), changedAt: at },
      { path: 'stream.txt', content: new Blob([bytes]).stream(), changedAt: at },
      { path: 'stored.txt', content: new Blob([bytes]).stream(), changedAt: at, store: true },
    ]);
    const found: Record<string, [size: number, changedAt: number | null]> = {};
    for await (const { path, size, changedAt } of readZip(blob)) found[path] = [size, changedAt];
    expect(found['أخبار/新聞 – été.md']).toEqual([3500, at]);
    expect(Object.keys(found)).toEqual([
      'mimetype',
      'أخبار/新聞 – été.md',
      'empty.txt',
      'b.bin',
      'stream.txt',
      'stored.txt',
    ]);
    const texts = await contents(blob);
    expect(texts['stream.txt']).toBe('stream '.repeat(1000));
    expect(texts['أخبار/新聞 – été.md']).toBe('Übung '.repeat(500));
    expect(texts['stored.txt']).toBe('stream '.repeat(1000));
    expect(blob.size).toBeLessThan(9000);
  });

  it('begins with its first file, plainly stored, as the EPUB format asks', async () => {
    const blob = await zipOf([
      { path: 'mimetype', content: 'application/epub+zip', changedAt: at, store: true },
      { path: 'a', content: 'a', changedAt: at },
    ]);
    const head = await blob.slice(0, 58).text();
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same wherever and whenever it is written', async () => {
    const files = [{ path: 'a.txt', content: 'text '.repeat(99), changedAt: at }];
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kathmandu';
    const one = await (await zipOf(files)).bytes();
    process.env.TZ = 'America/Lima';
    const other = await (await zipOf(files)).bytes();
    process.env.TZ = zone ?? 'UTC';
    expect(one).toEqual(other);
  });

  it('asks for the next file only when there is room for it', async () => {
    let asked = 0;
    async function* files(): AsyncGenerator<ZipFile> {
      for (; asked < 100; asked += 1) {
        yield { path: `${asked}`, content: crypto.getRandomValues(new Uint8Array(60_000)), changedAt: at };
      }
    }
    const reader = writeZip(files()).getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBeLessThan(50);
    await reader.cancel();
  });

  it('ends its files when nobody wants it any more, and ends in what they throw', async () => {
    let ended = false;
    async function* files(fails: boolean): AsyncGenerator<ZipFile> {
      try {
        for (let i = 0; i < 1000; i += 1) {
          if (fails && i === 5) throw new Error('no more');
          yield { path: `${i}`, content: crypto.getRandomValues(new Uint8Array(60_000)), changedAt: at };
        }
      } finally {
        ended = true;
      }
    }
    const reader = writeZip(files(false)).getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => ended).toBe(true);
    await expect(zipOf(files(true))).rejects.toThrow('no more');
  });
});

describe('a ZIP from outside', () => {
  it.each([
    '../up.txt',
    'a/../../up.txt',
    '/etc/passwd',
    'C:/windows.ini',
    'c:up.txt',
    'a\\b.txt',
    '..\\up.txt',
    'a\0.txt',
    'line\nbreak',
    'photo\u202egnp.exe',
    'a//b',
    './a',
    '',
  ])('is refused for the name %j', async (path) => {
    const blob = rawZip([{ name: path, data: 'x' }]);
    expect(await faultOf(contents(blob))).toBe('unsafe-name');
  });

  it('is refused before anything of it is given', async () => {
    const given: string[] = [];
    const read = async () => {
      for await (const { path } of readZip(
        rawZip([
          { name: 'fine', data: 'x' },
          { name: '../up', data: 'x' },
        ]),
      )) {
        given.push(path);
      }
    };
    expect(await faultOf(read())).toBe('unsafe-name');
    expect(given).toEqual([]);
  });

  it('is refused for two files of one name, however it is written', async () => {
    const twice = [
      { name: 'caf\u00e9', data: 'x' },
      { name: 'cafe\u0301', data: 'y' },
    ];
    expect(await faultOf(contents(rawZip(twice)))).toBe('duplicate-name');
  });

  it('is refused for too many files, and for too much in them', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, data: 'text' }));
    expect(await faultOf(contents(rawZip(many), { files: 19 }))).toBe('too-many-files');
    expect(await faultOf(contents(rawZip(many), { totalSize: 79 }))).toBe('too-large');
    expect(await faultOf(contents(rawZip(many), { fileSize: 3 }))).toBe('too-large');
    expect(await faultOf(contents(rawZip(many), { files: 20, totalSize: 80, fileSize: 4 }))).toBeNull();
  });

  it('is refused for a bomb that says so, and for one that does not', async () => {
    const zeros = new Uint8Array(3_000_000);
    const honest = await zipOf([{ path: 'zeros', content: zeros, changedAt: at }]);
    expect(await faultOf(contents(honest))).toBe('bomb');
    expect(await faultOf(contents(honest, { ratio: 2000 }))).toBeNull();
    const lying = rawZip([{ name: 'zeros', data: zeros, deflate: true, claims: { size: 10 } }]);
    expect(await faultOf(contents(lying))).toBe('bomb');
  });

  it('is refused where a password is needed', async () => {
    expect(await faultOf(contents(rawZip([{ name: 'a', data: 'x', flags: 1 }])))).toBe('encrypted');
  });

  it('is refused where a file is not what its checksum was made of, or cut short', async () => {
    expect(await faultOf(contents(rawZip([{ name: 'a', data: 'x', claims: { crc: 1 } }])))).toBe('damaged');
    const blob = await zipOf([{ path: 'a', content: 'text '.repeat(5000), changedAt: at }]);
    const bytes = await blob.bytes();
    bytes.fill(0xff, 50, 60);
    expect(await faultOf(contents(new Blob([bytes])))).toBe('damaged');
    expect(await faultOf(contents(blob.slice(0, blob.size - 30)))).toBe('not-a-zip');
  });

  it('is refused for files that lie over one another, links, and packings that are not known', async () => {
    expect(
      await faultOf(
        contents(
          rawZip([
            { name: 'a', data: 'xxxxxxxx' },
            { name: 'b', data: 'y', at: 0 },
          ]),
        ),
      ),
    ).toBe('damaged');
    expect(await faultOf(contents(rawZip([{ name: 'a', data: '/etc/passwd', mode: 0o120777 }])))).toBe('unsafe-name');
    expect(await faultOf(contents(rawZip([{ name: 'a', data: 'x', method: 12 }])))).toBe('unsupported');
  });

  it('is no ZIP at all', async () => {
    expect(await faultOf(contents(new Blob(['a text'])))).toBe('not-a-zip');
    expect(await faultOf(contents(new Blob([])))).toBe('not-a-zip');
  });

  it('has its folders left out, and its ZIPs left as they are', async () => {
    const inner = await zipOf([{ path: '../up', content: 'x', changedAt: at }]);
    const blob = rawZip([
      { name: 'folder/', data: '' },
      { name: 'folder/inner.zip', data: await inner.bytes() },
    ]);
    const paths: string[] = [];
    for await (const entry of readZip(blob)) paths.push(entry.path);
    expect(paths).toEqual(['folder/inner.zip']);
  });
});

function partInMemory(offset: number) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const part = zipPart(offset, async (chunk) => void chunks.push(chunk));
  return { ...part, blob: () => new Blob(chunks) };
}

describe('a ZIP in parts', () => {
  it('is one ZIP when it is put together, of which each part knows its names', async () => {
    const parts: (ZipPartEnd & { blob: Blob })[] = [];
    for (const part of [['a.txt', 'ä/b.txt'], ['c.txt'], ['d.txt', 'e.txt']]) {
      const before = parts.reduce((sum, { size }) => sum + size, 0);
      const { add, end, blob } = partInMemory(before);
      for (const path of part) await add({ path, content: path.repeat(100), changedAt: at });
      parts.push({ ...(await end()), blob: blob() });
    }
    const whole = joinedZip(parts, 'application/zip');
    expect(Object.keys(await contents(whole))).toEqual(['a.txt', 'ä/b.txt', 'c.txt', 'd.txt', 'e.txt']);
    expect((await contents(whole))['d.txt']).toBe('d.txt'.repeat(100));
    const [first] = parts;
    if (first !== undefined) expect(await namesInPart(first)).toEqual(['a.txt', 'ä/b.txt']);
  });

  it('is written as ZIP64 where there are too many files for the old list', async () => {
    const { add, end, blob } = partInMemory(0);
    for (let i = 0; i < 66_000; i += 1) await add({ path: `${i}`, content: '', changedAt: at });
    const part = { ...(await end()), blob: blob() };
    const whole = joinedZip([part], 'application/zip');
    let found = 0;
    for await (const _file of readZip(whole)) found += 1;
    expect(found).toBe(66_000);
    expect(await namesInPart(part)).toHaveLength(66_000);
  });
});
