// Runs inside the scoring browser's page: the three readers on one document, each on its own parsed copy.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readArticle } from '../../lib/read-article.ts';
import type { Prediction } from './metrics.ts';

export interface PageReadings {
  dateline: Prediction;
  readability: Prediction;
  defuddle: Prediction;
  /** Milliseconds of one run each. */
  ms: { dateline: number; readability: number; defuddle: number };
  error: string | null;
}

const nothing: Prediction = { title: null, authors: [], published: null, text: '', full: null };

function parse(html: string, url: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  if (!parsed.querySelector('base')) {
    const base = parsed.createElement('base');
    base.href = url;
    parsed.head.prepend(base);
  }
  return parsed;
}

/** Text of an extractor's HTML with a line break after each block, so that words of two paragraphs never run together. */
function blockText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll(
    'p, div, li, h1, h2, h3, h4, h5, h6, br, tr, td, blockquote, figcaption, pre',
  )) {
    block.after('\n');
  }
  return body.textContent ?? '';
}

function timed<T>(run: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

function readWithDateline(html: string, url: string): { value: Prediction; ms: number } {
  const page = parse(html, url);
  const { value: reading, ms } = timed(() => readArticle(page, url));
  if (!reading.ok) return { value: nothing, ms };
  const { headline, authors, datePublished, articleBody, corrections, dateline, agency, credits } = reading.value;
  return {
    value: {
      title: headline,
      authors: authors.map((author) => author.name),
      published: datePublished,
      text: articleBody,
      full: { corrections, dateline, agency, credits },
    },
    ms,
  };
}

function readWithReadability(html: string, url: string): { value: Prediction; ms: number } {
  const page = parse(html, url);
  const { value: article, ms } = timed(() => new Readability(page.cloneNode(true) as Document).parse());
  if (!article) return { value: nothing, ms };
  const { title, byline, publishedTime, content } = article;
  return {
    value: {
      title: title ?? null,
      authors: byline ? [byline] : [],
      published: publishedTime ?? null,
      text: blockText(content ?? ''),
      full: null,
    },
    ms,
  };
}

function readWithDefuddle(html: string, url: string): { value: Prediction; ms: number } {
  const page = parse(html, url);
  const { value: article, ms } = timed(() => new Defuddle(page, { url }).parse());
  return {
    value: {
      title: article.title,
      authors: article.author ? [article.author] : [],
      published: article.published || null,
      text: blockText(article.content),
      full: null,
    },
    ms,
  };
}

/** All three readers on one page, or ours `alone`. */
function readAll(html: string, url: string, alone: boolean): PageReadings {
  const errors: string[] = [];
  const attempt = (name: string, read: () => { value: Prediction; ms: number }) => {
    if (alone && name !== 'dateline') return { value: nothing, ms: 0 };
    try {
      return read();
    } catch (error) {
      errors.push(`${name}: ${error}`);
      return { value: nothing, ms: 0 };
    }
  };
  const ours = attempt('dateline', () => readWithDateline(html, url));
  const readability = attempt('readability', () => readWithReadability(html, url));
  const defuddle = attempt('defuddle', () => readWithDefuddle(html, url));
  return {
    dateline: ours.value,
    readability: readability.value,
    defuddle: defuddle.value,
    ms: { dateline: ours.ms, readability: readability.ms, defuddle: defuddle.ms },
    error: errors.find((error) => error.startsWith('dateline')) ?? null,
  };
}

declare global {
  interface Window {
    readAll: typeof readAll;
  }
}
window.readAll = readAll;
