import { useEffect, useRef, useState } from 'preact/hooks';
import { readerSettings, setReaderSettings } from '../../lib/archive/reader-setting.ts';
import { initialReaderSettings, type ReaderSettings } from '../../lib/article/reader-settings.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

/**
 * How texts are set: at once as the reader chooses, and kept. Null until the archive has said what was chosen; an archive that
 * does not answer leaves texts as they come. `tried` is told what became of keeping it.
 */
export function useReaderSettings(
  tried: (attempt: Promise<Result<unknown, ErrorCode>>) => Promise<boolean>,
): [ReaderSettings | null, (change: Partial<ReaderSettings>) => void] {
  const kept = useLiveQuery(() => readerSettings(), []);
  const [chosen, setChosen] = useState<ReaderSettings | null>(null);
  const stored = kept.status === 'ready' ? kept.value : kept.status === 'failed' ? initialReaderSettings : null;
  const settings = chosen ?? stored;
  const latest = useRef(settings);
  latest.current = settings;

  const theme = settings?.theme;
  useEffect(() => {
    if (theme !== undefined) document.documentElement.dataset.theme = theme;
  }, [theme]);

  // What another tab has set since holds here too.
  useEffect(() => setChosen(null), [stored]);

  const change = (part: Partial<ReaderSettings>) => {
    const next = { ...(latest.current ?? initialReaderSettings), ...part };
    latest.current = next;
    setChosen(next);
    void tried(setReaderSettings(next));
  };
  return [settings, change];
}
