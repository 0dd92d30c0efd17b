import { i18n } from '#i18n';
import type { Correction } from '../../lib/article/correction.ts';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './Passage.module.css';

export interface PassageProps {
  correction: Correction;
  language: string | null;
  onShow: () => void;
}

/** Where in the text the corrected words stand, and how that was found; that they were not, where the note names any. */
export function Passage({ correction, language, onShow }: PassageProps) {
  const { passage, right, paragraphs } = correction;
  // Read before passages were looked for.
  if (passage === undefined) return null;
  if (passage === null) {
    const named = right !== null || paragraphs.length > 0;
    return named ? <p class={styles.lost}>{i18n.t('corrections.passage.notFound')}</p> : null;
  }
  return (
    <figure class={styles.passage}>
      <figcaption class={styles.name}>{i18n.t('corrections.passage.found')}</figcaption>
      <ArticleText as="blockquote" text={passage.text} language={language} class={styles.text} />
      {passage.by === 'paragraph' && <p class={styles.lost}>{i18n.t('corrections.passage.nearest')}</p>}
      <Button look="quiet" onClick={onShow}>
        {i18n.t('corrections.passage.show')}
      </Button>
    </figure>
  );
}
