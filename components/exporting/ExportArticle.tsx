import type { ScopeChoice } from '../../lib/article/export-format.ts';
import { ExportFlow } from './ExportFlow.tsx';
import type { ExportDesk } from './export-desk.ts';

export interface ExportArticleProps {
  headline: string;
  /** A version that is not the one the publisher shows, where that is looked at. */
  version: ScopeChoice['version'];
  desk: ExportDesk;
  onClose: () => void;
}

/** Exports the article that is looked at, or the version of it. */
export function ExportArticle({ headline, version, desk, onClose }: ExportArticleProps) {
  const article: ScopeChoice = { scope: 'article', count: 1, name: headline, version: null };
  const scopes = version === null ? [article] : [{ ...article, scope: 'version' as const, version }, article];
  return <ExportFlow scopes={scopes} desk={desk} onClose={onClose} />;
}
