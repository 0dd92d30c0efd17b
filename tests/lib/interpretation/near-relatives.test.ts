import { expect, test } from 'vitest';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { chooseLanguage } from '../../../lib/interpretation/choose-language.ts';
import { layoutFile } from '../../golden/layouts.ts';
import { parsePageWith } from '../../support/dom.ts';

/** A page in each language of the family, by its folder among the golden pages. */
const families: Readonly<Record<string, string>>[] = [
  { pl: 'polish', cs: 'czech', sk: 'slovak', sl: 'slovenian', hr: 'croatian' },
  { uk: 'ukrainian', ru: 'russian', bg: 'bulgarian', sr: 'serbian-cyrillic' },
  { ar: 'arabic-wire', fa: 'persian' },
  { hi: 'hindi', bn: 'bengali', el: 'greek', he: 'hebrew-rtl' },
];

async function tagOf(html: string, declared: string | null): Promise<string | null> {
  const read = extractPage(await parsePageWith('linkedom', html), 'https://www.paper.example/2024/05/04/story');
  if (!read.ok) throw new Error(`not read: ${read.error}`);
  const metadata = { ...read.value.metadata, inLanguage: [] };
  return chooseLanguage({ ...read.value, metadata, documentLanguage: declared }).tag;
}

const pageOf = (layout: string) => layoutFile(layout, 'page.html');

const pages = families.flatMap((family) =>
  Object.entries(family).flatMap(([tag, layout]) =>
    [null, 'en', ...Object.keys(family)].map((declared) => ({ tag, layout, declared })),
  ),
);
test.each(pages)('$tag is told where the page declares $declared', async ({ tag, layout, declared }) => {
  expect(await tagOf(pageOf(layout), declared)).toBe(tag);
});

test('Bosnian keeps its declaration, and is read with the pack that serves it', async () => {
  expect(await tagOf(pageOf('bosnian'), 'bs')).toBe('bs');
});

test.each([
  [
    'mk',
    'Стариот ферибот во саботата повторно пристигна на дрвениот кеј по единаесет недели. Прва слезе козата на поштарот, на која децата ѝ ракоплескаа пред да го забележат капетанот. Капетанот рече дека новиот мотор е толку тивок што за првпат ги слушна разговорите на патниците. Рејсовите беа запрени во февруари, кога нуркач виде пукнатина на дното.',
  ],
  [
    'be',
    'Стары паром у суботу зноў прыстаў да драўлянага прычала пасля адзінаццаці тыдняў перапынку. Першай на бераг сышла каза паштальёна, якой дзеці пляскалі яшчэ да таго, як заўважылі капітана. Капітан расказаў, што новы рухавік працуе вельмі ціха і ён упершыню пачуў размовы пасажыраў. Рэйсы спынілі ў лютым, калі вадалаз убачыў расколіну ў дне.',
  ],
])('%s, which has no pack, keeps its declaration', async (tag, text) => {
  const page = `<!doctype html><html><body><article><h1>1</h1><p>${text}</p><p>${text}</p></article></body></html>`;
  expect(await tagOf(page, tag)).toBe(tag);
});
