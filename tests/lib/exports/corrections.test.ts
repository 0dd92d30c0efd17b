import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exportedFields } from '../../../lib/exports/correction-export.ts';
import { correctionsCsv } from '../../../lib/exports/corrections-csv.ts';
import { correctionsFileSchema, correctionsJson } from '../../../lib/exports/corrections-json.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { correctionEntry } from '../../support/correction-entries.ts';
import { parseCsv } from '../../support/parse-csv.ts';

const now = Date.parse('2026-11-26T09:30:00Z');
const entry = correctionEntry({
  correction: correctionNote({
    label: 'Correction',
    text: 'The channel is “9 metres” deep, not "19".\nWe regret the error.',
    wrong: '19 metres',
    right: '=9 metres',
    date: '2026-04-14',
    paragraphs: [3, -1],
    target: 'number',
  }),
});

it('CSV: a line a note, a column a field', () => {
  const [header, row, ...more] = parseCsv(correctionsCsv([entry]));
  expect(header).toEqual(exportedFields);
  expect(more).toEqual([]);
  const note = Object.fromEntries((header ?? []).map((field, at) => [field, row?.[at]]));
  expect(note).toMatchObject({
    kind: 'correction',
    countsAsCorrection: 'true',
    text: entry.correction.text,
    right: "'=9 metres",
    paragraphs: '3; -1',
    authors: 'Ann Lee; Bo Ray',
    cause: '',
    daysToCorrection: '2',
    minutesToCorrection: '',
    firstSeenAt: '2026-04-20T10:00:00.000Z',
    standsInNewestVersion: 'true',
  });
});

it('JSON: what its schema says, every text to the letter', () => {
  const file = v.parse(correctionsFileSchema, JSON.parse(correctionsJson([entry], '?from=2026-01-01', now)));
  expect(file).toMatchObject({ exportedAt: '2026-11-26T09:30:00.000Z', filters: '?from=2026-01-01' });
  expect(file.notes).toMatchObject([
    { right: '=9 metres', paragraphs: [3, -1], authors: ['Ann Lee', 'Bo Ray'], cause: null, daysToCorrection: 2 },
  ]);
});

it.each([
  ['gone', false],
  ['unknown', null],
] as const)('a note that is %s', (standing, said) => {
  const file = v.parse(correctionsFileSchema, JSON.parse(correctionsJson([{ ...entry, standing }], '', now)));
  expect(file.notes[0]?.standsInNewestVersion).toBe(said);
});

it('no notes are a header, and an empty list', () => {
  expect(parseCsv(correctionsCsv([]))).toEqual([[...exportedFields]]);
  expect(v.parse(correctionsFileSchema, JSON.parse(correctionsJson([], '', now))).notes).toEqual([]);
});

it('the documentation explains every field, and no other', () => {
  const page = readFileSync(new URL('../../../docs/corrections-export.md', import.meta.url), 'utf8');
  const first = page.split('\n').flatMap((line) => /^\| (`.*?`) +\|/.exec(line)?.[1] ?? []);
  const named = first.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(named).toEqual([...exportedFields]);
});
