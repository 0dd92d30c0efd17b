import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { versionInFull } from '../../lib/article/article-in-full.ts';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { ExportFormatId } from '../../lib/article/export-format.ts';
import { begin } from '../../tests/support/consumers/folded.ts';
import { jsonShapes, schemaFaults, validatorOf } from '../../tests/support/consumers/json-shapes.ts';
import type { Work } from './work.ts';
import { writeFileOf } from './written.ts';

/** Every JSON document: sound JSON, of the shape that its format asks for, with what the archive holds. */
export async function checkJson(work: Work): Promise<void> {
  const { report, articles } = work;
  report.section('JSON');
  const folder = join(work.folder, 'json');
  await mkdir(folder, { recursive: true });
  const written = async (format: ExportFormatId) => {
    const exporter = await work.exporter(format);
    const path = join(folder, `${format}.${exporter.extension}`);
    await writeFileOf(exporter, work.source(), path);
    return readFile(path, 'utf8');
  };

  const feed = JSON.parse(await written('json-feed'));
  const items: { content_text?: string; url?: string }[] = feed.items;
  report.check('the feed is JSON Feed 1.1; items', items.length, schemaFaults(validatorOf(jsonShapes.jsonFeed), feed));
  const notes = articles.flatMap((article) =>
    versionInFull(article)
      .notes.filter(({ dismissed, correction }) => !dismissed && countsAsCorrection(correction))
      .map(({ correction }) => ({ text: correction.text, url: article.url })),
  );
  const told = new Set(items.map(({ content_text: text }) => text));
  report.check(
    'the feed has every correction, word for word',
    notes.length,
    notes.filter(({ text }) => !told.has(text)).map(({ text }) => `no ${begin(text)}`),
  );

  const page = JSON.parse(await written('annotations'));
  const annotations: { target?: { selector?: { exact?: string }[] } }[] = page.items;
  report.check(
    'highlights are Web Annotations',
    annotations.length,
    schemaFaults(validatorOf(jsonShapes.annotationPage), page),
  );
  const highlights = articles.flatMap((article) => article.highlights);
  const quotes = new Set(
    annotations.flatMap(({ target }) => target?.selector?.flatMap(({ exact }) => exact ?? []) ?? []),
  );
  report.check(
    'every highlight, word for word',
    highlights.length,
    highlights.filter(({ exact }) => !quotes.has(exact)).map(({ exact }) => `no ${begin(exact)}`),
  );

  const lines = (await written('jsonl')).trimEnd().split('\n');
  const faults = lines.flatMap((line, at) => {
    const read: { headline?: string; url?: string } = JSON.parse(line);
    const article = articles[at];
    const same =
      article !== undefined && read.url === article.url && read.headline === versionInFull(article).facts.headline;
    return same ? [] : [`line ${at + 1} is of another article`];
  });
  report.check(
    'a line of JSON for each article',
    lines.length,
    lines.length === articles.length ? faults : ['not as many'],
  );
}
