import * as v from 'valibot';
import { fetchedReadingSchema } from '../article/fetched-reading.ts';
import { browseRequestSchema, indexHealthSchema, libraryAnswerSchema } from '../article/library-schemas.ts';
import { limits } from '../article/limits.ts';
import { pageReadingSchema } from '../article/page-reading.ts';
import { requestLimits } from '../article/page-request.ts';
import { selectedPassageSchema } from '../article/reader-notes.ts';
import { httpUrlSchema, lineSchema } from '../article/text.ts';
import { listedCaptureSchema } from '../article/web-archive.ts';
import { errorCodeSchema } from '../foundation/errors.ts';

/**
 * The whole contract of messages. The first word of a name says who answers it, since `runtime.sendMessage` reaches
 * every open extension page. `from` says who may send it:
 *
 * - `content`: our content scripts, in the top frame of an http(s) page
 * - `extension`: our own pages and the background
 *
 * Each message is answered with a `Result`; reads of the archive are live queries and not messages.
 */
export interface MessageContract {
  from: 'content' | 'extension';
  data: v.GenericSchema;
  answer: v.GenericSchema;
}

const nothing = v.null();
/** An address of a file in this browser's memory. */
const ownUrl = v.pipe(v.string(), v.maxLength(200), v.startsWith('blob:'));
const backupName = v.pipe(v.string(), v.regex(/^dateline-backup-[\da-f]{8}-\d\.dateline$/));

export const protocol = {
  /** The page looks like an article: inject the article script into the sender's tab. */
  'background/read-page': { from: 'content', data: nothing, answer: nothing },
  /** What the article script finds itself doing; the panel shows it. */
  'background/report-page-state': {
    from: 'content',
    data: v.object({ state: v.picklist(['reading', 'not-an-article', 'unreadable-page']) }),
    answer: nothing,
  },
  /** A page has been read: interpret it and, outside private windows, keep it. */
  'background/save-article': { from: 'content', data: pageReadingSchema, answer: v.object({ kept: v.boolean() }) },
  /** The reader asks to have a tab read although it did not look like an article. */
  'background/read-tab': {
    from: 'extension',
    data: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    answer: nothing,
  },
  /** The reader marks what is selected in a tab's page as a correction note. `savedByMark`: see `markPassage`. */
  'background/mark-selection': {
    from: 'extension',
    data: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    answer: v.object({ articleId: lineSchema, noteId: lineSchema, savedByMark: v.boolean() }),
  },
  /** The reader follows what is selected in a tab's page through the article's versions. `savedByFollowing`: see `followPassage`. */
  'background/follow-selection': {
    from: 'extension',
    data: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    answer: v.object({ articleId: lineSchema, highlightId: lineSchema, savedByFollowing: v.boolean() }),
  },
  /** The reader clips what is selected in a tab's page: see `clipSelectionIn`. What came of it is left for the panel. */
  'background/clip-selection': {
    from: 'extension',
    data: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    answer: nothing,
  },
  /**
   * Clip the articles in the tabs of a window: what comes of it is in memory, see `TabClips`. Answered at once. `not-allowed`:
   * the window is private.
   */
  'background/clip-tabs': {
    from: 'extension',
    data: v.object({ windowId: v.pipe(v.number(), v.integer()) }),
    answer: nothing,
  },
  /** Take the last clipping of tabs back. */
  'background/undo-tab-clips': { from: 'extension', data: nothing, answer: nothing },
  /** A link that is in saved reading is to be clipped: its page is fetched when its host's turn comes. Answered at once. */
  'background/clip-saved-link': {
    from: 'extension',
    data: v.object({ url: httpUrlSchema, headline: v.pipe(v.string(), v.maxLength(limits.line)) }),
    answer: nothing,
  },
  /** The reader's marks of an article have changed: the toolbar buttons of the tabs that show it follow. */
  'background/show-marks': { from: 'extension', data: v.object({ articleId: lineSchema }), answer: nothing },
  /** The reader has saved an article: its pictures are kept too where the reader wants that. Answered when they are there. */
  'background/article-saved': { from: 'extension', data: v.object({ articleId: lineSchema }), answer: nothing },
  /** Ask the web archive which captures it has of an article. */
  'background/list-captures': {
    from: 'extension',
    data: v.object({ articleId: lineSchema }),
    answer: v.object({
      captures: v.array(listedCaptureSchema),
      /** Lines of the list that made no sense. */
      skipped: v.pipe(v.number(), v.integer()),
      /** Whether the archive has more than are read of one list. */
      more: v.boolean(),
    }),
  },
  /** Captures were chosen, or are to be tried again: fetch those that are due now. Answered at once. */
  'background/fetch-captures': { from: 'extension', data: nothing, answer: nothing },
  /** Watches have changed: make the checks that are due now. Answered at once. */
  'background/check-watches': { from: 'extension', data: nothing, answer: nothing },
  /** Pages are to be read that were imported as links: read those that are due now. Answered at once. */
  'background/read-pages': { from: 'extension', data: nothing, answer: nothing },
  /** Which articles does this query ask for, in order, and how many have what? What has just been kept is among them. */
  'background/browse-archive': { from: 'extension', data: browseRequestSchema, answer: libraryAnswerSchema },
  /** How does the search index stand beside the archive? */
  'background/index-health': { from: 'extension', data: nothing, answer: indexHealthSchema },
  /** Throw the search index away and build it anew from the archive. Answered when that has begun. */
  'background/rebuild-index': { from: 'extension', data: nothing, answer: nothing },
  /** The same, for the page that holds the index where the background cannot. */
  'offscreen/browse-archive': { from: 'extension', data: browseRequestSchema, answer: libraryAnswerSchema },
  'offscreen/index-health': { from: 'extension', data: nothing, answer: indexHealthSchema },
  'offscreen/rebuild-index': { from: 'extension', data: nothing, answer: nothing },
  /** Bring into the search index what was changed in the archive. Answered at once. */
  'offscreen/update-index': { from: 'extension', data: nothing, answer: nothing },
  /** The plan of backups has changed: make the one that is due now, if one is. Answered at once. */
  'background/check-backups': { from: 'extension', data: nothing, answer: nothing },
  /** Put a backup, at an address of the offscreen page's, among the downloads. False: it came to nothing. Answered when it is there. */
  'background/download-backup': {
    from: 'extension',
    data: v.object({ url: ownUrl, name: backupName }),
    answer: v.boolean(),
  },
  /** Make the backup that is due. Answered at once; for the background that has no addresses for files. */
  'offscreen/make-backup': { from: 'extension', data: v.object({ downloads: v.boolean() }), answer: nothing },
  /** Read a page that was fetched; `url` is the address that answered. For the background that has no DOM. */
  'offscreen/read-page': {
    from: 'extension',
    data: v.object({ html: v.pipe(v.string(), v.maxLength(requestLimits.bytes)), url: lineSchema }),
    answer: fetchedReadingSchema,
  },
  /**
   * Scroll the live page to a passage and mark it. `texts` are tried in order, the exact note first; `around` tells the place
   * where a text stands more than once.
   */
  'article/show-passage': {
    from: 'extension',
    data: v.object({
      texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.block))), v.maxLength(limits.names)),
      around: v.optional(v.omit(selectedPassageSchema, ['text'])),
    }),
    answer: nothing,
  },
  /** What is selected in the live page? */
  'article/selection': { from: 'extension', data: nothing, answer: selectedPassageSchema },
  /** Is an article script there, and at which address did it last read? */
  'article/ping': { from: 'extension', data: nothing, answer: v.object({ url: lineSchema }) },
} as const satisfies Record<string, MessageContract>;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageData<N extends MessageName> = v.InferOutput<Protocol[N]['data']>;
export type MessageAnswer<N extends MessageName> = v.InferOutput<Protocol[N]['answer']>;
export { errorCodeSchema };
