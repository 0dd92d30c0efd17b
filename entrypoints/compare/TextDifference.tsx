import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompareLine } from '../../components/compare/CompareLine.tsx';
import type { Comparison } from '../../components/compare/comparison.ts';
import { foldUnchanged } from '../../components/compare/fold-unchanged.ts';
import { TextInline } from '../../components/compare/TextInline.tsx';
import { TextSides } from '../../components/compare/TextSides.tsx';
import { Button } from '../../components/controls/Button.tsx';
import type { BlockDifference } from '../../lib/article/difference.ts';

export interface TextDifferenceProps {
  comparison: Comparison;
  view: 'inline' | 'sides';
}

/** The two texts, what is the same in both folded where it is long. Keyed by the pair: another one is folded anew. */
export function TextDifference({ comparison, view }: TextDifferenceProps) {
  const { difference, shown } = comparison;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const stretches = useMemo(() => {
    const ids = new Set(shown.map(({ id }) => id));
    const isShown = ({ op, changes }: BlockDifference) => op !== 'same' && changes.some((id) => ids.has(id));
    return foldUnchanged(difference.blocks, isShown, (key) => whole || opened.has(key));
  }, [difference, shown, opened, whole]);
  const folded = stretches.some(({ kind }) => kind === 'fold');
  const same = difference.blocks.every(({ op }) => op === 'same');
  const Text = view === 'sides' ? TextSides : TextInline;
  return (
    <>
      {same && <CompareLine>{i18n.t('compare.textSame')}</CompareLine>}
      <Text stretches={stretches} comparison={comparison} onOpen={(key) => setOpened(new Set([...opened, key]))} />
      {folded && !same && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {i18n.t('compare.wholeText')}
        </Button>
      )}
    </>
  );
}
