import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notices } from '../../components/controls/use-notices.ts';
import { errorWords } from '../../components/states/error-words.ts';
import type { CheckState } from '../../components/storage/ArchiveCheck.tsx';
import { checkArchive } from '../../lib/archive/check-archive.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { send } from '../../lib/messaging/messenger.ts';

/** Fewer milliseconds between two words on how far it is nobody can read. */
const readable = 100;

const index = {
  health: () => send('background/index-health', null),
  rebuild: () => send('background/rebuild-index', null),
};

/** A rest for the page, which has to draw. Where nobody looks at it, browsers make each such rest a second long. */
function rest(): Promise<void> {
  return document.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, 0));
}

/** The check of the archive, run in this page: it ends with the page, and what was repaired until then stays. */
export function useArchiveCheck({ say }: Notices): {
  check: CheckState;
  start: (repair: boolean) => void;
  stop: () => void;
} {
  const [check, setCheck] = useState<CheckState>({ state: 'idle' });
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  if (defect !== null) throw defect.error;

  const start = (repair: boolean) => {
    if (control.current !== null) return;
    const own = new AbortController();
    control.current = own;
    let shownAt = 0;
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      const now = performance.now();
      if (own.signal.aborted || (now - shownAt < readable && done < total)) return;
      shownAt = now;
      setCheck({ state: 'running', repair, done, total });
    };
    checkArchive({ repair, index, signal: own.signal, onProgress, pause: rest })
      .then(
        (checked) => {
          if (!checked.ok) {
            say({ text: errorWords(checked.error), undo: null });
            setCheck({ state: 'stopped' });
          } else if (checked.value === null) setCheck({ state: 'stopped' });
          else setCheck({ state: 'done', repair, report: checked.value });
        },
        (error: unknown) => {
          reportDefect('checking the archive', error);
          setDefect({ error });
        },
      )
      .finally(() => {
        control.current = null;
      });
  };
  return { check, start, stop: () => control.current?.abort() };
}
