import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { RelatedInArchive } from '../../components/related-archive/RelatedInArchive.tsx';
import { errorWords } from '../../components/states/error-words.ts';
import { relatedInArchive } from '../../lib/archive/related-in-archive.ts';
import { readerAddress } from '../../lib/article/reader-address.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

/** What else of the archive has to do with the article. What goes wrong in it takes nothing of the text with it. */
export function RelatedSection({ articleId }: { articleId: string }) {
  const [defect] = useErrorBoundary((error) => reportDefect('related in the archive', error));
  if (defect !== undefined) return <p>{i18n.t('relatedArchive.failed')}</p>;
  return <LiveRelated articleId={articleId} />;
}

function LiveRelated({ articleId }: { articleId: string }) {
  const related = useLiveQuery(() => relatedInArchive(articleId), [articleId]);
  // It stands below the text: nothing is said of it until it is there.
  if (related.status === 'loading') return null;
  if (related.status === 'failed') return <p>{errorWords(related.error)}</p>;
  return <RelatedInArchive articles={related.value} hrefOf={(id) => readerAddress(id)} inNewTab={false} />;
}
