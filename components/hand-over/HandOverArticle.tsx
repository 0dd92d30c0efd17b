import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { exportOptions } from '../exporting/export-words.ts';
import { sourceLine } from '../reader/quotation.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { HandedArticle, HandOverDesk } from './hand-over-desk.ts';
import { zoteroNoteWords } from './hand-over-words.ts';

export interface HandOverArticleProps {
  articleId: string;
  /** Null: the version that the publisher shows. */
  versionId: string | null;
  facts: ArticleFacts;
  /** When that version was read. */
  takenAt: number;
  /** What does the work, for the article in the reader's words. */
  deskFor: (article: HandedArticle) => HandOverDesk;
  onClose: () => void;
}

/** Shares, copies and hands over the article that is looked at. */
export function HandOverArticle({ articleId, versionId, facts, takenAt, deskFor, onClose }: HandOverArticleProps) {
  const headline = facts.headline.trim() || i18n.t('article.untitled');
  const citation = sourceLine(facts, takenAt);
  const zoteroWords = zoteroNoteWords();
  const desk = deskFor({ articleId, versionId, facts, headline, citation, zoteroWords, options: exportOptions });
  return <HandOverDialog headline={headline} desk={desk} onClose={onClose} />;
}
