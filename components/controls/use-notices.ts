import { useCallback, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { errorWords } from '../states/error-words.ts';
import type { ToastNotice } from './Toast.tsx';

export interface Notices {
  notice: ToastNotice | null;
  say: (notice: ToastNotice) => void;
  dismiss: () => void;
  /** Waits for something that may fail, says so if it did, and answers whether it went well. */
  tried: (attempt: Promise<Result<unknown, ErrorCode>>) => Promise<boolean>;
}

/** The one notice at the foot of a surface. A new one takes the place of the last. */
export function useNotices(): Notices {
  const [notice, setNotice] = useState<ToastNotice | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);
  const tried = useCallback(async (attempt: Promise<Result<unknown, ErrorCode>>) => {
    const outcome = await attempt;
    if (!outcome.ok) setNotice({ text: errorWords(outcome.error), undo: null });
    return outcome.ok;
  }, []);
  return { notice, say: setNotice, dismiss, tried };
}
