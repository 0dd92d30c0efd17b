// npm run check:exports: exports are read by the programs that people read them with.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exporterOf } from '../lib/archive/exporters.ts';
import { exportOptions } from '../tests/support/full-articles.ts';
import { checkArchive } from './check-exports/check-archive.ts';
import { checkBibliographies } from './check-exports/check-bibliographies.ts';
import { checkEpubs } from './check-exports/check-epub.ts';
import { checkExtension } from './check-exports/check-extension.ts';
import { checkJson } from './check-exports/check-json.ts';
import { checkMarkdown } from './check-exports/check-markdown.ts';
import { checkPages } from './check-exports/check-pages.ts';
import { checkSpreadsheets } from './check-exports/check-spreadsheets.ts';
import { checkVault } from './check-exports/check-vault.ts';
import { checkWacz } from './check-exports/check-wacz.ts';
import { checkZip } from './check-exports/check-zip.ts';
import { debianTools } from './check-exports/debian-tools.ts';
import { proofArchive } from './check-exports/proof-archive.ts';
import { Report } from './check-exports/report.ts';
import type { Part, Work } from './check-exports/work.ts';

const parts: Record<string, Part> = {
  markdown: checkMarkdown,
  citations: checkBibliographies,
  epub: checkEpubs,
  pages: checkPages,
  json: checkJson,
  spreadsheets: checkSpreadsheets,
  vault: checkVault,
  wacz: checkWacz,
  archive: checkArchive,
  zip: checkZip,
  extension: checkExtension,
};

const usage = `npm run check:exports -- [--only ${Object.keys(parts).join(',')}] [--articles 120] [--keep]

Makes an archive, exports it in every format, and has the programs that people use read the files: pandoc, bibutils,
epubcheck, LibreOffice, citation-js, a JSON Schema validator, warcio and the engine of ReplayWeb.page. What they read is compared with
the archive. Programs that are missing are installed with apt where this is Debian and you are root.

  --only      these parts alone
  --articles  so many in twelve scripts, besides those of every kind and the hostile ones
  --keep      leaves the written files where they are, and says where

Ends with 0 when all holds, 1 when something does not, 2 when a program is missing.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      articles: { type: 'string' },
      keep: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const wanted = values.only?.split(',') ?? Object.keys(parts);
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown.join('", "')}".\n${usage}`);
    return 2;
  }
  const tools = await debianTools();
  if ('missing' in tools) {
    console.error(`Missing: ${tools.missing.join(', ')}. As root on Debian this command installs them; elsewhere install
pandoc, bibutils, LibreOffice Calc, a Java runtime and epubcheck (/usr/share/java/epubcheck.jar), then run it again.`);
    return 2;
  }
  for (const version of Object.values(tools.versions)) console.log(version);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-exports-'));
  try {
    const report = new Report();
    const { database, ids, articles, source } = await proofArchive(Number(values.articles ?? 120));
    console.log(`${articles.length} articles`);
    const work: Work = {
      folder,
      database,
      ids,
      articles,
      source: (chosen = articles) => source(chosen),
      exporter: (format, options) => exporterOf(format, exportOptions(options)),
      tools,
      report,
    };
    for (const name of wanted) {
      try {
        await parts[name]?.(work);
      } catch (error) {
        report.check(`${name} came to its end`, 1, [
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        ]);
      }
    }
    return report.end() ? 0 : 1;
  } finally {
    if (values.keep) console.log(`The files are in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
