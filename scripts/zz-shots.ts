import { startNewspaper } from '../tests/fixtures/newspaper/server.ts';
import { launchChromium } from './browsers/chromium.ts';
import { waitFor } from './browsers/wait-for.ts';

const paper = await startNewspaper();
const session = await launchChromium();
const { browser } = session;
const which = process.argv.slice(2);
const paths: Record<string, string> = {
  dredging: '/harbour/dredging-plan', crane: '/harbour/crane-fall', cistern: '/council/cistern',
  arabic: '/world/mina', japanese: '/world/minato-basu', bell: '/culture/bell-tower', lamp: '/business/lamp-oil', tram: '/council/tram-bell',
};
try {
  for (const spec of which) {
    const [name = '', mode = 'light', width = '1280', script = ''] = spec.split(':');
    const page = await browser.newPage();
    await page.goto(paper.url);
    const hrefs = await page.evaluate(() => [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')));
    const slug = (paths[name] ?? name).split('/').at(-1);
    const href = hrefs.find((h) => h?.endsWith(`/${slug}`)) ?? paths[name];
    await page.goto(paper.url + href);
    const own = await browser.newPage();
    await own.setViewport({ width: Number(width), height: 900 });
    await own.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light' }]);
    await own.goto(session.pageUrl('library.html'));
    const id = await waitFor('the article', () => own.evaluate(async (path) => {
      const answer = (r: IDBRequest) => new Promise<any>((ok, no) => { r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error); });
      if (!(await indexedDB.databases()).some((d) => d.name === 'dateline')) return null;
      const db = await answer(indexedDB.open('dateline'));
      const all = await answer(db.transaction('articles').objectStore('articles').getAll());
      db.close();
      return all.find((a: any) => a.url.endsWith(path))?.id ?? null;
    }, `/${slug}`));
    own.on('console', (m) => console.log('console', m.type(), m.text()));
    own.on('pageerror', (e) => console.log('error', String(e)));
    await own.goto(session.pageUrl(`reader.html?article=${id}`));
    await waitFor('the text', () => own.evaluate(() => document.querySelector('[data-reader-text]') !== null));
    if (script !== '') console.log(await own.evaluate(`(async () => { const wait = (ms) => new Promise(r => setTimeout(r, ms)); const press = (t) => { const b = [...document.querySelectorAll('button')].find(b => (b.getAttribute('aria-label') ?? b.textContent).trim().startsWith(t)); if (!b) throw new Error('no ' + t); b.click(); }; const select = (t) => { const w = document.createTreeWalker(document.querySelector('[data-reader-text]'), 4); while (w.nextNode()) { const at = w.currentNode.data.indexOf(t); if (at < 0) continue; const r = document.createRange(); r.setStart(w.currentNode, at); r.setEnd(w.currentNode, at + t.length); getSelection().removeAllRanges(); getSelection().addRange(r); return; } throw new Error('no words ' + t); }; ${script} })()`));
    await new Promise((r) => setTimeout(r, 500));
    const overflow = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await own.screenshot({ path: `/tmp/reader/${name}-${mode}-${width}.png` , fullPage: process.env.FULL === '1' });
    console.log(name, mode, width, 'overflow', overflow);
    await page.close();
    await own.close();
  }
} finally {
  await session.close();
  await paper.close();
}
