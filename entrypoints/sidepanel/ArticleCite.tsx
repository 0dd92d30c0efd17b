import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CiteDialog } from '../../components/citations/CiteDialog.tsx';
import { Button } from '../../components/controls/Button.tsx';
import { citationDesk } from '../../lib/archive/cite-articles.ts';
import { copyRichText } from '../../lib/platform/copy-text.ts';
import { saveFile } from '../../lib/platform/save-file.ts';

/** The button that cites the article, and the dialog that it opens. */
export function ArticleCite({ articleId }: { articleId: string }) {
  const [open, setOpen] = useState(false);
  const desk = useMemo(() => citationDesk([articleId]), [articleId]);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {i18n.t('cite.action')}
      </Button>
      {open && (
        <CiteDialog
          desk={desk}
          versionId={null}
          copy={copyRichText}
          save={({ name, type, text }) => saveFile(name, type, text)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
