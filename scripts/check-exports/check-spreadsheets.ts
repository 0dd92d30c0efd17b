import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { versionInFull } from '../../lib/article/article-in-full.ts';
import { begin, oneLine } from '../../tests/support/consumers/folded.ts';
import { parseCsv } from '../../tests/support/parse-csv.ts';
import { type Cell, openSheet } from './libreoffice.ts';
import type { Work } from './work.ts';
import { writeFileOf } from './written.ts';

/** CSV of articles and of corrections: LibreOffice has every cell, and runs none. */
export async function checkSpreadsheets(work: Work): Promise<void> {
  const { report } = work;
  report.section('Spreadsheets');
  const folder = join(work.folder, 'sheets');
  await mkdir(folder, { recursive: true });

  // A reader that runs nothing would find nothing.
  const bait = join(folder, 'bait.csv');
  await writeFile(bait, '\uFEFFa,b\r\n=1+1,"=HYPERLINK(""https://collector.example/"";""x"")"\r\n');
  const caught = formulasOf(await openSheet(bait, folder));
  report.check('LibreOffice does run what begins as a formula', 2, caught.length === 2 ? [] : ['it ran nothing']);

  for (const format of ['csv-articles', 'csv-corrections'] as const) {
    const path = join(folder, `${format}.csv`);
    await writeFileOf(await work.exporter(format), work.source(), path);
    const table = parseCsv(await readFile(path, 'utf8'));
    const cells = table.reduce((sum, row) => sum + row.length, 0);
    const opened = await openSheet(path, folder);
    report.check(`LibreOffice runs no cell of ${format}`, cells, formulasOf(opened));
    const asText = await openSheet(path, folder, table[0]?.length ?? 1);
    report.check(`LibreOffice has every cell of ${format}`, cells, cellFaults(table, asText));
    if (format === 'csv-articles') report.check('a line for each article, with its facts', ...articleRows(work, table));
    else report.check('a line for each correction', ...correctionRows(work, table));
  }
}

function formulasOf(rows: readonly (readonly Cell[])[]): string[] {
  return rows.flat().flatMap(({ formula }) => (formula === null ? [] : [`a formula: ${begin(formula)}`]));
}

function cellFaults(table: readonly (readonly string[])[], rows: readonly (readonly Cell[])[]): string[] {
  const faults = rows.length === table.length ? [] : [`${rows.length} lines of ${table.length}`];
  for (const [at, line] of table.entries()) {
    for (const [column, wanted] of line.entries()) {
      const found = rows[at]?.[column]?.text ?? '';
      const name = table[0]?.[column];
      if (found !== wanted.replaceAll(/\r\n?/g, '\n'))
        faults.push(`line ${at + 1}, ${name}: ${begin(found)}, not ${begin(wanted)}`);
    }
  }
  return faults;
}

function articleRows({ articles }: Work, [head = [], ...rows]: string[][]): [number, string[]] {
  const cell = (row: readonly string[] | undefined, name: string) => row?.[head.indexOf(name)] ?? '';
  const faults = rows.length === articles.length ? [] : [`${rows.length} lines of ${articles.length} articles`];
  for (const [at, article] of articles.entries()) {
    const { facts } = versionInFull(article);
    for (const [name, wanted] of Object.entries({ headline: facts.headline, url: article.url })) {
      const found = cell(rows[at], name).replace(/^'/, '');
      if (oneLine(found) !== oneLine(wanted).replace(/^'/, ''))
        faults.push(`${name} is ${begin(found)}, not ${begin(wanted)}`);
    }
  }
  return [rows.length, faults];
}

function correctionRows({ articles }: Work, [, ...rows]: string[][]): [number, string[]] {
  const notes = articles.flatMap((article) => versionInFull(article).notes.filter(({ dismissed }) => !dismissed));
  const cells = new Set(rows.flat().map((cell) => oneLine(cell).replace(/^'/, '')));
  return [
    rows.length,
    notes
      .filter(({ correction }) => !cells.has(oneLine(correction.text).replace(/^'/, '')))
      .map(({ correction }) => `no line for ${begin(correction.text)}`),
  ];
}
