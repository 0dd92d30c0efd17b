import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { FollowedPassages } from '../../components/quotes/FollowedPassages.tsx';
import { refollowPassage, setPassageNote, unfollowPassage } from '../../lib/archive/follow-passage.ts';
import { followedPassages } from '../../lib/archive/followed-passages.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { type FollowedPassage, followLimits } from '../../lib/article/followed-passage.ts';
import { noteLimits } from '../../lib/article/reader-notes.ts';
import { annotationsJsonLd } from '../../lib/exports/annotations-jsonld.ts';
import { send } from '../../lib/messaging/messenger.ts';
import type { Around } from '../../lib/platform/find-passage.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { followPassages } from '../../lib/versions/follow-passage.ts';
import { passageStretches } from '../../lib/versions/passage-stretches.ts';

const follower = { followPassages, passageStretches };

export interface QuotesSectionProps {
  articleId: string;
  /** The tab that shows the article. */
  tabId: number;
  facts: ArticleFacts;
  /** The passage whose note is to be written on; null: none. */
  noteOpen: string | null;
  notices: Notices;
  onShowInPage: (text: string, around?: Around) => void;
}

/** The passages of an article that the reader follows, live. While they are looked up, or cannot be, nothing is shown. */
export function QuotesSection({ articleId, tabId, facts, noteOpen, notices, onShowInPage }: QuotesSectionProps) {
  const { inLanguage: language } = facts;
  const live = useLiveQuery(() => followedPassages(articleId, language, follower), [articleId, language]);
  if (live.status !== 'ready') return null;
  const { passages, versions } = live.value;
  const { say, tried } = notices;

  const follow = async () => {
    const outcome = await send('background/follow-selection', { tabId });
    if (!(await tried(Promise.resolve(outcome))) || !outcome.ok) return;
    const { highlightId, savedByFollowing } = outcome.value;
    say({
      text: savedByFollowing ? i18n.t('toasts.followedAndSaved') : i18n.t('toasts.followed'),
      undo: () => void tried(unfollowPassage(highlightId, { andSave: savedByFollowing })),
    });
  };
  const stop = async ({ id }: FollowedPassage) => {
    if (!(await tried(unfollowPassage(id)))) return;
    say({ text: i18n.t('toasts.unfollowed'), undo: () => void tried(refollowPassage(id)) });
  };
  const show = ({ stretches, exact, selector }: FollowedPassage) => {
    const around = {
      before: selector.prefix.slice(-noteLimits.context),
      after: selector.suffix.slice(0, noteLimits.context),
    };
    onShowInPage(stretches.at(-1)?.text ?? exact, around);
  };
  const exportAll = () => {
    const article = { id: articleId, url: facts.canonicalUrl, headline: facts.headline };
    const text = annotationsJsonLd(article, passages, versions, Date.now());
    saveFile('dateline-annotations.jsonld', 'application/ld+json', text);
    say({ text: i18n.t('toasts.annotationsExported', passages.length), undo: null });
  };
  return (
    <FollowedPassages
      passages={passages}
      language={language}
      noteLength={followLimits.note}
      noteOpen={noteOpen}
      onFollow={() => void follow()}
      onShow={show}
      onStop={(passage) => void stop(passage)}
      onNote={({ id }, note) => tried(setPassageNote(id, note))}
      onExport={exportAll}
    />
  );
}
