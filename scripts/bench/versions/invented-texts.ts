import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { Block } from '../../../lib/article/block.ts';
import { contentLines } from '../../../lib/article/content-hash.ts';
import type { VersionState } from '../../../lib/article/version-state.ts';

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a text writes its words: with spaces between them or without. */
export type Writing = 'spaced' | 'spaceless';

const frequent =
  'the of a in and to that it was for on with as by at from said had he they its which would been not'.split(' ');
const syllables = 'ba co den fer gal hin jo kal lom mer nis pon qui ran sel tor ul ven wes yar zet'.split(' ');
const characters = '港船桥风火水山市长人民新报社会年月日时间地方工作经济政府学校医院警察天气交通公司银行';
/** Words of a language as a newspaper uses it: a few thousand, most of them seldom. */
const rareWords = 3_000;

function word(random: () => number, writing: Writing): string {
  // Zipf's law, roughly: each rank as often as its place allows.
  const rank = Math.floor(rareWords ** random());
  if (writing === 'spaceless') {
    const at = (step: number) => characters[(rank * step) % characters.length] ?? '港';
    return at(7) + at(13);
  }
  const known = frequent[rank];
  if (known !== undefined) return known;
  const part = (step: number) => syllables[Math.floor(rank / syllables.length ** step) % syllables.length] ?? '';
  return part(0) + part(1) + part(2);
}

function sentence(random: () => number, writing: Writing): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 14) }, () => {
    const kind = random();
    if (kind < 0.03) return String(2 + Math.floor(random() * 3_000));
    const plain = word(random, writing);
    return kind < 0.09 && writing === 'spaced' ? plain[0]?.toUpperCase() + plain.slice(1) : plain;
  });
  if (writing === 'spaceless') return `${words.join('')}。`;
  const text = words.join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** Paragraphs of two to four sentences, so many words in all. */
export function inventedParagraphs(words: number, random: () => number, writing: Writing = 'spaced'): string[] {
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 2) }, () => sentence(random, writing));
    const gap = writing === 'spaced' ? ' ' : '';
    written += writing === 'spaced' ? sentences.join(' ').split(' ').length : sentences.join('').length / 2;
    paragraphs.push(sentences.join(gap));
  }
  return paragraphs;
}

/** What an editor does in an hour: a few words, a paragraph more, one less, one elsewhere. */
export function smallEdits(paragraphs: readonly string[], random: () => number, writing: Writing = 'spaced'): string[] {
  const edited = [...paragraphs];
  const place = () => Math.floor(random() * edited.length);
  for (let edit = 0; edit < 4; edit += 1) {
    const at = place();
    edited[at] = withOtherWords(edited[at] ?? '', 1 / 30, random, writing);
  }
  edited.splice(place(), 0, sentence(random, writing));
  edited.splice(place(), 1);
  edited.splice(place(), 0, ...edited.splice(place(), 1));
  return edited;
}

/** A text gone over from end to end: words in every paragraph, one in four written anew, some in other places. */
export function heavyEdits(paragraphs: readonly string[], random: () => number, writing: Writing = 'spaced'): string[] {
  const edited = paragraphs.map((paragraph) =>
    random() < 0.25
      ? `${sentence(random, writing)} ${sentence(random, writing)}`
      : withOtherWords(paragraph, 0.2, random, writing),
  );
  for (let move = 0; move < edited.length / 10; move += 1) {
    edited.splice(Math.floor(random() * edited.length), 0, ...edited.splice(Math.floor(random() * edited.length), 1));
  }
  return edited;
}

function withOtherWords(text: string, share: number, random: () => number, writing: Writing): string {
  const parts = writing === 'spaced' ? text.split(/(?<= )/) : (text.match(/..?/gu) ?? []);
  const space = writing === 'spaced' ? ' ' : '';
  return parts.map((part) => (random() < share ? word(random, writing) + space : part)).join('');
}

/** A version of an article that has these paragraphs and nothing else to tell. */
export function inventedVersion(paragraphs: readonly string[], number = 0, language = 'en'): VersionState {
  const blocks = paragraphs.map((text): Block => {
    return { kind: 'paragraph', level: null, zone: 'body', text, marks: [], hints: ['p'], dateTime: null };
  });
  const takenAt = Date.UTC(2026, 3, 12) + number * 3_600_000;
  const url = 'https://gazette.example/ports/north-channel';
  const facts: ArticleFacts = {
    url,
    canonicalUrl: url,
    headline: 'Dredging will close the north channel until autumn',
    alternativeHeadline: null,
    authors: [{ name: 'Ann Lee', url: null, role: null }],
    agency: null,
    dateline: null,
    datePublished: '2026-04-12T09:00:00Z',
    dateModified: null,
    publisher: 'The Gazette',
    articleSection: null,
    keywords: [],
    inLanguage: language,
    credits: [],
    corrections: [],
    related: [],
    image: null,
    wordCount: 0,
    isAccessibleForFree: null,
    cutOff: null,
    sources: {},
  };
  return {
    id: `version-${number}`,
    takenAt,
    takenBy: 'live',
    seenAs: { live: takenAt },
    extractor: 1,
    interpreter: 'bench',
    contentHash: contentLines(blocks).join('\n'),
    factsHash: '',
    facts,
    blocks,
  };
}
