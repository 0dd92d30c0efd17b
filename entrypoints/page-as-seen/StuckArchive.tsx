import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import type { ErrorCode } from '../../lib/foundation/errors.ts';

export interface StuckArchiveProps {
  error: ErrorCode;
}

/** An archive that does not answer, and what can be done. */
export function StuckArchive({ error }: StuckArchiveProps) {
  return (
    <StateScreen
      title={i18n.t('states.storageStuck.title')}
      text={error === 'storage-full' ? i18n.t('errors.storageFull') : i18n.t('states.storageStuck.text')}
    >
      <Button onClick={() => location.reload()}>{i18n.t('states.storageStuck.action')}</Button>
    </StateScreen>
  );
}
