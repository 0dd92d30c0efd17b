import { useEffect, useState } from 'preact/hooks';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { hasSiteAccess, watchPageAccess } from '../../lib/platform/permissions.ts';

/**
 * Whether the browser lets Dateline reach the site of an address; null until it is known, and for no address. Known ahead, so
 * that a click need not ask for what is granted, and can ask first thing where it is not.
 */
export function useSiteAccess(url: string | null): boolean | null {
  const [access, setAccess] = useState<boolean | null>(null);
  useEffect(() => {
    setAccess(null);
    if (url === null) return;
    const look = () => void hasSiteAccess(url).then(setAccess, (error) => reportDefect('site access', error));
    look();
    return watchPageAccess(look);
  }, [url]);
  return access;
}
