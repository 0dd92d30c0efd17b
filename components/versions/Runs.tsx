import type { Run } from '../../lib/article/difference.ts';
import { withKeys } from '../theme/with-keys.ts';
import { Marked } from './Marked.tsx';

export interface RunsProps {
  runs: readonly Run[];
  /** `older` leaves out what was added, `newer` what was removed. */
  side?: 'both' | 'older' | 'newer';
}

const leftOut: Record<NonNullable<RunsProps['side']>, Run['op'] | null> = {
  both: null,
  older: 'added',
  newer: 'removed',
};

/** A text with what was taken out of it and put into it. */
export function Runs({ runs, side = 'both' }: RunsProps) {
  const shown = runs.filter(({ op, text }) => op !== leftOut[side] && text !== '');
  return (
    <>
      {withKeys(shown, ({ op, text }) => `${op} ${text}`).map(({ key, item: { op, text, was } }) =>
        op === 'same' ? (
          <span key={key}>{side === 'older' ? (was ?? text) : text}</span>
        ) : (
          <Marked key={key} op={op}>
            {text}
          </Marked>
        ),
      )}
    </>
  );
}
