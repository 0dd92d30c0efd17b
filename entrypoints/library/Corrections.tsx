import { i18n } from '#i18n';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { WaitingScreen } from '../../components/states/WaitingScreen.tsx';
import { correctionEntries } from '../../lib/archive/correction-entries.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { CorrectionsView } from './CorrectionsView.tsx';
import type { PartProps } from './parts.ts';

/** All notes of the archive, followed live; or why there are none to show. */
export function Corrections({ search, go, notices }: PartProps) {
  const entries = useLiveQuery(() => correctionEntries(), []);
  if (entries.status === 'loading') {
    return (
      <WaitingScreen
        title={i18n.t('library.corrections.loading.title')}
        text={i18n.t('library.corrections.loading.text')}
      />
    );
  }
  if (entries.status === 'failed') return <StuckArchive error={entries.error} onReload={() => location.reload()} />;
  if (entries.value.length === 0) {
    return (
      <StateScreen title={i18n.t('library.corrections.empty.title')} text={i18n.t('library.corrections.empty.text')} />
    );
  }
  return <CorrectionsView live={entries.value} search={search} go={go} notices={notices} />;
}
