import { describe, expect, test } from 'vitest';
import { countVitest } from '../scripts/test/stages.ts';

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
