import type { FormattedEntry } from '../article/citation.ts';
import { answerQuestions, type WorkerScope } from '../foundation/asked-worker.ts';
import { applyStyle } from './citation-engine.ts';
import type { StylingWanted } from './style-apart.ts';

/** The worker that applies a style to many articles: nobody else has to be given a turn in it. */
answerQuestions(self as unknown as WorkerScope<StylingWanted, FormattedEntry[]>, ({ style, items, locale }) =>
  applyStyle(style, items, locale, async () => {}),
);
