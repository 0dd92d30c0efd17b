import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { exportOptions } from '../../components/exporting/export-words.ts';
import { HandOverDialog } from '../../components/hand-over/HandOverDialog.tsx';
import { zoteroNoteWords } from '../../components/hand-over/hand-over-words.ts';
import { sourceLine } from '../../components/reader/quotation.ts';
import { copyOut, obsidianOut, shareOut, zoteroOut } from '../../lib/archive/hand-over.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { copyLink } from '../../lib/platform/copy-link.ts';
import { copyText } from '../../lib/platform/copy-text.ts';
import { postLocally } from '../../lib/platform/fetch-page.ts';
import { openProgram } from '../../lib/platform/open-program.ts';
import { saveBlob } from '../../lib/platform/save-file.ts';
import { canShare, canShareFiles, share } from '../../lib/platform/share-sheet.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';

export interface HandOverDoorProps {
  articleId: string;
  /** Null: the version that the publisher shows. */
  versionId: string | null;
  facts: ArticleFacts;
  /** When that version was read. */
  takenAt: number;
  notices: Notices;
  onClose: () => void;
}

/** Shares, copies and hands over the article that is shown. */
export function HandOverDoor({ articleId, versionId, facts, takenAt, notices, onClose }: HandOverDoorProps) {
  const machine = {
    post: (post: Parameters<typeof postLocally>[0]) => postLocally(post, requestLedger()),
    copyText,
    copyLink,
    share,
    open: openProgram,
    save: saveBlob,
  };
  const headline = facts.headline.trim() || i18n.t('article.untitled');
  const citation = sourceLine(facts, takenAt);
  const zoteroWords = zoteroNoteWords();
  const target = { articleId, versionId, facts, headline, citation, zoteroWords, options: exportOptions };
  const orSay = async <T,>(work: Promise<Result<T, ErrorCode>>): Promise<T | null> => {
    const outcome = await work;
    return (await notices.tried(Promise.resolve(outcome))) && outcome.ok ? outcome.value : null;
  };
  return (
    <HandOverDialog
      headline={headline}
      desk={{
        shares: { links: canShare(), files: canShareFiles() },
        share: (what) => orSay(shareOut(target, what, machine)),
        copy: (way) => copyOut(target, way, machine),
        zotero: () => orSay(zoteroOut(target, machine)),
        obsidian: () => orSay(obsidianOut(target, machine)),
        say: (text) => notices.say({ text, undo: null }),
      }}
      onClose={onClose}
    />
  );
}
