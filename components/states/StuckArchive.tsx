import { i18n } from '#i18n';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { Button } from '../controls/Button.tsx';
import { StateScreen } from './StateScreen.tsx';

export interface StuckArchiveProps {
  error: ErrorCode;
  onReload: () => void;
}

/** An archive that does not answer, or takes nothing more, and what can be done. */
export function StuckArchive({ error, onReload }: StuckArchiveProps) {
  const isFull = error === 'storage-full';
  return (
    <StateScreen
      title={isFull ? i18n.t('states.storageFull.title') : i18n.t('states.storageStuck.title')}
      text={isFull ? i18n.t('errors.storageFull') : i18n.t('states.storageStuck.text')}
    >
      <Button onClick={onReload}>{i18n.t('states.storageStuck.action')}</Button>
    </StateScreen>
  );
}
