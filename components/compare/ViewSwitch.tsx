import { i18n } from '#i18n';
import type { CompareView } from '../../lib/article/compare-address.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { Button } from '../controls/Button.tsx';
import styles from './ViewSwitch.module.css';

export interface ViewSwitchProps {
  view: CompareView;
  /** Those that there is room for. */
  views: readonly CompareView[];
  onView: (view: CompareView) => void;
}

/** How the two versions are shown. */
export function ViewSwitch({ view, views, onView }: ViewSwitchProps) {
  return (
    <fieldset class={styles.views}>
      <legend class={styles.legend}>{i18n.t('compare.view')}</legend>
      {views.map((one) => (
        <Button key={one} pressed={one === view} onClick={() => onView(one)}>
          {viewWords(one)}
        </Button>
      ))}
    </fieldset>
  );
}

function viewWords(view: CompareView): string {
  switch (view) {
    case 'inline':
      return i18n.t('compare.inline');
    case 'sides':
      return i18n.t('compare.sides');
    case 'ages':
      return i18n.t('compare.ages');
    default:
      return assertNever(view);
  }
}
