import { expect, it } from 'vitest';
import { articleIdOf, passageId, passageIdOf, versionIdOf } from '../../../lib/article/ids.ts';

const url = 'https://www.harbour-post.example/2026/04/12/ferry-returns';

it('gives every machine the same ids', async () => {
  const articleId = await articleIdOf(url);
  // Changing these breaks every archive: they are written down here on purpose.
  expect(articleId).toBe('94ced04b537d21d68a8d93b1273b11d7');
  expect(await versionIdOf(articleId, 'ab', 1_000)).toBe('0ff502a4e103c22c50ad00e119e96334');
});

it('tells articles, texts and times apart', async () => {
  const ids = await Promise.all([
    articleIdOf(url),
    articleIdOf(`${url}/`),
    versionIdOf('a', 'h', 1),
    versionIdOf('a', 'h', 2),
    versionIdOf('a', 'i', 1),
    versionIdOf('b', 'h', 1),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('names a passage by its words alone', () => {
  const id = passageIdOf('The pilots meet on Thursdays.');
  // Written down here on purpose: what readers put back is known by it.
  expect(id).toBe('1b226d965c9ef5');
  expect(passageIdOf('  The pilots\n meet on Thursdays. ')).toBe(id);
  expect(passageIdOf('The pilots meet on Tuesdays.')).not.toBe(id);
});

it('tells many passages apart', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => passageIdOf(`Passage ${at}`));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => passageId.test(id))).toBe(true);
});
