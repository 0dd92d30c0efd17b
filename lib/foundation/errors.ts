import * as v from 'valibot';

/**
 * Failures that are expected, each with a sentence for the reader in `locales/` (`errors.<code>`). Anything else that
 * goes wrong is a defect, reported once without the reader's data.
 */
export const errorCodeSchema = v.picklist([
  /** A message's data did not have the agreed shape. */
  'bad-message',
  /** A message came from somewhere that may not send it. */
  'bad-sender',
  /** The page holds no article text. */
  'not-an-article',
  /** The page could not be read: broken, too large, or out of time. */
  'unreadable-page',
  /** The browser lets no extension read this page. */
  'forbidden-page',
  /** The passage is not on the live page any more. */
  'passage-not-found',
  /** Nothing is selected on the page that could be marked; too little; too much. */
  'nothing-selected',
  'selection-too-short',
  'selection-too-long',
  /** The selection stands in a frame whose words are another site's, or that no extension may read. */
  'selection-in-frame',
  /** The passage is among the article's notes already. */
  'already-marked',
  /** The article carries as many marked passages as are kept. */
  'marks-full',
  /** The passage stands in no version's text. */
  'not-in-text',
  /** The passage is followed already. */
  'already-followed',
  /** As many passages of the article are followed as are kept. */
  'follows-full',
  /** IndexedDB does not answer. */
  'storage-stuck',
  /** The disk or the browser's quota is full. */
  'storage-full',
  /** This browser cannot keep a search index, or the index is broken and cannot be built anew. */
  'index-unavailable',
  /** The record asked for is not in the archive. */
  'not-found',
  /** Nothing is left of the name that was given; something else there has it. */
  'name-empty',
  'name-taken',
  /** A collection is to be moved into one that stands in it. */
  'moved-into-itself',
  /** There are as many collections as there can be; too many would stand in one another. */
  'collections-full',
  'collections-deep',
  /** There are as many templates as can be kept. */
  'templates-full',
  /** A web archive asks to be left alone for a while. */
  'captures-busy',
  /** A web archive did not answer, or answered with a fault. */
  'captures-unreachable',
  /** What a web archive answered is no list of captures. */
  'captures-unreadable',
  /** The web archive does not give this list. */
  'captures-refused',
  /** This machine has no network. */
  'offline',
  /** The reader did not allow it. */
  'not-allowed',
  /** The other side (a page's script) did not answer. */
  'no-answer',
]);
export type ErrorCode = v.InferOutput<typeof errorCodeSchema>;
