import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What became of the text: untouched, not yet kept, kept, or refused by the storage. */
export type DraftState = 'clean' | 'changed' | 'saved' | 'failed';

export interface Draft {
  text: string;
  state: DraftState;
  change: (text: string) => void;
  /** Keeps what is not yet kept, at once. */
  flush: () => void;
}

/** Milliseconds of rest after which a text is kept: long enough to finish a word, short enough to lose nothing. */
export const restBeforeSaving = 700;

/**
 * A text that is kept while the reader writes: after a rest, when the field is left, when the panel is hidden or
 * closed, and when another article takes its place. `stored` is what the archive has; it is taken over only while the
 * reader has nothing unsaved. `save` answers whether it was kept, and must go on meaning the same article.
 */
export function useDraft(stored: string, save: (text: string) => Promise<boolean>): Draft {
  const [text, setText] = useState(stored);
  const [state, setState] = useState<DraftState>('clean');
  const now = useRef({ text: stored, unsaved: false, alive: true });
  const saving = useRef(save);
  saving.current = save;

  const flush = useCallback(() => {
    if (!now.current.unsaved) return;
    const sent = now.current.text;
    now.current.unsaved = false;
    saving.current(sent).then(
      (kept) => {
        if (!kept && now.current.text === sent) now.current.unsaved = true;
        if (now.current.alive && now.current.text === sent) setState(kept ? 'saved' : 'failed');
      },
      () => {
        now.current.unsaved = true;
        if (now.current.alive) setState('failed');
      },
    );
  }, []);

  useEffect(() => {
    if (now.current.unsaved || stored === now.current.text) return;
    now.current.text = stored;
    setText(stored);
    setState('clean');
  }, [stored]);

  useEffect(() => {
    if (state !== 'changed') return;
    const timer = setTimeout(flush, restBeforeSaving);
    return () => clearTimeout(timer);
  }, [state, text, flush]);

  // A layout effect, since its clean-up runs while the field is taken away and not some time after.
  useLayoutEffect(() => {
    const current = now.current;
    current.alive = true;
    const hidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hidden);
    globalThis.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      globalThis.removeEventListener('pagehide', flush);
      current.alive = false;
      flush();
    };
  }, [flush]);

  const change = (next: string) => {
    now.current.text = next;
    now.current.unsaved = true;
    setText(next);
    setState('changed');
  };
  return { text, state, change, flush };
}
