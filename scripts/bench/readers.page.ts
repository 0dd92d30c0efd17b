// Runs inside the benchmark's page: the three readers, and detection, on documents that no window shows.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

import { isArticle } from '../../lib/extraction/is-article.ts';
import { readArticle } from '../../lib/read-article.ts';

/** Milliseconds of one page. */
export interface PageTimes {
  dateline: number;
  readability: number;
  defuddle: number | null;
  /** Whether Dateline found an article. */
  read: boolean;
}

function parse(html: string, url: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const base = parsed.createElement('base');
  base.href = url;
  parsed.head.prepend(base);
  return parsed;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Times the readers on one page. Each run has a document parsed for it alone, so that no reader profits from what
 * another made the browser compute; the order changes with the round.
 */
function timeReaders(html: string, url: string, rounds: number, withDefuddle: boolean): PageTimes {
  const times = { dateline: [] as number[], readability: [] as number[], defuddle: [] as number[] };
  let read = false;
  const runs = [
    () => {
      const page = parse(html, url);
      times.dateline.push(
        timed(() => {
          read = readArticle(page, url).ok;
        }),
      );
    },
    () => {
      const page = parse(html, url);
      times.readability.push(timed(() => new Readability(page.cloneNode(true) as Document).parse()));
    },
    () => {
      if (!withDefuddle) return;
      const page = parse(html, url);
      times.defuddle.push(
        timed(() => {
          try {
            new Defuddle(page, { url }).parse();
          } catch {
            // A page that it cannot read still took its time.
          }
        }),
      );
    },
  ];
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < runs.length; at += 1) runs[(at + round) % runs.length]?.();
  }
  return {
    dateline: median(times.dateline),
    readability: median(times.readability),
    defuddle: withDefuddle ? median(times.defuddle) : null,
    read,
  };
}

/** Milliseconds of detection, median of the rounds, on a document parsed anew for each; and what it said. */
function timeDetection(html: string, url: string, rounds: number): { ms: number; article: boolean } {
  const times: number[] = [];
  let article = false;
  for (let round = 0; round < rounds; round += 1) {
    const page = parse(html, url);
    times.push(
      timed(() => {
        article = isArticle(page, url);
      }),
    );
  }
  return { ms: median(times), article };
}

declare global {
  interface Window {
    timeReaders: typeof timeReaders;
    timeDetection: typeof timeDetection;
  }
}
window.timeReaders = timeReaders;
window.timeDetection = timeDetection;
