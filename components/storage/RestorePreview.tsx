import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackupPreview, RestoreMode } from '../../lib/article/backup.ts';
import { formatBytes, formatCount, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Backups.module.css';

export interface RestorePreviewProps {
  /** Of the file. */
  name: string;
  preview: BackupPreview;
  onRestore: (mode: RestoreMode) => void;
  onLeave: () => void;
}

/** What a backup holds and would bring, and what is to be done with it. */
export function RestorePreview({ name, preview, onRestore, onLeave }: RestorePreviewProps) {
  const [mode, setMode] = useState<RestoreMode>('merge');
  const group = useId();
  const { standings, unfit, onlyHere } = preview;
  const facts: [string, string][] = [
    [i18n.t('backups.preview.writtenAt'), formatInstant(preview.writtenAt, readerLocale())],
    [i18n.t('backups.preview.articles'), count(preview.articles)],
    [i18n.t('backups.preview.saved'), count(preview.saved)],
    [i18n.t('backups.preview.versions'), count(preview.versions)],
    [i18n.t('backups.preview.new'), count(standings.new)],
    [i18n.t('backups.preview.newerThere'), count(standings['newer-there'])],
    [i18n.t('backups.preview.same'), count(standings.same)],
    [i18n.t('backups.preview.newerHere'), count(standings['newer-here'])],
    [i18n.t('backups.preview.deletedHere'), count(standings['deleted-here'])],
    [i18n.t('backups.preview.onlyHere'), count(onlyHere)],
  ];
  return (
    <div>
      <dl class={styles.facts}>
        <dt>{i18n.t('backups.preview.file')}</dt>
        <dd>
          <bdi>{name}</bdi> · <bdi>{formatBytes(preview.size, readerLocale())}</bdi>
        </dd>
        {facts.map(([title, value]) => (
          <Fact key={title} title={title} value={value} />
        ))}
      </dl>
      {unfit > 0 && <p>{i18n.t('backups.preview.unfit', unfit, [count(unfit)])}</p>}
      <fieldset class={styles.choices}>
        <legend>{i18n.t('backups.preview.how')}</legend>
        {(['merge', 'replace'] as const).map((one) => (
          <label key={one} class={styles.choice}>
            <input type="radio" name={group} checked={mode === one} onChange={() => setMode(one)} />
            <b>{one === 'merge' ? i18n.t('backups.preview.merge') : i18n.t('backups.preview.replace')}</b>
            <span>
              {one === 'merge'
                ? i18n.t('backups.preview.mergeText')
                : i18n.t('backups.preview.replaceText', onlyHere, [count(onlyHere)])}
            </span>
          </label>
        ))}
      </fieldset>
      <p class={styles.actions}>
        <Button onClick={() => onRestore(mode)}>
          {mode === 'merge' ? i18n.t('backups.preview.doMerge') : i18n.t('backups.preview.doReplace')}
        </Button>
        <Button onClick={onLeave}>{i18n.t('backups.preview.leave')}</Button>
      </p>
    </div>
  );
}

function Fact({ title, value }: { title: string; value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  );
}

function count(number: number): string {
  return formatCount(number, readerLocale());
}
