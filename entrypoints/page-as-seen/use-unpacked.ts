import { useEffect, useState } from 'preact/hooks';
import { unpackedPage } from '../../lib/page-as-seen/pack-page.ts';
import type { PageAsSeenRecord } from '../../lib/storage/records.ts';

/** The document of a kept page; null while it is unpacked, `broken` where it does not unpack. */
export function useUnpacked(record: PageAsSeenRecord | null): string | null {
  const [html, setHtml] = useState<string | null>(null);
  const bytes = record?.bytes;
  useEffect(() => {
    if (bytes === undefined) return;
    let gone = false;
    unpackedPage(bytes).then(
      (text) => !gone && setHtml(text),
      () => !gone && setHtml('broken'),
    );
    return () => {
      gone = true;
    };
    // The record is another object at each look; the page is the same by its length.
  }, [bytes?.length]);
  return html;
}
