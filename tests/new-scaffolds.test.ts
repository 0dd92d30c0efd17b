import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import english from '../lib/languages/en.json' with { type: 'json' };
import { languagePackSchema } from '../lib/languages/schema.ts';
import { publisherSchema } from '../lib/publishers/schema.ts';
import { type PackValue, registerLanguage, skeletonOf } from '../scripts/new/language-skeleton.ts';
import { publisherSkeleton, registerPublisher } from '../scripts/new/publisher-skeleton.ts';

test('a new language has every part of a pack and none of another’s words', () => {
  const skeleton = skeletonOf(english as PackValue) as typeof english;
  const issues = v.safeParse(languagePackSchema, { ...skeleton, tag: 'sv', script: 'Latin' }).issues ?? [];
  const lacking = issues.map((issue) => v.getDotPath(issue) ?? '');
  expect(lacking).toContain('byline.prefixes');
  expect(lacking).toContain('notes.statements.0.patterns');
  // It lacks words and nothing else: every part is there.
  expect(issues.filter((issue) => issue.type === 'object')).toEqual([]);
  const text = JSON.stringify(skeleton);
  for (const word of ['Reporting by', 'correspondent', 'Correction', 'grafs']) expect(text).not.toContain(`"${word}"`);
});

test('a language is registered once, in its place', () => {
  const registry = readFileSync('lib/languages/registry.ts', 'utf8');
  const once = registerLanguage(registry, 'qq-Latn');
  expect(once).toContain("import qqLatn from './qq-Latn.json' with { type: 'json' };");
  expect(once).toMatch(/languagePacks[^=]*= \[[^\]]*pt, qqLatn, /);
  expect(registerLanguage(once, 'qq-Latn')).toBe(once);
});

test('a new publisher has one rule to fill in, and is registered once', () => {
  const issues =
    v.safeParse(publisherSchema, publisherSkeleton('gazette.example', 'authors', '2026-03-02')).issues ?? [];
  expect(issues.map((issue) => v.getDotPath(issue))).toEqual(['rules.0.hints', 'rules.0.why']);
  const registry = readFileSync('lib/publishers/registry.ts', 'utf8');
  const once = registerPublisher(registry, 'gazette.example');
  expect(once).toContain("import gazetteExample from './gazette.example.json' with { type: 'json' };");
  expect(once).toContain('= [gazetteExample as Publisher]');
  expect(registerPublisher(once, 'gazette.example')).toBe(once);
});
