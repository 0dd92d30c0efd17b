import { useMemo } from 'preact/hooks';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ReaderBody } from '../../components/reader/ReaderBody.tsx';
import type { ReaderVersion, ReaderView } from '../../lib/archive/reader-view.ts';
import { notesOf } from '../../lib/article/reader-notes.ts';
import type { ReaderSettings } from '../../lib/article/reader-settings.ts';
import { readerText } from '../../lib/article/reader-text.ts';

export interface ReadVersionProps {
  view: ReaderView;
  version: ReaderVersion;
  settings: ReaderSettings;
  onSettings: (change: Partial<ReaderSettings>) => void;
  onVersion: (id: string | null) => void;
  notices: Notices;
}

export function ReadVersion({ view, version }: ReadVersionProps) {
  const notes = useMemo(
    () => notesOf(version.facts.corrections, view.marks).filter(({ dismissed }) => !dismissed),
    [version, view.marks],
  );
  const text = useMemo(
    () => readerText({ reading: version.reading, facts: version.facts, notes, putBack: new Set(view.marks.putBack) }),
    [version, notes, view.marks],
  );
  return (
    <ReaderBody
      items={text.items}
      notes={notes}
      language={version.facts.inLanguage}
      highlights={[]}
      onHighlight={() => {}}
    />
  );
}
