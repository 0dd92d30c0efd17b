import type { ArticleContext } from '../../lib/article/article-context.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { ArticleExpectation, ExpectedText } from './expectation.ts';

const show = (value: unknown) => JSON.stringify(value);

/** Whether a text is what it must be: equal, or as the object form says. */
export function textFits(expected: ExpectedText, got: string | null): boolean {
  if (expected === null || typeof expected === 'string') return got === expected;
  if ('oneOf' in expected) return expected.oneOf.includes(got);
  if (got === null) return expected.orNull === true;
  return got.includes(expected.has) && (expected.lacks === undefined || !got.includes(expected.lacks));
}

/** Collects one line for each field that differs: `field: expected …, got …`. */
class Differences {
  readonly lines: string[] = [];

  text(field: string, expected: ExpectedText, got: string | null): void {
    if (!textFits(expected, got)) this.say(field, expected, got);
  }

  same(field: string, expected: unknown, got: unknown): void {
    if (show(expected) !== show(got)) this.say(field, expected, got);
  }

  say(field: string, expected: unknown, got: unknown): void {
    this.lines.push(`${field}: expected ${show(expected)}, got ${show(got)}`);
  }
}

function compareFacts(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  differences.same('url', expected.url, got.url);
  for (const field of ['canonicalUrl', 'headline', 'alternativeHeadline', 'agency', 'datePublished'] as const) {
    differences.text(field, expected[field], got[field]);
  }
  for (const field of ['dateModified', 'publisher', 'articleSection', 'inLanguage'] as const) {
    differences.text(field, expected[field], got[field]);
  }
  differences.same('keywords', expected.keywords, got.keywords);
}

function compareAuthors(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  differences.same(
    'authors',
    expected.authors.map((author) => author.name),
    got.authors.map((author) => author.name),
  );
  expected.authors.forEach((author, index) => {
    const found = got.authors[index];
    if (found?.name !== author.name) return;
    differences.text(`authors[${index}].url`, author.url, found.url);
    differences.text(`authors[${index}].role`, author.role, found.role);
  });
}

function compareDateline(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  if (expected.dateline === null || got.dateline === null) {
    if (expected.dateline !== got.dateline) differences.say('dateline', expected.dateline, got.dateline);
    return;
  }
  for (const field of ['text', 'place', 'date', 'agency'] as const) {
    differences.text(`dateline.${field}`, expected.dateline[field], got.dateline[field]);
  }
}

function compareCredits(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  if (expected.credits.length !== got.credits.length) {
    differences.say('credits', expected.credits, got.credits);
    return;
  }
  expected.credits.forEach((credit, index) => {
    const found = got.credits[index];
    if (found === undefined) return;
    differences.same(`credits[${index}].role`, credit.role, found.role);
    differences.same(`credits[${index}].names`, credit.names, found.names);
    differences.text(`credits[${index}].text`, credit.text, found.text);
  });
}

const correctionTexts = [
  'label',
  'cause',
  'text',
  'date',
  'storyDate',
  'place',
  'wrong',
  'right',
  'target',
  'position',
] as const;

function compareCorrections(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  if (expected.corrections.length !== got.corrections.length) {
    differences.say('corrections', expected.corrections, got.corrections);
    return;
  }
  expected.corrections.forEach((note, index) => {
    const found: Correction | undefined = got.corrections[index];
    if (found === undefined) return;
    const field = `corrections[${index}]`;
    differences.same(`${field}.kind`, note.kind, found.kind);
    for (const key of correctionTexts) differences.text(`${field}.${key}`, note[key], found[key] ?? null);
    differences.same(`${field}.paragraphs`, note.paragraphs, found.paragraphs);
    differences.text(`${field}.from`, note.from, found.from);
  });
}

function compareRelated(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  const listed = new Set(expected.related.map((item) => item.url));
  const free = new Set(expected.relatedMayHold);
  for (const item of expected.related) {
    const found = got.related.find((candidate) => candidate.url === item.url);
    if (found === undefined) {
      differences.say('related', item, null);
      continue;
    }
    differences.same(`related ${item.url} headline`, item.headline, found.headline);
    differences.same(`related ${item.url} kind`, item.kind, found.kind);
    if (item.kicker !== undefined) differences.text(`related ${item.url} kicker`, item.kicker, found.kicker);
    if (item.excerpt !== undefined) differences.text(`related ${item.url} excerpt`, item.excerpt, found.excerpt);
  }
  const extra = got.related.filter((item) => !listed.has(item.url) && !free.has(item.url));
  for (const item of extra) differences.say('related', null, item);
  const urls = got.related.map((item) => item.url);
  if (new Set(urls).size !== urls.length) differences.say('related', 'each address once', urls);
}

function compareImage(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  if (expected.image === null || got.image === null) {
    if (expected.image !== got.image) differences.say('image', expected.image, got.image);
    return;
  }
  differences.same('image.url', expected.image.url, got.image.url);
  differences.text('image.caption', expected.image.caption, got.image.caption);
  differences.text('image.credit', expected.image.credit, got.image.credit);
}

function compareBody(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  const { first, last, has, lacks, words } = expected.body;
  const body = got.articleBody;
  if (!body.startsWith(first)) differences.say('articleBody first', first, body.slice(0, first.length + 60));
  if (!body.endsWith(last)) differences.say('articleBody last', last, body.slice(-last.length - 60));
  for (const text of has) if (!body.includes(text)) differences.say('articleBody has', text, null);
  for (const text of lacks) {
    const at = body.indexOf(text);
    if (at >= 0) differences.say('articleBody lacks', text, body.slice(Math.max(0, at - 20), at + text.length + 20));
  }
  if (got.wordCount < words[0] || got.wordCount > words[1]) differences.say('wordCount', words, got.wordCount);
}

function compareLeftOut(expected: ArticleExpectation, got: ArticleContext, differences: Differences): void {
  if (expected.leftOut === undefined) return;
  const passages = got.leftOut?.passages ?? [];
  differences.same(
    'leftOut reasons',
    expected.leftOut.map(({ reason }) => reason),
    passages.map(({ reason }) => reason),
  );
  for (const [index, { text }] of expected.leftOut.entries()) {
    differences.text(`leftOut[${index}].text`, text, passages[index]?.text ?? null);
  }
}

/** Every difference between what a page must give and what reading gave, one line each; empty when all fits. */
export function compareContext(expected: ArticleExpectation, got: ArticleContext): string[] {
  const differences = new Differences();
  for (const compare of [
    compareFacts,
    compareAuthors,
    compareDateline,
    compareCredits,
    compareCorrections,
    compareRelated,
    compareImage,
    compareBody,
    compareLeftOut,
  ]) {
    compare(expected, got, differences);
  }
  return differences.lines;
}
