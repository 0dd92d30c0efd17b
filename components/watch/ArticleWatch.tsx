import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './ArticleWatch.module.css';
import { NotifyToggle } from './NotifyToggle.tsx';
import { type ShownWatch, WatchStatus, type WatchStatusProps } from './WatchStatus.tsx';

export interface ArticleWatchProps {
  /** Null: the article is not watched. */
  watch: ShownWatch | null;
  pause: WatchStatusProps['pause'];
  now: number;
  /** Whether the server asked to be left alone until the next check: then there is no way round it. */
  held: boolean;
  notify: boolean;
  /** Switches it on or off. On must ask for the site first thing in the click: see `requestSiteAccess`. */
  onToggle: (on: boolean) => void;
  /** Checks now, or goes on with a watch that stopped. */
  onCheck: () => void;
  onNotify: (on: boolean) => void;
  onRequests: () => void;
}

/** Whether the article is watched, what came of it so far, and what can be done. */
export function ArticleWatch({
  watch,
  pause,
  now,
  held,
  notify,
  onToggle,
  onCheck,
  onNotify,
  onRequests,
}: ArticleWatchProps) {
  return (
    <div class={styles.watch}>
      <p>
        <Button pressed={watch !== null} onClick={() => onToggle(watch === null)}>
          {watch === null ? i18n.t('watch.start') : i18n.t('watch.on')}
        </Button>
      </p>
      {watch === null ? (
        <p class={styles.about}>{i18n.t('watch.about')}</p>
      ) : (
        <>
          <WatchStatus watch={watch} pause={pause} now={now} />
          <p class={styles.actions}>
            {!held && (
              <Button look="quiet" onClick={onCheck}>
                {watch.stopped === null ? i18n.t('watch.checkNow') : i18n.t('watch.again')}
              </Button>
            )}
            <Button look="quiet" onClick={onRequests}>
              {i18n.t('watch.requests')}
            </Button>
          </p>
          <NotifyToggle on={notify} onChange={onNotify} />
        </>
      )}
    </div>
  );
}
