import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { NamedVersion } from './named-version.ts';
import { Timeline } from './Timeline.tsx';
import type { TimelineEntry } from './timeline-entry.ts';
import styles from './VersionList.module.css';

export interface VersionListProps {
  /** Newest first. */
  entries: readonly TimelineEntry[];
  /** The article's (BCP 47), or null. */
  language: string | null;
  onCompare: (older: NamedVersion, newer: NamedVersion) => void;
  onRead: (version: NamedVersion) => void;
}

/** The timeline with the way to the compare page, where there are two to compare. */
export function VersionList({ entries, language, onCompare, onRead }: VersionListProps) {
  const [newest, second] = entries;
  if (newest === undefined) return null;
  return (
    <>
      <Timeline entries={entries} language={language} onCompare={onCompare} onRead={onRead} />
      {second !== undefined && (
        <p class={styles.actions}>
          <Button onClick={() => onCompare(newest.against ?? second.version, newest.version)}>
            {i18n.t('versions.compare')}
          </Button>
        </p>
      )}
    </>
  );
}
