import { i18n } from '#i18n';
import type { ImportFileFault } from '../../lib/article/import-item.ts';
import { Button } from '../controls/Button.tsx';
import { withKeys } from '../theme/with-keys.ts';
import styles from './Importing.module.css';
import { fileFaultWords } from './import-words.ts';

/**
 * A file that cannot be imported. `backup`: it is a backup, which is brought back in another place; `own`: it is Dateline's own
 * export beside other files.
 */
export interface ImportTrouble {
  name: string;
  fault: ImportFileFault | 'backup' | 'own';
}

export interface ImportTroublesProps {
  troubles: readonly ImportTrouble[];
  /** Goes to where backups are brought back. */
  onStorage: () => void;
}

/** Files that cannot be imported, and why; nothing where there are none. */
export function ImportTroubles({ troubles, onStorage }: ImportTroublesProps) {
  if (troubles.length === 0) return null;
  return (
    <div class={styles.lines} role="alert">
      {withKeys(troubles, ({ name }) => name).map(({ key, item }) => (
        <p key={key}>{troubleWords(item)}</p>
      ))}
      {troubles.some(({ fault }) => fault === 'backup') && (
        <p>
          <Button onClick={onStorage}>{i18n.t('importing.trouble.openStorage')}</Button>
        </p>
      )}
    </div>
  );
}

function troubleWords({ name, fault }: ImportTrouble): string {
  switch (fault) {
    case 'backup':
      return i18n.t('importing.trouble.backup', [`\u2068${name}\u2069`]);
    case 'own':
      return i18n.t('importing.trouble.mixed', [`\u2068${name}\u2069`]);
    default:
      return fileFaultWords(name, fault);
  }
}
