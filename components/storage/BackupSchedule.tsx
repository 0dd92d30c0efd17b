import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BackupEvery, type BackupPlace, type BackupPlan, backupsKept } from '../../lib/article/backup-plan.ts';
import { formatCount, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Backups.module.css';
import { everyWords, troubleWords } from './backup-words.ts';

export interface BackupScheduleProps {
  plan: BackupPlan;
  now: number;
  /** Name of the chosen folder; null: none was chosen. */
  folder: string | null;
  /** Whether this browser lets people choose one. */
  canChoose: boolean;
  /** Turns it on must ask for leave first thing in the event: see `requestDownloads`. */
  onPlan: (every: BackupEvery | null, to: BackupPlace) => void;
  onChooseFolder: () => void;
  /** The reader puts right what was in the way: asks for leave again, or tries once more. */
  onMend: () => void;
}

const lengths: readonly (BackupEvery | null)[] = [null, 'day', 'week', 'month'];

/** Backups that are made by themselves: how often, where to, when next, and what is in the way. */
export function BackupSchedule({ plan, now, folder, canChoose, onPlan, onChooseFolder, onMend }: BackupScheduleProps) {
  const ids = { every: useId(), to: useId() };
  const { every, to, trouble, nextAt } = plan;
  return (
    <div class={styles.part}>
      <h3 class={styles.name}>{i18n.t('backups.schedule.title')}</h3>
      <div class={styles.lines}>
        <p class={styles.quiet}>{i18n.t('backups.schedule.text', [formatCount(backupsKept, readerLocale())])}</p>
        <p class={styles.line}>
          <label for={ids.every}>{i18n.t('backups.schedule.every')}</label>
          <select
            id={ids.every}
            class={styles.select}
            value={every ?? 'never'}
            onChange={({ currentTarget }) => {
              const chosen = lengths.find((one) => one === currentTarget.value) ?? null;
              // What is shown is what is set: a browser may refuse the permission.
              currentTarget.value = every ?? 'never';
              onPlan(chosen, to);
            }}
          >
            {lengths.map((one) => (
              <option key={one} value={one ?? 'never'}>
                {everyWords(one)}
              </option>
            ))}
          </select>
        </p>
        {canChoose && (
          <p class={styles.line}>
            <label for={ids.to}>{i18n.t('backups.schedule.to')}</label>
            <select
              id={ids.to}
              class={styles.select}
              value={to}
              onChange={({ currentTarget }) => {
                const chosen: BackupPlace = currentTarget.value === 'folder' ? 'folder' : 'downloads';
                currentTarget.value = to;
                if (chosen === 'folder') onChooseFolder();
                else onPlan(every, 'downloads');
              }}
            >
              <option value="downloads">{i18n.t('backups.schedule.downloads')}</option>
              <option value="folder">
                {folder === null ? i18n.t('backups.schedule.folder') : i18n.t('backups.schedule.folderNamed', [folder])}
              </option>
            </select>
            {to === 'folder' && (
              <Button look="quiet" onClick={onChooseFolder}>
                {i18n.t('backups.schedule.otherFolder')}
              </Button>
            )}
          </p>
        )}
        <div role="status" class={styles.lines}>
          {every !== null && trouble === null && <p>{nextWords(nextAt, now)}</p>}
          {trouble !== null && (
            <p>
              {i18n.t('backups.schedule.failed', [
                formatInstant(trouble.at, readerLocale()),
                troubleWords(trouble.reason),
              ])}
            </p>
          )}
        </div>
        {trouble !== null && (
          <p class={styles.actions}>
            <Button onClick={onMend}>
              {trouble.reason === 'no-folder'
                ? i18n.t('backups.schedule.chooseFolder')
                : i18n.t('backups.schedule.again')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function nextWords(nextAt: number | null, now: number): string {
  if (nextAt === null || nextAt <= now) return i18n.t('backups.schedule.soon');
  return i18n.t('backups.schedule.next', [formatInstant(nextAt, readerLocale())]);
}
