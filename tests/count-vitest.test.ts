import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/browsers/project.ts';
import { countVitest, failedFiles, failuresIn, passedIn } from '../scripts/test/vitest-report.ts';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe('counting a test report', () => {
  test('passed tests are counted', () => {
    expect(countVitest(report, 0)).toEqual({ passed: 3, failed: 0 });
  });

  test('a skipped test and one still to be written have failed', () => {
    expect(countVitest({ ...report, numPendingTests: 1, numTodoTests: 1 }, 0)).toEqual({ passed: 3, failed: 2 });
  });

  test('a file that could not be loaded has failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest({ ...report, testResults }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('a bad exit without a failed test, and a run without any test, have failed', () => {
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
    expect(countVitest({ ...report, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('what failed', () => {
  const passing = { fullName: 'a list is drawn', status: 'passed', failureMessages: [] };
  const failing = {
    fullName: 'a list is sorted',
    status: 'failed',
    failureMessages: ['expected 1 to be 2\n    at here'],
  };
  const testResults = [
    { name: join(root, 'tests/sound.test.ts'), status: 'passed', assertionResults: [passing] },
    { name: join(root, 'tests/list.test.ts'), status: 'failed', assertionResults: [passing, failing] },
    {
      name: join(root, 'tests/torn.test.ts'),
      status: 'failed',
      assertionResults: [],
      message: 'no such file\n  at there',
    },
  ];

  test('is said in a line each, with its file', () => {
    expect(failuresIn({ testResults })).toEqual([
      'tests/list.test.ts > a list is sorted: expected 1 to be 2',
      'tests/torn.test.ts: no such file',
    ]);
  });

  test('names the files to run once more, and what passed in them is not counted twice', () => {
    const files = failedFiles({ testResults });
    expect(files).toEqual([join(root, 'tests/list.test.ts'), join(root, 'tests/torn.test.ts')]);
    expect(passedIn({ testResults }, files)).toBe(1);
  });
});
