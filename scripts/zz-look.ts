import { launchChromium } from './browsers/chromium.ts';

const many = Number(process.argv[2] ?? 400);
const lang = process.argv[3] ?? 'en';
const fake = process.argv[4] !== 'real';
const session = await launchChromium({ arguments: [`--lang=${lang}`, `--accept-lang=${lang}`] });
const page = await session.browser.newPage();
page.on('console', (m) => console.log('console', m.text()));
page.on('pageerror', (e) => console.log('pageerror', e));
await page.goto(session.pageUrl('library.html?part=requests'));
await page.waitForSelector('h1');
await new Promise((r) => setTimeout(r, 800));
await page.evaluate(async (many) => {
  const heads = [
    ['The Harbour Gazette', 'en', 'Ministry doubles ferry subsidy to 14 million crowns after the winter timetable collapses'],
    ['Der Hafenbote', 'de', 'Hafenbahnverwaltungsratsvorsitzender verteidigt Fahrplanänderungsgenehmigungsverfahren'],
    ['صحيفة المرفأ', 'ar', 'الوزارة تضاعف دعم العبّارات بعد انهيار جدول الشتاء في المرفأ الشمالي'],
    ['港湾新聞', 'ja', '冬のダイヤ崩壊を受け、フェリー補助金を倍増へ'],
    ['Le Quai', 'fr', 'Quai nord : les travaux de dragage suspendus jusqu’à l’automne'],
  ] as const;
  const now = Date.now();
  const db: IDBDatabase = await new Promise((res, rej) => {
    const q = indexedDB.open('dateline');
    q.onsuccess = () => res(q.result);
    q.onerror = () => rej(q.error);
  });
  const tx = db.transaction(['articles', 'readerMarks', 'collections'], 'readwrite');
  const st = (value: unknown) => ({ value, updatedAt: 5 });
  for (const [id, name, parentId] of [['c1', 'Coast', null], ['c2', 'Harbour works', 'c1'], ['c3', 'Elections', null]]) tx.objectStore('collections').put({ id, createdAt: 1, name: st(name), parentId: st(parentId), deletedAt: { value: null, updatedAt: 0 } });
  for (let i = 0; i < many; i += 1) {
    const [publisher, inLanguage, headline] = heads[i % heads.length]!;
    const id = i.toString(16).padStart(32, '0');
    tx.objectStore('articles').put({
      id, canonicalUrl: `https://p${i % 7}.example/${i}`, url: `https://p${i % 7}.example/${i}`, host: `p${i % 7}.example`,
      publisher, headline: `${headline}${i > 4 ? ` (${i})` : ''}`, inLanguage, datePublished: i % 9 === 0 ? null : new Date(now - i * 5e6).toISOString(),
      authors: i % 4 === 0 ? [] : ['Ann Lee', 'Bo Ray'].slice(0, 1 + (i % 2)), section: i % 3 ? 'Ports' : null,
      dateline: i % 2 ? 'NORTH QUAY (AP)' : null, place: i % 2 ? 'North Quay' : null,
      firstSeenAt: now - i * 6e6, lastSeenAt: now - i * 4e6, newestVersionId: 'v', versionCount: 1 + (i % 6 === 1 ? 2 : 0), correctionCount: i % 5 === 0 ? 1 + (i % 2) : 0,
    });
    if (i % 3 === 0) tx.objectStore('readerMarks').put({ articleId: id, savedAt: st(now - i), tags: st(i % 6 === 0 ? ['harbour', 'to cite'] : []), note: st(i % 12 === 0 ? 'x' : ''), collections: st(i % 6 === 0 ? ['c2'] : []) });
  }
  await new Promise((res) => { tx.oncomplete = res; });
  db.close();
}, many);
if (fake) {
  await page.evaluateOnNewDocument(() => {
    const w = globalThis as any;
    const open = () => new Promise<IDBDatabase>((res) => { const q = indexedDB.open('dateline'); q.onsuccess = () => res(q.result); });
    const answer = async ({ query, offset, limit }: any) => {
      const db = await open();
      const all = (s: string) => new Promise<any[]>((res) => { const q = db.transaction(s).objectStore(s).getAll(); q.onsuccess = () => res(q.result); });
      const [arts, marks] = await Promise.all([all('articles'), all('readerMarks')]);
      db.close();
      const m = new Map(marks.map((x) => [x.articleId, x]));
      const has: any = {
        publishers: (a: any) => [a.publisher], authors: (a: any) => (a.authors.length ? a.authors : ['']), places: (a: any) => [a.place ?? ''], languages: (a: any) => [a.inLanguage],
        sections: (a: any) => [a.section ?? ''], tags: (a: any) => m.get(a.id)?.tags.value ?? [''], collections: (a: any) => (m.get(a.id)?.collections?.value?.includes('c2') ? ['c2', 'c1'] : ['']),
      };
      const flag: any = { corrected: (a: any) => a.correctionCount > 0, changed: (a: any) => a.versionCount > 1, saved: (a: any) => m.get(a.id)?.savedAt.value != null, unread: (a: any) => m.get(a.id)?.savedAt.value != null && m.get(a.id)?.readAt?.value == null, seen: (a: any) => m.get(a.id)?.savedAt.value == null };
      const f = query.filters;
      const ok = (a: any, except: string) => m.get(a.id)?.trashedAt?.value == null && a.headline.toLowerCase().includes(query.search.toLowerCase()) && Object.keys(has).every((l) => l === except || !f[l].length || has[l](a).some((v: string) => f[l].includes(v))) && f.flags.every((x: string) => x === except || flag[x](a));
      const found = arts.filter((a) => ok(a, ''));
      found.sort((a, b) => query.sort === 'headline' ? a.headline.localeCompare(b.headline) : b.lastSeenAt - a.lastSeenAt);
      if (query.reversed) found.reverse();
      const lists: any = {};
      for (const l of Object.keys(has)) {
        const c = new Map<string, number>();
        for (const a of arts.filter((x) => ok(x, l))) for (const v of has[l](a)) c.set(v, (c.get(v) ?? 0) + 1);
        lists[l] = [...c].map(([value, count]) => ({ value, count })).sort((x, y) => y.count - x.count);
      }
      const flags: any = {};
      for (const x of Object.keys(flag)) flags[x] = arts.filter((a) => ok(a, x) && flag[x](a)).length;
      return { ok: true, value: { total: found.length, ids: found.slice(offset, offset + limit).map((a) => a.id), lists, flags, problem: null, building: w.__building ?? null } };
    };
    const wait = setInterval(() => {
      const r = w.chrome?.runtime;
      if (!r) return;
      clearInterval(wait);
      const real = r.sendMessage.bind(r);
      r.sendMessage = (msg: any, ...rest: any[]) => {
        if (msg?.name === 'background/browse-archive') {
          const p = answer(msg.data);
          const cb = rest.find((x) => typeof x === 'function');
          if (cb) { void p.then(cb); return; }
          return p;
        }
        return real(msg, ...rest);
      };
    }, 0);
  });
}
export { session, page };
const shot = async (name: string) => {
  await new Promise((r) => setTimeout(r, 500));
  await page.screenshot({ path: `/tmp/library-list/shots/${name}.png` as `${string}.png` });
};
const at = async (w: number, h: number, dark = false) => {
  await page.setViewport({ width: w, height: h });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
};
await at(1280, 900);
const t0 = Date.now();
await page.goto(session.pageUrl('library.html'));
await page.waitForSelector('[data-article-id] h3');
console.log('first rows', Date.now() - t0);
await shot(`${lang}-1280`);
await page.keyboard.press('j');
await page.keyboard.press('x');
await page.keyboard.down('Shift');
for (let i = 0; i < 3; i += 1) { await page.keyboard.press('ArrowDown'); await new Promise((r) => setTimeout(r, 100)); }
await page.keyboard.up('Shift');
console.log('active', await page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex')));
await shot(`${lang}-selected`);
await page.keyboard.press('t');
await shot(`${lang}-tags`);
await page.keyboard.press('Escape');
await page.keyboard.press('?');
await shot(`${lang}-keys`);
await page.keyboard.press('Escape');
await at(1280, 900, true);
await shot(`${lang}-dark`);
await at(360, 740);
await shot(`${lang}-360`);
await page.evaluate(() => scrollTo(0, 3000));
await shot(`${lang}-360-scrolled`);
await at(3840, 2160);
await page.evaluate(() => scrollTo(0, 0));
await shot(`${lang}-3840`);
await at(1280, 900);
await page.goto(session.pageUrl('library.html?search=zzz&is=saved'));
await shot(`${lang}-nothing`);
await page.goto(session.pageUrl('library.html?is=saved&collection=c1&sort=headline'));
await page.waitForSelector('[data-article-id] h3').catch(() => 0);
await shot(`${lang}-filtered`);
await session.close();
