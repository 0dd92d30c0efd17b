import { useEffect, useState } from 'preact/hooks';
import type { Notices } from '../../components/controls/use-notices.ts';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { ArchiveCheck } from '../../components/storage/ArchiveCheck.tsx';
import { SpaceFigures } from '../../components/storage/SpaceFigures.tsx';
import { StorageLayout } from '../../components/storage/StorageLayout.tsx';
import { storageFigures } from '../../lib/archive/storage-figures.ts';
import type { StorageFigures } from '../../lib/article/storage-figures.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { diskSpace } from '../../lib/platform/disk-space.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { readSetting } from '../../lib/storage/settings.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { Backups } from './Backups.tsx';
import { SeenRetentionPart } from './SeenRetentionPart.tsx';
import { useArchiveCheck } from './use-archive-check.ts';

export interface StorageProps {
  notices: Notices;
}

/** The archive itself: its room, how long what is in it stays, and whether all of it is there. */
export function Storage({ notices }: StorageProps) {
  const [figures, count] = useFigures();
  const last = useLiveQuery(() => readSetting(archiveDatabase(), 'lastCheck'), []);
  const { check, start, stop } = useArchiveCheck(notices);
  const failed = last.status === 'failed' ? last.error : figures?.ok === false ? figures.error : null;
  if (failed !== null) return <StuckArchive error={failed} onReload={() => location.reload()} />;
  return (
    <StorageLayout>
      <SpaceFigures figures={figures?.ok === true ? figures.value : null} onCount={count} />
      <SeenRetentionPart notices={notices} />
      <Backups notices={notices} onRestored={count} />
      <ArchiveCheck check={check} last={last.status === 'ready' ? last.value : null} onCheck={start} onStop={stop} />
    </StorageLayout>
  );
}

/** The figures as they were when the page was opened or they were last asked for; null: they are being counted. */
function useFigures(): [Result<StorageFigures, ErrorCode> | null, () => void] {
  const [figures, setFigures] = useState<Result<StorageFigures, ErrorCode> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isOld = false;
    storageFigures({ disk: diskSpace, indexBytes }).then(
      (counted) => !isOld && setFigures(counted),
      (error: unknown) => reportDefect('counting the archive', error),
    );
    return () => {
      isOld = true;
    };
  }, [turn]);
  return [figures, () => setTurn(turn + 1)];
}

/** Milliseconds after which the figures do without the index: it may just be read from the disk, or be built. */
const indexPatience = 2_000;

async function indexBytes(): Promise<number | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), indexPatience));
  const health = await Promise.race([send('background/index-health', null), late]);
  return health?.ok ? health.value.bytes : null;
}
