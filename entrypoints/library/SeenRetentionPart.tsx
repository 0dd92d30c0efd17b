import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { daysWords, SeenRetention } from '../../components/storage/SeenRetention.tsx';
import { retentionChoices, seenRetention, setSeenRetention, wouldGo } from '../../lib/archive/seen-retention.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

export interface SeenRetentionPartProps {
  notices: Notices;
}

/** How long seen articles are kept, followed live. A change that costs nothing is made at once. */
export function SeenRetentionPart({ notices: { say, tried } }: SeenRetentionPartProps) {
  const kept = useLiveQuery(() => seenRetention(), []);
  const [asked, setAsked] = useState<{ days: number; articles: number } | null>(null);
  if (kept.status !== 'ready') return null;
  const current = kept.value;

  const set = async (days: number | null) => {
    setAsked(null);
    const before = await setSeenRetention(days);
    if (!(await tried(Promise.resolve(before))) || !before.ok) return;
    const text =
      days === null ? i18n.t('storage.retention.setForGood') : i18n.t('storage.retention.set', [daysWords(days)]);
    say({ text, undo: () => void tried(setSeenRetention(before.value)) });
  };
  const choose = async (days: number | null) => {
    setAsked(null);
    if (days === current) return;
    const going = await wouldGo(days);
    if (!(await tried(Promise.resolve(going))) || !going.ok) return;
    const isShorter = days !== null && (current === null || days < current);
    if (isShorter && going.value > 0) setAsked({ days, articles: going.value });
    else await set(days);
  };
  return (
    <SeenRetention
      kept={current}
      choices={retentionChoices}
      asked={asked}
      onChoose={(days) => void choose(days)}
      onConfirm={() => void (asked !== null && set(asked.days))}
      onLeave={() => setAsked(null)}
    />
  );
}
