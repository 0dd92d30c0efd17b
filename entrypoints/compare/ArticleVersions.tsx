import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { WaitingScreen } from '../../components/states/WaitingScreen.tsx';
import { isListed } from '../../components/versions/named-version.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { versionStates } from '../../lib/storage/version-states.ts';
import { ArticleEvidence } from './ArticleEvidence.tsx';
import { ComparedVersions } from './ComparedVersions.tsx';
import { useCompareAddress } from './use-compare-address.ts';

/** The versions of the article that the address names, followed live; or why there are none to compare. */
export function ArticleVersions() {
  const [address, go] = useCompareAddress();
  const { article } = address;
  const versions = useLiveQuery(async () => (article === null ? [] : versionStates(article)), [article]);
  if (versions.status === 'loading') {
    return <WaitingScreen title={i18n.t('compare.loading.title')} text={i18n.t('compare.loading.text')} />;
  }
  if (versions.status === 'failed') {
    const full = versions.error === 'storage-full';
    return (
      <StateScreen
        title={i18n.t('states.storageStuck.title')}
        text={full ? i18n.t('errors.storageFull') : i18n.t('states.storageStuck.text')}
      >
        <Button onClick={() => location.reload()}>{i18n.t('states.storageStuck.action')}</Button>
      </StateScreen>
    );
  }
  const newest = versions.value.at(-1);
  if (article === null || newest === undefined) {
    return <StateScreen title={i18n.t('compare.missing.title')} text={i18n.t('compare.missing.text')} />;
  }
  if (versions.value.filter(isListed).length < 2) {
    return <StateScreen title={i18n.t('compare.empty.title')} text={i18n.t('compare.empty.text')} />;
  }
  return (
    <ComparedVersions
      states={versions.value}
      address={{ ...address, article }}
      go={go}
      foot={<ArticleEvidence articleId={article} />}
    />
  );
}
