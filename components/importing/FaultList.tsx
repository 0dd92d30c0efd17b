import { i18n } from '#i18n';
import type { ImportFault } from '../../lib/article/import-item.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../theme/Disclosure.tsx';
import { withKeys } from '../theme/with-keys.ts';
import styles from './Importing.module.css';
import { count, faultWords } from './import-words.ts';

export interface FaultListProps {
  /** At least one. */
  faults: readonly ImportFault[];
  /** Null: what is not imported. */
  title?: string | null;
  onDownload: () => void;
}

/** Lines of one kind that are shown; all are in the list that can be downloaded. */
const shown = 5;

/** What of a file is not imported, by why, line by line. */
export function FaultList({ faults, title = null, onDownload }: FaultListProps) {
  const reasons = [...Map.groupBy(faults, ({ reason }) => reason)];
  return (
    <Disclosure title={title ?? i18n.t('importing.faults.title')} aside={lines(faults.length)}>
      <ul class={styles.faults}>
        {reasons.map(([reason, ones]) => (
          <li key={reason}>
            <p class={styles.phrases}>
              <span>{faultWords(reason)}</span> <span class={styles.quiet}>{lines(ones.length)}</span>
            </p>
            <ol>
              {withKeys(ones.slice(0, shown), ({ at, file }) => `${file} ${at}`).map(({ key, item }) => (
                <li key={key}>
                  <span class={styles.quiet}>{placeWords(item)}</span> <bdi>{item.excerpt}</bdi>
                </li>
              ))}
            </ol>
            {ones.length > shown && (
              <p class={styles.rest}>
                {i18n.t('importing.faults.more', ones.length - shown, [count(ones.length - shown)])}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class={styles.actions}>
        <Button look="quiet" onClick={onDownload}>
          {i18n.t('importing.faults.download')}
        </Button>
      </p>
    </Disclosure>
  );
}

function lines(number: number): string {
  return i18n.t('importing.faults.count', number, [count(number)]);
}

function placeWords({ at, file }: ImportFault): string {
  const line = at === null ? i18n.t('importing.faults.wholeFile') : i18n.t('importing.faults.line', [count(at)]);
  return file === null ? line : `\u2068${file}\u2069, ${line}`;
}
