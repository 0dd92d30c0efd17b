import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compilePattern, matchGroup } from '../../lib/languages/patterns.ts';
import { languagePacks } from '../../lib/languages/registry.ts';
import { type LanguagePack, languagePackSchema, type PlaceInText } from '../../lib/languages/schema.ts';

// One test for every language, present and to come: it needs no edit when a pack is added.

const folder = join(import.meta.dirname, '../../lib/languages');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Group {
  path: string;
  patterns: string[];
  at: PlaceInText;
  examples: { text: string; wrong?: string | null; right?: string | null }[];
  counterexamples: string[];
}

/** Everything in a pack that has patterns, wherever it stands. */
function groupsOf(value: unknown, path: string): Group[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => groupsOf(item, `${path}[${index}]`));
  const record = value as Record<string, unknown>;
  const own = record.patterns ?? (typeof record.pattern === 'string' ? [record.pattern] : undefined);
  const inner = Object.entries(record).flatMap(([key, item]) => groupsOf(item, `${path}.${key}`));
  if (!Array.isArray(own)) return inner;
  const examples = (record.examples as (string | Group['examples'][number])[]).map((example) =>
    typeof example === 'string' ? { text: example } : example,
  );
  const group: Group = {
    path,
    patterns: own as string[],
    at: (record.at as PlaceInText | undefined) ?? 'any',
    examples,
    counterexamples: record.counterexamples as string[],
  };
  return [group, ...inner];
}

/** Long texts that make a pattern with nested repetition run for minutes. */
const hostile = [
  'a'.repeat(20_000),
  'A '.repeat(10_000),
  'this story '.repeat(2_000),
  '('.repeat(10_000),
  '1 '.repeat(10_000),
  `${'x, '.repeat(6_000)}.`,
  'の訂正'.repeat(6_000),
  `خطأ${'ـ'.repeat(20_000)}`,
  'تـَـ'.repeat(5_000),
  '“'.repeat(5_000) + 'Not '.repeat(5_000),
];

test('every file is registered', () => {
  expect(languagePacks.map((pack) => `${pack.tag}.json`).sort()).toEqual([...files].sort());
});

describe.each(files)('%s', (file) => {
  const raw: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const pack = raw as LanguagePack;

  test('meets the schema, and its name is its tag', () => {
    const parsed = v.safeParse(languagePackSchema, raw);
    expect(parsed.success ? [] : v.flatten(parsed.issues).nested).toEqual([]);
    expect(file).toBe(`${pack.tag}.json`);
    expect(() => new Intl.Locale(pack.tag)).not.toThrow();
    expect(() => new RegExp(`\\p{Script=${pack.script}}`, 'u')).not.toThrow();
  });

  const groups = groupsOf(raw, '');

  test('every pattern matches an example, and every example is matched', () => {
    const wrong = groups.flatMap(({ path, patterns, at, examples }) => {
      const compiled = patterns.map((pattern) => compilePattern(pack, pattern, at));
      const idle = patterns.filter((_, index) => !examples.some(({ text }) => compiled[index]?.test(text)));
      const missed = examples.filter(({ text }) => !compiled.some((pattern) => pattern.test(text)));
      return [
        ...idle.map((pattern) => `${path}: no example for ${pattern}`),
        ...missed.map(({ text }) => `${path}: missed ${text}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('a group finds in every text the first of what its patterns find', () => {
    for (const group of groups) {
      const compiled = group.patterns.map((pattern) => compilePattern(pack, pattern, group.at));
      for (const text of [...group.examples.map((example) => example.text), ...group.counterexamples, pack.tag]) {
        const places = compiled.flatMap((pattern) => pattern.exec(text)?.index ?? []);
        expect(
          matchGroup(pack, { patterns: group.patterns, at: group.at }, text)?.index ?? null,
          `${group.path}: ${text}`,
        ).toBe(places.length > 0 ? Math.min(...places) : null);
      }
    }
  });

  test('no pattern matches a counterexample', () => {
    const wrong = groups.flatMap(({ path, patterns, at, counterexamples }) =>
      patterns.flatMap((pattern) =>
        counterexamples
          .filter((text) => compilePattern(pack, pattern, at).test(text))
          .map((text) => `${path}: ${pattern} matches ${text}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('frames find what was wrong and what is right', () => {
    for (const { patterns, examples } of groups.filter(({ examples }) =>
      examples.some((example) => 'wrong' in example),
    )) {
      for (const { text, wrong, right } of examples) {
        const found = compilePattern(pack, patterns[0] ?? '').exec(text)?.groups;
        expect({ text, wrong: found?.wrong ?? null, right: found?.right ?? null }).toEqual({ text, wrong, right });
      }
    }
  });

  test('no pattern runs away on hostile text', () => {
    for (const { path, patterns, at } of groups) {
      for (const pattern of patterns) {
        const compiled = compilePattern(pack, pattern, at);
        for (const text of hostile) {
          const started = performance.now();
          compiled.test(text);
          const took = performance.now() - started;
          // Generous: a pattern that runs away takes minutes, one that does not a few milliseconds.
          expect(took, `${path}: ${pattern}`).toBeLessThan(2_000);
        }
      }
    }
  });

  test('macros exist and refer to one another without a circle', () => {
    const used = [...JSON.stringify(raw).matchAll(/(?<!\\\\[pPk])\{([a-z]+)\}/g)].map((match) => match[1] ?? '');
    for (const name of new Set(used)) expect(name === 'date' || name in pack.macros, name).toBe(true);
    for (const [name, macro] of Object.entries(pack.macros)) expect(macro).not.toContain(`{${name}}`);
  });
});
