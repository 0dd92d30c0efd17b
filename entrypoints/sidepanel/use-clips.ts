import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { clipFailureWords } from '../../components/clip/clip-words.ts';
import type { Notices } from '../../components/controls/use-notices.ts';
import { unfollowPassage } from '../../lib/archive/follow-passage.ts';
import { unsaveArticle } from '../../lib/archive/reader-marks.ts';
import { failure } from '../../lib/foundation/result.ts';
import { type ClipNotice, onClipNotice } from '../../lib/platform/clip-notice.ts';

/** Tells what came of clips that were asked for in this tab. Answers the passage that was clipped last, whose note is open. */
export function useClips(tabId: number | null, { say, tried }: Notices): string | null {
  const [clipped, setClipped] = useState<{ tabId: number; highlightId: string | null } | null>(null);
  useEffect(() => {
    if (tabId === null) return;
    return onClipNotice(tabId, (notice) => {
      if (notice.came === 'clipped') setClipped({ tabId, highlightId: notice.highlightId });
      tell(notice);
    });
  }, [tabId, say, tried]);
  return clipped?.tabId === tabId ? clipped.highlightId : null;

  function tell(notice: ClipNotice) {
    switch (notice.came) {
      case 'refused':
        void tried(Promise.resolve(failure(notice.error)));
        return;
      case 'link-kept':
        say({ text: `${i18n.t('clip.done.linkKept', [notice.headline])} ${clipFailureWords(notice.why)}`, undo: null });
        return;
      case 'link': {
        const undo = () => void tried(unsaveArticle(notice.articleId));
        say({ text: i18n.t('clip.done.link', [notice.headline]), undo: notice.savedByClip ? undo : null });
        return;
      }
      default:
        say({ text: doneWords(notice), undo: notice.wasThere ? null : () => void takeBack(notice) });
    }
  }

  function takeBack({ articleId, highlightId, savedByClip }: Extract<ClipNotice, { came: 'clipped' }>) {
    if (highlightId !== null) return tried(unfollowPassage(highlightId, { andSave: savedByClip }));
    return tried(unsaveArticle(articleId));
  }
}

function doneWords({ wasThere, ownText, besideArticle }: Extract<ClipNotice, { came: 'clipped' }>): string {
  if (wasThere) return i18n.t('clip.done.there');
  if (!ownText) return i18n.t('clip.done.selection');
  return besideArticle ? i18n.t('clip.done.ownText') : i18n.t('clip.done.page');
}
