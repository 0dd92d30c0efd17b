import { describe, expect, it } from 'vitest';
import { oldEncodings } from '../../../lib/imports/guess-encoding.ts';
import { importZip, readAll } from '../../support/import-files.ts';
import { oldEncoder } from '../../support/old-encoder.ts';

const headlines: readonly (readonly [encoding: string, titles: readonly string[]])[] = [
  ['windows-1251', ['Министерство удвоило помощь паромам', 'ЦЕНЫ НА ХЛЕБ выросли за неделю']],
  ['windows-1251', ['Місто зберігає старий маяк', 'Ціни на хліб зросли на п’яту частину']],
  ['windows-1251', ['Градът запазва стария фар', 'Мелниците край реката отново работят']],
  ['koi8-r', ['Совет города сохранил старый маяк', 'Мельницы снова работают у реки']],
  ['koi8-u', ['Місто зберігає старий маяк', 'Рибалки подали петицію до ради']],
  ['windows-1250', ['Rada miasta przedłużyła działanie latarni', 'Młyny znów pracują nad rzeką']],
  ['windows-1250', ['Město prodloužilo provoz majáku', 'Ceny chleba vzrostly o pětinu']],
  ['windows-1250', ['A város megőrzi a régi világítótornyot', 'Ötödével nőtt a kenyér ára']],
  ['windows-1252', ['Die Stadt behält den Leuchtturm', 'Mühlen am Fluss mahlen wieder']],
  ['windows-1252', ['La ville garde le phare allumé', 'Les pêcheurs ont déposé une pétition']],
  ['windows-1252', ['La ciudad mantendrá el faro diez años más', '¿Sube el precio del pan?']],
  ['windows-1252', ['Byen beholder det gamle fyrtårnet', 'Brødprisen øker med en femtedel']],
  ['windows-1253', ['Ο δήμος κρατά τον παλιό φάρο', 'Αυξήθηκε η τιμή του ψωμιού']],
  ['windows-1254', ['Şehir eski deniz fenerini koruyor', 'Değirmenler ırmak kıyısında yeniden çalışıyor']],
  ['windows-1255', ['העירייה שומרת על המגדלור הישן', 'מחיר הלחם עלה בחמישית']],
  ['windows-1256', ['المدينة تبقي المنارة القديمة مضاءة', 'ارتفع سعر الخبز بمقدار الخمس']],
  ['windows-1257', ['Miestas išsaugo seną švyturį', 'Žvejai įteikė peticiją tarybai']],
  ['windows-874', ['เมืองรักษาประภาคารเก่าไว้', 'ราคาขนมปังสูงขึ้นหนึ่งในห้า']],
  ['shift_jis', ['市は古い灯台を十年間残す', 'パンの値段が五分の一上がった']],
  ['euc-jp', ['市は古い灯台を十年間残す', '漁師たちが請願書を提出した']],
  ['gb18030', ['市政府决定保留旧灯塔', '渔民向议会递交了请愿书']],
  ['big5', ['市政府決定保留舊燈塔', '漁民向議會遞交了請願書']],
  ['euc-kr', ['시는 오래된 등대를 더 켜 두기로 했다', '어민들이 청원서를 냈다']],
];

const address = (at: number) => `https://www.harbour-post.example/2024/05/story-${at}`;
const table = (titles: readonly string[]) =>
  ['title,url,time_added,tags,status', ...titles.map((title, at) => `${title},${address(at)},1714608000,,unread`)].join(
    '\n',
  );

describe('a file from before Unicode that does not say its encoding', () => {
  it.each(headlines)('is read as %s: %s', async (encoding, titles) => {
    const encode = oldEncoder(encoding);
    const read = await readAll('part_000000.csv', encode(table(titles)));
    expect(read.items.map(({ headline }) => headline)).toEqual(titles);
  });

  const [first = ''] = ['Мельницы снова работают у реки'];
  const encode = oldEncoder('windows-1251');

  it.each([
    ['list.txt', `${first} – ${address(1)}\n`],
    ['a.ris', `TY  - NEWS\nTI  - ${first}\nUR  - ${address(1)}\nER  - \n`],
    ['a.bib', `@article{mills,\n  title = {${first}},\n  url = {${address(1)}}\n}\n`],
    [
      'bookmarks.html',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="${address(1)}">${first}</A>\n</DL><p>\n`,
    ],
  ])('may be %s', async (name, text) => {
    const { items } = await readAll(name, encode(text));
    expect(items.map(({ headline }) => headline)).toEqual([first]);
  });

  it('may lie in a ZIP', async () => {
    const { items } = await readAll('pocket.zip', importZip({ 'part_000000.csv': encode(table([first])) }));
    expect(items.map(({ headline }) => headline)).toEqual([first]);
  });

  it('is read as the reader says', async () => {
    const bytes = oldEncoder('koi8-r')(table([first]));
    expect(await readAll('a.csv', bytes, null, [], 'koi8-r')).toMatchObject({ guessed: 'koi8-r' });
    const { items } = await readAll('a.csv', bytes, null, [], 'windows-1251');
    expect(items[0]?.headline).toBe(new TextDecoder('windows-1251').decode(oldEncoder('koi8-r')(first)));
  });

  it('says what it was taken for, and nothing where that is known', async () => {
    expect(await readAll('a.csv', encode(table([first])))).toMatchObject({ guessed: 'windows-1251' });
    expect(await readAll('a.csv', table([first]))).not.toHaveProperty('guessed');
    expect(await readAll('a.csv', `\uFEFF${table([first])}`)).not.toHaveProperty('guessed');
  });
});

describe('a file that says its encoding', () => {
  const title = 'Die Stadt behält den Leuchtturm';

  it('in the head of its HTML is believed', async () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=macintosh">\n<DL><p>\n<DT><A HREF="${address(1)}">${title}</A>\n</DL><p>\n`;
    const bytes = Uint8Array.from(html, (sign) => (sign === 'ä' ? 0x8a : sign.charCodeAt(0)));
    const { items, guessed } = await readAll('bookmarks.html', bytes);
    expect([items[0]?.headline, guessed]).toEqual([title, undefined]);
  });

  it('in the first line of its BibTeX is believed', async () => {
    const bib = `% Encoding: Cp1257\n@article{a,\n  title = {Žvejai},\n  url = {${address(1)}}\n}\n`;
    const { items, guessed } = await readAll('a.bib', oldEncoder('windows-1257')(bib));
    expect([items[0]?.headline, guessed]).toEqual(['Žvejai', undefined]);
  });
});

describe('a file in UTF-8', () => {
  it('in which a letter was cut in two stays UTF-8', async () => {
    const whole = new TextEncoder().encode(table(['Мельницы снова работают у реки', 'Рыба']));
    const place = new TextDecoder('latin1').decode(whole).lastIndexOf('\u00d0');
    const { items, guessed } = await readAll(
      'a.csv',
      whole.filter((_byte, at) => at !== place),
    );
    expect([items[0]?.headline, guessed]).toEqual(['Мельницы снова работают у реки', undefined]);
  });
});

describe('the list of encodings', () => {
  it('has only such as browsers know, each once', () => {
    const labels = oldEncodings.map(({ encoding }) => encoding);
    expect(labels.map((label) => new TextDecoder(label).encoding)).toEqual(labels);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
