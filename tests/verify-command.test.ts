import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceHtml } from '../lib/exports/evidence-html.ts';
import { evidenceJson } from '../lib/exports/evidence-json.ts';
import { plainWords, reportOf } from './support/evidence.ts';

let folder: string;
let page: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'));
  const report = await reportOf();
  page = evidenceHtml(report, plainWords);
  writeFileSync(join(folder, 'intact.html'), page);
  writeFileSync(join(folder, 'intact.json'), evidenceJson(report));
  // In the data at its end too, and in every difference: as one would do it with a search.
  writeFileSync(join(folder, 'altered.html'), page.replaceAll('A band played', 'No band plays'));
  writeFileSync(join(folder, 'shown.html'), page.replace('A band played', 'No band plays'));
  writeFileSync(join(folder, 'other.html'), '<p>News</p>');
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...names: string[]) {
  const args = ['scripts/verify.ts', ...names.map((name) => (name.startsWith('-') ? name : join(folder, name)))];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('says of intact reports that they are, with the last seal to hold against what was noted', () => {
  const { status, stdout } = verify('intact.html', 'intact.json');
  expect(status).toBe(0);
  expect(stdout.match(/Nothing in this report was altered/g)).toHaveLength(2);
  expect(stdout).toMatch(/Last seal, number 4: (?:[0-9a-f]{4} ){15}[0-9a-f]{4}/);
  expect(stdout).toContain('could make all seals anew');
});

it('names the version in which something was altered', () => {
  const { status, stdout } = verify('altered.html');
  expect(status).toBe(1);
  expect(stdout).toContain('This report is not as it was saved.');
  expect(stdout).toMatch(/Version 3 \(.+\): the text is not the one that was saved\./);
  expect(stdout).toMatch(/Version 2 \(.+\): unchanged since it was saved\./);
});

it('finds what was altered in what the page shows alone', () => {
  const { status, stdout } = verify('shown.html');
  expect(status).toBe(1);
  expect(stdout).toContain('The page does not show what its data say.');
});

it('tells programs the same in JSON, and says what cannot be checked', () => {
  const { status, stdout } = verify('--json', 'intact.json', 'other.html', 'none.html');
  expect(status).toBe(2);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([{ outcome: 'intact' }, { error: 'not-a-report' }, { error: 'unreadable' }]);
  expect(execFileSync(process.execPath, ['scripts/verify.ts', '--help'], { encoding: 'utf8' })).toContain('FILE');
});
