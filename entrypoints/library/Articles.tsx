import { i18n } from '#i18n';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import type { PartProps } from './parts.ts';

/** All articles of the archive. */
export function Articles(_: PartProps) {
  return <StateScreen title={i18n.t('library.parts.articles')} text={i18n.t('library.archive')} />;
}
