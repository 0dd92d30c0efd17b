import { browser } from 'wxt/browser';

/** Ours, by the ids of the articles they speak of. */
const prefix = 'watched:';

export interface Notice {
  title: string;
  text: string;
}

/**
 * Shows one notification for these articles, with those that still stand there: what comes one after another is one notice,
 * not a pile. `say` words it for all of them. Without the permission nothing is shown; false then.
 */
export async function notifyOf(
  articleIds: readonly string[],
  say: (articleIds: readonly string[]) => Promise<Notice | null>,
): Promise<boolean> {
  // Browsers have this part of their interface only while the permission is granted.
  if (browser.notifications === undefined) return false;
  const standing = Object.keys(await browser.notifications.getAll()).filter((id) => id.startsWith(prefix));
  const all = [...new Set([...standing.flatMap(articlesOf), ...articleIds])];
  const notice = await say(all);
  if (notice === null) return false;
  for (const id of standing) await browser.notifications.clear(id);
  await browser.notifications.create(prefix + all.join(','), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: notice.title,
    message: notice.text,
  });
  return true;
}

/**
 * Calls back with the articles of a notification that is clicked. The listener is set when the background starts, or when
 * the permission is granted, whichever is later.
 */
export function onNotificationClick(handler: (articleIds: string[]) => void): void {
  let listening = false;
  const listen = () => {
    if (listening || browser.notifications === undefined) return;
    listening = true;
    browser.notifications.onClicked.addListener((id) => {
      if (!id.startsWith(prefix)) return;
      void browser.notifications.clear(id);
      handler(articlesOf(id));
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function articlesOf(id: string): string[] {
  return id.slice(prefix.length).split(',');
}
