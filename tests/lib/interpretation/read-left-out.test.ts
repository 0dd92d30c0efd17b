import { describe, expect, it } from 'vitest';
import type { ArticleContext } from '../../../lib/article/article-context.ts';
import { contentHashOf } from '../../../lib/article/content-hash.ts';
import { limits } from '../../../lib/article/limits.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { block, reading } from '../../support/readings.ts';

const [one, two] = [
  'The ferry came back on Sunday after eleven weeks in dock.',
  'Passengers waited on the quay with flags and a brass band.',
];
const box = 'The ferry in figures: built in 1974, rebuilt twice, carries two hundred people.';
const form = 'Which crossing do you take? Tell us before the end of the week.';
const note = 'Correction: An earlier version of this article said ten weeks. It was eleven.';

const page = (): PageReading =>
  reading({
    blocks: [
      block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' }),
      block('Published on 12 April 2026, last changed on 13 April', { zone: 'head', dateTime: '2026-04-12' }),
      block(one),
      block(box, { zone: 'aside' }),
      block('The ferry at the quay on Sunday, with flags.', { kind: 'caption' }),
      block(two),
      block(note),
    ],
    leftOut: {
      passages: [
        { at: 1, reason: 'above', text: null },
        { at: 3, reason: 'box', text: null },
        { at: 5, reason: 'furniture', text: form },
      ],
      unlisted: 2,
    },
  });

const idOf = (article: ArticleContext, text: string) =>
  article.leftOut?.passages.find((passage) => passage.text === text)?.id ?? '';
const readWith = (...putBack: string[]) => interpretPage(page(), [], new Set(putBack));

describe('the receipt', () => {
  it('lists what extraction and interpretation left out, in the order of the page, with reasons', () => {
    const { leftOut, articleBody } = interpretPage(page());
    expect(leftOut?.passages.map(({ reason, text, words }) => [reason, text, words])).toEqual([
      ['date', 'Published on 12 April 2026, last changed on 13 April', 10],
      ['box', box, 13],
      ['caption', 'The ferry at the quay on Sunday, with flags.', 9],
      ['furniture', form, 13],
      ['note', note, 13],
    ]);
    expect(leftOut?.unlisted).toBe(2);
    expect(articleBody).toBe(`${one}\n\n${two}`);
  });

  it('is absent where extraction did not look', () => {
    const { leftOut: _old, ...old } = page();
    expect(interpretPage(old)).not.toHaveProperty('leftOut');
  });

  it('does not list what stands in the body of the text as it was kept', () => {
    const { leftOut } = interpretPage({
      ...page(),
      leftOut: { passages: [{ at: 2, reason: 'below', text: null }], unlisted: 0 },
    });
    expect(leftOut?.passages.map(({ text }) => text)).not.toContain(one);
  });

  it('names the standfirst', () => {
    const standfirst = 'The last winter boat is back, and the island has its bread again.';
    const article = interpretPage(
      reading({
        blocks: [block(standfirst, { zone: 'head', hints: ['standfirst'] }), block(one), block(two)],
        leftOut: { passages: [{ at: 0, reason: 'above', text: null }], unlisted: 0 },
      }),
    );
    expect(article.alternativeHeadline).toBe(standfirst);
    expect(article.leftOut?.passages.map(({ reason }) => reason)).toEqual(['standfirst']);
  });

  it('shows the beginning of a long passage, and counts the whole', () => {
    const long = `${box} `.repeat(20).trim();
    const article = interpretPage(
      reading({ leftOut: { passages: [{ at: 4, reason: 'comments', text: long }], unlisted: 0 } }),
    );
    expect(article.leftOut?.passages[0]).toMatchObject({ text: long.slice(0, limits.leftOutExcerpt), words: 260 });
  });
});

describe('a passage that the reader put back', () => {
  it.each([
    ['a block of the reading', box, `${one}\n\n${box}\n\n${two}`],
    ['a text beside it', form, `${one}\n\n${form}\n\n${two}`],
    ['a note', note, `${one}\n\n${two}\n\n${note}`],
  ])('takes its place in the text: %s', (_what, text, body) => {
    const before = interpretPage(page());
    const after = readWith(idOf(before, text));
    expect(after.articleBody).toBe(body);
    const words = before.leftOut?.passages.find((passage) => passage.text === text)?.words ?? 0;
    expect(after.wordCount).toBe(before.wordCount + words);
  });

  it('changes nothing else, least of all what the version is known by', async () => {
    const before = interpretPage(page());
    const after = readWith(idOf(before, box), idOf(before, form));
    expect({ ...after, articleBody: before.articleBody, wordCount: before.wordCount }).toEqual(before);
    expect(await contentHashOf(after.blocks)).toBe(await contentHashOf(before.blocks));
  });

  it('is left alone when it is not on the page any more', () => {
    expect(readWith('00000000000000')).toEqual(interpretPage(page()));
  });
});
