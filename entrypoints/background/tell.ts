import { i18n } from '#i18n';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { notifiesOfChanges, setNotifyOfChanges } from '../../lib/archive/notify-setting.ts';
import { changeToTell } from '../../lib/archive/tell-change.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { notifyOf, onNotificationClick } from '../../lib/platform/notifications.ts';
import { onNotificationsWithdrawn } from '../../lib/platform/permissions.ts';
import { showPage } from '../../lib/platform/tabs.ts';
import { articleView } from '../../lib/storage/queries.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { timelineOf } from '../../lib/versions/timeline-of.ts';
import { markChanged } from './badge.ts';
import { toldWords } from './told-words.ts';

/** A press on a notification leads to the article; of several, to the list of what is watched. */
export function listenToNotifications(): void {
  onNotificationClick((articleIds) => settle(showArticles(articleIds)));
  // A permission that was taken back is a wish that was: it is not asked for again by itself.
  onNotificationsWithdrawn(() => settle(setNotifyOfChanges(false)));
}

/** Tells of a version that a watch has found, if there is anything to tell: on the toolbar, and where it is wanted by the computer. */
export async function tellOf(articleId: string, versionId: string): Promise<void> {
  const told = await changeToTell(articleId, versionId, { compare: timelineOf });
  if (!told.ok || told.value === null) return;
  const change = told.value;
  await markChanged(articleId);
  const wanted = await withArchive((archive) => notifiesOfChanges(archive));
  if (!wanted.ok || !wanted.value) return;
  await notifyOf([articleId], async (articleIds) => {
    if (articleIds.length === 1)
      return { title: change.headline || i18n.t('article.untitled'), text: toldWords(change) };
    const headlines = await Promise.all(articleIds.map(headlineOf));
    const count = formatCount(articleIds.length, readerLocale());
    return { title: i18n.t('watch.told.several', [count]), text: headlines.join('\n') };
  });
}

async function headlineOf(articleId: string): Promise<string> {
  const view = await withArchive((archive) => articleView(articleId, archive));
  return (view.ok && view.value?.facts.headline) || i18n.t('article.untitled');
}

async function showArticles(articleIds: readonly string[]): Promise<void> {
  const [articleId = ''] = articleIds;
  const view = articleIds.length === 1 ? await withArchive((archive) => articleView(articleId, archive)) : null;
  if (view?.ok && view.value !== null) await showPage(view.value.article.url);
  else await openLibrary('?part=watched');
}

function settle(done: Promise<unknown>): void {
  done.catch((error) => reportDefect('telling of a change', error));
}
