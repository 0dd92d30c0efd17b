import { browser } from 'wxt/browser';
import type { DiskSpace } from '../article/storage-figures.ts';

/**
 * The room that the browser gives Dateline. With the permission for unlimited storage the archive is not among what browsers
 * clear when the disk runs short, whether or not they call it persistent.
 */
export async function diskSpace(): Promise<DiskSpace> {
  const storage: StorageManager | undefined = navigator.storage;
  const [estimate, isPersistent, isUnlimited] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => false) ?? false,
    browser.permissions.contains({ permissions: ['unlimitedStorage'] }).catch(() => false),
  ]);
  const used = estimate?.usage ?? null;
  const quota = estimate?.quota ?? null;
  return {
    used,
    free: used === null || quota === null ? null : Math.max(0, quota - used),
    evictable: !isPersistent && !isUnlimited,
  };
}
