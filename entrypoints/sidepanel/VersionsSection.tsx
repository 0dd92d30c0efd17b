import type { ComponentChildren } from 'preact';
import type { NamedVersion } from '../../components/versions/named-version.ts';
import { VersionsPart } from '../../components/versions/VersionsPart.tsx';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { openCompare } from '../../lib/platform/compare-page.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { versionStates } from '../../lib/storage/version-states.ts';
import { useTimeline } from './use-timeline.ts';

export interface VersionsSectionProps {
  articleId: string;
  /** What stands below the timeline: the watch, earlier captures. */
  children?: ComponentChildren;
}

/** The article's versions, followed live, with what each changed. */
export function VersionsSection({ articleId, children }: VersionsSectionProps) {
  const versions = useLiveQuery(() => versionStates(articleId), [articleId]);
  const states = versions.status === 'ready' ? versions.value : null;
  const entries = useTimeline(states);
  const compare = (older: NamedVersion, newer: NamedVersion) =>
    void openCompare({
      article: articleId,
      older: older.id,
      newer: newer.id,
      view: 'inline',
      substantive: false,
    }).catch((error: unknown) => reportDefect('compare', error));
  return (
    <VersionsPart entries={entries} language={states?.at(-1)?.facts.inLanguage ?? null} onCompare={compare}>
      {children}
    </VersionsPart>
  );
}
