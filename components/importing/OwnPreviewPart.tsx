import { i18n } from '#i18n';
import type { ArchiveFilePreview } from '../../lib/article/backup.ts';
import { formatBytes, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { FaultList } from './FaultList.tsx';
import styles from './Importing.module.css';
import { count } from './import-words.ts';

export interface OwnPreviewPartProps {
  name: string;
  preview: ArchiveFilePreview;
  onImport: () => void;
  onLeave: () => void;
  onDownloadFaults: () => void;
}

/** What Dateline's own export would bring: all versions with their hashes, merged record by record. */
export function OwnPreviewPart({ name, preview, onImport, onLeave, onDownloadFaults }: OwnPreviewPartProps) {
  const { articles, versions, size, standings, changes, unfit, writtenAt, isWhole, faults } = preview;
  const gone = standings['deleted-here'];
  const facts: [title: string, number: number, isAlways?: boolean][] = [
    [i18n.t('importing.own.articles'), articles, true],
    [i18n.t('importing.own.versions'), versions, true],
    [i18n.t('importing.preview.new'), changes.new, true],
    [i18n.t('importing.preview.merged'), changes.merged],
    [i18n.t('importing.preview.unchanged'), changes.unchanged],
    [i18n.t('importing.own.gone'), gone],
  ];
  return (
    <PartSection title={i18n.t('importing.own.title')}>
      <dl class={styles.facts}>
        <dt>{i18n.t('importing.preview.file')}</dt>
        <dd class={styles.phrases}>
          <span>
            <bdi>{name}</bdi>
          </span>{' '}
          <span>{formatBytes(size, readerLocale())}</span>{' '}
          {writtenAt !== null && <span>{formatInstant(writtenAt, readerLocale())}</span>}
        </dd>
        {facts.map(([title, number, isAlways = false]) =>
          number > 0 || isAlways ? <Fact key={title} title={title} value={count(number)} /> : null,
        )}
      </dl>
      {isWhole && <p class={styles.quiet}>{i18n.t('importing.own.whole')}</p>}
      {changes.merged > 0 && <p class={styles.quiet}>{i18n.t('importing.own.kept')}</p>}
      {articles === 0 && <p>{i18n.t('importing.preview.nothing')}</p>}
      {articles > 0 && changes.new + changes.merged + gone === 0 && <p>{i18n.t('importing.preview.nothingNew')}</p>}
      {unfit > 0 && <p>{i18n.t('backups.preview.unfit', unfit, [count(unfit)])}</p>}
      <p class={styles.actions}>
        {articles > 0 && <Button onClick={onImport}>{i18n.t('importing.own.go')}</Button>}
        <Button onClick={onLeave}>{i18n.t('importing.preview.leave')}</Button>
      </p>
      {faults.length > 0 && (
        <FaultList title={i18n.t('importing.own.faults')} faults={faults} onDownload={onDownloadFaults} />
      )}
    </PartSection>
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
