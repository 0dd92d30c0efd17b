import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { PartSection } from '../../components/library/PartSection.tsx';
import { BackupNow } from '../../components/storage/BackupNow.tsx';
import { BackupSchedule } from '../../components/storage/BackupSchedule.tsx';
import { RestoreBackup } from '../../components/storage/RestoreBackup.tsx';
import { hastenBackup, planBackups } from '../../lib/archive/back-up.ts';
import { type BackupEvery, type BackupPlace, noBackups } from '../../lib/article/backup-plan.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { canChooseFolder, chooseFolder, requestFolderAccess } from '../../lib/platform/backup-folder.ts';
import { requestDownloads } from '../../lib/platform/downloads.ts';
import { backupPlan, chosenFolder, countSaved, rememberFolder } from '../../lib/storage/backup-plan.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { useBackup } from './use-backup.ts';
import { useRestore } from './use-restore.ts';

export interface BackupsProps {
  notices: Notices;
  /** When the archive has become another. */
  onRestored: () => void;
}

/** Saved articles above which it is said that there is no backup. */
const worthAWord = 100;

/** Backups: one now, those made by themselves, and the way back. */
export function Backups({ notices: { say, tried }, onRestored }: BackupsProps) {
  const known = useLiveQuery(
    async () => ({
      plan: await backupPlan(),
      folder: await chosenFolder(archiveDatabase()),
      saved: await countSaved(),
    }),
    [],
  );
  const backup = useBackup();
  const { restore, outcome, look, go, stop } = useRestore(backup.start, onRestored);
  if (known.status !== 'ready') return null;
  const { plan, folder, saved } = known.value;

  const setPlan = async (every: BackupEvery | null, to: BackupPlace) => {
    if (!(await tried(planBackups(every, to)))) return;
    void send('background/check-backups', null);
    if (every !== plan.every) {
      say({ text: every === null ? i18n.t('backups.schedule.ended') : i18n.t('backups.schedule.planned'), undo: null });
    }
  };
  const askAndPlan = (every: BackupEvery | null, to: BackupPlace) => {
    // Asking must come first in the event: nothing is waited for before it.
    const granted = every === null ? Promise.resolve(true) : allow(to, folder);
    void granted.then((allowed) => {
      if (allowed) void setPlan(every, to);
      else say({ text: i18n.t('backups.schedule.refused'), undo: null });
    });
  };
  const choose = () => {
    void chooseFolder().then(async (chosen) => {
      if (chosen === null) return;
      const kept = withArchive((archive) => rememberFolder(archive, chosen, Date.now()));
      if (await tried(kept)) await setPlan(plan.every ?? noBackups.every, 'folder');
    });
  };
  const mend = () => {
    if (plan.trouble?.reason === 'no-folder') return choose();
    void allow(plan.to, folder).then(async (allowed) => {
      if (!allowed) return say({ text: i18n.t('backups.schedule.refused'), undo: null });
      if (await tried(hastenBackup())) void send('background/check-backups', null);
    });
  };
  return (
    <PartSection title={i18n.t('backups.title')} text={i18n.t('backups.text')}>
      <BackupNow
        last={plan.last}
        unsecured={plan.last === null && saved > worthAWord ? saved : null}
        progress={restore.state === 'securing' ? null : backup.progress}
        outcome={backup.outcome}
        onBackUp={() => void backup.start()}
        onStop={backup.stop}
      />
      <BackupSchedule
        plan={plan}
        now={Date.now()}
        folder={nameOf(folder)}
        canChoose={canChooseFolder()}
        onPlan={askAndPlan}
        onChooseFolder={choose}
        onMend={mend}
      />
      <RestoreBackup restore={restore} outcome={outcome} onFile={look} onRestore={go} onStop={stop} />
    </PartSection>
  );
}

function allow(to: BackupPlace, folder: unknown): Promise<boolean> {
  return to === 'downloads' ? requestDownloads() : requestFolderAccess(folder);
}

function nameOf(folder: unknown): string | null {
  return typeof folder === 'object' && folder !== null && 'name' in folder ? String(folder.name) : null;
}
