import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { BrokenWorkNotice } from '../../components/storage/BrokenWorkNotice.tsx';
import { leaveBrokenWork, putBackBrokenWork } from '../../lib/archive/broken-work.ts';
import type { BrokenWork } from '../../lib/article/broken-work.ts';
import { onceFree } from '../../lib/platform/long-work.ts';
import { brokenWork } from '../../lib/storage/broken-work.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

export interface BrokenWorkWordProps {
  notices: Notices;
  /** To the part of the library where such work is done. */
  onAgain: (kind: BrokenWork['kind']) => void;
}

/** A word on the last restore and the last import, where they were broken off; nothing otherwise. */
export function BrokenWorkWord({ notices: { say, tried }, onAgain }: BrokenWorkWordProps) {
  const known = useLiveQuery(() => brokenWork(), []);
  // An archive that does not answer is said by whatever is shown of it.
  if (known.status !== 'ready') return null;
  const leave = async (work: BrokenWork) => {
    if (!(await tried(leaveBrokenWork(work)))) return;
    say({ text: i18n.t('storage.broken.left'), undo: () => void tried(putBackBrokenWork(work)) });
  };
  return known.value.map((work) => (
    <BrokenWorkNotice
      key={work.kind}
      work={work}
      onceFree={(then) => onceFree(work.kind, then)}
      onAgain={() => onAgain(work.kind)}
      onLeave={() => void leave(work)}
    />
  ));
}
