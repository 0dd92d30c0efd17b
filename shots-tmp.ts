import { launchChromium } from './scripts/browsers/chromium.ts';
import { waitFor } from './scripts/browsers/wait-for.ts';
import { startNewspaper } from './tests/fixtures/newspaper/server.ts';
import { quayLamps } from './tests/fixtures/newspaper/stories/watched.ts';
import { letChecksBeDue, recordsOf } from './tests/support/passing-time.ts';

const lang = process.argv[2] ?? 'en';
const start = { en: 'Watch this article', de: 'Diesen Artikel', ar: 'مراقبة هذا المقال' }[lang] ?? '';
const paper = await startNewspaper();
paper.newsroom.publish(quayLamps);
const session = await launchChromium({ arguments: [`--lang=${lang}`] });
const own = await session.browser.newPage();
await own.goto(session.pageUrl('library.html'));
const page = await session.browser.newPage();
await page.goto(`${paper.url}/council/quay-lamps`);
const panel = await session.openPanel(page);
const press = (words: string) =>
  waitFor(words, () =>
    panel.evaluate((w) => {
      const b = [...document.querySelectorAll('button')].find((x) => x.textContent?.includes(w));
      b?.click();
      return b !== undefined;
    }, words),
  );
const shot = async (name: string, target = panel, width = 400) => {
  for (const scheme of ['light', 'dark']) {
    await target.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await target.setViewport({ width, height: target === panel ? 1000 : 900 });
    await target.evaluate(() => document.querySelector('[role=status]')?.scrollIntoView({ block: 'center' }));
    await new Promise((r) => setTimeout(r, 300));
    await target.screenshot({ path: `/tmp/shots/${lang}-${name}-${scheme}-${width}.png`, fullPage: target === panel });
  }
};
await waitFor('the panel', () => panel.evaluate((w) => document.body.innerText.includes(w), start));
await shot('off');
await press(start);
await waitFor('first', async () => (await recordsOf(own, 'watches'))[0]?.['checks'] === 1);
await new Promise((r) => setTimeout(r, 500));
await shot('on');
await shot('on', panel, 320);
paper.newsroom.edit('quay-lamps');
await letChecksBeDue(own);
await waitFor('second', async () => (await recordsOf(own, 'watches'))[0]?.['checks'] === 2);
paper.newsroom.have('/council/quay-lamps', { kind: 'login' });
await letChecksBeDue(own);
await waitFor('stop', async () => (await recordsOf(own, 'watches'))[0]?.['stopped'] !== null);
await new Promise((r) => setTimeout(r, 500));
await shot('stopped', panel, 320);
await own.bringToFront();
for (const part of ['watched', 'requests']) {
  await own.goto(`${session.pageUrl('library.html')}?part=${part}`);
  await new Promise((r) => setTimeout(r, 800));
  await shot(part, own, 1100);
  await shot(part, own, 360);
}
await own.evaluate(
  () =>
    new Promise((done) => {
      const o = indexedDB.open('dateline');
      o.onsuccess = () => {
        const t = o.result.transaction(['watches', 'requests'], 'readwrite');
        t.objectStore('watches').clear();
        t.objectStore('requests').clear();
        t.oncomplete = () => done(null);
      };
    }),
);
for (const part of ['watched', 'requests']) {
  await own.goto(`${session.pageUrl('library.html')}?part=${part}`);
  await new Promise((r) => setTimeout(r, 800));
  await shot(`${part}-empty`, own, 360);
}
await session.close();
await paper.close();
