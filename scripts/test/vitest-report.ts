import { relative } from 'node:path';
import { root } from '../browsers/project.ts';

/** What a stage found. A check that is one program (types, style) counts as one. */
export interface Tally {
  passed: number;
  failed: number;
  /** What is said of it again at the very end: each failure, by its file and its name. */
  remarks?: string[];
}

/**
 * Counts a report of Vitest's JSON reporter. A skipped test or a test to be written counts as failed: the project has
 * none. So does a file that could not be loaded, and a bad exit code without a failed test (an error outside tests).
 */
export function countVitest(report: unknown, exitCode: number): Tally {
  const number = (name: string): number => Number(Reflect.get(Object(report), name) ?? 0);
  const broken = filesOf(report).filter(isBroken);
  const failed = number('numFailedTests') + number('numPendingTests') + number('numTodoTests') + broken.length;
  const passed = number('numPassedTests');
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** Paths of the files in which something failed. */
export function failedFiles(report: unknown): string[] {
  return filesOf(report).flatMap((file) => (field(file, 'status') === 'failed' ? [String(field(file, 'name'))] : []));
}

/** Each failure in a line of its own: file, test, and the first line of what went wrong. */
export function failuresIn(report: unknown): string[] {
  return filesOf(report).flatMap((file) => {
    const path = relative(root, String(field(file, 'name')));
    if (isBroken(file)) return [`${path}: ${firstLine(field(file, 'message'))}`];
    return testsOf(file)
      .filter((test) => field(test, 'status') !== 'passed')
      .map(
        (test) =>
          `${path} > ${String(field(test, 'fullName'))}: ${firstLine(listOf(field(test, 'failureMessages'))[0])}`,
      );
  });
}

/** Tests that passed in these files. */
export function passedIn(report: unknown, files: readonly string[]): number {
  return filesOf(report)
    .filter((file) => files.includes(String(field(file, 'name'))))
    .flatMap(testsOf)
    .filter((test) => field(test, 'status') === 'passed').length;
}

function isBroken(file: unknown): boolean {
  return field(file, 'status') === 'failed' && testsOf(file).length === 0;
}

function filesOf(report: unknown): unknown[] {
  return listOf(field(report, 'testResults'));
}

function testsOf(file: unknown): unknown[] {
  return listOf(field(file, 'assertionResults'));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function field(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}

function firstLine(message: unknown): string {
  return String(message ?? 'did not run').split('\n')[0] ?? '';
}
