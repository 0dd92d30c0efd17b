import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../../components/controls/use-notices.ts';
import { zoteroNoteWords, zoteroWords } from '../../../components/hand-over/hand-over-words.ts';
import type { BulkAction } from '../../../components/library/SelectionBar.tsx';
import { readerLocale } from '../../../components/theme/reader-locale.ts';
import {
  collectArticles,
  type ListChange,
  markRead,
  saveArticles,
  tagArticles,
  type Undo,
  undoMarks,
} from '../../../lib/archive/bulk-marks.ts';
import { handToZotero } from '../../../lib/archive/hand-to-zotero.ts';
import type { BulkDeps } from '../../../lib/archive/in-batches.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import type { LocalPost } from '../../../lib/article/page-request.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { formatCount } from '../../../lib/foundation/intl-format.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import { send } from '../../../lib/messaging/messenger.ts';
import { postLocally } from '../../../lib/platform/fetch-page.ts';
import { saveBlob } from '../../../lib/platform/save-file.ts';
import { requestLedger } from '../../../lib/storage/request-ledger.ts';

export interface Progress {
  done: number;
  total: number;
}

export interface Bulk {
  /** How far the work is; null: none goes on that takes longer. */
  progress: Progress | null;
  setProgress: (progress: Progress | null) => void;
  /** Does what needs no further question. True: something was done. */
  act: (action: Exclude<BulkAction, 'tags' | 'collections' | 'export'>, ids: readonly string[]) => Promise<boolean>;
  tag: (ids: readonly string[], change: ListChange) => Promise<boolean>;
  collect: (ids: readonly string[], change: ListChange) => Promise<boolean>;
}

/** Milliseconds after which work is shown to go on: what is done before that needs no sign. */
const unshown = 1_000;
/** Articles of which the tabs that show them are told; of more than that hardly any is open. */
const toldAtOnce = 50;

/** Work on many articles, told in the toast with the way back, and shown while it takes longer. One at a time. */
export function useBulk(notices: Notices): Bulk {
  const [progress, setProgress] = useState<Progress | null>(null);
  const working = useRef(false);

  const watched = async <T>(
    work: (deps: BulkDeps) => Promise<Result<T, ErrorCode>>,
  ): Promise<Result<T, ErrorCode> | null> => {
    if (working.current) return null;
    working.current = true;
    const begun = Date.now();
    const onProgress = (done: number, total: number) => {
      if (Date.now() - begun > unshown) setProgress({ done, total });
    };
    try {
      return await work({ onProgress });
    } finally {
      working.current = false;
      setProgress(null);
    }
  };

  const change = async (
    ids: readonly string[],
    work: (deps: BulkDeps) => Promise<Result<Undo, ErrorCode>>,
    words: (count: number) => string,
  ): Promise<boolean> => {
    const done = await watched(work);
    if (done === null || !(await notices.tried(Promise.resolve(done))) || !done.ok) return false;
    const { articles } = done.value;
    tell(ids);
    if (articles.length === 0) {
      notices.say({ text: i18n.t('library.selection.nothing'), undo: null });
      return false;
    }
    const undo = async () => {
      const undone = await watched((deps) => undoMarks(done.value, deps));
      if (undone === null || !(await notices.tried(Promise.resolve(undone)))) return;
      tell(ids);
      notices.say({ text: i18n.t('library.selection.undone'), undo: null, unseen: true });
    };
    notices.say({ text: words(articles.length), undo: () => void undo() });
    return true;
  };

  const sendToZotero = async (ids: readonly string[]) => {
    const deps = {
      post: (post: LocalPost) => postLocally(post, requestLedger()),
      words: zoteroNoteWords(),
      save: saveBlob,
    };
    const handed = await watched(({ onProgress = () => {} }) => handToZotero(ids, null, { ...deps, onProgress }));
    if (handed === null || !(await notices.tried(Promise.resolve(handed))) || !handed.ok) return false;
    notices.say({ text: zoteroWords(handed.value), undo: null });
    return handed.value.sent > 0;
  };

  const act: Bulk['act'] = (action, ids) => {
    switch (action) {
      case 'save':
        return change(
          ids,
          (deps) => saveArticles(ids, true, deps),
          (n) => i18n.t('library.selection.saved', n, [count(n)]),
        );
      case 'unsave':
        return change(
          ids,
          (deps) => saveArticles(ids, false, deps),
          (n) => i18n.t('library.selection.unsaved', n, [count(n)]),
        );
      case 'read':
        return change(
          ids,
          (deps) => markRead(ids, true, deps),
          (n) => i18n.t('library.selection.markedRead', n, [count(n)]),
        );
      case 'unread':
        return change(
          ids,
          (deps) => markRead(ids, false, deps),
          (n) => i18n.t('library.selection.markedUnread', n, [count(n)]),
        );
      case 'zotero':
        return sendToZotero(ids);
      case 'trash':
        return change(
          ids,
          (deps) => trashArticles(ids, deps),
          (n) => i18n.t('library.selection.trashed', n, [count(n)]),
        );
    }
  };
  return {
    progress,
    setProgress,
    act,
    tag: (ids, wanted) =>
      change(
        ids,
        (deps) => tagArticles(ids, wanted, deps),
        (n) => i18n.t('library.selection.tagged', n, [count(n)]),
      ),
    collect: (ids, wanted) =>
      change(
        ids,
        (deps) => collectArticles(ids, wanted, deps),
        (n) => i18n.t('library.selection.collected', n, [count(n)]),
      ),
  };
}

const count = (number: number) => formatCount(number, readerLocale());

/** The toolbar buttons of the tabs that show them follow; nobody waits for it. */
function tell(ids: readonly string[]): void {
  for (const articleId of ids.slice(0, toldAtOnce)) void send('background/show-marks', { articleId });
}
