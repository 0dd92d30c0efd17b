import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../browsers/find-browser.ts';
import { buildExtension, runTool } from '../browsers/project.ts';

/** What a stage found. A check that is one program (types, style) counts as one. */
export interface Tally {
  passed: number;
  failed: number;
}

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
      const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
      const file = join(folder, 'report.json');
      try {
        const { code } = await runTool(
          'vitest',
          [
            'run',
            ...projects.flatMap((name) => ['--project', name]),
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${file}`,
          ],
          { show: true },
        );
        return countVitest(JSON.parse(await readFile(file, 'utf8')), code);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * Counts a report of Vitest's JSON reporter. A skipped test or a test to be written counts as failed: the project has
 * none. So does a file that could not be loaded, and a bad exit code without a failed test (an error outside tests).
 */
export function countVitest(report: unknown, exitCode: number): Tally {
  const number = (name: string): number => Number(Reflect.get(Object(report), name) ?? 0);
  const files: unknown = Reflect.get(Object(report), 'testResults');
  const broken = (Array.isArray(files) ? files : []).filter((file) => {
    const tests: unknown = Reflect.get(Object(file), 'assertionResults');
    return Reflect.get(Object(file), 'status') === 'failed' && Array.isArray(tests) && tests.length === 0;
  });
  const failed = number('numFailedTests') + number('numPendingTests') + number('numTodoTests') + broken.length;
  const passed = number('numPassedTests');
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
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
  vitest('end to end: Chromium and Firefox', ['e2e']),
];
