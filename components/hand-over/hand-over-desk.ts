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
