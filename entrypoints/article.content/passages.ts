import { failure, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { findPassage } from '../../lib/platform/find-passage.ts';
import { showPassage } from '../../lib/platform/highlight-passage.ts';
import { selectedPassage } from '../../lib/platform/selected-passage.ts';

/** Answers about passages of the live page. */
export const passageHandlers = {
  'article/show-passage': async ({ texts, around }) => {
    const range = findPassage(document, texts, around);
    if (range === null) return failure('passage-not-found');
    showPassage(window, range);
    return success(null);
  },
  'article/selection': async () => selectedPassage(document),
} satisfies Handlers;
