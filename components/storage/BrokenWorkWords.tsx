import { i18n } from '#i18n';
import type { BrokenWork } from '../../lib/article/broken-work.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import type { Notices } from '../controls/use-notices.ts';
import { BrokenWorkNotice } from './BrokenWorkNotice.tsx';

export interface BrokenWorkWordsProps {
  works: readonly BrokenWork[];
  notices: Notices;
  leave: (work: BrokenWork) => Promise<Result<null, ErrorCode>>;
  putBack: (work: BrokenWork) => Promise<Result<null, ErrorCode>>;
  /** Calls back when nobody is at such work, until the returned function is called. */
  onceFree: (kind: BrokenWork['kind'], then: () => void) => () => void;
  /** To the part of the library where such work is done. */
  onAgain: (kind: BrokenWork['kind']) => void;
}

/** A word on each work that was broken off. */
export function BrokenWorkWords({ works, notices, leave, putBack, onceFree, onAgain }: BrokenWorkWordsProps) {
  const { say, tried } = notices;
  const left = async (work: BrokenWork) => {
    if (!(await tried(leave(work)))) return;
    say({ text: i18n.t('storage.broken.left'), undo: () => void tried(putBack(work)) });
  };
  return works.map((work) => (
    <BrokenWorkNotice
      key={work.kind}
      work={work}
      onceFree={(then) => onceFree(work.kind, then)}
      onAgain={() => onAgain(work.kind)}
      onLeave={() => void left(work)}
    />
  ));
}
