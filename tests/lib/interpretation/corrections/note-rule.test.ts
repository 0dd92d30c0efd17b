import { expect, test } from 'vitest';
import { interpretPage } from '../../../../lib/interpretation/interpret-page.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';
import { block, reading } from '../../../support/readings.ts';

function ruleFor(text: string, over: Parameters<typeof reading>[0] = {}) {
  const page = reading(over);
  return interpretPage({ ...page, blocks: [...page.blocks, block(text)] }).corrections[0]?.rule;
}

test('a label explains the note that it begins', () => {
  expect(ruleFor('Correction: The ferry is called Otter.')).toEqual({
    pack: 'en',
    part: 'labels',
    kind: 'correction',
    pattern: null,
    sentence: 'Correction',
  });
});

test('a sentence explains a note without a label, and the pattern that it names matches', () => {
  const rule = ruleFor('The fare is 14 crowns. An earlier version of this story gave another fare. It rises in May.');
  expect(rule).toMatchObject({
    pack: 'en',
    part: 'statements',
    kind: 'correction',
    sentence: 'An earlier version of this story gave another fare.',
  });
  const groups = languagePack('en')?.notes.statements.filter(({ kind }) => kind === 'correction') ?? [];
  expect(groups.some(({ patterns }) => rule?.pattern != null && rule.pattern < patterns.length)).toBe(true);
});

test('the sentence of a note in brackets keeps none of them alone, and those of its own', () => {
  const note = 'An earlier version of this story gave another fare';
  expect(ruleFor(`(${note}.)`)?.sentence).toBe(`${note}.`);
  expect(ruleFor(`(${note})`)?.sentence).toBe(note);
  expect(ruleFor(`[${note} (14 crowns)]`)?.sentence).toBe(`${note} (14 crowns)`);
  expect(ruleFor(`${note} (14 crowns)`)?.sentence).toBe(`${note} (14 crowns)`);
});

test('evidence explains a note under a weak label', () => {
  expect(ruleFor('Note: Her name was misspelled at first.')).toMatchObject({ part: 'evidence', kind: 'correction' });
});

test('a sentence under a label of another kind explains the kind', () => {
  expect(ruleFor("Editor's note: This article has been retracted.")).toMatchObject({
    part: 'statements',
    kind: 'retraction',
    sentence: 'This article has been retracted.',
  });
});

test('headline and address explain what only they announce', () => {
  const headline = 'CORRECTED-Ferry returns to the harbour after weeks';
  const titled = (text: string) => ({
    documentTitle: text,
    metadata: { ...reading().metadata, headline: [{ value: text, from: 'json-ld' as const }] },
    blocks: [block(text, { kind: 'heading', level: 1, zone: 'head' }), ...reading().blocks.slice(1)],
  });
  expect(ruleFor('1.', titled(headline))).toMatchObject({ part: 'headlinePrefixes', kind: 'correction' });
  const url = 'https://www.harbour-post.example/2026/corrected-ferry-returns-to-harbour';
  expect(ruleFor('1.', { url })).toMatchObject({ part: 'address', kind: 'correction', pack: 'en' });
});

test('the page’s own data explains what no words show', () => {
  const { metadata } = reading();
  const corrections = [{ value: { text: 'She is Mona Karr.', date: null, label: null }, from: 'json-ld' as const }];
  expect(ruleFor('1.', { metadata: { ...metadata, corrections } })).toMatchObject({ part: 'stated', sentence: '' });
});
