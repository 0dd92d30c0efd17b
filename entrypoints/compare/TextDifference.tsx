import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompareLine } from '../../components/compare/CompareLine.tsx';
import type { Comparison } from '../../components/compare/comparison.ts';
import { foldUnchanged, type Stretch } from '../../components/compare/fold-unchanged.ts';
import { TextInline } from '../../components/compare/TextInline.tsx';
import { TextSides } from '../../components/compare/TextSides.tsx';
import { Button } from '../../components/controls/Button.tsx';
import type { BlockDifference } from '../../lib/article/difference.ts';

export interface TextDifferenceProps {
  comparison: Comparison;
  /** Id of the change that the reader has gone to. */
  current: string | null;
  view: 'inline' | 'sides';
}

/** The two texts, what is the same in both folded where it is long. Keyed by the pair: another one is folded anew. */
export function TextDifference({ comparison, current, view }: TextDifferenceProps) {
  const { difference, shown } = comparison;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const stretches = useMemo(() => {
    const isShown = ({ op, changes }: BlockDifference) => op !== 'same' && changes.some((id) => shown.has(id));
    return foldUnchanged(difference.blocks, isShown, (key) => whole || opened.has(key));
  }, [difference, shown, opened, whole]);
  const folded = stretches.some(({ kind }) => kind === 'fold');
  const same = difference.blocks.every(({ op }) => op === 'same');
  const drawn = useGrowing(stretches);
  const Text = view === 'sides' ? TextSides : TextInline;
  return (
    <>
      {same && <CompareLine>{i18n.t('compare.textSame')}</CompareLine>}
      <Text
        stretches={drawn}
        comparison={comparison}
        current={current}
        onOpen={(key) => setOpened(new Set([...opened, key]))}
      />
      {folded && !same && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {i18n.t('compare.wholeText')}
        </Button>
      )}
    </>
  );
}

/** Stretches of a text that are drawn at once: with the page, and then each time that the browser has drawn the last. */
const drawnAtOnce = 60;

/** A long text grows from its beginning on, so that it can be read, scrolled and left meanwhile. */
function useGrowing(stretches: readonly Stretch[]): readonly Stretch[] {
  const [length, setLength] = useState(drawnAtOnce);
  const isWhole = length >= stretches.length;
  useEffect(() => {
    if (isWhole) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLength(length + drawnAtOnce));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [length, isWhole]);
  return isWhole ? stretches : stretches.slice(0, length);
}
