import { useMemo } from 'preact/hooks';
import { CiteDialog } from '../../../components/citations/CiteDialog.tsx';
import { citationDesk } from '../../../lib/archive/cite-articles.ts';
import { copyRichText } from '../../../lib/platform/copy-text.ts';
import { saveFile } from '../../../lib/platform/save-file.ts';

export interface ArticlesCiteProps {
  /** In the order in which they are cited where a style has none of its own. */
  ids: readonly string[];
  onClose: () => void;
}

/** Cites the chosen articles. */
export function ArticlesCite({ ids, onClose }: ArticlesCiteProps) {
  const desk = useMemo(() => citationDesk(ids), [ids]);
  return (
    <CiteDialog
      desk={desk}
      versionId={null}
      copy={copyRichText}
      save={({ name, type, text }) => saveFile(name, type, text)}
      onClose={onClose}
    />
  );
}
