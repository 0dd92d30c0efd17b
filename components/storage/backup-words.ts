import { i18n } from '#i18n';
import type { BackupFailure } from '../../lib/article/backup.ts';
import type { BackupEvery, BackupTrouble } from '../../lib/article/backup-plan.ts';
import { errorWords } from '../states/error-words.ts';

/** Why a backup or a restore came to no end, as a sentence. */
export function backupFailureWords(failure: BackupFailure): string {
  switch (failure) {
    case 'not-a-backup':
      return i18n.t('backups.faults.notABackup');
    case 'newer-format':
      return i18n.t('backups.faults.newerFormat');
    case 'cut-short':
      return i18n.t('backups.faults.cutShort');
    case 'damaged':
      return i18n.t('backups.faults.damaged');
    case 'too-much':
      return i18n.t('backups.faults.tooMuch');
    case 'unreadable':
      return i18n.t('backups.faults.unreadable');
    case 'cancelled':
      return i18n.t('backups.cancelled');
    default:
      return errorWords(failure);
  }
}

/** Why no backup was made by itself. */
export function troubleWords(trouble: BackupTrouble): string {
  switch (trouble) {
    case 'no-permission':
      return i18n.t('backups.trouble.noPermission');
    case 'no-folder':
      return i18n.t('backups.trouble.noFolder');
    case 'not-written':
      return i18n.t('backups.trouble.notWritten');
    default:
      return errorWords(trouble);
  }
}

/** How often. */
export function everyWords(every: BackupEvery | null): string {
  switch (every) {
    case null:
      return i18n.t('backups.every.never');
    case 'day':
      return i18n.t('backups.every.day');
    case 'week':
      return i18n.t('backups.every.week');
    case 'month':
      return i18n.t('backups.every.month');
  }
}
