import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Section } from '../theme/Section.tsx';
import type { NamedVersion } from './named-version.ts';
import { Timeline } from './Timeline.tsx';
import type { TimelineEntry } from './timeline-entry.ts';
import styles from './VersionsPart.module.css';

export interface VersionsPartProps {
  /** Newest first; null while the archive is asked. */
  entries: readonly TimelineEntry[] | null;
  language: string | null;
  onCompare: (older: NamedVersion, newer: NamedVersion) => void;
  /** More that can be done with the versions, beside the button that compares them. */
  actions?: ComponentChildren;
  /** What stands below the timeline: the watch, earlier captures. */
  children?: ComponentChildren;
}

/** The panel's part on versions: `versions` is the fragment that leads to it. */
export function VersionsPart({ entries, language, onCompare, actions, children }: VersionsPartProps) {
  const [newest, second] = entries ?? [];
  return (
    <div id="versions">
      <Section title={i18n.t('versions.title')}>
        {entries !== null && newest !== undefined && (
          <Timeline entries={entries} language={language} onCompare={onCompare} />
        )}
        {newest !== undefined && (second !== undefined || actions !== undefined) && (
          <p class={styles.actions}>
            {second !== undefined && (
              <Button onClick={() => onCompare(newest.against ?? second.version, newest.version)}>
                {i18n.t('versions.compare')}
              </Button>
            )}
            {actions}
          </p>
        )}
        {children}
      </Section>
    </div>
  );
}
