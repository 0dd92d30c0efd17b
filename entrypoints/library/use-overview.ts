import { useEffect, useRef, useState } from 'preact/hooks';
import { type OverviewColumns, overviewColumns } from '../../lib/archive/overview-columns.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { archivePulse } from '../../lib/storage/overview-query.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

/** Milliseconds of rest before a count after the first: an archive that is being filled is not counted without end. */
const rest = 1_500;

/**
 * What the overview counts of some months of publication (null: of all); null until it is counted. Counted anew when the archive
 * has changed: what was counted before stands until then.
 */
export function useOverview(months: readonly string[] | null): Result<OverviewColumns, ErrorCode> | null {
  const pulse = useLiveQuery(() => archivePulse(archiveDatabase()), []);
  const [counted, setCounted] = useState<{ of: string; outcome: Result<OverviewColumns, ErrorCode> } | null>(null);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  const of = months?.join(' ') ?? 'all';
  const known = useRef<string | null>(null);
  const beat = pulse.status === 'ready' ? pulse.value : null;
  useEffect(() => {
    if (beat === null) return;
    let calledOff = false;
    const count = async () => {
      const outcome = await overviewColumns(months);
      if (calledOff) return;
      known.current = of;
      setCounted({ of, outcome });
    };
    const timer = setTimeout(
      () => void count().catch((error: unknown) => setDefect({ error })),
      known.current === of ? rest : 0,
    );
    return () => {
      calledOff = true;
      clearTimeout(timer);
    };
  }, [beat, of]);
  if (defect !== null) throw defect.error;
  if (pulse.status === 'failed') return { ok: false, error: pulse.error };
  return counted?.of === of ? counted.outcome : null;
}
