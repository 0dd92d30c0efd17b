import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { begin, letters, oneLine } from '../../tests/support/consumers/folded.ts';
import { readWacz } from '../../tests/support/consumers/wacz-faults.ts';
import { withReplay } from './replay.ts';
import type { Work } from './work.ts';
import { writeFileOf, writeFolder } from './written.ts';

/** So many pages are opened in the replay: each takes a moment. */
const opened = 90;

/** WACZ: as its specification asks, as warcio reads it, and as ReplayWeb.page's engine shows it. */
export async function checkWacz(work: Work): Promise<void> {
  const { report, articles } = work;
  report.section('WACZ');
  const exporter = await work.exporter('wacz');
  const folder = join(work.folder, 'wacz');
  await mkdir(folder, { recursive: true });
  let path = join(folder, 'articles.wacz');
  if (exporter.shape === 'stream') await writeFileOf(exporter, work.source(), path);
  else path = join(folder, (await writeFolder(exporter, work.source(), folder))[0] ?? '');

  const wacz = await readWacz(new Uint8Array(await readFile(path)));
  report.check('files listed and sound, records by the standard, warcio’s index; records', wacz.records, wacz.faults);
  const versions = articles.flatMap((article) => article.versions.map((version) => ({ article, version })));
  const listed = new Set(wacz.pages.map(({ url, ts }) => `${url} ${stamp(ts)}`));
  report.check(
    'a page for each version, at its own time',
    versions.length,
    versions
      .filter(({ article, version }) => !listed.has(`${article.canonicalUrl} ${stamp(version.takenAt)}`))
      .map(({ article, version }) => `no ${article.canonicalUrl} at ${stamp(version.takenAt)}`),
  );

  await withReplay(path, async (replay) => {
    const pages = await replay.pages();
    report.check(
      'ReplayWeb.page’s engine lists the pages',
      pages.length,
      pages.length === wacz.pages.length ? [] : [`not ${wacz.pages.length}`],
    );
    const faults: string[] = [];
    const chosen = spread(versions, opened);
    for (const { article, version } of chosen) {
      const shown = await replay.open(article.canonicalUrl, stamp(version.takenAt));
      const place = `${article.canonicalUrl} at ${stamp(version.takenAt)}`;
      if (shown.status !== 200) {
        faults.push(`${place}: ${shown.status}`);
        continue;
      }
      const text = letters(shown.text);
      const { headline } = version.facts;
      if (headline.trim() !== '' && !letters(oneLine(shown.title)).includes(letters(headline)))
        faults.push(`${place}: title ${begin(shown.title)}`);
      for (const block of version.blocks)
        if (!text.includes(letters(block.text))) faults.push(`${place}: no ${begin(block.text)}`);
    }
    report.check('the engine replays each version as it was, with every paragraph', chosen.length, faults);
    const [several] = articles.filter((article) => article.versions.length > 2);
    if (several !== undefined) {
      const times = await replay.timestamps(several.canonicalUrl);
      const wanted = several.versions.map((version) => stamp(version.takenAt));
      report.check(
        'the calendar of an article has each of its versions',
        times.length,
        wanted.filter((time) => !times.map(stamp).includes(time)).map((time) => `no ${time} in ${times.join()}`),
      );
    }
  });
}

/** 14 digits, as web archives have moments. */
function stamp(moment: number | string): string {
  if (typeof moment === 'string' && /^\d{14}$/.test(moment)) return moment;
  const value = typeof moment === 'string' && /^\d+$/.test(moment) ? Number(moment) : moment;
  return new Date(value).toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

/** So many of them, spread over all. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
}
