import { useState } from 'preact/hooks';
import { Keeping } from '../../components/controls/Keeping.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import { markLimits, setNote, setTags } from '../../lib/archive/reader-marks.ts';
import { type ArticleView, tagNames } from '../../lib/storage/queries.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { ArticleCollections } from './ArticleCollections.tsx';
import { throwAway } from './trash-actions.ts';

export interface KeepingSectionProps {
  view: ArticleView;
  notices: Notices;
}

/** The reader's own part of an article of the archive: tags, collections and a note, beside the tags there are. */
export function KeepingSection({ view, notices }: KeepingSectionProps) {
  const [known, setKnown] = useState<string[]>([]);
  const lookUpTags = async () => {
    const names = await withArchive(tagNames);
    if (names.ok) setKnown(names.value);
  };
  const { marks, firstSeenAt, versionCount } = view;
  const articleId = view.article.id;
  const { tried } = notices;
  return (
    <Keeping
      kept={{ saved: marks.savedAt !== null, tags: marks.tags, note: marks.note, firstSeenAt, versionCount }}
      limits={markLimits}
      knownTags={known}
      onTagging={() => void lookUpTags()}
      onTags={(tags) => void tried(setTags(articleId, tags))}
      onNote={(note) => tried(setNote(articleId, note))}
      onThrowAway={() => void throwAway(articleId, notices)}
    >
      <ArticleCollections articleId={articleId} chosen={marks.collections} notices={notices} />
    </Keeping>
  );
}
