import { expect, test } from 'vitest';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { page, parsePage } from '../../support/dom.ts';

const sentence =
  'The tide gauge at the old lock has stood since the harbour was dug, and the keeper still reads it by hand each morning. ';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${at}. ${sentence.repeat(2)}</p>`).join('');
const figure = (name: string, alt = '') =>
  `<figure><img src="/img/${name}.jpg" alt="${alt}"><figcaption>${name} in words.</figcaption></figure>`;

test('pictures within the text, each with the block it stands before; not those around it', () => {
  const html = page(
    `<article><h1>Old lock keeps its gauge</h1>${figure('lead')}${paragraphs(4)}${figure('gauge', 'A brass gauge')}${paragraphs(4)}</article>
    <aside>${figure('advert')}</aside>`,
  );
  const read = extractPage(parsePage(html), 'https://www.lock-courier.example/gauge');
  if (!read.ok) throw new Error(read.error);
  const { pictures = [], blocks } = read.value;
  expect(pictures).toEqual([
    { url: 'https://www.lock-courier.example/img/gauge.jpg', alt: 'A brass gauge', at: expect.any(Number) },
  ]);
  expect(blocks[pictures[0]?.at ?? -1]?.text).toBe('gauge in words.');
});

test('a text without pictures has none', () => {
  const read = extractPage(
    parsePage(page(`<article><h1>Old lock</h1>${paragraphs(6)}</article>`)),
    'https://www.lock-courier.example/lock',
  );
  expect(read.ok && read.value.pictures).toEqual([]);
});
