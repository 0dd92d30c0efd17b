import { i18n } from '#i18n';
import styles from './NotifyToggle.module.css';

export interface NotifyToggleProps {
  on: boolean;
  /** On must ask for the permission first thing in the click: see `requestNotifications`. */
  onChange: (on: boolean) => void;
}

/** Whether the computer tells of what watches find: one choice for all of them. */
export function NotifyToggle({ on, onChange }: NotifyToggleProps) {
  return (
    <label class={styles.toggle}>
      <input
        type="checkbox"
        checked={on}
        onClick={(event) => {
          // What is shown is what is set: a browser may refuse the permission.
          event.preventDefault();
          onChange(!on);
        }}
      />
      {i18n.t('watch.notify')}
    </label>
  );
}
