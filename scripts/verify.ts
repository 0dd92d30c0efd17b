// npm run verify -- FILE …: whether evidence reports are as they were saved, for those without the extension.
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { EvidenceFileFault } from '../lib/article/evidence.ts';
import { readEvidenceFile } from '../lib/exports/evidence-file.ts';
import { evidenceLimits } from '../lib/exports/evidence-schema.ts';
import { verifyEvidence } from '../lib/exports/verify-evidence.ts';
import { verdictLines } from './verify/verdict-lines.ts';

const usage = `npm run verify -- FILE [FILE …] [--json]

Checks evidence reports of Dateline, pages or data: computes every hash anew and says what holds and what not. Nothing is
fetched and nothing is run.

  --json   one line of JSON for each file, for programs
  --help   this text

Ends with 0 when nothing was altered, 1 when something was, 2 when a file cannot be checked.`;

const faultWords: Record<EvidenceFileFault, string> = {
  'too-large': 'is larger than any report',
  'not-a-report': 'is no evidence report of Dateline',
  'unknown-version': 'is a report of a newer Dateline than this one',
  damaged: 'is a report, but it is cut off or damaged',
};

async function verifyFile(path: string, asJson: boolean): Promise<0 | 1 | 2> {
  const text = await readBounded(path);
  const read = text === null ? null : readEvidenceFile(text);
  if (read === null || !read.ok) {
    const error = read === null ? 'unreadable' : read.error;
    if (asJson) console.log(JSON.stringify({ file: path, error }));
    else console.error(`${path} ${read === null ? 'cannot be read' : faultWords[read.error]}`);
    return 2;
  }
  const { evidence, showsItsData } = read.value;
  const verdict = await verifyEvidence(evidence);
  if (asJson) console.log(JSON.stringify({ file: path, showsItsData, ...verdict }));
  else for (const line of verdictLines(path, evidence, showsItsData, verdict)) console.log(line);
  return verdict.outcome === 'altered' || showsItsData === false ? 1 : 0;
}

async function readBounded(path: string): Promise<string | null> {
  try {
    if ((await stat(path)).size > evidenceLimits.file * 3) return ' '.repeat(evidenceLimits.file + 1);
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  let options: { values: { json: boolean; help: boolean }; positionals: string[] };
  try {
    options = parseArgs({
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nSee npm run verify -- --help`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  let worst = 0;
  for (const path of positionals) worst = Math.max(worst, await verifyFile(path, values.json));
  return worst;
}

process.exitCode = await main();
