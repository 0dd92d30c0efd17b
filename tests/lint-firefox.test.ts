import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type AcceptedWarning, judgeLint } from '../scripts/lint/judge-lint.ts';

const warning = { code: 'UNSAFE', message: 'Unsafe', file: 'chunks/panel-a1.js', line: 1 };
const accepted: AcceptedWarning = { code: 'UNSAFE', file: '^chunks/panel-', count: 1, reason: 'Known.' };

it('is content with accepted warnings, as many as are accepted', () => {
  expect(judgeLint({ errors: [], warnings: [warning] }, [accepted])).toEqual([]);
  expect(judgeLint({ errors: [], warnings: [warning, warning] }, [accepted])).toHaveLength(1);
});

it('fails on errors, other warnings, and accepted ones that no longer come', () => {
  expect(judgeLint({ errors: [warning], warnings: [] }, [])).toHaveLength(1);
  expect(judgeLint({ errors: [], warnings: [{ ...warning, code: 'OTHER' }] }, [])).toHaveLength(1);
  expect(judgeLint({ errors: [], warnings: [{ ...warning, file: 'background.js' }] }, [accepted])).toHaveLength(2);
  expect(judgeLint({ errors: [], warnings: [] }, [accepted])).toHaveLength(1);
});

it('has a reason for each accepted warning', () => {
  const list: AcceptedWarning[] = JSON.parse(
    readFileSync(new URL('../scripts/lint/accepted-warnings.json', import.meta.url), 'utf8'),
  );
  for (const one of list) expect(one.reason.length).toBeGreaterThan(30);
});
