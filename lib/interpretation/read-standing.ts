import type { Image } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import { limits } from '../article/limits.ts';
import type { PageReading, Source, Sourced } from '../article/page-reading.ts';
import { collapse, foldName, shareInside } from './compare-text.ts';

/** The publisher's name: as metadata states it, without a slogan. */
export function readPublisher(reading: PageReading): Sourced<string> | null {
  for (const { value, from } of reading.metadata.publisher) {
    const name = collapse(value);
    if (name.length < 2 || name.length > 120) continue;
    if (/^https?:|^@/.test(name)) continue;
    return { value: name, from };
  }
  return null;
}

export function readSection(reading: PageReading): Sourced<string> | null {
  for (const { value, from } of reading.metadata.articleSection) {
    const name = collapse(value.split(/[,;|/]/)[0] ?? '');
    if (name.length >= 2 && name.length <= 80) return { value: name, from };
  }
  return null;
}

/** Keywords apart, each once, without the machine's own ("type:story", ids). */
export function readKeywords(reading: PageReading): { keywords: string[]; from: Source | null } {
  const seen = new Set<string>();
  const keywords: string[] = [];
  let from: Source | null = null;
  for (const stated of reading.metadata.keywords) {
    for (const part of stated.value.split(/[,;、，；|]/)) {
      const word = collapse(part);
      const key = foldName(word);
      if (word.length < 2 || word.length > 100 || key === '' || seen.has(key) || /^\w+:\S|^\d+$/.test(word)) continue;
      seen.add(key);
      keywords.push(word);
      from ??= stated.from;
    }
  }
  return { keywords: keywords.slice(0, limits.names), from };
}

/** The standfirst: metadata's, unless it only repeats the headline or the opening of the body. */
export function readStandfirst(reading: PageReading, headline: string): Sourced<string> | null {
  const opening = reading.blocks.find((block) => block.zone === 'body' && block.text.length > 40)?.text ?? '';
  const fits = (text: string) =>
    text.length >= 20 &&
    text.length <= 1_000 &&
    shareInside(text, headline) < 0.9 &&
    shareInside(text, opening) < 0.9 &&
    !/(?:\.\.\.|…)$/.test(text);
  const shown = reading.blocks
    .filter((block) => block.zone === 'head' && block.level !== 1)
    .map((block) => collapse(block.text));
  for (const { value, from } of reading.metadata.alternativeHeadline) {
    const text = collapse(value);
    if (fits(text)) return { value: text, from };
    // A description that the page cuts short is often printed whole above the body.
    const whole = shown.find(
      (block) =>
        text.length > 30 &&
        block.startsWith(
          text
            .replace(/(?:\.\.\.|…)$/, '')
            .trim()
            .slice(0, 60),
        ),
    );
    if (whole !== undefined && fits(whole)) return { value: whole, from: 'markup' };
  }
  const called = reading.blocks.find(
    (block) =>
      block.zone === 'head' &&
      block.level !== 1 &&
      block.kind !== 'list-item' &&
      isCalledStandfirst(block) &&
      fits(collapse(block.text)),
  );
  return called === undefined ? null : { value: collapse(called.text), from: 'markup' };
}

/** What page makers call a standfirst in class names. */
const standfirstHints = new Set(
  'standfirst dek deck subtitle subheadline subheading subhed summary intro introduction excerpt abstract blurb'.split(
    ' ',
  ),
);
/** Hints are nearest first: these are the block's own and those of the box right around it. */
const nearHints = 6;

function isCalledStandfirst(block: Block): boolean {
  return block.hints.slice(0, nearHints).some((hint) => standfirstHints.has(hint));
}

/** The lead image; credit taken out of its caption where it stands in closing brackets. */
export function readImage(reading: PageReading): Sourced<Image> | null {
  const stated = reading.metadata.image;
  const first = stated[0];
  if (!first) return null;
  const captioned = stated.find(({ value }) => value.caption !== null);
  const caption = captioned ? collapse(captioned.value.caption ?? '') : '';
  const credited = stated.find(({ value }) => value.credit !== null)?.value.credit ?? null;
  return {
    value: { url: first.value.url, caption: caption === '' ? null : caption, credit: credited },
    from: first.from,
  };
}
