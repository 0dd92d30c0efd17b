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
  const { articles, size, standings, writtenAt, faults } = preview;
  const merged = standings['newer-here'] + standings['newer-there'];
  const facts: [title: string, value: string][] = [
    [i18n.t('importing.preview.new'), count(standings.new)],
    ...(merged > 0 ? [[i18n.t('importing.preview.merged'), count(merged)] as [string, string]] : []),
    ...(standings.same > 0 ? [[i18n.t('importing.preview.unchanged'), count(standings.same)] as [string, string]] : []),
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
        {facts.map(([title, value]) => (
          <Fact key={title} title={title} value={value} />
        ))}
      </dl>
      {articles === 0 && <p>{i18n.t('importing.preview.nothing')}</p>}
      <p class={styles.actions}>
        {articles > 0 && <Button onClick={onImport}>{i18n.t('importing.own.go')}</Button>}
        <Button onClick={onLeave}>{i18n.t('importing.preview.leave')}</Button>
      </p>
      {faults.length > 0 && <FaultList faults={faults} onDownload={onDownloadFaults} />}
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
