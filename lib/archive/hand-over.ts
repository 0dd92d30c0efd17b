import type { ArticleFacts } from '../article/article-context.ts';
import type { ExportOptions } from '../article/export-format.ts';
import type { ExportSettings } from '../article/export-settings.ts';
import type { MarkdownTemplate } from '../article/markdown-template.ts';
import type { Ledger, LocalAnswer, LocalPost } from '../article/page-request.ts';
import { sharedHtml, sharedMarkdown } from '../exports/share-texts.ts';
import type { ZoteroWords } from '../exports/zotero-item.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { requestLedger } from '../storage/request-ledger.ts';
import { readSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';
import { handToObsidian, type ObsidianWay } from './hand-to-obsidian.ts';
import { type HandedToZotero, handToZotero } from './hand-to-zotero.ts';
import { markdownTemplates } from './markdown-templates.ts';
import { writeExport } from './write-export.ts';

/** What this computer does for us. */
export interface HandOverMachine {
  /** Writes into the ledger before it asks. */
  post: (post: LocalPost, ledger: Ledger) => Promise<LocalAnswer>;
  copyText: (text: string) => Promise<boolean>;
  copyLink: (text: string, html: string) => Promise<boolean>;
  share: (what: {
    title: string;
    text?: string;
    url?: string;
    files?: File[];
  }) => Promise<'shared' | 'dismissed' | 'failed'>;
  open: (address: string) => void;
  save: (name: string, blob: Blob) => void;
}

/** What is handed over, and in which words. */
export interface HandOverTarget {
  articleId: string;
  /** Null: the version that the publisher shows. */
  versionId: string | null;
  facts: ArticleFacts;
  /** The headline, or what stands for one. */
  headline: string;
  /** The article as a source, on one line. */
  citation: string;
  zoteroWords: ZoteroWords;
  options: (settings: ExportSettings, template: MarkdownTemplate | null) => ExportOptions;
}

/** Puts a link to the article on the clipboard. False: the browser did not let it. */
export function copyOut(
  { facts, headline, citation }: HandOverTarget,
  way: 'markdown' | 'citation' | 'rich',
  { copyText, copyLink }: HandOverMachine,
): Promise<boolean> {
  const link = { headline, url: facts.canonicalUrl };
  if (way === 'markdown') return copyText(sharedMarkdown(link));
  return way === 'citation' ? copyText(citation) : copyLink(`${headline}\n${link.url}`, sharedHtml(link));
}

/** Opens the system's sheet with a link to the article, or with its text as a file. `not-found`: the archive does not have it. */
export async function shareOut(
  target: HandOverTarget,
  what: 'link' | 'file',
  { share }: HandOverMachine,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<'shared' | 'dismissed' | 'failed', ErrorCode>> {
  const { articleId, facts, headline: title } = target;
  if (what === 'link') return { ok: true, value: await share({ title, text: title, url: facts.canonicalUrl }) };
  const options = await optionsOf(target, database);
  if (!options.ok) return options;
  const written = await writeExport([articleId], 'text', options.value.options, { database });
  if (!written.ok) return written;
  if (written.value === null) return { ok: false, error: 'not-found' };
  const { name, blob } = written.value;
  return { ok: true, value: await share({ title, files: [new File([blob], name, { type: 'text/plain' })] }) };
}

/** Errors as `handToZotero`. */
export function zoteroOut(
  target: HandOverTarget,
  { post, save }: HandOverMachine,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<HandedToZotero, ErrorCode>> {
  const ledger = requestLedger(database);
  return handToZotero([target.articleId], target.versionId, {
    post: (one) => post(one, ledger),
    save,
    words: target.zoteroWords,
    database,
  });
}

/** Makes a note of it in Obsidian, as the last export was set. Errors as `handToObsidian`. */
export async function obsidianOut(
  target: HandOverTarget,
  { copyText: copy, open, save }: HandOverMachine,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<ObsidianWay, ErrorCode>> {
  const found = await optionsOf(target, database);
  if (!found.ok) return found;
  const { vault, options } = found.value;
  return handToObsidian(target.articleId, vault, options, { database, copy, open, save });
}

async function optionsOf(
  { versionId, options }: HandOverTarget,
  database: ArchiveDatabase,
): Promise<Result<{ vault: string; options: ExportOptions }, ErrorCode>> {
  return withArchive(async (archive) => {
    const settings = await readSetting(archive, 'exporting');
    const template = (await markdownTemplates(archive)).find(({ id }) => id === settings.template) ?? null;
    return { vault: settings.vault, options: { ...options(settings, template), versionId } };
  }, database);
}
