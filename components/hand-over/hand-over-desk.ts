import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { exportOptions } from '../exporting/export-words.ts';
import type { zoteroNoteWords } from './hand-over-words.ts';

/** The article that is handed on, and the words for it. */
export interface HandedArticle {
  articleId: string;
  /** Null: the version that the publisher shows. */
  versionId: string | null;
  facts: ArticleFacts;
  /** The headline, or what stands for one. */
  headline: string;
  /** The article as a source, on one line. */
  citation: string;
  zoteroWords: ReturnType<typeof zoteroNoteWords>;
  options: typeof exportOptions;
}

/** How a link to the article is put on the clipboard. */
export type CopyWay = 'markdown' | 'citation' | 'rich';

/** Why Zotero did not take everything. */
export type ZoteroRefusal = 'not-running' | 'read-only' | 'refused' | 'failed';

/** What Zotero took of one article or many: how many, why not the rest, and whether the reader has a file instead. */
export interface ZoteroOutcome {
  sent: number;
  why: ZoteroRefusal | null;
  asFile: boolean;
}

/** What does the work behind the menu. Each answers null where it failed and has said so. */
export interface HandOverDesk {
  /** Whether there is a sheet for sharing here, and whether it takes files. */
  shares: { links: boolean; files: boolean };
  share(what: 'link' | 'file'): Promise<'shared' | 'dismissed' | 'failed' | null>;
  copy(way: CopyWay): Promise<boolean>;
  zotero(): Promise<ZoteroOutcome | null>;
  obsidian(): Promise<'address' | 'clipboard' | 'file' | null>;
  /** Says in a sentence what came of it. */
  say(text: string): void;
}
