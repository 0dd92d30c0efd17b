import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hasPageAccess, watchPageAccess } from '../../../lib/platform/permissions.ts';

/**
 * Whether the browser lets Dateline read web pages, for a click's handler that must ask before it waits for anything, and need
 * not ask where it does.
 */
export function usePageAccess(): RefObject<boolean> {
  const access = useRef(false);
  useEffect(() => {
    const look = () => void hasPageAccess().then((has) => (access.current = has));
    look();
    return watchPageAccess(look);
  }, []);
  return access;
}
