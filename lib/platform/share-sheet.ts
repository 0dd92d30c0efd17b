/** What came of it: `dismissed`: the reader closed the sheet. */
export type Shared = 'shared' | 'dismissed' | 'failed';

/** Whether this browser has the system's sheet for sharing; Firefox on the desktop has none. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Whether it takes files too. */
export function canShareFiles(): boolean {
  return canShare() && navigator.canShare?.({ files: [new File([''], 'text.txt', { type: 'text/plain' })] }) === true;
}

/** Opens the sheet. Must follow a click at once. */
export async function share(what: { title: string; text?: string; url?: string; files?: File[] }): Promise<Shared> {
  try {
    await navigator.share(what);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'failed';
  }
}
