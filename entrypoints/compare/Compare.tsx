import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { ArticleVersions } from './ArticleVersions.tsx';

/** Any two versions of an article, in a tab of their own. */
export function Compare() {
  const [defect] = useErrorBoundary((error) => reportDefect('compare', error));
  return (
    <LibraryFrame part={i18n.t('compare.part')}>
      {defect === undefined ? (
        <ArticleVersions />
      ) : (
        <StateScreen title={i18n.t('library.failed.title')} text={i18n.t('library.failed.text')}>
          <Button onClick={() => location.reload()}>{i18n.t('states.failed.action')}</Button>
        </StateScreen>
      )}
    </LibraryFrame>
  );
}
