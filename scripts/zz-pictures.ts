import { launchChromium } from './browsers/chromium.ts';
import { startNewspaper } from '../tests/fixtures/newspaper/server.ts';
import { Panel } from '../tests/support/panel.ts';

const paper = await startNewspaper();
const session = await launchChromium({ arguments: ['--lang=en'] });
const panelOf = (page) => new Panel(async (expression) => String(await page.evaluate(expression)));
const story = await session.browser.newPage();
await story.goto(`${paper.url}/harbour/ferry-subsidy`);
const panelPage = await session.openPanel(story);
const panel = panelOf(panelPage);
await panel.shows('Ministry doubles ferry subsidy');
await panel.press('Save');
await panel.write('Tags', 'ferries');
const paths = ['harbour/dredging-plan','harbour/storm-warning','council/seawall-vote','council/cistern','culture/lighthouse-play','culture/oyster-season','harbour/cannery-figures','world/wells'];
for (const path of paths) { await story.goto(`${paper.url}/${path}`); await new Promise((r) => setTimeout(r, 1500)); }
const links = await story.evaluate(async (base) => { const t = await (await fetch(base + '/')).text(); return [...t.matchAll(/href="(\/[a-z]+\/[a-z0-9-]+)"/g)].map((m) => m[1]); }, paper.url);
for (const path of [...new Set(links)].slice(0, 24)) { await story.goto(paper.url + path); await new Promise((r) => setTimeout(r, 900)); }
paper.newsroom.edit('cistern'); await story.goto(`${paper.url}/council/cistern`); await panel.shows('Version 2'); await panel.press('Save');
await story.goto(`${paper.url}/harbour/ferry-subsidy`); await panel.shows('Ministry doubles');
const id = await panel.run(`new Promise((done) => chrome.storage.session.get(null, (all) => done(Object.values(all).map((one) => one?.articleId).filter(Boolean).at(-1) ?? '')))`);
await new Promise((r) => setTimeout(r, 4000));
const shot = async (name, path, width, height, scheme, full = false, act = async (_p) => {}) => {
  const page = await session.browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height });
  await page.goto(session.pageUrl(path));
  await new Promise((r) => setTimeout(r, 2500));
  await act(page);
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full });
  await page.close();
};
await shot('library', 'library.html', 1280, 860, 'light');
await shot('library-dark', 'library.html', 1280, 860, 'dark');
await shot('library-360', 'library.html', 360, 740, 'light');
await shot('library-4k', 'library.html', 3840, 2160, 'light');
await shot('library-search', 'library.html?search=harbour', 1280, 860, 'light');
for (const part of ['corrections','overview','organise','watched','trash','storage','requests']) await shot(part, `library.html?part=${part}`, 1280, 860, 'light', true);
await shot('storage-360', `library.html?part=storage`, 360, 740, 'dark', true);
await shot('overview-360', `library.html?part=overview`, 360, 740, 'dark', true);
await shot('reader', `reader.html?article=${id}`, 1280, 900, 'light');
await shot('reader-dark', `reader.html?article=${id}`, 1280, 900, 'dark');
await shot('reader-360', `reader.html?article=${id}`, 360, 740, 'light', true);
await panelPage.setViewport({ width: 400, height: 1400 });
await panelPage.screenshot({ path: '/tmp/shots/panel.png', fullPage: true });
await panelPage.setViewport({ width: 320, height: 1200 });
await panelPage.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
await panelPage.screenshot({ path: '/tmp/shots/panel-dark.png', fullPage: true });
await session.close(); await paper.close();
