import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../browsers/find-browser.ts';
import { buildExtension, runTool } from '../browsers/project.ts';
import { countVitest, failedFiles, failuresIn, passedIn, type Tally } from './vitest-report.ts';

export interface Stage {
  title: string;
  run(): Promise<Tally>;
}

const pass: Tally = { passed: 1, failed: 0 };
const fail: Tally = { passed: 0, failed: 1 };

/** A stage that is one program; its words are shown only when it fails. */
function tool(title: string, name: string, parameters: string[]): Stage {
  return {
    title,
    async run() {
      const { code, output } = await runTool(name, parameters);
      if (code === 0) return pass;
      console.log(output.trimEnd());
      return fail;
    },
  };
}

/** A stage that is done when nothing is thrown. */
function task(title: string, work: () => Promise<unknown>): Stage {
  return {
    title,
    async run() {
      await work();
      return pass;
    },
  };
}

/** Some of Vitest's projects, counted test by test. */
function vitest(title: string, projects: string[]): Stage {
  return {
    title,
    async run() {
      const { report, code } = await runVitest(projects);
      return { ...countVitest(report, code), remarks: failuresIn(report) };
    },
  };
}

/**
 * The same for tests that drive browsers. A file in which something failed is run once more, in new browsers and alone: a machine
 * that is busy with other things makes them late. What passes only then is named at the end all the same: it is to be mended.
 */
function vitestWithBrowsers(title: string, projects: string[]): Stage {
  return {
    title,
    async run() {
      const { report, code } = await runVitest(projects);
      const first = countVitest(report, code);
      const files = failedFiles(report);
      if (first.failed === 0 || files.length === 0) return { ...first, remarks: failuresIn(report) };
      console.log(`\nRun once more, in new browsers: ${files.join(' ')}`);
      const again = await runVitest(projects, files, ['--no-file-parallelism']);
      const second = countVitest(again.report, again.code);
      return {
        passed: first.passed - passedIn(report, files) + second.passed,
        failed: second.failed,
        remarks: [
          ...failuresIn(report).map((line) => `at first: ${line}`),
          ...failuresIn(again.report).map((line) => `once more: ${line}`),
        ],
      };
    },
  };
}

async function runVitest(
  projects: readonly string[],
  files: readonly string[] = [],
  options: readonly string[] = [],
): Promise<{ report: unknown; code: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
  const file = join(folder, 'report.json');
  try {
    const { code } = await runTool(
      'vitest',
      [
        'run',
        ...files,
        ...options,
        ...projects.flatMap((name) => ['--project', name]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { show: true },
    );
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    return { report, code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything `npm test` does, in order: what is quick and what others stand on comes first. */
export const stages: Stage[] = [
  task('browsers', async () => {
    console.log(await findChromium());
    console.log(await findFirefox());
  }),
  tool('generated types (wxt prepare)', 'wxt', ['prepare']),
  tool('style (biome)', 'biome', ['check', '--error-on-warnings', '.']),
  tool('types (tsc)', 'tsc', ['--noEmit']),
  // Before the unit tests, since one of those compares the built manifests with the expected ones.
  task('build for Chromium', () => buildExtension('chromium')),
  task('build for Firefox', () => buildExtension('firefox')),
  tool('add-on lint (web-ext)', 'node', ['scripts/lint-firefox.ts']),
  vitest('unit, golden, component and entrypoint tests', ['unit', 'golden', 'components', 'entrypoints']),
  vitestWithBrowsers('end to end: Chromium and Firefox', ['e2e']),
];
