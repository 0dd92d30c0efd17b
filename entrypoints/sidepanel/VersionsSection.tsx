import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { errorWords } from '../../components/states/error-words.ts';
import { NoTimeline } from '../../components/versions/NoTimeline.tsx';
import type { NamedVersion } from '../../components/versions/named-version.ts';
import { VersionList } from '../../components/versions/VersionList.tsx';
import { VersionsPart } from '../../components/versions/VersionsPart.tsx';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { openCompare } from '../../lib/platform/compare-page.ts';
import { openReader } from '../../lib/platform/reader-page.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { versionStates } from '../../lib/storage/version-states.ts';
import { useTimeline } from './use-timeline.ts';

export interface VersionsSectionProps {
  articleId: string;
  /** What stands below the timeline: the watch, earlier captures. */
  children?: ComponentChildren;
}

/** The article's versions with what each changed, and what else has to do with them. */
export function VersionsSection({ articleId, children }: VersionsSectionProps) {
  return (
    <VersionsPart>
      <GuardedTimeline articleId={articleId} />
      {children}
    </VersionsPart>
  );
}

/** What goes wrong in comparing takes nothing else of the panel with it. */
function GuardedTimeline({ articleId }: { articleId: string }) {
  const [defect] = useErrorBoundary((error) => reportDefect('versions', error));
  if (defect !== undefined) return <NoTimeline text={i18n.t('versions.failed')} />;
  return <LiveTimeline articleId={articleId} />;
}

function LiveTimeline({ articleId }: { articleId: string }) {
  const versions = useLiveQuery(() => versionStates(articleId), [articleId]);
  const states = versions.status === 'ready' ? versions.value : null;
  const entries = useTimeline(states);
  if (versions.status === 'failed') return <NoTimeline text={errorWords(versions.error)} />;
  if (entries === null) return null;
  const compare = (older: NamedVersion, newer: NamedVersion) =>
    void openCompare({
      article: articleId,
      older: older.id,
      newer: newer.id,
      view: 'inline',
      substantive: false,
    }).catch((error: unknown) => reportDefect('compare', error));
  const read = ({ id }: NamedVersion) =>
    void openReader(articleId, id).catch((error: unknown) => reportDefect('reader', error));
  const language = states?.at(-1)?.facts.inLanguage ?? null;
  return <VersionList entries={entries} language={language} onCompare={compare} onRead={read} />;
}
