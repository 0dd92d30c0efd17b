// npm run bench:export -- [--articles 10000] [--formats markdown,epub] [--check]: how fast an archive comes out, and in how much memory.
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ExportFormatId, exportFormatIds } from '../lib/article/export-format.ts';
import { BenchBrowser } from './bench/archive/bench-browser.ts';
import { RendererMemory } from './bench/export/renderer-memory.ts';
import { extensionWithModule } from './browsers/extension-with-module.ts';
import { buildExtension } from './browsers/project.ts';

const usage = `npm run bench:export -- [--articles 10000] [--formats markdown,json,epub,wacz] [--check]

Fills the archive of the built extension, in real Chromium, with invented articles of 600 words each, and exports them through
the export job into the browser's private files, as the library does. Prints articles a second, the size of the file, the page's
heap and what its process grows by. The browser is started anew for each format. EPUB and WACZ are made of 1,000 articles. --check fails where a target is missed: 1,000 articles a
second, 200 MB.`;

/** Formats that nobody makes of a whole archive. */
const fewer: Partial<Record<ExportFormatId, number>> = { epub: 1_000, wacz: 1_000 };
const targets = { perSecond: 1_000, heapBytes: 200_000_000 } as const;

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`.padStart(8);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      formats: { type: 'string', default: 'markdown,epub' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const formats = values.formats.split(',').flatMap((name) => exportFormatIds.filter((id) => id === name));
  const articles = Number(values.articles);
  if (values.help || formats.length === 0 || !Number.isInteger(articles) || articles < 1) {
    console.log(usage);
    return values.help ? 0 : 1;
  }
  await buildExtension('chromium');
  const { extension, module } = await extensionWithModule('scripts/bench/export/export.page.ts');
  const browser = await BenchBrowser.start(extension);
  const missed: string[] = [];
  try {
    await browser.fill(articles);
    // Else this would be done while the exports are measured.
    await browser.rebuild(null);
    await browser.comesToRest();
    console.log('format          articles     /s      file      heap  process');
    for (const format of formats) {
      await browser.startAnew();
      await browser.comesToRest();
      await browser.page.addScriptTag({ type: 'module', url: module });
      const count = Math.min(articles, fewer[format] ?? articles);
      const memory = new RendererMemory(browser.session.browser);
      await memory.start();
      const figures = await browser.page.evaluate((...asked) => window.exportBench.run(...asked), format, count);
      const process = memory.stop();
      const perSecond = Math.round(figures.articles / figures.seconds);
      const cells = [megabytes(figures.bytes), megabytes(figures.heap.most), megabytes(process.most - process.before)];
      console.log(`${format.padEnd(16)}${String(count).padStart(8)}${String(perSecond).padStart(7)}${cells.join(' ')}`);
      if (fewer[format] === undefined && perSecond < targets.perSecond) missed.push(`${format}: ${perSecond} a second`);
      if (figures.heap.most > targets.heapBytes) missed.push(`${format}: a heap of ${megabytes(figures.heap.most)}`);
    }
  } finally {
    await browser.close();
    await rm(extension, { recursive: true, force: true });
  }
  for (const one of missed) console.log(`Missed: ${one}`);
  return values.check && missed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
