import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from './find-browser.ts';
import { root } from './project.ts';

/** Bundles a module of ours, with all it imports, into one script for a page. `entry` is relative to the project. */
export async function bundle(entry: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'datelineScript', fileName: 'script' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error(`No bundle came of ${entry}`);
  return first.output[0].code;
}

/**
 * Opens an empty page of real Chromium with a bundled module of ours in it, for measuring commands.
 * `limitMs` bounds each call into the page. The browser is closed whatever happens. `address`: where the page is, if it
 * needs an origin.
 */
export async function withBundledPage(
  entry: string,
  limitMs: number,
  use: (page: Page) => Promise<void>,
  address = 'about:blank',
): Promise<void> {
  const code = await bundle(entry);
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    protocolTimeout: limitMs,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.addScriptTag({ content: code });
    await use(page);
  } finally {
    await browser.close();
  }
}
