import { launchChromium } from './browsers/chromium.ts';
const many = Number(process.argv[2] ?? 100000);
const session = await launchChromium();
const page = await session.browser.newPage();
page.on('pageerror', (e) => console.log('pageerror', e));
await page.goto(session.pageUrl('library.html?part=requests'));
await new Promise((r) => setTimeout(r, 1500));
const t0 = Date.now();
await page.evaluate(async (many) => {
  const db: IDBDatabase = await new Promise((res) => { const q = indexedDB.open('dateline'); q.onsuccess = () => res(q.result); });
  const now = Date.now();
  const st = (value: unknown) => ({ value, updatedAt: 5 });
  for (let from = 0; from < many; from += 5000) {
    const tx = db.transaction(['articles', 'readerMarks', 'indexQueue'], 'readwrite', { durability: 'relaxed' });
    for (let i = from; i < from + 5000; i += 1) {
      const id = (i * 2654435761 % 4294967296).toString(16).padStart(8, '0').repeat(4);
      tx.objectStore('articles').put({
        id, canonicalUrl: `https://p${i % 70}.example/${i}`, url: `https://p${i % 70}.example/${i}`, host: `p${i % 70}.example`,
        publisher: `Paper ${i % 70}`, headline: `Ministry doubles ferry subsidy to ${i} million crowns after the winter timetable collapses`, inLanguage: i % 5 ? 'en' : 'de', datePublished: i % 9 === 0 ? null : new Date(now - i * 5e5).toISOString(),
        authors: i % 4 === 0 ? [] : [`Author ${i % 900}`], section: i % 3 ? 'Ports' : null, dateline: i % 2 ? `QUAY ${i % 300} (AP)` : null, place: i % 2 ? `Quay ${i % 300}` : null,
        firstSeenAt: now - i * 6e5, lastSeenAt: now - i * 4e5, newestVersionId: 'v', versionCount: 1 + (i % 6 === 1 ? 2 : 0), correctionCount: i % 33 === 0 ? 1 : 0,
      });
      if (i % 10 === 0) tx.objectStore('readerMarks').put({ articleId: id, savedAt: st(now - i), tags: st(['harbour', `tag ${i % 50}`]), note: st('') });
      
    }
    await new Promise((res) => { tx.oncomplete = res; });
  }
  db.close();
}, many);
console.log('seeded', Date.now() - t0);
await page.evaluateOnNewDocument(() => {
  const w = globalThis as any;
  const look = () => {
    if (w.__rows === undefined && document.querySelector('[data-article-id] h3')) w.__rows = performance.now();
    const count = document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
    if (w.__all === undefined && Number(count) > 1000) w.__all = performance.now();
    if (w.__facets === undefined && document.querySelectorAll('fieldset').length > 3) w.__facets = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
});
const measure = async (label: string) => {
  await page.goto(session.pageUrl('library.html'));
  await new Promise((r) => setTimeout(r, 4000));
  const m = await page.evaluate(() => { const w = globalThis as any; return { rows: w.__rows, all: w.__all, facets: w.__facets, heap: (performance as any).memory?.usedJSHeapSize }; });
  console.log(label, m, (await page.metrics()).JSHeapUsedSize);
};
await measure('cold');
for (let i = 0; i < 90; i += 1) {
  const text = await page.evaluate(() => document.querySelector('progress')?.parentElement?.textContent ?? '');
  if (i % 10 === 0) console.log(i, text.slice(0, 80));
  if (text === '') break;
  await new Promise((r) => setTimeout(r, 3000));
}
await measure('warm 1');
await measure('warm 2');
// filter change
for (const words of ['Saved', 'Paper 3', 'German', 'Carries']) {
  const ms = await page.evaluate(async (words) => {
    const label = [...document.querySelectorAll('fieldset label')].find((one) => one.textContent?.startsWith(words)) as HTMLElement | undefined;
    if (!label) return 'none';
    const before = document.querySelector('h2')?.textContent;
    const t = performance.now();
    label.click();
    while (document.querySelector('h2')?.textContent === before) await new Promise((r) => setTimeout(r, 2));
    const a = performance.now() - t;
    while (document.querySelector('[data-index="0"]:not([data-article-id]), [data-index="0"] span[data-length]')) await new Promise((r) => setTimeout(r, 2));
    return [a, performance.now() - t, document.querySelector('h2')?.textContent];
  }, words);
  console.log('filter', words, ms);
  await new Promise((r) => setTimeout(r, 700));
}
await page.goto(session.pageUrl('library.html'));
await new Promise((r) => setTimeout(r, 3000));
// scroll through
await page.evaluate(async () => { for (let y = 0; y < 400; y += 1) { scrollTo(0, y * 9000); await new Promise((r) => setTimeout(r, 16)); } });
await new Promise((r) => setTimeout(r, 1500));
console.log('scrolled', await page.evaluate(() => [scrollY, document.documentElement.scrollHeight, document.querySelectorAll('[role=row]').length, document.querySelector('h3')?.textContent]), (await page.metrics()).JSHeapUsedSize);
const t1 = Date.now();
await page.evaluate(() => ([...document.querySelectorAll('button')].find((b) => b.textContent?.startsWith('Choose all')) as HTMLElement).click());
await page.waitForFunction(() => /100,000 chosen|chosen/.test(document.querySelector('section [role=status]')?.textContent ?? '') || [...document.querySelectorAll('[role=status]')].some((e) => /chosen/.test(e.textContent ?? '')));
console.log('choose all', Date.now() - t1, (await page.metrics()).JSHeapUsedSize);
await session.close();
