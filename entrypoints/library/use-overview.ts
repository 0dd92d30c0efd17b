import { useEffect, useRef, useState } from 'preact/hooks';
import { type OverviewColumns, overviewColumns } from '../../lib/archive/overview-columns.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { archivePulse } from '../../lib/storage/overview-query.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

/** Milliseconds of rest after a count: an archive that is being filled is not counted without end. */
const rest = 2_000;

/**
 * What the overview counts; null until it is counted. Counted anew when the archive has changed: what was counted before
 * stands until then.
 */
export function useOverview(): Result<OverviewColumns, ErrorCode> | null {
  const pulse = useLiveQuery(() => archivePulse(archiveDatabase()), []);
  const [counted, setCounted] = useState<Result<OverviewColumns, ErrorCode> | null>(null);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  const first = useRef(true);
  const beat = pulse.status === 'ready' ? pulse.value : null;
  useEffect(() => {
    if (beat === null) return;
    let calledOff = false;
    const count = () =>
      overviewColumns().then(
        (columns) => {
          if (!calledOff) setCounted(columns);
        },
        (error: unknown) => setDefect({ error }),
      );
    const timer = setTimeout(() => void count(), first.current ? 0 : rest);
    first.current = false;
    return () => {
      calledOff = true;
      clearTimeout(timer);
    };
  }, [beat]);
  if (defect !== null) throw defect.error;
  return pulse.status === 'failed' ? { ok: false, error: pulse.error } : counted;
}
