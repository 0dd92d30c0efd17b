import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { readerSettings, setReaderSettings } from '../../lib/archive/reader-setting.ts';
import { initialReaderSettings, type ReaderSettings } from '../../lib/article/reader-settings.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

export interface ReaderSetting {
  /** Null until the archive has said what was chosen. */
  settings: ReaderSettings | null;
  change: (part: Partial<ReaderSettings>) => void;
  /** Sets the appearance back, with a way back; voices and pace stay. */
  reset: () => void;
}

/** How texts are set: at once as the reader chooses, and kept. An archive that does not answer leaves texts as they come. */
export function useReaderSettings({ tried, say }: Notices): ReaderSetting {
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

  // One after another; while some are on their way, what comes back is older than what was chosen.
  const writing = useRef({ last: Promise.resolve(), count: 0 });
  // What another tab has set since holds here too.
  useEffect(() => {
    if (writing.current.count === 0) setChosen(null);
  }, [stored]);

  const change = (part: Partial<ReaderSettings>) => {
    const next = { ...(latest.current ?? initialReaderSettings), ...part };
    latest.current = next;
    setChosen(next);
    const { current } = writing;
    current.count += 1;
    current.last = current.last.then(async () => {
      await tried(setReaderSettings(next));
      current.count -= 1;
    });
  };
  const reset = () => {
    const before = latest.current;
    const { theme: colours, font, size, width, leading } = initialReaderSettings;
    change({ theme: colours, font, size, width, leading });
    if (before === null) return;
    say({
      text: i18n.t('reader.toasts.reset'),
      undo: () =>
        change({
          theme: before.theme,
          font: before.font,
          size: before.size,
          width: before.width,
          leading: before.leading,
        }),
    });
  };
  return { settings, change, reset };
}
