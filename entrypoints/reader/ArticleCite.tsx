import { useMemo } from 'preact/hooks';
import { CiteDialog } from '../../components/citations/CiteDialog.tsx';
import { citationDesk } from '../../lib/archive/cite-articles.ts';
import { copyRichText } from '../../lib/platform/copy-text.ts';
import { saveFile } from '../../lib/platform/save-file.ts';

export interface ArticleCiteProps {
  articleId: string;
  /** The version that is being read. */
  versionId: string;
  onClose: () => void;
}

/** Cites the version that is being read, or another. */
export function ArticleCite({ articleId, versionId, onClose }: ArticleCiteProps) {
  const desk = useMemo(() => citationDesk([articleId]), [articleId]);
  return (
    <CiteDialog
      desk={desk}
      versionId={versionId}
      copy={copyRichText}
      save={({ name, type, text }) => saveFile(name, type, text)}
      onClose={onClose}
    />
  );
}
