import type { CslNode } from 'citeproc';
import type { FormattedEntry } from '../article/citation.ts';
import type { CslItem } from './csl-data.ts';

/** What goes over the line between a page and its own worker: nobody else can speak on it. */
export interface StylingWanted {
  style: CslNode;
  items: readonly CslItem[];
  locale: string;
}

/** The near end, at the page that made the worker: its one answer. Null: the worker cannot be run, or the style not applied. */
export function askStyling(worker: Worker, wanted: StylingWanted): Promise<FormattedEntry[] | null> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FormattedEntry[] | null>) => resolve(data);
    worker.onerror = () => resolve(null);
    worker.postMessage(wanted);
  });
}

/** What a worker has of its own scope, as far as the line goes. */
export interface StyleScope {
  onmessage: ((event: MessageEvent<StylingWanted>) => void) | null;
  postMessage(answer: FormattedEntry[] | null): void;
}

/** The far end, in the worker. */
export function answerStyling(
  scope: StyleScope,
  apply: (style: CslNode, items: readonly CslItem[], locale: string) => Promise<FormattedEntry[]>,
): void {
  scope.onmessage = ({ data: { style, items, locale } }) => {
    apply(style, items, locale).then(
      (entries) => scope.postMessage(entries),
      () => scope.postMessage(null),
    );
  };
}
