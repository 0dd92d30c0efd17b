import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ArchiveNotice } from '../../components/storage/ArchiveNotice.tsx';
import { acceptArchive, markerFrom, putBackMarker } from '../../lib/archive/archive-marker.ts';
import { keepMarker } from '../../lib/archive/keep-marker.ts';
import type { ArchiveMarker } from '../../lib/article/archive-marker.ts';
import { markerStore, watchMarker } from '../../lib/platform/archive-marker-store.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

export interface ArchiveWordProps {
  notices: Notices;
  onRestore: () => void;
}

/** Milliseconds that the part which is opened has for itself. */
const listFirst = 1_000;

/** A word on an archive that is not the one that it was; nothing otherwise. Keeps the archive's marker while it is open. */
export function ArchiveWord(props: ArchiveWordProps) {
  const [marker, setMarker] = useState<ArchiveMarker | null>(null);
  useEffect(() => watchMarker((stored) => setMarker(markerFrom(stored))), []);
  // It counts the articles, which the list is not to wait for.
  useEffect(() => keepMarker({ store: markerStore }, undefined, listFirst), []);
  return marker?.notice == null ? null : <MissingWord {...props} marker={marker} notice={marker.notice} />;
}

interface MissingWordProps extends ArchiveWordProps {
  marker: ArchiveMarker;
  notice: NonNullable<ArchiveMarker['notice']>;
}

function MissingWord({ marker, notice, notices: { say, tried }, onRestore }: MissingWordProps) {
  const holds = useLiveQuery(() => archiveDatabase().articles.count(), []);
  const accept = async () => {
    const accepted = await acceptArchive({ store: markerStore });
    if (!(await tried(Promise.resolve(accepted))) || !accepted.ok) return;
    const undo = () => void tried(putBackMarker(accepted.value, { store: markerStore }));
    say({ text: i18n.t('storage.notice.accepted'), undo });
  };
  return (
    <ArchiveNotice
      loss={notice.loss}
      held={marker.articles}
      at={marker.at}
      holds={holds.status === 'ready' ? holds.value : notice.articles}
      onRestore={onRestore}
      onAccept={() => void accept()}
    />
  );
}
