import { expect, test } from 'vitest';
import { asPublished } from '../../../../lib/archive/captures/as-published.ts';
import { invented, storyAddress } from '../../../support/web-archive.ts';

const archive = invented();

test.each([
  ['a link', `<a href="https://archive.example/web/20260412093000/${storyAddress}">`, `<a href="${storyAddress}">`],
  [
    'a link without a scheme',
    `<a href="//archive.example/web/20260412093000/${storyAddress}">`,
    `<a href="${storyAddress}">`,
  ],
  ['a link within the archive', `<a href="/web/20260412093000/${storyAddress}">`, `<a href="${storyAddress}">`],
  ['a picture', `<img src="/web/20260412093000im_/${storyAddress}/a.jpg">`, `<img src="${storyAddress}/a.jpg">`],
  [
    'data',
    String.raw`{"url":"https:\/\/archive.example\/web\/20260412093000\/https:\/\/a.example\/b"}`,
    String.raw`{"url":"https:\/\/a.example\/b"}`,
  ],
  [
    'a publisher’s own address',
    '<a href="https://a.example/web/2026/04/12/story">',
    '<a href="https://a.example/web/2026/04/12/story">',
  ],
  ['a banner', 'a<!-- BEGIN ARCHIVE BANNER --><div>Archive</div><!-- END ARCHIVE BANNER -->b', 'ab'],
  ['a banner without an end', 'a<!-- BEGIN ARCHIVE BANNER -->b', 'a<!-- BEGIN ARCHIVE BANNER -->b'],
])('%s', (_what, html, wanted) => {
  expect(asPublished(html, archive)).toBe(wanted);
});

test('endless text is read in a moment', () => {
  for (const one of [
    '/web',
    '/1234',
    'https://archive.example/',
    '<!-- BEGIN ARCHIVE BANNER -->',
    '/a/b/20260412093000/',
  ]) {
    asPublished(one.repeat(1_000_000 / one.length), archive);
  }
});
