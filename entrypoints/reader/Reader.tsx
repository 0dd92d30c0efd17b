import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import { useNotices } from '../../components/controls/use-notices.ts';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { KeptText } from './KeptText.tsx';

/** An article's kept text, in a tab of its own. From the archive alone: it needs no network. */
export function Reader() {
  const [defect] = useErrorBoundary((error) => reportDefect('reader', error));
  const notices = useNotices();
  return (
    <LibraryFrame part={i18n.t('reader.part')} toasts={<Toast notice={notices.notice} onDismiss={notices.dismiss} />}>
      {defect === undefined ? (
        <KeptText notices={notices} />
      ) : (
        <StateScreen title={i18n.t('library.failed.title')} text={i18n.t('library.failed.text')}>
          <Button onClick={() => location.reload()}>{i18n.t('states.failed.action')}</Button>
        </StateScreen>
      )}
    </LibraryFrame>
  );
}
