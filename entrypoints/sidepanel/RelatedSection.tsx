import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { RelatedInArchive } from '../../components/related-archive/RelatedInArchive.tsx';
import { errorWords } from '../../components/states/error-words.ts';
import { relatedInArchive } from '../../lib/archive/related-in-archive.ts';
import { readerAddress } from '../../lib/article/reader-address.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

export interface RelatedSectionProps {
  articleId: string;
}

/** What else of the archive has to do with the article. What goes wrong in it takes nothing else of the panel with it. */
export function RelatedSection({ articleId }: RelatedSectionProps) {
  const [defect] = useErrorBoundary((error) => reportDefect('related in the archive', error));
  if (defect !== undefined) return <p>{i18n.t('relatedArchive.failed')}</p>;
  return <LiveRelated articleId={articleId} />;
}

function LiveRelated({ articleId }: RelatedSectionProps) {
  const related = useLiveQuery(() => relatedInArchive(articleId), [articleId]);
  // What is looked up stands below all else: nothing is said of it until it is there.
  if (related.status === 'loading') return null;
  if (related.status === 'failed') return <p>{errorWords(related.error)}</p>;
  return <RelatedInArchive articles={related.value} hrefOf={(id) => readerAddress(id)} inNewTab={true} />;
}
