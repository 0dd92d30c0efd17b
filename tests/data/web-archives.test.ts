import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { webArchiveSchema } from '../../lib/article/web-archive.ts';
import { webArchives } from '../../lib/web-archives/registry.ts';

test('every web archive has the agreed shape, and its own id', () => {
  const data = JSON.parse(readFileSync('lib/web-archives/web-archives.json', 'utf8'));
  expect(webArchives.length).toBeGreaterThan(0);
  for (const archive of data.archives) {
    const parsed = v.safeParse(webArchiveSchema, archive);
    expect(parsed.success ? [] : v.flatten(parsed.issues), archive.name).toEqual([]);
  }
  expect(new Set(webArchives.map(({ id }) => id)).size).toBe(webArchives.length);
});

const sound = {
  id: 'an-archive',
  name: 'An Archive',
  origin: 'https://archive.example',
  cdx: 'https://archive.example/cdx?url={url}',
  timeMap: null,
  raw: 'https://archive.example/web/{timestamp}id_/{url}',
  page: null,
  inserted: [],
  secondsBetween: 1,
};

test.each([
  ['sound', {}, true],
  ['another origin for captures', { raw: 'https://elsewhere.example/web/{timestamp}id_/{url}' }, false],
  ['a host that only begins alike', { raw: 'https://archive.example.evil.example/{url}' }, false],
  ['no list', { cdx: null }, false],
  ['a list without captures', { raw: null }, false],
  ['an origin with a path', { origin: 'https://archive.example/web' }, false],
  ['no place for the address', { cdx: 'https://archive.example/cdx' }, false],
  ['another scheme', { origin: 'ftp://archive.example' }, false],
])('an archive with %s', (_what, change, isSound) => {
  expect(v.safeParse(webArchiveSchema, { ...sound, ...change }).success).toBe(isSound);
});
