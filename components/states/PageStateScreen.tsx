import { i18n } from '#i18n';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { Button } from '../controls/Button.tsx';
import { StateScreen } from './StateScreen.tsx';

/** Why there is no article to show. */
export type NoArticle =
  | 'not-an-article'
  | 'unreadable-page'
  | 'forbidden-page'
  | 'no-access'
  | 'no-tab'
  | 'storage-stuck'
  | 'storage-full'
  | 'missing'
  | 'failed';

export interface PageStateScreenProps {
  state: NoArticle;
  /** Reads the page after all, asks for access, or tries again, as the state has it. Not called where nothing helps. */
  onAct: () => void;
  /** Clips what is selected in the page; left out where nothing can be. */
  onClip?: () => void;
  /** Shows what takes the room, where there is none left; left out where that cannot be shown. */
  onFreeSpace?: () => void;
}

/** The honest state of a page without an article, with the one thing that can be done about it. */
export function PageStateScreen({ state, onAct, onClip, onFreeSpace }: PageStateScreenProps) {
  const { title, text, action } = words(state);
  return (
    <StateScreen title={title} text={text}>
      {action !== null && <Button onClick={onAct}>{action}</Button>}
      {onClip !== undefined && (state === 'not-an-article' || state === 'unreadable-page') && (
        <>
          {' '}
          <Button onClick={onClip}>{i18n.t('clip.menus.selection')}</Button>
        </>
      )}
      {state === 'storage-full' && onFreeSpace !== undefined && (
        <>
          {' '}
          <Button onClick={onFreeSpace}>{i18n.t('storage.full.free')}</Button>
        </>
      )}
    </StateScreen>
  );
}

function words(state: NoArticle): { title: string; text: string; action: string | null } {
  switch (state) {
    case 'not-an-article':
      return {
        title: i18n.t('states.notAnArticle.title'),
        text: i18n.t('states.notAnArticle.text'),
        action: i18n.t('states.notAnArticle.action'),
      };
    case 'unreadable-page':
      return {
        title: i18n.t('states.unreadable.title'),
        text: i18n.t('states.unreadable.text'),
        action: i18n.t('states.unreadable.action'),
      };
    case 'forbidden-page':
      return { title: i18n.t('states.forbidden.title'), text: i18n.t('states.forbidden.text'), action: null };
    case 'no-access':
      return {
        title: i18n.t('states.noAccess.title'),
        text: i18n.t('states.noAccess.text'),
        action: i18n.t('states.noAccess.action'),
      };
    case 'no-tab':
      return { title: i18n.t('states.noTab.title'), text: i18n.t('states.noTab.text'), action: null };
    case 'storage-stuck':
      return {
        title: i18n.t('states.storageStuck.title'),
        text: i18n.t('states.storageStuck.text'),
        action: i18n.t('states.storageStuck.action'),
      };
    case 'storage-full':
      return {
        title: i18n.t('states.storageFull.title'),
        text: i18n.t('states.storageFull.text'),
        action: i18n.t('states.storageFull.action'),
      };
    case 'missing':
      return {
        title: i18n.t('states.missing.title'),
        text: i18n.t('states.missing.text'),
        action: i18n.t('states.missing.action'),
      };
    case 'failed':
      return {
        title: i18n.t('states.failed.title'),
        text: i18n.t('states.failed.text'),
        action: i18n.t('states.failed.action'),
      };
    default:
      return assertNever(state);
  }
}
