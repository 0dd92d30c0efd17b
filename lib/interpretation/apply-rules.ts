import type { ArticleContext } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { rulesFor } from '../publishers/registry.ts';
import type { Publisher, RuleField } from '../publishers/schema.ts';
import { splitByline } from './byline/split-byline.ts';
import { describeNote } from './corrections/describe-note.ts';
import { judgeNote } from './corrections/judge-note.ts';
import { datelineOf } from './dateline/dateline-form.ts';
import { readTimestamp } from './dates/read-timestamp.ts';

/** Fills what the general rules did not find from the rules of the page's publisher, and says so in `sources`. */
export function applyRules(
  context: ArticleContext,
  reading: PageReading,
  packs: readonly LanguagePack[],
  publishers: readonly Publisher[],
): ArticleContext {
  if (publishers.length === 0) return context;
  const filled = { ...context, sources: { ...context.sources } };
  const day = context.datePublished?.slice(0, 10) ?? null;
  const blockFor = (field: RuleField) => blockOf(reading, field, day, publishers);
  if (filled.datePublished === null) {
    const block = blockFor('datePublished');
    const date = block ? readTimestamp(block.dateTime ?? block.text, packs) : null;
    if (date !== null) set(filled, 'datePublished', date);
  }
  if (filled.authors.length === 0) {
    const block = blockFor('authors');
    const named = block ? splitByline(block.text, packs, 'seen', filled.publisher).authors : [];
    if (named.length > 0)
      set(
        filled,
        'authors',
        named.map((author) => ({ ...author, url: null })),
      );
  }
  if (filled.dateline === null) {
    const block = blockFor('dateline');
    const dateline = block
      ? datelineOf(`${block.text} — `, packs, { publisher: filled.publisher, url: reading.url })
      : null;
    if (dateline) set(filled, 'dateline', dateline);
  }
  if (filled.corrections.length === 0) {
    const block = blockFor('correction');
    const pack = packs[0];
    if (block && pack) {
      const judged = judgeNote(block.text, packs, true) ?? { kind: 'correction', label: null, pack, start: 0 };
      const note = describeNote(block.text, judged, {
        position: 'end',
        from: 'publisher-rule',
        pageDate: filled.datePublished,
      });
      set(filled, 'corrections', [note]);
    }
  }
  return filled;
}

function set<K extends keyof ArticleContext>(context: ArticleContext, field: K, value: ArticleContext[K]): void {
  context[field] = value;
  context.sources[field] = 'publisher-rule';
}

function blockOf(
  reading: PageReading,
  field: RuleField,
  day: string | null,
  publishers: readonly Publisher[],
): Block | null {
  for (const rule of rulesFor(reading.url, field, day, publishers)) {
    const block = reading.blocks.find(
      ({ hints, text, zone }) =>
        zone !== 'chrome' && text.length > 0 && rule.hints.every((hint) => hints.includes(hint)),
    );
    if (block) return block;
  }
  return null;
}
